"""The messages that the fraud check is measured on: `data/evaluation/scams/`, three sets of them.

Those directly in the folder were written before the phrase lists, which have been looked at beside
them since; those in `forwarded/` are for the classifier: as residents pass them on, and looked at
while its training messages were written. Those in `unseen/` were written and committed before the
training messages of the same day, by the same hand; which of them go wrong is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

import yaml

from actions.fraud import ScamKind
from tests.architecture.source import ROOT

FOLDER = ROOT / "data/evaluation/scams"


class Set(StrEnum):
    """Which messages: the folder, but for the first."""

    FIRST = ""
    FORWARDED = "forwarded"
    UNSEEN = "unseen"


class Measured(NamedTuple):
    """A message and what it is; `kind` is None for an honest one, whose `topic` may be told."""

    language: str
    text: str
    kind: ScamKind | None
    set: Set
    topic: str = ""


def messages(language: str) -> Iterator[Measured]:
    """All in one language."""
    for which in (Set.FIRST, Set.FORWARDED):
        sides = yaml.safe_load((FOLDER / which / f"{language}.yml").read_text("utf-8"))
        for scam in sides["scams"]:
            yield Measured(language, scam["text"], ScamKind(scam["kind"]), which)
        for text in sides["legitimate"]:
            yield Measured(language, text, None, which)
    sides = yaml.safe_load((FOLDER / Set.UNSEEN / f"{language}.yml").read_text("utf-8"))
    for kind, lines in sides["scams"].items():
        for line in lines.splitlines():
            yield Measured(language, line, ScamKind(kind), Set.UNSEEN)
    for topic, lines in sides["legitimate"].items():
        for line in lines.splitlines():
            yield Measured(language, line, None, Set.UNSEEN, topic)
