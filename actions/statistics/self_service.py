"""How many matters the service settled by itself: a count by week and community, and no more.

Nothing in it leads to who asked or what: it is added to in the transaction of the turn, and what a
turn answered is kept nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Outcome, Resident, TurnCount
from actions.statistics.focus import Reach
from actions.statistics.weeks import Week, monday_of
from actions.upsert import insert

NO_COMMUNITY = 0  # of who has not said where they live


@dataclass(frozen=True)
class SelfService:
    """What became of what residents wanted; `since` is the first week of which it is known."""

    counts: dict[Outcome, int]
    since: date | None

    @property
    def share(self) -> float | None:
        """How much was answered without an officer, of all that was answered or filed."""
        answered, filed = (self.counts.get(o, 0) for o in (Outcome.ANSWERED, Outcome.FILED))
        return answered / (answered + filed) if answered + filed else None


async def note(
    session: AsyncSession, resident: Resident, outcome: Outcome, now: datetime, zone: tzinfo
) -> None:
    """One more turn of somebody of that community ended like this.

    Last in its transaction: the row is everybody's, and whoever holds it has to wait for nobody.
    """
    one = insert(session, TurnCount).values(
        week=monday_of(now, zone),
        community_id=resident.community_id or NO_COMMUNITY,
        outcome=outcome,
        count=1,
    )
    await session.execute(
        one.on_conflict_do_update(
            index_elements=[TurnCount.week, TurnCount.community_id, TurnCount.outcome],
            set_={"count": TurnCount.count + 1},
        )
    )


async def summed(session: AsyncSession, weeks: Sequence[Week], reach: Reach) -> SelfService:
    """What `weeks` come to."""
    found = await session.execute(
        select(TurnCount.outcome, func.sum(TurnCount.count), func.min(TurnCount.week))
        .where(
            TurnCount.week.between(weeks[0].monday, weeks[-1].monday),
            *reach.holds(TurnCount.community_id),
        )
        .group_by(TurnCount.outcome)
    )
    rows = found.all()
    return SelfService(
        counts={outcome: int(count) for outcome, count, _ in rows},
        since=min((week for _, _, week in rows), default=None),
    )
