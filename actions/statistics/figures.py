"""The figures of a dashboard: by week, by category, of right now, and what residents thought.

They are of communities and never of a single officer: whoever has the hard streets would look bad.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Category, Community, Staff, Ticket, TicketState
from actions.statistics import heat, self_service
from actions.statistics.focus import Focus, Reach, of_tickets, reach_of
from actions.statistics.heat import Cell
from actions.statistics.measures import Measure, counted
from actions.statistics.self_service import SelfService
from actions.statistics.spread import Spread
from actions.statistics.weeks import Week, last_weeks
from actions.tickets import overdue_of
from actions.tickets.merging import is_merged
from actions.tickets.sieve import is_open


@dataclass
class Tally:
    """What became of some tickets that were filed."""

    _counts: defaultdict[Measure, Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )

    def add(self, measure: Measure, value: str, count: int) -> None:
        """So many more have this value."""
        self._counts[measure][value] += count

    @property
    def filed(self) -> int:
        """How many there are."""
        return self._counts[Measure.STATE].total()

    def in_state(self, *states: TicketState) -> int:
        """How many stand there now."""
        return sum(self._counts[Measure.STATE][state.value] for state in states)

    @property
    def answered(self) -> Spread:
        """Minutes until an officer's first answer, of those that had one."""
        return self._spread(Measure.ANSWERED)

    @property
    def settled(self) -> Spread:
        """Minutes until they were settled, of those that are; opened again they are not."""
        return self._spread(Measure.SETTLED)

    @property
    def rated(self) -> Spread:
        """Stars, of those that were rated."""
        return self._spread(Measure.RATED)

    @property
    def languages(self) -> list[tuple[str, int]]:
        """In which languages they were written, the most frequent first."""
        found = self._counts[Measure.LANGUAGE].items()
        return sorted(found, key=lambda one: (-one[1], one[0]))

    def _spread(self, measure: Measure) -> Spread:
        return Spread({int(value): count for value, count in self._counts[measure].items()})


@dataclass(frozen=True)
class Waiting:
    """How many tickets are open right now, and of them beyond a time limit."""

    open: int = 0
    overdue: int = 0


@dataclass(frozen=True)
class Figures:
    """All of it. `weeks` and `categories` hold what was filed then, or is about that."""

    total: Tally
    weeks: dict[date, Tally]
    categories: dict[Category, Tally]
    waiting: dict[Category, Waiting]
    self_service: SelfService
    cells: list[Cell]
    places: list[Community]

    @property
    def waiting_now(self) -> Waiting:
        """Of all categories together."""
        return Waiting(
            open=sum(one.open for one in self.waiting.values()),
            overdue=sum(one.overdue for one in self.waiting.values()),
        )


async def figures(
    session: AsyncSession, staff: Staff, focus: Focus, now: datetime, zone: ZoneInfo
) -> Figures:
    """What `staff` may know, as they want to look at it.

    Raises:
        NotFound: the community or station is not theirs.
    """
    reach = await reach_of(session, staff, focus)
    weeks = last_weeks(focus.weeks, now, zone)
    rows = await session.execute(counted(weeks, of_tickets(reach, focus)))
    total, by_week, by_category = _tallied(weeks, rows)
    places = await _places(session, reach)
    return Figures(
        total=total,
        weeks=by_week,
        categories=by_category,
        waiting=await _waiting(session, reach, focus, now),
        self_service=await self_service.summed(session, weeks, reach),
        cells=await heat.hazards(
            session,
            weeks,
            reach.holds(Ticket.community_id),
            [(place.latitude, place.longitude) for place in places],
        ),
        places=places,
    )


def _tallied(
    weeks: list[Week], rows: Iterable[tuple[int, Category, str, str, int]]
) -> tuple[Tally, dict[date, Tally], dict[Category, Tally]]:
    total = Tally()
    by_week = {week.monday: Tally() for week in weeks}
    by_category: defaultdict[Category, Tally] = defaultdict(Tally)
    for number, category, measure, value, count in rows:
        for tally in (total, by_week[weeks[number].monday], by_category[category]):
            tally.add(Measure(measure), value, count)
    return total, by_week, dict(by_category)


async def _waiting(
    session: AsyncSession, reach: Reach, focus: Focus, now: datetime
) -> dict[Category, Waiting]:
    """Whenever they were filed. What was merged is looked after with another, which counts."""
    late = func.sum(case((overdue_of(now), 1), else_=0))
    found = await session.execute(
        select(Ticket.category, func.count(), late)
        .where(is_open, ~is_merged(), *of_tickets(reach, focus))
        .group_by(Ticket.category)
    )
    return {category: Waiting(count, int(overdue)) for category, count, overdue in found}


async def _places(session: AsyncSession, reach: Reach) -> list[Community]:
    query = select(Community).where(*reach.holds(Community.id)).order_by(Community.id)
    return list(await session.scalars(query))
