"""Kill -9 at random moments of a broadcast through bad weather: who got it, and how often.

`python -m tests.benchmarks.kills [KILLS] [PEOPLE] [RATE]`, by default 100, 10,000 and 1,000 a
second (Telegram allows 29: then fewer calls are under way at a kill); once on SQLite, once on
PostgreSQL, which restarts and crashes in between. Meanwhile Telegram says 429, to one and in storms
to all, fails, and cuts lines before and after it did what was asked. Wanted: nobody missed, and
repeats only where an answer was lost, at most one for each kill and cut that met a message. Ends
with 1 where it is not so.
"""

from __future__ import annotations

import asyncio
import random
import sys
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from actions import alerts, migrate
from actions.alerts import EVERYWHERE
from actions.database import Database
from actions.delivery import counts_by_state
from actions.model import OutboxState
from bot.clock import system_clock
from tests import postgres
from tests.benchmarks import broadcasts
from tests.benchmarks.recipients import WARNING
from tests.botapi import BotApi, Person
from tests.clock import SLEEPLESS
from tests.postgres import Postgres
from tests.process import LinliProcess, environment, leases_end, on_their_way
from tests.rasa_double import RasaDouble

KILLS, PEOPLE, RATE = 100, 10_000, 1_000
SEED = 7
LOST_EVERY = 50  # of so many people, one has an answer that gets lost
STORM, STORM_EVERY = 30, 5  # calls that hear 429; after so many kills
RESTART_EVERY = 10  # after so many kills, PostgreSQL goes away in the middle of the sending
AWAY_S = 2.0


@dataclass
class Counts:
    """What became of everybody, and whose answers were lost: by the network, and by each kill."""

    cut: set[int]
    killed: list[set[int]] = field(default_factory=list)
    restarts: int = 0
    heard: dict[int, int] = field(default_factory=dict)
    states: dict[OutboxState, int] = field(default_factory=dict)

    @property
    def missed(self) -> int:
        """How many heard nothing."""
        return sum(not times for times in self.heard.values())

    @property
    def unexplained(self) -> int:
        """How many heard it more often than once and once more for each answer that was lost."""
        lost = Counter(person for kill in self.killed for person in kill) + Counter(self.cut)
        return sum(times > 1 + lost[person] for person, times in self.heard.items())

    def __str__(self) -> str:
        again = {person for person, times in self.heard.items() if times > 1}
        of_kills = [len(again & kill) for kill in self.killed] or [0]
        states = ", ".join(
            f"{state.value} {count}" for state, count in self.states.items() if count
        )
        return (
            f"{len(self.killed)} kills with {sum(map(len, self.killed))} calls under way, "
            f"{self.restarts} restarts of the database, "
            f"{len(self.cut)} answers lost on the way: {len(self.heard)} people, missed "
            f"{self.missed}, repeats {sum(max(n - 1, 0) for n in self.heard.values())} "
            f"(after kills {sum(of_kills)}, at most {max(of_kills)} after one; on the way "
            f"{len(again & self.cut)}; unexplained {self.unexplained}); {states}"
        )


async def main(kills: int, people: int, rate: int) -> int:
    """A broadcast on each database, from its start to the last outcome. 0: the promise was kept."""
    broken = 0
    with TemporaryDirectory(prefix="linli-kills-") as folder:
        for name, stage in (("SQLite", _on_sqlite), ("PostgreSQL", _on_postgresql)):
            home = Path(folder) / name
            home.mkdir()
            with stage(home) as (url, server):
                began = time.perf_counter()
                counts = await _broadcast(home, url, server, kills, people, rate)
            print(f"{name}: {counts}; {time.perf_counter() - began:.0f} s", flush=True)
            broken += counts.missed + counts.unexplained
    return int(bool(broken))


@contextmanager
def _on_sqlite(home: Path) -> Iterator[tuple[str, None]]:
    url = f"sqlite:///{home / 'linli.db'}"
    migrate.upgrade(url)
    yield url, None


@contextmanager
def _on_postgresql(_: Path) -> Iterator[tuple[str, Postgres]]:
    with postgres.running(uuid.uuid4().hex) as server, server.migrated_database() as url:
        yield url, server


async def _broadcast(
    home: Path, url: str, server: Postgres | None, kills: int, people: int, rate: int
) -> Counts:
    """One broadcast through all of it; a `server` is one that may go away."""
    chance = random.Random(SEED)
    database = Database(url)
    async with BotApi() as api, RasaDouble() as rasa:
        audience = await broadcasts.subscribe(api, database, people)
        counts = Counts(_weather(api, audience, chance))
        told = environment(home, url, api, rasa, send_rate=str(rate))
        async with LinliProcess("bot", told, home / "log") as bot:
            alert_id = await _start(database)
            for number in range(kills):
                # Somewhere in the piece of the audience that belongs to this kill.
                part = people * (number + chance.random()) / kills
                await _until_arrived(audience, int(part * 0.95))
                await bot.kill()
                counts.killed.append(await on_their_way(database))
                if number % STORM_EVERY == 0:
                    api.misbehave.too_many_requests(1, method="sendMessage", times=STORM)
                await leases_end(database)
                await bot.start()
                if server is not None and number % RESTART_EVERY == RESTART_EVERY - 1:
                    await _until_arrived(audience, broadcasts.arrived(audience) + 1)
                    await _restart(server, database, crash=counts.restarts % 2 == 1)
                    counts.restarts += 1
            while await _unfinished(database, alert_id):
                await asyncio.sleep(0.2)
        async with database.read() as session:
            counts.states = await counts_by_state(session, alert_id)
    await database.close()
    counts.heard = {person.id: len(person.inbox) for person in audience}
    return counts


async def _restart(server: Postgres, database: Database, *, crash: bool) -> None:
    await asyncio.to_thread(server.stop, crash=crash)
    await asyncio.sleep(AWAY_S)
    await asyncio.to_thread(server.start)
    await database.engine.dispose()  # our own lines broke, too


def _weather(api: BotApi, audience: list[Person], chance: random.Random) -> set[int]:
    """Whose first call loses its answer."""
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
    return {person.id for number, person in enumerate(unlucky) if number % 5 != 4}


async def _start(database: Database) -> int:
    async with database.write() as session:
        alert = await alerts.start(
            session,
            alerts.Broadcast(
                template=WARNING, occasion="kills", audience=EVERYWHERE, is_emergency=True
            ),
            nights=SLEEPLESS,
            now=system_clock(),
        )
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
    sys.exit(asyncio.run(main(*(given + [KILLS, PEOPLE, RATE][len(given) :]))))
