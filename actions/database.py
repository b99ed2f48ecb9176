"""The one way to the database: `read()` to look, `write()` for a transaction that rings.

SQLite runs embedded in WAL mode: readers never wait, writers queue for one lock. PostgreSQL takes
over where several processes or machines share the work. Both keep the same promises.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import Any

import structlog
from sqlalchemy import Connection, event, make_url, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolIsUsedUp
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

from actions.bell import Bell
from actions.sqlite_connection import connector

log = structlog.get_logger(__name__)

SQLITE_LOCK_WAIT_MS = 5_000
NOTIFY_CHANNEL = "linli"
_NOTIFY = text("SELECT pg_notify(:channel, topic) FROM unnest(CAST(:topics AS text[])) AS topic")
_RINGS = "rings"


def async_url(url: str) -> str:
    """`url` with the async driver we use; plain `sqlite://` and `postgresql://` are welcome."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return parsed.set(drivername="sqlite+aiosqlite").render_as_string(hide_password=False)
    if parsed.get_backend_name() == "postgresql":
        return parsed.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
    raise ValueError(f"Linli runs on SQLite or PostgreSQL, not on {parsed.get_backend_name()}")


def sync_url(url: str) -> str:
    """The same database for those who need a blocking driver: Alembic and the job store."""
    return async_url(url).replace("sqlite+aiosqlite", "sqlite+pysqlite", 1)


def ring(session: AsyncSession, *topics: str) -> None:
    """Ring `topics` once this transaction has committed; never when it has not."""
    session.info.setdefault(_RINGS, set()).update(topics)


def is_passing(error: BaseException) -> bool:
    """Whether the database only has to be asked again: locked, restarting, connection lost.

    Or so slow that all our connections are in use.
    """
    if isinstance(error, DBAPIError):
        if error.connection_invalidated:
            return True
        words = str(error.orig).lower()
        if "database is locked" in words or "database table is locked" in words:
            return True
        return isinstance(error, OperationalError) and not isinstance(error.orig, sqlite3.Error)
    return isinstance(error, (ConnectionError, PoolIsUsedUp))


class Database:
    """An engine with the settings our promises need, and sessions that ring after they commit."""

    def __init__(self, url: str, bell: Bell | None = None):
        self.url = async_url(url)
        self.bell = bell or Bell()
        self.is_sqlite = self.url.startswith("sqlite")
        self.engine = create_async_engine(
            self.url,
            hide_parameters=True,  # an error that quotes a statement must not quote a report
            **(
                {"async_creator": connector(make_url(self.url))}
                if self.is_sqlite
                else {"pool_pre_ping": True, "pool_size": 10}
            ),
        )
        if self.is_sqlite:
            event.listen(self.engine.sync_engine, "connect", _prepare_sqlite)
            event.listen(self.engine.sync_engine, "begin", _begin_sqlite)
        writing = self.engine.execution_options(linli_writes=True)
        self._reading = async_sessionmaker(self.engine, expire_on_commit=False)
        self._writing = async_sessionmaker(writing, expire_on_commit=False)
        # SQLite has one writer at a time. Queueing here is fair and costs microseconds; its own
        # lock is polled with growing sleeps.
        self._turn_to_write = asyncio.Lock() if self.is_sqlite else nullcontext()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A session to look with. What it changes is thrown away."""
        async with self._reading() as session:
            yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """One transaction: commits when the block ends, rolls back when it raises."""
        async with self._turn_to_write, self._writing() as session, session.begin():
            yield session
            rings = session.info.pop(_RINGS, set())
            if rings and not self.is_sqlite:
                await session.execute(_NOTIFY, {"channel": NOTIFY_CHANNEL, "topics": sorted(rings)})
        for topic in rings:
            self.bell.ring(topic)

    async def ring_now(self, *topics: str) -> None:
        """Ring without a transaction of one's own, in every process."""
        for topic in topics:
            self.bell.ring(topic)
        if not self.is_sqlite:
            async with self.engine.begin() as connection:
                await connection.execute(_NOTIFY, {"channel": NOTIFY_CHANNEL, "topics": [*topics]})

    async def hear_other_processes(self) -> None:
        """Pass on rings from other processes until cancelled. SQLite has none to hear."""
        if self.is_sqlite:
            return
        import psycopg  # 10 MB that SQLite has no use for

        address = make_url(self.url).set(drivername="postgresql")
        while True:
            try:
                connection = await psycopg.AsyncConnection.connect(
                    address.render_as_string(hide_password=False), autocommit=True
                )
                async with connection:
                    await connection.execute(f"LISTEN {NOTIFY_CHANNEL}")
                    async for notice in connection.notifies():
                        self.bell.ring(notice.payload)
            except psycopg.OperationalError as error:
                log.warning("listening_interrupted", error=type(error).__name__)
            await asyncio.sleep(1)

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()


def _prepare_sqlite(connection: Any, _: Any) -> None:
    """WAL lets readers and a writer work at once; FULL survives a power cut after each commit."""
    connection.isolation_level = None  # we begin transactions ourselves, see _begin_sqlite
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {SQLITE_LOCK_WAIT_MS}")
    cursor.execute("PRAGMA journal_mode")
    if cursor.fetchone()[0] != "wal":  # a migrated file is
        cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at the start: a transaction that reads first could not get it later."""
    writes = connection.get_execution_options().get("linli_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
