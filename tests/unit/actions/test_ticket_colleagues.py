"""Colleagues pass tickets on, step in, leave notes, and see the same card."""

from __future__ import annotations

import pytest

from actions import tickets
from actions.database import Database
from actions.model import (
    Audience,
    Author,
    OutboxState,
    Staff,
    TicketState,
)
from actions.refusals import AlreadyTaken, NotAllowed
from tests import factories
from tests.clock import Clock
from tests.unit.actions import sent
from tests.unit.actions.story import begin, thread


async def test_passing_on_makes_it_new_for_a_colleague_who_hears_of_it(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        neighbour = await factories.community(session, at=story.station)
        liu = await factories.officer(session, neighbour, name="Liu")
        lius_phone = await factories.phone(session, liu)
        id, now = story.ticket.id, clock.now()
        await tickets.take(session, id, story.wang, now)
        ticket = await tickets.pass_on(session, id, story.wang, liu, now)

        assert (ticket.state, ticket.assignee, ticket.passed_to) == (TicketState.NEW, None, liu)
        assert (await sent.lines(session, story.chat))[-1] == "notice-passed-on"
        assert await sent.lines(session, lius_phone) == ["card", "card-passed-on"]
        card, told = await sent.rows(session, lius_phone)
        assert (told.answers_id, told.ticket_id) == (card.id, id)
        # Both old cards were already waiting for their refresh, and are refreshed once.
        assert await sent.lines(session, story.wangs_phone) == ["card", "card again"]
        event = (await tickets.for_staff(session, id, liu)).events[-1]
        assert (event.staff, event.about_staff) == (story.wang, liu)

        taken = await tickets.take(session, id, liu, now)
        assert taken.assignee == liu


async def test_nobody_can_pass_a_ticket_to_who_has_nothing_to_do_with_it(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        stranger = await factories.officer(session, await factories.community(session))
        retired = await factories.officer(session, story.ticket.community)
        retired.is_active = False
        await session.flush()
        for other in (stranger, retired, story.wang):
            with pytest.raises(NotAllowed):
                await tickets.pass_on(session, story.ticket.id, story.wang, other, clock.now())
        assert await sent.lines(session, story.chat) == []


async def test_colleagues_are_the_communitys_officers_then_the_stations_people(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        neighbour = await factories.community(session, at=story.station)
        await factories.officer(session, neighbour, name="An")
        boss = await factories.supervisor(session, story.station, name="Bai")
        await factories.supervisor(session, await factories.station(session))
        await factories.admin(session)

        async def names(staff: Staff) -> list[str]:
            found = await tickets.colleagues(session, story.ticket, staff)
            return [person.name for person in found]

        assert await names(story.wang) == ["Zhang", "An", "Bai"]
        await tickets.take(session, story.ticket.id, story.wang, clock.now())
        assert await names(boss) == ["Zhang", "An", "Bai"]


async def test_a_supervisor_steps_in_and_the_officer_sees_what_was_said(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        boss = await factories.supervisor(session, story.station, name="Boss")
        id, now = story.ticket.id, clock.now()
        await tickets.take(session, id, story.wang, now)
        with pytest.raises(AlreadyTaken):
            await tickets.take(session, id, boss, now)
        ticket = await tickets.reply(session, id, boss, "Sorry for the wait", now)
        assert ticket.assignee == story.wang
        assert (await sent.lines(session, story.chat))[-1] == "notice-reply: Sorry for the wait"
        assert (await sent.lines(session, story.wangs_phone))[-1] == "card-said: Sorry for the wait"
        assert "card-said" not in str(await sent.lines(session, story.zhangs_phone))

        await tickets.pass_on(session, id, boss, boss, now)
        assert (await tickets.take(session, id, boss, now)).assignee == boss


async def test_a_note_reaches_colleagues_and_never_the_resident(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await tickets.note(session, story.ticket.id, story.wang, "Third time", clock.now())
        assert await thread(session, story.ticket) == [(Author.STAFF, Audience.STAFF, "Third time")]
        assert await sent.lines(session, story.chat) == []
        assert await sent.lines(session, story.wangs_phone) == ["card"]
        assert await sent.lines(session, story.zhangs_phone) == [
            "card",
            "card-note: Third time",
        ]


async def test_anybody_who_sees_it_may_leave_a_note_for_who_has_it(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await tickets.take(session, story.ticket.id, story.wang, clock.now())
        await tickets.note(session, story.ticket.id, story.zhang, "Call me", clock.now())
        assert (await sent.lines(session, story.wangs_phone))[-1] == "card-note: Call me"
        assert "card-note" not in str(await sent.lines(session, story.zhangs_phone))


async def test_a_card_that_still_waits_is_not_queued_again(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        second = await factories.ticket(session, story.chat, story.ticket.community)
        await tickets.take(session, second.id, story.wang, clock.now())
        await tickets.set_out(session, second.id, story.wang, clock.now())
        cards = await sent.rows(session, story.zhangs_phone)
        assert [row.ticket_id for row in cards] == [story.ticket.id, second.id]


async def test_a_card_that_never_got_there_is_sent_anew(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await sent.refuse_all(session, story.zhangs_phone)
        await tickets.take(session, story.ticket.id, story.wang, clock.now())
        assert await sent.lines(session, story.zhangs_phone) == ["card", "card"]


async def test_a_card_that_is_being_sent_gets_a_refresh_after_it(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        card = (await sent.rows(session, story.zhangs_phone))[0]
        card.state, card.channel_message_id = OutboxState.CLAIMED, None
        await session.flush()
        await tickets.take(session, story.ticket.id, story.wang, clock.now())
        assert await sent.lines(session, story.zhangs_phone) == ["card", "card again"]
