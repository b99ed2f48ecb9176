"""Two processes behind one PostgreSQL: Telegram's updates go to either, some of them to both."""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select

from actions.database import Database
from actions.model import Staff, Ticket, TicketState
from tests.botapi import BotApi, Person
from tests.process import LinliProcess, environment, free_port
from tests.promises.balancer import Balancer
from tests.promises.reports import (
    PATIENCE_S,
    each_was_handled_once,
    meishan,
    officer_on_patrol,
    report,
)
from tests.rasa_double import RasaDouble

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

RESIDENTS = 8  # so that no ticket's number begins with another's
NOTES = 8
SEED = 110


@dataclass
class Station:
    """Wang and Zhao with their phones, and two processes between them and Meishan."""

    api: BotApi
    database: Database
    balancer: Balancer
    processes: list[LinliProcess]
    phones: dict[str, Person]

    async def has(self, number: str) -> str:
        """Who has the ticket of this number."""
        async with self.database.read() as session:
            query = select(Ticket.state, Staff.name).join(Staff, Staff.id == Ticket.assignee_id)
            state, name = (await session.execute(query.where(Ticket.number == number))).one()
        assert state is TicketState.TAKEN
        return str(name)


@pytest.fixture
async def station(
    postgres_database: Database, postgres_url: str, tmp_path: Path
) -> AsyncIterator[Station]:
    ports = [free_port(), free_port()]
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(BotApi())
        rasa = await stack.enter_async_context(RasaDouble())
        balancer = Balancer(*(f"http://127.0.0.1:{port}" for port in ports))
        await stack.enter_async_context(balancer)
        names = ("Wang", "Zhao")
        codes = await meishan(postgres_database, rasa, *names)
        processes = []
        for port in ports:
            home = tmp_path / str(port)
            home.mkdir()
            told = environment(
                home, postgres_url, api, rasa,
                web_port=str(port), telegram_mode="webhook",
                webhook_url=f"{balancer.url}/telegram", webhook_secret="only-telegram-knows",
            )  # fmt: skip
            process = LinliProcess("up", told, home / "log")
            processes.append(await stack.enter_async_context(process))
        # Whoever starts late would miss the few messages in which both are to have had a part.
        for port in ports:
            await serves(port)
        phones = {
            name: await officer_on_patrol(api, code)
            for name, code in zip(names, codes, strict=True)
        }
        await api.until(lambda: len(balancer.taken) == len(ports), PATIENCE_S)
        yield Station(api, postgres_database, balancer, processes, phones)


async def serves(port: int) -> None:
    """Wait until the process behind this port answers."""
    async with asyncio.timeout(PATIENCE_S), httpx.AsyncClient(trust_env=False) as client:
        while True:
            with suppress(httpx.TransportError):
                if (await client.get(f"http://127.0.0.1:{port}/healthz")).is_success:
                    return
            await asyncio.sleep(0.1)


async def test_each_message_is_answered_once_in_order_and_one_officer_gets_each_ticket(
    station: Station,
) -> None:
    chance = random.Random(SEED)
    people = [station.api.person(first_name=f"R{number}") for number in range(RESIDENTS)]
    await asyncio.gather(*(report(person, chance, within=2) for person in people))
    await each_was_handled_once(station.database, RESIDENTS, others=len(station.phones))
    for person in people:
        for words in ("Your community", "Please check", "has number"):
            assert sum(words in message.text for message in person.inbox) == 1

    for number in range(1, RESIDENTS + 1):
        await one_of_two_takes(station, f"MS-{number}")
    await notes_arrive_in_order(station, people[0])

    # Both have done their part, or this would have proven nothing.
    assert len(station.balancer.taken) == 2
    for process in station.processes:
        assert "turn_done" in process.log
        assert "delivery_done" in process.log


async def one_of_two_takes(station: Station, number: str) -> None:
    """Both press 'take' at once: one gets the ticket, the other is told who did."""
    cards = {
        name: await phone.hears(number, timeout=PATIENCE_S)
        for name, phone in station.phones.items()
    }
    await asyncio.gather(
        *(phone.press("Take", cards[name]) for name, phone in station.phones.items())
    )
    listening = {
        asyncio.create_task(phone.hears("has this ticket already", PATIENCE_S)): name
        for name, phone in station.phones.items()
    }
    done, others = await asyncio.wait(listening, return_when=asyncio.FIRST_COMPLETED)
    for task in others:
        task.cancel()
    await asyncio.wait(listening)
    (told,) = done
    (first,) = (name for name in station.phones if name != listening[told])
    assert first in told.result().text
    assert await station.has(number) == first
    for phone in station.phones.values():
        await phone.hears_nothing("has this ticket already", seconds=0.1)


async def notes_arrive_in_order(station: Station, resident: Person) -> None:
    """What somebody writes in a hurry reaches their officer as it was written."""
    filed = next(message for message in resident.inbox if "has number" in message.text)
    number = next(word for word in filed.text.split() if word.startswith("MS-")).rstrip(".,")
    news = await resident.hears(lambda m: number in m.text and m.id != filed.id, PATIENCE_S)
    officer = station.phones[await station.has(number)]
    for note in range(NOTES):
        await resident.say(f"note {note} of many", reply_to=news)
    await officer.hears(f"note {NOTES - 1} of many", timeout=PATIENCE_S)
    # Several may be passed on as one: words that wait together are taken for one thought.
    relayed = "\n".join(message.text for message in officer.inbox)
    assert re.findall(r"note (\d+) of many", relayed) == [str(note) for note in range(NOTES)]
