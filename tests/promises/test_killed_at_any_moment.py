"""Killed at any instant, no message, ticket or reply is lost, and nothing is done twice."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import pytest

from actions.database import Database
from tests.botapi import BotApi
from tests.process import LinliProcess, environment, leases_end
from tests.promises.reports import (
    PATIENCE_S,
    cards_of,
    each_was_handled_once,
    meishan,
    officer_on_patrol,
    report,
    told_their_number_twice,
)
from tests.rasa_double import RasaDouble

RESIDENTS = 200
KILLS = 6
AT_ONCE = 20  # calls that a process has under way
SEED = 20170427


@pytest.mark.slow
@pytest.mark.timeout(600)
async def test_every_message_of_200_residents_is_handled_exactly_once(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    chance = random.Random(SEED)
    async with BotApi() as api, RasaDouble() as rasa:
        (code,) = await meishan(database, rasa, "Wang")
        told = environment(tmp_path, database_url, api, rasa)
        async with LinliProcess("bot", told, tmp_path / "log") as bot:
            wang = await officer_on_patrol(api, code)
            people = [api.person(first_name=f"Resident {number}") for number in range(RESIDENTS)]
            reports = [asyncio.create_task(report(person, chance)) for person in people]
            for _ in range(KILLS):
                # In the middle of its work, however long that takes to begin on a busy machine.
                # What was on its way at one death goes first afterwards: it arrives by the next.
                then = len(api.calls) + chance.randint(100, 180)
                await api.until(lambda then=then: len(api.calls) >= then, PATIENCE_S)
                await asyncio.sleep(chance.uniform(0, 0.3))
                await bot.kill()
                await leases_end(database)
                await bot.start()
            await asyncio.gather(*reports)
            await each_was_handled_once(database, RESIDENTS)
    assert cards_of(wang) == RESIDENTS
    # Only what was on its way when a process died may come twice.
    assert len(told_their_number_twice(people)) <= KILLS * AT_ONCE
