"""The town in which the stories happen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from actions.database import Database
from tests.flows.town import Town
from tests.flows.town import town as awake


@pytest.fixture
async def town(database: Database, tmp_path: Path) -> AsyncIterator[Town]:
    """The whole service on a database of either kind, with Telegram and Rasa at its edges."""
    async with awake(database, tmp_path) as made:
        yield made
