"""Which names that we know stand in a sentence about something else?

'A car blocks gate 3 in Meishan Xinyuan' names a community that nobody has asked for. A wrong one
sends the report to the wrong officer, one that is missed costs a question: so the whole name must
stand there, well spelt, and one that could be a common word only where a place is spoken of. For
the answer to 'which community?' there is `place_names.best_matches`, which forgives far more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from actions.name_surroundings import AFTER, BEFORE, FIRST, GENERIC, LAST, PROCLITICS, TAILS
from actions.place_names import Named, fold

LONGEST = 4_096  # characters that are looked at: a whole message
PREPARED = 1 << 14  # communities whose names are kept as they are looked for: a large city's

_MARK = "\n"  # between clauses
_CLAUSE_ENDS = re.compile(
    r"[,;:!?()\[\]\"\n\u00ab\u00bb\u2014\u201c-\u201f\u3001-\u3011\uff01-\uff1f]"
)
_LONGEST_ENDING = 2  # Мэйшань, Мэйшанем


class _Script(Enum):
    """How words are told apart."""

    SPACED = auto()
    CYRILLIC = auto()  # spaced, and names take endings
    HANGUL = auto()  # spaced, and particles follow at once
    KANA = auto()  # katakana: a run of it is a word
    HAN = auto()  # nothing between words
    NONE = auto()  # digits and the like: no part of a word


_SCRIPTS = (
    (_Script.CYRILLIC, re.compile(r"[\u0400-\u052f]")),
    (_Script.HANGUL, re.compile(r"[\uac00-\ud7af]")),
    (_Script.KANA, re.compile(r"[\u30a0-\u30ff]")),
    (_Script.HAN, re.compile(r"[\u3040-\u309f\u3400-\u9fff]")),  # hiragana stands between kanji
)
# Of the letters that make a name its own, so many can hardly be there by chance.
_STRONG = {_Script.HAN: 3, _Script.HANGUL: 3, _Script.KANA: 4}
_WEAK = {_Script.HAN: 2, _Script.HANGUL: 2, _Script.KANA: 3}
_FEWEST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is looked for: `needle` without spaces; `weak` may be a common word as well."""

    needle: str
    script: _Script
    words: int
    weak: bool
    has_tail: bool


@dataclass(frozen=True, slots=True)
class _Hit:
    id: int
    start: int
    end: int


def named_in(text: str, known: Sequence[Named]) -> list[int]:
    """The ids whose names stand in `text`, in the order in which they do.

    A name within a longer one is not meant.
    """
    said = _Said(text[:LONGEST])
    hits = [
        hit
        for named in known
        for name in _prepared(named.names)
        if name.needle in said.text
        for hit in said.hits(named.id, name)
    ]
    whole = [hit for hit in hits if not any(_is_within(hit, other) for other in hits)]
    return list(dict.fromkeys(hit.id for hit in sorted(whole, key=lambda hit: hit.start)))


