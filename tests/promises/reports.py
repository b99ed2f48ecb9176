"""Residents who report, whatever happens to the service meanwhile, and what must be true after."""

from __future__ import annotations

import asyncio
import random
from collections import Counter

from sqlalchemy import select

from actions import officers
from actions.database import Database
from actions.model import InboxMessage, InboxState, OutboxMessage, OutboxState, Ticket
from bot.clock import system_clock
from nlu.intents import Intent
from tests import factories
from tests.botapi import BotApi, Person
from tests.rasa_double import RasaDouble
from tests.waiting import until

PATIENCE_S = 150.0
WORDS = "The neighbours are so loud at building 12"


async def meishan(database: Database, rasa: RasaDouble, *names: str) -> list[str]:
    """A community with these officers; a code for each, which links their phone."""
    rasa.knows(Intent.REPORT_NOISE, "so loud")
    rasa.knows_place("building 12")
    async with database.write() as session:
        community = await factories.community(session, code="meishan", prefix="MS")
        return [
            await officers.link_code(
                session, await factories.officer(session, community, name=name), system_clock()
            )
            for name in names
        ]


async def officer_on_patrol(api: BotApi, code: str) -> Person:
    """An officer's phone, on which the tickets arrive from now on."""
    officer = api.person(first_name="Officer")
    await officer.start(f"staff-{code}")
    await officer.hears("now receives the tickets", timeout=60)
    return officer


async def report(person: Person, chance: random.Random, within: float = 12) -> None:
    """A whole report, begun within so many seconds, however often the service is interrupted."""
    await asyncio.sleep(chance.uniform(0, within))
    await person.start("meishan")
    await person.hears("Your community", timeout=PATIENCE_S)
    await person.say(WORDS)
    summary = await person.hears("Please check", timeout=PATIENCE_S)
    await person.press("Send report", summary)
    await person.hears("has number", timeout=PATIENCE_S)


async def each_was_handled_once(database: Database, people: int, others: int = 1) -> None:
    """Every message, and no ticket is missing or there twice. Waits until all is sent.

    `others` is how many messages there are beside those of the reports, e.g. an officer's link.
    """

    async def all_is_sent() -> bool:
        async with database.read() as session:
            states = set(await session.scalars(select(OutboxMessage.state)))
        return not states & {OutboxState.WAITING, OutboxState.CLAIMED}

    await until(all_is_sent, PATIENCE_S)
    async with database.read() as session:
        tickets = (await session.scalars(select(Ticket))).all()
        inbox = (await session.scalars(select(InboxMessage))).all()
        outbox = (await session.scalars(select(OutboxMessage))).all()
    per_resident = Counter(ticket.resident_id for ticket in tickets)
    assert len(per_resident) == people
    assert set(per_resident.values()) == {1}
    assert sorted(int(t.number.removeprefix("MS-")) for t in tickets) == [*range(1, people + 1)]
    assert {row.state for row in inbox} == {InboxState.HANDLED}
    assert len(inbox) == 3 * people + others
    assert {row.state for row in outbox} == {OutboxState.SENT}


def cards_of(officer: Person) -> int:
    """How many tickets the officer has a card of."""
    numbers = {word for m in officer.inbox for word in m.text.split() if word.startswith("MS-")}
    return len(numbers)


def told_their_number_twice(people: list[Person]) -> list[Person]:
    """Who got the end of their report more than once."""
    return [p for p in people if sum("has number" in m.text for m in p.inbox) > 1]
