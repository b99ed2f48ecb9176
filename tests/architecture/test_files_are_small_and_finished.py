"""A file holds one idea, and what is left to do is an issue, not a comment.

The leaks: the file that everybody changes and nobody has read; the remark that ships; the path
that exists on one machine.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, files, modules

MOST_LINES = 400

_UNDONE = re.compile(r"\b(?:TO" r"DO|FIX" r"ME)\b")
_SOMEONES_MACHINE = re.compile(r"(?<![\w.:/-])/(?:home|root|Users|work)/\w")
_PROSE = {".css", ".html", ".ini", ".js", ".mako", ".md", ".py", ".toml", ".yaml", ".yml", ""}

# Residents do shout: training examples may well say that everything was stolen, in Spanish.
_WRITTEN = [
    path for path in files() if path.suffix in _PROSE and path.relative_to(ROOT).parts[0] != "data"
]


def places_of(pattern: re.Pattern[str], path: Path) -> list[str]:
    """Where `path` has what `pattern` describes, as an editor understands it."""
    name = path.relative_to(ROOT).as_posix()
    lines = enumerate(path.read_text("utf-8").splitlines(), start=1)
    return [f"{name}:{number}" for number, line in lines if pattern.search(line)]


def test_a_file_can_be_read_in_one_go() -> None:
    lines = {module.path: module.text.count("\n") for module in modules()}
    assert {path: count for path, count in lines.items() if count > MOST_LINES} == {}


@pytest.mark.parametrize("unwanted", [_UNDONE, _SOMEONES_MACHINE], ids=["undone", "machine"])
def test_nothing_is_left_undone_or_tied_to_a_machine(unwanted: re.Pattern[str]) -> None:
    assert [place for path in _WRITTEN for place in places_of(unwanted, path)] == []


def test_the_lint_finds_remarks_and_machine_paths() -> None:
    assert _UNDONE.search("# TO" + "DO later")
    assert _SOMEONES_MACHINE.search("open('/ho" + "me/wang/linli')")


def test_the_lint_passes_over_words_and_addresses_that_look_alike() -> None:
    assert not _UNDONE.search("todo bien, TODOS")
    assert not _SOMEONES_MACHINE.search("https://example.org/work/linli, var/home/x, ./work/x")
