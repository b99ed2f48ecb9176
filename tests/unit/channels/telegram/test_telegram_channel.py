"""Telegram as the service puts it together."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from pydantic import AnyHttpUrl, SecretStr
from structlog.testing import capture_logs

from actions import delivery
from actions.database import Database
from actions.model import Channel, OutboxMessage, OutboxState
from actions.outgoing import Outgoing, Verbatim
from actions.residents import chat_for
from actions.wording import Wording
from bot.channels.telegram import Telegram
from bot.clock import system_clock
from bot.inbox import Inbox
from bot.outbox import Outbox
from bot.settings import Settings, TelegramMode
from tests.botapi import BotApi, Person
from tests.clock import NIGHTS
from tests.unit.channels.telegram.conftest import stored
from tests.waiting import at_work, until


def settings_for(api: BotApi, mode: TelegramMode) -> Settings:
    return Settings(
        telegram_token=SecretStr(api.token),
        telegram_api_url=AnyHttpUrl(api.url),
        telegram_mode=mode,
        webhook_url=AnyHttpUrl("https://127.0.0.1:9/hooks/telegram"),
        webhook_secret=SecretStr("only-telegram-knows"),
    )


@pytest.fixture
async def telegram(
    api: BotApi, sqlite_database: Database, wording: Wording
) -> AsyncIterator[Telegram]:
    inbox = Inbox(sqlite_database, system_clock)
    settings = settings_for(api, TelegramMode.POLLING)
    async with Telegram(settings, sqlite_database, inbox, wording, system_clock) as telegram:
        yield telegram


async def test_polling_brings_words_in_and_offers_the_commands(
    telegram: Telegram, sqlite_database: Database, api: BotApi, ana: Person
) -> None:
    await ana.say("help")

    async def is_stored() -> bool:
        return bool(await stored(sqlite_database))

    async with at_work(telegram.poll()):
        await until(is_stored)
        await api.until(lambda: len(api.state.commands) == 10)


async def test_a_start_while_telegram_is_away_waits_for_it(
    telegram: Telegram, api: BotApi, ana: Person, sqlite_database: Database
) -> None:
    api.down()

    async def is_stored() -> bool:
        return bool(await stored(sqlite_database))

    with capture_logs() as logs:
        async with at_work(telegram.poll()):
            await api.until(lambda: any(log["event"] == "telegram_does_not_answer" for log in logs))
            await api.up()
            await ana.say("help")
            await until(is_stored)


async def test_the_webhook_answers_where_telegram_was_told(telegram: Telegram, api: BotApi) -> None:
    assert telegram.webhook().path == "/hooks/telegram"
    await api.until(lambda: api.webhook.settings is not None)
    assert api.webhook.settings is not None
    assert api.webhook.settings.url == "https://127.0.0.1:9/hooks/telegram"
    assert api.webhook.settings.secret == "only-telegram-knows"


async def test_what_the_outbox_holds_reaches_a_phone_when_telegram_takes_it(
    telegram: Telegram, sqlite_database: Database, wording: Wording, api: BotApi, ana: Person
) -> None:
    api.misbehave.too_many_requests(retry_after=1)
    now = system_clock()
    async with sqlite_database.write() as session:
        chat = await chat_for(session, Channel.TELEGRAM, str(ana.id), now)
        body = Outgoing(paragraphs=(Verbatim(text="Your report has number A-1."),))
        await delivery.enqueue(session, chat_id=chat.id, language="es", body=body, now=now)
    outbox = Outbox(sqlite_database, [telegram.sender], wording, system_clock, NIGHTS)

    async def is_recorded() -> bool:
        async with sqlite_database.read() as session:
            row = await session.get_one(OutboxMessage, 1)
        return (row.state, row.channel_message_id) == (OutboxState.SENT, str(message.id))

    async with at_work(outbox.run()):
        message = await ana.hears("number A-1")
        await until(is_recorded)
    assert len(ana.inbox) == 1
