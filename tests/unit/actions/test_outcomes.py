"""How each sending ended is kept, and what cannot be known is dealt with by what it was."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions.delivery import NotSent, Refused, Sent, Unknown, Unreachable, sent_as
from actions.model import Chat, OutboxState, SendClass
from tests.outbox import Outbox

# --- Recording ----------------------------------------------------------------------------------


async def test_what_was_sent_has_the_channels_number(outbox: Outbox) -> None:
    queued = await outbox.queue(await outbox.chat(), "Bonjour")
    (claim,) = await outbox.claim()
    assert await outbox.record(claim, Sent("4711"))
    row = await outbox.row(queued)
    assert (row.state, row.channel_message_id) == (OutboxState.SENT, "4711")
    assert (row.ended_at, row.claimed_until) == (outbox.clock.now(), None)


async def test_a_message_sent_in_parts_is_found_by_the_number_of_any(outbox: Outbox) -> None:
    chat_id, elsewhere = await outbox.chat(), await outbox.chat()
    queued = await outbox.queue(chat_id, "Bonjour")
    (claim,) = await outbox.claim()
    await outbox.record(claim, Sent("4713", ("4711", "4712", "4_14")))
    async with outbox.database.read() as session:
        for number in ("4711", "4712", "4713", "4_14"):
            found = await sent_as(session, chat_id, number)
            assert found is not None
            assert found.id == queued
        for number in ("471", "47", "4714", "%", "", '"'):
            assert await sent_as(session, chat_id, number) is None
        assert await sent_as(session, elsewhere, "4711") is None


async def test_of_two_messages_with_one_number_the_newer_is_found(outbox: Outbox) -> None:
    chat_id = await outbox.chat()
    for words in ("Bonjour", "Bonjour, edited"):
        newest = await outbox.queue(chat_id, words)
        (claim,) = await outbox.claim()
        await outbox.record(claim, Sent("4711"))
    async with outbox.database.read() as session:
        found = await sent_as(session, chat_id, "4711")
        assert found is not None
        assert found.id == newest


async def test_what_was_recorded_stays_as_it_is(outbox: Outbox) -> None:
    queued = await outbox.queue(await outbox.chat(), "Bonjour")
    (claim,) = await outbox.claim()
    await outbox.record(claim, Sent("4711"))
    assert not await outbox.record(claim, Refused("blocked"))
    assert not await outbox.record(claim, Sent("4712"))
    assert (await outbox.row(queued)).channel_message_id == "4711"


@pytest.mark.parametrize("why", Unreachable)
async def test_a_chat_that_takes_nothing_any_more_is_marked(
    outbox: Outbox, why: Unreachable
) -> None:
    chat_id = await outbox.chat()
    queued = await outbox.queue(chat_id, "Bonjour")
    await outbox.record((await outbox.claim())[0], Refused(why))
    row = await outbox.row(queued)
    assert (row.state, row.problem) == (OutboxState.REFUSED, why.value)
    async with outbox.database.read() as session:
        assert (await session.get_one(Chat, chat_id)).unreachable_at == outbox.clock.now()
    outbox.clock.forward(days=1)
    assert await outbox.claim() == []


async def test_a_message_that_is_refused_for_itself_says_nothing_about_the_chat(
    outbox: Outbox,
) -> None:
    chat_id = await outbox.chat()
    queued = await outbox.queue(chat_id, "Bonjour")
    await outbox.record((await outbox.claim())[0], Refused("message is too long"))
    assert await outbox.state(queued) is OutboxState.REFUSED
    async with outbox.database.read() as session:
        assert (await session.get_one(Chat, chat_id)).unreachable_at is None


async def test_what_did_not_leave_is_tried_again_at_the_time_told_as_often_as_it_takes(
    outbox: Outbox,
) -> None:
    queued = await outbox.queue(await outbox.chat(), "Bonjour", send_class=SendClass.NEWS)
    for attempt in (1, 2, 3):
        (claim,) = await outbox.claim()
        assert claim.attempts == attempt
        await outbox.record(claim, NotSent(outbox.clock.now() + timedelta(seconds=30), "flood"))
        outbox.clock.forward(seconds=29)
        assert await outbox.claim() == []
        outbox.clock.forward(seconds=1)
    assert await outbox.state(queued) is OutboxState.WAITING
    assert len(await outbox.claim()) == 1


@pytest.mark.parametrize("send_class", [SendClass.REPLY, SendClass.SAFETY])
async def test_a_reply_or_a_warning_whose_fate_is_unknown_goes_once_more_and_no_oftener(
    outbox: Outbox, send_class: SendClass
) -> None:
    queued = await outbox.queue(await outbox.chat(), "Attention", send_class=send_class)
    await outbox.record((await outbox.claim())[0], Unknown("timed out"))
    assert await outbox.claim() == []  # what swallowed the answer may still be there
    outbox.clock.forward(seconds=15)
    (again,) = await outbox.claim()
    await outbox.record(again, Unknown("timed out"))
    assert await outbox.claim() == []
    row = await outbox.row(queued)
    assert (row.state, row.problem, row.attempts) == (OutboxState.UNKNOWN, "timed out", 2)
    assert row.ended_at == outbox.clock.now()


async def test_news_whose_fate_is_unknown_does_not_go_again(outbox: Outbox) -> None:
    queued = await outbox.queue(await outbox.chat(), "Fête", send_class=SendClass.NEWS)
    await outbox.record((await outbox.claim())[0], Unknown("timed out"))
    assert await outbox.claim() == []
    assert await outbox.state(queued) is OutboxState.UNKNOWN


async def test_tries_that_certainly_did_not_leave_do_not_use_up_the_second_chance(
    outbox: Outbox,
) -> None:
    queued = await outbox.queue(await outbox.chat(), "Bonjour")
    await outbox.record((await outbox.claim())[0], NotSent(outbox.clock.now(), "no connection"))
    await outbox.record((await outbox.claim())[0], Unknown("timed out"))
    outbox.clock.forward(seconds=15)
    (again,) = await outbox.claim()
    await outbox.record(again, Sent("1"))
    assert await outbox.state(queued) is OutboxState.SENT


# --- A sender that died -------------------------------------------------------------------------


async def test_a_killed_senders_reply_is_sent_again_but_not_for_ever(outbox: Outbox) -> None:
    await outbox.queue(await outbox.chat(), "one", "two")
    await outbox.claim()
    for _ in range(3):
        outbox.clock.forward(seconds=60)
        assert await outbox.recover() == 1
        assert await outbox.said() == ["one"]
    outbox.clock.forward(seconds=60)
    assert await outbox.recover() == 1
    assert await outbox.said() == ["two"]  # perhaps it is "one" that kills


async def test_a_lost_sender_leaves_the_second_chance_after_a_lost_answer(outbox: Outbox) -> None:
    queued = await outbox.queue(await outbox.chat(), "Bonjour")
    await outbox.claim()
    outbox.clock.forward(seconds=60)
    await outbox.recover()
    await outbox.record((await outbox.claim())[0], Unknown("timed out"))
    outbox.clock.forward(seconds=15)
    (again,) = await outbox.claim()
    await outbox.record(again, Sent("1"))
    assert await outbox.state(queued) is OutboxState.SENT


async def test_a_killed_senders_news_is_not_sent_again(outbox: Outbox) -> None:
    queued = await outbox.queue(await outbox.chat(), "Fête", send_class=SendClass.NEWS)
    await outbox.claim()
    outbox.clock.forward(seconds=60)
    assert await outbox.recover() == 1
    assert await outbox.said() == []
    assert await outbox.state(queued) is OutboxState.UNKNOWN


async def test_a_sender_within_its_lease_is_not_taken_for_dead(outbox: Outbox) -> None:
    queued = await outbox.queue(await outbox.chat(), "Bonjour")
    await outbox.claim()
    outbox.clock.forward(seconds=59)
    assert await outbox.recover() == 0
    assert await outbox.state(queued) is OutboxState.CLAIMED


async def test_that_it_was_sent_counts_even_when_the_sender_says_so_late(outbox: Outbox) -> None:
    queued = await outbox.queue(await outbox.chat(), "Bonjour")
    (slow,) = await outbox.claim()
    outbox.clock.forward(minutes=2)
    await outbox.recover()
    assert await outbox.record(slow, Sent("4711"))
    assert await outbox.said() == []
    assert await outbox.state(queued) is OutboxState.SENT


async def test_a_late_failure_is_not_taken_for_that_of_the_second_try(outbox: Outbox) -> None:
    queued = await outbox.queue(await outbox.chat(), "Bonjour")
    (slow,) = await outbox.claim()
    outbox.clock.forward(minutes=2)
    await outbox.recover()
    (second,) = await outbox.claim()
    assert not await outbox.record(slow, Unknown("timed out"))
    assert await outbox.state(queued) is OutboxState.CLAIMED
    assert await outbox.record(second, Sent("4711"))
