"""The officers' queue: who sees what in which order, and what can be done with it."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from actions import tickets
from actions.database import Database
from actions.model import Category, Staff, Ticket, TicketFile, TicketMove
from actions.refusals import NotFound
from actions.tickets import Position, Sieve, View
from tests import factories
from tests.clock import MORNING, Clock
from tests.unit.actions.story import Story, begin


async def another(
    session: AsyncSession, story: Story, now: datetime, category: Category = Category.NOISE
) -> Ticket:
    return await factories.ticket(
        session, story.chat, story.ticket.community, category=category, now=now
    )


async def queued(session: AsyncSession, staff: Staff, sieve: Sieve | None = None) -> list[int]:
    page = await tickets.queue(session, staff, sieve or Sieve(), MORNING)
    return [ticket.id for ticket in page.tickets]


async def test_urgent_goes_first_then_what_moved_last(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        noise = await another(session, story, clock.forward(minutes=1))
        urgent = await another(session, story, clock.forward(minutes=1), Category.EMERGENCY)
        hazard = await another(session, story, clock.forward(minutes=1), Category.HAZARD)
        first = story.ticket.id
        assert await queued(session, story.wang) == [urgent.id, hazard.id, noise.id, first]
        await tickets.note(session, first, story.wang, "Hm", clock.forward(minutes=1))
        assert await queued(session, story.wang) == [urgent.id, first, hazard.id, noise.id]


async def test_what_is_settled_is_urgent_no_longer(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        urgent = await another(session, story, clock.now(), Category.EMERGENCY)
        await tickets.resolve(session, urgent.id, story.wang, clock.now())
        noise = await another(session, story, clock.forward(minutes=1))
        everything = await queued(session, story.wang, Sieve(View.ALL))
        assert everything == [noise.id, urgent.id, story.ticket.id]


async def test_a_sieve_lets_through_what_fits_and_nothing_else(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        now = clock.now()
        mine = await another(session, story, now)
        given = await another(session, story, now)
        settled = await another(session, story, now)
        await tickets.take(session, mine.id, story.wang, now)
        await tickets.pass_on(session, given.id, story.zhang, story.wang, now)
        await tickets.resolve(session, settled.id, story.wang, now)
        withdrawn = await another(session, story, now)
        await tickets.withdraw(session, withdrawn.id, story.marie, now)

        async def shown(*sieve: object) -> set[int]:
            return set(await queued(session, story.wang, Sieve(*sieve)))  # type: ignore[arg-type]

        assert await shown(View.OPEN) == {story.ticket.id, mine.id, given.id}
        assert await shown(View.MINE) == {mine.id, given.id}
        assert await shown(View.RESOLVED) == {settled.id, withdrawn.id}
        assert len(await shown(View.ALL)) == 5
        assert await shown(View.OPEN, Category.PARKING) == {story.ticket.id}
        assert await shown(View.OPEN, None, story.ticket.community_id) == await shown()
        assert await shown(View.OPEN, None, 0) == set()
        counted = await tickets.counts(session, story.wang)
        assert (counted.open, counted.mine) == (3, 2)
        counted = await tickets.counts(session, story.zhang)
        assert (counted.open, counted.mine) == (3, 0)


async def test_nobody_queues_or_counts_what_is_not_theirs(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        stranger = await factories.officer(session, await factories.community(session))
        assert await queued(session, stranger, Sieve(View.ALL)) == []
        assert await tickets.counts(session, stranger) == tickets.Counts(0, 0, 0)
        assert await queued(session, story.wang) == [story.ticket.id]


@pytest.mark.parametrize("size", [1, 2, 3, 7])
async def test_a_page_begins_where_the_last_one_ended(
    database: Database, clock: Clock, size: int
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        for number in range(12):
            if number % 4 == 0:
                clock.forward(microseconds=1)
            category = Category.EMERGENCY if number % 3 == 0 else Category.NOISE
            await another(session, story, clock.now(), category)
        whole = await queued(session, story.wang)
        seen: list[int] = []
        after: Position | None = None
        while True:
            page = await tickets.queue(
                session, story.wang, Sieve(), MORNING, limit=size, after=after
            )
            seen += [ticket.id for ticket in page.tickets]
            if (after := page.next) is None:
                break
        assert seen == whole
        assert len(seen) == 13


async def test_what_residents_added_waits_until_somebody_reacts(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        id, now = story.ticket.id, clock.now()

        async def waiting() -> bool:
            ticket = await tickets.for_staff(session, id, story.wang)
            return id in await tickets.unanswered(session, [ticket])

        assert not await waiting()
        await tickets.take(session, id, story.wang, now)
        assert not await waiting()
        await tickets.answer(session, id, story.marie, "It is still there", "fr", now)
        assert await waiting()
        await tickets.note(session, id, story.wang, "Not again", now)
        assert await waiting()
        await tickets.reply(session, id, story.wang, "I see", now)
        assert not await waiting()
        await tickets.resolve(session, id, story.wang, now)
        await tickets.answer(session, id, story.marie, "Thank you", "fr", now)
        assert not await waiting()
        await tickets.reopen(session, id, story.marie, now)
        assert await waiting()
        assert await tickets.unanswered(session, []) == frozenset()


async def test_what_is_possible_is_what_would_not_be_refused(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        boss = await factories.supervisor(session, story.station)
        id, now = story.ticket.id, clock.now()
        everything = set(tickets.STAFF_MOVES)

        async def possible(staff: Staff) -> set[TicketMove]:
            return set(tickets.possible(await tickets.for_staff(session, id, staff), staff))

        assert await possible(story.wang) == everything
        await tickets.take(session, id, story.wang, now)
        assert await possible(story.wang) == everything - {TicketMove.TAKE}
        assert await possible(story.zhang) == {TicketMove.NOTE}
        assert await possible(boss) == everything - {TicketMove.TAKE}
        await tickets.resolve(session, id, story.wang, now)
        still = {TicketMove.REPLY, TicketMove.NOTE, TicketMove.RECATEGORISE}
        assert await possible(story.wang) == still


async def test_a_file_is_opened_by_who_sees_a_ticket_with_it(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        stranger = await factories.officer(session, await factories.community(session))
        shown = await factories.photo(session, story.chat)
        unfiled = await factories.photo(session, story.chat)
        session.add(TicketFile(ticket_id=story.ticket.id, file_id=shown.id))
        await session.flush()
        session.expunge_all()
        file = await tickets.file_for_staff(session, shown.id, story.wang)
        assert file.content == b"jpg"
        for id, staff in ((shown.id, stranger), (unfiled.id, story.wang), (0, story.wang)):
            with pytest.raises(NotFound):
                await tickets.file_for_staff(session, id, staff)
