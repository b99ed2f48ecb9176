"""The desk behind a real web server, and a real Chromium to look at it."""

from __future__ import annotations

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field

import uvicorn
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright

from actions.model import Staff
from tests.unit.desk.office import Office

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass
class Served:
    """The office behind a real web server, and a browser to look at it."""

    office: Office
    origin: str
    chromium: Browser
    complaints: list[str] = field(default_factory=list)

    async def open(self, staff: Staff, path: str = "") -> Page:
        """A page of the desk, seen by `staff` in a browser of their own."""
        context = await self.chromium.new_context(locale="en-US")
        context.set_default_timeout(10_000)
        key = await self.office.key_of(staff)
        await context.add_cookies(
            [{"name": "linli_desk", "value": key, "url": f"{self.origin}/desk"}]
        )
        page = await context.new_page()
        page.on("console", self._complain)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        await page.goto(f"{self.origin}/desk/{path}")
        return page

    def _complain(self, message: ConsoleMessage) -> None:
        """Refusals are answers with 4xx, which Chromium calls errors; nothing else is one."""
        if message.type == "error" and "tatus" not in message.text:
            self.complaints.append(message.text)


@asynccontextmanager
async def serve(office: Office) -> AsyncIterator[Served]:
    """Let it be looked at."""
    listening = socket.create_server(("127.0.0.1", 0))
    origin = f"http://127.0.0.1:{listening.getsockname()[1]}"
    config = uvicorn.Config(
        office.app, log_config=None, access_log=False, timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    async with AsyncExitStack() as stack:
        playwright = await stack.enter_async_context(async_playwright())
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        chromium = await playwright.chromium.launch(executable_path=path, args=QUIET)
        stack.push_async_callback(chromium.close)
        yield Served(office, origin, chromium)
    server.should_exit = True
    with suppress(asyncio.CancelledError):
        await serving
