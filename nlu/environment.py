"""Rasa's own Python 3.10 environment: found, made from the lock file, and left alone when current.

``python -m nlu.environment`` makes ``.venv-nlu``; a second run takes milliseconds.
"""

from __future__ import annotations

import argparse
import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from uv import find_uv_bin

ROOT = Path(__file__).resolve().parent.parent
LOCK = Path(__file__).resolve().parent / "requirements.lock"
VENV = ROOT / ".venv-nlu"

# Rasa 3.6.21 declares python <3.11, and TensorFlow 2.12 has wheels for 3.10.
_VERSION = "3.10"
_NO_PYTHON = (
    "Rasa 3.6 needs Python 3.10 and none was found (looked on the PATH, in pyenv and with uv): "
    "install it, for example with 'uv python install 3.10' or 'pyenv install 3.10', and try again."
)
_PROBE_SECONDS = 20
_INSTALL_PYTHON_SECONDS = 300

Report = Callable[[str], object]


class EnvironmentFailed(Exception):
    """The environment cannot be made; the message is one sentence for the person at the screen."""


def ensure_environment(venv: Path = VENV, *, report: Report = print) -> Path:
    """Make ``venv`` hold exactly what the lock says and return its Python.

    Returns at once when the stamp inside the environment carries the lock's hash. Safe to call
    from several processes: one makes it, the others wait.

    Args:
        venv: where the environment is, or shall be.
        report: takes one line of progress at a time.

    Raises:
        EnvironmentFailed: no Python 3.10, or the packages could not be installed.
    """
    python = venv / "bin" / "python"
    stamp = venv / "linli.stamp"
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if _is_current(python, stamp, wanted):
        return python
    with _one_at_a_time():
        if not _is_current(python, stamp, wanted):
            base = find_python()
            report(f"Installing Rasa's environment into {venv.name} (about half a minute) ...")
            _uv("venv", "--quiet", "--clear", "--python", str(base), str(venv))
            _uv(
                *("pip", "install", "--quiet", "--require-hashes", "--no-deps"),
                *("--python", str(python), "--requirements", str(LOCK)),
            )
            stamp.write_text(wanted, encoding="ascii")  # last: a killed install has no stamp
            report("Rasa's environment is ready.")
    return python


def find_python() -> Path:
    """Find a Python 3.10 that really runs: on the PATH, under pyenv, then through uv.

    A pyenv shim for a version that is not selected exists and fails, so each candidate is run.

    Raises:
        EnvironmentFailed: there is none, and uv could not install one either.
    """
    for candidate in _candidates():
        if _runs(candidate):
            return candidate
    raise EnvironmentFailed(_NO_PYTHON)


def _candidates() -> Iterator[Path]:
    """Yield possible interpreters, cheapest question first."""
    for folder in os.get_exec_path():
        yield Path(folder) / f"python{_VERSION}"
    yield from _pyenv_versions()
    if found := _ask_uv("find", seconds=_PROBE_SECONDS):
        yield found
    if _ask_uv("install", seconds=_INSTALL_PYTHON_SECONDS) is not None and (
        found := _ask_uv("find", seconds=_PROBE_SECONDS)
    ):
        yield found


def _pyenv_versions() -> list[Path]:
    """Return pyenv's 3.10 interpreters, the newest patch first, whether or not one is selected."""
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    builds = [p for p in root.glob(f"versions/{_VERSION}.*") if p.name.split(".")[-1].isdigit()]
    builds.sort(key=lambda build: int(build.name.split(".")[-1]), reverse=True)
    return [build / "bin" / f"python{_VERSION}" for build in builds]


def _runs(python: Path) -> bool:
    """Say whether this is a working Python 3.10 with the modules Rasa cannot do without."""
    if not (python.is_file() and os.access(python, os.X_OK)):
        return False
    probe = "import sys, ctypes, sqlite3, ssl; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [python, "-c", probe],
            capture_output=True,
            text=True,
            timeout=_PROBE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and answer.stdout.strip() == _VERSION


def _ask_uv(verb: str, *, seconds: float) -> Path | None:
    """Run ``uv python <verb>``; return the path it printed, or None when it failed."""
    command = [find_uv_bin(), "python", verb, "--quiet", "--no-progress", _VERSION]
    try:
        answer = subprocess.run(
            command, capture_output=True, text=True, timeout=seconds, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return Path(answer.stdout.strip()) if answer.returncode == 0 else None


def _uv(*arguments: str) -> None:
    """Run uv; its own words are the explanation when it fails."""
    done = subprocess.run(
        [find_uv_bin(), *arguments], capture_output=True, text=True, check=False, cwd=ROOT
    )
    if done.returncode != 0:
        reason = " ".join(done.stderr.split()) or f"exit code {done.returncode}"
        raise EnvironmentFailed(f"Rasa's environment could not be installed: {reason}")


def _is_current(python: Path, stamp: Path, wanted: str) -> bool:
    """Compare the stamp with the lock; an interpreter that was removed makes it stale too."""
    return python.exists() and stamp.is_file() and stamp.read_text(encoding="ascii") == wanted


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Hold an exclusive lock on the lock file: 'make run' and 'make test' may start together."""
    with LOCK.open("rb") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def main() -> int:
    """Make the environment; exit code 1 and one sentence on stderr where that is impossible."""
    parser = argparse.ArgumentParser(prog="python -m nlu.environment", description=__doc__)
    parser.add_argument("--venv", type=Path, default=VENV, help="where to make it")
    try:
        print(ensure_environment(parser.parse_args().venv, report=_to_stderr))
    except EnvironmentFailed as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


def _to_stderr(line: str) -> None:
    """Progress goes to stderr, so that stdout is the interpreter's path and nothing else."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
