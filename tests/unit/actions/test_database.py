"""Which failures of the database pass by themselves, and which are ours."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolIsUsedUp

from actions import database as database_module
from actions.database import Database, is_passing
from tests import factories
from tests.trouble import break_the_line, locked, refuse_rows, unreachable


async def failure_of(database: Database, statement: str = "SELECT 1") -> BaseException:
    """What `statement` fails with."""
    with pytest.raises((SQLAlchemyError, OSError)) as caught:
        async with database.write() as session:
            await session.execute(text(statement))
    return caught.value


# --- What passes --------------------------------------------------------------------------------


async def test_a_lock_that_somebody_holds_passes(
    sqlite_database: Database, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "SQLITE_LOCK_WAIT_MS", 20)
    async with locked(sqlite_url):
        assert is_passing(await failure_of(sqlite_database))
    async with sqlite_database.write() as session:
        await factories.station(session)


async def test_a_server_that_lets_nobody_in_passes(
    postgres_database: Database, postgres_url: str
) -> None:
    async with unreachable(postgres_url):
        assert is_passing(await failure_of(postgres_database))
    async with postgres_database.write() as session:
        await factories.station(session)


async def test_a_line_that_breaks_in_the_middle_passes_and_leaves_nothing(
    postgres_database: Database,
) -> None:
    async def begin_something() -> None:
        async with postgres_database.write() as session:
            await factories.station(session)
            await break_the_line(session)

    with pytest.raises(SQLAlchemyError) as caught:
        await begin_something()
    assert is_passing(caught.value)
    async with postgres_database.read() as session:
        assert await session.scalar(text("SELECT count(*) FROM stations")) == 0


async def test_two_who_wait_for_each_other_are_parted_and_one_asks_again(
    postgres_database: Database,
) -> None:
    async with postgres_database.write() as session:
        ids = [(await factories.station(session)).id for _ in range(2)]
    both_have_one = asyncio.Barrier(2)

    async def change(first: int, second: int) -> None:
        async with postgres_database.write() as session:
            for id in (first, second):
                await session.execute(
                    text("UPDATE stations SET phone = '1' WHERE id = :id"), {"id": id}
                )
                if id == first:
                    await both_have_one.wait()

    ended = await asyncio.gather(change(*ids), change(*ids[::-1]), return_exceptions=True)
    (failure,) = [one for one in ended if one is not None]
    assert is_passing(failure)


async def test_a_pool_that_is_used_up_passes(
    postgres_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_database.engine.pool, "_timeout", 0.05)

    async def use_ever_more() -> None:
        async with AsyncExitStack() as others:
            while True:
                session = await others.enter_async_context(postgres_database.read())
                await session.execute(text("SELECT 1"))

    with pytest.raises(PoolIsUsedUp) as caught:
        await use_ever_more()
    assert is_passing(caught.value)
    async with postgres_database.read() as session:
        assert await session.scalar(text("SELECT 1")) == 1


# --- What does not ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement", ["SELECT nonsense", "SELECT * FROM nowhere", "INSERT INTO leases DEFAULT VALUES"]
)
async def test_a_statement_that_is_wrong_stays_wrong(database: Database, statement: str) -> None:
    assert not is_passing(await failure_of(database, statement))


async def test_a_row_that_is_not_allowed_stays_so(database: Database) -> None:
    await refuse_rows(database, "stations")
    with pytest.raises(SQLAlchemyError) as caught:
        async with database.write() as session:
            await factories.station(session)
    assert not is_passing(caught.value)


def test_a_bug_does_not_pass() -> None:
    assert not is_passing(RuntimeError())
    assert not is_passing(TimeoutError())
