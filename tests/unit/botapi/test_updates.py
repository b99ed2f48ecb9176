"""How a bot hears of what happens on the Bot API server of our tests: polling, or its webhook."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import telegram
from telegram import (
    Update,
)
from telegram.error import BadRequest, Conflict
from telegram.ext import Application, MessageHandler, filters

from tests.botapi import BotApi, Person, bot_of
from tests.botapi.http_server import Request, Response
from tests.http_double import HttpDouble


async def test_an_update_stays_until_a_higher_offset_acknowledges_it(
    bot: telegram.Bot, ana: Person
) -> None:
    for text in ("one", "two", "three"):
        await ana.say(text)
    first = await bot.get_updates(limit=2)
    assert [u.message and u.message.text for u in first] == ["one", "two"]
    assert await bot.get_updates(limit=2) == first
    rest = await bot.get_updates(offset=first[-1].update_id + 1)
    assert [u.message and u.message.text for u in rest] == ["three"]
    assert await bot.get_updates(offset=rest[-1].update_id + 1) == ()


async def test_an_offset_from_the_future_acknowledges_nothing(
    bot: telegram.Bot, ana: Person
) -> None:
    await ana.say("hello")
    [update] = await bot.get_updates()
    assert await bot.get_updates(offset=update.update_id + 1000) == (update,)
    assert await bot.get_updates(offset=update.update_id + 1) == ()


async def test_a_poll_waits_for_what_happens(bot: telegram.Bot, ana: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await asyncio.sleep(0.1)
    assert not poll.done()
    await ana.say("now")
    [update] = await poll
    assert update.message is not None
    assert update.message.text == "now"
    assert await bot.get_updates(offset=update.update_id + 1, timeout=0) == ()


async def test_a_second_poll_ends_the_first(api: BotApi, bot: telegram.Bot, ana: Person) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=10))
    await api.until(lambda: api.called("getUpdates"))
    async with bot_of(api) as restarted:
        second = asyncio.create_task(restarted.get_updates(timeout=10))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first
        await ana.say("hello")
        assert len(await second) == 1


async def test_an_answer_nobody_took_comes_again(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    killed = asyncio.create_task(bot.get_updates(timeout=10))
    await api.until(lambda: api.called("getUpdates"))
    killed.cancel()
    await asyncio.gather(killed, return_exceptions=True)
    await ana.say("anybody?")
    [update] = await bot.get_updates(timeout=10)
    assert update.message is not None


async def test_only_the_kinds_asked_for_are_queued(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    await bot.get_updates(allowed_updates=[Update.MESSAGE])
    await ana.block()
    await ana.start()
    [update] = await bot.get_updates()
    assert update.message is not None
    await bot.get_updates(offset=update.update_id + 1, allowed_updates=[])
    await ana.block()
    [update] = await bot.get_updates()
    assert update.my_chat_member is not None


async def test_an_application_polls_unchanged_and_goes_on_after_a_restart(
    api: BotApi, ana: Person
) -> None:
    async def echo(update: Update, _: Any) -> None:
        assert update.message is not None
        await update.message.reply_text(f"you said {update.message.text}")

    for name in ("first", "second"):
        builder = Application.builder().token(api.token).base_url(api.base_url)
        application = builder.base_file_url(api.base_file_url).build()
        application.add_handler(MessageHandler(filters.TEXT, echo))
        async with application:
            assert application.updater is not None
            await application.updater.start_polling(timeout=5)
            await application.start()
            await ana.say(f"{name} 1")
            await ana.hears(f"you said {name} 1")
            await application.updater.stop()
            await application.stop()
        await ana.say(f"said after the {name}")
    await ana.hears("you said said after the first")
    assert len(ana.inbox) == 3
    assert len(api.updates) == 1


# Webhooks


class BotServer(HttpDouble):
    """A bot's own web server: what Telegram posted to it, and what it answered."""

    def __init__(self) -> None:
        self.posts: list[tuple[str | None, int]] = []
        """Secret and update id."""
        self.statuses: list[int] = []
        """Answers to give before it says 200 for good."""
        super().__init__(self._take)

    @property
    def url(self) -> str:
        return f"{super().url}/telegram"

    @property
    def updates(self) -> list[int]:
        return [update_id for _, update_id in self.posts]

    def _take(self, request: Request) -> Response:
        assert request.headers["content-type"] == "application/json"
        secret = request.headers.get("x-telegram-bot-api-secret-token")
        self.posts.append((secret, json.loads(request.body)["update_id"]))
        return Response(b"", self.statuses.pop(0) if self.statuses else 200)


@pytest.fixture
async def server() -> AsyncIterator[BotServer]:
    async with BotServer() as server:
        yield server


async def test_updates_go_to_the_webhook_with_its_secret_in_order(
    api: BotApi, bot: telegram.Bot, ana: Person, server: BotServer
) -> None:
    await ana.say("said before")
    await bot.set_webhook(server.url, secret_token="s3cret_-")
    for number in range(20):
        await ana.say(f"said {number}")
    await api.until(lambda: not len(api.updates))
    first = server.updates[0]
    assert server.posts == [("s3cret_-", first + number) for number in range(21)]
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == (server.url, 0)


async def test_an_update_is_posted_again_until_it_is_taken(
    api: BotApi, bot: telegram.Bot, ana: Person, server: BotServer
) -> None:
    bo = api.person()
    server.statuses = [500, 503, 404]
    await bot.set_webhook(server.url)
    await ana.say("one")
    await api.until(lambda: len(server.posts) >= 4)
    await ana.say("two")
    await bo.say("three")
    await api.until(lambda: not len(api.updates))
    one = server.updates[0]
    assert server.updates[:4] == [one] * 4
    assert sorted(server.updates[4:]) == [one + 1, one + 2]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 404 Not Found"


async def test_nobody_waits_for_another_persons_failing_update(
    api: BotApi, bot: telegram.Bot, ana: Person, server: BotServer
) -> None:
    bo = api.person()
    api.webhook.first_wait = 30
    server.statuses = [500, 500]
    await bot.set_webhook(server.url)
    await ana.say("one")
    await api.until(lambda: len(server.posts) == 2)
    await bo.say("two")
    await api.until(lambda: len(server.posts) == 3)
    assert len(api.updates) == 1  # Ana's waits for its third attempt


async def test_a_webhook_and_polling_exclude_each_other(
    api: BotApi, bot: telegram.Bot, ana: Person, server: BotServer
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await api.until(lambda: api.called("getUpdates"))
    await bot.set_webhook(server.url)
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    await ana.say("hello")
    assert len(await bot.get_updates()) == 1
    assert server.posts == []


async def test_nothing_is_posted_while_telegram_is_down(
    api: BotApi, bot: telegram.Bot, ana: Person, server: BotServer
) -> None:
    await bot.set_webhook(server.url)
    api.down()
    await ana.say("hello")
    await asyncio.sleep(0.1)
    assert server.posts == []
    await api.up()
    await api.until(lambda: len(server.posts) == 1)


async def test_deleting_the_webhook_can_drop_what_is_pending(
    bot: telegram.Bot, ana: Person
) -> None:
    await ana.say("old")
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_a_webhook_that_is_none_is_refused(bot: telegram.Bot, server: BotServer) -> None:
    with pytest.raises(BadRequest, match="Invalid webhook url specified"):
        await bot.set_webhook("ftp://a.example/")
    with pytest.raises(BadRequest, match="Secret token contains unallowed characters"):
        await bot.set_webhook(server.url, secret_token="no spaces")
    assert (await bot.get_webhook_info()).url == ""
