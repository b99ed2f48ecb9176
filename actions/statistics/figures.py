"""The figures of a dashboard: by week, by category, of right now, and what residents thought.

They are of communities and never of a single officer: whoever has the hard streets would look bad.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import JSON, case, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Category, Community, Staff, Ticket, TicketState
from actions.statistics import heat, keeping, measures, self_service
from actions.statistics.focus import Focus, Reach, of_tickets, reach_of
from actions.statistics.heat import Cell
from actions.statistics.measures import Measure, WeekCounts
from actions.statistics.self_service import SelfService
from actions.statistics.spread import Spread
from actions.statistics.weeks import Week, last_weeks
from actions.tickets.merging import is_merged
from actions.tickets.sieve import is_open, late_of

MOST_OUTLINED = 60  # communities on the map


@dataclass
class Tally:
    """What became of some tickets that were filed."""

    _counts: defaultdict[Measure, Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )

    def add(self, counts: Mapping[str, Mapping[str, int]]) -> None:
        """So many more have these values, by measure."""
        for measure, values in counts.items():
            self._counts[Measure(measure)].update(values)

    def add_all(self, other: Tally) -> None:
        """What became of others, too."""
        for measure, values in other._counts.items():
            self._counts[measure].update(values)

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


class Spot(NamedTuple):
    """A community on the map, with its names by language; `boundary` as it has it, or empty."""

    code: str
    names: dict[str, str]
    latitude: float
    longitude: float
    boundary: list[list[float]]


@dataclass(frozen=True)
class Waiting:
    """How many tickets are open right now, and of them beyond a time limit."""

    open: int = 0
    overdue: int = 0


@dataclass(frozen=True)
class Figures:
    """All of it. `weeks` and `categories` hold what was filed then, or is about that.

    `as_of` is when the tickets of the weeks were counted; all else is of right now.
    """

    total: Tally
    weeks: dict[date, Tally]
    categories: dict[Category, Tally]
    waiting: dict[Category, Waiting]
    self_service: SelfService
    cells: list[Cell]
    places: list[Spot]
    as_of: datetime

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
    as_of, counts = await _counts(session, reach, focus, weeks, now)
    total, by_week, by_category = _tallied(weeks, counts, focus.category)
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
        as_of=as_of,
    )


async def _counts(
    session: AsyncSession, reach: Reach, focus: Focus, weeks: list[Week], now: datetime
) -> tuple[datetime, list[WeekCounts]]:
    """When the weeks were counted, and their counts: kept ones where there are any."""
    if reach.whole is not None:
        kept = await keeping.kept(session, reach.whole, weeks)
        if kept is not None:
            return kept
    return now, await measures.count(session, weeks, of_tickets(reach, focus))


def _tallied(
    weeks: list[Week], counts: list[WeekCounts], only: Category | None
) -> tuple[Tally, dict[date, Tally], dict[Category, Tally]]:
    total = Tally()
    by_week = {week.monday: Tally() for week in weeks}
    by_category: defaultdict[Category, Tally] = defaultdict(Tally)
    for week, of_week in zip(by_week.values(), counts, strict=True):
        for category, of_category in of_week.items():
            if only in (None, category):
                week.add(of_category)
                by_category[Category(category)].add(of_category)
    for tally in by_category.values():
        total.add_all(tally)
    return total, by_week, dict(by_category)


async def _waiting(
    session: AsyncSession, reach: Reach, focus: Focus, now: datetime
) -> dict[Category, Waiting]:
    """Whenever they were filed. What was merged is looked after with another, which counts."""
    late = func.sum(case((late_of(now), 1), else_=0))
    found = await session.execute(
        select(Ticket.category, func.count(), late)
        .where(is_open, ~is_merged(), *of_tickets(reach, focus))
        .group_by(Ticket.category)
    )
    return {category: Waiting(count, int(overdue)) for category, count, overdue in found}


async def _places(session: AsyncSession, reach: Reach) -> list[Spot]:
    """Where the communities lie; of many without their outlines, which nobody would see."""
    columns = (Community.code, Community.names, Community.latitude, Community.longitude)
    ids = reach.community_ids
    is_outlined = ids is not None and len(ids) <= MOST_OUTLINED
    found = await session.execute(
        select(*columns, Community.boundary if is_outlined else literal([], JSON))
        .where(*reach.holds(Community.id))
        .order_by(Community.id)
    )
    return [Spot(*row) for row in found]
