"""Texts in Chinese characters alone: Simplified, Traditional, or Japanese without kana."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

import hanzidentifier

from actions.yaml_files import read_yaml
from bot.conversation.language.lexicon import DATA, examples, listed
from bot.conversation.language.scripts import Script, script_of

LONGEST = 120  # characters; more of a text tells no more

# Few Japanese messages do without kana. All of these are natural logarithms.
JAPANESE = -2.5
JAPANESE_ONLY = 4.0
JAPANESE_WORD = 2.0
CHINESE_ONLY = -2.0
MOST_OF_ONE = 0.8  # of a character or pair of them, by how often each language's examples have it


class Characters:
    """What the characters of a text say about its language."""

    def __init__(self) -> None:
        told: Mapping[str, str] = read_yaml(DATA / "language" / "han.yml")
        self._japanese = frozenset(told["ja"])
        self._japanese_words = listed("ja")
        self._chinese = frozenset(told["zh"]) - {" "}
        self._traditional = tuple(told["zh-Hant"].split())
        self._ratios = _ratios()

    def japanese(self, text: str) -> float:
        """How much likelier `text` is Japanese than Chinese, as a natural logarithm."""
        text = text[:LONGEST]
        score = JAPANESE
        for character in set(text):
            if character in self._japanese:
                score += JAPANESE_ONLY
            elif character in self._chinese or self._is_simplified(character):
                score += CHINESE_ONLY
        score += sum(self._ratios.get(gram, 0.0) for gram in set(_grams(text)))
        return score + sum(JAPANESE_WORD for word in self._japanese_words if word in text)

    def traditional(self, text: str) -> int:
        """How many more characters only Traditional has than only Simplified has; 0: as many.

        Cantonese words speak for Traditional where nothing else speaks.
        """
        kinds = Counter(hanzidentifier.identify(character) for character in text[:LONGEST])
        more = kinds[hanzidentifier.TRADITIONAL] - kinds[hanzidentifier.SIMPLIFIED]
        if more == 0 and any(word in text for word in self._traditional):
            return 1
        return more

    def _is_simplified(self, character: str) -> bool:
        """Whether only Chinese writes it so; Japanese has simplified some in the same way."""
        return (
            self._ratios.get(character, -1.0) < 0
            and hanzidentifier.identify(character) == hanzidentifier.SIMPLIFIED
        )


def _ratios() -> dict[str, float]:
    """How much likelier a character or pair is in Japanese examples than in either Chinese."""
    counts = {
        code: Counter(gram for text in examples(code) for gram in _grams(text))
        for code in ("ja", "zh", "zh-Hant")
    }
    totals = {code: max(1, count.total()) for code, count in counts.items()}

    def chance(code: str, gram: str) -> float:
        return math.log((counts[code][gram] + 0.3) / totals[code])

    ratios = {
        gram: 0.4 * (chance("ja", gram) - max(chance("zh", gram), chance("zh-Hant", gram)))
        for gram in set().union(*counts.values())
    }
    return {gram: max(-MOST_OF_ONE, min(MOST_OF_ONE, ratio)) for gram, ratio in ratios.items()}


def _grams(text: str) -> Iterator[str]:
    """Each Chinese character of `text`, and each two that stand together."""
    is_han = [script_of(character) is Script.HAN for character in text]
    for character, han in zip(text, is_han, strict=True):
        if han:
            yield character
    for (first, is_first), (second, is_second) in pairwise(zip(text, is_han, strict=True)):
        if is_first and is_second:
            yield first + second
