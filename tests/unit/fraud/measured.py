"""The messages that the fraud check is measured on: `data/evaluation/scams/`.

Those directly in the folder were written before the phrase lists, which have been looked at beside
them since; those in `forwarded/` are for the classifier: as residents pass them on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import yaml

from actions.fraud import ScamKind
from tests.architecture.source import ROOT

FOLDER = ROOT / "data/evaluation/scams"


class Measured(NamedTuple):
    """A message and what it is; `kind` is None for an honest one."""

    language: str
    text: str
    kind: ScamKind | None
    is_forwarded: bool


def messages(language: str) -> Iterator[Measured]:
    """All in one language."""
    for is_forwarded, folder in ((False, FOLDER), (True, FOLDER / "forwarded")):
        sides = yaml.safe_load((folder / f"{language}.yml").read_text("utf-8"))
        for scam in sides["scams"]:
            yield Measured(language, scam["text"], ScamKind(scam["kind"]), is_forwarded)
        for text in sides["legitimate"]:
            yield Measured(language, text, None, is_forwarded)
