"""Distances and boundaries on the small piece of the earth that a city is. Degrees are WGS 84."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]  # latitude, longitude
Area: TypeAlias = tuple[tuple[float, float], ...]  # a closed GeoJSON ring: longitude, latitude

MOST_CORNERS = 200

# AMap's link opens its app on any phone, a map in any browser.
# https://lbs.amap.com/api/uri-api/guide/mobile-web/point
_MAP_LINK = "https://uri.amap.com/marker?position={:.6f},{:.6f}&coordinate=wgs84"

EARTH_RADIUS_M = 6_371_000
_DEGREE_M = radians(1) * EARTH_RADIUS_M


def distance_m(a: Point, b: Point) -> float:
    """Metres between two points as the crow flies (haversine, exact to half a percent)."""
    (lat_a, lon_a), (lat_b, lon_b) = a, b
    north = sin(radians(lat_b - lat_a) / 2) ** 2
    east = cos(radians(lat_a)) * cos(radians(lat_b)) * sin(radians(lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_RADIUS_M * asin(min(1, sqrt(north + east)))


def map_link(point: Point) -> str:
    """An address that shows `point` on a map."""
    latitude, longitude = point
    return _MAP_LINK.format(longitude, latitude)


def degree_m(latitude: float) -> tuple[float, float]:
    """How many metres a degree to the north is at `latitude`, and one to the east.

    That one shrinks towards the poles; not to nothing here, so that it can divide.
    """
    return _DEGREE_M, _DEGREE_M * max(cos(radians(latitude)), 0.01)


def box_around(point: Point, metres: float) -> tuple[Point, Point]:
    """South-western and north-eastern corner of a box that holds all within `metres`.

    A query can look there first. Not for places at a pole or across the date line.
    """
    latitude, longitude = point
    degree_north, degree_east = degree_m(latitude)
    north, east = metres / degree_north, metres / degree_east
    return (latitude - north, longitude - east), (latitude + north, longitude + east)


def is_inside(point: Point, ring: Sequence[Sequence[float]]) -> bool:
    """Whether `point` lies inside a closed GeoJSON ring, whose pairs are [longitude, latitude].

    Counts how often a line from the point eastwards crosses the ring: odd is inside.
    """
    latitude, longitude = point
    inside = False
    for (lon_a, lat_a), (lon_b, lat_b) in pairwise(ring):
        if (lat_a > latitude) != (lat_b > latitude):
            crossing = lon_a + (latitude - lat_a) / (lat_b - lat_a) * (lon_b - lon_a)
            inside ^= longitude < crossing
    return inside


def area_of(corners: Sequence[Sequence[float]]) -> Area:
    """A drawn area: the corners, closed.

    Raises:
        ValueError: no area: fewer than three corners or too many, off the map, lines that cross.
    """
    ring = [(float(longitude), float(latitude)) for longitude, latitude in corners]
    if len(ring) > 1 and ring[0] == ring[-1]:
        ring.pop()
    if not 3 <= len(ring) <= MOST_CORNERS or len(set(ring)) < len(ring):
        raise ValueError(f"an area has 3 to {MOST_CORNERS} corners, each another point")
    if not all(abs(longitude) <= 180 and abs(latitude) <= 90 for longitude, latitude in ring):
        raise ValueError("there is no such point on the map")
    closed = (*ring, ring[0])
    sides = list(pairwise(closed))
    for index, side in enumerate(sides):
        # Neighbours meet in a corner; the first and the last are neighbours, too.
        others = sides[index + 2 : len(sides) - (index == 0)]
        if any(_cross(side, other) for other in others):
            raise ValueError("the lines around an area may not cross")
    if not any(_turn(ring[0], ring[1], corner) for corner in ring[2:]):
        raise ValueError("all corners are on one line")
    return closed


def reaches(area: Area, centre: Point, boundary: Sequence[Sequence[float]]) -> bool:
    """Whether `area` touches what lies around `centre` within `boundary` (a ring, or empty)."""
    if is_inside(centre, area):
        return True
    if not boundary:
        return False
    if any(is_inside((latitude, longitude), area) for longitude, latitude in boundary):
        return True
    if is_inside((area[0][1], area[0][0]), boundary):
        return True
    edge = [(float(longitude), float(latitude)) for longitude, latitude in boundary]
    return any(_cross(ours, theirs) for ours in pairwise(area) for theirs in pairwise(edge))


def hull_of(corners: Collection[tuple[float, float]]) -> Area:
    """The shortest closed line around all of `corners` (longitude, latitude; three or more).

    Andrew's monotone chain: the lower side from west to east, and the upper one back.
    """
    from_west = sorted(set(corners))
    sides: list[list[tuple[float, float]]] = []
    for way in (from_west, from_west[::-1]):
        side: list[tuple[float, float]] = []
        for corner in way:
            while len(side) > 1 and _turn(side[-2], side[-1], corner) <= 0:
                side.pop()
            side.append(corner)
        sides.append(side[:-1])
    ring = (*sides[0], *sides[1])
    return (*ring, ring[0])


def _cross(one: Sequence[Point], other: Sequence[Point]) -> bool:
    (a, b), (c, d) = one, other
    turns = _turn(a, b, c), _turn(a, b, d), _turn(c, d, a), _turn(c, d, b)
    if turns[0] != turns[1] and turns[2] != turns[3]:
        return True
    # Along the same line they meet where one has an end of the other between its own.
    return not any(turns) and any(
        min(s[0], e[0]) <= p[0] <= max(s[0], e[0]) and min(s[1], e[1]) <= p[1] <= max(s[1], e[1])
        for p, (s, e) in ((a, (c, d)), (b, (c, d)), (c, (a, b)), (d, (a, b)))
    )


def _turn(a: Point, b: Point, c: Point) -> int:
    """Where `c` lies from the line `a` to `b`: 1 to one side, -1 to the other, 0 on it."""
    area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return (area > 0) - (area < 0)
