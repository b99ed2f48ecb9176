"""A small map that needs no tiles: the community's outline and what lies in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from actions.geography import Point, degree_m

SIZE = 240  # of the drawing, in its own units
MARGIN = 16
LEAST_M = 300  # shown from side to side, however small the community
_SCALES_M = (50, 100, 200, 500, 1_000, 2_000, 5_000)


@dataclass(frozen=True)
class Mark:
    """A point on the drawing; `label` is what it is called there."""

    x: float
    y: float
    label: str = ""


@dataclass(frozen=True)
class Sketch:
    """What the template draws: outline as SVG points, the place itself, others, a scale."""

    outline: str
    here: Mark
    others: tuple[Mark, ...]
    scale_m: int
    scale_length: float


def sketch(
    here: Point, outline: Sequence[Sequence[Any]] = (), others: Sequence[tuple[Point, str]] = ()
) -> Sketch:
    """Draw `here`; `outline` is a GeoJSON ring of [longitude, latitude], `others` with labels.

    The ring is left out where `here` lies so far away that it would shrink to a dot.
    """
    north_m, east_m = degree_m(here[0])

    def metres(point: Point) -> tuple[float, float]:
        return (point[1] - here[1]) * east_m, (here[0] - point[0]) * north_m

    ring = [metres((float(latitude), float(longitude))) for longitude, latitude in outline]
    near = [(metres(point), label) for point, label in others]
    far = max((abs(value) for place in ring for value in place), default=0)
    if far > _SCALES_M[-1]:
        ring = []
    shown = [(0.0, 0.0), *ring, *(place for place, _ in near)]
    wide = max(x for x, _ in shown) - min(x for x, _ in shown)
    high = max(y for _, y in shown) - min(y for _, y in shown)
    across = max(wide, high, LEAST_M)
    unit = (SIZE - 2 * MARGIN) / across
    middle_x = (max(x for x, _ in shown) + min(x for x, _ in shown)) / 2
    middle_y = (max(y for _, y in shown) + min(y for _, y in shown)) / 2

    def drawn(place: tuple[float, float]) -> tuple[float, float]:
        x, y = place
        return (
            round(SIZE / 2 + (x - middle_x) * unit, 1),
            round(SIZE / 2 + (y - middle_y) * unit, 1),
        )

    scale_m = max((m for m in _SCALES_M if m <= across / 2), default=_SCALES_M[0])
    return Sketch(
        outline=" ".join("{},{}".format(*drawn(place)) for place in ring),
        here=Mark(*drawn((0.0, 0.0))),
        others=tuple(Mark(*drawn(place), label) for place, label in near),
        scale_m=scale_m,
        scale_length=round(scale_m * unit, 1),
    )
