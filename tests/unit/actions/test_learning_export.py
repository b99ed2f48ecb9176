"""Confirmed lessons become training data that Rasa reads, and that a person reads before it."""

from __future__ import annotations

import asyncio
import json
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import select
from typer.testing import CliRunner

from actions import learning
from actions.database import Database
from actions.learning import NothingWritten, Said, Written
from actions.learning.exporting import example
from actions.model import Lesson, LessonKind, Staff
from bot.nlu_commands import nlu_app
from nlu.intents import Intent
from nlu.server import VENV
from tests import factories
from tests.clock import MORNING, Clock

INTENTS = frozenset(Intent)

# Texts as residents might type them, with what Rasa would take for markup or for a command.
ODD = [
    "look at [this](place) and {that}",
    '[two]{"entity": "place"} of them [[x]][y]',
    "${HOME} is my home, $5 too",
    "/report_noise{} is what I typed",
    "- a dash and # a hash: yes",
    "back\\slash \\u0041 \\n here",
    "quotes \"double\" and 'single' | pipe > fold & *star !tag %x @y `z`",
    "an emoji 🚓 and a joiner 👨\u200d👩\u200d👧",
    "line\u2028separator and \x85 next line",
    "مرحبا، السيارة هنا",
]


async def confirm(
    database: Database, chen: Staff, text: str, intent: str, clock: Clock, language: str = "en"
) -> None:
    async with database.write() as session:
        said = Said(text, language)
        await learning.note(session, said, by=None, kind=LessonKind.UNCLEAR, now=clock.now())
        newest = select(Lesson.id).order_by(Lesson.id.desc()).limit(1)
        id = (await session.scalars(newest)).one()
        await learning.confirm(session, chen, id, intent, clock.now())


@pytest.fixture
async def chen(database: Database) -> Staff:
    async with database.write() as session:
        return await factories.admin(session)


async def export(database: Database, folder: Path, clock: Clock, **more: Any) -> Written:
    async with database.write() as session:
        return await learning.export(session, folder, intents=INTENTS, now=clock.now(), **more)


def examples_in(path: Path) -> list[tuple[str, str]]:
    """Intent and text of each example, read as YAML."""
    content = yaml.safe_load(path.read_text("utf-8"))
    assert content["version"] == "3.1"
    return [
        (item["intent"], line.removeprefix("- "))
        for item in content["nlu"]
        for line in item["examples"].splitlines()
    ]


async def test_what_is_confirmed_is_written_a_file_for_each_language(
    database: Database, chen: Staff, clock: Clock, tmp_path: Path
) -> None:
    await confirm(database, chen, "mr wang 沪A12345 blocks", "report_parking", clock)
    await confirm(database, chen, "a loud thing", "report_noise", clock)
    await confirm(database, chen, "ein Ding", "report_noise", clock, "de")
    await factories.lesson(database, "nobody looked at it", clock.now())
    written = await export(database, tmp_path / "out", clock)
    assert {path.name: count for path, count in written.examples.items()} == {
        "de.yml": 1,
        "en.yml": 2,
    }
    assert examples_in(tmp_path / "out" / "en.yml") == [
        ("report_noise", "a loud thing"),
        ("report_parking", "mr Wang 沪A00000 blocks"),
    ]


async def test_it_is_exported_once_unless_asked_for_again(
    database: Database, chen: Staff, clock: Clock, tmp_path: Path
) -> None:
    await confirm(database, chen, "the first", "help", clock)
    first = clock.now()
    await export(database, tmp_path / "1", clock)
    clock.forward(days=3)
    assert (await export(database, tmp_path / "2", clock)).examples == {}
    assert not (tmp_path / "2").exists()
    await confirm(database, chen, "the second", "help", clock)
    day_two = first + timedelta(days=1)
    written = await export(database, tmp_path / "3", clock, since=day_two)
    assert examples_in(*written.examples) == [("help", "the second")]
    await export(database, tmp_path / "4", clock, since=first)
    assert examples_in(tmp_path / "4" / "en.yml") == [("help", "the first"), ("help", "the second")]
    async with database.read() as session:
        rows = await session.scalars(select(Lesson.exported_at).order_by(Lesson.id))
        assert list(rows) == [first, clock.now()]


async def test_the_same_lessons_make_the_same_file_in_whatever_order_they_came(
    sqlite_database: Database, clock: Clock, tmp_path: Path
) -> None:
    async with sqlite_database.write() as session:
        chen = await factories.admin(session)
    for number in (3, 1, 2):
        await confirm(sqlite_database, chen, f"words {'abc'[number - 1]}", "help", clock)
        await confirm(sqlite_database, chen, f"more {'abc'[number - 1]}", "cancel", clock)
    await export(sqlite_database, tmp_path / "1", clock)
    await export(sqlite_database, tmp_path / "2", clock, since=MORNING)
    files = [(tmp_path / folder / "en.yml").read_text("utf-8") for folder in "12"]
    assert files[0] == files[1]
    assert [text for _, text in examples_in(tmp_path / "1" / "en.yml")] == [
        "more a", "more b", "more c", "words a", "words b", "words c"
    ]  # fmt: skip


