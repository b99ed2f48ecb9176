"""How a language speaks of time: the patterns of data/facts/times/<language>.yml, compiled.

Names of months and weekdays come from CLDR, by Babel, where a file does not give its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from actions.yaml_files import read_yaml
from bot.conversation.facts.numerals import DIGITS, UNITS

DATA = Path(__file__).parents[4] / "data" / "facts" / "times"

# Traditional Chinese speaks of time as Simplified does, in other characters.
_FILES = {"zh-Hant": "zh"}
_NUMERAL = f"[{''.join(DIGITS)}{next(iter(UNITS))}]{{1,3}}"
_YEAR = r"(?:19|20)\d\d"


class Vocabulary:
    """One language's patterns: kinds of element, each with its compiled expressions."""

    def __init__(self, language: str):
        path = DATA / f"{_FILES.get(language, language)}.yml"
        self._told: dict[str, Any] = read_yaml(path)
        self._locale = Locale.parse(language, sep="-")
        self.numbers: dict[str, float] = self._told.get("number", {})
        self.months = self._months()
        self.weekdays = self._weekdays()
        self.hours_of = self._names(self._told.get("hours_of", ()))
        self.units = {
            unit: re.compile("|".join(names), re.IGNORECASE)
            for unit, names in self._told["unit"].items()
        }
        self.ones: dict[str, str] = self._told.get("one", {})
        self.capitals: frozenset[str] = frozenset(self._told.get("capitals", ()))
        self.day_first = bool(self._told.get("day_first"))
        self.join = re.compile(
            rf"(?:[\s,，、·]|{'|'.join(self._bounded(word) for word in self._told['join'])})*",
            re.IGNORECASE,
        )
        # Between two hours; a number and one of these, and the clock behind it begins no time.
        self.range = re.compile(
            rf"\d\s*(?:[-\u2013~\u301c]|{'|'.join(self._told['range'])})\s*$", re.IGNORECASE
        )
        self._holes = self._fillings()
        self.patterns: dict[str, re.Pattern[str]] = dict(self._patterns())

    def _patterns(self) -> Iterator[tuple[str, re.Pattern[str]]]:
        """The expressions of each kind of element, by a name that says what a match means."""
        for group in ("day", "day_and_part", "part", "clock", "weekday"):
            for name, forms in self._told.get(group, {}).items():
                if forms:
                    yield f"{group} {name}", self._compiled(forms)
        for group in ("am", "pm", "date", "ago", "until", "every", "not"):
            if self._told.get(group):
                yield group, self._compiled(self._told[group])

    def _compiled(self, forms: Iterable[str]) -> re.Pattern[str]:
        """One expression for all of `forms`; a hole gets a group, numbered where it repeats."""
        whole = "|".join(self._bounded(form) for form in sorted(forms, key=len, reverse=True))
        counts: dict[str, int] = {}

        def fill(hole: re.Match[str]) -> str:
            name = hole[1]
            counts[name] = counts.get(name, 0) + 1
            return f"(?P<{name}_{counts[name]}>{self._holes[name]})"

        return re.compile(re.sub(r"\{([a-z_]+)\}", fill, whole), re.IGNORECASE)

    def _fillings(self) -> dict[str, str]:
        numbers = [*self.numbers, *([_NUMERAL] if self._told.get("numerals") else ())]
        number = "|".join((r"\d{1,3}", *sorted(numbers, key=len, reverse=True)))
        small = "|".join((r"(?<!\d)\d{1,2}(?!\d)", *sorted(numbers, key=len, reverse=True)))
        return {
            "h": small,
            "d": small if self._told.get("numerals") else r"(?<!\d)\d{1,2}(?!\d)",
            "m": rf"\d\d(?!\d)|{_NUMERAL}" if self._told.get("numerals") else r"\d\d(?!\d)",
            "n": number,
            "y": rf"(?<!\d){_YEAR}(?!\d)",
            "unit": "|".join(f"(?:{unit.pattern})" for unit in self.units.values()),
            "one": _any_of(self.ones),
            "am": "|".join(self._told.get("am", ("(?!)",))),
            "pm": "|".join(self._told.get("pm", ("(?!)",))),
            "month": _any_of(self.months),
            "month_number": r"0?[1-9]|1[0-2]",
            "weekday": _any_of(self.weekdays),
            "hours_of": _any_of(self.hours_of),
        }

    def _bounded(self, form: str) -> str:
        """`form` as whole words, where the language separates its words."""
        if self._told.get("spaced"):
            left = self._told.get("left", r"(?<!\w)")
            return rf"{left}(?:{form})(?!\w)"
        return f"{self._told.get('left', '')}(?:{form})"

    def _months(self) -> dict[str, int]:
        own = self._told.get("months")
        names = [list(self._locale.months["format"]["wide"].values())] if own is None else [own]
        names += [self._told[key] for key in ("months_said",) if key in self._told]
        found = {name.lower(): i for each in names for i, name in enumerate(each, start=1)}
        more = self._told.get("months_more", ())
        return found | {name: i for i, each in enumerate(more, start=1) for name in each}

    def _weekdays(self) -> dict[str, int]:
        own = self._told.get("weekdays")
        if own is None:
            names = self._locale.days["format"]["wide"]  # Babel counts from Monday, 0
            own = [[names[number].lower()] for number in range(7)]
        return self._names(own)

    def _names(self, names: Iterable[Any]) -> dict[str, int]:
        listed = ([each] if isinstance(each, str) else each for each in names)
        return {name: number for number, each in enumerate(listed) for name in each}

    def number_named(self, text: str, among: Mapping[str, int]) -> int:
        """The number of the name (an expression) in `among` that is `text`."""
        return next(
            number for name, number in among.items() if re.fullmatch(name, text, re.IGNORECASE)
        )


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True)) or "(?!)"


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a served language, compiled once."""
    return Vocabulary(language)
