"""Languages that share an alphabet, told apart: n-grams, words and letters weighed together."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from actions.languages import LANGUAGES
from bot.conversation.language.lexicon import Lexicon, words_of
from bot.conversation.language.profiles import Profiles

# What is likely before a word was written: natural logarithms.
SERVED = 2.0  # most who write here write one of ours
ROMANISED = -1.0  # a language written in letters that are not its own

LATIN = ("en", "fr", "de", "es", "it", "pt", "nl", "tr", "vi", "id", "pl", "ro", "sv", "tl", "sw")
IN_LATIN_LETTERS = ("ja-Latn", "zh-Latn", "ko-Latn", "ar-Latn", "hi-Latn", "ru-Latn")
CYRILLIC = ("ru", "uk", "bg")
CYRILLIC_BY_WORDS = ("sr", "kk")
ARABIC = ("ar", "fa", "ur")


class Alphabet:
    """The languages of one alphabet: those langdetect has profiles of, and those it has not."""

    def __init__(self, profiled: Iterable[str], by_words: Iterable[str] = ()):
        profiled, self._by_words = tuple(profiled), tuple(by_words)
        self._profiles = Profiles(profiled)
        self.lexicon = Lexicon((*profiled, *self._by_words))
        self._before = {code: SERVED if code in LANGUAGES else 0.0 for code in profiled}
        self._before |= dict.fromkeys(self._by_words, ROMANISED)

    def chances(self, text: str, hints: Mapping[str, float]) -> dict[str, float]:
        """How likely `text` is written in each language, most likely first; together 1.

        `hints` are added to what is likely beforehand, as natural logarithms.
        """
        text = text.lower()
        scores = self._profiles.scores(text)
        unknown = sum(scores.values()) / len(scores)
        for code in self._by_words:
            scores[code] = unknown
        for evidence in (
            self._before,
            hints,
            self.lexicon.of_words(words_of(text)),
            self.lexicon.of_letters(text),
        ):
            for code, weight in evidence.items():
                if code in scores:
                    scores[code] += weight
        best = max(scores.values())
        chances = {code: math.exp(score - best) for code, score in scores.items()}
        total = sum(chances.values())
        ranked = sorted(chances.items(), key=lambda item: -item[1])
        return {code: chance / total for code, chance in ranked}
