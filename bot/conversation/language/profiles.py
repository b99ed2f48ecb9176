"""langdetect's profiles, narrowed to the languages that can be meant, and read without chance.

langdetect draws n-grams of a text at random until one language has won, so that a short text
gets another answer each time, or with a fixed seed the same chance answer, after some 4 ms. Here
every n-gram of the text counts once: the same profiles and smoothing, nothing drawn, 0.05 ms.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from pathlib import Path

from langdetect.detector import Detector
from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
from langdetect.utils.ngram import NGram

LONGEST = 200  # characters; more of a text tells no more
# n-grams overlap, so together they say less than each alone would.
TRUST = 0.25


class Profiles:
    """langdetect's profiles of some languages. Loading fifteen takes about 0.1 s."""

    def __init__(self, codes: Iterable[str]):
        factory = DetectorFactory()
        factory.load_json_profile(
            [Path(PROFILES_DIRECTORY, code).read_text(encoding="utf-8") for code in codes]
        )
        self._codes: tuple[str, ...] = tuple(factory.langlist)
        smoothing = Detector.ALPHA_DEFAULT / Detector.BASE_FREQ
        never = TRUST * math.log(smoothing)  # one number for most of them, which saves 10 MB
        self._logarithms: dict[str, tuple[float, ...]] = {
            ngram: tuple(
                TRUST * math.log(smoothing + chance) if chance else never for chance in chances
            )
            for ngram, chances in factory.word_lang_prob_map.items()
        }

    def scores(self, text: str) -> dict[str, float]:
        """The logarithm of each language's likelihood, but for a term that all share."""
        rows = [self._logarithms[ngram] for ngram in _ngrams(text) if ngram in self._logarithms]
        if not rows:
            return dict.fromkeys(self._codes, 0.0)
        return dict(zip(self._codes, map(sum, zip(*rows, strict=True)), strict=True))


def _ngrams(text: str) -> Iterator[str]:
    window = NGram()
    for character in f" {text[:LONGEST]} ":
        window.add_char(character)
        for length in range(1, min(NGram.N_GRAM, len(window.grams)) + 1):
            yield window.grams[-length:]
