"""A turn that fails is tried again and holds up nobody else; a database that is busy is no failure.

Told with turns that do as they are told; `test_giving_up.py` goes on with the real ones.
"""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from structlog.testing import capture_logs

from actions import database as database_module
from actions.database import Database
from actions.model import InboxMessage
from bot import inbox
from bot.inbox import RETRY_S
from tests.clock import Clock
from tests.inbox import Turn, answers
from tests.trouble import away, break_the_line, locked
from tests.waiting import at_work, until


@pytest.fixture
def turn(database: Database, clock: Clock) -> Turn:
    return Turn(database, clock)


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that a test moves rings no bell."""
    monkeypatch.setattr(inbox, "LOOK_AGAIN_S", 0.05)


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long for a lock, nor between two tries."""
    monkeypatch.setattr(database_module, "SQLITE_LOCK_WAIT_MS", 20)
    monkeypatch.setattr(inbox, "RETRY_S", (0.02,) * 4)


def events(logs: Any) -> list[str]:
    return [entry["event"] for entry in logs]


# --- A turn that fails --------------------------------------------------------------------------


async def test_a_failing_turn_is_put_off_and_its_chat_waits_for_it(turn: Turn) -> None:
    failing = True

    async def fails(_: AsyncSession, words: str) -> None:
        if failing and words == "ana 1":
            raise RuntimeError

    turn.before_commit = fails
    await turn.arrive("ana", "ana 1", "ana 2")
    await turn.arrive("ben", "ben 1")
    async with turn.at_work():
        await until(lambda: attempts_of(turn.database, [1, 0, 0]))
        await turn.arrive("ben", "ben 2")
        await until(lambda: turn.committed == ["ben 1", "ben 2"])
        assert turn.begun.count("ana 1") == 1  # put off: the clock stands still
        failing = False
        turn.clock.forward(seconds=RETRY_S[0])
        await turn.until_all_handled()
    assert await answers(turn.database) == ["ben 1", "ben 2", "ana 1", "ana 2"]


async def test_each_failure_puts_a_turn_off_for_longer(turn: Turn) -> None:
    async def fails(*_: object) -> None:
        raise RuntimeError

    turn.before_commit = fails
    await turn.arrive("ana", "ana 1")
    async with turn.at_work():
        for number, pause in enumerate(RETRY_S, start=1):
            await until(lambda number=number: attempts_of(turn.database, [number]))
            (row,) = await messages(turn.database)
            assert (row.due_at - turn.clock.now()).total_seconds() == pause
            turn.clock.forward(seconds=pause)
    assert await answers(turn.database) == []  # nothing half-done


# --- A database that only has to be asked again -------------------------------------------------


@pytest.mark.usefixtures("_impatient")
async def test_a_database_that_is_away_is_asked_again_and_nothing_is_half_done(
    turn: Turn,
) -> None:
    await turn.arrive("ana", "ana 1", "ana 2")
    with capture_logs() as logs:
        async with turn.at_work():
            async with away(turn.database):
                # Longer than one round of tries: whoever gives up a round begins another.
                await until(
                    lambda: (
                        events(logs).count("turn_retried") > 5
                        or events(logs).count("inbox_waits_for_database") > 2
                    )
                )
                assert turn.committed == []
            await turn.until_all_handled()
    assert await answers(turn.database) == ["ana 1", "ana 2"]
    assert [row.attempts for row in await messages(turn.database)] == [0, 0]
    assert "turn_failed" not in events(logs)


@pytest.mark.usefixtures("_impatient")
async def test_a_line_that_breaks_before_the_commit_leaves_nothing_behind(
    postgres_database: Database, clock: Clock
) -> None:
    turn = Turn(postgres_database, clock)

    async def breaks(session: AsyncSession, _: str) -> None:
        turn.before_commit = None
        await break_the_line(session)

    turn.before_commit = breaks
    await turn.arrive("ana", "ana 1", "ana 2")
    with capture_logs() as logs:
        async with turn.at_work():
            await turn.until_all_handled()
    assert "turn_retried" in events(logs)
    assert turn.begun == ["ana 1", "ana 1", "ana 2"]
    assert await answers(postgres_database) == ["ana 1", "ana 2"]


@pytest.mark.usefixtures("_impatient")
async def test_a_failure_that_cannot_be_noted_is_tried_again_all_the_same(
    sqlite_database: Database, clock: Clock, sqlite_url: str
) -> None:
    turn = Turn(sqlite_database, clock)
    lock = locked(sqlite_url)

    async def fails(*_: object) -> None:
        turn.before_commit = None
        raise RuntimeError

    async def handle(batch: Any) -> None:
        try:
            await turn.handle(batch)
        except RuntimeError:
            await lock.__aenter__()
            raise

    turn.before_commit = fails
    await turn.arrive("ana", "ana 1")
    with capture_logs() as logs:
        async with at_work(turn.inbox.run(handle)):
            await until(lambda: "inbox_waits_for_database" in events(logs))
            await lock.__aexit__(None, None, None)
            await turn.until_all_handled()
    assert await answers(sqlite_database) == ["ana 1"]


async def messages(database: Database) -> list[InboxMessage]:
    async with database.read() as session:
        return list(await session.scalars(select(InboxMessage).order_by(InboxMessage.id)))


async def attempts_of(database: Database, expected: list[int]) -> bool:
    return [row.attempts for row in await messages(database)] == expected
