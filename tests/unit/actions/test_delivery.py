"""Every message is handed to one sender at a time, and each chat's in order."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from datetime import timedelta

import pytest
from sqlalchemy import event, func, select, text, update
from sqlalchemy.exc import IntegrityError

from actions import alerts, delivery, subscriptions
from actions.alerts import AlertTemplate
from actions.bell import OUTBOX
from actions.database import Database
from actions.delivery import NotSent, Sent
from actions.model import Channel, OutboxMessage, OutboxState, SendClass, Topic
from tests import factories
from tests.clock import NIGHTS, Clock
from tests.outbox import Outbox, saying, words_of

# --- Claiming -----------------------------------------------------------------------------------

WARNING = AlertTemplate.model_validate(
    {"slug": "warning", "topic": "safety", "texts": {"en": {"title": "Gas", "body": "Leave."}}}
)


async def test_a_sender_is_handed_all_it_needs_to_send(outbox: Outbox) -> None:
    chat_id = await outbox.chat()
    queued = await outbox.queue(chat_id, "Bonjour")
    (claim,) = await outbox.claim()
    assert (claim.id, claim.chat_id, claim.channel) == (queued, chat_id, Channel.TELEGRAM)
    assert claim.address.isdigit()
    assert (claim.language, claim.body, claim.attempts) == ("fr", saying("Bonjour"), 1)
    assert (claim.edits, claim.answers, claim.alert) == (None, None, None)


async def test_what_one_sender_has_no_other_gets(outbox: Outbox) -> None:
    await outbox.queue(await outbox.chat(), "Bonjour")
    assert len(await outbox.claim()) == 1
    assert await outbox.claim() == []


async def test_several_senders_at_once_send_everything_once_and_each_chat_in_order(
    database_url: str, clock: Clock
) -> None:
    """Each sender is a process of its own as far as the database can tell."""
    databases = [Database(database_url) for _ in range(5)]
    senders = [Outbox(database, clock) for database in databases]
    chats = [await senders[0].chat() for _ in range(12)]
    for number in range(4):
        for chat_id in chats:
            await senders[0].queue(chat_id, str(number))

    heard: defaultdict[int, list[str]] = defaultdict(list)
    in_flight: set[int] = set()

    async def send_until_all_is_sent(sender: Outbox) -> None:
        while sum(map(len, heard.values())) < 48:
            for claim in await sender.claim(limit=3):
                assert claim.chat_id not in in_flight
                in_flight.add(claim.chat_id)
                await asyncio.sleep(0)
                heard[claim.chat_id].append(words_of(claim))
                in_flight.discard(claim.chat_id)
                assert await sender.record(claim, Sent("1"))

    try:
        await asyncio.gather(*map(send_until_all_is_sent, senders))
        assert heard == {chat_id: ["0", "1", "2", "3"] for chat_id in chats}
    finally:
        for database in databases:
            await database.close()


async def test_who_looks_while_another_claims_does_not_take_a_second_message_of_the_chat(
    postgres_database: Database, clock: Clock
) -> None:
    """On SQLite there is one writer at a time anyway."""
    outbox = Outbox(postgres_database, clock)
    chat_id = await outbox.chat()
    await outbox.queue(chat_id, "street party", send_class=SendClass.NEWS)
    async with postgres_database.write() as session:
        assert len(await delivery.claim(session, clock.now(), 10)) == 1
        await outbox.queue(chat_id, "we are on our way")  # it would go first
        other = asyncio.create_task(outbox.claim())
        await asyncio.sleep(0.1)
    assert await other == []


async def test_a_chat_hears_one_message_after_the_other(outbox: Outbox) -> None:
    await outbox.queue(await outbox.chat(), "one", "two")
    (first,) = await outbox.claim()
    assert words_of(first) == "one"
    assert await outbox.said() == []
    await outbox.record(first, Sent("1"))
    assert await outbox.said() == ["two"]


async def test_a_message_that_is_tried_again_keeps_its_place(outbox: Outbox) -> None:
    await outbox.queue(await outbox.chat(), "one", "two")
    (first,) = await outbox.claim()
    await outbox.record(first, NotSent(outbox.clock.now() + timedelta(minutes=1), "flood"))
    assert await outbox.said() == []
    outbox.clock.forward(minutes=1)
    assert await outbox.said() == ["one"]


async def test_one_chat_that_has_to_wait_holds_up_no_other(outbox: Outbox) -> None:
    await outbox.queue(await outbox.chat(), "one", "two")
    (first,) = await outbox.claim()
    await outbox.record(first, NotSent(outbox.clock.now() + timedelta(minutes=1), "flood"))
    await outbox.queue(await outbox.chat(), "elsewhere")
    assert await outbox.said() == ["elsewhere"]


async def test_a_reply_goes_before_news_that_waits_longer(outbox: Outbox) -> None:
    chat_id = await outbox.chat()
    await outbox.queue(await outbox.chat(), "market day", send_class=SendClass.NEWS)
    await outbox.queue(chat_id, "street party", send_class=SendClass.NEWS)
    await outbox.queue(chat_id, "beware", send_class=SendClass.SAFETY)
    await outbox.queue(chat_id, "we are on our way")
    (first,) = await outbox.claim(limit=1)
    assert words_of(first) == "we are on our way"
    assert await outbox.said() == ["market day"]  # the other chat; here one is in flight
    await outbox.record(first, Sent("1"))
    assert await outbox.said() == ["beware"]


async def test_a_sender_of_one_channel_leaves_the_other_alone(outbox: Outbox) -> None:
    await outbox.queue(await outbox.chat(Channel.TELEGRAM), "by phone")
    await outbox.queue(await outbox.chat(Channel.WEB), "by web")
    (claim,) = await outbox.claim(channels=[Channel.WEB])
    assert words_of(claim) == "by web"
    assert await outbox.said() == ["by phone"]


async def test_no_two_messages_to_one_chat_can_be_in_flight(outbox: Outbox) -> None:
    await outbox.queue(await outbox.chat(), "one", "two")
    await outbox.claim()
    with pytest.raises(IntegrityError, match="outbox"):
        async with outbox.database.write() as session:
            await session.execute(update(OutboxMessage).values(state=OutboxState.CLAIMED))


async def test_an_answer_hangs_under_the_message_it_answers(outbox: Outbox) -> None:
    chat_id = await outbox.chat()
    asked = await outbox.queue(chat_id, "where?")
    await outbox.record((await outbox.claim())[0], Sent("77"))
    await outbox.queue(chat_id, "at the gate", answers_id=asked)
    assert (await outbox.claim())[0].answers == "77"


async def test_a_body_that_cannot_be_read_is_put_aside_and_holds_up_nothing(outbox: Outbox) -> None:
    chat_id = await outbox.chat()
    broken = await outbox.queue(chat_id, "one")
    await outbox.queue(chat_id, "two")
    async with outbox.database.write() as session:
        row = await session.get_one(OutboxMessage, broken)
        row.body = {"of": "another version"}
    assert await outbox.said() == []
    assert await outbox.said() == ["two"]
    assert await outbox.state(broken) is OutboxState.REFUSED


async def test_the_next_messages_are_found_by_index_however_long_the_outbox(
    sqlite_database: Database, clock: Clock
) -> None:
    async with sqlite_database.write() as session:  # an alert that waits
        marie = (await factories.resident(session, await factories.community(session))).resident
        assert marie is not None
        await subscriptions.subscribe(session, marie, Topic.SAFETY, clock.now())
        await alerts.start(
            session,
            alerts.Broadcast(template=WARNING, occasion="x", audience=alerts.EVERYWHERE),
            nights=NIGHTS,
            now=clock.now(),
        )
    asked: list[str] = []
    event.listen(
        sqlite_database.engine.sync_engine,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, *_: asked.append(statement),
    )
    async with sqlite_database.write() as session:
        await delivery.claim(session, clock.forward(hours=14), 10, nights=NIGHTS)
        replies, any_alert, halted, *by_priority = (one for one in asked if "SELECT" in one)
        plan = await session.execute(text(f"EXPLAIN QUERY PLAN {any_alert}"))
        assert "outbox USING INDEX ix_outbox_alerts_due" in str(plan.all())
        assert "FROM alerts" in halted
        assert len(by_priority) == 3  # one for each priority
        for query, begins in (
            (replies, "SCAN outbox USING INDEX ix_outbox_due"),
            (
                by_priority[0],
                "SEARCH outbox USING INDEX ix_outbox_alerts_due (priority=? AND due_at<?)",
            ),
        ):
            plan = await session.execute(text(f"EXPLAIN QUERY PLAN {query.replace('?', '1')}"))
            # An empty list of alerts that stand still is a constant to SQLite.
            steps = "\n".join(s.detail for s in plan if "CONSTANT" not in s.detail)
            steps = steps.replace("SCAN (subquery", "(subquery")
            assert begins in steps
            assert "ix_outbox_chat_id_waiting (chat_id=?" in steps
            assert "uq_outbox_chat_id_in_flight (chat_id=?" in steps
            assert "SCAN" not in steps.replace(begins, "")
            assert "TEMP B-TREE" not in steps


async def test_without_an_alert_that_waits_none_is_looked_for(
    sqlite_database: Database, clock: Clock
) -> None:
    outbox = Outbox(sqlite_database, clock)
    await outbox.queue(await outbox.chat(), "we are on our way")
    asked: list[str] = []
    event.listen(
        sqlite_database.engine.sync_engine,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, *_: asked.append(statement),
    )
    assert await outbox.said() == ["we are on our way"]
    assert len([one for one in asked if "SELECT" in one]) == 2


# --- Queueing -----------------------------------------------------------------------------------


async def test_the_same_thing_is_queued_for_a_chat_once(outbox: Outbox) -> None:
    chat_id = await outbox.chat()
    first = await outbox.queue(chat_id, "Bienvenue", dedup_key="welcome")
    assert await outbox.queue(chat_id, "Bienvenue", dedup_key="welcome") == first
    assert await outbox.queue(chat_id, "Au revoir", dedup_key="farewell") != first
    assert await outbox.queue(await outbox.chat(), "Bienvenue", dedup_key="welcome") != first


async def test_the_same_thing_is_queued_once_even_by_two_at_once(outbox: Outbox) -> None:
    chat_id = await outbox.chat()
    ids = await asyncio.gather(
        *(outbox.queue(chat_id, "Bienvenue", dedup_key="welcome") for _ in range(5))
    )
    assert len(set(ids)) == 1
    async with outbox.database.read() as session:
        assert await session.scalar(select(func.count(OutboxMessage.id))) == 1


async def test_senders_are_woken_by_what_was_committed_only(outbox: Outbox) -> None:
    chat_id = await outbox.chat()

    async def queue_and_fail() -> None:
        async with outbox.database.write() as session:
            await delivery.enqueue(
                session, chat_id=chat_id, language="fr", body=saying("x"), now=outbox.clock.now()
            )
            raise RuntimeError

    with outbox.database.bell.listen(OUTBOX) as listener:
        with pytest.raises(RuntimeError):
            await queue_and_fail()
        assert not await listener.wait(0.01)
        await outbox.queue(chat_id, "Bonjour")
        assert await listener.wait(1)


# --- When to look again -------------------------------------------------------------------------


async def test_an_empty_outbox_is_due_at_no_time(outbox: Outbox) -> None:
    async with outbox.database.read() as session:
        assert await delivery.next_due(session) is None


async def test_the_next_look_is_at_the_earliest_retry_and_never_at_what_must_queue(
    outbox: Outbox,
) -> None:
    chats = [await outbox.chat(), await outbox.chat(), await outbox.chat(Channel.WEB)]
    for chat_id in chats:
        await outbox.queue(chat_id, "one", "two")
    waits, flies, _web = await outbox.claim()
    retry_at = outbox.clock.now() + timedelta(minutes=5)
    async with outbox.database.read() as session:
        assert await delivery.next_due(session) is None  # all behind what is in flight
    await outbox.record(waits, NotSent(retry_at, "flood"))
    async with outbox.database.read() as session:
        assert await delivery.next_due(session) == retry_at
        assert await delivery.next_due(session, channels=[Channel.WEB]) is None
    await outbox.record(flies, Sent("1"))
    async with outbox.database.read() as session:
        assert await delivery.next_due(session) == outbox.clock.now()
