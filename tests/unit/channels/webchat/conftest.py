"""A web chat that runs on a database of either kind."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from actions.database import Database
from actions.wording import Wording
from nlu.server import free_port
from tests.clock import Clock
from tests.unit.channels.webchat.room import Resident, Room

DATA = Path(__file__).resolve().parents[4] / "data"


@pytest.fixture(scope="session")
def wording() -> Wording:
    """What residents really read."""
    return Wording(DATA, ZoneInfo("Asia/Shanghai"))


@pytest.fixture
async def room(database: Database, wording: Wording, clock: Clock) -> AsyncIterator[Room]:
    """The chat on a database of either kind, listening."""
    async with _open(database, wording, clock) as made:
        yield made


@pytest.fixture
async def sqlite_room(
    sqlite_database: Database, wording: Wording, clock: Clock
) -> AsyncIterator[Room]:
    """The chat, listening, for what does not depend on the kind of database."""
    async with _open(sqlite_database, wording, clock) as made:
        yield made


@asynccontextmanager
async def _open(database: Database, wording: Wording, clock: Clock) -> AsyncIterator[Room]:
    made = Room(database, wording, clock, free_port())
    await made.start()
    try:
        yield made
    finally:
        await made.stop()


@pytest.fixture
def ana(room: Room) -> Resident:
    return Resident(room)
