"""What every test may ask for: an empty database of either kind, and a clock."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import structlog

from actions import migrate
from actions.database import Database
from tests import postgres
from tests.clock import Clock
from tests.postgres import Postgres


@pytest.fixture(scope="session", autouse=True)
def _short_logs() -> None:
    """Structlog shows a failure with every local variable unless told otherwise: for seconds."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(["level", "event"]),
        ]
    )


@pytest.fixture(scope="session")
def postgres_server(testrun_uid: str) -> Iterator[Postgres]:
    """One PostgreSQL for the whole run, shared by all workers."""
    with postgres.running(testrun_uid) as server:
        yield server


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    migrate.upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_url(_sqlite_template: Path, tmp_path: Path) -> str:
    """The address of a migrated, empty SQLite database."""
    return f"sqlite:///{shutil.copy(_sqlite_template, tmp_path / 'linli.db')}"


@pytest.fixture(scope="session")
def _emptied(postgres_server: Postgres) -> Iterator[Callable[[], str]]:
    with postgres_server.emptied_database() as emptied:
        yield emptied


@pytest.fixture
def postgres_url(_emptied: Callable[[], str]) -> str:
    """The address of a migrated, empty PostgreSQL database."""
    return _emptied()


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a migrated, empty database: the test runs once on each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
async def sqlite_database(sqlite_url: str) -> AsyncIterator[Database]:
    """A migrated, empty SQLite database."""
    async with _open(sqlite_url) as database:
        yield database


@pytest.fixture
async def postgres_database(postgres_url: str) -> AsyncIterator[Database]:
    """A migrated, empty PostgreSQL database."""
    async with _open(postgres_url) as database:
        yield database


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A migrated, empty database: the test runs once on SQLite and once on PostgreSQL."""
    async with _open(database_url) as database:
        yield database


@pytest.fixture
def clock() -> Clock:
    """Stands still on a Wednesday morning; see `tests.clock`."""
    return Clock()


@asynccontextmanager
async def _open(url: str) -> AsyncIterator[Database]:
    database = Database(url)
    try:
        yield database
    finally:
        await database.close()
