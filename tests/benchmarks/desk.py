"""How fast the desk answers in front of a city's tickets: `python -m tests.benchmarks.desk`.

LINLI_BENCH_TICKETS says how many (1,000,000 unless told); the same is measured with 10,000, for
the ratio. PostgreSQL, in one process, from the request to the last byte of the page. Making the
large city takes longest: with LINLI_BENCH_SERVER (postgresql://... of a server where databases can
be made) both are made once and kept there.
"""

from __future__ import annotations

import asyncio
import os
import secrets
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import httpx
from sqlalchemy import select, text
from starlette.applications import Starlette
from starlette.routing import Mount

from actions.database import Database
from actions.fraud import Shield
from actions.model import Role, Staff
from actions.seals import Seal
from actions.service_levels import ServiceLevels
from actions.statistics import keep
from actions.wording import Wording
from desk.app import create_desk
from tests import postgres
from tests.benchmarks import city, live
from tests.benchmarks.keys import key_of
from tests.benchmarks.processes import ROOT
from tests.clock import PLANNING

TIMEZONE = ZoneInfo("Asia/Shanghai")
FEW = 10_000
TIMES = 40  # each page
WORDS = ("baba", "停车", "消防通道", "own77", "de", "gate own4242")
PAGES = {
    "queue": ("/desk/", "/desk/?view=all", "/desk/?view=resolved"),
    "filtered": (
        "/desk/?category=noise&language=ar",
        "/desk/?priority=urgent&view=all",
        "/desk/?unread=1&state=taken",
    ),
    "mine": ("/desk/?view=mine",),
    "ticket": ("/desk/tickets/{ticket}",),
    "search": tuple(f"/desk/?view=all&q={word}" for word in WORDS),
    "search in open": tuple(f"/desk/?q={word}" for word in WORDS),
    "dashboard": ("/desk/dashboard",),
    "dashboard, year": ("/desk/dashboard?weeks=52",),
}
WANTED_MS = {
    "queue": 50,
    "filtered": 50,
    "mine": 50,
    "ticket": 50,
    "search": 200,
    "search in open": 200,
    "dashboard": 300,
    "dashboard, year": 300,
}
WANTED_RATIO = 3


class Times(NamedTuple):
    """Milliseconds; `least` is what the slowest takes when nobody else wants the processors."""

    p95: float
    least: float


Figures = dict[tuple[str, str], Times]


async def main() -> None:
    """Both sizes, one after the other, and a table of them."""
    many = int(os.environ.get("LINLI_BENCH_TICKETS", "1000000"))
    figures: list[Figures] = []
    for size in (FEW, many):
        with _city(size) as url:
            figures.append(await _measure(url, size))
            if size == FEW:
                await live.main(url)
    _table(many, *figures)


def _table(many: int, few: Figures, lots: Figures) -> None:
    print(f"\n{'ms':28}{f'p95 {FEW:,}':>14}{f'p95 {many:,}':>16}{'wanted':>8}{'ratio':>7}"
          f"{'wanted':>8}{'least':>8}{'ratio':>7}")  # fmt: skip
    for (page, role), of_lots in lots.items():
        of_few, wanted = few[page, role], WANTED_MS[page]
        ratio = of_lots.p95 / of_few.p95
        holds = "holds" if of_lots.p95 < wanted and ratio <= WANTED_RATIO else "MISSED"
        print(
            f"{page + ', ' + role:28}{of_few.p95:14.1f}{of_lots.p95:16.1f}{'<' + str(wanted):>8}"
            f"{ratio:7.1f}{'<=' + str(WANTED_RATIO):>8}{of_lots.least:8.1f}"
            f"{of_lots.least / of_few.least:7.1f}  {holds}"
        )
    load = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    print(f"load of the machine at the end: {load} on {os.cpu_count()} processors")


@contextmanager
def _city(tickets: int) -> Iterator[str]:
    """The address of a database, perhaps with the city in it already."""
    if server := os.environ.get("LINLI_BENCH_SERVER"):
        yield city.kept_at(server, tickets)
        return
    with postgres.running(secrets.token_hex(6)) as own, own.migrated_database() as url:
        yield url


async def _measure(url: str, tickets: int) -> Figures:
    database = Database(url)
    try:
        began = time.perf_counter()
        await city.build(database, tickets)
        await keep(database, datetime.now(UTC), TIMEZONE)  # as the schedule does
        async with database.read() as session:
            size = await session.scalar(text("SELECT pg_database_size(current_database()) / 1e9"))
        took = time.perf_counter() - began
        print(f"{tickets:,} tickets made in {took:.0f} s, {size:.1f} GB", flush=True)
        return {
            (page, role.value): await _times(database, role, paths)
            for page, paths in PAGES.items()
            for role in (Role.OFFICER, Role.SUPERVISOR, Role.ADMIN)
        }
    finally:
        await database.close()


async def _times(database: Database, role: Role, paths: tuple[str, ...]) -> Times:
    async with database.read() as session:
        one = select(Staff).where(Staff.role == role).order_by(Staff.id).offset(0).limit(1)
        staff = (await session.scalars(one)).one()
        seen = text(
            "SELECT id FROM tickets WHERE community_id IN "
            "(SELECT community_id FROM staff_communities WHERE staff_id = :staff) OR :all LIMIT 50"
        )
        ids = list(
            await session.scalars(seen, {"staff": staff.id, "all": role is not Role.OFFICER})
        )
    if role is Role.SUPERVISOR:
        ids = await _of_station(database, staff)
    async with _browser(database, await key_of(database, staff)) as browser:
        for path in paths:
            answer = await browser.get(path.format(ticket=ids[0]))  # once to warm up
            assert answer.status_code == httpx.codes.OK, (path, answer.status_code)
        times: dict[str, list[float]] = {path: [] for path in paths}
        for number in range(TIMES):
            path = paths[number % len(paths)]
            began = time.perf_counter()
            await browser.get(path.format(ticket=ids[number % len(ids)]))
            times[path].append((time.perf_counter() - began) * 1000)
    every = [one for of_path in times.values() for one in of_path]
    return Times(statistics.quantiles(every, n=20)[18], max(min(one) for one in times.values()))


async def _of_station(database: Database, staff: Staff) -> list[int]:
    async with database.read() as session:
        of_station = text(
            "SELECT t.id FROM tickets t JOIN communities c ON c.id = t.community_id "
            "WHERE c.station_id = :station LIMIT 50"
        )
        return list(await session.scalars(of_station, {"station": staff.station_id}))


def _browser(database: Database, key: str) -> httpx.AsyncClient:
    desk = create_desk(
        database,
        Wording(Path(ROOT) / "data", TIMEZONE),
        lambda: datetime.now(UTC),
        planning=PLANNING,
        is_https=True,
        templates={},
        recogniser=Shield(Path(ROOT) / "data").recogniser,
        seal=Seal(secrets.token_hex(32)),
        levels=ServiceLevels.load(Path(ROOT) / "data/service_levels.yml", TIMEZONE),
    )
    cookies = httpx.Cookies()
    cookies.set("linli_desk", key, domain="desk.example", path="/desk")
    app = Starlette(routes=[Mount("/desk", desk)])
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="https://desk.example", cookies=cookies
    )


if __name__ == "__main__":
    asyncio.run(main())
