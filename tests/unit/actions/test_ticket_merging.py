"""Several people report one thing: found, looked after together, each kept informed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from actions import tickets
from actions.database import Database
from actions.model import Category, Chat, Ticket, TicketState
from actions.refusals import NotAllowed, NotFound, WrongState
from actions.tickets import Sieve, View
from tests import factories
from tests.clock import MORNING, Clock
from tests.unit.actions import sent
from tests.unit.actions.story import Story, begin, thread


async def report(
    session: AsyncSession, story: Story, words: str, clock: Clock, **more: object
) -> tuple[Chat, Ticket]:
    """Somebody else's report in the same community."""
    chat = await factories.resident(session, story.ticket.community, language="de", name="Jens")
    details = {"category": Category.PARKING, "words": words, "language": "de"} | more
    new = tickets.NewTicket(**details)  # type: ignore[arg-type]
    ticket = await tickets.file(
        session, chat=chat, community=story.ticket.community, new=new, now=clock.now()
    )
    await sent.send_all(session)
    return chat, ticket


async def alike(session: AsyncSession, story: Story, ticket: Ticket) -> list[tuple[int, bool]]:
    loaded = await tickets.for_staff(session, ticket.id, story.wang)
    found = await tickets.alike(session, loaded, story.wang)
    return [(other.ticket.id, other.is_likely) for other in found]


async def test_the_same_place_and_days_are_found_in_any_language(
    database: Database, clock: Clock
) -> None:
    here = {"latitude": 31.2300, "longitude": 121.4700}
    async with database.write() as session:
        story = await begin(session, clock)
        _, first = await report(session, story, "Ein Lieferwagen blockiert das Tor", clock, **here)
        near = {"latitude": 31.2303, "longitude": 121.4702}
        _, same = await report(session, story, "一辆货车堵住大门", clock, **near)
        far = {"latitude": 31.2400, "longitude": 121.4800}
        await report(session, story, "Ein Lieferwagen blockiert das Tor", clock, **far)
        await report(session, story, "Hund bellt", clock, category=Category.ANIMAL)
        clock.forward(days=5)
        await report(session, story, "Ein Lieferwagen blockiert das Tor", clock, **here)
        assert await alike(session, story, first) == [(same.id, True)]


async def test_similar_words_without_a_point_are_found_and_others_are_not(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)  # A car blocks the gate
        _, same = await report(session, story, "a car is blocking: the car blocks our gate", clock)
        await report(session, story, "Where can visitors park at night?", clock)
        assert await alike(session, story, story.ticket) == [(same.id, True)]


