"""Kill -9 at random moments of a broadcast through bad weather: who got it, and how often.

`python -m tests.benchmarks.kills [KILLS] [PEOPLE]`, by default 100 and 10,000. Meanwhile Telegram
says 429, fails, and cuts lines before and after it did what was asked. Wanted: nobody missed, and
repeats only where an answer was lost: of a kill, those of all calls that were under way.
"""

from __future__ import annotations

import asyncio
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from actions import alerts, migrate
from actions.alerts import EVERYWHERE
from actions.database import Database
from actions.delivery import counts_by_state
from actions.model import OutboxState
from bot.clock import system_clock
from tests.benchmarks import broadcasts
from tests.benchmarks.recipients import WARNING
from tests.botapi import BotApi, Person
from tests.clock import NIGHTS
from tests.process import LinliProcess, environment, leases_end
from tests.rasa_double import RasaDouble

KILLS, PEOPLE = 100, 10_000
SEED = 7
LOST_EVERY = 50  # of so many people, one has an answer that gets lost


@dataclass(frozen=True)
class Counts:
    """What became of everybody. `cut` is how many calls lost their answer by the network."""

    kills: int
    cut: int
    heard: Counter[int]
    states: dict[OutboxState, int]

    def __str__(self) -> str:
        repeats = sum((times - 1) * people for times, people in self.heard.items() if times)
        states = ", ".join(
            f"{state.value} {count}" for state, count in self.states.items() if count
        )
        return (
            f"{self.kills} kills, {self.cut} answers lost: {self.heard.total()} people, missed "
            f"{self.heard[0]}, once {self.heard[1]}, repeats {repeats} ({states})"
        )


async def main(kills: int, people: int) -> None:
    """One broadcast, from its start to the last outcome."""
    chance = random.Random(SEED)
    with TemporaryDirectory(prefix="linli-kills-") as folder:
        home = Path(folder)
        url = f"sqlite:///{home / 'linli.db'}"
        await asyncio.to_thread(migrate.upgrade, url)
        database = Database(url)
        async with BotApi() as api, RasaDouble() as rasa:
            audience = await broadcasts.subscribe(api, database, people)
            cut = _weather(api, audience, chance)
            told = environment(home, url, api, rasa, send_rate="1000")
            began = time.perf_counter()
            async with LinliProcess("bot", told, home / "log") as bot:
                alert_id = await _start(database)
                for number in range(kills):
                    # Somewhere in the piece of the audience that belongs to this kill.
                    part = people * (number + chance.random()) / kills
                    await _until_arrived(audience, int(part * 0.95))
                    await bot.kill()
                    await leases_end(database)
                    await bot.start()
                while await _unfinished(database, alert_id):
                    await asyncio.sleep(0.2)
            async with database.read() as session:
                states = await counts_by_state(session, alert_id)
        await database.close()
    heard = Counter(len(person.inbox) for person in audience)
    print(f"{Counts(kills, cut, heard, states)}; {time.perf_counter() - began:.0f} s")


def _weather(api: BotApi, audience: list[Person], chance: random.Random) -> int:
    """How many of the first calls lose their answer."""
    unlucky = chance.sample(audience, len(audience) // LOST_EVERY)
    for number, person in enumerate(unlucky):
        first = {"method": "sendMessage", "chat": person.id}
        match number % 5:
            case 0:
                api.misbehave.server_error(502, after_effect=True, **first)
            case 1:
                api.misbehave.server_error(500, **first)
            case 2:
                api.misbehave.cut(after_effect=True, reset=True, **first)
            case 3:
                api.misbehave.cut(**first)
            case _:
                api.misbehave.too_many_requests(1, **first)
    return sum(number % 5 != 4 for number in range(len(unlucky)))


async def _start(database: Database) -> int:
    async with database.write() as session:
        alert = await alerts.start(
            session, template=WARNING, occasion="kills", audience=EVERYWHERE, nights=NIGHTS,
            is_emergency=True, now=system_clock(),
        )  # fmt: skip
    assert alert is not None
    return alert.id


async def _until_arrived(audience: list[Person], count: int) -> None:
    while broadcasts.arrived(audience) < count:
        await asyncio.sleep(0.02)


async def _unfinished(database: Database, alert_id: int) -> int:
    async with database.read() as session:
        counts = await counts_by_state(session, alert_id)
    return counts[OutboxState.WAITING] + counts[OutboxState.CLAIMED]


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    asyncio.run(main(*(given + [KILLS, PEOPLE][len(given) :])))
