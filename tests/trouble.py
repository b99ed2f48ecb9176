"""Trouble with the database, of the kinds that pass: a lock somebody holds, a line that breaks."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import psycopg
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from actions.database import Database


@asynccontextmanager
async def locked(sqlite_url: str) -> AsyncIterator[None]:
    """Somebody else holds SQLite's one lock for writing."""
    path = make_url(sqlite_url).database
    assert path is not None
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=30)
    # In a thread: whoever has the lock now may need our event loop to give it back.
    await asyncio.to_thread(connection.execute, "BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.rollback()
        connection.close()


@asynccontextmanager
async def unreachable(postgres_url: str) -> AsyncIterator[None]:
    """PostgreSQL has thrown everybody out of this database and lets nobody in."""
    with _maintenance(postgres_url) as (connection, name):
        connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )
        try:
            yield
        finally:
            connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')


async def break_the_line(session: AsyncSession) -> None:
    """PostgreSQL ends this session's connection in the middle of what it does."""
    pid = await session.scalar(text("SELECT pg_backend_pid()"))
    assert isinstance(session.bind, AsyncEngine)
    with _maintenance(session.bind.url.render_as_string(hide_password=False)) as (connection, _):
        connection.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])


@asynccontextmanager
async def away(database: Database) -> AsyncIterator[None]:
    """Nobody can write, whichever kind it is; on SQLite one can still read."""
    url = make_url(database.url).set(drivername=make_url(database.url).get_backend_name())
    address = url.render_as_string(hide_password=False)
    async with locked(address) if database.is_sqlite else unreachable(address):
        yield


async def refuse_rows(database: Database, table: str) -> None:
    """From now on `table` takes no row: nothing that passes by itself."""
    async with database.write() as session:
        if database.is_sqlite:
            await session.execute(
                text(
                    f"CREATE TRIGGER refused BEFORE INSERT ON {table}"
                    " BEGIN SELECT RAISE(ABORT, 'refused'); END"
                )
            )
        else:
            await session.execute(
                text(f"ALTER TABLE {table} ADD CONSTRAINT refused CHECK (false) NOT VALID")
            )


async def take_rows(database: Database, table: str) -> None:
    """`table` takes rows again."""
    async with database.write() as session:
        if database.is_sqlite:
            await session.execute(text("DROP TRIGGER refused"))
        else:
            await session.execute(text(f"ALTER TABLE {table} DROP CONSTRAINT refused"))


@contextmanager
def _maintenance(postgres_url: str) -> Iterator[tuple[psycopg.Connection, str]]:
    url = make_url(postgres_url).set(drivername="postgresql")
    assert url.database is not None
    address = url.set(database="postgres").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as connection:
        yield connection, url.database
