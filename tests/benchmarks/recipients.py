"""Fixing the recipients of an alert, and handing them out: 10,000, 100,000 and 1,000,000 of them.

`python -m tests.benchmarks.recipients [PEOPLE …]`. The cost of one recipient is not to grow with
their number, nor this process's memory; a million is to be fixed within a minute on PostgreSQL.
The servers of the tests do not wait for the disk (`fsync` off), and neither does this one.
"""

from __future__ import annotations

import asyncio
import resource
import sys
import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import text

from actions import alerts, delivery, migrate
from actions.alerts import EVERYWHERE, AlertTemplate
from actions.database import Database
from actions.delivery import Sent
from bot.clock import system_clock
from tests import postgres
from tests.clock import SLEEPLESS

AUDIENCES = (10_000, 100_000, 1_000_000)
HANDED_OUT, AT_ONCE = 600, 15

WARNING = AlertTemplate.model_validate(
    {"slug": "warning", "topic": "safety", "texts": {"en": {"title": "T", "body": "B"}}}
)

# Residents with a chat and a subscription each, numbered from 1.
_PEOPLE = """
    INSERT INTO residents (id, name, language, language_source, is_anonymous, is_volunteer,
            created_at)
        SELECT n, '', CASE n % 3 WHEN 0 THEN 'en' WHEN 1 THEN 'zh' ELSE 'fr' END, 'chosen', false,
            false, :now FROM {numbers};
    INSERT INTO chats (id, channel, address, resident_id, created_at)
        SELECT n, 'telegram', 'bench ' || n, n, :now FROM {numbers};
    INSERT INTO subscriptions (resident_id, topic, since) SELECT n, 'safety', :now FROM {numbers}
"""
_NUMBERS = {
    "postgresql": "generate_series(1, :people) AS n",
    "sqlite": "(WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers"
    " WHERE n < :people) SELECT n FROM numbers)",
}


@dataclass(frozen=True)
class Cost:
    """Of one alert to so many `people`. `grown_mb` is what this process's memory grew by."""

    name: str
    people: int
    fixing_s: float
    handing_out_ms: float  # claiming and recording one of them
    grown_mb: float


async def measure(name: str, url: str, people: int) -> Cost:
    """On an empty, migrated database."""
    database = Database(url)
    try:
        now = system_clock()
        numbers = _NUMBERS[database.engine.dialect.name]
        async with database.engine.begin() as connection:
            for statement in _PEOPLE.format(numbers=numbers).split(";"):
                values = {"people": people, "now": str(now)} if database.is_sqlite else {
                    "people": people, "now": now,
                }  # fmt: skip
                await connection.execute(text(statement), values)
        if not database.is_sqlite:
            async with database.engine.begin() as connection:
                await connection.execute(text("ANALYZE"))
        before = _peak_mb()
        began = time.perf_counter()
        async with database.write() as session:
            alert = await alerts.start(
                session,
                alerts.Broadcast(
                    template=WARNING, occasion="bench", audience=EVERYWHERE, is_emergency=True
                ),
                nights=SLEEPLESS,
                now=now,
            )
        fixing = time.perf_counter() - began
        assert alert is not None
        assert alert.audience == people
        grown = _peak_mb() - before
        if not database.is_sqlite:  # as autovacuum does soon after
            async with database.engine.begin() as connection:
                await connection.execute(text("ANALYZE outbox"))
        began = time.perf_counter()
        for _ in range(HANDED_OUT // AT_ONCE):
            async with database.write() as session:
                claims = await delivery.claim(session, system_clock(), AT_ONCE, nights=SLEEPLESS)
            async with database.write() as session:
                for claim in claims:
                    await delivery.record(session, claim.id, Sent("1"), system_clock())
        handing_out = (time.perf_counter() - began) / HANDED_OUT
    finally:
        await database.close()
    return Cost(name, people, fixing, handing_out * 1000, grown)


def table(costs: list[Cost]) -> None:
    """One line for each."""
    print(f"\n{'':12}{'people':>10}{'fixing s':>10}{'µs each':>10}{'send ms':>10}{'grown MB':>10}")
    for cost in costs:
        each = cost.fixing_s / cost.people * 1_000_000
        print(
            f"{cost.name:12}{cost.people:10}{cost.fixing_s:10.1f}{each:10.1f}"
            f"{cost.handing_out_ms:10.2f}{cost.grown_mb:10.1f}"
        )


async def main(audiences: tuple[int, ...] = AUDIENCES) -> None:
    """Both databases, each audience on an empty one."""
    costs = []
    with postgres.running(uuid.uuid4().hex) as server:
        for people in audiences:
            with server.migrated_database() as url:
                costs.append(await measure("PostgreSQL", url, people))
                table(costs[-1:])
    for people in audiences:
        with TemporaryDirectory(prefix="linli-bench-") as folder:
            url = f"sqlite:///{Path(folder) / 'linli.db'}"
            await asyncio.to_thread(migrate.upgrade, url)
            costs.append(await measure("SQLite", url, people))
            table(costs[-1:])
    table(costs)


def _peak_mb() -> float:
    """The most that this process has used so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    asyncio.run(main(tuple(map(int, sys.argv[1:])) or AUDIENCES))
