"""The repository as the lints read it: its files, and its Python as syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("actions", "bot", "desk", "nlu")

_HIDDEN = {".ci", ".dockerignore", ".env.example", ".gitignore"}
_NOT_OURS = {"var", "vendor", "__pycache__"}


@dataclass(frozen=True)
class Module:
    """A Python file: its path from the repository's root, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @classmethod
    def of(cls, text: str, path: str = "bot/example.py") -> Module:
        return cls(path, text, ast.parse(text))

    def at(self, node: ast.AST) -> str:
        """Where `node` stands, as an editor understands it."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}"


@cache
def modules(*packages: str) -> tuple[Module, ...]:
    """All Python of `packages`, or of all that we ship."""
    return tuple(
        Module.of(path.read_text("utf-8"), path.relative_to(ROOT).as_posix())
        for path in files(*(packages or PACKAGES))
        if path.suffix == ".py"
    )


def files(*tops: str) -> Iterator[Path]:
    """The files under `tops`, or all of the repository: none that is made, few that are hidden."""
    for top in sorted(ROOT.iterdir()):
        if tops and top.name not in tops:
            continue
        if top.name in _NOT_OURS or (top.name.startswith(".") and top.name not in _HIDDEN):
            continue
        for path in [top] if top.is_file() else sorted(top.rglob("*")):
            if path.is_file() and not _NOT_OURS.intersection(path.relative_to(ROOT).parts):
                yield path


def name_of(node: ast.AST) -> str:
    """The last name of `a.b.c`, "" for anything that has none."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
