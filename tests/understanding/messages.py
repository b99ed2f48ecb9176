"""The development set: messages apart from the training data, only ever measured against."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from nlu.rasa_process import ROOT
from tests.unit.nlu.examples import examples

EVALUATION = ROOT / "data" / "evaluation"


class Said(NamedTuple):
    """A message, the language it is in, and the intent it has."""

    language: str
    intent: str
    text: str


def served() -> tuple[Said, ...]:
    """Messages in the ten languages that the training data has."""
    return _of(EVALUATION)


def untrained() -> tuple[Said, ...]:
    """Messages in eight languages that it does not have."""
    return _of(EVALUATION / "untrained")


def emergencies() -> tuple[Said, ...]:
    """The check set for emergencies: in each of the ten languages half in danger, half nearly."""
    return _of(EVALUATION / "emergencies")


@cache
def _of(folder: Path) -> tuple[Said, ...]:
    return tuple(
        Said(path.stem, example.intent, example.text)
        for path in sorted(folder.glob("*.yml"))
        for example in examples(path)
    )
