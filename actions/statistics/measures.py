"""What is counted of the tickets that were filed in some weeks: one question to the database.

Times are whole minutes by the wall clock, rounded down to steps that are finer than anybody shows
them, so that a percentile of what was counted is the percentile itself, rounded down.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Integer,
    String,
    case,
    cast,
    extract,
    func,
    literal,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from actions.model import Category, Ticket, TicketState
from actions.statistics.weeks import Week

# Up to how many minutes, in steps of how many.
STEPS = ((60, 1), (8 * 60, 5), (2 * 24 * 60, 30), (14 * 24 * 60, 3 * 60))
LARGEST_STEP = 24 * 60


class Measure(StrEnum):
    """What a count is of. The value beside it is a state, minutes, stars or a language."""

    STATE = "state"
    ANSWERED = "answered"  # the first answer of an officer came after so many minutes
    SETTLED = "settled"  # and stayed so; after so many minutes
    RATED = "rated"
    LANGUAGE = "language"


# Of one week: category, measure and value to how many tickets. It is kept as JSON, too.
WeekCounts: TypeAlias = Mapping[str, Mapping[str, Mapping[str, int]]]


async def count(
    session: AsyncSession, weeks: Sequence[Week], conditions: Sequence[ColumnElement[bool]]
) -> list[WeekCounts]:
    """Of each of `weeks`, which follow each other: the tickets filed in it, as far as they fit."""
    counts: list[dict[str, dict[str, dict[str, int]]]] = [{} for _ in weeks]
    for number, category, measure, value, many in await session.execute(
        _counted(weeks, conditions)
    ):
        of_category = counts[number].setdefault(category.value, {})
        of_category.setdefault(measure, {})[value] = many
    return list(counts)


def _counted(
    weeks: Sequence[Week], conditions: Sequence[ColumnElement[bool]]
) -> CompoundSelect[int, Category, str, str, int]:
    """Rows of: number of the week in `weeks`, category, measure, value, how many tickets."""
    found = (
        select(
            _number_of(weeks).label("week"),
            Ticket.category,
            Ticket.state,
            Ticket.language,
            Ticket.rating,
            _minutes_until(Ticket.first_answered_at).label("answered"),
            case((Ticket.state == TicketState.RESOLVED, _minutes_until(Ticket.resolved_at))).label(
                "settled"
            ),
        )
        .where(
            Ticket.created_at >= weeks[0].starts, Ticket.created_at < weeks[-1].ends, *conditions
        )
        .cte("found")
    )
    columns: dict[Measure, ColumnElement[object]] = {
        Measure.STATE: found.c.state,
        Measure.ANSWERED: found.c.answered,
        Measure.SETTLED: found.c.settled,
        Measure.RATED: found.c.rating,
        Measure.LANGUAGE: found.c.language,
    }
    return union_all(
        *(
            select(
                found.c.week,
                found.c.category,
                literal(measure.value).label("measure"),
                cast(column, String).label("value"),
                func.count().label("count"),
            )
            .where(column.is_not(None))
            .group_by(found.c.week, found.c.category, column)
            for measure, column in columns.items()
        )
    )


def _number_of(weeks: Sequence[Week], first: int = 0) -> ColumnElement[int]:
    """Which of `weeks` a ticket was filed in: halved and halved again, for any time zone."""
    if len(weeks) == 1:
        return literal_column(str(first), Integer)
    middle = len(weeks) // 2
    return case(
        (Ticket.created_at < weeks[middle].starts, _number_of(weeks[:middle], first)),
        else_=_number_of(weeks[middle:], first + middle),
    )


def _minutes_until(
    moment: InstrumentedAttribute[datetime | None],
) -> ColumnElement[int]:
    """From when it was filed, in `STEPS`; NULL where that has not come."""
    seconds = cast(extract("epoch", moment) - extract("epoch", Ticket.created_at), Integer)
    minutes = case((seconds < 0, 0), else_=seconds // 60)
    return case(
        *((minutes < most, minutes - minutes % step) for most, step in STEPS),
        else_=minutes - minutes % LARGEST_STEP,
    )
