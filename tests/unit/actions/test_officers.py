"""Who my officer is, and how an officer's phone is linked."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select

from actions import officers
from actions.database import Database
from actions.model import Channel, Chat, ConversationRow, Resident, Staff, StaffLink, Ticket
from actions.refusals import LinkInvalid
from tests import factories
from tests.clock import Clock


async def test_a_community_shows_its_officers_and_when_they_are_there(database: Database) -> None:
    hours = [{"en": "Tuesdays, 14:00-16:00", "zh": "周二 14:00-16:00"}]
    async with database.write() as session:
        station = await factories.station(session, "Putuo Station")
        meishan = await factories.community(session, at=station, visiting_hours=hours)
        await factories.officer(session, meishan, name="Wang")
        zhang = await factories.officer(session, meishan, name="Zhang")
        zhang.phone = "021-1234"
    async with database.read() as session:
        meishan = await session.merge(meishan, load=False)
        cards = await officers.card(session, meishan)
    assert [(card.name, card.phone) for card in cards] == [("Wang", None), ("Zhang", "021-1234")]
    assert cards[0].hours == tuple(hours)
    assert cards[0].station["en"] == "Putuo Station"


async def test_supervisors_stand_in_but_an_admin_is_nobodys_officer(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        await factories.admin(session)
        assert await officers.card(session, meishan) == []
        await factories.supervisor(session, meishan.station, name="Li")
        assert [card.name for card in await officers.card(session, meishan)] == ["Li"]


async def test_a_code_links_a_phone_once(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        wang = await factories.officer(session)
        code = await officers.link_code(session, wang, clock.now())
        assert f"staff-{code}".isascii()
        assert len(f"/start staff-{code}") <= 64
        assert code not in (await session.scalars(select(StaffLink.code_hash))).one()
        phone, thief = await factories.chat(session), await factories.chat(session)
        assert await officers.link_chat(session, code, phone, clock.now()) == wang
        with pytest.raises(LinkInvalid):
            await officers.link_chat(session, code, thief, clock.now())
    async with database.read() as session:
        assert (await session.get_one(Chat, phone.id)).staff_id == wang.id
        assert (await session.get_one(Chat, thief.id)).staff_id is None


async def test_two_who_present_a_code_at_once_do_not_both_get_in(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        wang = await factories.officer(session)
        code = await officers.link_code(session, wang, clock.now())
        phones = [(await factories.chat(session)).id for _ in range(2)]

    async def present(chat_id: int) -> Staff:
        async with database.write() as session:
            chat = await session.get_one(Chat, chat_id)
            return await officers.link_chat(session, code, chat, clock.now())

    results = await asyncio.gather(*map(present, phones), return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["LinkInvalid", "Staff"]
    async with database.read() as session:
        assert len(list(await session.scalars(select(Chat).filter_by(staff_id=wang.id)))) == 1


async def test_a_code_ends_after_a_week_with_a_newer_one_and_with_its_owners_leaving(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        wang = await factories.officer(session)
        phone = await factories.chat(session)
        first = await officers.link_code(session, wang, clock.now())
        second = await officers.link_code(session, wang, clock.now())
        a_week_on = clock.forward(days=7)
        for code in (first, second, "", "staff-", "x" * 100):
            with pytest.raises(LinkInvalid):
                await officers.link_chat(session, code, phone, a_week_on)
        third = await officers.link_code(session, wang, a_week_on)
        wang.is_active = False
        await session.flush()
        with pytest.raises(LinkInvalid):
            await officers.link_chat(session, third, phone, a_week_on)
        wang.is_active = True
        await session.flush()
        assert await officers.link_chat(session, third, phone, clock.forward(days=6)) == wang


async def test_a_code_works_on_telegram_only(sqlite_database: Database, clock: Clock) -> None:
    async with sqlite_database.write() as session:
        code = await officers.link_code(session, await factories.officer(session), clock.now())
        web = await factories.chat(session, channel=Channel.WEB)
        with pytest.raises(LinkInvalid):
            await officers.link_chat(session, code, web, clock.now())


async def test_a_new_phone_replaces_the_old_one_and_unlinking_ends_it(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        wang = await factories.officer(session)
        old, new = await factories.phone(session, wang), await factories.chat(session)
        code = await officers.link_code(session, wang, clock.now())
        await officers.link_chat(session, code, new, clock.now())
    async with database.write() as session:
        assert (await session.get_one(Chat, old.id)).staff_id is None
        chat = await session.get_one(Chat, new.id)
        assert chat.staff_id == wang.id
        await officers.unlink(session, chat)
    async with database.read() as session:
        assert (await session.get_one(Chat, new.id)).staff_id is None


async def test_who_was_a_resident_for_a_minute_is_none_once_the_phone_is_linked(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        wang = await factories.officer(session)
        phone = await factories.resident(session, name="Wang")
        session.add(ConversationRow(chat_id=phone.id, state={}, updated_at=clock.now()))
        code = await officers.link_code(session, wang, clock.now())
        await officers.link_chat(session, code, phone, clock.now())
    async with database.read() as session:
        assert (await session.get_one(Chat, phone.id)).resident_id is None
        assert list(await session.scalars(select(Resident))) == []
        assert list(await session.scalars(select(ConversationRow))) == []


async def test_a_resident_who_has_reported_stays_one_when_the_phone_is_linked(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        phone = await factories.resident(session, meishan, name="Wang")
        ticket = await factories.ticket(session, phone, meishan, now=clock.now())
        code = await officers.link_code(session, wang, clock.now())
        await officers.link_chat(session, code, phone, clock.now())
    async with database.read() as session:
        (resident,) = await session.scalars(select(Resident))
        assert (await session.get_one(Chat, phone.id)).resident_id == resident.id
        assert (await session.get_one(Ticket, ticket.id)).resident_id == resident.id
