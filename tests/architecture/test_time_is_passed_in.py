"""One place asks for the time; all others are told.

The leak: code that asks the clock itself cannot be tested at midnight, at the end of a month or a
week later, so its mistakes are found by residents then.
"""

from __future__ import annotations

import ast

import pytest

from tests.architecture.source import Module, modules, name_of

ALLOWED = {
    "bot/clock.py": "this is the place",
    "bot/heartbeat.py": "compares with the time of a file, which the machine's clock wrote",
}

_CLOCKS = {
    "date": {"today"},
    "datetime": {"now", "today", "utcnow"},
    "func": {"now", "current_timestamp"},
    "time": {"time", "time_ns"},
}


def clocks_read(module: Module) -> list[str]:
    """Where the wall clock is asked, or handed on as a default. Monotonic time is no date."""
    return [
        module.at(node)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr in _CLOCKS.get(name_of(node.value), ())
    ]


def test_no_module_asks_the_clock_itself() -> None:
    found = {module.path: clocks_read(module) for module in modules()}
    assert {path: places for path, places in found.items() if places and path not in ALLOWED} == {}
    assert [path for path in ALLOWED if not found[path]] == [], "these exceptions are not needed"


@pytest.mark.parametrize(
    "line",
    [
        "datetime.now(UTC)",
        "datetime.datetime.utcnow()",
        "field(default_factory=datetime.now)",
        "mapped_column(server_default=func.now())",
        "time.time() - started",
    ],
)
def test_the_lint_finds_a_clock(line: str) -> None:
    assert clocks_read(Module.of(line)) == ["bot/example.py:1"]


@pytest.mark.parametrize(
    "line", ["clock.now()", "time.monotonic()", "self.now()", "date(2026, 1, 2)"]
)
def test_the_lint_passes_over_time_that_was_passed_in(line: str) -> None:
    assert clocks_read(Module.of(line)) == []
