"""The small map: everything inside the drawing, north up, to scale."""

from __future__ import annotations

import pytest

from desk.map_sketch import MARGIN, SIZE, sketch

HERE = (31.23, 121.47)
RING = [[121.465, 31.225], [121.475, 31.225], [121.475, 31.235], [121.465, 31.235]]


def points(outline: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in (pair.split(",") for pair in outline.split())]


def test_all_of_the_outline_is_on_the_drawing_with_north_up() -> None:
    drawn = sketch(HERE, RING)
    for x, y in points(drawn.outline):
        assert MARGIN - 1 <= x <= SIZE - MARGIN + 1
        assert MARGIN - 1 <= y <= SIZE - MARGIN + 1
    south_west, _, north_east, _ = points(drawn.outline)
    assert south_west[0] < drawn.here.x < north_east[0]
    assert south_west[1] > drawn.here.y > north_east[1]


def test_the_scale_is_true() -> None:
    drawn = sketch(HERE, RING)
    (_, bottom), _, (_, top), _ = points(drawn.outline)
    metres = 0.01 * 111_195  # a hundredth of a degree of latitude
    assert drawn.scale_length / drawn.scale_m == pytest.approx((bottom - top) / metres, rel=0.02)


def test_an_outline_far_away_does_not_make_the_rest_a_dot() -> None:
    drawn = sketch((31.0, 120.0), RING, [((31.0005, 120.0005), "MS-2")])
    assert drawn.outline == ""
    assert drawn.others[0].x > drawn.here.x
    assert drawn.others[0].label == "MS-2"


def test_a_point_alone_is_in_the_middle() -> None:
    drawn = sketch(HERE)
    assert (drawn.here.x, drawn.here.y) == (SIZE / 2, SIZE / 2)
