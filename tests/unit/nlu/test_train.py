"""A model is trained when it must be, is whole when it is there, and never trained for nothing."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tarfile
import time
from pathlib import Path

import pytest

from nlu.rasa_process import ROOT
from nlu.train import (
    TrainingFailed,
    ensure_model,
    model_path,
    prepare_model,
    scam_messages,
)

pytestmark = pytest.mark.slow

GIVE_UP = 30.0  # seconds


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Training examples."""
    data = tmp_path / "nlu"
    data.mkdir()
    (data / "en.yml").write_text("hello")
    return data


def trainings(home: Path) -> int:
    """How often Rasa was started."""
    starts = home / "starts"
    return len(starts.read_text().splitlines()) if starts.exists() else 0


def models(home: Path) -> set[Path]:
    return set((home / "models").glob("*"))


async def until_trainings(home: Path, count: int) -> None:
    deadline = time.monotonic() + GIVE_UP
    while trainings(home) < count:
        assert time.monotonic() < deadline, "it never began"
        await asyncio.sleep(0.02)


async def test_a_model_is_trained_and_its_progress_told(
    home: Path, data: Path, rasa_python: Path
) -> None:
    told: list[str] = []
    model = await prepare_model(home, report=told.append, data=data, python=rasa_python)
    with tarfile.open(model) as archive:
        assert "data/en.yml" in archive.getnames()
    assert model == model_path(home, data)
    assert models(home) == {model}
    assert told[0].startswith("Training")
    assert told[1] == "  training KernelClassifier ..."
    assert told[-1].startswith("The language model is ready")
    assert "Starting to train" in (home / "logs" / "rasa-train.log").read_text()


async def test_nothing_is_trained_while_nothing_has_changed(
    home: Path, data: Path, rasa_python: Path
) -> None:
    first = await prepare_model(home, data=data, python=rasa_python)
    told: list[str] = []
    assert await prepare_model(home, report=told.append, data=data, python=rasa_python) == first
    assert trainings(home) == 1
    assert told == []


async def test_a_model_that_is_there_needs_no_environment(
    home: Path, data: Path, rasa_python: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await prepare_model(home, data=data, python=rasa_python)
    monkeypatch.setattr("nlu.train.ensure_environment", None)
    await prepare_model(home, data=data)


@pytest.mark.parametrize("change", ["an example", "a name", "a file more", "a scam message"])
async def test_a_change_is_trained(home: Path, data: Path, rasa_python: Path, change: str) -> None:
    first = await prepare_model(home, data=data, python=rasa_python)
    if change == "an example":
        (data / "en.yml").write_text("hallo")
    elif change == "a name":
        (data / "en.yml").rename(data / "de.yml")
    elif change == "a scam message":
        scam_messages(data).mkdir(parents=True)
        (scam_messages(data) / "en.yml").write_text("scams: {}")
    else:
        (data / "fr.yml").write_text("bonjour")
    assert await prepare_model(home, data=data, python=rasa_python) != first
    assert trainings(home) == 2


async def test_the_model_in_use_and_the_one_before_are_kept(
    home: Path, data: Path, rasa_python: Path
) -> None:
    async def trained_on(words: str) -> Path:
        (data / "en.yml").write_text(words)
        model = await prepare_model(home, data=data, python=rasa_python)
        os.utime(model, (age[words], age[words]))
        return model

    age = {"one": 1.0, "two": 2.0, "three": 3.0}
    one, two = await trained_on("one"), await trained_on("two")
    assert models(home) == {one, two}
    three = await trained_on("three")
    assert models(home) == {two, three}
    # Back to the data of two: nothing to train, and two is the one in use again.
    assert await trained_on("two") == two
    assert trainings(home) == 3


async def test_a_training_that_fails_says_why_and_leaves_no_model(
    home: Path, data: Path, rasa_python: Path
) -> None:
    (data / "en.yml").write_text("not yaml")
    with pytest.raises(TrainingFailed, match=r"YamlException: Failed to read the data$"):
        await prepare_model(home, data=data, python=rasa_python)
    assert models(home) == set()


async def test_a_training_that_is_killed_leaves_nothing_that_looks_finished(
    home: Path, data: Path, rasa_python: Path
) -> None:
    (home / "slow").touch()
    script = (
        "import asyncio, sys; from pathlib import Path; from nlu.train import prepare_model;"
        "asyncio.run(prepare_model(Path(sys.argv[1]), data=Path(sys.argv[2]),"
        " python=Path(sys.argv[3])))"
    )
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", script, str(home), str(data), str(rasa_python)), cwd=ROOT
    )
    await until_trainings(home, 1)
    await asyncio.sleep(0.2)
    process.send_signal(signal.SIGKILL)
    await process.wait()
    assert not model_path(home, data).exists()
    assert models(home) != set(), "the unfinished one is still lying there"
    (home / "slow").unlink()
    model = await prepare_model(home, data=data, python=rasa_python)
    assert models(home) == {model}


async def test_a_training_nobody_waits_for_any_more_is_ended(
    home: Path, data: Path, rasa_python: Path
) -> None:
    (home / "slow").touch()
    training = asyncio.create_task(prepare_model(home, data=data, python=rasa_python))
    await until_trainings(home, 1)
    rasa = int((home / "starts").read_text().split()[0])
    training.cancel()
    await asyncio.wait([training])
    assert training.cancelled()
    assert models(home) == set()
    with pytest.raises(ProcessLookupError):
        os.kill(rasa, 0)


async def test_two_who_need_the_same_model_train_it_once(
    home: Path, data: Path, rasa_python: Path
) -> None:
    wanted = [prepare_model(home, data=data, python=rasa_python) for _ in range(3)]
    assert len(set(await asyncio.gather(*wanted))) == 1
    assert trainings(home) == 1


def test_a_command_without_an_event_loop_gets_a_model_too(
    home: Path, rasa_python: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nlu.train.ensure_environment", lambda report: rasa_python)
    assert ensure_model(home, report=lambda line: None) == model_path(home)
