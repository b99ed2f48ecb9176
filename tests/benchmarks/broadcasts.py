"""A broadcast beside a bare httpx loop, and replies while one goes out.

`python -m tests.benchmarks.broadcasts`. Wanted are 0.8 of the loop's throughput, and replies at
most 100 ms slower at the 95th percentile. The Bot API, the loop and the service are each a process
of their own. The loop makes three calls at once, with which it is at its best: httpx is slower the
more are under way. Loops and broadcasts take turns, and the middle of three counts, for others use
the machine too; what of one core a message took says more than its time. Rasa's place is taken, so
that what is measured is ours.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from actions import alerts, migrate, subscriptions
from actions.alerts import EVERYWHERE
from actions.database import Database
from bot.clock import system_clock
from nlu.intents import Intent
from tests import factories, postgres
from tests.benchmarks.processes import ROOT, linli, program
from tests.benchmarks.recipients import WARNING
from tests.botapi import BotApi, BotApiProcess, Person
from tests.clock import SLEEPLESS
from tests.rasa_double import RasaDouble

PEOPLE = 2_000
ROUNDS = 3
LOOP_AT_ONCE = 3
QUESTIONS, NOT_COUNTED = 40, 5
NO_LIMIT = "10000"  # messages a second
LONGEST_S = 180.0


@dataclass(frozen=True)
class Speed:
    """Messages a second, and what of one core each took, in milliseconds."""

    rate: float
    cpu_ms: float

    def __str__(self) -> str:
        return f"{self.rate:.0f}/s ({self.cpu_ms:.2f} ms of one core each)"


@dataclass(frozen=True)
class Service:
    """The bot's processes, and their database."""

    database: Database
    processes: list[psutil.Process]

    def cpu_s(self) -> float:
        """Seconds that they have worked so far."""
        times = [process.cpu_times() for process in self.processes]
        return float(sum(each.user + each.system for each in times))


async def main() -> None:
    """All of it in one run."""
    with TemporaryDirectory(prefix="linli-bench-") as folder:
        async with BotApiProcess() as api:
            url = f"sqlite:///{Path(folder) / 'linli.db'}"
            await asyncio.to_thread(migrate.upgrade, url)
            async with _service(api, url, Path(folder), processes=1) as service:
                await _beside_the_loop("SQLite", api, service)
                await _replies_meanwhile(api, service)
            with postgres.running(uuid.uuid4().hex) as server:
                for processes in (1, 2):
                    with server.migrated_database() as url:
                        async with _service(api, url, Path(folder), processes) as service:
                            name = f"PostgreSQL, {processes} sending"
                            await _beside_the_loop(name, api, service)


async def _beside_the_loop(name: str, api: BotApiProcess, service: Service) -> None:
    print()
    ratios = []
    for _ in range(ROUNDS):
        loop = await _bare_loop(api)
        broadcast = await _broadcast(api, service)
        print(f"bare httpx loop {loop}; a broadcast, {name}: {broadcast}")
        ratios.append(broadcast.rate / loop.rate)
    print(f"{name}: {statistics.median(ratios):.2f} of the loop (0.8 wanted)")


async def _bare_loop(api: BotApiProcess) -> Speed:
    """Nothing but HTTP."""
    chats = await api.control("people", count=PEOPLE, started=True)
    assert chats == list(range(chats[0], chats[0] + PEOPLE))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.benchmarks.bare_loop",
        f"{api.url}/bot{api.token}/sendMessage", str(chats[0]), str(PEOPLE), str(LOOP_AT_ONCE),
        cwd=ROOT, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    said, _ = await process.communicate()
    return Speed(*map(float, said.split()))


