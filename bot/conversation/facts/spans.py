"""Facts with their places in the text, and the text without what was already found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actions.facts import Fact
from actions.yaml_files import read_yaml

_FOLDER = Path(__file__).parents[3] / "data" / "facts"
# No letter, no digit, no space: nothing is found across it.
GONE = "\ufffc"


@dataclass(frozen=True)
class Spotted:
    """A fact, and where it stands."""

    fact: Fact
    start: int
    end: int


def told(name: str) -> dict[str, Any]:
    """What data/facts/`name`.yml says."""
    found: dict[str, Any] = read_yaml(_FOLDER / f"{name}.yml")
    return found


def without(text: str, spotted: Iterable[Spotted]) -> str:
    """`text`, as long as before, with what was spotted blotted out."""
    for one in spotted:
        text = text[: one.start] + GONE * (one.end - one.start) + text[one.end :]
    return text
