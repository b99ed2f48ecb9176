"""Charts as drawings that the server makes: where the columns, points and lines lie.

Templates draw them as SVG, with a title, a description and the table behind them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

WIDTH, HEIGHT = 640.0, 220.0  # of the drawing, in its own units
LEFT, RIGHT, TOP, BOTTOM = 78.0, 8.0, 14.0, 30.0  # around what is drawn
MOST_TICKS = 4
MOST_LABELS = 6  # under a chart on a phone

_PLAIN = (1, 2, 5)
# Minutes that people count by: up to an hour, hours, days.
_MINUTES = (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14400, 43200, 144000)


@dataclass(frozen=True)
class Tick:
    """A line across the chart, at the height of `value`."""

    y: float
    value: int


@dataclass(frozen=True)
class Label:
    """What stands under a column; `index` says which."""

    x: float
    index: int


@dataclass(frozen=True)
class Box:
    """A column. `index` says of what, `value` how much."""

    x: float
    y: float
    width: float
    height: float
    index: int
    value: int


@dataclass(frozen=True)
class Dot:
    """A point of a line."""

    x: float
    y: float
    index: int
    value: int


@dataclass(frozen=True)
class Line:
    """Points with a line through those that follow each other; where one is missing it breaks."""

    dots: list[Dot]
    paths: list[str]


@dataclass(frozen=True)
class Chart:
    """What is drawn between the axes: columns by series, or lines."""

    ticks: list[Tick]
    labels: list[Label]
    columns: list[list[Box]]
    lines: list[Line]
    width: float = WIDTH
    height: float = HEIGHT
    left: float = LEFT
    right: float = WIDTH - RIGHT
    floor: float = HEIGHT - BOTTOM


def columns(series: Sequence[Sequence[int]]) -> Chart:
    """The series side by side, in as many groups as each has values."""
    most = max((value for one in series for value in one), default=0)
    ticks, top = _ticks(most, _plain_steps(most))
    slots = len(series[0]) if series else 0
    slot = _across() / max(slots, 1)
    wide = slot * 0.76 / max(len(series), 1)
    drawn = [
        [
            Box(
                x=round(LEFT + slot * index + slot * 0.12 + wide * number, 1),
                y=_y(value, top),
                width=round(wide, 1),
                height=round(HEIGHT - BOTTOM - _y(value, top), 1),
                index=index,
                value=value,
            )
            for index, value in enumerate(values)
        ]
        for number, values in enumerate(series)
    ]
    return Chart(ticks, _labels(slots), drawn, [])


def lines(series: Sequence[Sequence[int | None]]) -> Chart:
    """Minutes over time; None where too little is known."""
    most = max((value for one in series for value in one if value is not None), default=0)
    ticks, top = _ticks(most, _MINUTES)
    slots = len(series[0]) if series else 0
    return Chart(ticks, _labels(slots), [], [_line(values, top) for values in series])


def share(value: int, most: int, whole: float = 100.0) -> float:
    """How long a bar is, of `whole`, where `most` is the longest. Something is never nothing."""
    return round(max(whole * value / most, 0.5), 1) if value and most else 0.0


def _line(values: Sequence[int | None], top: int) -> Line:
    slot = _across() / max(len(values), 1)
    dots = [
        Dot(round(LEFT + slot * (index + 0.5), 1), _y(value, top), index, value)
        for index, value in enumerate(values)
        if value is not None
    ]
    runs = groupby(enumerate(dots), key=lambda numbered: numbered[1].index - numbered[0])
    paths = [" ".join(f"{dot.x},{dot.y}" for _, dot in run) for _, run in runs]
    return Line(dots, paths)


def _across() -> float:
    return WIDTH - LEFT - RIGHT


def _y(value: int, top: int) -> float:
    return round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top, 1)


def _labels(slots: int) -> list[Label]:
    """Every column's, every second's, ...: as many as can be read, and the last one's always."""
    every = -(-slots // MOST_LABELS) if slots else 1
    slot = _across() / max(slots, 1)
    return [
        Label(round(LEFT + slot * (index + 0.5), 1), index)
        for index in range(slots)
        if (slots - 1 - index) % every == 0
    ]


def _ticks(most: int, steps: Sequence[int]) -> tuple[list[Tick], int]:
    """Lines at round values, and the value at the top of the chart."""
    step = next((step for step in steps if step * MOST_TICKS >= most), steps[-1])
    count = max(-(-most // step), 1)
    top = step * count
    return [Tick(_y(step * number, top), step * number) for number in range(count + 1)], top


def _plain_steps(most: int) -> list[int]:
    """1, 2, 5, 10, 20, 50, ... until they are enough for `most`."""
    digits = len(str(max(most, 1)))
    return [step * 10**power for power in range(digits) for step in _PLAIN]
