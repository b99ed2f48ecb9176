"""Officers work on a ticket, and the resident hears of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select

from actions import tickets
from actions.bell import ticket_topic
from actions.database import Database
from actions.model import (
    OutboxKind,
    Staff,
    ThreadMessage,
    Ticket,
    TicketMove,
    TicketState,
)
from actions.outgoing import Verb, press
from actions.refusals import AlreadyTaken, NotFound, TextNeeded, WrongState
from tests import factories
from tests.clock import Clock
from tests.unit.actions import sent
from tests.unit.actions.story import begin, moves, thread


async def test_taking_tells_the_resident_who_it_is_and_every_card_shows_it(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        later = clock.forward(minutes=5)
        ticket = await tickets.take(session, story.ticket.id, story.wang, later)

        assert (ticket.state, ticket.assignee) == (TicketState.TAKEN, story.wang)
        assert ticket.updated_at == later
        assert await sent.lines(session, story.chat) == ["notice-taken"]
        notice = (await sent.rows(session, story.chat))[0]
        assert (notice.kind, notice.language) == (OutboxKind.NOTICE, "fr")
        assert notice.ticket_id == ticket.id
        says = sent.body(notice).paragraphs[0]
        assert says.args == {"number": ticket.number, "officer": "Wang"}  # type: ignore[union-attr]
        for phone in (story.wangs_phone, story.zhangs_phone):
            assert await sent.lines(session, phone) == ["card", "card again"]
            card, again = await sent.rows(session, phone)
            assert again.edits_id == card.id
        assert await moves(session, ticket) == [
            ("file", "new", None),
            ("take", "taken", story.wang.id),
        ]


async def test_two_officers_who_take_at_once_one_wins_and_the_other_is_told(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
    other_process = Database(database.url)

    async def take(staff: Staff, through: Database) -> Ticket:
        async with through.write() as session:
            officer = await session.get_one(Staff, staff.id)
            return await tickets.take(session, story.ticket.id, officer, clock.now())

    results = await asyncio.gather(
        take(story.wang, database), take(story.zhang, other_process), return_exceptions=True
    )
    await other_process.close()

    tried = zip((story.wang, story.zhang), results, strict=True)
    won = [officer for officer, result in tried if isinstance(result, Ticket)]
    lost = [result for result in results if isinstance(result, AlreadyTaken)]
    assert (len(won), len(lost)) == (1, 1), results
    assert lost[0].by == won[0].name
    assert lost[0].say.args == {"officer": won[0].name}
    async with database.read() as session:
        ticket = await session.get_one(Ticket, story.ticket.id)
        assert ticket.assignee_id == won[0].id
        assert await sent.lines(session, story.chat) == ["notice-taken"]
        assert await moves(session, ticket) == [
            ("file", "new", None),
            ("take", "taken", won[0].id),
        ]


async def test_who_comes_while_another_is_deciding_waits_and_sees_what_was_decided(
    postgres_database: Database, clock: Clock
) -> None:
    async with postgres_database.write() as session:
        story = await begin(session, clock)
    decided = asyncio.Event()

    async def resolve_slowly() -> None:
        async with postgres_database.write() as session:
            await tickets.resolve(session, story.ticket.id, story.wang, clock.now())
            decided.set()
            await asyncio.sleep(0.2)

    async def withdraw() -> None:
        await decided.wait()
        async with postgres_database.write() as session:
            await tickets.withdraw(session, story.ticket.id, story.marie, clock.now())

    _, withdrawn = await asyncio.gather(resolve_slowly(), withdraw(), return_exceptions=True)
    assert isinstance(withdrawn, WrongState)
    assert withdrawn.state is TicketState.RESOLVED


async def test_taking_ones_own_ticket_again_changes_nothing(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        for _ in range(2):
            await tickets.take(session, story.ticket.id, story.wang, clock.now())
        assert await sent.lines(session, story.chat) == ["notice-taken"]
        assert len(await moves(session, story.ticket)) == 2


async def test_a_taken_ticket_is_left_to_its_officer(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        id, now = story.ticket.id, clock.now()
        await tickets.take(session, id, story.wang, now)
        refused: list[Callable[[], Awaitable[object]]] = [
            lambda: tickets.take(session, id, story.zhang, now),
            lambda: tickets.set_out(session, id, story.zhang, now),
            lambda: tickets.ask_back(session, id, story.zhang, now, "Where?"),
            lambda: tickets.reply(session, id, story.zhang, "Hello", now),
            lambda: tickets.resolve(session, id, story.zhang, now),
            lambda: tickets.pass_on(session, id, story.zhang, story.zhang, now),
        ]
        for move in refused:
            with pytest.raises(AlreadyTaken, match="refusal-already-taken"):
                await move()
        assert len(await moves(session, story.ticket)) == 2
        assert await thread(session, story.ticket) == []


async def test_a_question_reaches_the_resident_with_a_button_to_answer(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        ticket = await tickets.ask_back(
            session, story.ticket.id, story.wang, clock.now(), "  Which gate? "
        )
        assert (ticket.state, ticket.assignee) == (TicketState.ASKED, story.wang)
        assert await sent.lines(session, story.chat) == ["notice-asked: Which gate?"]
        buttons = sent.body((await sent.rows(session, story.chat))[0]).buttons
        assert buttons[0][0].press == press(Verb.ADD_TO_TICKET, ticket.id)
        assert await thread(session, ticket) == [("staff", "everyone", "Which gate?")]


async def test_a_question_needs_words(sqlite_database: Database, clock: Clock) -> None:
    async with sqlite_database.write() as session:
        story = await begin(session, clock)
        with pytest.raises(TextNeeded):
            await tickets.ask_back(session, story.ticket.id, story.wang, clock.now(), " ")
        with pytest.raises(TextNeeded):
            await tickets.reply(session, story.ticket.id, story.wang, "\n", clock.now())
        with pytest.raises(TextNeeded):
            await tickets.note(session, story.ticket.id, story.wang, "", clock.now())
        assert await sent.lines(session, story.chat) == []


async def test_who_answers_first_has_the_ticket(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        photo = await factories.photo(session, sent_in=story.wangs_phone)
        upload = await factories.photo(session, sent_in=None)
        not_his = await factories.photo(session, sent_in=story.zhangs_phone)
        ticket = await tickets.reply(
            session,
            story.ticket.id,
            story.wang,
            "We will look tonight",
            clock.now(),
            file_ids=[photo.id, upload.id, not_his.id],
        )
        assert (ticket.state, ticket.assignee_id) == (TicketState.TAKEN, story.wang.id)
        assert await sent.lines(session, story.chat) == ["notice-reply: We will look tonight"]
        body = sent.body((await sent.rows(session, story.chat))[0])
        assert body.files == (photo.id, upload.id)
        kept = await tickets.files_by_message(session, ticket.id)
        message_id = await session.scalar(select(ThreadMessage.id))
        assert {id: [file.id for file in files] for id, files in kept.items()} == {
            message_id: [photo.id, upload.id]
        }
        # He wrote it himself; nobody repeats it to him.
        assert await sent.lines(session, story.wangs_phone) == ["card", "card again"]


async def test_on_the_way_and_resolved_are_told_with_the_officers_words(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        id = story.ticket.id
        await tickets.set_out(session, id, story.wang, clock.now(), "Ten minutes")
        ticket = await tickets.resolve(
            session, id, story.wang, clock.forward(minutes=20), "The car is gone"
        )
        assert (ticket.state, ticket.resolved_at) == (TicketState.RESOLVED, clock.now())
        assert await sent.lines(session, story.chat) == [
            "notice-on-the-way: Ten minutes",
            "notice-resolved: The car is gone: notice-rate",
        ]
        stars, reopen = sent.body((await sent.rows(session, story.chat))[1]).buttons
        assert [star.press for star in stars] == [press(Verb.RATE, id, n) for n in range(1, 6)]
        assert reopen[0].press == press(Verb.REOPEN, id)


async def test_a_closed_ticket_is_not_worked_on_but_can_still_be_written_to(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        id, now = story.ticket.id, clock.now()
        await tickets.resolve(session, id, story.wang, now)
        for move in (tickets.take, tickets.set_out, tickets.resolve):
            with pytest.raises(WrongState):
                await move(session, id, story.wang, now)
        ticket = await tickets.reply(session, id, story.wang, "One more thing", now)
        assert ticket.state is TicketState.RESOLVED


async def test_an_officer_of_another_community_finds_no_such_ticket(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        stranger = await factories.officer(session, await factories.community(session))
        for move in (tickets.take, tickets.set_out, tickets.resolve):
            with pytest.raises(NotFound):
                await move(session, story.ticket.id, stranger, clock.now())
        with pytest.raises(NotFound):
            await tickets.note(session, story.ticket.id, stranger, "Hm", clock.now())
        with pytest.raises(NotFound):
            await tickets.take(session, 999_999, story.wang, clock.now())


async def test_who_has_left_the_service_can_do_nothing(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        story.wang.is_active = False
        await session.flush()
        with pytest.raises(NotFound):
            await tickets.take(session, story.ticket.id, story.wang, clock.now())


async def test_an_open_ticket_page_is_woken(sqlite_database: Database, clock: Clock) -> None:
    async with sqlite_database.write() as session:
        story = await begin(session, clock)
    with sqlite_database.bell.listen(ticket_topic(story.ticket.id)) as page:
        async with sqlite_database.write() as session:
            await tickets.note(session, story.ticket.id, story.wang, "Hm", clock.now())
        assert await page.wait(0.1)


async def test_the_page_has_everything_also_right_after_a_change(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        id = story.ticket.id
        before = await tickets.for_staff(session, id, story.wang)
        assert before.messages == []
        await tickets.reply(session, id, story.wang, "Hello", clock.now())
        page = await tickets.for_staff(session, id, story.zhang)
    assert [(m.text, m.staff.name) for m in page.messages if m.staff] == [("Hello", "Wang")]
    assert [event.move for event in page.events] == [TicketMove.FILE, TicketMove.REPLY]
    assert page.community.station.names["en"] == "Putuo Station"
    assert page.resident is not None
    assert page.chat is not None
    assert page.passed_to is None
    # What others had loaded is still there.
    assert story.wang.communities == [page.community]
    assert story.marie.community == page.community
