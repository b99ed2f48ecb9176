"""Updates taken in by asking: none is acknowledged before it is stored, none is lost."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from actions.database import Database
from actions.model import InboxState
from bot.channels.telegram import polling
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.polling import TelegramPolling
from bot.inbox import Inbox
from tests.botapi import BotApi, Person
from tests.clock import Clock
from tests.trouble import locked, unreachable
from tests.unit.channels.telegram.conftest import stored
from tests.waiting import at_work, until

ROOT = Path(__file__).parents[4]


@pytest.fixture(autouse=True)
def _little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFLICT_S", "TOKEN_REJECTED_S", "LONGEST_PAUSE_S", "STORE_AGAIN_S"):
        monkeypatch.setattr(polling, name, 0.05)


@pytest.fixture
def telegram_polling(bot: TelegramBot, intake: Intake) -> TelegramPolling:
    return TelegramPolling(bot, intake)


async def none_pending(api: BotApi) -> bool:
    return not api.updates.pending


# Store, then acknowledge


async def test_what_people_wrote_is_stored_in_order_and_then_acknowledged(
    telegram_polling: TelegramPolling, database: Database, api: BotApi, ana: Person
) -> None:
    await ana.say("one")
    await ana.say("two")
    async with at_work(telegram_polling.run()):
        await until(lambda: none_pending(api))
        await ana.say("three")
        await until(lambda: none_pending(api))
    rows = await stored(database)
    assert [row.payload["message"]["text"] for row in rows] == ["one", "two", "three"]
    assert all(row.state is InboxState.WAITING for row in rows)


async def test_what_is_not_stored_yet_is_not_acknowledged(
    sqlite_url: str, bot: TelegramBot, api: BotApi, ana: Person, clock: Clock
) -> None:
    await ana.say("help")
    database = Database(sqlite_url)
    intake = Intake(bot, Inbox(database, clock.now))
    async with locked(sqlite_url), at_work(TelegramPolling(bot, intake).run()):
        await api.until(lambda: api.called("getUpdates"))
        await asyncio.sleep(0.3)
        assert len(api.called("getUpdates")) == 1
    assert len(api.updates.pending) == 1
    async with at_work(TelegramPolling(bot, intake).run()):
        await until(lambda: none_pending(api))
    assert len(await stored(database)) == 1
    await database.close()


_POLLS = """
import asyncio, sys
from actions.database import Database
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.polling import TelegramPolling
from bot.clock import system_clock
from bot.inbox import Inbox

async def main(url, token, api_url):
    bot = TelegramBot(token, api_url)
    await TelegramPolling(bot, Intake(bot, Inbox(Database(url), system_clock))).run()

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.mark.slow
async def test_a_process_killed_between_fetching_and_storing_loses_nothing(
    sqlite_url: str, bot: TelegramBot, api: BotApi, ana: Person, clock: Clock
) -> None:
    await ana.say("help")
    async with locked(sqlite_url):
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", _POLLS, sqlite_url, api.token, api.url, cwd=ROOT
        )
        await api.until(lambda: [c for c in api.called("getUpdates") if c.result], timeout=30)
        await asyncio.sleep(0.2)
        os.kill(process.pid, signal.SIGKILL)
        await process.wait()
    assert len(api.updates.pending) == 1
    database = Database(sqlite_url)
    assert await stored(database) == []
    intake = Intake(bot, Inbox(database, clock.now))
    async with at_work(TelegramPolling(bot, intake).run()):
        await until(lambda: none_pending(api))
    assert [row.payload["message"]["text"] for row in await stored(database)] == ["help"]
    await database.close()


async def test_an_update_that_comes_twice_is_stored_once(
    telegram_polling: TelegramPolling, intake: Intake, database: Database, api: BotApi, ana: Person
) -> None:
    await ana.say("help")
    await intake.take(api.updates.pending)  # stored, and killed before it was acknowledged
    async with at_work(telegram_polling.run()):
        await until(lambda: none_pending(api))
    assert len(await stored(database)) == 1


# Failures


async def test_while_the_database_is_gone_updates_wait_at_telegram(
    postgres_url: str, bot: TelegramBot, api: BotApi, ana: Person, clock: Clock
) -> None:
    database = Database(postgres_url)
    polling = TelegramPolling(bot, Intake(bot, Inbox(database, clock.now)))
    with capture_logs() as logs:
        async with at_work(polling.run()):
            async with unreachable(postgres_url):
                await ana.say("help")
                await api.until(lambda: any("updates_wait" in log["event"] for log in logs))
                assert len(api.updates.pending) == 1
            await until(lambda: none_pending(api))
    assert len(await stored(database)) == 1
    await database.close()


