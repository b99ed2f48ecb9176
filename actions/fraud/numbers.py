"""Phone numbers in a text, in any country's writing, and what kind of line each one is.

Kept small and behind `numbers_in`, so that spans found elsewhere can take its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType

HOME = "CN"
MOST_NUMBERS = 20  # of one message; what follows is not read
MOST_TRIED = 60  # likewise, of what only looks like a number

_CANDIDATE = re.compile(
    r"(?<![\w.+])[+(]{0,2}\d[\d\s().\-]{0,22}\d(?!\w)|(?<![\w.+-])\d{3,6}(?!\w)"
)
# Where no space is needed before a number: signs, Hangul, Arabic letters.
_GLUED = re.compile(r"(?<=[^\x00-\x7f])(?=[+\d])|(?<=\d)(?=[^\x00-\x7f])")

# Sold for internet telephony and by resellers: 162, 165, 167, 170, 171 (MIIT's numbering plan).
_RESOLD = re.compile(r"1(?:6[257]|7[01])\d{8}")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_CALL_IN = re.compile(r"[48]00\d{7}")


class Line(StrEnum):
    """What kind of line a number is."""

    MOBILE = "mobile"
    RESOLD = "resold"
    CALL_IN = "call_in"  # 400 and 800: made for being called
    FIXED = "fixed"
    ABROAD = "abroad"
    SHORT = "short"  # hotlines, and whatever else is short


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it was written; `digits` as dialled within China, +… when it is abroad."""

    written: str
    digits: str
    line: Line
    prefix: str = ""  # what stands before a short number: +, 00, +86 …


def numbers_in(text: str) -> list[Number]:
    """The numbers of `text` (folded: ASCII digits) that could be dialled, in order."""
    found: list[Number] = []
    for match in islice(_CANDIDATE.finditer(_GLUED.sub(" ", text)), MOST_TRIED):
        number = _number(match[0].strip())
        if number is not None:
            found.append(number)
            if len(found) == MOST_NUMBERS:
                break
    return found


def _number(written: str) -> Number | None:
    compact = re.sub(r"[\s().\-]", "", written)
    prefix = re.match(r"(?:\+86|0086|\+|00)?", compact)
    assert prefix is not None
    rest = compact[prefix.end() :]
    if 3 <= len(rest) <= 6 and rest.isdecimal():
        if re.search(r"\d[.\s]\d", written):
            return None  # 10.000 and 12 345 are amounts
        return Number(written, rest, Line.SHORT, prefix[0])
    digits = rest if prefix[0] in ("", "+86", "0086") else compact
    if _RESOLD.fullmatch(digits):
        return Number(written, digits, Line.RESOLD)
    if _MOBILE.fullmatch(digits):
        return Number(written, digits, Line.MOBILE)
    if _CALL_IN.fullmatch(digits):
        return Number(written, digits, Line.CALL_IN)
    if prefix[0] == "00":
        compact = f"+{rest}"
    return _by_the_book(written, compact)


def _by_the_book(written: str, compact: str) -> Number | None:
    """What Google's metadata knows of it; None for what is no number anywhere."""
    try:
        parsed = phonenumbers.parse(compact, HOME)
    except NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    if parsed.country_code != phonenumbers.country_code_for_region(HOME):
        e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        return Number(written, e164, Line.ABROAD)
    kind = phonenumbers.number_type(parsed)
    national = phonenumbers.national_significant_number(parsed)
    return Number(written, national, Line.MOBILE if kind is PhoneNumberType.MOBILE else Line.FIXED)
