"""Words and letters that tell a language, from data/language/ and the training examples.

`data/language/<code>.txt` holds everyday words, for the languages we serve and for those we only
have to recognise; `letters.yml` the letters. What people write in `data/nlu/` adds the words of
this service's own field.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from actions.languages import LANGUAGES
from actions.yaml_files import read_yaml

DATA = Path(__file__).parents[3] / "data"

# How much likelier a word is in a language that knows it: natural logarithms.
LISTED = 3.0
OFTEN_IN_EXAMPLES = 2.2
ONCE_IN_EXAMPLES = 1.4
WITHOUT_ACCENTS = 0.5  # less: 'ou' may be French 'où', or something else
LETTER = 4.0  # shared among the languages that have it
MOST_WORDS = 60

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ANNOTATION = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_EXAMPLE = "    - "
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def words_of(text: str) -> tuple[str, ...]:
    """The first words of `text` in lower case, each once."""
    found: dict[str, None] = {}
    for match in _WORD.finditer(text.lower().replace("’", "'")):
        found[match.group()] = None
        if len(found) == MOST_WORDS:
            break
    return tuple(found)


def examples(code: str) -> list[str]:
    """The training examples in a language, without their marks; none where there is no file."""
    path = DATA / "nlu" / f"{code}.yml"
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        _ANNOTATION.sub(r"\1", line.removeprefix(_EXAMPLE))
        for line in lines
        if line.startswith(_EXAMPLE)
    ]


@cache
def listed(name: str) -> frozenset[str]:
    """The words of data/language/`name`.txt; a line that begins with # is a remark."""
    lines = (DATA / "language" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(
        word.lower() for line in lines if not line.startswith("#") for word in line.split()
    )


class Lexicon:
    """For languages that share an alphabet: how strongly a word or a letter speaks for each."""

    def __init__(self, codes: Iterable[str]):
        self.codes = tuple(codes)
        self._words: dict[str, dict[str, float]] = {}
        for code in self.codes:
            for word, weight in _weights(code):
                known = self._words.setdefault(word, {})
                known[code] = max(known.get(code, 0.0), weight)
        self._letters = self._shared_letters()

    def of_word(self, word: str) -> Mapping[str, float]:
        """Each language that knows `word` (in lower case), and how strongly it speaks for it."""
        if word in listed("neutral"):
            return {}
        return self._words.get(word) or self._words.get(_without_accents(word)) or {}

    def telling(self, text: str) -> tuple[str, ...]:
        """The words of `text` that are not the same in every language."""
        return tuple(word for word in words_of(text) if word not in listed("neutral"))

    def everyday(self, text: str, code: str) -> frozenset[str]:
        """The telling words of `text` that are everyday words of a language.

        Those of the training examples do not count: names of places are among them.
        """
        least = LISTED - WITHOUT_ACCENTS
        known = ((word, self.of_words((word,))) for word in self.telling(text))
        return frozenset(word for word, weights in known if weights.get(code, 0.0) >= least)

    def of_words(self, words: Iterable[str]) -> dict[str, float]:
        """How strongly `words` together speak for each language that knows any of them."""
        found: dict[str, float] = {}
        for word in words:
            known = self.of_word(word)
            if known or not ("'" in word or "-" in word):
                _add(found, known)
                continue
            for part in word.replace("'", "' ").replace("-", " ").split():
                _add(found, self.of_word(part))
        return found

    def of_letters(self, text: str) -> dict[str, float]:
        """How strongly the letters of `text` (in lower case) speak for each language."""
        found: dict[str, float] = {}
        for letter in set(text):
            _add(found, self._letters.get(letter, {}))
        return found

    def _shared_letters(self) -> dict[str, dict[str, float]]:
        path = DATA / "language" / "letters.yml"
        told: Mapping[str, str] = read_yaml(path)
        owners = {
            letter: [code for code in self.codes if letter in told.get(code, "")]
            for code in self.codes
            for letter in told.get(code, "")
        }
        return {
            letter: dict.fromkeys(codes, LETTER / len(codes)) for letter, codes in owners.items()
        }


def _weights(code: str) -> Iterator[tuple[str, float]]:
    """The words of a language as they are typed, with and without their accents."""
    counts = Counter(
        word for text in (examples(code) if code in LANGUAGES else ()) for word in words_of(text)
    )
    weights = {
        word: OFTEN_IN_EXAMPLES if count > 1 else ONCE_IN_EXAMPLES for word, count in counts.items()
    } | dict.fromkeys(listed(code), LISTED)
    for word, weight in weights.items():
        yield word, weight
        if not word.isascii():
            yield _without_accents(word), weight - WITHOUT_ACCENTS
            yield word.translate(_UMLAUTS), weight - WITHOUT_ACCENTS


def _without_accents(word: str) -> str:
    """The letters alone, as people type them who have no such keys."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _add(to: dict[str, float], more: Mapping[str, float]) -> None:
    for code, weight in more.items():
        to[code] = to.get(code, 0.0) + weight
