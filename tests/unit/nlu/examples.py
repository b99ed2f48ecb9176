"""The training examples as they stand in `data/nlu/`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from nlu.rasa_process import ROOT

DATA = ROOT / "data" / "nlu"
ENTITIES = DATA / "entities.yml"
LANGUAGES = ("zh", "zh-Hant", "en", "ja", "ko", "fr", "de", "es", "ru", "ar")

_ANNOTATION = re.compile(r"\[([^]]+)]\((\w+)\)")


class Example(NamedTuple):
    """One message that somebody might write."""

    file: str
    intent: str
    text: str


@cache
def examples(path: Path) -> tuple[Example, ...]:
    """All examples of one file, without the marks of their entities."""
    return tuple(_read(path))


def _read(path: Path) -> Iterator[Example]:
    for item in items(path):
        if "intent" in item:
            for line in item["examples"].splitlines():
                marked = line.removeprefix("- ").strip()
                yield Example(path.name, item["intent"], _ANNOTATION.sub(r"\1", marked))


def patterns(path: Path = ENTITIES) -> list[tuple[str, re.Pattern[str]]]:
    """The entity patterns as Rasa's RegexEntityExtractor reads them."""
    return [
        (item["regex"], re.compile(line.removeprefix("- "), re.IGNORECASE))
        for item in items(path)
        if "regex" in item
        for line in item["examples"].splitlines()
    ]


def items(path: Path) -> list[dict[str, str]]:
    """The entries of a Rasa 3.1 training file."""
    content = yaml.safe_load(path.read_text("utf-8"))
    assert content["version"] == "3.1"
    found: list[dict[str, str]] = content["nlu"]
    return found


def plain(text: str) -> str:
    """What is left of a text when case and punctuation do not count."""
    return re.sub(r"\W+", "", text.casefold()) or text.strip()
