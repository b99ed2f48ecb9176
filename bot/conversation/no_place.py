"""Which answers to 'where exactly is it?' are no place: 'I don't know', 'what do you mean?'.

Rather too few than too many: a place that is taken for none has to be written twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from actions.place_names import fold
from actions.yaml_files import read_yaml

_FILE = Path(__file__).parents[2] / "data" / "answers" / "no_place.yml"
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # words without spaces between
_QUESTION = re.compile(r"[?\uff1f\u061f]\W*$")
LONGEST = 200  # characters; who writes more has something to say


class NoPlace(StrEnum):
    """What an answer that names no place says instead."""

    UNKNOWN = "unknown"  # they do not know
    PUZZLED = "puzzled"  # they wonder what is meant, or why


class _Phrases(NamedTuple):
    unknown: re.Pattern[str]
    puzzled: re.Pattern[str]
    all: re.Pattern[str]
    questions: re.Pattern[str]


def no_place(answer: str) -> NoPlace | None:
    """What `answer`, in any served language, says instead of a place; None: it may be a place."""
    if len(answer) > LONGEST:
        return None
    said, phrases = fold(answer), _phrases()
    if not said:
        return NoPlace.PUZZLED
    if any(letter.isdigit() for letter in said):
        return None
    if not phrases.all.sub(" ", said).strip():
        if phrases.unknown.search(said):
            return NoPlace.UNKNOWN
        if phrases.puzzled.search(said):
            return NoPlace.PUZZLED
    if _QUESTION.search(answer) and phrases.questions.search(said):
        return NoPlace.PUZZLED
    return None


@cache
def _phrases() -> _Phrases:
    told: dict[str, dict[str, list[str]]] = read_yaml(_FILE)
    groups = {name: [p for each in told[name].values() for p in each] for name in told}
    of_an_answer = [*groups["unknown"], *groups["puzzled"], *groups["fillers"]]
    return _Phrases(
        unknown=_any_of(groups["unknown"]),
        puzzled=_any_of(groups["puzzled"]),
        all=_any_of(of_an_answer),
        questions=_any_of(groups["questions"]),
    )


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """An expression for any of `phrases`, folded, the longest first."""
    folded = sorted(set(map(fold, phrases)), key=len, reverse=True)
    return re.compile("|".join(_bounded(phrase) for phrase in folded))


def _bounded(phrase: str) -> str:
    escaped = re.escape(phrase)
    return escaped if _DENSE.search(phrase) else rf"(?<!\w){escaped}(?!\w)"
