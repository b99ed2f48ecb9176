"""What swindlers say, found in one pass over a message: `data/scams/phrases.yml`.

A pattern is words in order and not far apart: `transfer*|move … money|funds … safe account`. `|`
separates alternatives, `…` stands for anything in between, `*` ends a word that may go on, `=`
begins one that must stand alone. Languages with word boundaries are matched by whole words,
others anywhere. No regular expressions: nothing that is written there can make a check slow.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import ahocorasick

from actions.fraud.folding import Folded, fold_term

GAP = 80  # characters between two parts of a pattern; more are another thought
MOST_HITS = 40  # of one word in one text; the rest say nothing new

_CLAUSE = re.compile(r"[.!?;:,](?=\s|$)|[\n。！？；：，、،؛؟()（）«»“”\"「」]| [-–—] ")


class Role(StrEnum):
    """What a pattern is for, where it is no signal."""

    NEGATION = "negation"
    WARNING = "warning"
    FIRST_PERSON = "first_person"


class Term(NamedTuple):
    """A word to look for: whether it must begin, and end, where a word does."""

    text: str
    starts_word: bool
    ends_word: bool


_NEVER_NEGATED = frozenset({Role.WARNING, Role.FIRST_PERSON})


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern in the folded text, from `start` to `end`. `meaning` is what it stands for."""

    meaning: str
    start: int
    end: int


class Phrasebook:
    """All patterns, made ready once. Reading a text changes nothing in it.

    A meaning is a `Signal`, a `Role`, or any other name a caller gives its patterns.
    """

    def __init__(
        self,
        patterns: Mapping[str, Mapping[str, Sequence[str]]],
        self_negating: frozenset[str] = frozenset(),
    ):
        """Prepare `patterns` by meaning and language; `self_negating` ones say 'do not' themselves.

        Raises:
            ValueError: a pattern with an empty part, or a `*` within one.
        """
        self._meanings: list[str] = []
        self._languages: list[str] = []
        self._parts: list[int] = []
        self._self_negating = self_negating
        places: defaultdict[Term, list[tuple[int, int]]] = defaultdict(list)
        for meaning, by_language in patterns.items():
            for language, texts in by_language.items():
                for text in texts:
                    for term, place in self._terms(meaning, language, text):
                        places[term].append(place)
        terms: defaultdict[str, list[tuple[Term, list[tuple[int, int]]]]] = defaultdict(list)
        for term, its_places in places.items():
            terms[term.text].append((term, its_places))
        self._automaton = ahocorasick.Automaton()
        for word, meant in terms.items():
            self._automaton.add_word(word, tuple(meant))
        self._automaton.make_automaton()

    def _terms(
        self, meaning: str, language: str, pattern: str
    ) -> Iterator[tuple[Term, tuple[int, int]]]:
        """The words of a pattern, each with its place: which pattern, which part of it."""
        number = len(self._meanings)
        parts = pattern.split("…")
        self._meanings.append(meaning)
        self._languages.append(language.partition("-")[0])
        self._parts.append(len(parts))
        for index, part in enumerate(parts):
            for word in part.split("|"):
                written = word.strip()
                text = fold_term(written.removeprefix("=").removesuffix("*"))
                if not text or "*" in text:
                    raise ValueError(f"a pattern of {meaning} cannot be read: {pattern}")
                stands_alone = written.startswith("=")
                term = Term(
                    text,
                    stands_alone or _has_words(text[0]),
                    (stands_alone or _has_words(text[-1])) and not written.endswith("*"),
                )
                yield term, (number, index)

    def read(self, folded: Folded) -> list[Found]:
        """Every signal, at most once each, and every warning; what is negated is left out."""
        clauses = [mark.end() for mark in _CLAUSE.finditer(folded.text)]
        hits: defaultdict[int, dict[int, list[tuple[int, int]]]] = defaultdict(dict)
        negations: set[tuple[int, str]] = set()
        for start, end, places in self._hits(folded.text):
            for number, part in places:
                if self._meanings[number] is Role.NEGATION:
                    negations.add((bisect_right(clauses, start), self._languages[number]))
                else:
                    hits[number].setdefault(part, []).append((start, end))
        found: dict[str, Found] = {}
        for number, parts in hits.items():
            meaning = self._meanings[number]
            if meaning in found or len(parts) < self._parts[number]:
                continue
            for start, end in _in_order([parts[index] for index in range(len(parts))]):
                first, last = bisect_right(clauses, start), bisect_right(clauses, end - 1)
                language = self._languages[number]
                is_negated = any((one, language) in negations for one in range(first, last + 1))
                if not is_negated or meaning in self._self_negating or meaning in _NEVER_NEGATED:
                    found[meaning] = Found(meaning, start, end)
                    break
        return sorted(found.values(), key=lambda one: one.start)

    def _hits(self, text: str) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
        """Where words of patterns stand, and which parts of which patterns they are."""
        if len(self._automaton) == 0:
            return
        seen: Counter[Term] = Counter()
        for last, terms in self._automaton.iter(text):
            end = last + 1
            for term, places in terms:
                start = end - len(term.text)
                if seen[term] == MOST_HITS:
                    continue
                if term.starts_word and start and _continues(text[start - 1]):
                    continue
                if term.ends_word and end < len(text) and _continues(text[end]):
                    continue
                seen[term] += 1
                yield start, end, places


def _in_order(parts: list[list[tuple[int, int]]]) -> Iterator[tuple[int, int]]:
    """From where to where the parts follow each other, for each place the first one stands at."""
    for start, end in parts[0]:
        reached: int | None = end
        for places in parts[1:]:
            assert reached is not None
            reached = next((e for s, e in places if reached <= s <= reached + GAP), None)
            if reached is None:
                break
        if reached is not None:
            yield start, reached


def _has_words(sign: str) -> bool:
    """Whether a sign belongs to a script that sets words apart and does not glue to them."""
    return sign.isalpha() and sign < "\u0530"  # Latin, Greek, Cyrillic


def _continues(sign: str) -> bool:
    return sign.isalpha() and (sign < "\u0530" or "\u0600" <= sign <= "\u06ff")
