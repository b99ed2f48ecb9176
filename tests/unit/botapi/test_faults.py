"""How the Bot API server of our tests fails on demand, and what the real client makes of it."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from datetime import timedelta

import httpx
import pytest
import telegram
from telegram import InputMediaPhoto
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from tests.botapi import (
    BotApi,
    BotApiProcess,
    Fault,
    FaultKind,
    Person,
    RateLimits,
    bot_of,
    sample_photo,
)


@pytest.fixture
def ana(api: BotApi) -> Person:
    return api.person(id=42, first_name="Ana", started=True)


@pytest.fixture(autouse=True)
def _delays_as_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # or RetryAfter itself warns


def texts(person: Person) -> list[str]:
    return [message.text for message in person.inbox]


# One fault


async def test_too_many_requests_say_when_to_come_again(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    api.misbehave.too_many_requests(17)
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(ana.id, "one")
    assert refused.value.retry_after == timedelta(seconds=17)
    await bot.send_message(ana.id, "two")
    assert texts(ana) == ["two"]


async def test_a_bad_gateway_is_a_page_of_html(api: BotApi, bot: telegram.Bot, ana: Person) -> None:
    api.misbehave.server_error(502)
    with pytest.raises(NetworkError) as failed:
        await bot.send_message(ana.id, "one")
    assert not isinstance(failed.value, BadRequest)
    assert "Bad Gateway" in failed.value.message
    api.misbehave.server_error(after_effect=True)
    with pytest.raises(NetworkError):
        await bot.send_message(ana.id, "two")
    assert texts(ana) == ["two"]


async def test_a_cut_before_the_effect_delivers_nothing(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    api.misbehave.cut()
    with pytest.raises(NetworkError) as failed:
        await bot.send_message(ana.id, "one")
    assert isinstance(failed.value.__cause__, httpx.RemoteProtocolError)
    [call] = api.called("sendMessage")
    assert (call.took_effect, call.status, call.fault) == (False, None, FaultKind.CUT)
    assert texts(ana) == []


async def test_a_cut_after_the_effect_delivers_and_loses_the_answer(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    api.misbehave.cut(after_effect=True, reset=True)
    with pytest.raises(NetworkError) as failed:
        await bot.send_message(ana.id, "one")
    assert isinstance(failed.value.__cause__, httpx.ReadError)
    [call] = api.called("sendMessage")
    assert (call.took_effect, call.status) == (True, None)
    assert texts(ana) == ["one"]


async def test_a_slow_answer_times_out_and_is_delivered_all_the_same(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    api.misbehave.slow(0.3)
    api.misbehave.slow(0.3, after_effect=True)
    with pytest.raises(TimedOut):
        await bot.send_message(ana.id, "late", read_timeout=0.1)
    assert texts(ana) == []
    with pytest.raises(TimedOut):
        await bot.send_message(ana.id, "at once", read_timeout=0.1)
    assert texts(ana) == ["at once"]
    await ana.hears("late")
    api.misbehave.slow(0.1)
    began = time.monotonic()
    await bot.send_message(ana.id, "in time")
    assert time.monotonic() - began >= 0.1


async def test_garbage_is_no_answer(api: BotApi, bot: telegram.Bot, ana: Person) -> None:
    api.misbehave.garbage()
    with pytest.raises(TelegramError, match="Invalid server response"):
        await bot.send_message(ana.id, "one")
    assert texts(ana) == []


async def test_any_refusal_can_be_ordered(api: BotApi, bot: telegram.Bot, ana: Person) -> None:
    api.misbehave.refuse(403, "Forbidden: bot was kicked from the supergroup chat")
    with pytest.raises(Forbidden, match="kicked"):
        await bot.send_message(ana.id, "one")


async def test_a_poll_can_lose_its_answer_and_the_updates_come_again(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    await ana.say("hello")
    api.misbehave.cut(method="getUpdates", after_effect=True)
    with pytest.raises(NetworkError):
        await bot.get_updates()
    assert len(await bot.get_updates()) == 1


# Which calls it hits


async def test_a_fault_hits_only_what_it_is_meant_for(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    bo = api.person(started=True)
    fault = api.misbehave.cut(method="sendMessage", chat=ana.id, times=2, skip=1)
    await bot.send_message(ana.id, "passes")
    await bot.send_message(bo.id, "passes")
    await bot.send_location(ana.id, 31.2, 121.4)
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(ana.id, "hit")
    await bot.send_message(ana.id, "passes again")
    assert (fault.hits, len(ana.inbox), len(bo.inbox)) == (2, 3, 1)


async def test_a_share_of_calls_fails_until_it_is_lifted(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    fault = api.misbehave.server_error(share=0.5, times=None)
    outcomes = await asyncio.gather(
        *(bot.send_message(ana.id, str(number)) for number in range(60)), return_exceptions=True
    )
    failed = sum(isinstance(outcome, NetworkError) for outcome in outcomes)
    assert failed == fault.hits
    assert 15 < failed < 45
    api.misbehave.clear()
    await bot.send_message(ana.id, "well")


def test_faults_queue_up_one_a_call() -> None:
    api = BotApi()
    first = api.misbehave.cut(times=1)
    second = api.misbehave.too_many_requests(3, times=1)
    hits: list[Fault | None] = [api.misbehave.next("sendmessage", 1) for _ in range(3)]
    assert hits == [first, second, None]


# The whole server


async def test_a_server_that_is_down_refuses_connections_and_comes_back_as_it_was(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    await bot.send_message(ana.id, "before")
    await ana.say("hello")
    poll = asyncio.create_task(bot.get_updates(offset=2_000_000_000, timeout=10))
    url = api.url
    api.down()
    with pytest.raises(NetworkError) as failed:
        await bot.send_message(ana.id, "meanwhile")
    assert isinstance(failed.value.__cause__, httpx.ConnectError | httpx.ReadError)
    with pytest.raises(NetworkError) as failed:
        await bot.send_message(ana.id, "meanwhile")
    assert isinstance(failed.value.__cause__, httpx.ConnectError)
    await asyncio.gather(poll, return_exceptions=True)
    await api.up()
    assert api.url == url
    await bot.send_message(ana.id, "after")
    assert texts(ana) == ["before", "after"]
    assert len(await bot.get_updates()) == 1


async def test_a_poll_that_waits_ends_when_the_server_goes_down(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await api.until(lambda: api.called("getUpdates"))
    api.down()
    with pytest.raises(NetworkError):
        await poll
    await api.up()
    await ana.say("hello")
    assert len(await bot.get_updates(timeout=10)) == 1


async def test_rates_are_enforced_where_asked_for() -> None:
    rates = RateLimits(overall=100, per_chat=1, chat_burst=2)
    async with BotApi(rates=rates) as api:
        ana, bo = api.person(started=True), api.person(started=True)
        async with bot_of(api) as bot:
            await bot.send_message(ana.id, "1")
            await bot.send_message(ana.id, "2")
            with pytest.raises(RetryAfter) as refused:
                await bot.send_message(ana.id, "3")
            assert refused.value.retry_after == timedelta(seconds=1)
            await bot.send_message(bo.id, "1")
        assert texts(ana) == ["1", "2"]


async def test_an_album_counts_as_many_messages_as_it_has() -> None:
    async with BotApi(rates=RateLimits(chat_burst=3)) as api, bot_of(api) as bot:
        ana = api.person(started=True)
        await bot.send_media_group(ana.id, [InputMediaPhoto(sample_photo(n)) for n in range(5)])
        with pytest.raises(RetryAfter):
            await bot.send_message(ana.id, "and this")


async def test_all_chats_together_have_a_rate_too() -> None:
    async with BotApi(rates=RateLimits(overall=5)) as api, bot_of(api) as bot:
        people = [api.person(started=True) for _ in range(10)]
        outcomes = await asyncio.gather(
            *(bot.send_message(person.id, "alert") for person in people), return_exceptions=True
        )
        refused = [outcome for outcome in outcomes if isinstance(outcome, RetryAfter)]
        assert 1 <= len(refused) <= 5
        assert sum(len(person.inbox) for person in people) == 10 - len(refused)


async def test_a_method_the_server_does_not_know_says_so(bot: telegram.Bot, ana: Person) -> None:
    with pytest.raises(NetworkError, match="does not know banChatMember"):
        await bot.ban_chat_member(ana.id, 1)


async def test_json_bodies_are_read_like_forms(api: BotApi, ana: Person) -> None:
    async with httpx.AsyncClient(base_url=f"{api.base_url}{api.token}", verify=False) as client:
        answer = await client.post(
            "/sendMessage",
            json={
                "chat_id": ana.id,
                "text": "hi",
                "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]},
            },
        )
        assert answer.json()["result"]["text"] == "hi"
        assert (await client.post("/SENDMESSAGE?chat_id=42&text=again")).json()["ok"]
        broken = await client.post(
            "/sendMessage", content=b"{", headers={"Content-Type": "application/json"}
        )
        assert (broken.status_code, broken.json()["ok"]) == (400, False)
    assert ana.inbox[0].labels == ["a"]


# A process of its own


@pytest.mark.slow
async def test_a_server_of_its_own_process_is_driven_over_http() -> None:
    async with BotApiProcess() as api, bot_of(api) as bot:
        ids = await api.control("people", id=100, count=3, first_name="Ana", started=True)
        assert ids == [100, 101, 102]
        await api.control("people/100/say", text="hello")
        [update] = await bot.get_updates(timeout=5)
        assert update.message is not None
        await update.message.reply_text("hi", do_quote=True)
        heard = await api.control("people/100/hears", expected="hi", timeout=5)
        assert heard["reply_to_message"]["text"] == "hello"
        with pytest.raises(RuntimeError, match="was not heard"):
            await api.control("people/101/hears", expected="hi", timeout=0.01)
        assert len(await api.ask("people/100/inbox")) == 1
        sent = await api.ask("sent", method="sendMessage")
        assert [call["parameters"]["text"] for call in sent["calls"]] == ["hi"]
        assert (await api.ask("sent", since=sent["next"]))["calls"] == []

        added = await api.control("updates", [{"poll": {}}, {"update_id": 900_000_000}])
        assert added["update_ids"] == [update.update_id + 1, 900_000_000]
        await api.control("misbehave", kind="refusal", retry_after=9, method="sendMessage")
        with pytest.raises(RetryAfter):
            await bot.send_message(100, "too soon")
        await api.control("misbehave", kind="cut", times=None)
        await api.behave()
        await bot.send_message(100, "well")

        await api.control("down", seconds=0.3)
        await asyncio.sleep(0.15)
        with pytest.raises(NetworkError):
            await bot.send_message(100, "anybody?")
        await asyncio.sleep(0.5)
        await bot.send_message(100, "back")
        assert (await api.ask("state"))["people"] == 3
        with pytest.raises(RuntimeError, match="Not Found"):
            await api.control("nonsense")


@pytest.mark.slow
async def test_a_server_process_ends_with_who_started_it() -> None:
    async with BotApiProcess() as api:
        pid = api.pid
        assert api._process.stdin is not None
        api._process.stdin.close()  # what happens when a test run is killed
        assert await asyncio.wait_for(api._process.wait(), 10) == 0
        with pytest.raises(ProcessLookupError):
            os.kill(pid, signal.SIG_DFL)
