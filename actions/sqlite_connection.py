"""SQLite over aiosqlite in one trip to its thread a statement, where the library makes four.

SQLAlchemy asks for a cursor, executes, fetches and closes; through aiosqlite each of these waits
for another thread. A turn runs some twenty statements that SQLite answers in a tenth of a
millisecond each, so the trips were most of its time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial
from typing import Any, Self

import aiosqlite
from sqlalchemy import URL
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite

Row = tuple[Any, ...]


def connector(url: URL) -> Callable[[], Awaitable[aiosqlite.Connection]]:
    """What opens a connection to `url`: `create_async_engine`'s `async_creator`."""
    arguments, options = SQLiteDialect_aiosqlite().create_connect_args(url)

    async def connect() -> aiosqlite.Connection:
        connection = OneTripConnection(
            partial(sqlite3.connect, *arguments, **options), iter_chunk_size=64
        )
        connection._thread.daemon = True  # as SQLAlchemy does: it must not outlive the service
        return await connection

    return connect


class OneTripConnection(aiosqlite.Connection):
    """A connection whose cursors fetch while they execute."""

    def cursor(self) -> OneTripCursor:  # type: ignore[override]  # no `await` is needed for ours
        """A cursor, which touches the database only when it executes."""
        return OneTripCursor(self)

    async def in_thread(self, call: Callable[..., None], *arguments: object) -> None:
        """Run `call` where the database may be touched, and wait for it."""
        await self._execute(call, *arguments)  # type: ignore[no-untyped-call]


class OneTripCursor:
    """Has all rows when `execute` returns; what SQLAlchemy uses of a cursor, and no more."""

    def __init__(self, connection: OneTripConnection):
        self._connection = connection
        self._rows: Sequence[Row] = ()
        self.arraysize = 1
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, parameters: Iterable[Any] = ()) -> Self:
        """Run `statement` and keep all its rows.

        Raises:
            sqlite3.Error: as sqlite3 says.
        """
        await self._connection.in_thread(self._run, statement, parameters)
        return self

    async def executemany(self, statement: str, parameters: Iterable[Row]) -> Self:
        """Run `statement` once for each of `parameters`; it brings no rows."""
        await self._connection.in_thread(self._run_many, statement, parameters)
        return self

    async def fetchall(self) -> Sequence[Row]:
        """The rows of the last statement."""
        return self._rows

    async def close(self) -> None:
        """Nothing is left open."""

    def _run(self, statement: str, parameters: Iterable[Any]) -> None:
        """In the connection's thread."""
        cursor = self._connection._conn.execute(statement, tuple(parameters))
        self._rows = cursor.fetchall()
        self._finish(cursor)

    def _run_many(self, statement: str, parameters: Iterable[Row]) -> None:
        """In the connection's thread."""
        self._finish(self._connection._conn.executemany(statement, parameters))

    def _finish(self, cursor: sqlite3.Cursor) -> None:
        self.description = cursor.description
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        cursor.close()
