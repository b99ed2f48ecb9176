"""Where hazards are reported, coarsely: no cell leads to a home or to who reported.

A cell is shown from `FEWEST` different residents on (k-anonymity with k = `FEWEST`), and how many
reports it has only as a band: two pages with a week between them tell nothing about one report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Boolean, ColumnElement, func, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.geography import degree_m
from actions.model import Ticket
from actions.model.tickets import IS_PLACED_HAZARD
from actions.statistics.weeks import Week

FEWEST = 5  # residents
EDGE_M = 250  # of a cell, at least
MOST_ACROSS = 60  # cells; of a whole city they are larger
BANDS = (5, 10, 20, 50)  # each from so many reports on

# Word for word what the partial index says, or SQLite would not see that it fits.
_is_placed_hazard: ColumnElement[bool] = literal_column(f"({IS_PLACED_HAZARD})", Boolean)


@dataclass(frozen=True)
class Cell:
    """A piece of the city with at least `at_least` (and less than the next band's) reports."""

    south: float
    west: float
    north: float
    east: float
    at_least: int


async def hazards(
    session: AsyncSession,
    weeks: Sequence[Week],
    conditions: Sequence[ColumnElement[bool]],
    centres: Sequence[tuple[float, float]],
) -> list[Cell]:
    """The cells of hazards filed in `weeks`, the hottest first.

    `centres` are the places (latitude, longitude) around which the reports lie.
    """
    if not centres:
        return []
    high, wide = _cell_degrees(centres)
    placed = (
        select(
            func.round(Ticket.latitude / high).label("row"),
            func.round(Ticket.longitude / wide).label("column"),
            Ticket.resident_id,
        )
        .where(
            _is_placed_hazard,
            Ticket.created_at >= weeks[0].starts,
            Ticket.created_at < weeks[-1].ends,
            *conditions,
        )
        .subquery()
    )
    found = await session.execute(
        select(placed.c.row, placed.c.column, func.count())
        .group_by(placed.c.row, placed.c.column)
        .having(func.count(placed.c.resident_id.distinct()) >= FEWEST)
        .order_by(func.count().desc(), placed.c.row, placed.c.column)
    )
    return [
        Cell(
            south=(row - 0.5) * high,
            west=(column - 0.5) * wide,
            north=(row + 0.5) * high,
            east=(column + 0.5) * wide,
            at_least=max(band for band in BANDS if band <= count),
        )
        for row, column, count in found
    ]


def _cell_degrees(centres: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """How high and wide a cell is, in degrees; the same for all who look at the same places."""
    latitudes = [latitude for latitude, _ in centres]
    longitudes = [longitude for _, longitude in centres]
    north_m, east_m = degree_m((min(latitudes) + max(latitudes)) / 2)
    across_m = max(
        (max(latitudes) - min(latitudes)) * north_m, (max(longitudes) - min(longitudes)) * east_m
    )
    edge_m = EDGE_M
    while across_m / edge_m > MOST_ACROSS:
        edge_m *= 2
    return edge_m / north_m, edge_m / east_m
