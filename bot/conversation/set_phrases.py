"""What people answer in set phrases, as `data/answers/` lists them in every served language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from actions.place_names import fold
from actions.yaml_files import read_yaml

_FOLDER = Path(__file__).parents[2] / "data" / "answers"
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # words without spaces between


def says_only(said: str, kind: str, *groups: str) -> bool:
    """Whether nothing is left of `said`, folded, once the phrases of `groups` are taken away."""
    return not phrases(kind, *groups).sub(" ", said).strip()


@cache
def phrases(kind: str, *groups: str) -> re.Pattern[str]:
    """An expression for any phrase of `groups` in data/answers/`kind`.yml, the longest first."""
    told = _told(kind)
    return _any_of(phrase for group in groups for each in told[group].values() for phrase in each)


@cache
def _told(kind: str) -> dict[str, dict[str, list[str]]]:
    told: dict[str, dict[str, list[str]]] = read_yaml(_FOLDER / f"{kind}.yml")
    return told


def _any_of(listed: Iterable[str]) -> re.Pattern[str]:
    folded = sorted(set(map(fold, listed)), key=len, reverse=True)
    return re.compile("|".join(_bounded(phrase) for phrase in folded))


def _bounded(phrase: str) -> str:
    escaped = re.escape(phrase)
    return escaped if _DENSE.search(phrase) else rf"(?<!\w){escaped}(?!\w)"
