"""A broadcast beside a bare httpx loop, and replies while it goes out.

`python -m tests.benchmarks.broadcasts`. Rasa's place is taken, so that what is measured is ours:
wanted are 0.8 of the loop's throughput, and replies at most 100 ms slower at the 95th percentile.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from actions import alerts, migrate, subscriptions
from actions.alerts import EVERYWHERE
from actions.database import Database
from bot.clock import system_clock
from nlu.intents import Intent
from tests import factories
from tests.benchmarks.processes import linli, program
from tests.benchmarks.recipients import WARNING
from tests.botapi import BotApi, Person
from tests.clock import SLEEPLESS
from tests.rasa_double import RasaDouble

PEOPLE = 2_000
AT_ONCE = 15  # calls, as the outbox has for alerts
QUESTIONS = 40


async def main() -> None:
    """All of it in one run."""
    with TemporaryDirectory(prefix="linli-bench-") as folder:
        async with BotApi() as api, RasaDouble() as rasa:
            rasa.knows(Intent.HELP, "what can you do")
            home = Path(folder)
            url = f"sqlite:///{home / 'linli.db'}"
            await asyncio.to_thread(migrate.upgrade, url)
            database = Database(url)
            bare = await _bare_loop(api)
            telegram = {"LINLI_TELEGRAM_TOKEN": api.token, "LINLI_TELEGRAM_API_URL": api.url}
            environment = linli(home, telegram, LINLI_NLU_URL=rasa.url)
            async with program("bot", "bot", log=home / "log", **environment):
                calm = await _replies(api)
                people = await subscribe(api, database, PEOPLE)
                began = time.perf_counter()
                await start(database)
                busy, _ = await asyncio.gather(_replies(api), _until_all_have_it(people))
                rate = PEOPLE / (time.perf_counter() - began)
            await database.close()
    print(
        f"\nbare httpx loop: {bare:.0f} messages/s; a broadcast: {rate:.0f}/s ({rate / bare:.2f})"
    )
    print(
        f"a reply, 95th percentile: {calm:.0f} ms in peace, {busy:.0f} ms during the broadcast "
        f"({busy - calm:+.0f})"
    )


async def _bare_loop(api: BotApi) -> float:
    """Messages a second of nothing but HTTP."""
    people = [api.person(started=True) for _ in range(PEOPLE)]
    waiting = iter(people)
    address = f"{api.url}/bot{api.token}/sendMessage"
    words = WARNING.texts["en"]

    async def send(client: httpx.AsyncClient) -> None:
        for person in waiting:
            text = {"chat_id": person.id, "text": f"{words.title}\n\n{words.body}"}
            (await client.post(address, json=text)).raise_for_status()

    began = time.perf_counter()
    async with httpx.AsyncClient(trust_env=False) as client:
        await asyncio.gather(*(send(client) for _ in range(AT_ONCE)))
    return PEOPLE / (time.perf_counter() - began)


async def subscribe(api: BotApi, database: Database, count: int) -> list[Person]:
    """So many residents who wait for warnings."""
    people = [api.person(started=True) for _ in range(count)]
    async with database.write() as session:
        for person in people:
            chat = await factories.resident(session, address=str(person.id))
            assert chat.resident is not None
            await subscriptions.subscribe(session, chat.resident, WARNING.topic, system_clock())
    return people


def arrived(people: list[Person]) -> int:
    """On how many phones there is something."""
    return sum(bool(person.chat.messages) for person in people)


async def start(database: Database) -> None:
    """Warn everybody, at once."""
    async with database.write() as session:
        await alerts.start(
            session,
            alerts.Broadcast(
                template=WARNING, occasion="bench", audience=EVERYWHERE, is_emergency=True
            ),
            nights=SLEEPLESS,
            now=system_clock(),
        )


async def _until_all_have_it(people: list[Person]) -> None:
    while not all(person.chat.messages for person in people):
        await asyncio.sleep(0.1)


async def _replies(api: BotApi) -> float:
    """Milliseconds from a question to its answer, at the 95th percentile; a few are not counted."""
    times = []
    for number in range(QUESTIONS):
        person = api.person(started=True)
        began = time.perf_counter()
        await person.say("what can you do?")
        await person.hears(lambda _: True, timeout=60)
        if number >= 5:
            times.append(time.perf_counter() - began)
    return statistics.quantiles(times, n=20)[18] * 1000


if __name__ == "__main__":
    asyncio.run(main())
