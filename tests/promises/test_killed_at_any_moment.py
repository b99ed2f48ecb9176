"""Killed at any instant, no message, ticket or reply is lost, and nothing is done twice."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from actions import officers
from actions.database import Database
from actions.model import InboxMessage, InboxState, OutboxMessage, OutboxState, Ticket
from bot.clock import system_clock
from nlu.intents import Intent
from tests import factories
from tests.botapi import BotApi, Person
from tests.process import LinliProcess, environment, leases_end
from tests.rasa_double import RasaDouble

RESIDENTS = 200
KILLS = 6
PATIENCE_S = 150.0
SEED = 20170427


@pytest.mark.slow
@pytest.mark.timeout(600)
async def test_every_message_of_200_residents_is_handled_exactly_once(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    async with database.write() as session:
        community = await factories.community(session, code="meishan", prefix="MS")
        officer = await factories.officer(session, community)
        code = await officers.link_code(session, officer, system_clock())
    chance = random.Random(SEED)
    async with BotApi() as api, RasaDouble() as rasa:
        rasa.knows(Intent.REPORT_NOISE, "so loud")
        rasa.knows_place("building 12")
        told = environment(tmp_path, database_url, api, rasa)
        bot = LinliProcess("bot", told, tmp_path / "log")
        await bot.start()
        wang = api.person(first_name="Wang")
        await wang.start(f"staff-{code}")
        await wang.hears("now receives the tickets", timeout=60)
        people = [api.person(first_name=f"Resident {number}") for number in range(RESIDENTS)]
        reports = [asyncio.create_task(report(person, chance)) for person in people]
        for _ in range(KILLS):
            # In the middle of its work, however long that takes to begin on a busy machine. What
            # was on its way at one death goes first afterwards, so it has arrived by the next.
            until_then = len(api.calls) + chance.randint(100, 180)
            await api.until(lambda until_then=until_then: len(api.calls) >= until_then, PATIENCE_S)
            await asyncio.sleep(chance.uniform(0, 0.3))
            await bot.kill()
            await leases_end(database)
            await bot.start()
        await asyncio.gather(*reports)
        await api.until(lambda: cards_of(wang) >= RESIDENTS, timeout=PATIENCE_S)
        await bot.kill()

    async with database.read() as session:
        tickets = (await session.scalars(select(Ticket))).all()
        inbox = (await session.scalars(select(InboxMessage))).all()
        outbox = (await session.scalars(select(OutboxMessage))).all()
    per_resident = Counter(ticket.resident_id for ticket in tickets)
    assert len(per_resident) == RESIDENTS
    assert set(per_resident.values()) == {1}
    assert sorted(int(t.number.removeprefix("MS-")) for t in tickets) == [*range(1, RESIDENTS + 1)]
    assert {row.state for row in inbox} == {InboxState.HANDLED}
    assert len(inbox) == 3 * RESIDENTS + 1
    assert {row.state for row in outbox} <= {OutboxState.SENT, OutboxState.CLAIMED}
    told_twice = [p for p in people if sum("has number" in m.text for m in p.inbox) > 1]
    # Only what was on its way when a process died may come twice: at most 20 calls each time.
    assert len(told_twice) <= KILLS * 20


async def report(person: Person, chance: random.Random) -> None:
    """A whole report, however often the bot dies meanwhile."""
    await asyncio.sleep(chance.uniform(0, 12))
    await person.start("meishan")
    await person.hears("Your community", timeout=PATIENCE_S)
    await person.say("The neighbours are so loud at building 12")
    summary = await person.hears("Please check", timeout=PATIENCE_S)
    await person.press("Send report", summary)
    await person.hears("has number", timeout=PATIENCE_S)


def cards_of(officer: Person) -> int:
    """How many tickets the officer has a card of."""
    numbers = {word for m in officer.inbox for word in m.text.split() if word.startswith("MS-")}
    return len(numbers)
