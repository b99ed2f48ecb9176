"""How fast the desk answers in front of a city's tickets: `python -m tests.benchmarks.desk`.

LINLI_BENCH_TICKETS says how many (1,000,000 unless told); the same is measured with 10,000, for
the ratio. PostgreSQL, in one process, from the request to the last byte of the page.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import secrets
import statistics
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
from sqlalchemy import select, text
from starlette.applications import Starlette
from starlette.routing import Mount

from actions.database import Database
from actions.fraud import Shield
from actions.model import Role, Staff, StaffSession
from actions.seals import Seal
from actions.wording import Wording
from desk.app import create_desk
from tests import postgres
from tests.benchmarks import city
from tests.benchmarks.processes import ROOT
from tests.clock import PLANNING

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
}


async def main() -> None:
    """Both sizes, one after the other, and a table of them."""
    many = int(os.environ.get("LINLI_BENCH_TICKETS", "1000000"))
    figures: dict[tuple[str, str], list[float]] = {}
    with postgres.running(secrets.token_hex(6)) as server:
        for size in (FEW, many):
            with server.migrated_database() as url:
                for name, milliseconds in (await _measure(url, size)).items():
                    figures.setdefault(name, []).extend(milliseconds)
    print(f"\n{'p95, ms':34}{FEW:>14,}{many:>14,}{'ratio':>8}")
    for (page, role), (few, lots) in figures.items():
        print(f"{page + ', ' + role:34}{few:14.1f}{lots:14.1f}{lots / few:8.1f}")


async def _measure(url: str, tickets: int) -> dict[tuple[str, str], list[float]]:
    database = Database(url)
    try:
        began = time.perf_counter()
        await city.build(database, tickets)
        async with database.read() as session:
            size = await session.scalar(text("SELECT pg_database_size(current_database()) / 1e9"))
        took = time.perf_counter() - began
        print(f"{tickets:,} tickets made in {took:.0f} s, {size:.1f} GB", flush=True)
        return {
            (page, role.value): [await _p95(database, role, paths, tickets)]
            for page, paths in PAGES.items()
            for role in (Role.OFFICER, Role.SUPERVISOR, Role.ADMIN)
        }
    finally:
        await database.close()


async def _p95(database: Database, role: Role, paths: tuple[str, ...], tickets: int) -> float:
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
    async with _browser(database, await _key(database, staff)) as browser:
        for path in paths:
            answer = await browser.get(path.format(ticket=ids[0]))  # once to warm up
            assert answer.status_code == httpx.codes.OK, (path, answer.status_code)
        times = []
        for number in range(TIMES):
            path = paths[number % len(paths)].format(ticket=ids[number % len(ids)])
            began = time.perf_counter()
            await browser.get(path)
            times.append((time.perf_counter() - began) * 1000)
    return statistics.quantiles(times, n=20)[18]


async def _of_station(database: Database, staff: Staff) -> list[int]:
    async with database.read() as session:
        of_station = text(
            "SELECT t.id FROM tickets t JOIN communities c ON c.id = t.community_id "
            "WHERE c.station_id = :station LIMIT 50"
        )
        return list(await session.scalars(of_station, {"station": staff.station_id}))


async def _key(database: Database, staff: Staff) -> str:
    secret = secrets.token_urlsafe(32)
    now = datetime.now(UTC)
    async with database.write() as session:
        session.add(
            StaffSession(
                staff_id=staff.id,
                secret_hash=hashlib.sha256(secret.encode()).hexdigest(),
                created_at=now,
                last_used_at=now,
                expires_at=now + timedelta(hours=12),
            )
        )
    return secret


def _browser(database: Database, key: str) -> httpx.AsyncClient:
    timezone = ZoneInfo("Asia/Shanghai")
    desk = create_desk(
        database,
        Wording(Path(ROOT) / "data", timezone),
        lambda: datetime.now(UTC),
        planning=PLANNING,
        is_https=True,
        templates={},
        recogniser=Shield(Path(ROOT) / "data").recogniser,
        seal=Seal("a key for benchmarks alone"),
    )
    cookies = httpx.Cookies()
    cookies.set("linli_desk", key, domain="desk.example", path="/desk")
    app = Starlette(routes=[Mount("/desk", desk)])
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="https://desk.example", cookies=cookies
    )


if __name__ == "__main__":
    asyncio.run(main())
