"""Why a draft is there: the numbers of the rule, and what people reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from actions.model import Indicator, IndicatorReport, Staff, Ticket, Wave
from actions.tickets.scope import visible
from actions.waves.noticing import A_WEEK, of_kind

MOST = 10  # of each
_ONCE_IN_A_MILLION = 1e-6  # nobody needs a larger number


@dataclass(frozen=True)
class Week:
    """How many people reported in the seven days until `until`."""

    until: datetime
    people: int


@dataclass(frozen=True)
class Evidence:
    """A wave, its weeks (latest first), and what was reported in the last one."""

    wave: Wave
    weeks: tuple[Week, ...]
    indicators: Sequence[tuple[Indicator, int]]
    tickets: Sequence[Ticket]

    @property
    def expected(self) -> float:
        """How many people there are in a usual week."""
        return sum(self.wave.weeks) / len(self.wave.weeks)

    @property
    def once_in(self) -> int:
        """In how many weeks so many come once, where nothing has changed."""
        return round(1 / max(self.wave.chance, _ONCE_IN_A_MILLION))


async def evidence_for(session: AsyncSession, staff: Staff, plan_id: int) -> Evidence | None:
    """What speaks for the draft `plan_id`, as far as `staff` may see it; None: it is of no wave."""
    wave = await session.scalar(
        select(Wave)
        .where(Wave.plan_id == plan_id)
        .options(joinedload(Wave.community), joinedload(Wave.dismissed_by))
    )
    if wave is None:
        return None
    at = wave.noticed_at
    in_it = of_kind(wave.community_id, wave.scam_kind, at - A_WEEK, at)
    people = func.count(IndicatorReport.resident_id.distinct())
    indicators = await session.execute(
        select(Indicator, people)
        .join(IndicatorReport, IndicatorReport.indicator_id == Indicator.id)
        .where(*in_it)
        .group_by(Indicator.id)
        .order_by(people.desc(), Indicator.id.desc())
        .limit(MOST)
    )
    with_it = (
        select(IndicatorReport.ticket_id)
        .join(Indicator, Indicator.id == IndicatorReport.indicator_id)
        .where(*in_it)
    )
    tickets = await session.scalars(
        select(Ticket)
        .where(Ticket.id.in_(with_it), visible(staff))
        .options(joinedload(Ticket.community))
        .order_by(Ticket.id.desc())
        .limit(MOST)
    )
    counts = (wave.people, *wave.weeks)
    weeks = tuple(Week(at - n * A_WEEK, count) for n, count in enumerate(counts))
    return Evidence(wave, weeks, [(one, count) for one, count in indicators], tickets.all())
