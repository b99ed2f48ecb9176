"""Fitting words into Telegram's messages, which it measures in UTF-16 code units."""

from __future__ import annotations

from actions.telegram_limits import LONGEST_TEXT, units

_ELLIPSIS = "…"


def split(text: str, longest: int = LONGEST_TEXT) -> list[str]:
    """`text` in parts of at most `longest` units, cut between paragraphs, lines or words.

    Nothing is lost but white space where it was cut. No parts for a blank text.
    """
    parts = []
    rest = text.strip()
    while units(rest) > longest:
        head = _head(rest, longest)
        cut = _good_cut(head)
        parts.append(head[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*parts, rest] if rest else parts


def shortened(text: str, longest: int = LONGEST_TEXT) -> str:
    """`text` in one part: the longest paragraph loses its end if it has to."""
    text = text.strip()
    too_many = units(text) - longest
    if too_many <= 0:
        return text
    paragraphs = text.split("\n\n")
    place = max(range(len(paragraphs)), key=lambda index: units(paragraphs[index]))
    room = units(paragraphs[place]) - too_many - units(_ELLIPSIS)
    if room < 0:
        return _head(text, longest - units(_ELLIPSIS)) + _ELLIPSIS
    paragraphs[place] = _head(paragraphs[place], room).rstrip() + _ELLIPSIS
    return "\n\n".join(paragraphs)


def _head(text: str, longest: int) -> str:
    """As much of `text` as fits."""
    head = text[:longest]
    while (over := units(head) - longest) > 0:
        # Each character dropped gives back one unit or two.
        head = head[: len(head) - (over + 1) // 2]
    return head


def _good_cut(head: str) -> int:
    """Where to cut: not so early that a part is almost empty."""
    for separator in ("\n\n", "\n", " "):
        at = head.rfind(separator)
        if at > len(head) // 4:
            return at
    return len(head)
