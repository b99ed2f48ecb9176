"""What tests of the outbox ask for."""

from __future__ import annotations

import pytest

from actions.database import Database
from tests.clock import Clock
from tests.outbox import Outbox
from tests.postman import Postman


@pytest.fixture
def outbox(database: Database, clock: Clock) -> Outbox:
    """The outbox of an empty database of either kind."""
    return Outbox(database, clock)


@pytest.fixture
def postman() -> Postman:
    """A sender in a channel's place, who does as told."""
    return Postman()
