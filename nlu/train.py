"""Training: from ``data/nlu`` and the pipeline to ``<home>/models/<fingerprint>.tar.gz``.

``python -m nlu.train`` makes Rasa's environment where it is missing, and trains only when
something that goes into the model has changed since.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import fcntl
import hashlib
import os
import re
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from nlu import rasa_process
from nlu.environment import EnvironmentFailed, ensure_environment
from nlu.rasa_process import ROOT

KEPT = 2  # the model in use, and the one before it to go back to
DATA = ROOT / "data" / "nlu"
CONFIG = ROOT / "nlu" / "config.yml"
SHIPPED_VECTORS = DATA / "vectors.npz"  # made by `make vectors`

# Vectors that need not be made again (components/known_vectors.py): what trainings on this machine
# keep, and what came with the examples.
_KEPT_VECTORS = "LINLI_NLU_VECTORS"
_SHIPPED_VECTORS = "LINLI_NLU_SHIPPED_VECTORS"
_SCAMS = "LINLI_NLU_SCAMS"  # where the scam classifier finds its messages (scam_messages.py)
_COMPONENT = re.compile(r"Starting to train component '([\w.]+)'")
_UNFINISHED = "unfinished-"
_LAST_WORDS = 5  # lines of Rasa's own log that a failure quotes

Report = Callable[[str], object]


class TrainingFailed(Exception):
    """Rasa could not train a model; the message ends with its last words."""


def model_path(home: Path, data: Path = DATA) -> Path:
    """Return where the model of the present data, pipeline and packages is, or would be."""
    return _models(home) / f"{_fingerprint(data)}.tar.gz"


def scam_messages(data: Path = DATA) -> Path:
    """Return the folder of what the scam classifier learns from, beside the intents' ``data``."""
    return data.absolute().parent / "scams" / "messages"


def known_vectors(home: Path) -> dict[str, str]:
    """Return the settings by which a training finds vectors that need not be made again."""
    return {
        _KEPT_VECTORS: str(_models(home) / "vectors.npz"),
        _SHIPPED_VECTORS: str(SHIPPED_VECTORS),
    }


def _models(home: Path) -> Path:
    """Return the folder of the models, and of what one training leaves for the next."""
    return home.absolute() / "models"


def ensure_model(home: Path, *, report: Report = print) -> Path:
    """Do what ``prepare_model`` does, for callers without an event loop."""
    return asyncio.run(prepare_model(home, report=report))


async def prepare_model(
    home: Path, *, report: Report = print, data: Path = DATA, python: Path | None = None
) -> Path:
    """Return the model of the present data, training it first where there is none yet.

    A model appears under its name in one rename, so one that is there is whole. Several processes
    may ask at once: one trains, the others wait for it. Cancelling ends the training.

    Args:
        home: Linli's folder for what it makes; models go to ``models``, the log to ``logs``.
        report: takes one line of progress at a time.
        data: the folder of the training examples.
        python: the interpreter to train with; Rasa's own environment, made if need be, if None.

    Raises:
        EnvironmentFailed: there is no environment for Rasa, and none could be made.
        TrainingFailed: Rasa refused the data or the pipeline, or died.
    """
    model = model_path(home, data)
    model.parent.mkdir(parents=True, exist_ok=True)
    if not model.exists():
        if python is None:
            python = await asyncio.to_thread(ensure_environment, report=report)
        command = _command(python, data)
        async with _one_at_a_time(model.parent):
            if not model.exists():
                await _train(model, home, command, report, scam_messages(data))
    model.touch()  # it is the model in use, however old: the last to be cleared away
    _clear_away(model.parent)
    return model


def _command(python: Path, data: Path) -> list[str]:
    """Return the training command, but for where its result goes."""
    nlu = ("--nlu", str(data.absolute()), "--config", str(CONFIG))
    return rasa_process.command(python, "train", "nlu", *nlu, "--fixed-model-name", "model")


