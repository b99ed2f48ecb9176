"""What is queued is sent: each chat's in order, one at a time, and how it went is kept."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from actions import alerts, subscriptions
from actions.alert_links import AlertLink
from actions.alerts import EVERYWHERE, AlertTemplate, AlertWording
from actions.database import Database
from actions.delivery import NotSent, Outcome, Refused, Sent, Unknown, Unreachable
from actions.delivery.records import PAUSE_AFTER_A_LOST_ANSWER
from actions.model import Alert, Channel, Chat, OutboxState, SendClass, Topic
from bot import outbox as outbox_module
from tests import factories
from tests.clock import NIGHTS
from tests.outbox import Outbox
from tests.postman import Postman, sending
from tests.waiting import until


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that a test moves rings no bell."""
    monkeypatch.setattr(outbox_module, "LOOK_AGAIN_S", 0.05)


async def until_in_state(outbox: Outbox, id: int, state: OutboxState) -> None:
    async def is_so() -> bool:
        return await outbox.state(id) is state

    await until(is_so)


# --- In order -----------------------------------------------------------------------------------


async def test_a_chat_is_sent_one_message_at_a_time(outbox: Outbox, postman: Postman) -> None:
    ana, ben = await outbox.chat(), await outbox.chat()
    arrived = postman.hold("ana 1")
    async with sending(outbox.database, postman, outbox.clock):
        await outbox.queue(ana, "ana 1", "ana 2")
        await until(lambda: postman.begun == ["ana 1"])
        await outbox.queue(ana, "ana 3")
        await outbox.queue(ben, "ben 1")  # queued after all of Ana's
        await until(lambda: "ben 1" in postman.ended)
        assert postman.begun == ["ana 1", "ben 1"]
        arrived.set()
        await until(lambda: len(postman.ended) == 4)
    assert [words for words in postman.ended if words.startswith("ana")] == [
        "ana 1",
        "ana 2",
        "ana 3",
    ]
    assert postman.crowd == 1


async def test_different_chats_are_sent_to_at_the_same_time(
    outbox: Outbox, postman: Postman
) -> None:
    doors = [postman.hold("ana 1"), postman.hold("ben 1")]
    async with sending(outbox.database, postman, outbox.clock):
        for name in ("ana", "ben"):
            await outbox.queue(await outbox.chat(), f"{name} 1")
        await until(lambda: set(postman.begun) == {"ana 1", "ben 1"})
        assert postman.ended == []
        for door in doors:
            door.set()
        await until(lambda: len(postman.ended) == 2)


async def test_in_a_chat_replies_go_before_alerts_and_the_older_first(
    outbox: Outbox, postman: Postman
) -> None:
    ana = await outbox.chat()
    arrived = postman.hold("first")
    async with sending(outbox.database, postman, outbox.clock):
        await outbox.queue(ana, "first")
        await until(lambda: postman.begun == ["first"])
        await outbox.queue(ana, "market", send_class=SendClass.NEWS)
        await outbox.queue(ana, "beware", "beware again", send_class=SendClass.SAFETY)
        await outbox.queue(ana, "reply", "another reply")
        arrived.set()
        await until(lambda: len(postman.ended) == 6)
    assert postman.begun == ["first", "reply", "another reply", "beware", "beware again", "market"]


async def test_where_places_are_few_whoever_waits_for_a_reply_goes_first(
    outbox: Outbox, postman: Postman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_module, "AT_ONCE", 1)
    arrived = postman.hold("news 0")
    async with sending(outbox.database, postman, outbox.clock):
        for number in range(3):
            await outbox.queue(await outbox.chat(), f"news {number}", send_class=SendClass.NEWS)
            await until(lambda: postman.begun == ["news 0"])
        await outbox.queue(await outbox.chat(), "reply")
        assert postman.begun == ["news 0"]  # one place, and that is taken
        arrived.set()
        await until(lambda: len(postman.ended) == 4)
    assert postman.begun == ["news 0", "reply", "news 1", "news 2"]


