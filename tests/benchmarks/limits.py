"""A broadcast inside Telegram's limits: how much of the allowed rate it uses, and never a 429.

`python -m tests.benchmarks.limits`. Wanted are 0.95 of what Telegram allows.
"""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from actions import migrate
from actions.database import Database
from tests.benchmarks import broadcasts
from tests.benchmarks.processes import linli, program
from tests.botapi import BotApi, Person, RateLimits
from tests.rasa_double import RasaDouble

PEOPLE = 900
ALLOWED = 30  # a second; https://core.telegram.org/bots/faq#broadcasting-to-users
SEND_RATE = "29"  # two clocks never run alike: exactly at the limit there would be a 429
STEADY_AFTER = 150  # messages: until then a full bucket lets more through than its rate


async def main() -> None:
    """Measure the middle of a broadcast, when no bucket is full any more."""
    rates = RateLimits(overall=ALLOWED)
    with TemporaryDirectory(prefix="linli-bench-") as folder:
        async with BotApi(rates=rates) as api, RasaDouble() as rasa:
            home = Path(folder)
            url = f"sqlite:///{home / 'linli.db'}"
            await asyncio.to_thread(migrate.upgrade, url)
            database = Database(url)
            people = await broadcasts.subscribe(api, database, PEOPLE)
            environment = linli(
                home,
                {"LINLI_TELEGRAM_TOKEN": api.token, "LINLI_TELEGRAM_API_URL": api.url},
                LINLI_NLU_URL=rasa.url,
                LINLI_SEND_RATE=SEND_RATE,
            )
            async with program("bot", "bot", log=home / "log", **environment):
                await broadcasts.start(database)
                await _until(people, STEADY_AFTER)
                began = time.perf_counter()
                before = broadcasts.arrived(people)
                await _until(people, PEOPLE - 50)
                rate = (broadcasts.arrived(people) - before) / (time.perf_counter() - began)
            await database.close()
    print(
        f"\ninside Telegram's limits: {rate:.1f} messages/s, {rate / ALLOWED:.2f} of what is "
        f"allowed (0.95 wanted); answered with 429: {sum(rates.refused.values())}"
    )


async def _until(people: list[Person], count: int) -> None:
    while broadcasts.arrived(people) < count:
        await asyncio.sleep(0.02)


if __name__ == "__main__":
    asyncio.run(main())
