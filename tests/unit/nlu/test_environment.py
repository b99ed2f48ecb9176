"""Rasa's environment: a Python 3.10 that works is found, and what is current is left alone."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from nlu import environment
from nlu.environment import EnvironmentFailed, ensure_environment, find_python

WORKS = "#!/bin/sh\necho 3.10\n"
FAILS = '#!/bin/sh\necho "pyenv: python3.10: command not found" >&2\nexit 127\n'
TOO_NEW = "#!/bin/sh\necho 3.12\n"
HANGS = "#!/bin/sh\nexec /bin/sleep 60\n"


class Machine:
    """A machine on which nothing is installed but what a test puts there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.path = root / "bin"
        self.pyenv = root / "pyenv"
        self.uv_log = root / "uv.log"
        self.has_uv()

    def has(self, place: str, script: str) -> Path:
        program = self.root / place
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(script)
        program.chmod(0o755)
        return program

    def has_uv(self, script: str = "exit 1") -> None:
        """Uv remembers what it was asked, then does as `script` says."""
        self.has("uv", f'#!/bin/sh\necho "$@" >> {self.uv_log}\n{script}\n')

    @property
    def asked_of_uv(self) -> list[str]:
        return self.uv_log.read_text().splitlines() if self.uv_log.exists() else []


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine(tmp_path)
    monkeypatch.setenv("PATH", str(machine.path))
    monkeypatch.setenv("PYENV_ROOT", str(machine.pyenv))
    monkeypatch.setattr(environment, "find_uv_bin", lambda: str(machine.root / "uv"))
    monkeypatch.setattr(environment, "_PROBE_SECONDS", 1)
    return machine


# Finding Python 3.10


def test_one_on_the_path_comes_first(machine: Machine) -> None:
    machine.has("pyenv/versions/3.10.13/bin/python3.10", WORKS)
    first = machine.has("bin/python3.10", WORKS)
    assert find_python() == first
    assert machine.asked_of_uv == []


@pytest.mark.parametrize("script", [FAILS, TOO_NEW, HANGS, "not a program"])
def test_one_on_the_path_that_does_not_work_is_passed_over(machine: Machine, script: str) -> None:
    machine.has("bin/python3.10", script)
    working = machine.has("pyenv/versions/3.10.13/bin/python3.10", WORKS)
    assert find_python() == working


def test_of_pyenvs_versions_the_newest_that_works_is_taken(machine: Machine) -> None:
    machine.has("bin/python3.10", FAILS)  # the shim of a version that is not selected
    machine.has("pyenv/versions/3.9.18/bin/python3.10", WORKS)
    machine.has("pyenv/versions/3.10.9/bin/python3.10", WORKS)
    newest = machine.has("pyenv/versions/3.10.13/bin/python3.10", WORKS)
    machine.has("pyenv/versions/3.10.14/bin/python3.10", FAILS)
    machine.has("pyenv/versions/3.10-dev/bin/python3.10", WORKS)
    assert find_python() == newest


def test_one_that_uv_knows_is_taken(machine: Machine) -> None:
    known = machine.has("uvs/python3.10", WORKS)
    machine.has_uv(f'case "$*" in *find*) echo {known};; *) exit 1;; esac')
    assert find_python() == known
    assert [line.split()[1] for line in machine.asked_of_uv] == ["find"]


def test_one_that_uv_can_install_is_installed(machine: Machine) -> None:
    installed = machine.root / "uvs" / "python3.10"
    machine.has("store", WORKS)
    machine.has_uv(
        f'case "$*" in *install*) /bin/mkdir -p {installed.parent};'
        f" /bin/cp {machine.root}/store {installed};;"
        f" *) [ -e {installed} ] && echo {installed};; esac"
    )
    assert find_python() == installed
    assert [line.split()[1] for line in machine.asked_of_uv] == ["find", "install", "find"]


def test_where_there_is_none_one_sentence_says_so(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["nlu.environment", "--venv", str(machine.root / "venv")])
    assert environment.main() == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "needs Python 3.10 and none was found" in said.err
    assert len(said.err.splitlines()) == 1
    assert not (machine.root / "venv").exists()


# Making the environment


@pytest.fixture
def able(machine: Machine) -> Machine:
    """A machine with Python 3.10 and a uv that makes environments."""
    machine.has("bin/python3.10", WORKS)
    machine.has_uv(
        'if [ "$1" = venv ]; then for at; do :; done;'
        ' /bin/mkdir -p "$at/bin"; echo > "$at/bin/python"; fi'
    )
    return machine


def verbs(machine: Machine) -> list[str]:
    return [line.split()[0] for line in machine.asked_of_uv]


def test_the_environment_holds_what_the_lock_says_and_no_more(able: Machine) -> None:
    venv = able.root / "venv"
    told: list[str] = []
    assert ensure_environment(venv, report=told.append) == venv / "bin" / "python"
    assert verbs(able) == ["venv", "pip"]
    assert "--require-hashes" in able.asked_of_uv[1]
    assert "--no-deps" in able.asked_of_uv[1]
    assert len(told) == 2


def test_an_environment_that_is_current_is_left_alone(able: Machine) -> None:
    venv = able.root / "venv"
    ensure_environment(venv, report=lambda line: None)
    told: list[str] = []
    ensure_environment(venv, report=told.append)
    assert verbs(able) == ["venv", "pip"]
    assert told == []


def test_a_changed_lock_makes_a_new_one(
    able: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    venv = able.root / "venv"
    ensure_environment(venv, report=lambda line: None)
    lock = tmp_path / "other.lock"
    lock.write_text("rasa==3.6.22")
    monkeypatch.setattr(environment, "LOCK", lock)
    ensure_environment(venv, report=lambda line: None)
    assert verbs(able) == ["venv", "pip"] * 2
    assert "--clear" in able.asked_of_uv[2]


def test_an_environment_whose_python_was_removed_is_made_again(able: Machine) -> None:
    venv = able.root / "venv"
    (ensure_environment(venv, report=lambda line: None)).unlink()
    ensure_environment(venv, report=lambda line: None)
    assert verbs(able) == ["venv", "pip"] * 2


def test_an_install_that_fails_is_told_in_uvs_words_and_tried_again(able: Machine) -> None:
    makes = (able.root / "uv").read_text()
    able.has("uv", makes + '\nif [ "$1" = pip ]; then echo "no route to host" >&2; exit 2; fi\n')
    venv = able.root / "venv"
    with pytest.raises(EnvironmentFailed, match="no route to host"):
        ensure_environment(venv, report=lambda line: None)
    able.has("uv", makes)
    ensure_environment(venv, report=lambda line: None)
    assert verbs(able) == ["venv", "pip"] * 2


def test_two_who_need_it_at_the_same_time_make_it_once(able: Machine) -> None:
    able.has("uv", (able.root / "uv").read_text() + "\n/bin/sleep 0.2\n")
    venv = able.root / "venv"
    with ThreadPoolExecutor(3) as callers:
        made = [callers.submit(ensure_environment, venv, report=str) for _ in range(3)]
        assert {each.result() for each in made} == {venv / "bin" / "python"}
    assert verbs(able) == ["venv", "pip"]
