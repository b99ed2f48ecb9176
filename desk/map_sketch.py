"""A small map that needs no tiles: the community's outline and what lies in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from actions.geography import Point, degree_m
from desk.projection import Projection

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
    ring = [(float(corner[1]), float(corner[0])) for corner in outline]
    far_m = (
        max(abs(latitude - here[0]) * north_m, abs(longitude - here[1]) * east_m)
        for latitude, longitude in ring
    )
    if max(far_m, default=0) > _SCALES_M[-1]:
        ring = []
    shown = [here, *ring, *(point for point, _ in others)]
    south, north = _ends(latitude for latitude, _ in shown)
    west, east = _ends(longitude for _, longitude in shown)
    across_m = max((north - south) * north_m, (east - west) * east_m, LEAST_M)
    per_m = (SIZE - 2 * MARGIN) / across_m
    per_longitude, per_latitude = per_m * east_m, per_m * north_m
    drawing = Projection(
        (west + east) / 2 - SIZE / 2 / per_longitude,
        (south + north) / 2 + SIZE / 2 / per_latitude,
        per_longitude,
        per_latitude,
    )
    scale_m = max((m for m in _SCALES_M if m <= across_m / 2), default=_SCALES_M[0])
    return Sketch(
        outline=drawing.line((longitude, latitude) for latitude, longitude in ring),
        here=Mark(*drawing.at(here[1], here[0])),
        others=tuple(Mark(*drawing.at(point[1], point[0]), label) for point, label in others),
        scale_m=scale_m,
        scale_length=round(scale_m * per_m, 1),
    )


def _ends(values: Iterable[float]) -> tuple[float, float]:
    found = list(values)
    return min(found), max(found)
