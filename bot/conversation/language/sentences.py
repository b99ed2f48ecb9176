"""Whether somebody says something in a language, or only names, greets or thanks.

Who writes German sends a Chinese address as it stands on the sign, and says thank you in Chinese
out of courtesy. Neither is a change of language.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from actions.yaml_files import read_yaml
from bot.conversation.language.detection import ALPHABETS, OTHER
from bot.conversation.language.lexicon import DATA, listed
from bot.conversation.language.own_words import without_quotes, words_in
from bot.conversation.language.scripts import SYLLABIC, Script, amounts, script_of

# The least that is a sentence: words that tell the language, and letters or characters in all.
TELLING = {Script.LATIN: 2, Script.CYRILLIC: 1, Script.ARABIC: 1}
# Arabic and Russian build so many forms that a sentence may have no everyday word as we list it.
# More words than the first are hardly a name on a sign, more than the second are none.
USUAL_NAME, LONGEST_NAME = 2, 5
LENGTH = {
    Script.LATIN: 10,
    Script.CYRILLIC: 8,
    Script.ARABIC: 8,
    Script.OTHER: 8,
    Script.HAN: 4,
    Script.KANA: 5,
    Script.HANGUL: 5,
}
_SCRIPTS = {
    "zh": Script.HAN,
    "zh-Hant": Script.HAN,
    "ja": Script.KANA,
    "ko": Script.HANGUL,
    "ru": Script.CYRILLIC,
    "ar": Script.ARABIC,
}

_TOLD: Mapping[str, str] = read_yaml(DATA / "language" / "han.yml")
_SAYING = frozenset(_TOLD["sentence"])
_ENDINGS = tuple(_TOLD["ko"].split())
_COURTESIES = sorted(listed("courtesies"), key=len, reverse=True)


def is_sentence(text: str, language: str) -> bool:
    """Whether `text` is enough of a sentence in `language`, or in OTHER, to follow it there."""
    words = words_in(without_quotes(text))
    script = _script(words, language)
    if script in SYLLABIC:
        words = _without_courtesies(words)
        return _length(words) >= LENGTH[script] and _says(words, script)
    if _length(words) < LENGTH[script]:
        return False
    if language == OTHER:
        return script is Script.OTHER or len(ALPHABETS[script].lexicon.telling(words)) > 2
    known = _known(words, script, language) - listed("courtesies")
    return len(known) >= TELLING[script] or _is_longer(words, script, LONGEST_NAME)


def says_something(text: str, language: str) -> bool:
    """Whether `text` has any words of `language`, or of OTHER; else it may be a mere name."""
    words = words_in(without_quotes(text))
    script = _script(words, language)
    if script in SYLLABIC:
        return _says(words, script) or words != _without_courtesies(words)
    if language == OTHER or _is_longer(words, script, USUAL_NAME):
        return True
    return bool(_known(words, script, language))


def _script(words: str, language: str) -> Script:
    if language in _SCRIPTS:
        return _SCRIPTS[language]
    if language != OTHER:
        return Script.LATIN
    found = amounts(words)
    return max(found, key=lambda one: found[one], default=Script.OTHER)


def _known(words: str, script: Script, language: str) -> frozenset[str]:
    """The everyday words of `language` in `words`, but for those that names of places have."""
    return ALPHABETS[script].lexicon.everyday(words, language) - listed("places")


def _is_longer(words: str, script: Script, name: int) -> bool:
    return script is not Script.LATIN and len(words.split()) > name


def _says(words: str, script: Script) -> bool:
    match script:
        case Script.HAN:
            return not _SAYING.isdisjoint(words)
        case Script.KANA:
            return sum(unicodedata.name(c, "").startswith("HIRAGANA") for c in words) > 1
        case _:
            return any(word.endswith(_ENDINGS) for word in words.split())


def _without_courtesies(words: str) -> str:
    for courtesy in _COURTESIES:
        words = words.replace(courtesy, " ")
    return words


def _length(words: str) -> int:
    return sum(script_of(character) is not None for character in words)