async def test_nobody_is_shown_what_is_not_theirs_to_see(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await report(session, story, "A car blocks the gate", clock)
        stranger = await factories.officer(session, await factories.community(session))
        loaded = await tickets.for_staff(session, story.ticket.id, story.wang)
        assert await tickets.alike(session, loaded, stranger) == []


async def test_all_reporters_are_kept_informed_each_about_their_own_report(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        main, now, wang = story.ticket, clock.now(), story.wang
        jens, other = await report(session, story, "Ein Auto am Tor", clock)
        await tickets.merge(session, other.id, wang, main.id, now)
        await tickets.take(session, main.id, wang, now)
        await tickets.ask_back(session, main.id, wang, now, "Which colour?")
        await tickets.reply(session, main.id, wang, "I call its owner", now)
        await tickets.resolve(session, main.id, wang, now, "It is gone")
        assert await sent.lines(session, jens) == [
            "notice-merged",
            "notice-taken",
            "notice-reply: I call its owner",
            "notice-resolved: It is gone: notice-rate",
        ]
        asked = "notice-asked: Which colour?"
        assert asked in await sent.lines(session, story.chat)
        merged = await tickets.for_staff(session, other.id, wang)
        assert (merged.state, merged.assignee_id) == (TicketState.RESOLVED, wang.id)
        assert [text for _, _, text in await thread(session, other)] == [
            "I call its owner",
            "It is gone",
        ]


async def test_the_queue_shows_one_for_all_and_tells_what_any_of_them_adds(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        main, wang = story.ticket, story.wang
        jens, other = await report(session, story, "Ein Auto am Tor", clock)
        assert jens.resident is not None
        await tickets.merge(session, other.id, wang, main.id, clock.now())

        async def shown(sieve: Sieve) -> list[int]:
            page = await tickets.queue(session, wang, sieve, MORNING)
            return [ticket.id for ticket in page.tickets]

        assert await shown(Sieve()) == [main.id]
        assert set(await shown(Sieve(View.ALL))) == {main.id, other.id}
        assert (await tickets.counts(session, wang)).open == 1
        loaded = await tickets.for_staff(session, main.id, wang)
        await tickets.note_read(session, loaded, wang)
        now = clock.forward(minutes=5)
        await tickets.answer(session, other.id, jens.resident, "Immer noch da", "de", now)
        assert await shown(Sieve(unread=True)) == [main.id]
        assert await tickets.merges_of(session, main.id) == (None, [other])
        assert await tickets.merges_of(session, other.id) == (main, [])


async def test_whom_it_does_not_settle_stands_alone_again(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        main, wang, now = story.ticket, story.wang, clock.now()
        jens, other = await report(session, story, "Ein Auto am Tor", clock)
        assert jens.resident is not None
        await tickets.merge(session, other.id, wang, main.id, now)
        await tickets.resolve(session, main.id, wang, now)
        await tickets.reopen(session, other.id, jens.resident, now)
        assert await tickets.merged_into(session, other.id) is None
        page = await tickets.queue(session, wang, Sieve(), now)
        assert [ticket.id for ticket in page.tickets] == [other.id]


async def test_what_was_merged_by_mistake_is_separated_and_hears_no_more(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        main, wang, now = story.ticket, story.wang, clock.now()
        jens, other = await report(session, story, "Ein Auto am Tor", clock)
        await tickets.merge(session, other.id, wang, main.id, now)
        await tickets.separate(session, other.id, wang, now)
        assert await tickets.merges_of(session, main.id) == (None, [])
        await tickets.reply(session, main.id, wang, "Done", now)
        assert await sent.lines(session, jens) == ["notice-merged"]


async def test_what_makes_no_sense_is_not_merged(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        main, wang, now = story.ticket, story.wang, clock.now()
        _, second = await report(session, story, "Ein Auto am Tor", clock)
        _, third = await report(session, story, "Das Tor ist zu", clock)
        with pytest.raises(NotAllowed):
            await tickets.merge(session, main.id, wang, main.id, now)
        await tickets.merge(session, third.id, wang, second.id, now)
        for one, into in ((third, main), (main, third)):
            with pytest.raises(NotAllowed):
                await tickets.merge(session, one.id, wang, into.id, now)
        await tickets.merge(session, second.id, wang, main.id, now)
        assert {one.id for one in await tickets.merged_with(session, main.id)} == {
            second.id,
            third.id,
        }
        _, closed = await report(session, story, "Ein Rad", clock)
        await tickets.resolve(session, closed.id, wang, now)
        with pytest.raises(WrongState):
            await tickets.merge(session, closed.id, wang, main.id, now)
        with pytest.raises(WrongState):
            await tickets.merge(session, main.id, wang, closed.id, now)
        elsewhere = await factories.community(session)
        strange = await factories.ticket(session, story.chat, elsewhere, now=now)
        with pytest.raises(NotFound):
            await tickets.merge(session, strange.id, wang, main.id, now)


async def test_what_goes_along_is_transferred_along(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        main, wang, now = story.ticket, story.wang, clock.now()
        jens, other = await report(session, story, "Ein Auto am Tor", clock)
        await tickets.merge(session, other.id, wang, main.id, now + timedelta(seconds=1))
        elsewhere = await factories.community(session, "Elsewhere")
        with pytest.raises(NotAllowed):
            await tickets.transfer(session, other.id, wang, elsewhere, now)
        await tickets.transfer(session, main.id, wang, elsewhere, now)
        assert other.community_id == elsewhere.id
        assert (await sent.lines(session, jens))[-1] == "notice-transferred"
