"""A text without the differences that do not matter: case, width, accents, invisible marks.

People leave out accents, and swindlers put spaces and invisible characters into words so that
nothing finds them. Each folded character remembers where it stood, so that what was found can be
quoted as it was written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u0640": ""})


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` folded; `at[i]` is where its character `i` stands in `original`."""

    original: str
    text: str
    at: Sequence[int]

    def quote(self, start: int, end: int) -> str:
        """What stands at `start` to `end` of the folded text, as it was written."""
        return self.original[self.at[start] : self.at[end - 1] + 1]


def fold(original: str) -> Folded:
    """Fold `original`, in time that grows with its length only."""
    if original.isascii():
        return Folded(original, original.lower().translate(_APOSTROPHES), range(len(original)))
    out: list[str] = []
    at: list[int] = []
    for index, sign in enumerate(original):
        for folded in _fold(sign):
            out.append(folded)
            at.append(index)
    return _without_spaces_between_signs(original, out, at)


def fold_term(term: str) -> str:
    """A word or phrase to look for, folded as the text will be."""
    return fold(term).text


@lru_cache(maxsize=8192)
def _fold(sign: str) -> str:
    if unicodedata.category(sign) == "Cf":  # zero-width joiners, direction marks, soft hyphens
        return ""
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    if sign.isspace() and sign != "\n":
        return " "
    if unicodedata.category(sign).startswith("P"):
        return sign.translate(_APOSTROPHES)  # wide commas and stops set clauses apart
    parts = unicodedata.normalize("NFKD", sign).casefold()
    kept = "".join(part for part in parts if not _is_accent(part))
    return unicodedata.normalize("NFC", kept).translate(_APOSTROPHES)


def _is_accent(sign: str) -> bool:
    """Latin, Greek and Cyrillic accents, Arabic vowels; Japanese marks make another sound."""
    return "\u0300" <= sign <= "\u036f" or "\u064b" <= sign <= "\u0655" or sign == "\u0670"


def _without_spaces_between_signs(original: str, out: list[str], at: list[int]) -> Folded:
    """Chinese and Japanese have no spaces; where there are some, they hide a word."""
    if " " not in out:
        return Folded(original, "".join(out), at)
    last = len(out) - 1
    keep = [
        i
        for i, sign in enumerate(out)
        if sign != " " or i in (0, last) or not (_is_sign(out[i - 1]) and _is_sign(out[i + 1]))
    ]
    return Folded(original, "".join(out[i] for i in keep), [at[i] for i in keep])


def _is_sign(sign: str) -> bool:
    return "\u3040" <= sign <= "\u30ff" or "\u3400" <= sign <= "\u9fff"
