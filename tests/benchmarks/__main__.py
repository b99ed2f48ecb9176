"""`make bench`: prints one table; takes some minutes."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from actions import migrate, seed
from actions.database import Database
from bot.clock import system_clock
from nlu.client import NluClient
from nlu.server import RasaServer
from nlu.train import prepare_model
from tests.benchmarks import broadcasts, limits, recipients
from tests.benchmarks.processes import ROOT, linli, memory_mb, program
from tests.benchmarks.starts import second_start
from tests.benchmarks.turns import Timing, many, parse_alone, turns
from tests.botapi import BotApi
from tests.rasa_double import RasaDouble

TURNS_FOR_MEMORY = 10_000
HOME = Path(os.environ.get("LINLI_HOME", ROOT / "var"))


async def main() -> None:
    """Measure everything, one after the other."""
    with TemporaryDirectory(prefix="linli-bench-") as folder:
        home = Path(folder)
        (home / "models").symlink_to((HOME / "models").absolute())
        (HOME / "models").mkdir(parents=True, exist_ok=True)
        log = home / "bench.log"
        model = await prepare_model(HOME)
        await _prepare(home)
        async with RasaServer(model, home) as rasa:
            await rasa.ready.wait()
            timings = await _turns(home, log, rasa)
        _table(timings)
        await _memory(home / "memory", log)
        await recipients.main()
        await broadcasts.main()
        await limits.main()
        serving, understanding = await asyncio.to_thread(second_start, home)
        print(f"\nsecond start: serving {serving:.1f} s, understanding {understanding:.1f} s")


async def _prepare(home: Path) -> None:
    url = f"sqlite:///{home / 'linli.db'}"
    await asyncio.to_thread(migrate.upgrade, url)
    database = Database(url)
    async with database.write() as session:
        await seed.load(session, ROOT / "data" / "demo" / "demo.yml", system_clock())
    await database.close()


async def _turns(home: Path, log: Path, rasa: RasaServer) -> list[Timing]:
    client = NluClient(rasa.url, rasa.token)
    timings = [await parse_alone(client)]
    await client.aclose()
    async with BotApi() as api:
        telegram = {"LINLI_TELEGRAM_TOKEN": api.token, "LINLI_TELEGRAM_API_URL": api.url}
        async with program("tests.benchmarks.echo_bot", log=log, **telegram):
            timings.append(await turns("bare echo bot", api))
    async with BotApi() as api:
        telegram = {"LINLI_TELEGRAM_TOKEN": api.token, "LINLI_TELEGRAM_API_URL": api.url}
        nlu = {"LINLI_NLU_URL": rasa.url, "LINLI_NLU_TOKEN": rasa.token}
        async with program("bot", "bot", log=log, **linli(home, telegram, **nlu)):
            timings.append(await turns("Linli, SQLite", api, start="meishan"))
    return timings


async def _memory(home: Path, log: Path) -> None:
    """The app process alone: Rasa's place is taken, so that 10,000 turns end today.

    With a database of its own: another Telegram begins its update ids anew, and the inbox would
    take them for updates it has.
    """
    await asyncio.to_thread(home.mkdir)
    await _prepare(home)
    async with BotApi() as api, RasaDouble() as rasa:
        telegram = {"LINLI_TELEGRAM_TOKEN": api.token, "LINLI_TELEGRAM_API_URL": api.url}
        environment = linli(home, telegram, LINLI_NLU_URL=rasa.url)
        async with program("bot", "bot", log=log, **environment) as bot:
            await many(api, 800)
            at_first = memory_mb(bot)
            rate = await many(api, TURNS_FOR_MEMORY)
            at_last = memory_mb(bot)
    print(
        f"\napp process: {at_first:.0f} MB after 800 turns, {at_last:.0f} MB after "
        f"{TURNS_FOR_MEMORY + 800}; {rate:.0f} turns/s from 40 people at once"
    )


def _table(timings: list[Timing]) -> None:
    print(f"{'':24}{'median ms':>12}{'p95 ms':>12}")
    for timing in timings:
        print(f"{timing.name:24}{timing.median:12.1f}{timing.p95:12.1f}")
    parse, _, turn = timings
    print(f"a turn is Rasa's parse plus {turn.median - parse.median:.1f} ms (at most 25 wanted)")


if __name__ == "__main__":
    asyncio.run(main())
