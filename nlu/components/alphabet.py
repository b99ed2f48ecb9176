"""Which messages are in an alphabet that the first sentence encoder never learnt."""

import regex

# The 16 languages of the multilingual Universal Sentence Encoder are written in these scripts.
_LETTER_UNKNOWN = regex.compile(
    r"""
      (?! [\p{Latin}\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Cyrillic}\p{Arabic}\p{Thai}
           \p{Common}\p{Inherited}] ) \p{L}
    | [ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]   # Vietnamese, and hardly any other
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_LETTER = regex.compile(r"\p{L}")
_SHARE = 0.08  # of the letters; a name or a borrowed word does not make a message foreign


def is_unknown(text: str) -> bool:
    """Say whether the first encoder cannot be expected to read ``text``."""
    letters = len(_LETTER.findall(text))
    return letters > 0 and len(_LETTER_UNKNOWN.findall(text)) >= max(1.0, _SHARE * letters)
