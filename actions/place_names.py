"""Which of the names we know does somebody mean? Any script, any accent, a slip of the thumb."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

LONGEST = 200  # characters that are looked at; a name stands near the beginning
LIKE = 0.8  # of 1: one wrong letter in five, two swapped in eight
_SHARED = 1 / 3  # of a name's letter pairs survive any slip that leaves it that alike

# Scripts that write without spaces, and say in two characters what others say in six.
_DENSE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NOT_A_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Named:
    """Something with names, and the names of what it lies in."""

    id: int
    names: tuple[str, ...]
    within: tuple[str, ...] = ()


def best_matches(text: str, known: Sequence[Named]) -> list[int]:
    """The ids whose names fit `text` best, all of the same kind of match, the longest name first.

    From best to worst: the text is the name; it contains the name; the name contains it; it
    contains what the place lies in; it, or words of it, are spelt nearly like the name.
    """
    said = fold(text[:LONGEST])
    if not said:
        return []
    folded = [
        (named.id, [fold(name) for name in named.names], [fold(name) for name in named.within])
        for named in known
    ]
    pairs = _pairs(said)
    kinds = (
        lambda names, _: max((len(n) for n in names if _squeezed(n) == _squeezed(said)), default=0),
        lambda names, _: _longest_in(said, names),
        lambda names, _: len(said) if any(_contains(name, said) for name in names) else 0,
        lambda _, within: _longest_in(said, within),
        lambda names, _: max((_likeness(said, pairs, name) for name in names), default=0),
    )
    for fits in kinds:
        scored = [(fits(names, within), id) for id, names, within in folded]
        matches = sorted((-score, id) for score, id in scored if score)
        if matches:
            return [id for _, id in matches]
    return []


def fold(text: str) -> str:
    """`text` without case, width, accents and punctuation, its words one space apart."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    # Hangul comes apart under NFKD and is put together again here.
    return _NOT_A_WORD.sub(" ", unicodedata.normalize("NFC", bare)).strip()


def _squeezed(folded: str) -> str:
    return folded.replace(" ", "")


def _says_enough(folded: str) -> bool:
    """Too little to go by: two letters are in every name, two Chinese characters are a name."""
    return len(_squeezed(folded)) >= (2 if _DENSE.search(folded) else 4)


def _contains(whole: str, part: str) -> bool:
    """Whether `part` stands in `whole`: as whole words where words have spaces between them."""
    if not _says_enough(part):
        return False
    if _DENSE.search(part):
        return _squeezed(part) in _squeezed(whole)
    return f" {part} " in f" {whole} "


def _longest_in(text: str, names: Iterable[str]) -> int:
    return max((len(name) for name in names if _contains(text, name)), default=0)


def _pairs(folded: str) -> frozenset[str]:
    squeezed = _squeezed(folded)
    return frozenset(a + b for a, b in pairwise(squeezed))


def _likeness(text: str, pairs: frozenset[str], name: str) -> float:
    """How like `name` is to the text or the most alike stretch of it; 0 below `LIKE`."""
    wanted = _pairs(name)
    # A city has many names, and most share next to nothing with what was said.
    if not _says_enough(name) or len(wanted & pairs) < _SHARED * len(wanted):
        return 0
    target, best = _squeezed(name), 0.0
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(target)
    for stretch in _stretches(text, name):
        if abs(len(stretch) - len(target)) > len(target) // 3:
            continue
        matcher.set_seq1(stretch)
        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
            best = max(best, matcher.ratio())
    return best if best >= LIKE else 0


def _stretches(text: str, name: str) -> Iterator[str]:
    """Pieces of `text` as long as `name`: so many characters, or words give or take one."""
    if _DENSE.search(name):
        squeezed, length = _squeezed(text), len(_squeezed(name))
        for start in range(max(1, len(squeezed) - length + 1)):
            yield squeezed[start : start + length]
        return
    words, wanted = text.split(), len(name.split())
    for length in range(max(1, wanted - 1), wanted + 2):
        for start in range(len(words) - length + 1):
            yield "".join(words[start : start + length])
