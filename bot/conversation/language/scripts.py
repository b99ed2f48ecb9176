"""How much of a text is written in which script."""

from __future__ import annotations

import unicodedata
from enum import StrEnum


class Script(StrEnum):
    """A script of the served languages; `OTHER` is any other."""

    HAN = "han"
    KANA = "kana"
    HANGUL = "hangul"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"
    LATIN = "latin"
    OTHER = "other"


# As Unicode's character names begin, https://www.unicode.org/Public/UNIDATA/UnicodeData.txt
_NAMED = {
    "LATIN": Script.LATIN,
    "CJK": Script.HAN,
    "IDEOGRAPHIC": Script.HAN,
    "HIRAGANA": Script.KANA,
    "KATAKANA": Script.KANA,
    "KATAKANA-HIRAGANA": Script.KANA,
    "HALFWIDTH": Script.KANA,
    "HANGUL": Script.HANGUL,
    "CYRILLIC": Script.CYRILLIC,
    "ARABIC": Script.ARABIC,
}

# One of these carries about as much as three letters.
SYLLABIC = frozenset({Script.HAN, Script.KANA, Script.HANGUL})


def script_of(character: str) -> Script | None:
    """The script of a letter; None for what is no letter."""
    if not character.isalpha():
        return None
    if character.isascii():
        return Script.LATIN
    name = unicodedata.name(character, "")
    return _NAMED.get(name.partition(" ")[0], Script.OTHER)


def amounts(text: str) -> dict[Script, int]:
    """How many letters' worth of each script there are in `text`; scripts it lacks are left out."""
    found: dict[Script, int] = {}
    for character in text:
        script = script_of(character)
        if script is not None:
            found[script] = found.get(script, 0) + (3 if script in SYLLABIC else 1)
    return found
