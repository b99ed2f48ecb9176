"""Every way in which a call can fail, over real HTTP, and what it means for the message."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import pytest
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut

from actions.delivery import NotSent, Outcome, Refused, Unknown, Unreachable
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.outcomes import (
    BLOCKED_WAY,
    RECONNECT,
    TOKEN_REJECTED,
    is_already_so,
    is_beyond_editing,
    outcome_of,
)
from tests.botapi import TOKEN, BotApi, Person
from tests.clock import MORNING

SECRET_WORDS = "the words of a resident"


async def outcome_of_sending(bot: TelegramBot, chat: int = 42) -> Outcome:
    with pytest.raises(TelegramError) as caught:
        await bot.send_message(chat, SECRET_WORDS)
    return outcome_of(caught.value, MORNING)


# Certainly not sent


async def test_told_to_wait_it_goes_again_when_telegram_said(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    api.misbehave.too_many_requests(retry_after=17)
    outcome = await outcome_of_sending(bot)
    assert outcome == NotSent(MORNING + timedelta(seconds=17), "too many requests", is_for_all=True)
    assert not ana.inbox


async def test_told_to_wait_without_how_long_it_waits_a_little(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    api.misbehave.refuse(429, "Too Many Requests")
    outcome = await outcome_of_sending(bot)
    assert isinstance(outcome, NotSent)
    assert outcome.retry_at > MORNING


async def test_nothing_is_retried_inside_the_call(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    api.misbehave.too_many_requests(retry_after=1)
    await outcome_of_sending(bot)
    assert len(api.called("sendMessage")) == 1


async def test_without_a_connection_it_is_not_sent(api: BotApi, bot: TelegramBot) -> None:
    api.down()
    outcome = await outcome_of_sending(bot)
    assert isinstance(outcome, NotSent)
    assert outcome.retry_at == MORNING + RECONNECT


async def test_a_rejected_token_waits_long_and_is_never_named(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    bot = TelegramBot("123:revoked", api.url)
    outcome = await outcome_of_sending(bot)
    await bot.disconnect()
    assert isinstance(outcome, NotSent)
    assert outcome.retry_at == MORNING + TOKEN_REJECTED
    assert "revoked" not in f"{outcome} {caplog.text}"


async def test_a_proxy_that_says_no_makes_nobody_unreachable(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    api.misbehave.server_error(status=403)  # a page of HTML, as a company's firewall has it
    outcome = await outcome_of_sending(bot)
    assert isinstance(outcome, NotSent)
    assert outcome.retry_at == MORNING + BLOCKED_WAY


# Nobody knows


@pytest.mark.parametrize("status", [500, 502, 503, 504])
@pytest.mark.parametrize("delivered", [True, False])
async def test_a_failing_server_may_have_sent_it(
    api: BotApi, bot: TelegramBot, ana: Person, status: int, delivered: bool
) -> None:
    api.misbehave.server_error(status=status, after_effect=delivered)
    assert isinstance(await outcome_of_sending(bot), Unknown)
    assert len(ana.inbox) == delivered


async def test_a_server_that_fails_in_the_bot_apis_words_may_have_sent_it_too(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    api.misbehave.refuse(500, "Internal Server Error: restart")
    assert isinstance(await outcome_of_sending(bot), Unknown)


@pytest.mark.parametrize("reset", [True, False])
async def test_a_connection_cut_before_the_answer_leaves_it_unknown(
    api: BotApi, bot: TelegramBot, ana: Person, reset: bool
) -> None:
    api.misbehave.cut(after_effect=True, reset=reset)
    assert isinstance(await outcome_of_sending(bot), Unknown)
    assert len(ana.inbox) == 1


async def test_an_answer_that_does_not_come_in_time_leaves_it_unknown(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    api.misbehave.slow(5, after_effect=True)
    with pytest.raises(TimedOut) as caught:
        await bot.send_message(42, SECRET_WORDS, read_timeout=0.2)
    assert isinstance(outcome_of(caught.value, MORNING), Unknown)
    assert len(ana.inbox) == 1


async def test_garbage_for_an_answer_leaves_it_unknown(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    api.misbehave.garbage(after_effect=True)
    assert isinstance(await outcome_of_sending(bot), Unknown)


def test_a_network_error_of_unknown_cause_leaves_it_unknown() -> None:
    assert isinstance(outcome_of(NetworkError("?"), MORNING), Unknown)


# Never


async def test_who_blocked_the_bot_is_unreachable(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    await ana.block()
    assert await outcome_of_sending(bot) == Refused(Unreachable.BLOCKED)


async def test_whose_account_is_gone_is_unreachable(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    await ana.deactivate()
    assert await outcome_of_sending(bot) == Refused(Unreachable.DEACTIVATED)


async def test_who_never_wrote_to_the_bot_is_unreachable(api: BotApi, bot: TelegramBot) -> None:
    assert await outcome_of_sending(bot, chat=43) == Refused(Unreachable.NO_SUCH_CHAT)


async def test_another_refusal_says_why_and_makes_nobody_unreachable(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    with pytest.raises(BadRequest) as caught:
        await bot.send_message(42, "a" * 5000)
    assert outcome_of(caught.value, MORNING) == Refused("message is too long")


def test_what_telegram_quotes_of_a_message_is_not_passed_on() -> None:
    error = BadRequest(f"Bad Request: can't parse entities: Unsupported tag '{SECRET_WORDS}'")
    refused = outcome_of(error, MORNING)
    assert isinstance(refused, Refused)
    assert SECRET_WORDS not in refused.why


async def test_an_upload_beyond_all_limits_is_refused(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    api.misbehave.refuse(413, "Request Entity Too Large")
    assert await outcome_of_sending(bot) == Refused("request entity too large")


# Edits


async def test_an_edit_that_changes_nothing_is_told_apart(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    sent = await bot.send_message(42, "open")
    with pytest.raises(BadRequest) as caught:
        await bot.edit_message_text("open", 42, sent.message_id)
    assert is_already_so(caught.value)
    assert not is_beyond_editing(caught.value)


async def test_an_edit_of_what_is_gone_is_told_apart(
    api: BotApi, bot: TelegramBot, ana: Person
) -> None:
    with pytest.raises(BadRequest) as caught:
        await bot.edit_message_text("open", 42, 999)
    assert is_beyond_editing(caught.value)
    assert not is_already_so(caught.value)


# The client itself


async def test_no_failure_writes_what_was_said_or_the_token_into_the_log(
    api: BotApi, bot: TelegramBot, ana: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    api.misbehave.garbage(after_effect=True)
    api.misbehave.server_error()
    api.misbehave.too_many_requests()
    api.misbehave.refuse(400, f"Bad Request: {SECRET_WORDS}")
    for _ in range(4):
        await outcome_of_sending(bot)
    api.down()
    await outcome_of_sending(bot)
    assert caplog.text == ""


async def test_sends_keep_to_the_rate_that_was_set(api: BotApi, ana: Person) -> None:
    bot = TelegramBot(TOKEN, api.url, send_rate=20)
    await asyncio.gather(*(bot.send_message(42, str(number)) for number in range(24)))
    await bot.disconnect()
    times = [call.received for call in api.called("sendMessage")]
    assert times[-1] - times[0] > 0.15  # twenty at once, then one every 50 ms


async def test_a_rate_below_one_a_second_still_sends(api: BotApi, ana: Person) -> None:
    bot = TelegramBot(TOKEN, api.url, send_rate=0.5)
    await bot.send_message(42, "slowly")
    await bot.disconnect()
    assert [message.text for message in ana.inbox] == ["slowly"]
