"""What is known of a request that brought no answer: whether it can have left."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator

import pytest
from telegram import InputFile
from telegram.error import NetworkError, TimedOut

from bot.channels.telegram.client import PATIENCE, TelegramBot
from bot.channels.telegram.transport import NeverLeft, Patience, Transport
from nlu.server import free_port
from tests.botapi import TOKEN, BotApi, Person

IMPATIENCE = Patience(pool=0.05, connect=0.05, read=0.2, upload=0.2)


@pytest.fixture
async def narrow(api: BotApi) -> AsyncIterator[Transport]:
    """One connection, and nobody waits for it for long."""
    transport = Transport(api.url, connections=1, patience=IMPATIENCE, verify=False)
    yield transport
    await transport.shutdown()


def get_me(api: BotApi) -> str:
    return f"{api.url}/bot{api.token}/getMe"


# It never left


async def test_what_finds_no_free_connection_never_left(api: BotApi, narrow: Transport) -> None:
    api.misbehave.slow(5)
    first = asyncio.create_task(narrow.do_request(get_me(api), "GET", read_timeout=5))
    await api.until(lambda: api.calls)
    with pytest.raises(NeverLeft):
        await narrow.do_request(get_me(api), "GET")
    assert len(api.calls) == 1
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)


async def test_a_host_that_nobody_knows_gets_nothing(narrow: Transport) -> None:
    with pytest.raises(NeverLeft):
        await narrow.do_request("http://telegram.invalid/", "POST")


async def test_without_tls_nothing_is_said(api: BotApi) -> None:
    strict = Transport(api.url, 1, PATIENCE, ssl.create_default_context())
    with pytest.raises(NeverLeft):
        await strict.do_request(get_me(api).replace("http:", "https:"), "POST")
    await strict.shutdown()
    assert not api.calls


async def test_a_proxy_that_is_not_there_gets_nothing(
    api: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{free_port()}")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    bot = TelegramBot(TOKEN, api.url)
    with pytest.raises(NeverLeft):
        await bot.get_me()
    await bot.disconnect()
    assert not api.calls


async def test_a_proxy_that_lets_nobody_through_passes_nothing_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bytes] = []

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(refuse, "127.0.0.1") as proxy:
        port = proxy.sockets[0].getsockname()[1]
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
        monkeypatch.setenv("NO_PROXY", "")
        bot = TelegramBot(TOKEN, "https://telegram.invalid")
        with pytest.raises(NeverLeft):
            await bot.post_text(42, "for nobody else's eyes")
        await bot.disconnect()
    assert [head.split(b" ", 2)[:2] for head in asked] == [
        [b"CONNECT", b"telegram.invalid:443"],
    ]


async def test_who_needs_no_proxy_is_reached_without_it(
    api: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    bot = TelegramBot(TOKEN, api.url)
    await bot.get_me()
    await bot.disconnect()


# It may have


async def test_no_answer_in_time_does_not_prove_that_it_never_left(
    api: BotApi, narrow: Transport
) -> None:
    api.misbehave.slow(5, after_effect=True)
    with pytest.raises(TimedOut) as caught:
        await narrow.do_request(get_me(api), "GET")
    assert not isinstance(caught.value, NeverLeft)
    assert len(api.calls) == 1


@pytest.mark.parametrize("reset", [True, False])
async def test_a_kept_connection_that_breaks_under_a_message_is_not_tried_again(
    api: BotApi, bot: TelegramBot, ana: Person, reset: bool
) -> None:
    await bot.post_text(ana.id, "one")
    api.misbehave.cut(after_effect=True, reset=reset)
    with pytest.raises(NetworkError) as caught:
        await bot.post_text(ana.id, "two")
    assert not isinstance(caught.value, NeverLeft)
    assert [message.text for message in ana.inbox] == ["one", "two"]
    assert len(api.called("sendMessage")) == 2


async def test_a_connection_that_broke_while_nothing_was_said_loses_no_answer(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    await bot.post_text(ana.id, "one")
    api.down()
    await api.up()
    other = TelegramBot(TOKEN, api.url)
    await other.get_me()  # longer than it takes to hear of the break
    await other.disconnect()
    await bot.post_text(ana.id, "two")
    assert [message.text for message in ana.inbox] == ["one", "two"]


async def test_after_a_disconnect_it_connects_anew(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    await bot.post_text(ana.id, "one")
    await bot.disconnect()
    await bot.post_text(ana.id, "two")
    assert len(ana.inbox) == 2


# What is brought


@pytest.mark.parametrize(
    ("name", "shown"),
    [("门口 1.pdf", "门口 1.pdf"), ('a "b".pdf', 'a "b".pdf'), ("a\r\nX: y.pdf", "a__X: y.pdf")],
)
async def test_a_files_name_arrives_and_can_be_nothing_else(
    api: BotApi, bot: TelegramBot, ana: Person, name: str, shown: str
) -> None:
    await bot.send_document(ana.id, InputFile(b"%PDF", filename=name))
    assert ana.inbox[0].raw["document"]["file_name"] == shown
