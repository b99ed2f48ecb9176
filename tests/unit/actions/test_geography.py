"""Distances and boundaries."""

from __future__ import annotations

import pytest

from actions.geography import Point, box_around, distance_m, is_inside, map_link

PEOPLES_SQUARE: Point = (31.2304, 121.4737)
HONGQIAO: Point = (31.1943, 121.3183)
BLOCK = [[121.0, 31.0], [122.0, 31.0], [122.0, 32.0], [121.0, 32.0], [121.0, 31.0]]
# A courtyard open to the south: inside its walls, the middle is outside.
U_SHAPE = [
    [0.0, 0.0], [0.0, 3.0], [3.0, 3.0], [3.0, 0.0],
    [2.0, 0.0], [2.0, 2.0], [1.0, 2.0], [1.0, 0.0], [0.0, 0.0],
]  # fmt: skip


def test_a_distance_in_the_city_is_right_to_a_hundred_metres() -> None:
    assert distance_m(PEOPLES_SQUARE, HONGQIAO) == pytest.approx(15_320, abs=100)
    assert distance_m(PEOPLES_SQUARE, PEOPLES_SQUARE) == 0


def test_a_box_holds_everything_within_its_distance() -> None:
    (south, west), (north, east) = box_around(PEOPLES_SQUARE, 3_000)
    latitude, longitude = PEOPLES_SQUARE
    for edge in ((south, longitude), (north, longitude), (latitude, west), (latitude, east)):
        assert distance_m(PEOPLES_SQUARE, edge) == pytest.approx(3_000, rel=0.001)


@pytest.mark.parametrize(
    ("point", "ring", "inside"),
    [
        (PEOPLES_SQUARE, BLOCK, True),
        ((30.9, 121.5), BLOCK, False),
        ((31.5, 122.5), BLOCK, False),
        ((1.0, 0.5), U_SHAPE, True),
        ((1.0, 1.5), U_SHAPE, False),
        ((2.5, 1.5), U_SHAPE, True),
        (PEOPLES_SQUARE, [], False),
    ],
)
def test_a_point_is_inside_its_boundary_only(
    point: Point, ring: list[list[float]], inside: bool
) -> None:
    assert is_inside(point, ring) is inside


def test_a_map_link_has_the_longitude_first() -> None:
    assert "position=121.473700,-31.230400&" in map_link((-31.2304, 121.4737))
