"""What gets installed is what was reviewed: locked, with hashes, from any registry.

The leaks: a dependency added without `make lock`; two environments that disagree; a private
mirror's address shipped to everybody.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.source import PACKAGES, ROOT, Module, modules

LOCKS = ["requirements.lock", "requirements-dev.lock", "nlu/requirements.lock"]

_PIN = re.compile(
    r"^([A-Za-z0-9._-]+)(?:\[[^]]+\])?==(\S+)(?: ;[^\\\n]*)? \\\n(    --hash=sha256:)", re.M
)


def pins(lock: str) -> dict[str, str]:
    """Names and versions of `lock`, of entries that carry hashes."""
    text = (ROOT / lock).read_text("utf-8")
    return {canonicalize_name(name): version for name, version, _ in _PIN.findall(text)}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_has_hashes_and_none_an_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert len(_PIN.findall(text)) == len(re.findall(r"^\w", text, re.M)) > 0
    assert "://" not in text
    assert "--index-url" not in text
    assert "--find-links" not in text


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_fits_what_pyproject_asks_for(lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = list(project["project"]["dependencies"])
    if lock == "requirements-dev.lock":
        asked += project["dependency-groups"]["dev"]
    locked = pins(lock)
    for requirement in map(Requirement, asked):
        assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)]), (
            f"{requirement} is not in {lock}: run `make lock`"
        )


@cache
def _installed() -> Mapping[str, list[str]]:
    return packages_distributions()


def undeclared(module: Module) -> list[str]:
    """Imports of packages that come with another one only, and would leave with it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {canonicalize_name(Requirement(text).name) for text in project["dependencies"]}
    by_import = _installed()
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for top in {name.split(".")[0] for name in names} - sys.stdlib_module_names - {*PACKAGES}:
            if not declared.intersection(map(canonicalize_name, by_import.get(top, []))):
                found.append(f"{module.at(node)} {top}")
    return found


def test_what_is_imported_is_declared() -> None:
    in_rasa = ("nlu/components/", "nlu/serving.py")  # another environment, another lock
    ours = [module for module in modules() if not module.path.startswith(in_rasa)]
    assert [place for module in ours for place in undeclared(module)] == []


def test_the_lint_finds_an_import_that_nobody_asked_for() -> None:
    code = Module.of("import json\nimport httpcore\nfrom h11 import Request\nimport nowhere")
    assert [place.split(" ")[1] for place in undeclared(code)] == ["httpcore", "h11", "nowhere"]


def test_the_lint_passes_over_what_is_declared_built_in_or_ours() -> None:
    code = Module.of("import json\nimport yaml\nfrom telegram.ext import Updater\nimport actions")
    assert undeclared(code) == []


def test_tests_run_against_the_versions_that_are_deployed() -> None:
    app, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert app == {name: version for name, version in dev.items() if name in app}
