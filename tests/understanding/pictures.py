"""The report's pictures, drawn as SVG inside the page: nothing is fetched to see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from tests.understanding.measures import Answer, Bin

_GOOD, _BAD, _INK = "#2a7f62", "#c2452d", "#333"
_ROW = 22


def bars(values: Mapping[str, float], wanted: float) -> str:
    """One bar from 0 to 1 for each name, red where it stays below `wanted`."""
    parts = []
    for row, (name, value) in enumerate(values.items()):
        y = row * _ROW
        colour = _GOOD if value >= wanted else _BAD
        parts.append(
            f'<text x="150" y="{y + 15}" text-anchor="end">{escape(name)}</text>'
            f'<rect x="160" y="{y + 3}" width="{400 * value:.0f}" height="15" fill="{colour}"/>'
            f'<text x="{166 + 400 * value:.0f}" y="{y + 15}">{value:.3f}</text>'
        )
    mark = 160 + 400 * wanted
    height = len(values) * _ROW
    parts.append(f'<path d="M{mark:.0f} 0V{height}" stroke="{_INK}" stroke-dasharray="3"/>')
    return _svg(640, height, parts)


def reliability_plot(bins: Sequence[Bin]) -> str:
    """Confidence against accuracy; on the diagonal a confidence means what it says."""
    side = 320
    most = max((one.count for one in bins), default=1)
    parts = [
        f'<rect x="40" y="10" width="{side}" height="{side}" fill="none" stroke="#999"/>',
        f'<path d="M40 {10 + side}L{40 + side} 10" stroke="#999" stroke-dasharray="4"/>',
        f'<text x="{40 + side / 2}" y="{side + 42}" text-anchor="middle">confidence</text>',
        f'<text x="14" y="{10 + side / 2}" transform="rotate(-90 14 {10 + side / 2})" '
        'text-anchor="middle">share that is right</text>',
    ]
    for tick in (0, 0.5, 1):
        parts.append(
            f'<text x="{40 + side * tick}" y="{side + 25}" text-anchor="middle">{tick}</text>'
        )
    for one in bins:
        x, y = 40 + side * one.confidence, 10 + side * (1 - one.accuracy)
        radius = 3 + 12 * (one.count / most) ** 0.5
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{_GOOD}" opacity="0.7">'
            f"<title>{one.count} messages: confidence {one.confidence:.2f}, "
            f"right {one.accuracy:.2f}</title></circle>"
        )
    return _svg(side + 60, side + 50, parts)


def confusion_matrix(answers: Iterable[Answer], intents: Sequence[str]) -> str:
    """What was meant (rows) and what was understood (columns); darker is more."""
    counted = Counter((a.said.intent, a.understood.intent) for a in answers)
    meant = Counter[str]()
    for (intent, _), count in counted.items():
        meant[intent] += count
    cell, left, top = 18, 150, 140
    parts = []
    for i, intent in enumerate(intents):
        label = escape(intent)
        x, y = left + i * cell + 12, top + i * cell + 13
        parts.append(f'<text x="{left - 6}" y="{y}" text-anchor="end">{label}</text>')
        parts.append(
            f'<text x="{x}" y="{top - 6}" transform="rotate(-60 {x} {top - 6})">{label}</text>'
        )
        for j, other in enumerate(intents):
            count = counted[intent, other]
            if not count:
                continue
            colour = _GOOD if i == j else _BAD
            shade = 0.15 + 0.85 * (count / meant[intent]) ** 0.5
            parts.append(
                f'<rect x="{left + j * cell}" y="{top + i * cell}" width="{cell - 1}" '
                f'height="{cell - 1}" fill="{colour}" opacity="{shade:.2f}">'
                f"<title>{label} understood as {escape(other)}: {count}</title></rect>"
            )
    side = len(intents) * cell
    return _svg(left + side + 110, top + side + 10, parts)


def _svg(width: float, height: float, parts: Iterable[str]) -> str:
    return (
        f'<svg role="img" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}">{"".join(parts)}</svg>'
    )
