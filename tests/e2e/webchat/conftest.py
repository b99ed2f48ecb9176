"""The gate, a phone with its browser, and who holds it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import (
    Browser,
    BrowserContext,
    Page,
)

from actions.database import Database
from tests.e2e.browser import (
    Complaints,
    chromium,
    person,
)
from tests.e2e.gate import Gate, open_gate
from tests.e2e.people import Resident

# What a browser says of itself when the network breaks, or the service refuses a file.
EXPECTED = re.compile(r"net::ERR_|WebSocket connection|status of 4(13|15)")


@pytest.fixture
async def gate(sqlite_database: Database, tmp_path: Path) -> AsyncIterator[Gate]:
    async with open_gate(sqlite_database, tmp_path) as gate:
        yield gate


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest.fixture
async def phone(browser: Browser) -> AsyncIterator[BrowserContext]:
    async with person(browser) as context:
        yield context


@pytest.fixture
async def page(phone: BrowserContext) -> AsyncIterator[Page]:
    """An empty window; in the end nothing has gone wrong in it that no test had in mind."""
    page = await phone.new_page()
    complaints = Complaints(page)
    yield page
    assert [said for said in complaints if not EXPECTED.search(said)] == []


@pytest.fixture
def marie(page: Page) -> Resident:
    return Resident(page)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "gate.jpg"
    Image.effect_noise((3000, 2000), 60).convert("RGB").save(path, quality=95)
    return path
