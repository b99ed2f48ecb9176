"""Who sees which tickets, and which ticket a message was about."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from actions import delivery, tickets
from actions.database import Database
from actions.model import Staff, StaffCommunity, Ticket
from actions.outgoing import Outgoing, say
from actions.refusals import NotFound
from actions.tickets import Sieve, View
from tests import factories
from tests.clock import MORNING, Clock
from tests.unit.actions import sent

EVERYTHING = Sieve(View.ALL)


async def test_an_officer_sees_their_communities_a_supervisor_the_station_an_admin_all(
    database: Database,
) -> None:
    async with database.write() as session:
        putuo = await factories.station(session)
        meishan = await factories.community(session, at=putuo)
        neighbour = await factories.community(session, at=putuo)
        far_away = await factories.community(session)
        marie = await factories.resident(session)
        here = await factories.ticket(session, marie, meishan)
        next_door = await factories.ticket(session, marie, neighbour)
        there = await factories.ticket(session, marie, far_away)

        async def seen_by(staff: Staff) -> list[int]:
            """On the desk; the phone, which asks ticket by ticket, must see the same."""
            page = await tickets.queue(session, staff, EVERYTHING, MORNING)
            one_by_one = select(Ticket.id).where(tickets.visible(staff))
            ids = sorted((ticket.id for ticket in page.tickets), reverse=True)
            assert ids == sorted(await session.scalars(one_by_one), reverse=True)
            return ids

        officer = await factories.officer(session, meishan)
        assert await seen_by(officer) == [here.id]
        assert await seen_by(await factories.officer(session, meishan, far_away)) == [
            there.id,
            here.id,
        ]
        assert await seen_by(await factories.supervisor(session, putuo)) == [next_door.id, here.id]
        admin = await factories.admin(session)
        assert await seen_by(admin) == [there.id, next_door.id, here.id]
        with pytest.raises(NotFound):
            await tickets.for_staff(session, there.id, officer)
        admin.is_active = False
        assert await seen_by(admin) == []
        stands_in = await factories.supervisor(session, putuo)
        session.add(
            StaffCommunity(
                staff_id=stands_in.id, community_id=far_away.id, stands_in_until=MORNING.date()
            )
        )
        await session.flush()
        assert await seen_by(stands_in) == [there.id, next_door.id, here.id]


async def test_a_ticket_passed_on_is_seen_by_who_it_was_passed_to(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        putuo = await factories.station(session)
        meishan = await factories.community(session, at=putuo)
        wang = await factories.officer(session, meishan)
        liu = await factories.officer(session, await factories.community(session, at=putuo))
        ticket = await factories.ticket(session, await factories.resident(session), meishan)
        with pytest.raises(NotFound):
            await tickets.for_staff(session, ticket.id, liu)
        await tickets.pass_on(session, ticket.id, wang, liu, clock.now())
        assert await tickets.for_staff(session, ticket.id, liu) == ticket
        await tickets.take(session, ticket.id, liu, clock.now())
        assert await tickets.for_staff(session, ticket.id, liu) == ticket


async def test_residents_see_their_own_tickets_newest_first(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        marie = await factories.resident(session, meishan)
        await factories.ticket(session, await factories.resident(session), meishan)
        filed = [
            await factories.ticket(session, marie, meishan, now=clock.forward(minutes=1))
            for _ in range(3)
        ]
        assert marie.resident is not None
        assert await tickets.of_resident(session, marie.resident) == filed[::-1]
        assert await tickets.of_resident(session, marie.resident, limit=1) == [filed[-1]]
        found = await tickets.for_resident(session, filed[0].id, marie.resident)
        assert (found, found.assignee) == (filed[0], None)


async def test_a_message_is_known_by_its_number_in_its_own_chat(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        marie = await factories.resident(session, meishan)
        other = await factories.resident(session, meishan)
        ticket = await factories.ticket(session, marie, meishan)
        await tickets.take(session, ticket.id, wang, clock.now())
        await delivery.enqueue(
            session,
            chat_id=marie.id,
            language="en",
            body=Outgoing(paragraphs=(say("menu"),)),
            now=clock.now(),
        )
        await sent.send_all(session)
        notice, menu = [row.channel_message_id for row in await sent.rows(session, marie)]
        assert notice is not None
        assert menu is not None
        assert await tickets.by_message(session, marie.id, notice) == ticket.id
        assert await tickets.by_message(session, marie.id, menu) is None
        assert await tickets.by_message(session, other.id, notice) is None
        assert await tickets.by_message(session, marie.id, "0") is None


async def test_a_card_can_be_made_of_any_ticket_there_is(sqlite_database: Database) -> None:
    async with sqlite_database.write() as session:
        meishan = await factories.community(session)
        ticket = await factories.ticket(session, await factories.resident(session), meishan)
    async with sqlite_database.read() as session:
        card = await tickets.for_card(session, ticket.id)
        assert (card.community.id, card.assignee, card.files) == (meishan.id, None, [])
        with pytest.raises(NotFound):
            await tickets.for_card(session, ticket.id + 1)