async def _train(model: Path, home: Path, command: list[str], report: Report, scams: Path) -> None:
    """Train into a folder beside the models, then move the result to its name."""
    report("Training the language model (the first time some minutes) ...")
    began = time.monotonic()
    for abandoned in model.parent.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(abandoned, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_UNFINISHED, dir=model.parent) as scratch:
        await _run_rasa([*command, "--out", scratch], home, report, scams)
        finished = Path(scratch) / "model.tar.gz"
        with finished.open("rb") as handle:
            os.fsync(handle.fileno())
        finished.replace(model)
    report(f"The language model is ready ({time.monotonic() - began:.0f} s).")


async def _run_rasa(command: list[str], home: Path, report: Report, scams: Path) -> None:
    """Run the training to its end, its words into a log and its steps to ``report``.

    Raises:
        TrainingFailed: the exit code was not 0.
    """
    log_file = home / "logs" / "rasa-train.log"
    log_file.parent.mkdir(parents=True, exist_ok=True)
    process = await asyncio.create_subprocess_exec(
        *command,
        env=rasa_process.environment(home) | known_vectors(home) | {_SCAMS: str(scams)},
        cwd=home,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        limit=1_000_000,  # bytes in a line; Rasa prints whole configurations on one
        start_new_session=True,
    )
    assert process.stdout is not None
    try:
        with log_file.open("wb") as log:
            async for line in process.stdout:
                log.write(line)
                if step := _COMPONENT.search(line.decode(errors="replace")):
                    report(f"  training {step.group(1).rpartition('.')[2]} ...")
        await process.wait()
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        code = await process.wait()  # it writes nothing more into the folder that goes now
    if code != 0:
        raise TrainingFailed(f"Rasa could not train ({log_file}): {_last_words(log_file)}")


def _last_words(log_file: Path) -> str:
    """Return the end of the log as one line, without the terminal's colours."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", log_file.read_text(encoding="utf-8", errors="replace"))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return " / ".join(lines[-_LAST_WORDS:]) or "it said nothing"


def _fingerprint(data: Path) -> str:
    """Hash everything that goes into a model: examples, pipeline, components and packages."""
    digest = hashlib.sha256()
    for path in _ingredients(data):
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def _ingredients(data: Path) -> Iterable[Path]:
    """List the files a model depends on, always in the same order."""
    here = Path(__file__).resolve().parent
    yield from sorted([*data.glob("*.yml"), *data.glob("*.npz")])
    yield from sorted(scam_messages(data).glob("*.yml"))
    yield CONFIG
    yield from sorted((here / "components").glob("*.py"))
    yield here / "requirements.lock"


def _clear_away(models: Path) -> None:
    """Keep the models used last."""
    newest_first = sorted(models.glob("*.tar.gz"), key=lambda each: each.stat().st_mtime)[::-1]
    for old in newest_first[KEPT:]:
        old.unlink(missing_ok=True)


@asynccontextmanager
async def _one_at_a_time(models: Path) -> AsyncIterator[None]:
    """Hold the models folder for one training; a killed holder lets go by itself."""
    handle = os.open(models, os.O_RDONLY | os.O_DIRECTORY)
    try:
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                await asyncio.sleep(0.5)
        yield
    finally:
        os.close(handle)


def main() -> int:
    """Make environment and model; exit code 1 and the reason on stderr where that fails."""
    parser = argparse.ArgumentParser(prog="python -m nlu.train", description=__doc__)
    default_home = Path(os.environ.get("LINLI_HOME", "var"))
    parser.add_argument("--home", type=Path, default=default_home, help="LINLI_HOME, or ./var")
    try:
        print(ensure_model(parser.parse_args().home, report=_to_stderr))
    except (EnvironmentFailed, TrainingFailed) as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


def _to_stderr(line: str) -> None:
    """Progress goes to stderr, so that stdout is the model's path and nothing else."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
