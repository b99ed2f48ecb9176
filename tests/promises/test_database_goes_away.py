"""The database restarts, crashes or is locked while residents write: each turn happens once.

Nobody restarts the service; it finds the database again by itself.
"""

from __future__ import annotations

import asyncio
import random
import re
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from actions.database import Database
from tests import postgres
from tests.botapi import BotApi, Person
from tests.postgres import Postgres
from tests.process import LinliProcess, environment, free_port
from tests.promises.reports import (
    PATIENCE_S,
    WORDS,
    cards_of,
    each_was_handled_once,
    meishan,
    officer_on_patrol,
    report,
    told_their_number_twice,
)
from tests.rasa_double import RasaDouble
from tests.trouble import locked
from tests.waiting import until

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

RESIDENTS = 40
SEED = 1949

# What the log says while the database is waited for.
WAITS = re.compile(r"turn_retried|\w+_waits?_for_database")


@dataclass
class Service:
    """`linli up`, all parts in one process, and Wang, the officer."""

    api: BotApi
    process: LinliProcess
    url: str
    wang: Person

    async def is_healthy(self) -> bool:
        """What a health check hears."""
        async with httpx.AsyncClient(trust_env=False) as client:
            answer = await client.get(f"{self.url}/healthz", timeout=10)
        return answer.status_code == httpx.codes.OK

    async def until_it_waits(self) -> None:
        """Until the log says so a few times more: the database is missed."""
        before = len(WAITS.findall(self.process.log))
        await until(lambda: len(WAITS.findall(self.process.log)) >= before + 4, PATIENCE_S)


@asynccontextmanager
async def service_on(database: Database, url: str, home: Path) -> AsyncIterator[Service]:
    """The service at work on a database."""
    async with BotApi() as api, RasaDouble() as rasa:
        (code,) = await meishan(database, rasa, "Wang")
        port = free_port()
        told = environment(home, url, api, rasa, web_port=str(port))
        async with LinliProcess("up", told, home / "log") as process:
            wang = await officer_on_patrol(api, code)
            yield Service(api, process, f"http://127.0.0.1:{port}", wang)
            assert process.runs


async def in_the_middle_of_the_reports(service: Service) -> None:
    """Until some people have been answered, and others have not."""
    then = len(service.api.calls) + 40
    await service.api.until(lambda: len(service.api.calls) >= then, PATIENCE_S)


async def everything_happened_once(
    service: Service, database: Database, people: list[Person]
) -> None:
    """And the log tells of it without a word of what people wrote."""
    await each_was_handled_once(database, RESIDENTS)
    assert cards_of(service.wang) == RESIDENTS
    assert told_their_number_twice(people) == []
    assert await service.is_healthy()
    said = service.process.log
    assert WORDS not in said
    assert "so loud" not in said
    assert service.api.token.partition(":")[2] not in said


@pytest.fixture
def own_postgres() -> Iterator[Postgres]:
    """A server that nobody else uses, so that it may go away."""
    with postgres.running(uuid.uuid4().hex) as server:
        yield server


async def test_postgresql_is_restarted_and_crashes_while_residents_write(
    own_postgres: Postgres, tmp_path: Path
) -> None:
    chance = random.Random(SEED)
    with own_postgres.migrated_database() as url:
        database = Database(url)
        async with service_on(database, url, tmp_path) as service:
            people = [service.api.person(first_name=f"R{n}") for n in range(RESIDENTS)]
            reports = [asyncio.create_task(report(person, chance)) for person in people]
            for crash in (False, True):
                await in_the_middle_of_the_reports(service)
                await asyncio.to_thread(own_postgres.stop, crash=crash)
                await service.until_it_waits()
                assert not await service.is_healthy()
                await asyncio.to_thread(own_postgres.start)
            await asyncio.gather(*reports)
            await database.engine.dispose()  # its lines broke, too
            await everything_happened_once(service, database, people)
        await database.close()


async def test_sqlite_is_locked_for_seconds_while_residents_write(
    sqlite_database: Database, sqlite_url: str, tmp_path: Path
) -> None:
    chance = random.Random(SEED)
    async with service_on(sqlite_database, sqlite_url, tmp_path) as service:
        people = [service.api.person(first_name=f"R{n}") for n in range(RESIDENTS)]
        reports = [asyncio.create_task(report(person, chance)) for person in people]
        await in_the_middle_of_the_reports(service)
        async with locked(sqlite_url):
            await service.until_it_waits()
            assert await service.is_healthy()  # who only reads does not wait
        await asyncio.gather(*reports)
        await everything_happened_once(service, sqlite_database, people)
