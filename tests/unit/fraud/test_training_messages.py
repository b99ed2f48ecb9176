"""What the scam classifier learns from, and what it is measured on, are kept apart."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from actions.fraud import ScamKind
from actions.languages import LANGUAGES
from nlu.train import scam_messages
from tests.unit.fraud import measured

FILES = sorted(scam_messages().glob("*.yml"))
MOST_OVERLAP = 0.4  # of all their runs of three letters in common; more is nearly the same message
SHORT = 12  # letters; there are only so many ways to ask whether it is a scam


def read(path: Path) -> dict[str, dict[str, list[str]]]:
    """Messages by side ("scams", "legitimate") and label."""
    sides = yaml.safe_load(path.read_text("utf-8"))
    return {
        side: {label: lines.splitlines() for label, lines in labels.items()}
        for side, labels in sides.items()
    }


def runs(text: str) -> set[str]:
    letters = "".join(filter(str.isalnum, text.casefold()))
    return {letters[at : at + 3] for at in range(len(letters) - 2)}


def test_every_language_is_taught_enough() -> None:
    assert {path.stem for path in FILES} == set(LANGUAGES)
    for path in FILES:
        least = 150 if path.stem in ("zh", "en") else 80
        for side, labels in read(path).items():
            assert sum(map(len, labels.values())) >= least, (path.stem, side)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_kind_is_taught_in_every_language(path: Path) -> None:
    sides = read(path)
    assert {ScamKind(kind) for kind in sides["scams"]} == set(ScamKind)
    assert sides["legitimate"].keys() == read(FILES[0])["legitimate"].keys()
    assert all(len(lines) >= 3 for labels in sides.values() for lines in labels.values())


def test_no_message_is_taught_twice() -> None:
    taught = [
        line
        for path in FILES
        for labels in read(path).values()
        for lines in labels.values()
        for line in lines
    ]
    assert [line for line, times in Counter(taught).items() if times > 1] == []
    assert all(line.strip() == line and line for line in taught)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_that_measures_was_taught(path: Path) -> None:
    taught = {
        line: runs(line)
        for labels in read(path).values()
        for lines in labels.values()
        for line in lines
    }
    alike = [
        (line, one.text)
        for one in measured.messages(path.stem)
        for line, known in taught.items()
        if len(line) > SHORT
        and (both := runs(one.text))
        and len(known & both) > MOST_OVERLAP * len(known | both)
    ]
    assert alike == []
