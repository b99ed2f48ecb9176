"""Which of an alert's languages each resident reads, so that nobody gets an empty message."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from actions.languages import FALLBACK, LANGUAGES

_SAME_SPEECH = {"zh": "zh-Hant", "zh-Hant": "zh"}


def reading_of(spoken: Collection[str], order: Sequence[str] = (FALLBACK,)) -> dict[str, str]:
    """For each language served, the one of `spoken` in which its readers get the alert.

    Their own; else the other Chinese; else the first of `order` that there is, and where there is
    none of these, any.

    Raises:
        ValueError: nothing is spoken.
    """
    if not spoken:
        raise ValueError("an alert without words")
    rest = next((language for language in (*order, *LANGUAGES) if language in spoken), None)
    if rest is None:
        raise ValueError("an alert in languages that are not served")
    return {
        language: next(
            (near for near in (language, _SAME_SPEECH.get(language, language)) if near in spoken),
            rest,
        )
        for language in LANGUAGES
    }
