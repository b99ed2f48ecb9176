"""Run by Alembic through `actions.migrate`. A run commits all of its revisions or none."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import Any

from alembic import context
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from actions.database import SQLITE_LOCK_WAIT_MS, sync_url
from actions.model import Base

# "linli" in ASCII. Any number does, as long as nothing else in the database locks it.
MIGRATION_LOCK = 0x6C696E6C69


def _address() -> str:
    """From `actions.migrate`, or from the command line: `alembic -x url=sqlite:///linli.db ...`."""
    given = (
        context.config.attributes.get("url") or context.get_x_argument(as_dictionary=True)["url"]
    )
    return sync_url(str(given))


def _is_ours(thing: Any, name: str | None, kind: str, reflected: bool, compare_to: Any) -> bool:
    """APScheduler makes its table itself; a full-text index is no part of the model."""
    if kind == "index":
        return name != "ix_ticket_texts_terms"
    return not (
        kind == "table" and (name == "apscheduler_jobs" or str(name).startswith("ticket_texts_fts"))
    )


def _prepare_sqlite(connection: Any, _: Any) -> None:
    # A table is changed by making it anew; foreign keys would then empty those that refer to it,
    # and cannot be switched off inside a transaction: https://www.sqlite.org/lang_altertable.html
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(f"PRAGMA busy_timeout = {SQLITE_LOCK_WAIT_MS}")
    # The file keeps it. Two connections that both want to switch it on do not wait for each other:
    # one is told that the database is locked. So it is done here, where the service is not up yet.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _check_references(connection: Connection) -> None:
    """What foreign keys would have refused, had they been on."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise ValueError(f"rows refer to nothing in: {sorted({str(row[0]) for row in broken})}")


def run() -> None:
    """Bring the database to the revision that was asked for; one process at a time."""
    steps: list[Any] = []
    engine = create_engine(_address(), poolclass=NullPool, hide_parameters=True)
    is_sqlite = engine.dialect.name == "sqlite"
    if is_sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            include_object=_is_ours,
            render_as_batch=is_sqlite,
            transactional_ddl=True,
            on_version_apply=lambda step, **_: steps.append(step),
        )
        with context.begin_transaction():
            if not is_sqlite:
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")
            context.run_migrations()
            if is_sqlite and steps:
                _check_references(connection)


run()
