"""From text to the elements of expressions of time in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from actions.day_parts import DayPart
from bot.conversation.facts.numerals import numeral
from bot.conversation.facts.times.elements import (
    Ago,
    Clock,
    Date,
    Day,
    DayAndPart,
    Element,
    Every,
    Found,
    Half,
    Nothing,
    Part,
    Until,
    Week,
    Weekday,
)
from bot.conversation.facts.times.vocabulary import Vocabulary

# Dates in figures that mean the same everywhere: the year first.
_YEAR_FIRST = re.compile(
    r"(?<![\d./-])(?P<y>20\d\d)[./-](?P<m>1[0-2]|0?[1-9])[./-](?P<d>3[01]|[12]\d|0?[1-9])(?![\d./-]*\d)"
)
_YEAR_LAST = re.compile(
    r"(?<![\d./-])(?P<d>3[01]|[12]\d|0?[1-9])(?P<s>[./-])(?P<m>1[0-2]|0?[1-9])(?P=s)(?P<y>20\d\d)"
    r"(?![\d./-]*\d)"
)
# After a number that could be an hour and no more, the sentence ends or pauses.
_PAUSE = re.compile(r"\s*(?:[,.;:!?)\u3002\uff0c\u061f\u060c]|$)")
_MINUTES = {"half": 30, "quarter": 15, "to_next_quarter": 45, "half_to": -30, "to_quarter": -15}


def elements_in(text: str, words: Vocabulary) -> list[Found]:
    """The elements of time in `text`, in its order; of those that overlap, the longest."""
    found = [*_in_figures(text, words), *_in_words(text, words)]
    kept: list[Found] = []
    free = [True] * (len(text) + 1)
    for one in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        if all(free[one.start : one.end]):
            free[one.start : one.end] = [False] * (one.end - one.start)
            kept.append(one)
    return sorted(kept, key=lambda each: each.start)


def _in_figures(text: str, words: Vocabulary) -> Iterator[Found]:
    for pattern in (_YEAR_FIRST, _YEAR_LAST):
        for match in pattern.finditer(text):
            day, month = int(match["d"]), int(match["m"])
            # 3/4/2026 is April to some and March to others.
            if pattern is _YEAR_FIRST or words.day_first or day > 12:
                yield Found(Date(month, day, int(match["y"])), *match.span())


def _in_words(text: str, words: Vocabulary) -> Iterator[Found]:
    for name, pattern in words.patterns.items():
        for match in pattern.finditer(text):
            element = _element(name, match, words)
            if element is not None:
                yield Found(element, *match.span())


def _element(name: str, match: re.Match[str], words: Vocabulary) -> Element | None:
    group, _, what = name.partition(" ")
    holes = {key.rpartition("_")[0]: value for key, value in match.groupdict().items() if value}
    match group:
        case "day":
            return Day(int(what))
        case "day_and_part":
            offset, _, part = what.partition(" ")
            return DayAndPart(int(offset), DayPart(part))
        case "part":
            return Part(DayPart(what))
        case "am" | "pm":
            return Half(group == "pm")
        case "clock":
            return _clock(what, match, holes, words)
        case "weekday":
            return Weekday(words.number_named(holes["weekday"], words.weekdays), Week(what))
        case "date":
            return _date(holes, words)
        case "ago":
            return _ago(holes, words)
        case "every":
            return Every()
        case "until":
            return Until()
        case _:
            return Nothing()


def _clock(
    what: str, match: re.Match[str], holes: dict[str, str], words: Vocabulary
) -> Clock | None:
    if what in ("noon", "midnight"):
        return Clock(12 if what == "noon" else 24, 0, is_exact=True)
    if "hours_of" in holes:
        hour = words.number_named(holes["hours_of"], words.hours_of) + 1
    else:
        hour = _whole(holes["h"], words)
    minute = _MINUTES.get(what, 0) + _whole(holes.get("m", "0"), words)
    begins = next(
        (match.start(name) for name, hole in match.groupdict().items() if hole and name[0] == "h"),
        match.start(),
    )
    before = match.string[max(0, begins - 12) : begins]
    if not (0 <= hour <= 24 and minute < 60) or words.range.search(before):
        return None
    if "am" in holes or "pm" in holes:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if "pm" in holes else 0)
        return _turned(hour, minute, is_exact=True)
    if what == "bare" and not _PAUSE.match(match.string, match.end()):
        return None
    is_exact = what in ("exact", "anchored") or hour > 12
    return _turned(hour, minute, is_exact=is_exact, is_bare=what in ("bare", "anchored"))


def _turned(hour: int, minute: int, *, is_exact: bool, is_bare: bool = False) -> Clock:
    """Half and a quarter before the hour are minutes after the one before it."""
    hour, minute = (hour - 1, minute + 60) if minute < 0 else (hour, minute)
    return Clock(hour, minute, is_exact=is_exact, is_bare=is_bare)


def _date(holes: dict[str, str], words: Vocabulary) -> Date | None:
    if "month_number" in holes:
        month = int(holes["month_number"])
    else:
        if holes["month"].lower() in words.capitals and holes["month"].islower():
            return None  # 'may', not 'May'
        month = words.number_named(holes["month"], words.months)
    year = int(holes["y"]) if "y" in holes else None
    day = _whole(holes["d"], words)
    return Date(month, day, year) if 1 <= day <= 31 else None


def _ago(holes: dict[str, str], words: Vocabulary) -> Ago | None:
    if "one" in holes:
        told = next(v for k, v in words.ones.items() if k == holes["one"].lower())
        number, _, unit = told.rpartition(" ")
        amount = float(number or 1)
    else:
        amount = words.numbers.get(holes["n"].lower(), None) or _whole(holes["n"], words)
        unit = next(u for u, names in words.units.items() if names.fullmatch(holes["unit"]))
    time = timedelta(**{f"{unit}s": amount})
    return Ago(time) if timedelta(0) < time <= timedelta(weeks=8) else None


def _whole(text: str, words: Vocabulary) -> int:
    """A number in figures or words; -1 for none that a clock or calendar has."""
    if text.isdecimal():
        return int(text)
    named = words.numbers.get(text.lower())
    if named is not None:
        return int(named) if named == int(named) else -1
    spoken = numeral(text)
    return -1 if spoken is None else spoken