async def test_alerts_whose_calls_hang_leave_room_for_replies(
    outbox: Outbox, postman: Postman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_module, "AT_ONCE", 4)
    monkeypatch.setattr(outbox_module, "ALERTS_AT_ONCE", 2)
    warning = await an_alert(outbox, people=6)
    door = postman.hold(warning)
    async with sending(outbox.database, postman, outbox.clock):
        await until(lambda: postman.begun == [warning, warning])
        await outbox.queue(await outbox.chat(), "reply")
        await until(lambda: "reply" in postman.ended)
        assert postman.begun == [warning, warning, "reply"]
        door.set()
        await until(lambda: len(postman.ended) == 7)
    assert postman.begun == [warning, warning, "reply", *[warning] * 4]


async def test_an_alert_with_links_reads_as_it_was_corrected_meanwhile(
    outbox: Outbox, postman: Postman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_module, "ALERTS_AT_ONCE", 1)
    link = AlertLink(url="https://gov.example/police", labels={"en": "More"})
    warning = await an_alert(outbox, people=3, links=(link,))
    door = postman.hold(warning)
    better = AlertWording(title="Fake police", body="Hang up.")
    async with sending(outbox.database, postman, outbox.clock):
        await until(lambda: postman.begun == [warning])
        async with outbox.database.write() as session:
            (alert,) = await session.scalars(select(Alert))
            admin = await factories.admin(session)
            await alerts.correct(session, admin, alert.id, {"en": better}, outbox.clock.now())
        door.set()
        await until(lambda: len(postman.ended) >= 3)
    assert postman.begun[:3] == [warning, *["Fake police\n\nHang up."] * 2]


async def test_while_there_are_no_alerts_replies_have_all_the_room(
    outbox: Outbox, postman: Postman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_module, "AT_ONCE", 4)
    monkeypatch.setattr(outbox_module, "ALERTS_AT_ONCE", 2)
    doors = []
    for number in range(6):
        await outbox.queue(await outbox.chat(), f"reply {number}")
        doors.append(postman.hold(f"reply {number}"))
    async with sending(outbox.database, postman, outbox.clock):
        await until(lambda: len(postman.begun) == 4)
        for door in doors:
            door.set()
        await until(lambda: len(postman.ended) == 6)


async def test_two_processes_send_each_message_once_and_each_chats_in_order(
    outbox: Outbox, database_url: str
) -> None:
    other = Database(database_url)
    chats = [await outbox.chat() for _ in range(6)]
    for number in range(4):
        for chat in chats:
            await outbox.queue(chat, f"{chat}: {number}")
    here, there = Postman(), Postman()
    there.begun, there.ended = here.begun, here.ended  # one record of both
    async with sending(outbox.database, here, outbox.clock), sending(other, there, outbox.clock):
        await until(lambda: len(here.ended) >= 24)
    for chat in chats:
        heard = [words for words in here.begun if words.startswith(f"{chat}:")]
        assert heard == [f"{chat}: {number}" for number in range(4)]
    await other.close()


async def test_a_channel_that_this_process_does_not_serve_is_left_alone(
    outbox: Outbox, postman: Postman
) -> None:
    on_the_web = await outbox.queue(await outbox.chat(Channel.WEB), "for the page")
    by_phone = await outbox.queue(await outbox.chat(), "for the phone")
    async with sending(outbox.database, postman, outbox.clock):
        await until_in_state(outbox, by_phone, OutboxState.SENT)
    row = await outbox.row(on_the_web)
    assert (row.state, row.attempts) == (OutboxState.WAITING, 0)
    assert postman.begun == ["for the phone"]


# --- How it went --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("outcome", "state", "problem"),
    [
        (Sent("4711"), OutboxState.SENT, None),
        (Refused("text too long"), OutboxState.REFUSED, "text too long"),
        (Refused(Unreachable.BLOCKED), OutboxState.REFUSED, "blocked"),
    ],
)
async def test_how_a_call_ended_is_kept_and_the_next_message_goes(
    outbox: Outbox, postman: Postman, outcome: Outcome, state: OutboxState, problem: str | None
) -> None:
    ana = await outbox.chat()
    postman.answers["one"] = [outcome]
    one = await outbox.queue(ana, "one")
    two = await outbox.queue(ana, "two")
    async with sending(outbox.database, postman, outbox.clock):
        await until_in_state(outbox, two, OutboxState.SENT)
    row = await outbox.row(one)
    assert (row.state, row.problem, row.attempts) == (state, problem, 1)
    assert row.channel_message_id == ("4711" if isinstance(outcome, Sent) else None)
    async with outbox.database.read() as session:
        chat = await session.get_one(Chat, ana)
    assert (chat.unreachable_at is not None) == (problem == "blocked")


