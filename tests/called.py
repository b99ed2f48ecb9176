"""Something a scheduler can call by its name, and what was called."""

from __future__ import annotations

names: list[str] = []


def first() -> None:
    names.append("first")


def second() -> None:
    names.append("second")
