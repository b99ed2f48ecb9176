"""What can be filled in about a thing: fields read and write text, in forms and lists alike."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from actions.geography import area_of
from actions.languages import LANGUAGES
from actions.outgoing import Say, say

NEEDED_LANGUAGES = ("zh", "en")  # who reads another gets the nearest of these

_MOST_CHARACTERS = 20_000  # of a boundary as text
# What turns the direction of all that follows it: names are shown beside other words.
_TURNING = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}


@dataclass(frozen=True)
class Problem:
    """What is wrong with what was filled in; `column` is where, "" the whole."""

    column: str
    why: Say


class Unreadable(Exception):
    """A field that was not filled in as it should be."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(problem.column for problem in problems))
        self.problems = problems


def clean(text: str) -> str:
    """`text` on one line, without characters that nobody can see."""
    seen = (" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
    return " ".join("".join(c for c in seen if ord(c) not in _TURNING).split())


@dataclass(frozen=True)
class Field(ABC):
    """One attribute of a row. `is_fixed`: given when the row is made, and never changed.

    `label` is the id of what a form calls it, where it is not that of its name.
    """

    name: str
    attribute: str
    is_needed: bool = False
    is_fixed: bool = False
    label: str = ""
    kind: ClassVar[str]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of a list, or inputs of a form, that hold it."""
        return (self.name,)

    @abstractmethod
    def read(self, texts: Mapping[str, str]) -> Any:
        """The value, from texts by column.

        Raises:
            Unreadable: they are none; it says which, and why.
        """

    @abstractmethod
    def write(self, value: Any) -> dict[str, str]:
        """The value as texts by column; what is read again is the same."""

    def refuse(self, id: str, /, column: str = "", **args: Any) -> Unreadable:
        """The failure whose sentence is `id`."""
        return Unreadable(Problem(column or self.name, say(id, **args)))


@dataclass(frozen=True)
class Text(Field):
    """A line of text, or None where it is empty and need not be there."""

    longest: int = 200
    pattern: str = ""
    hint: str = "refusal-field-text"  # the sentence that says what the pattern asks for
    kind: ClassVar[str] = "text"

    def read(self, texts: Mapping[str, str]) -> str | None:
        """See `Field`."""
        text = clean(texts.get(self.name, ""))
        if not text:
            if self.is_needed:
                raise self.refuse("refusal-field-missing")
            return None
        if len(text) > self.longest:
            raise self.refuse("refusal-field-long", most=self.longest)
        if self.pattern and not re.fullmatch(self.pattern, text):
            raise self.refuse(self.hint)
        return text

    def write(self, value: str | None) -> dict[str, str]:
        """See `Field`."""
        return {self.name: value or ""}


@dataclass(frozen=True)
class InLanguages(Field):
    """A text by language. What is there at all is there in Chinese and English."""

    longest: int = 200
    kind: ClassVar[str] = "languages"

    @property
    def columns(self) -> tuple[str, ...]:
        """One for each language."""
        return tuple(self.column(language) for language in LANGUAGES)

    def column(self, language: str) -> str:
        """The column of a language."""
        return f"{self.name}_{language.lower()}"

    def read(self, texts: Mapping[str, str]) -> dict[str, str]:
        """See `Field`."""
        found = {
            language: text
            for language in LANGUAGES
            if (text := clean(texts.get(self.column(language), "")))
        }
        problems = [
            Problem(self.column(language), say("refusal-field-long", most=self.longest))
            for language, text in found.items()
            if len(text) > self.longest
        ]
        if found or self.is_needed:
            problems += [
                Problem(self.column(language), say("refusal-field-missing"))
                for language in NEEDED_LANGUAGES
                if language not in found
            ]
        if problems:
            raise Unreadable(*problems)
        return found

    def write(self, value: Mapping[str, str]) -> dict[str, str]:
        """See `Field`."""
        return {self.column(language): value.get(language, "") for language in LANGUAGES}


@dataclass(frozen=True)
class Number(Field):
    """A number from `least` to `most`, or None."""

    least: float = -math.inf
    most: float = math.inf
    is_whole: bool = False
    kind: ClassVar[str] = "number"

    def read(self, texts: Mapping[str, str]) -> float | int | None:
        """See `Field`."""
        text = clean(texts.get(self.name, ""))
        if not text:
            if self.is_needed:
                raise self.refuse("refusal-field-missing")
            return None
        wrong = self.refuse("refusal-field-number", least=f"{self.least:g}", most=f"{self.most:g}")
        try:
            number = int(text[:30]) if self.is_whole else float(text)
        except ValueError:
            raise wrong from None
        if not self.least <= number <= self.most:  # nan is neither
            raise wrong
        return number if self.is_whole else round(number, 6)  # a tenth of a metre

    def write(self, value: float | None) -> dict[str, str]:
        """See `Field`."""
        return {self.name: "" if value is None else f"{value:.10g}"}


@dataclass(frozen=True)
class Choice(Field):
    """One of `options`: the value by its name in a list. `words` are how a form words each."""

    options: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, Say | Mapping[str, str]] = field(default_factory=dict)
    kind: ClassVar[str] = "choice"

    def read(self, texts: Mapping[str, str]) -> Any:
        """See `Field`."""
        text = clean(texts.get(self.name, ""))
        if not text and not self.is_needed:
            return None
        if text not in self.options:
            some = ", ".join([*self.options][:12])
            raise self.refuse("refusal-field-choice", given=text[:40], some=some)
        return self.options[text]

    def write(self, value: Any) -> dict[str, str]:
        """See `Field`."""
        names = {option: name for name, option in self.options.items()}
        return {self.name: names.get(value, "")}


@dataclass(frozen=True)
class Several(Field):
    """Short texts with a semicolon between them."""

    most: int = 30
    longest: int = 100
    kind: ClassVar[str] = "text"

    def read(self, texts: Mapping[str, str]) -> list[str]:
        """See `Field`."""
        given = texts.get(self.name, "").replace("；", ";").replace("\n", ";")
        parts = list(dict.fromkeys(text for part in given.split(";") if (text := clean(part))))
        if len(parts) > self.most or any(len(part) > self.longest for part in parts):
            raise self.refuse("refusal-field-several", most=self.most, longest=self.longest)
        return parts

    def write(self, value: list[str]) -> dict[str, str]:
        """See `Field`."""
        return {self.name: "; ".join(value)}


@dataclass(frozen=True)
class Among(Field):
    """Any of `options`, by their names with a semicolon between them; `words` as of a `Choice`."""

    options: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, Say | Mapping[str, str]] = field(default_factory=dict)
    kind: ClassVar[str] = "among"

    def read(self, texts: Mapping[str, str]) -> list[Any]:
        """See `Field`."""
        given = texts.get(self.name, "").replace("；", ";").split(";")
        names = dict.fromkeys(name for part in given if (name := clean(part)))
        if self.is_needed and not names:
            raise self.refuse("refusal-field-missing")
        for name in names:
            if name not in self.options:
                some = ", ".join([*self.options][:12])
                raise self.refuse("refusal-field-choice", given=name[:40], some=some)
        return [option for name, option in self.options.items() if name in names]

    def write(self, value: list[Any]) -> dict[str, str]:
        """See `Field`."""
        return {self.name: "; ".join(n for n, option in self.options.items() if option in value)}


@dataclass(frozen=True)
class Boundary(Field):
    """A closed ring of [longitude, latitude], or none: as GeoJSON, or a corner on each line."""

    kind: ClassVar[str] = "boundary"

    def read(self, texts: Mapping[str, str]) -> list[list[float]]:
        """See `Field`."""
        text = texts.get(self.name, "").strip()
        if not text:
            return []
        try:
            if len(text) > _MOST_CHARACTERS:
                raise ValueError("longer than any boundary")
            corners = _ring_in(json.loads(text)) if text[0] in "[{" else _corners_in(text)
            rounded = [(round(x, 6), round(y, 6)) for x, y in corners]
            return [list(corner) for corner in area_of(rounded)]
        except (ValueError, TypeError, KeyError, IndexError, RecursionError, OverflowError):
            raise self.refuse("refusal-field-boundary") from None

    def write(self, value: list[list[float]]) -> dict[str, str]:
        """See `Field`."""
        return {self.name: json.dumps(value) if value else ""}


def _corners_in(text: str) -> list[tuple[float, float]]:
    return [
        (float(longitude), float(latitude))
        for longitude, latitude in (
            line.replace(",", " ").split() for line in text.splitlines() if line.strip()
        )
    ]


def _ring_in(shape: Any) -> list[tuple[float, float]]:
    """The one outline of a GeoJSON polygon (RFC 7946), or of what has it in it."""
    if isinstance(shape, dict):
        match shape["type"]:
            case "FeatureCollection":
                (only,) = shape["features"]
                return _ring_in(only)
            case "Feature":
                return _ring_in(shape["geometry"])
            case "Polygon":
                (outline,) = shape["coordinates"]  # a hole in a community is another community's
                return _ring_in(outline)
            case _:
                raise ValueError("no polygon")
    return [(float(corner[0]), float(corner[1])) for corner in shape]
