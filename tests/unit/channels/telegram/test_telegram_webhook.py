"""Updates that Telegram brings: 200 only for what is stored."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from structlog.testing import capture_logs

from actions.database import Database
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.webhook import (
    LARGEST_BODY,
    SECRET_HEADER,
    register_webhook,
    webhook_route,
)
from bot.inbox import Inbox
from tests.botapi import BotApi, Person
from tests.clock import Clock
from tests.unit.channels.telegram.conftest import stored
from tests.waiting import until

SECRET = "only-telegram-knows"
KNOWN = {SECRET_HEADER: SECRET}


@asynccontextmanager
async def serving(intake: Intake) -> AsyncIterator[str]:
    """The webhook on a real server; its URL."""
    app = Starlette(routes=[webhook_route("/telegram", SECRET, intake)])
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None, lifespan="off"))
    task = asyncio.create_task(server._serve())  # serve() would take the signals from pytest
    while not server.started:
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}/telegram"
    server.should_exit = True
    await task


@pytest.fixture
async def url(intake: Intake) -> AsyncIterator[str]:
    async with serving(intake) as url:
        yield url


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(trust_env=False) as client:
        yield client


async def none_pending(api: BotApi) -> bool:
    return not api.updates.pending


async def test_telegram_brings_what_people_write(
    url: str, bot: TelegramBot, database: Database, api: BotApi, ana: Person
) -> None:
    await register_webhook(bot, url, SECRET)
    await ana.say("help")
    pressed = await ana.press_forged("t:1", 1)
    await until(lambda: none_pending(api))
    rows = await stored(database)
    assert [next(iter(row.payload.keys() - {"update_id"})) for row in rows] == [
        "message",
        "callback_query",
    ]
    await pressed.answer()


async def test_an_update_brought_twice_is_stored_once(
    url: str, client: httpx.AsyncClient, database: Database
) -> None:
    update = {"update_id": 7, "message": {"chat": {"id": 42, "type": "private"}}}
    for _ in range(2):
        assert (await client.post(url, json=update, headers=KNOWN)).status_code == 200
    assert len(await stored(database)) == 1


@pytest.mark.parametrize("headers", [{}, {SECRET_HEADER: "guess"}, {SECRET_HEADER: "\xe9"}])
async def test_nobody_but_telegram_is_heard(
    url: str, client: httpx.AsyncClient, database: Database, headers: dict[str, str]
) -> None:
    sent = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    response = await client.post(url, json={"update_id": 7}, headers=sent)
    assert response.status_code == 403
    assert await stored(database) == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b'{"update_id": NaN}', b"\xff" * 9])
async def test_what_is_no_update_is_refused(
    url: str, client: httpx.AsyncClient, database: Database, body: bytes
) -> None:
    assert (await client.post(url, content=body, headers=KNOWN)).status_code == 400
    assert await stored(database) == []


async def test_a_body_larger_than_any_update_is_refused_before_it_is_read_whole(
    url: str, client: httpx.AsyncClient, database: Database
) -> None:
    body = json.dumps({"update_id": 7, "text": "x" * LARGEST_BODY}).encode()
    assert (await client.post(url, content=body, headers=KNOWN)).status_code == 413
    assert await stored(database) == []


async def test_only_post_is_taken(url: str, client: httpx.AsyncClient) -> None:
    assert (await client.get(url, headers=KNOWN)).status_code == 405


async def test_while_the_database_fails_telegram_is_to_bring_it_again(
    bot: TelegramBot, api: BotApi, ana: Person, clock: Clock, client: httpx.AsyncClient
) -> None:
    nowhere = Database("postgresql://nobody@127.0.0.1:9/none?connect_timeout=2")
    with capture_logs() as logs:
        async with serving(Intake(bot, Inbox(nowhere, clock.now))) as url:
            update = {"update_id": 7, "message": {"chat": {"id": 42, "type": "private"}}}
            assert (await client.post(url, json=update, headers=KNOWN)).status_code == 503
    assert [log["event"] for log in logs] == ["update_not_stored"]
    await nowhere.close()


async def test_a_refused_address_is_told_in_the_log_and_not_asked_for_ever(
    bot: TelegramBot, api: BotApi
) -> None:
    with capture_logs() as logs:
        await register_webhook(bot, "https://127.0.0.1:9/telegram", "not allowed: ;")
    assert [log["event"] for log in logs] == ["webhook_refused"]
    assert len(api.called("setWebhook")) == 1


async def test_an_address_is_registered_once_telegram_is_back(
    bot: TelegramBot, api: BotApi
) -> None:
    api.misbehave.server_error()
    await register_webhook(bot, "https://127.0.0.1:9/telegram", SECRET)
    assert api.webhook.settings is not None
