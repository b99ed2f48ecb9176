"""Dates and times in a message: 'yesterday at 10 pm', in ten languages.

What other libraries made of such expressions is in docs/decisions/0007-times-in-our-own-words.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, tzinfo

from actions.facts import When
from bot.conversation.facts.times.elements import (
    NAMES_A_DAY,
    Clock,
    Date,
    Day,
    Found,
    Until,
    Weekday,
)
from bot.conversation.facts.times.reading import elements_in
from bot.conversation.facts.times.resolving import resolve
from bot.conversation.facts.times.vocabulary import Vocabulary, vocabulary

MOST_ELEMENTS = 6


def times_in(text: str, language: str, at: datetime, zone: tzinfo) -> Iterator[When]:
    """The times that `text`, written in `language` at `at`, speaks of, in its order.

    Those that are repeated, or that could be one of two days, are left out.
    """
    words = vocabulary(language)
    for group in _together(text, elements_in(text, words), words):
        written = text[group[0].start : group[-1].end]
        when = resolve([found.element for found in group], written, at, zone)
        if when is not None:
            yield when


def _together(text: str, found: list[Found], words: Vocabulary) -> Iterator[list[Found]]:
    """Elements that belong to one expression: nothing but small words between, no second day."""
    group: list[Found] = []
    for one in found:
        joined = group and words.join.fullmatch(text, group[-1].end, one.start)
        if group and not (joined and len(group) < MOST_ELEMENTS and _fits(one, group)):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _fits(one: Found, group: list[Found]) -> bool:
    """One expression has one day and one clock; a weekday beside a date says the same day."""
    element, others = one.element, [found.element for found in group]
    if isinstance(element, Until):
        return False
    if isinstance(element, Clock):
        return not any(isinstance(other, Clock) for other in others)
    if isinstance(element, NAMES_A_DAY):
        days = [other for other in others if isinstance(other, NAMES_A_DAY)]
        same = isinstance(element, Weekday) or all(isinstance(day, Weekday) for day in days)
        return not days or (same and isinstance(element, (Date, Day, Weekday)))
    return True
