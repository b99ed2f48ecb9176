"""SQLite behind SQLAlchemy: one trip to its thread a statement, and nothing else changes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from actions import sqlite_connection
from actions.database import is_passing
from actions.sqlite_connection import OneTripConnection, connector

TABLE = text("CREATE TABLE officers (id INTEGER PRIMARY KEY, name TEXT UNIQUE)")
ADD = text("INSERT INTO officers (name) VALUES (:name)")
NAMES = text("SELECT name FROM officers ORDER BY id")


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    url = make_url(f"sqlite+aiosqlite:///{tmp_path / 'trips.db'}")
    made = create_async_engine(url, async_creator=connector(url))
    async with made.begin() as connection:
        await connection.execute(TABLE)
    yield made
    await made.dispose()


async def test_a_statement_takes_one_trip(
    engine: AsyncEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    trips: list[object] = []

    class Counted(OneTripConnection):
        async def _execute(self, *arguments: object, **options: object) -> object:
            trips.append(arguments)
            return await super()._execute(*arguments, **options)  # type: ignore[no-untyped-call]

    monkeypatch.setattr(sqlite_connection, "OneTripConnection", Counted)
    counted = create_async_engine(engine.url, async_creator=connector(engine.url))
    async with counted.begin() as connection:
        await connection.execute(ADD, {"name": "Wang"})
        before = len(trips)
        found = await connection.execute(NAMES)
        assert found.scalars().all() == ["Wang"]
        assert len(trips) == before + 1
    await counted.dispose()


async def test_rows_keys_and_counts_come_back(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        added = await connection.execute(ADD, {"name": "Wang"})
        assert added.lastrowid == 1
        await connection.execute(ADD, [{"name": "Zhao"}, {"name": "Li"}])
        changed = await connection.execute(text("UPDATE officers SET name = name || '!'"))
        assert changed.rowcount == 3
        found = await connection.execute(NAMES)
        assert list(found.keys()) == ["name"]
        assert found.scalars().all() == ["Wang!", "Zhao!", "Li!"]


async def test_no_row_is_no_row(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        assert (await connection.execute(NAMES)).first() is None


async def test_what_was_rolled_back_is_gone(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        await connection.execute(ADD, {"name": "Wang"})
        await connection.rollback()
        assert (await connection.execute(NAMES)).all() == []


async def test_a_refused_row_is_told_and_the_connection_goes_on(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        await connection.execute(ADD, {"name": "Wang"})
        with pytest.raises(IntegrityError):
            await connection.execute(ADD, {"name": "Wang"})
        assert (await connection.execute(NAMES)).scalars().all() == ["Wang"]


async def test_a_database_locked_by_another_only_has_to_be_asked_again(
    engine: AsyncEngine,
) -> None:
    async with engine.connect() as holder, engine.connect() as late:
        await holder.exec_driver_sql("BEGIN IMMEDIATE")
        await late.exec_driver_sql("PRAGMA busy_timeout = 0")
        with pytest.raises(OperationalError) as locked:
            await late.exec_driver_sql("BEGIN IMMEDIATE")
        assert is_passing(locked.value)
        await holder.rollback()
