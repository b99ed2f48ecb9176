"""The cells of a heat map on the drawing of the city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actions.statistics import BANDS, Cell
from desk.city_map import CityMap, Lying, city_map

MOST_NAMED = 12  # communities; more names would hide the cells


@dataclass(frozen=True)
class HotCell:
    """A cell as it is drawn; `heat` is 1 for the lowest band, and so on."""

    x: float
    y: float
    width: float
    height: float
    heat: int
    at_least: int


@dataclass(frozen=True)
class HeatMap:
    """Where the communities lie, and the cells over them."""

    city: CityMap
    cells: list[HotCell]
    is_named: bool


def heat_map(places: Sequence[Lying], cells: Sequence[Cell]) -> HeatMap | None:
    """Draw it; None where there is nothing to show."""
    city = city_map(places)
    if city is None or not cells:
        return None
    return HeatMap(city, [_drawn(cell, city) for cell in cells], len(places) <= MOST_NAMED)


def _drawn(cell: Cell, city: CityMap) -> HotCell:
    x, y = city.at(cell.west, cell.north)
    return HotCell(
        x=x,
        y=y,
        width=round((cell.east - cell.west) * city.per_longitude, 1),
        height=round((cell.north - cell.south) * city.per_latitude, 1),
        heat=BANDS.index(cell.at_least) + 1,
        at_least=cell.at_least,
    )
