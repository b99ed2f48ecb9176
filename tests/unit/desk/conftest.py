"""The office, on either database."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from actions.database import Database
from actions.wording import Wording
from tests.clock import Clock
from tests.unit.desk.office import Office, open_office, wording_of
from tests.unit.desk.served import Served, serve


@pytest.fixture(scope="session")
def wording() -> Wording:
    """All that can be said, loaded once."""
    return wording_of()


@pytest.fixture
async def office(database: Database, clock: Clock, wording: Wording) -> Office:
    """An office with one ticket, on SQLite and on PostgreSQL."""
    return await open_office(database, clock, wording)


@pytest.fixture
async def quick_office(sqlite_database: Database, clock: Clock, wording: Wording) -> Office:
    """The same for what does not depend on the database, on SQLite alone."""
    return await open_office(sqlite_database, clock, wording)


@pytest.fixture
async def served(quick_office: Office) -> AsyncIterator[Served]:
    """That office as a browser sees it; at the end nothing may have been complained about."""
    async with serve(quick_office) as served:
        yield served
        assert served.complaints == []
