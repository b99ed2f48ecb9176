"""The removal itself: find what tells of somebody, and put the kind of thing in its place.

Rather too much than too little: what is lost is an example, what is left could be a name. Known
limits: somebody's bare name that nobody told us, and what only a neighbour would recognise. So a
person looks at each text before it is used, and discards what still tells of whom it speaks.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import urlsplit

from phonenumbers import Leniency, PhoneNumberMatcher

from actions.personal_data.addresses import ADDRESSES
from actions.personal_data.names import NAMES
from actions.personal_data.numbers import (
    DATE,
    EMAIL,
    HANDLES,
    HOTLINES,
    LONG_NUMBER,
    MIXED,
    PLATE,
    STAND_INS,
    SUMS,
    TIME,
    UNITS,
    URL,
    WRITTEN_SUM,
)

LONGEST = 300  # characters; a longer text tells more of a person than of a meaning
LEAST_LETTERS = 2  # that must be left: a number alone means nothing
HOME = "CN"  # whose telephone numbers come without a country code
KNOWN_PART = 4  # letters; shorter parts of a known name are also words ('Li', 'Ana', 'the')


class Removed(StrEnum):
    """What was taken out of a text."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    LINK = "link"
    PLATE = "plate"
    DATE = "date"
    NUMBER = "number"

    @property
    def mark(self) -> str:
        """What stands in its place. Nobody types these quotes, and Rasa reads them as text."""
        return f"\u2039{self.value}\u203a"


class Span(NamedTuple):
    """Something concrete that the model found: `text[start:end]` is a `kind` of entity."""

    kind: str
    start: int
    end: int


Part = tuple[int, int, str]  # from, to, what is put there
_MARKED = re.compile("\u2039(" + "|".join(Removed) + ")\u203a")
_DIGITS = re.compile(r"\d+")
_SEPARATORS = re.compile(r"[.,]")
_CENTS = re.compile(r"[.,](\d{1,2})$")


def without_personal_data(
    text: str,
    *,
    names: Collection[str] = (),
    found: Iterable[Span] = (),
    longest: int = LONGEST,
) -> str | None:
    """`text` on one line, without what could tell whose it is; None when nothing useful is left.

    `names` are those we know: the writer's, and colleagues'. `found` are the model's entities.
    Public numbers, gates, floors, times and round sums stay. What is left has at most `longest`
    characters.
    """
    if len(text) > 2 * longest:
        return None
    seen = _Seen.of(text)
    taken = _Taken(seen.text)
    for part in _all_parts(seen, names, found):
        taken.add(part)
    left = taken.result()
    letters = sum(character.isalpha() for character in _MARKED.sub("", left))
    return left if letters >= LEAST_LETTERS and len(left) <= longest else None


def pieces(text: str) -> list[tuple[str, Removed | None]]:
    """`text` in pieces: what was written, and (as the second) what was taken out."""
    parts: list[tuple[str, Removed | None]] = []
    at = 0
    for mark in _MARKED.finditer(text):
        if mark.start() > at:
            parts.append((text[at : mark.start()], None))
        parts.append((mark[0], Removed(mark[1])))
        at = mark.end()
    if at < len(text):
        parts.append((text[at:], None))
    return parts


def with_stand_ins(text: str) -> str:
    """`text` with something invented in place of what was taken out."""
    return _MARKED.sub(lambda mark: STAND_INS[mark[1]], text)