class _Said:
    """A text, folded and without spaces; `gaps[i]` is what stood before its letter `i`."""

    def __init__(self, text: str):
        letters: list[str] = []
        gaps: list[str] = []
        for clause in _CLAUSE_ENDS.split(unicodedata.normalize("NFKC", text)):
            for place, word in enumerate(fold(clause).split()):
                gaps += [" " if place else _MARK, *[""] * (len(word) - 1)]
                letters += word
        self.text = "".join(letters)
        self._gaps = [*gaps, _MARK]

    def hits(self, id: int, name: _Name) -> Iterator[_Hit]:
        """Where `name` stands."""
        start = self.text.find(name.needle)
        while start >= 0:
            end = self._end_of_word(start + len(name.needle), name.script)
            # Two words written as one may be somebody's name.
            weak = name.weak or (name.words > 1 and not any(self._gaps[start + 1 : end]))
            if self._is_whole(start, end, name) and (not weak or self._is_place(start, end, name)):
                yield _Hit(id, start, end)
            start = self.text.find(name.needle, start + 1)

    def _end_of_word(self, end: int, script: _Script) -> int:
        if script is not _Script.CYRILLIC:
            return end
        limit = min(end + _LONGEST_ENDING, len(self.text))
        while end < limit and not self._gaps[end] and _script_of(self.text[end]) is script:
            end += 1
        return end

    def _is_whole(self, start: int, end: int, name: _Name) -> bool:
        """Whether words begin and end where the name does, as far as its script tells words."""
        within = self._gaps[start + 1 : end]
        if _MARK in within:
            return False
        if name.script is _Script.HAN:
            return True
        if name.words == 1 and name.script is _Script.SPACED and any(within):
            return False  # 'in land' is not Inland
        if not self._is_apart(start) and not self._follows_proclitic(start):
            return False
        return name.script is _Script.HANGUL or self._is_apart(end)

    def _is_place(self, start: int, end: int, name: _Name) -> bool:
        """Whether the words around a name speak of a place."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        led_to = _is_dense(before) and before in LAST
        goes_on = (_is_dense(after) and after in FIRST) or self.text.startswith(TAILS, end)
        if name.script in _STRONG:
            led_to = led_to or bool(self._gaps[start]) or not _is_dense(before)
            goes_on = goes_on or bool(self._gaps[end]) or not _is_dense(after)
            return led_to and (goes_on or name.has_tail)
        if self._gaps[start] == self._gaps[end] == _MARK:
            return True  # a clause of its own
        return (
            led_to
            or goes_on
            or self._word_before(start) in BEFORE
            or self._follows_proclitic(start)
            or self._word_after(end) in AFTER
            or self._word_after(end)[:1].isdigit()
        )

    def _is_apart(self, at: int) -> bool:
        """Whether a word ends and another begins at `at`."""
        if self._gaps[at]:
            return True
        return _script_of(self.text[at - 1]) is not _script_of(self.text[at])

    def _follows_proclitic(self, start: int) -> bool:
        before = start - 1
        return before >= 0 and self.text[before] in PROCLITICS and bool(self._gaps[before])

    def _word_before(self, start: int) -> str:
        if self._gaps[start] == _MARK:
            return ""
        begin = start - 1
        while not self._gaps[begin]:
            begin -= 1
        return self.text[begin:start]

    def _word_after(self, end: int) -> str:
        if self._gaps[end] == _MARK:
            return ""
        stop = end + 1
        while not self._gaps[stop]:
            stop += 1
        return self.text[end:stop]


@lru_cache(PREPARED)
def _prepared(names: tuple[str, ...]) -> tuple[_Name, ...]:
    """`names` to look for, without those that say too little to be found in a sentence."""
    folded = dict.fromkeys(map(fold, names))
    return tuple(filter(None, map(_looked_for, filter(None, folded))))


def _looked_for(folded: str) -> _Name | None:
    words = folded.split()
    needle = "".join(words)
    script = _script_of(needle[0])
    if script in _STRONG:
        tail = next((tail for tail in TAILS if needle.endswith(tail)), "")
        own = len(needle) - len(tail)
        if own < _WEAK[script]:
            return None
        return _Name(needle, script, 1, weak=own < _STRONG[script], has_tail=bool(tail))
    own_words = [word for word in words if word not in GENERIC]
    if sum(map(len, own_words)) < _FEWEST_LETTERS:
        return None
    if script is _Script.CYRILLIC and len(words[-1]) > _FEWEST_LETTERS:
        needle = needle[:-1]  # what changes with the case
    return _Name(needle, script, len(words), weak=len(words) == 1, has_tail=False)


@lru_cache(4_096)
def _script_of(character: str) -> _Script:
    for script, letters in _SCRIPTS:
        if letters.match(character):
            return script
    return _Script.SPACED if character.isalpha() else _Script.NONE


def _is_dense(character: str) -> bool:
    return bool(character) and _script_of(character) in _STRONG


def _is_within(hit: _Hit, other: _Hit) -> bool:
    longer = other.end - other.start > hit.end - hit.start
    return longer and other.start <= hit.start and hit.end <= other.end
