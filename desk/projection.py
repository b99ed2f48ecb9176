"""A small part of the earth as a flat drawing, north up: what the maps without tiles stand on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Projection:
    """Where a place is drawn: at `(longitude - west) * per_longitude` from the left and at
    `(north - latitude) * per_latitude` from the top, in the drawing's own units.
    """

    west: float
    north: float
    per_longitude: float
    per_latitude: float

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """The point of the drawing."""
        return (
            round((longitude - self.west) * self.per_longitude, 1),
            round((self.north - latitude) * self.per_latitude, 1),
        )

    def line(self, corners: Iterable[Sequence[Any]]) -> str:
        """What joins GeoJSON's [longitude, latitude], as SVG writes points."""
        points = (self.at(float(corner[0]), float(corner[1])) for corner in corners)
        return " ".join(f"{x},{y}" for x, y in points)
