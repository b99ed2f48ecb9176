"""The terms of a text, by which it is found, in any language.

Words where there are spaces between them. Where there are none (Chinese, Japanese, Thai and their
neighbours) each two letters that follow each other, and the last one alone: so two letters find
what they are part of, and one letter finds what begins with it. No dictionary has to know a name
or a slang word, and both databases find the same.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST_TERM = 60  # characters; what is longer is no word
MOST_TERMS = 30  # of a question; nobody types more

_WORD = re.compile(r"[^\W_]+")
# Han with its extensions, kana, bopomofo; Thai, Lao, Burmese, Khmer: written without spaces
_UNSPACED = re.compile(
    r"([\u3005-\u3007\u3040-\u30ff\u3105-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\U00020000-\U0003ffff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+)"
)
# Accents, and the vowel signs of Arabic and Hebrew, which few people type
_MARKS = re.compile(r"[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")


def terms_of(*texts: str) -> str:
    """All terms of `texts`, each once, with a space between two."""
    found: dict[str, None] = {}
    for piece, is_unspaced in _pieces(" ".join(texts)):
        if is_unspaced:
            found.update(dict.fromkeys(piece[at : at + 2] for at in range(len(piece))))
        else:
            found[piece] = None
    return " ".join(found)


def terms_asked(question: str) -> list[tuple[str, bool]]:
    """The terms that a text has to have; True: it is enough that one begins like that."""
    asked: dict[tuple[str, bool], None] = {}
    for piece, is_unspaced in _pieces(question):
        if is_unspaced and len(piece) > 1:
            asked.update(dict.fromkeys((piece[at : at + 2], False) for at in range(len(piece) - 1)))
        else:
            # One Latin letter or digit begins half of all there is.
            asked[piece, is_unspaced or len(piece) > 1] = None
    return list(asked)[:MOST_TERMS]


def _pieces(text: str) -> list[tuple[str, bool]]:
    """Words, and runs of letters without spaces (True), folded: case, width, accents."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    folded = unicodedata.normalize("NFC", plain)
    return [
        (piece[:LONGEST_TERM] if not at % 2 else piece, bool(at % 2))
        for word in _WORD.findall(folded)
        for at, piece in enumerate(_UNSPACED.split(word))
        if piece
    ]
