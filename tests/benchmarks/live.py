"""What it costs that officers keep their queue open: memory of the desk's own process.

`python -m tests.benchmarks.desk` measures it in front of the small city: what an open page costs
does not depend on how many tickets there are.
"""

from __future__ import annotations

import asyncio
import socket
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from sqlalchemy import select

from actions import bell
from actions.database import Database
from actions.model import Role, Staff
from tests.benchmarks.keys import key_of
from tests.benchmarks.processes import DATA, memory_mb, program

OFFICERS = 50
RINGS = 5  # of a busy while; each open page then fetches its queue anew
WANTED_MB = 100
PATIENCE_S = 120.0


async def main(url: str) -> None:
    """Print the line."""
    before, after = await _measure(url)
    cost = after - before
    holds = "holds" if cost < WANTED_MB else "MISSED"
    print(
        f"\n{OFFICERS} officers with live updates open: {cost:.0f} MB on top of {before:.0f} MB "
        f"(less than {WANTED_MB} wanted: {holds})"
    )


async def _measure(url: str) -> tuple[float, float]:
    """Megabytes before the pages are opened, and after they have followed what happened."""
    database = Database(url)
    async with database.read() as session:
        officers = select(Staff).where(Staff.role == Role.OFFICER).order_by(Staff.id)
        staff = list(await session.scalars(officers.limit(OFFICERS)))
    keys = [await key_of(database, one) for one in staff]
    with TemporaryDirectory(prefix="linli-bench-") as folder:
        port = _free_port()
        environment = {
            "LINLI_HOME": folder, "LINLI_DATA": DATA, "LINLI_DATABASE_URL": url,
            "LINLI_DEMO": "false", "LINLI_WEB_PORT": str(port), "LINLI_LOG_LEVEL": "warning",
        }  # fmt: skip
        async with program("bot", "desk", log=Path(folder) / "log", **environment) as desk:
            address = f"http://127.0.0.1:{port}/desk"
            async with AsyncExitStack() as stack:
                browsers = [
                    await stack.enter_async_context(
                        httpx.AsyncClient(
                            cookies={"linli_desk": key}, timeout=PATIENCE_S, trust_env=False
                        )
                    )
                    for key in keys
                ]
                await _until_it_answers(browsers[0], address)
                for browser in browsers[:3]:  # its caches are full
                    (await browser.get(f"{address}/")).raise_for_status()
                before = memory_mb(desk)
                await _follow(browsers, address, database)
                after = memory_mb(desk)
    await database.close()
    return before, after


async def _follow(browsers: list[httpx.AsyncClient], address: str, database: Database) -> None:
    """Open all pages and their streams, and let each fetch its page whenever it hears a ring."""
    opened, heard = asyncio.Semaphore(0), asyncio.Semaphore(0)

    async def follow(browser: httpx.AsyncClient) -> None:
        (await browser.get(f"{address}/")).raise_for_status()
        async with browser.stream("GET", f"{address}/events") as events:
            events.raise_for_status()
            opened.release()
            async for line in events.aiter_lines():
                if line == "event: changed":
                    again = await browser.get(f"{address}/", headers={"HX-Request": "true"})
                    again.raise_for_status()
                    heard.release()

    async with asyncio.timeout(PATIENCE_S):
        pages = [asyncio.create_task(follow(browser)) for browser in browsers]
        for _ in browsers:
            await opened.acquire()
        for _ in range(RINGS):
            await database.ring_now(bell.TICKETS)
            for _ in browsers:
                await heard.acquire()
    for page in pages:
        page.cancel()
    await asyncio.gather(*pages, return_exceptions=True)


async def _until_it_answers(browser: httpx.AsyncClient, address: str) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while True:
            try:
                (await browser.get(f"{address}/")).raise_for_status()
            except httpx.TransportError:
                await asyncio.sleep(0.2)
            else:
                return


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port
