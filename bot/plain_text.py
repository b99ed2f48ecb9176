"""Text as a person meant it: without characters that hide, reorder or break it."""

from __future__ import annotations

import re
import unicodedata

# Bidirectional overrides and isolates can make a text read differently from what it says
# (Unicode Technical Report 36, 2.10); zero-width characters split words invisibly. The zero-width
# joiner and the variation selectors stay: emoji and some scripts are built with them.
_HIDDEN = re.compile(
    "[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
LONGEST = 4096


def plain_text(text: str) -> str:
    """`text` in normal form C, without hidden and control characters, at most 4,096 characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    cleaned = _CONTROL.sub("", _HIDDEN.sub("", text))
    # Lone surrogates cannot be stored as UTF-8.
    cleaned = cleaned.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", cleaned)[:LONGEST]
