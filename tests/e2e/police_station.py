"""Meishan's police station: officers and admins who can sign in, a browser for whoever comes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page
from sqlalchemy import select

from actions import sign_in
from actions.database import Database
from actions.model import Community, Staff
from tests import factories
from tests.e2e.browser import LAPTOP, Complaints, chromium, person
from tests.e2e.gate import Gate, open_gate
from tests.e2e.people import PATIENCE_MS, Officer, Resident

PASSWORD = "first-watch-begins-at-eight"


class PoliceStation:
    """The real service behind `gate`, and the people in front of it."""

    def __init__(self, gate: Gate, browser: Browser, closing: AsyncExitStack):
        self.gate = gate
        self._browser = browser
        self._closing = closing
        self._heard: list[Complaints] = []
        self._forgiven: list[str] = []

    @property
    def complaints(self) -> list[str]:
        """What the pages have complained about, but for what was forgiven."""
        everything = [said for page in self._heard for said in page]
        return [said for said in everything if not any(one in said for one in self._forgiven)]

    def forgive(self, words: str) -> None:
        """Whatever complaint has `words` in it belongs to the story."""
        self._forgiven.append(words)

    async def resident(self) -> Resident:
        """Somebody with a phone, who has not opened the chat yet."""
        return Resident(await self.window())

    async def officer(self, login: str = "") -> Officer:
        """Somebody with a laptop, signed in as `login`; "": before the door."""
        officer = Officer(await self.window(size=LAPTOP), self.gate.desk_url)
        if login:
            await officer.signs_in(login, PASSWORD)
        return officer

    async def window(self, *, language: str = "en-GB", size: dict[str, int] | None = None) -> Page:
        """An empty window of a browser that nobody else uses; of a phone unless `size` is given."""
        context = await self._closing.enter_async_context(
            person(self._browser, language=language, size=size)
        )
        context.set_default_timeout(PATIENCE_MS)
        page = await context.new_page()
        self._heard.append(Complaints(page))
        return page


@asynccontextmanager
async def open_station(
    database: Database, home: Path, **settings: Any
) -> AsyncIterator[PoliceStation]:
    """Wang ("wang") and Zhao ("zhao") serve Meishan, Chen and Li are admins.

    All sign in with `PASSWORD`; `settings` are those of the service.
    """
    async with AsyncExitStack() as closing:
        gate = await closing.enter_async_context(open_gate(database, home, **settings))
        await _give_logins(database)
        browser = await closing.enter_async_context(chromium())
        yield PoliceStation(gate, browser, await closing.enter_async_context(AsyncExitStack()))


async def _give_logins(database: Database) -> None:
    async with database.write() as session:
        meishan = await session.scalar(select(Community).where(Community.code == "meishan"))
        wang = await session.scalar(select(Staff).where(Staff.name == "Wang Jianguo"))
        assert meishan is not None
        assert wang is not None
        zhao = await factories.officer(session, meishan, name="Zhao Min")
        chen, li = [await factories.admin(session, name) for name in ("Chen Yu", "Li Na")]
        people = {"wang": wang, "zhao": zhao, "chen": chen, "li": li}
        for login, staff in people.items():
            staff.login = login
            await sign_in.set_password(session, staff, PASSWORD)
