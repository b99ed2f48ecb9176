"""What a message says in so many words: when, plates, phone numbers, links, sums of money.

Rather too little than wrong: what is not found is asked for or read by a person, what is found
wrongly misleads. Where it is, Rasa finds (`data/nlu/entities.yml`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, tzinfo
from itertools import islice

from actions.facts import Fact, Link, Phone, Plate, Sum, When
from actions.languages import LANGUAGES
from bot.conversation.facts.links import links_in
from bot.conversation.facts.phones import phones_in
from bot.conversation.facts.plates import plates_in
from bot.conversation.facts.spans import Spotted, without
from bot.conversation.facts.sums import sums_in
from bot.conversation.facts.times import times_in
from bot.conversation.language import OTHER, detect

MOST = 3  # of a kind; a person reads the rest in the words

# In this order: what was found is not looked at again, so that a link's figures are no phone
# number and a sum's are no time.
_SHOWN = (When, Plate, Phone, Link, Sum)
_FINDERS: tuple[Callable[[str], Iterator[Spotted]], ...] = (
    links_in,
    plates_in,
    sums_in,
    phones_in,
)


def facts_in(text: str, language: str, at: datetime, zone: tzinfo) -> tuple[Fact, ...]:
    """The facts in `text`, written in `language` at `at`, for people in `zone`; each once."""
    found: list[Fact] = []
    for finder in _FINDERS:
        spotted = list(islice(finder(text), 20))
        text = without(text, spotted)
        found += _different([one.fact for one in sorted(spotted, key=lambda one: one.start)])
    found += _different(times_in(text, language, at, zone))
    return tuple(sorted(found, key=lambda fact: _SHOWN.index(type(fact))))


def facts_said(text: str, at: datetime, zone: tzinfo, *, speaks: str) -> tuple[Fact, ...]:
    """The facts in `text` in the language it is in, else in what its writer `speaks`."""
    guess = detect(text, used=speaks)
    told = guess is not None and guess.language != OTHER
    return facts_in(text, guess.language if guess and told else speaks, at, zone)


def prepare() -> None:
    """Load and compile what finding needs, so that the first message does not wait for it."""
    for language in LANGUAGES:
        facts_in("", language, datetime.min.replace(tzinfo=UTC), UTC)


def _different(facts: Iterable[Fact]) -> list[Fact]:
    """The first few of `facts`, without those that say the same in other words."""
    kept: dict[object, Fact] = {}
    for fact in facts:
        kept.setdefault(_meaning(fact), fact)
        if len(kept) == MOST:
            break
    return list(kept.values())


def _meaning(fact: Fact) -> object:
    """What makes two facts the same."""
    match fact:
        case When(written, precision, starts_at, _):
            return written if starts_at is None else (precision, starts_at)
        case Sum(_, amount, currency):
            return amount, currency
        case Link(_, domain):
            return domain
        case Plate(_, number) | Phone(_, number):
            return number