async def test_no_file_is_written_over_and_then_nothing_is_marked(
    database: Database, chen: Staff, clock: Clock, tmp_path: Path
) -> None:
    await confirm(database, chen, "words", "help", clock)
    await confirm(database, chen, "Worte", "help", clock, "de")
    (tmp_path / "en.yml").write_text("by hand")
    with pytest.raises(NothingWritten, match=r"en\.yml"):
        await export(database, tmp_path, clock)
    assert (tmp_path / "en.yml").read_text() == "by hand"
    assert not (tmp_path / "de.yml").exists()
    assert len((await export(database, tmp_path / "new", clock)).examples) == 2


async def test_a_folder_that_cannot_be_made_marks_nothing(
    sqlite_database: Database, clock: Clock, tmp_path: Path
) -> None:
    async with sqlite_database.write() as session:
        chen = await factories.admin(session)
    await confirm(sqlite_database, chen, "words", "help", clock)
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(NothingWritten):
        await export(sqlite_database, tmp_path / "file", clock)
    assert len((await export(sqlite_database, tmp_path / "new", clock)).examples) == 1


async def test_a_meaning_that_no_flow_answers_is_left_out(
    sqlite_database: Database, clock: Clock, tmp_path: Path
) -> None:
    async with sqlite_database.write() as session:
        chen = await factories.admin(session)
    await confirm(sqlite_database, chen, "words", "of_an_older_version", clock)
    assert await export(sqlite_database, tmp_path / "out", clock) == Written({}, unknown=1)


@pytest.mark.parametrize("text", ODD)
def test_an_example_is_one_line_without_markup(text: str) -> None:
    made = example(text)
    assert made == " ".join(made.split())
    assert not set("[]{}\\") & set(made)
    assert made[0] not in "/-*#"


def test_what_looks_like_no_markup_is_left_as_it_is() -> None:
    text = "a car (white) at gate 3, 22:30 - 23:00; $5 & more: yes?"
    assert example(text) == text


@pytest.mark.slow
async def test_rasa_itself_reads_back_what_was_written(
    sqlite_database: Database, clock: Clock, tmp_path: Path
) -> None:
    async with sqlite_database.write() as session:
        chen = await factories.admin(session)
    for number, text in enumerate(ODD):
        intent = ("report_noise", "help")[number % 2]
        await confirm(sqlite_database, chen, text, intent, clock)
    (path,) = (await export(sqlite_database, tmp_path / "out", clock)).examples
    script = (
        "import json, sys; from rasa.shared.nlu.training_data.loading import load_data\n"
        "data = load_data(sys.argv[1])\n"
        "print('READ' + json.dumps([[m.get('intent'), m.get('text'), m.get('entities', [])]"
        " for m in data.intent_examples]))"
    )
    done = subprocess.run(
        [str(VENV / "bin" / "python"), "-W", "error::UserWarning:rasa", "-c", script, str(path)],
        capture_output=True,
        text=True,
        env={"RASA_TELEMETRY_ENABLED": "false", "HOME": str(tmp_path)},
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    read = json.loads(done.stdout.partition("READ")[2])
    assert [[intent, text] for intent, text, _ in read] == [
        [intent, text] for intent, text in examples_in(path)
    ]
    assert len(read) == len(ODD)
    assert [entities for *_, entities in read if entities] == []


def test_the_command_says_how_many_and_what_to_do_next(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def prepare() -> None:
        database = Database(sqlite_url)
        async with database.write() as session:
            chen = await factories.admin(session)
        await confirm(database, chen, "the thing hums", "report_noise", Clock())
        await database.close()

    asyncio.run(prepare())
    monkeypatch.setenv("LINLI_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("LINLI_HOME", str(tmp_path))
    out = tmp_path / "out"
    said = CliRunner().invoke(nlu_app, ["export", "--output", str(out)])
    assert said.exit_code == 0, said.output
    assert f"{out / 'en.yml'}: 1 example" in said.output
    assert "Nothing trains by itself" in said.output
    again = CliRunner().invoke(nlu_app, ["export"])
    assert "Nothing to export" in again.output
    assert not (tmp_path / "nlu-export").exists()
    since = CliRunner().invoke(nlu_app, ["export", "--since", "2026-03-01"])
    assert len(list(tmp_path.glob("nlu-export/*/en.yml"))) == 1, since.output
