"""Where a message holds: polygons and circles, and which communities these touch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, pi, sin
from typing import TypeAlias

from actions.geography import Area, box_around, reaches
from actions.model import Community

Shape: TypeAlias = Area

_CORNERS_OF_A_CIRCLE = 32
_LEAST_RADIUS_KM = 0.01  # a circle of radius 0 is a point (CAP 1.2, 3.2.4)
_MOST_RADIUS_KM = 20_000


def polygon(text: str) -> Shape:
    """A closed line of "latitude,longitude" pairs (CAP 1.2, 3.2.4).

    Raises:
        ValueError: it is none, or not on the map.
    """
    ring = [_point(pair) for pair in text.split()]
    if ring and ring[0] != ring[-1]:
        ring.append(ring[0])
    if len(set(ring)) < 3:
        raise ValueError("a polygon has three corners or more")
    return tuple(ring)


def circle(text: str) -> Shape:
    """A centre and a radius in kilometres, as a line of so many corners that nobody minds.

    Raises:
        ValueError: it is none, or not on the map.
    """
    centre, radius = text.split()
    longitude, latitude = _point(centre)
    km = float(radius)
    if not 0 <= km <= _MOST_RADIUS_KM:
        raise ValueError("no such radius")
    metres = max(km, _LEAST_RADIUS_KM) * 1000
    _, (top, right) = box_around((latitude, longitude), metres)
    ring = [
        (
            longitude + (right - longitude) * cos(2 * pi * n / _CORNERS_OF_A_CIRCLE),
            latitude + (top - latitude) * sin(2 * pi * n / _CORNERS_OF_A_CIRCLE),
        )
        for n in range(_CORNERS_OF_A_CIRCLE)
    ]
    return (*ring, ring[0])


def touched(places: Iterable[Community], shapes: Sequence[Shape]) -> list[Community]:
    """The communities that any of `shapes` touches."""
    return [place for place in places if any(_touches(shape, place) for shape in shapes)]


def _touches(shape: Shape, place: Community) -> bool:
    edge = [(one[0], one[1]) for one in place.boundary] or [(place.longitude, place.latitude)]
    for axis in (0, 1):  # most are nowhere near, which is quickly seen
        ours, theirs = [one[axis] for one in shape], [one[axis] for one in edge]
        if max(ours) < min(theirs) or max(theirs) < min(ours):
            return False
    return reaches(shape, (place.latitude, place.longitude), place.boundary)


def _point(pair: str) -> tuple[float, float]:
    latitude, longitude = (float(part) for part in pair.split(","))
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise ValueError("there is no such point on the map")
    return longitude, latitude
