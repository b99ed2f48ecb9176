"""How soon, by when, whose: what staff decide about a ticket besides working on it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions import tickets
from actions.database import Database
from actions.model import Priority, TicketState
from actions.refusals import AlreadyTaken, NotAllowed, NotFound, WrongState
from actions.tickets import ChangedMeanwhile, Sieve, View
from actions.tickets.arranging import DueInThePast
from tests import factories
from tests.clock import Clock
from tests.unit.actions import sent
from tests.unit.actions.story import begin, begin_taken, moves


async def test_a_priority_is_changed_and_only_colleagues_hear_of_it(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        id, now = story.ticket.id, clock.now()
        before = await sent.lines(session, story.chat)
        await tickets.prioritise(session, id, story.wang, Priority.NORMAL, now)  # as it is
        ticket = await tickets.prioritise(session, id, story.wang, Priority.URGENT, now)
        assert ticket.priority is Priority.URGENT
        assert (await moves(session, ticket))[-1] == ("prioritise", "taken", story.wang.id)
        assert [move for move, _, _ in await moves(session, ticket)].count("prioritise") == 1
        assert await sent.lines(session, story.chat) == before
        assert (await sent.lines(session, story.zhangs_phone))[-1] == "card-prioritised"
        assert (await sent.lines(session, story.wangs_phone))[-1] != "card-prioritised"
        with pytest.raises(AlreadyTaken):
            await tickets.prioritise(session, id, story.zhang, Priority.HIGH, now)


async def test_what_is_over_its_time_is_overdue_until_it_is_settled(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        id, now = story.ticket.id, clock.now()
        overdue = Sieve(View.ALL, overdue=True)

        async def found() -> list[int]:
            page = await tickets.queue(session, story.wang, overdue, clock.now())
            return [ticket.id for ticket in page.tickets]

        with pytest.raises(DueInThePast):
            await tickets.set_due(session, id, story.wang, now, now)
        await tickets.set_due(session, id, story.wang, now + timedelta(hours=2), now)
        assert await found() == []
        clock.forward(hours=3)
        assert await found() == [id]
        await tickets.resolve(session, id, story.wang, clock.now())
        assert await found() == []
        await tickets.reopen(session, id, story.marie, clock.now())
        await tickets.set_due(session, id, story.wang, None, clock.now())
        assert await found() == []


async def test_a_ticket_of_elsewhere_goes_to_the_officers_there(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        id, now, meishan = story.ticket.id, clock.now(), story.ticket.community
        elsewhere = await factories.community(session, "Elsewhere")
        helper = await factories.officer(session, elsewhere, name="Helper")
        helpers_phone = await factories.phone(session, helper)
        with pytest.raises(NotAllowed):
            await tickets.transfer(session, id, story.wang, meishan, now)
        elsewhere.is_archived = True
        with pytest.raises(NotAllowed):
            await tickets.transfer(session, id, story.wang, elsewhere, now)
        elsewhere.is_archived = False
        ticket = await tickets.transfer(session, id, story.wang, elsewhere, now)
        assert (ticket.state, ticket.assignee, ticket.community) == (
            TicketState.NEW, None, elsewhere,
        )  # fmt: skip
        assert await sent.lines(session, helpers_phone) == ["card", "card-transferred"]
        assert (await sent.lines(session, story.chat))[-1] == "notice-transferred"
        with pytest.raises(NotFound):
            await tickets.for_staff(session, id, story.wang)
        assert (await tickets.for_staff(session, id, helper)).events[-1].community is elsewhere
        await tickets.resolve(session, id, helper, now)
        with pytest.raises(WrongState):
            await tickets.transfer(session, id, helper, meishan, now)


async def test_what_happened_meanwhile_is_said_and_nothing_is_overwritten(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        id = story.ticket.id
        seen = (await tickets.for_staff(session, id, story.wang)).events[-1].id
        await tickets.require_unchanged(session, id, story.wang, seen)
        await tickets.note(session, id, story.zhang, "I know this car", clock.now())
        with pytest.raises(ChangedMeanwhile) as refused:
            await tickets.require_unchanged(session, id, story.wang, seen)
        assert refused.value.seen == seen
        stranger = await factories.officer(session, await factories.community(session))
        with pytest.raises(NotFound):
            await tickets.require_unchanged(session, id, stranger, seen)
