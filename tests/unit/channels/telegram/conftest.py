"""Telegram as these tests know it: the Bot API server, our bot on it, and Ana with her phone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from actions import delivery
from actions.database import Database
from actions.delivery import Sent
from actions.languages import LANGUAGES
from actions.model import Channel, InboxMessage
from actions.outgoing import Outgoing, Verbatim
from actions.residents import chat_for
from actions.wording import Wording
from bot.channels.sender import Delivery
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.commands import COMMANDS
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.sender import TelegramSender
from bot.inbox import Inbox
from bot.rendering import Rendered
from tests.botapi import BotApi, Person
from tests.clock import Clock

Deliver = Callable[..., Awaitable[Delivery]]


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as api:
        yield api


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[TelegramBot]:
    bot = TelegramBot(api.token, api.url, send_rate=1000)
    yield bot
    await bot.disconnect()


@pytest.fixture
def ana(api: BotApi) -> Person:
    return api.person(id=42, first_name="Ana", language_code="es", started=True)


@pytest.fixture
def wording(tmp_path: Path) -> Wording:
    """Every language says what it is asked for, and in which language."""
    messages = [f"command-{name}" for name in COMMANDS]
    messages += ["file-not-delivered", "button-share-location"]
    (tmp_path / "locales").mkdir()
    for code in LANGUAGES:
        text = "\n".join(f"{message} = {code} {message}" for message in messages)
        (tmp_path / "locales" / f"{code}.ftl").write_text(text, "utf-8")
    return Wording(tmp_path, ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def sender(
    bot: TelegramBot, sqlite_database: Database, wording: Wording, clock: Clock
) -> TelegramSender:
    return TelegramSender(bot, sqlite_database, wording, clock.now)


@pytest.fixture
def delivery_to_ana(sqlite_database: Database, clock: Clock, ana: Person) -> Deliver:
    """Queue and claim a row for Ana, as the outbox does; the delivery that is handed on.

    The one before counts as sent: a chat has one in flight.
    """
    made: list[int] = []

    async def make(
        message: Rendered | str, edits: str | None = None, answers: str | None = None
    ) -> Delivery:
        if isinstance(message, str):
            message = Rendered(message, "es")
        async with sqlite_database.write() as session:
            for earlier in made:
                await delivery.record(session, earlier, Sent(None), clock.now())
            chat = await chat_for(session, Channel.TELEGRAM, str(ana.id), clock.now())
            row = await delivery.enqueue(
                session,
                chat_id=chat.id,
                language="es",
                body=Outgoing(paragraphs=(Verbatim(text="any"),)),
                now=clock.now(),
            )
            (claim,) = await delivery.claim(session, clock.now(), limit=1)
            assert claim.id == row.id
            made.append(row.id)
        return Delivery(row.id, chat.id, str(ana.id), message, edits, answers)

    return make


@pytest.fixture
def inbox(database: Database, clock: Clock) -> Inbox:
    return Inbox(database, clock.now)


@pytest.fixture
async def intake(bot: TelegramBot, inbox: Inbox) -> AsyncIterator[Intake]:
    intake = Intake(bot, inbox)
    yield intake
    await intake.close()


async def stored(database: Database) -> list[InboxMessage]:
    """What the inbox holds, oldest first."""
    async with database.read() as session:
        return list(await session.scalars(select(InboxMessage).order_by(InboxMessage.id)))