@pytest.mark.parametrize("trouble", ["server", "cut", "garbage", "wait", "conflict", "token"])
async def test_polling_outlives_trouble_at_telegram(
    trouble: str,
    telegram_polling: TelegramPolling,
    database: Database,
    api: BotApi,
    ana: Person,
) -> None:
    match trouble:
        case "server":
            api.misbehave.server_error(times=3)
        case "cut":
            api.misbehave.cut(times=3)
        case "garbage":
            api.misbehave.garbage(times=3)
        case "wait":
            api.misbehave.too_many_requests(retry_after=1)
        case "conflict":
            reason = "Conflict: terminated by other getUpdates request"
            api.misbehave.refuse(409, reason, method="getUpdates", times=3)
        case "token":
            api.misbehave.refuse(401, "Unauthorized", times=3)
    await ana.say("help")
    async with at_work(telegram_polling.run()):
        await until(lambda: none_pending(api))
    assert len(await stored(database)) == 1


async def test_polling_outlives_telegram_being_away(
    telegram_polling: TelegramPolling, api: BotApi, ana: Person
) -> None:
    async with at_work(telegram_polling.run()):
        await api.until(lambda: api.called("getUpdates"))
        api.down()
        await asyncio.sleep(0.2)
        await api.up()
        await ana.say("help")
        await until(lambda: none_pending(api))


async def test_another_process_that_polls_is_named_in_the_log(
    telegram_polling: TelegramPolling, api: BotApi
) -> None:
    api.misbehave.refuse(409, "Conflict: terminated by other", method="getUpdates")
    with capture_logs() as logs:
        async with at_work(telegram_polling.run()):
            await api.until(lambda: len(api.called("getUpdates")) > 1)
    assert [log["event"] for log in logs if log["log_level"] == "error"] == [
        "updates_go_to_another_process"
    ]


async def test_no_log_line_of_a_failure_tells_words_or_token(
    telegram_polling: TelegramPolling, api: BotApi, ana: Person
) -> None:
    await ana.say("secret words")
    api.misbehave.garbage(after_effect=True)
    api.misbehave.refuse(401, "Unauthorized")
    with capture_logs() as logs:
        async with at_work(telegram_polling.run()):
            await until(lambda: none_pending(api))
    assert logs
    assert "secret words" not in str(logs)
    assert api.token.partition(":")[2] not in str(logs)


# The start


async def test_a_webhook_that_was_set_before_is_removed(
    telegram_polling: TelegramPolling, bot: TelegramBot, api: BotApi, ana: Person
) -> None:
    await bot.set_webhook("https://127.0.0.1:9/telegram")
    async with at_work(telegram_polling.run()):
        await ana.say("help")
        await until(lambda: none_pending(api))
    assert api.webhook.settings is None


async def test_only_the_kinds_of_update_that_somebody_reads_are_asked_for(
    telegram_polling: TelegramPolling, api: BotApi
) -> None:
    async with at_work(telegram_polling.run()):
        await api.until(lambda: api.called("getUpdates"))
    assert api.updates.allowed == ["callback_query", "edited_message", "message", "my_chat_member"]


# Odd updates


@pytest.mark.parametrize(
    "update",
    [
        {"message": "not an object"},
        {"message": {"text": "no chat", "date": 1, "message_id": 1}},
        {"update_id": "not a number", "message": {"text": "x"}},
        {"newer_than_this_code": {}},
        {"message": {"text": "\ud83d \x00", "chat": {"id": 42, "type": "private"}}},
    ],
)
async def test_a_malformed_update_is_kept_and_holds_up_nobody(
    update: dict[str, object],
    telegram_polling: TelegramPolling,
    database: Database,
    api: BotApi,
    ana: Person,
) -> None:
    api.updates.allow([])
    api.updates.add(dict(update))
    await ana.say("help")
    async with at_work(telegram_polling.run()):
        await until(lambda: none_pending(api))
    odd, good = await stored(database)
    assert odd.payload.items() >= update.items()
    assert good.payload["message"]["text"] == "help"


# Pressed buttons


async def test_a_pressed_button_gets_its_rest_once_it_is_stored(
    telegram_polling: TelegramPolling, database: Database, api: BotApi, ana: Person
) -> None:
    pressed = await ana.press_forged("t:1", await ana.say("hello"))
    async with at_work(telegram_polling.run()):
        await pressed.answer()
    assert len(await stored(database)) == 2


async def test_a_button_pressed_too_long_ago_disturbs_nobody(
    telegram_polling: TelegramPolling, database: Database, api: BotApi, ana: Person
) -> None:
    pressed = await ana.press_forged("t:1", await ana.say("hello"))
    pressed.expire()
    async with at_work(telegram_polling.run()):
        await api.until(lambda: api.called("answerCallbackQuery"))
        await ana.say("and?")
        await until(lambda: none_pending(api))
    assert len(await stored(database)) == 3
