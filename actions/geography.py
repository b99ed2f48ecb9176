"""Distances and boundaries on the small piece of the earth that a city is. Degrees are WGS 84."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]  # latitude, longitude

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


def box_around(point: Point, metres: float) -> tuple[Point, Point]:
    """South-western and north-eastern corner of a box that holds all within `metres`.

    A query can look there first. Not for places at a pole or across the date line.
    """
    latitude, longitude = point
    north = metres / _DEGREE_M
    east = metres / (_DEGREE_M * max(cos(radians(latitude)), 0.01))
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
