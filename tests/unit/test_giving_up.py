"""A message whose turn fails again and again is given up with an apology, and the chat goes on.

Told with the real turns, fed with what a page of the web chat sends.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

from actions.database import Database
from actions.fraud import Shield
from actions.model import Channel, ConversationRow, InboxMessage, InboxState, OutboxMessage
from actions.outgoing import Outgoing, Say
from actions.wording import Wording
from bot import inbox
from bot.channels.webchat import WebReads
from bot.conversation.messages import Arrival
from bot.conversation.perceiving import Senses
from bot.conversation.turn import Turns
from bot.inbox import ATTEMPTS, RETRY_S, Inbox
from nlu.client import Understanding
from nlu.intents import Intent
from nlu.understanding import Reading
from tests.clock import Clock
from tests.inbox import states
from tests.trouble import refuse_rows, take_rows
from tests.waiting import at_work, until

DATA = Path(__file__).resolve().parents[2] / "data"
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that a test moves rings no bell."""
    monkeypatch.setattr(inbox, "LOOK_AGAIN_S", 0.05)


class Nlu:
    """Rasa's client with a bug: a text that it cannot bear, and how often it was tried."""

    def __init__(self, *, bears: int | None) -> None:
        self.bears = bears
        """After how many tries it goes well; None for never."""
        self.tries = 0

    async def parse(self, text: str) -> Understanding:
        if text == "unbearable":
            self.tries += 1
            if self.bears is None or self.tries <= self.bears:
                raise RuntimeError
        return Understanding(text, (Reading(Intent.GREET, 0.9), Reading(Intent.HELP, 0.01)))


class Service:
    """The real turns, fed with what a page of the web chat sends."""

    def __init__(self, database: Database, clock: Clock, *, bears: int | None = None) -> None:
        self.database = database
        self.clock = clock
        self.inbox = Inbox(database, clock.now)
        self.nlu = Nlu(bears=bears)
        self._turns = Turns(
            database,
            Senses(self.nlu),
            {Channel.WEB: WebReads()},
            clock.now,
            Shield(DATA),
            Wording(DATA, SHANGHAI),
            SHANGHAI,
        )
        self._sent = 0

    async def arrive(self, *messages: str, chat: str = "ana") -> None:
        for words in messages:
            self._sent += 1
            payload: dict[str, object] = {
                "id": f"{self._sent:08}",
                "kind": "text",
                "text": words,
                "at": self.clock.now().isoformat(),
            }
            arrived = Arrival(Channel.WEB, f"{chat}:{self._sent}", chat, payload)
            await self.inbox.store([arrived])

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        async with at_work(self.inbox.run(self._turns.handle)):
            yield

    async def until_tried(self, times: int) -> None:
        """Let the time pass that lies between tries, until a message was tried so often."""
        for number in range(1, times + 1):
            await until(lambda number=number: any_was_tried(self.database, number))
            self.clock.forward(seconds=max(RETRY_S))

    async def until_all_ended(self) -> None:
        async def ended() -> bool:
            return InboxState.WAITING not in await states(self.database)

        await until(ended)

    async def said(self) -> list[str]:
        """The names of all that was said, e.g. `welcome`."""
        async with self.database.read() as session:
            bodies = await session.scalars(select(OutboxMessage.body).order_by(OutboxMessage.id))
            return [
                paragraph.id
                for body in bodies
                for paragraph in Outgoing.model_validate(body).paragraphs
                if isinstance(paragraph, Say)
            ]


@pytest.fixture
def service(database: Database, clock: Clock) -> Service:
    return Service(database, clock)


async def test_a_message_that_fails_three_times_is_apologised_for_and_the_chat_goes_on(
    service: Service,
) -> None:
    await service.arrive("unbearable", "hello")
    async with service.at_work():
        await service.until_tried(ATTEMPTS)
        await service.until_all_ended()
    assert service.nlu.tries == ATTEMPTS
    assert await states(service.database) == [InboxState.FAILED, InboxState.HANDLED]
    said = await service.said()
    assert said.count("our-mistake") == 1
    assert said.index("our-mistake") < said.index("welcome")


async def test_a_message_that_fails_twice_and_then_goes_well_is_answered_without_a_word_of_it(
    database: Database, clock: Clock
) -> None:
    service = Service(database, clock, bears=ATTEMPTS - 1)
    await service.arrive("unbearable", "hello")
    async with service.at_work():
        await service.until_tried(ATTEMPTS - 1)
        await service.until_all_ended()
    assert await states(database) == [InboxState.HANDLED, InboxState.HANDLED]
    said = await service.said()
    assert "our-mistake" not in said
    assert said.count("welcome") == 1


async def test_where_even_the_apology_fails_the_chat_goes_on_without_one(
    service: Service,
) -> None:
    await refuse_rows(service.database, "outbox")
    await service.arrive("hello")
    async with service.at_work():
        await service.until_tried(ATTEMPTS + 1)
        await service.until_all_ended()
        await take_rows(service.database, "outbox")
        await service.arrive("hello")
        await service.until_all_ended()
    assert await states(service.database) == [InboxState.FAILED, InboxState.HANDLED]
    said = await service.said()
    assert "welcome" in said
    assert "our-mistake" not in said


async def test_after_giving_up_a_talk_begins_anew_for_it_may_be_what_failed(
    service: Service,
) -> None:
    async with service.at_work():
        for chat in ("ana", "ben"):
            await service.arrive("hello", chat=chat)
        await service.until_all_ended()
        assert len(await talks(service.database)) == 2
        await service.arrive("unbearable", chat="ana")
        await service.until_tried(ATTEMPTS)
        await service.until_all_ended()
        (bens,) = await talks(service.database)
        await service.arrive("hello", chat="ana")
        await service.until_all_ended()
    assert (await states(service.database))[-2:] == [InboxState.FAILED, InboxState.HANDLED]
    assert bens in await talks(service.database)


async def test_a_talk_that_another_version_wrote_down_begins_anew_and_nothing_fails(
    service: Service,
) -> None:
    async with service.at_work():
        await service.arrive("hello")
        await service.until_all_ended()
        async with service.database.write() as session:
            (row,) = await session.scalars(select(ConversationRow))
            row.state = {"talk": {"kind": "of another version", "words": "the old gate"}}
        with capture_logs() as logs:
            await service.arrive("hello")
            await service.until_all_ended()
    assert await states(service.database) == [InboxState.HANDLED, InboxState.HANDLED]
    assert "our-mistake" not in await service.said()
    assert "talk_unreadable" in [entry["event"] for entry in logs]
    assert "the old gate" not in str(logs)
    assert (await talks(service.database)) != [row.state]


async def talks(database: Database) -> list[dict[str, Any]]:
    """Where the talks stand that there are."""
    async with database.read() as session:
        return list(await session.scalars(select(ConversationRow.state)))


async def any_was_tried(database: Database, times: int) -> bool:
    async with database.read() as session:
        return any(tries >= times for tries in await session.scalars(select(InboxMessage.attempts)))
