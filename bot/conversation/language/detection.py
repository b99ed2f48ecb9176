"""The likeliest language of a text."""

from __future__ import annotations

import math
from dataclasses import dataclass

from actions.languages import LANGUAGES, of_tag
from bot.conversation.language.alphabets import (
    ARABIC,
    CYRILLIC,
    CYRILLIC_BY_WORDS,
    IN_LATIN_LETTERS,
    LATIN,
    Alphabet,
)
from bot.conversation.language.characters import Characters
from bot.conversation.language.own_words import without_quotes, words_in
from bot.conversation.language.scripts import Script, amounts

OTHER = "other"
SURELY_OTHER = 0.8
# What a resident used before and what their phone is set to: natural logarithms.
USED_BEFORE = 2.0
ON_THE_DEVICE = 1.2

# Loaded with the module, before the first message: about 0.3 s in all.
ALPHABETS = {
    Script.LATIN: Alphabet(LATIN, IN_LATIN_LETTERS),
    Script.CYRILLIC: Alphabet(CYRILLIC, CYRILLIC_BY_WORDS),
    Script.ARABIC: Alphabet(ARABIC),
}
CHARACTERS = Characters()
# Even 'ok' in these letters says who wrote it.
THEIRS = {Script.CYRILLIC: "ru", Script.ARABIC: "ar"}
JUST_CHINESE = -4.0


@dataclass(frozen=True)
class Guess:
    """A served language or OTHER, and how sure the guess is, from 0 to 1."""

    language: str
    confidence: float


def detect(text: str, *, used: str | None = None, device: str | None = None) -> Guess | None:
    """Guess the language of `text`; None when there is nothing to tell it by.

    `used` is what the resident wrote before, `device` what their phone is set to: hints both.
    """
    hints: dict[str, float] = {}
    for code, weight in ((used, USED_BEFORE), (of_tag(device), ON_THE_DEVICE)):
        if code is not None:
            hints[code] = hints.get(code, 0.0) + weight
    words = words_in(without_quotes(text))
    found = amounts(words)
    if not found:
        words = words_in(text)
        found = amounts(words)
    if not found:
        return None
    # The kana and characters of a Japanese text are counted together.
    japanese = found.get(Script.KANA, 0)
    if japanese:
        found[Script.KANA] = japanese + found.get(Script.HAN, 0)
    script = max(found, key=lambda one: found[one])
    match script:
        case Script.KANA:
            return _with_kana(words, found)
        case Script.HAN:
            return _in_characters(words, hints)
        case Script.HANGUL:
            return Guess("ko", 0.95)
        case Script.OTHER:
            return Guess(OTHER, 0.9) if found[script] > 2 else None
        case _:
            return _in_letters(words, script, hints)


def _with_kana(words: str, found: dict[Script, int]) -> Guess:
    """Japanese, unless a Chinese sign or brand is decorated with a single の."""
    kana = found[Script.KANA] - found.get(Script.HAN, 0)
    if kana == 3 and found.get(Script.HAN, 0) > 9 and CHARACTERS.japanese(words) < JUST_CHINESE:
        return Guess("zh-Hant" if CHARACTERS.traditional(words) > 0 else "zh", 0.85)
    return Guess("ja", 0.95)


def _in_characters(words: str, hints: dict[str, float]) -> Guess:
    japanese = CHARACTERS.japanese(words) + hints.get("ja", 0.0)
    if japanese > 0:
        return Guess("ja", _chance(japanese))
    traditional = CHARACTERS.traditional(words)
    if traditional:
        return Guess("zh-Hant" if traditional > 0 else "zh", 0.95)
    # Characters that both share: as before, as on the device, else as in Shanghai.
    hint = hints.get("zh-Hant", 0.0) - hints.get("zh", 0.0)
    return Guess("zh-Hant" if hint > 0 else "zh", 0.9 if hint else 0.85)


def _in_letters(words: str, script: Script, hints: dict[str, float]) -> Guess | None:
    alphabet = ALPHABETS[script]
    if not _tells_anything(words, alphabet):
        return Guess(THEIRS[script], 0.6) if script in THEIRS else None
    chances = alphabet.chances(words, hints)
    others = sum(chance for code, chance in chances.items() if code not in LANGUAGES)
    if others > SURELY_OTHER:
        return Guess(OTHER, others)
    served = next(code for code in chances if code in LANGUAGES)
    return Guess(served, chances[served])


def _tells_anything(words: str, alphabet: Alphabet) -> bool:
    """Not 'ok', 'xxxx' or 'aaah': words that are the same everywhere, or of no language."""
    return any(
        alphabet.lexicon.of_words((word,)) or (len(word) > 3 and len(set(word)) > 3)
        for word in alphabet.lexicon.telling(words)
    )


def _chance(score: float) -> float:
    return 1 / (1 + math.exp(-score))
