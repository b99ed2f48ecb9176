"""A page is told everything, once, in the order in which it was sent."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select, update

from actions import alerts, privacy, subscriptions
from actions.alerts import EVERYWHERE, AlertLink, AlertTemplate, AlertWording, pictures
from actions.database import Database
from actions.delivery import enqueue
from actions.model import Channel, OutboxMessage, OutboxState, SendClass, Topic
from actions.residents import chat_for, resident_of
from actions.wording import Wording
from bot.channels.webchat.history import PAGE, from_where_both_are_known, merged
from bot.channels.webchat.numbers import as_kept, give_number
from bot.channels.webchat.session import address_of
from tests.clock import NIGHTS, Clock
from tests.outbox import saying
from tests.unit.channels.webchat.room import Resident, Room, opened


async def test_a_message_sent_after_one_that_was_queued_later_is_not_missed(
    room: Room, ana: Resident
) -> None:
    chat = await ana.chat()
    await room.outbox.queue(chat, "Street fair on Sunday", send_class=SendClass.NEWS)
    await room.outbox.queue(chat, "Your report has number MS-1")
    (reply,) = await room.outbox.claim()  # replies go first, whatever their ids
    await room.send_claim(reply)
    async with ana.page() as page:
        assert page.texts() == ["Your report has number MS-1"]
    await room.send_due()
    async with ana.page() as page:
        assert page.texts() == ["Street fair on Sunday"]


async def test_a_message_that_becomes_visible_late_is_not_missed(
    postgres_database: Database, clock: Clock, wording: Wording
) -> None:
    """PostgreSQL gives ids when a row is inserted; it is seen when its transaction commits."""
    room = Room(postgres_database, wording, clock, 0)
    ana = Resident(room)
    chat = await ana.chat()
    async with postgres_database.write() as slow:
        first = await enqueue(
            slow, chat_id=chat, language="en", body=saying("slow"), now=clock.now()
        )
        await room.says(chat, "quick")
        assert await room.told(chat, after=0) == ["quick"]
    await room.send_due()
    assert await room.told(chat, after=1) == ["slow"]
    assert (await room.outbox.row(first.id)).channel_message_id == as_kept(2)


async def test_a_message_sent_again_keeps_its_number(room: Room, ana: Resident) -> None:
    chat = await ana.chat()
    await room.outbox.queue(chat, "once")
    (first_try,) = await room.outbox.claim()
    await room.send_claim(first_try, recorded=False)  # the process died before it could record
    async with ana.page() as page:
        assert page.texts() == ["once"], "it is there all the same"
    room.clock.forward(minutes=2)
    assert await room.outbox.recover() == 1
    await room.send_due()
    async with ana.page() as page:
        assert page.texts() == []
    assert await room.outbox.state(first_try.id) is OutboxState.SENT


async def test_two_who_number_at_once_give_different_numbers(room: Room, ana: Resident) -> None:
    chat = await ana.chat()
    last = await room.outbox.queue(chat, *"abcdef")

    async def number(outbox_id: int) -> str:
        async with room.database.write() as session:
            return await give_number(session, chat, outbox_id)

    given = await asyncio.gather(*(number(last - back) for back in range(6)))
    assert sorted(given) == [as_kept(n) for n in range(1, 7)]


async def test_whoever_queues_a_message_does_not_wait_for_who_numbers_one(
    postgres_database: Database, clock: Clock, wording: Wording
) -> None:
    room = Room(postgres_database, wording, clock, 0)
    chat = await Resident(room).chat()
    first = await room.outbox.queue(chat, "first")
    async with postgres_database.write() as numbering:
        await give_number(numbering, chat, first)
        async with asyncio.timeout(5):
            await room.outbox.queue(chat, "second")


async def test_numbers_of_different_chats_do_not_touch(room: Room, ana: Resident) -> None:
    ben = Resident(room)
    await room.says(await ana.chat(), "to Ana", "to Ana again")
    await room.says(await ben.chat(), "to Ben")
    async with ben.page() as page:
        assert (page.texts(), page.numbers()) == (["to Ben"], [1])


async def test_more_than_a_page_of_missed_messages_all_come_in_order(
    room: Room, ana: Resident
) -> None:
    chat = await ana.chat()
    await room.says(chat, "seen")
    async with ana.page() as page:
        assert page.texts() == ["seen"]
    missed = [f"missed {n}" for n in range(2 * PAGE + 5)]
    await room.says(chat, *missed)
    async with ana.page() as page:
        assert page.texts() == missed
    async with ana.page() as page:
        assert page.texts() == []


async def test_a_page_that_was_just_opened_shows_the_end_of_a_long_talk(
    room: Room, ana: Resident
) -> None:
    await room.says(await ana.chat(), *(f"message {n}" for n in range(PAGE + 3)))
    async with ana.page() as page:
        assert page.texts() == [f"message {n}" for n in range(3, PAGE + 3)]


async def test_both_sides_are_shown_in_the_order_in_which_they_spoke(
    room: Room, ana: Resident
) -> None:
    chat = await ana.chat()
    async with ana.page() as page:
        for turn in range(3):
            await page.says(f"Ana {turn}")
            await page.hears("stored")
            room.clock.forward(seconds=1)
            await room.says(chat, f"Linli {turn}")
            room.clock.forward(seconds=1)
    async with opened(room, ana.secret) as reloaded:
        await reloaded.hears("ready")
        assert reloaded.texts() == [f"{who} {n}" for n in range(3) for who in ("Ana", "Linli")]


def test_neither_sides_order_is_changed_by_a_clock_that_goes_wrong() -> None:
    mine = [{"id": "a", "at": "12:03"}, {"id": "b", "at": "12:01"}]
    theirs = [{"id": 1, "at": "12:02"}, {"id": 2, "at": "11:59"}, {"id": 3, "at": "12:09"}]
    ids = [item["id"] for item in merged(mine, theirs)]
    assert [id for id in ids if isinstance(id, str)] == ["a", "b"]
    assert [id for id in ids if isinstance(id, int)] == [1, 2, 3]


def test_the_shown_end_of_a_talk_begins_where_both_sides_are_known() -> None:
    mine = [{"at": f"{n:03}"} for n in range(100, 100 + PAGE)]
    theirs = [{"at": "050"}, {"at": "130"}]
    assert from_where_both_are_known(mine, theirs, all_of_ours=True) == "100"
    assert from_where_both_are_known(mine[1:], theirs, all_of_ours=True) == ""
    assert from_where_both_are_known([], theirs, all_of_ours=False) == "050"
    assert from_where_both_are_known([], [], all_of_ours=True) == ""


async def test_what_was_erased_is_not_shown(room: Room, ana: Resident) -> None:
    chat = await ana.chat()
    async with ana.page() as page:
        await page.says("my secret")
        await page.hears("stored")
    await room.says(chat, "your secret")
    async with room.database.write() as session:
        row = await chat_for(session, Channel.WEB, address_of(ana.secret), room.clock.now())
        resident = await resident_of(session, row, "", room.clock.now())
        (stored,) = await room.stored()
        await privacy.erase(session, resident, room.clock.now(), handling=[stored.id])
    await room.says(chat, "It is erased.")
    async with opened(room, ana.secret) as reloaded:
        await reloaded.hears("ready")
        assert reloaded.texts() == ["It is erased."]


async def test_a_message_nobody_can_read_any_more_does_not_hide_the_others(
    room: Room, ana: Resident
) -> None:
    chat = await ana.chat()
    await room.says(chat, "before", "of another version", "after")
    async with room.database.write() as session:
        of_old = select(OutboxMessage.id).order_by(OutboxMessage.id).offset(1).limit(1)
        await session.execute(
            update(OutboxMessage)
            .where(OutboxMessage.id == of_old.scalar_subquery())
            .values(body={"paragraphs": [{"kind": "hologram"}]})
        )
    async with ana.page() as page:
        assert page.texts() == ["before", "after"]


@pytest.mark.parametrize("state", [OutboxState.WAITING, OutboxState.DROPPED, OutboxState.REFUSED])
async def test_what_was_not_sent_is_not_shown(
    room: Room, ana: Resident, state: OutboxState
) -> None:
    id = await room.outbox.queue(await ana.chat(), "not sent")
    async with room.database.write() as session:
        await session.execute(
            update(OutboxMessage).where(OutboxMessage.id == id).values(state=state)
        )
    async with ana.page() as page:
        assert page.texts() == []


async def test_an_alert_comes_with_its_picture_links_and_buttons_live_and_on_the_next_visit(
    room: Room, ana: Resident
) -> None:
    link = AlertLink(url="https://gov.example/gas", labels={"en": "More", "ar": "المزيد"})
    async with room.database.write() as session:
        chat = await chat_for(session, Channel.WEB, address_of(ana.secret), room.clock.now())
        resident = await resident_of(session, chat, "Ana", room.clock.now())
        resident.language = "ar"
        await subscriptions.subscribe(session, resident, Topic.FRAUD, room.clock.now())
    async with ana.page() as page:
        async with room.database.write() as session:
            template = AlertTemplate(
                slug="x", topic=Topic.FRAUD, links=(link,),
                texts={"ar": AlertWording(title="احتيال", body="الشرطة لا تطلب المال")},
            )  # fmt: skip
            picture_id = await pictures.keep(session, b"\xff\xd8picture", room.clock.now())
            await alerts.start(
                session,
                alerts.Broadcast(
                    template=template, occasion="x", audience=EVERYWHERE, picture_id=picture_id
                ),
                nights=NIGHTS,
                now=room.clock.now(),
            )
        async with room.visitor(ana.secret) as browser:
            assert (await browser.get(f"/chat/files/{picture_id}")).status_code == 404  # not yet
        await room.send_due()
        live = await page.hears("message")
    assert live["text"] == "احتيال\n\nالشرطة لا تطلب المال"
    assert live["language"] == "ar"
    assert live["links"] == [{"label": "المزيد", "url": "https://gov.example/gas"}]
    assert live["picture"] == picture_id
    assert live["buttons"]
    ana.seen = 0
    async with ana.page() as page:
        (later,) = [item for item in page.items if item["kind"] == "message"]
    assert {**later, "at": ""} == {**live, "at": ""}
    async with room.visitor(ana.secret) as browser:
        assert (await browser.get(f"/chat/files/{picture_id}")).content == b"\xff\xd8picture"
    async with room.visitor(Resident(room).secret) as stranger:
        assert (await stranger.get(f"/chat/files/{picture_id}")).status_code == 404
