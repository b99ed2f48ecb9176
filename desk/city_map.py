"""The city as a drawing: where its communities lie. No tiles, so no host that has to be reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from actions.geography import degree_m
from desk.projection import Projection

WIDTH = 1000.0
_SMALLEST = 0.02  # degrees: of a single community its surroundings are drawn, too
_MARGIN = 0.2  # of the whole, on each side: names need room, too
_FLATTEST = 0.6  # height by width


class Lying(Protocol):
    """A community, as far as it is drawn: the row itself, or these columns of it."""

    @property
    def code(self) -> str:
        """As its links name it."""

    @property
    def names(self) -> dict[str, str]:
        """By language."""

    @property
    def latitude(self) -> float:
        """Of its middle, in degrees."""

    @property
    def longitude(self) -> float:
        """Of its middle, in degrees."""

    @property
    def boundary(self) -> list[list[float]]:
        """A ring of longitude and latitude, or empty."""


@dataclass(frozen=True)
class Shape:
    """A community: its outline as points of the drawing ("": not known), and its middle."""

    community: Lying
    outline: str
    x: float
    y: float


@dataclass(frozen=True)
class CityMap(Projection):
    """The drawing, and where on the earth its points are."""

    height: float
    shapes: list[Shape]
    width: float = WIDTH


def city_map(communities: Sequence[Lying], drawn: Lying | None = None) -> CityMap | None:
    """Where these lie; None where there are none. The outline of `drawn` is left to be drawn."""
    if not communities:
        return None
    points = [(place.longitude, place.latitude) for place in communities]
    points += [(corner[0], corner[1]) for place in communities for corner in place.boundary]
    west, east = _stretched([longitude for longitude, _ in points])
    south, north = _stretched([latitude for _, latitude in points])
    per_longitude = WIDTH / (east - west)
    degree_north, degree_east = degree_m((south + north) / 2)
    per_latitude = per_longitude * degree_north / degree_east

    lacking = _FLATTEST * WIDTH / per_latitude - (north - south)
    if lacking > 0:
        south, north = south - lacking / 2, north + lacking / 2

    drawing = Projection(west, north, per_longitude, per_latitude)
    shapes = []
    for place in communities:
        outline = "" if place is drawn else drawing.line(place.boundary)
        shapes.append(Shape(place, outline, *drawing.at(place.longitude, place.latitude)))
    height = round((north - south) * per_latitude, 1)
    return CityMap(west, north, per_longitude, per_latitude, height, shapes)


def _stretched(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    middle, span = (low + high) / 2, max(high - low, _SMALLEST) * (1 + 2 * _MARGIN)
    return middle - span / 2, middle + span / 2
