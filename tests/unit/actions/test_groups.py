"""Groups of staff: who binds them, which tickets they get, and who hears when they fall out."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from actions import groups, tickets
from actions.database import Database
from actions.groups import NoSuchCode, NotInCharge
from actions.model import Chat, GroupProblem, Staff, Ticket
from tests import factories
from tests.clock import Clock
from tests.unit.actions import sent
from tests.unit.actions.story import Story, begin


@dataclass
class Bound:
    """A group bound to the story's community by its supervisor."""

    story: Story
    boss: Staff
    phone: Chat
    group: Chat

    async def keeps(self, session: AsyncSession, ticket: Ticket) -> bool:
        """Whether its topic is to be open."""
        fresh = await tickets.for_card(session, ticket.id)
        return await groups.keeps(session, self.group.id, fresh)


async def bound(session: AsyncSession, clock: Clock, *, to_station: bool = False) -> Bound:
    story = await begin(session, clock)
    boss = await factories.supervisor(session, story.station)
    phone = await factories.phone(session, boss)
    group = await factories.chat(session, address="-1001")
    code = story.station.code if to_station else story.ticket.community.code
    await groups.bind(session, group, boss, code.upper(), "Officers", clock.now())
    await session.flush()
    return Bound(story, boss, phone, group)


async def test_open_tickets_get_their_topics_when_a_group_is_bound(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        at = await bound(session, clock)
        assert await sent.lines(session, at.group) == ["card"]
        await groups.bind(session, at.group, at.boss, at.story.station.code, "x", clock.now())
        assert await sent.lines(session, at.group) == ["card"], "it has that one"


async def test_a_group_hears_all_that_is_said_about_its_tickets(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        at = await bound(session, clock)
        await sent.send_all(session)
        id, now, wang = at.story.ticket.id, clock.now(), at.story.wang
        await tickets.take(session, id, wang, now)
        await tickets.reply(session, id, wang, "On my way", now)
        await tickets.note(session, id, wang, "Third time", now)
        await tickets.answer(session, id, at.story.marie, "Merci", "fr", now)
        assert await sent.lines(session, at.group) == [
            "card",
            "card again",
            "card-said: On my way",
            "card-note: Third time",
            "card-answer: Merci",
        ]
        assert all(row.ticket_id == id for row in await sent.rows(session, at.group))


async def test_a_station_gets_what_any_of_its_communities_gets_and_others_do_not(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        at = await bound(session, clock, to_station=True)
        next_door = await factories.community(session, at=at.story.station)
        far_away = await factories.community(session)
        await sent.send_all(session)
        for community in (next_door, far_away):
            await factories.ticket(session, at.story.chat, community)
        assert await sent.lines(session, at.group) == ["card", "card"]


async def test_what_leaves_the_community_leaves_the_group(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        at = await bound(session, clock)
        meishan = at.story.ticket.community
        elsewhere = await factories.community(session, at=at.story.station)
        assert await at.keeps(session, at.story.ticket)
        await tickets.transfer(session, at.story.ticket.id, at.story.wang, elsewhere, clock.now())
        assert not await at.keeps(session, at.story.ticket)
        other = await factories.ticket(session, at.story.chat, meishan)
        await tickets.resolve(session, other.id, at.story.wang, clock.now())
        assert not await at.keeps(session, other)


async def test_whoever_answers_for_a_group_hears_once_that_it_fell_out(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        at = await bound(session, clock)
        await sent.send_all(session)
        for _ in range(2):
            await groups.note_problem(session, at.group.id, GroupProblem.NO_RIGHT, clock.now())
        assert (await sent.lines(session, at.phone))[-1:] == ["group-lost"]
        assert str(await sent.lines(session, at.phone)).count("group-lost") == 1
        new = await factories.ticket(session, at.story.chat, at.story.ticket.community)
        assert await sent.lines(session, at.group) == ["card"], "nothing can be put there"
        await groups.note_well(session, at.group.id, clock.now())
        assert await sent.lines(session, at.group) == ["card", "card"]
        assert (await sent.rows(session, at.group))[-1].ticket_id == new.id


async def test_only_who_is_in_charge_binds_or_unbinds(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        at = await bound(session, clock)
        elsewhere = await factories.supervisor(session, await factories.station(session))
        other = await factories.chat(session, address="-1002")
        code = at.story.ticket.community.code
        for who, refusal in ((at.story.wang, NotInCharge), (elsewhere, NoSuchCode)):
            with pytest.raises(refusal):
                await groups.bind(session, other, who, code, "Ours", clock.now())
        for who in (at.story.wang, elsewhere):
            with pytest.raises(NotInCharge):
                await groups.unbind(session, at.group, who)
        assert await groups.of_chat(session, other.id) is None
        await groups.unbind(session, at.group, await factories.admin(session))
        assert await groups.of_chat(session, at.group.id) is None


async def test_a_member_is_known_by_the_chat_they_have_linked(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        address = story.wangs_phone.address
        assert await groups.member(session, address) == story.wang
        for nobody in (None, story.chat.address, "4711"):
            assert await groups.member(session, nobody) is None
        story.wang.is_active = False
        await session.flush()
        assert await groups.member(session, address) is None