class _Seen(NamedTuple):
    """A text as it looks, and where each of its characters stood before.

    A digit is a digit in whatever script and width; what nobody sees cannot hide a number.
    """

    text: str
    positions: list[int]

    @classmethod
    def of(cls, text: str) -> _Seen:
        kept = [
            (at, _plain(character))
            for at, character in enumerate(text)
            if unicodedata.category(character) not in ("Cf", "Cs")
        ]
        return cls("".join(character for _, character in kept), [at for at, _ in kept])

    def part(self, start: int, end: int) -> tuple[int, int]:
        """Where `start` to `end` of the text as it was stands now."""
        inside = [now for now, before in enumerate(self.positions) if start <= before < end]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _plain(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if character in "\u2039\u203a" or unicodedata.category(character) in ("Cc", "Zl", "Zp"):
        return " "
    if "\uff01" <= character <= "\uff5e" and character.isalnum():
        return unicodedata.normalize("NFKC", character)
    return character


class _Taken:
    """The parts that are taken; the first to take a character has it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: list[Part] = []

    def add(self, part: Part) -> None:
        start, end, _ = part
        if start < end and all(end <= s or e <= start for s, e, _ in self._parts):
            self._parts.append(part)

    def result(self) -> str:
        text, at = "", 0
        for start, end, instead in sorted(self._parts):
            text += self._text[at:start] + instead
            at = end
        return " ".join((text + self._text[at:]).split())


def _all_parts(seen: _Seen, names: Collection[str], found: Iterable[Span]) -> Iterator[Part]:
    """What is to be replaced; earlier ones win. Some are replaced by themselves, and so kept."""
    text = seen.text
    links = [(link.start(), link.end(), _host(link[0])) for link in URL.finditer(text)]
    yield from (part for part in links if "://" in text[part[0] : part[1]])  # user:pw@host in it
    yield from _each(EMAIL, text, lambda _: Removed.EMAIL.mark)
    yield from links
    for pattern in HANDLES:
        yield from _groups(pattern, text, Removed.NAME)
    spans = [(span.kind, *seen.part(span.start, span.end)) for span in found]
    for kind, start, end in spans:
        if kind in (Removed.PHONE, Removed.PLATE) and text[start:end] not in HOTLINES:
            yield start, end, Removed(kind).mark
    yield from _each(PLATE, text, lambda _: Removed.PLATE.mark)
    yield from _each(DATE, text, lambda _: Removed.DATE.mark)
    yield from _sums(text)
    for number in PhoneNumberMatcher(text, HOME, leniency=Leniency.VALID):
        if number.raw_string not in HOTLINES:
            yield number.start, number.end, Removed.PHONE.mark
    yield from _each(TIME, text, lambda time: time[0])
    yield from _each(LONG_NUMBER, text, _long)
    yield from _each(MIXED, text, lambda _: Removed.NUMBER.mark)
    for pattern in ADDRESSES:
        yield from _groups(pattern, text, Removed.NUMBER)
    for kind, start, end in spans:
        if kind == "place":
            yield from _door_numbers(text, start, end)
    yield from _known(text, names)
    for pattern in NAMES:
        yield from _groups(pattern, text, Removed.NAME)


def _each(
    pattern: re.Pattern[str], text: str, instead: Callable[[re.Match[str]], str]
) -> Iterator[Part]:
    for one in pattern.finditer(text):
        yield one.start(), one.end(), instead(one)


def _groups(pattern: re.Pattern[str], text: str, what: Removed) -> Iterator[Part]:
    for one in pattern.finditer(text):
        yield one.start("n"), one.end("n"), what.mark


def _host(link: str) -> str:
    """A link's scheme and host: which site it is says much, what was asked of it is theirs."""
    try:
        parts = urlsplit(link if "://" in link else f"//{link}")
        host = parts.hostname or ""
    except ValueError:
        return Removed.LINK.mark
    try:
        ipaddress.ip_address(host)
    except ValueError:
        scheme = f"{parts.scheme}://" if parts.scheme else ""
        return f"{scheme}{host}" if "." in host else Removed.LINK.mark
    return Removed.LINK.mark


def _long(number: re.Match[str]) -> str:
    return number[0] if number[0] in HOTLINES else Removed.NUMBER.mark


def _door_numbers(text: str, start: int, end: int) -> Iterator[Part]:
    """Three digits and more in a place that the model found are a flat's or a house's."""
    for digits in _DIGITS.finditer(text, start, end):
        if len(digits[0]) > 2:
            yield digits.start(), digits.end(), Removed.NUMBER.mark


def _sums(text: str) -> Iterator[Part]:
    """Sums, with one digit that counts: how much is told, not which payment it was."""
    for pattern in SUMS:
        for one in pattern.finditer(text):
            yield one.start("n"), one.end("n"), _coarse(one["n"])
    for one in WRITTEN_SUM.finditer(text):
        yield one.start("n"), one.end("n"), _coarse_in_words(one["n"])


def _coarse(amount: str) -> str:
    """`amount` with one digit that counts; 5,830.50 and 5.830,50 are the same sum."""
    cents = _CENTS.search(amount)
    whole = _SEPARATORS.sub("", amount[: cents.start()] if cents else amount)
    number = float(f"{whole}.{cents[1]}" if cents else whole)
    return f"{float(f'{number:.0e}'):.0f}" if number >= 1 else "1"


def _coarse_in_words(amount: str) -> str:
    """Up to the first unit: the thousands of a sum that says its tens as well."""
    largest = next((unit for unit in UNITS if set(unit) & set(amount)), "")
    at = next((at for at, character in enumerate(amount) if character in largest), len(amount))
    return amount[: at + 1]


def _known(text: str, names: Collection[str]) -> Iterator[Part]:
    """Names that we know: whole, and each part that is no everyday word."""
    for name in names:
        for part in sorted(_parts_of(name), key=len, reverse=True):
            for one in re.finditer(_as_word(part), text, re.IGNORECASE):
                yield one.start(), one.end(), Removed.NAME.mark


def _parts_of(name: str) -> set[str]:
    name = " ".join(name.split())
    if len(name) < 2:
        return set()
    if " " not in name and len(name) in (3, 4) and not name.isascii() and _has_no_case(name):
        return {name, name[-2:]}  # a given name, without the family's
    return {name, *(part for part in re.split(r"[\s·.]+", name) if len(part) >= KNOWN_PART)}


def _has_no_case(text: str) -> bool:
    return text.lower() == text.upper()


def _as_word(part: str) -> str:
    """A pattern for `part`; scripts without spaces have no edges of words."""
    if _has_no_case(part):
        return re.escape(part)
    return rf"(?<!\w){re.escape(part)}(?!\w)"