@asynccontextmanager
async def _service(
    api: BotApiProcess, url: str, folder: Path, processes: int
) -> AsyncIterator[Service]:
    """So many processes of the bot on one database, warmed up by a first broadcast."""
    telegram = {"LINLI_TELEGRAM_TOKEN": api.token, "LINLI_TELEGRAM_API_URL": api.url}
    if processes > 1:  # only one may poll, and nobody asks anything here
        telegram |= {
            "LINLI_TELEGRAM_MODE": "webhook",
            "LINLI_WEBHOOK_URL": "https://linli.example",
            "LINLI_WEBHOOK_SECRET": "bench",
        }
    database = Database(url)
    await _subscribe(database, await api.control("people", count=PEOPLE, started=True))
    async with AsyncExitStack() as running:
        running.push_async_callback(database.close)
        rasa = await running.enter_async_context(RasaDouble())
        rasa.knows(Intent.HELP, "what can you do")
        service = Service(database, [])
        for number in range(processes):
            environment = linli(
                folder / f"home {processes} {number}", telegram,
                LINLI_NLU_URL=rasa.url, LINLI_DATABASE_URL=url, LINLI_SEND_RATE=NO_LIMIT,
            )  # fmt: skip
            process = await running.enter_async_context(
                program("bot", "bot", log=folder / "log", **environment)
            )
            service.processes.append(psutil.Process(process.pid))
        await _broadcast(api, service)
        yield service


async def _broadcast(api: BotApiProcess, service: Service) -> Speed:
    """An alert to everybody."""
    before = await _calls(api)
    audience = await start(service.database)
    async with asyncio.timeout(LONGEST_S):
        while (first := await _calls(api)) == before:
            await asyncio.sleep(0.01)
        began, worked = time.perf_counter(), service.cpu_s()
        while (now := await _calls(api)) < before + audience:
            await asyncio.sleep(0.05)
    sent = now - first
    worked = service.cpu_s() - worked
    return Speed(sent / (time.perf_counter() - began), worked / sent * 1000)


async def _calls(api: BotApiProcess) -> int:
    """How many the server has had: messages, but for a poll or two."""
    calls: int = (await api.ask("state"))["calls"]
    return calls


async def _replies_meanwhile(api: BotApiProcess, service: Service) -> None:
    calm = await _replies(api)
    asking = asyncio.create_task(_replies(api))
    while not asking.done():
        await _broadcast(api, service)
    busy = await asking
    print(
        f"a reply, 95th percentile: {calm:.0f} ms in peace, {busy:.0f} ms during a broadcast "
        f"({busy - calm:+.0f})"
    )


async def _replies(api: BotApiProcess) -> float:
    """Milliseconds from a question to its answer, at the 95th percentile; a few are not counted."""
    times = []
    for number in range(QUESTIONS):
        [person] = await api.control("people", started=True)
        began = time.perf_counter()
        await api.control(f"people/{person}/say", text="what can you do?")
        await api.control(f"people/{person}/hears", timeout=60)
        if number >= NOT_COUNTED:
            times.append(time.perf_counter() - began)
    return statistics.quantiles(times, n=20)[18] * 1000


async def subscribe(api: BotApi, database: Database, count: int) -> list[Person]:
    """So many residents who wait for warnings."""
    people = [api.person(started=True) for _ in range(count)]
    await _subscribe(database, [person.id for person in people])
    return people


async def _subscribe(database: Database, chats: Sequence[int]) -> None:
    async with database.write() as session:
        for chat in chats:
            known = await factories.resident(session, address=str(chat))
            assert known.resident is not None
            await subscriptions.subscribe(session, known.resident, WARNING.topic, system_clock())


def arrived(people: list[Person]) -> int:
    """On how many phones there is something."""
    return sum(bool(person.chat.messages) for person in people)


async def start(database: Database) -> int:
    """Warn everybody, at once; how many that are."""
    async with database.write() as session:
        alert = await alerts.start(
            session,
            alerts.Broadcast(
                template=WARNING,
                occasion=f"bench {uuid.uuid4()}",
                audience=EVERYWHERE,
                is_emergency=True,
            ),
            nights=SLEEPLESS,
            now=system_clock(),
        )
    assert alert is not None
    return alert.audience


if __name__ == "__main__":
    asyncio.run(main())