async def test_what_did_not_leave_goes_again_at_its_time_and_not_before(
    outbox: Outbox, postman: Postman
) -> None:
    later = outbox.clock.now() + timedelta(seconds=30)
    postman.answers["one"] = [NotSent(later, "wait")]
    one = await outbox.queue(await outbox.chat(), "one")
    async with sending(outbox.database, postman, outbox.clock):
        await until(lambda: postman.ended == ["one"])
        await until_in_state(outbox, one, OutboxState.WAITING)
        outbox.clock.set(later - timedelta(milliseconds=1))
        other = await outbox.queue(await outbox.chat(), "other")
        await until_in_state(outbox, other, OutboxState.SENT)
        assert postman.begun == ["one", "other"]
        outbox.clock.set(later)
        await until_in_state(outbox, one, OutboxState.SENT)
    assert postman.begun == ["one", "other", "one"]


@pytest.mark.parametrize("send_class", [SendClass.REPLY, SendClass.SAFETY])
@pytest.mark.parametrize("lost", [Unknown("reset"), RuntimeError("of the sender")])
async def test_a_reply_or_warning_whose_answer_is_lost_goes_once_more_and_no_oftener(
    outbox: Outbox, postman: Postman, send_class: SendClass, lost: Outcome | Exception
) -> None:
    ana = await outbox.chat()
    postman.answers["one"] = [lost, lost]
    one = await outbox.queue(ana, "one", send_class=send_class)
    async with sending(outbox.database, postman, outbox.clock):
        await until(lambda: postman.ended == ["one"])
        await until_in_state(outbox, one, OutboxState.WAITING)
        outbox.clock.set(outbox.clock.now() + PAUSE_AFTER_A_LOST_ANSWER)
        await until_in_state(outbox, one, OutboxState.UNKNOWN)
        outbox.clock.forward(days=1)
        next_one = await outbox.queue(ana, "next")
        await until_in_state(outbox, next_one, OutboxState.SENT)
    assert postman.begun == ["one", "one", "next"]


@pytest.mark.parametrize("lost", [Unknown("reset"), RuntimeError("of the sender")])
async def test_news_whose_answer_is_lost_does_not_go_again(
    outbox: Outbox, postman: Postman, lost: Outcome | Exception
) -> None:
    ana = await outbox.chat()
    postman.answers["one"] = [lost]
    one = await outbox.queue(ana, "one", send_class=SendClass.NEWS)
    async with sending(outbox.database, postman, outbox.clock):
        await until_in_state(outbox, one, OutboxState.UNKNOWN)
        outbox.clock.forward(days=1)
        next_one = await outbox.queue(ana, "next")
        await until_in_state(outbox, next_one, OutboxState.SENT)
    assert postman.begun == ["one", "next"]


# --- Stopping -----------------------------------------------------------------------------------


async def test_who_is_stopped_lets_the_calls_under_way_end_and_keeps_how_they_went(
    outbox: Outbox, postman: Postman
) -> None:
    ana = await outbox.chat()
    arrived = postman.hold("one")
    one = await outbox.queue(ana, "one")
    two = await outbox.queue(ana, "two")
    async with sending(outbox.database, postman, outbox.clock) as running:
        await until(lambda: postman.begun == ["one"])
        running.cancel()
        await asyncio.sleep(0)
        assert not running.done()
        arrived.set()
        await asyncio.wait([running])
    assert await outbox.state(one) is OutboxState.SENT
    assert await outbox.state(two) is OutboxState.WAITING
    assert postman.begun == ["one"]


async def an_alert(outbox: Outbox, people: int, links: tuple[AlertLink, ...] = ()) -> str:
    """An alert waits for so many people; its words."""
    words = AlertWording(title="Fake police", body="The police never asks for money.")
    template = AlertTemplate(slug="beware", topic=Topic.FRAUD, texts={"en": words}, links=links)
    async with outbox.database.write() as session:
        for _ in range(people):
            chat = await factories.resident(session)
            assert chat.resident is not None
            await subscriptions.subscribe(session, chat.resident, Topic.FRAUD, outbox.clock.now())
        await alerts.start(
            session,
            alerts.Broadcast(template=template, occasion="now", audience=EVERYWHERE),
            nights=NIGHTS,
            now=outbox.clock.now(),
        )
    return f"{words.title}\n\n{words.body}"
