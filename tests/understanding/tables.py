"""The report's tables, as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple


class Target(NamedTuple):
    """What was measured, what is wanted (in words), and whether that holds."""

    name: str
    measured: float
    wanted: str
    holds: bool


def targets(rows: Iterable[Target]) -> str:
    """A table of targets, each with its yes or no."""
    return table(
        ("", "measured", "wanted", ""),
        [
            (escape(one.name), f"{one.measured:.3f}", escape(one.wanted), _verdict(one.holds))
            for one in rows
        ],
    )


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells are HTML."""
    head = "".join(f"<th>{escape(each)}</th>" for each in heads)
    body = "".join("<tr>" + "".join(f"<td>{each}</td>" for each in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def _verdict(holds: bool) -> str:
    return '<span class="yes">yes</span>' if holds else '<span class="no">no</span>'
