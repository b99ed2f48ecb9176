"""Numbers written in Chinese characters."""

from __future__ import annotations

from pathlib import Path

from actions.yaml_files import read_yaml

_TOLD: dict[str, dict[str, int]] = read_yaml(
    Path(__file__).parents[3] / "data" / "facts" / "numerals.yml"
)
DIGITS, UNITS, MYRIADS = _TOLD["digits"], _TOLD["units"], _TOLD["myriads"]
NUMERALS = "".join((*DIGITS, *UNITS, *MYRIADS))


def numeral(text: str) -> int | None:
    """The number that `text` writes, e.g. twelve or two thousand and fifty; None if it is none.

    What follows a unit without one of its own is of the next smaller unit, as it is spoken: two
    thousand, five is 2,500.
    """
    total = section = digit = 0
    step = 1  # the unit that came last; a lone digit after it is a tenth of it
    had_zero = False
    for character in text:
        if character in DIGITS:
            digit, had_zero = DIGITS[character], had_zero or DIGITS[character] == 0
        elif character in UNITS:
            step = UNITS[character]
            section, digit, had_zero = section + (digit or 1) * step, 0, False
        elif character in MYRIADS:
            step = MYRIADS[character]
            total, section = total + (section + digit or 1) * step, 0
            digit, had_zero = 0, False
        else:
            return None
    if not text:
        return None
    spoken = step // 10 if step > 10 and not had_zero else 1
    return total + section + digit * spoken
