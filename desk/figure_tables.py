"""The dashboard's figures as tables: shown behind each chart, and downloaded as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from actions.csv_cells import harmless
from actions.model import Outcome, TicketState
from actions.statistics import Figures, Tally, Waiting
from desk.rendering import Words

STARS = (5, 4, 3, 2, 1)
Value = str | int | float | date | None  # None: too few cases to say


class Kind(StrEnum):
    """What the values of a column are."""

    NAME = "name"
    DAY = "day"
    COUNT = "count"
    MINUTES = "minutes"
    AVERAGE = "average"
    SHARE = "share"
    DEGREES = "degrees"


@dataclass(frozen=True)
class Column:
    """`label` is the message that says what it holds."""

    label: str
    kind: Kind


@dataclass(frozen=True)
class Table:
    """`slug` names it in addresses; the first column says what a row is about."""

    slug: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]


_WEEK = Column("desk-dashboard-week", Kind.DAY)
_CATEGORY = Column("desk-category", Kind.NAME)
_FILED = Column("desk-dashboard-filed", Kind.COUNT)
_OPEN = Column("desk-dashboard-open", Kind.COUNT)
_OVERDUE = Column("desk-overdue", Kind.COUNT)
_COURSE = (
    _FILED,
    Column("desk-dashboard-answered", Kind.COUNT),
    Column("desk-dashboard-answer-median", Kind.MINUTES),
    Column("desk-dashboard-answer-ninetieth", Kind.MINUTES),
    Column("desk-dashboard-settled", Kind.COUNT),
    Column("desk-dashboard-settle-median", Kind.MINUTES),
    Column("desk-dashboard-settle-ninetieth", Kind.MINUTES),
    Column("desk-dashboard-withdrawn", Kind.COUNT),
    Column("desk-dashboard-rated", Kind.COUNT),
    Column("desk-dashboard-average", Kind.AVERAGE),
)
_CELL = (
    Column("desk-dashboard-reports", Kind.NAME),
    Column("desk-dashboard-south", Kind.DEGREES),
    Column("desk-dashboard-north", Kind.DEGREES),
    Column("desk-dashboard-west", Kind.DEGREES),
    Column("desk-dashboard-east", Kind.DEGREES),
)
_SHARE = Column("desk-dashboard-share", Kind.SHARE)


def tables(figures: Figures, words: Words) -> dict[str, Table]:
    """All of them, by slug."""
    made = (
        _weeks(figures),
        _categories(figures, words),
        _ratings(figures),
        _languages(figures, words),
        _outcomes(figures, words),
        _cells(figures, words),
    )
    return {table.slug: table for table in made}


def as_csv(table: Table, words: Words) -> str:
    """The table as spreadsheets read it: raw numbers, times in minutes."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(harmless(_head(column, words)) for column in table.columns)
    for row in table.rows:  # a number below zero is no formula
        writer.writerow(
            harmless(value) if isinstance(value, str) else _number(value) for value in row
        )
    return out.getvalue()


def _weeks(figures: Figures) -> Table:
    rows: list[list[Value]] = [[monday, *_course(tally)] for monday, tally in figures.weeks.items()]
    return Table("weeks", (_WEEK, *_COURSE), rows)


def _categories(figures: Figures, words: Words) -> Table:
    every = {*figures.categories, *figures.waiting}
    by_filed = sorted(
        every, key=lambda one: (-figures.categories.get(one, Tally()).filed, one.value)
    )
    rows: list[list[Value]] = []
    for category in by_filed:
        waiting = figures.waiting.get(category, Waiting())
        course = _course(figures.categories.get(category, Tally()))
        name = words.term("category", category)
        rows.append([name, *course, waiting.open, waiting.overdue])
    return Table("categories", (_CATEGORY, *_COURSE, _OPEN, _OVERDUE), rows)


def _ratings(figures: Figures) -> Table:
    counts = figures.total.rated.counts
    all_ = figures.total.rated.cases
    rows: list[list[Value]] = [
        [stars, counts.get(stars, 0), _part(counts.get(stars, 0), all_)] for stars in STARS
    ]
    stars = Column("desk-dashboard-stars", Kind.COUNT)
    return Table("ratings", (stars, Column("desk-dashboard-rated", Kind.COUNT), _SHARE), rows)


def _languages(figures: Figures, words: Words) -> Table:
    rows: list[list[Value]] = [
        [words.language_name(code), count, _part(count, figures.total.filed)]
        for code, count in figures.total.languages
    ]
    return Table("languages", (Column("desk-language", Kind.NAME), _FILED, _SHARE), rows)


def _outcomes(figures: Figures, words: Words) -> Table:
    rows: list[list[Value]] = [
        [words.term("desk-dashboard-outcome", outcome), figures.self_service.counts.get(outcome, 0)]
        for outcome in Outcome
    ]
    outcome = Column("desk-dashboard-outcome", Kind.NAME)
    return Table("self-service", (outcome, Column("desk-dashboard-count", Kind.COUNT)), rows)


def _cells(figures: Figures, words: Words) -> Table:
    rows: list[list[Value]] = [
        [
            words.t("desk-dashboard-at-least", count=cell.at_least),
            *(round(degrees, 5) for degrees in (cell.south, cell.north, cell.west, cell.east)),
        ]
        for cell in figures.cells
    ]
    return Table("hazards", _CELL, rows)


def _course(tally: Tally) -> Iterator[Value]:
    yield tally.filed
    for spread in (tally.answered, tally.settled):
        yield from (spread.cases, spread.median, spread.ninetieth)
    yield tally.in_state(TicketState.WITHDRAWN)
    yield from (tally.rated.cases, tally.rated.average)


def _part(count: int, of: int) -> float | None:
    return count / of if of else None


def _head(column: Column, words: Words) -> str:
    label = words.t(column.label)
    return (
        words.t("desk-dashboard-in-minutes", what=label) if column.kind is Kind.MINUTES else label
    )


def _number(value: int | float | date | None) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.5f}".rstrip("0").rstrip(".")
    return value.isoformat() if isinstance(value, date) else str(value)
