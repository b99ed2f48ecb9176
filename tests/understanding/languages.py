"""Which language is a short message in: our detection beside langdetect's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from statistics import fmean

from langdetect import DetectorFactory, detect
from langdetect.lang_detect_exception import LangDetectException

from bot.conversation import language


def ours(text: str) -> str | None:
    """What the bot takes a stranger's message for."""
    guess = language.detect(text)
    return guess.language if guess else None


def raw_langdetect(text: str) -> str | None:
    """What langdetect says by itself, its names for Chinese put into ours."""
    DetectorFactory.seed = 0
    try:
        found: str = detect(text)
    except LangDetectException:
        return None
    return {"zh-cn": "zh", "zh-tw": "zh-Hant"}.get(found, found)


def accuracy(
    messages: Sequence[tuple[str, str]], detects: Callable[[str], str | None]
) -> dict[str, float]:
    """The share of each language's messages that is told rightly."""
    right: dict[str, list[bool]] = defaultdict(list)
    for code, text in messages:
        right[code].append(detects(text) == code)
    return {code: fmean(each) for code, each in right.items()}
