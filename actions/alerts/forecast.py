"""What starting an alert would come to, before anything is sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.alerts.audience import Audience, places_of, recipients
from actions.model import Chat, Community, Resident, Topic
from actions.quiet_hours import Nights, theirs


@dataclass(frozen=True)
class Forecast:
    """How many people would get it, by the language they read, and how long that takes.

    `places` are the communities that are meant, None: everywhere. `asleep` of them wait until
    `awake_at`, when the last one's quiet hours are over.
    """

    places: list[Community] | None
    by_language: Mapping[str, int]
    takes: timedelta
    asleep: int = 0
    awake_at: datetime | None = None

    @property
    def people(self) -> int:
        """How many would get it."""
        return sum(self.by_language.values())


async def forecast(
    session: AsyncSession,
    topic: Topic,
    audience: Audience,
    *,
    is_emergency: bool,
    nights: Nights,
    rate: float,
    now: datetime,
) -> Forecast:
    """What would happen if it started now; `rate` is how many messages leave in a second.

    Raises:
        NobodyThere: no community is meant.
    """
    places = await places_of(session, audience)
    each = recipients(
        audience,
        topic,
        places,
        [Resident.language, theirs().label("quiet"), func.max(Chat.id).label("chat_id")],
        by=[Resident.language, Resident.quiet_hours],
    ).subquery()
    counted = await session.execute(
        select(each.c.language, each.c.quiet, func.count()).group_by(each.c.language, each.c.quiet)
    )
    by_language: Counter[str] = Counter()
    by_quiet: Counter[str] = Counter()
    for language, quiet, count in counted:
        by_language[language] += count
        by_quiet[quiet] += count
    sleeping = {} if is_emergency else nights.quiet_at(now)
    late = {whose: end for whose, end in sleeping.items() if by_quiet[whose]}
    return Forecast(
        places=places,
        by_language=by_language,
        takes=timedelta(seconds=by_language.total() / rate),
        asleep=sum(by_quiet[whose] for whose in late),
        awake_at=max(late.values(), default=None),
    )
