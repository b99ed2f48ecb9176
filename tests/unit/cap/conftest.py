"""The city, on either database."""

from __future__ import annotations

import pytest

from actions.database import Database
from actions.wording import Wording
from tests.clock import Clock
from tests.unit.cap.city import City
from tests.unit.desk.office import wording_of


@pytest.fixture(scope="session")
def wording() -> Wording:
    """All that can be said, loaded once."""
    return wording_of()


@pytest.fixture
async def city(database: Database, clock: Clock, wording: Wording) -> City:
    """See `City`."""
    made = City(database, clock, wording)
    await made.open()
    return made
