"""Residents answer, reopen, withdraw and rate; officers get it under the ticket's card."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select

from actions import tickets
from actions.database import Database
from actions.model import ThreadMessage, TicketMove, TicketState
from actions.refusals import NotFound, WrongState
from tests import factories
from tests.clock import Clock
from tests.unit.actions import sent
from tests.unit.actions.story import begin_taken


async def test_an_answer_comes_back_under_the_card_of_every_officer(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        id, now = story.ticket.id, clock.now()
        await tickets.ask_back(session, id, story.wang, now, "Which gate?")
        await sent.send_all(session)
        ticket = await tickets.answer(session, id, story.marie, "La porte 3", "fr", now)

        assert ticket.state is TicketState.TAKEN
        for phone in (story.wangs_phone, story.zhangs_phone):
            assert (await sent.lines(session, phone))[-2:] == [
                "card again",
                "card-answer: La porte 3",
            ]
            rows = await sent.rows(session, phone)
            assert (rows[-1].answers_id, rows[-1].ticket_id) == (rows[0].id, id)
            assert rows[-1].language == "en"
        written = (await session.scalars(select(ThreadMessage))).all()[-1]
        assert (written.author, written.text, written.language) == ("resident", "La porte 3", "fr")


async def test_a_thank_you_is_passed_on_and_opens_nothing(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        id, now = story.ticket.id, clock.now()
        await tickets.resolve(session, id, story.wang, now)
        await sent.send_all(session)
        ticket = await tickets.answer(session, id, story.marie, "Merci !", "fr", now)
        assert ticket.state is TicketState.RESOLVED
        assert await sent.lines(session, story.wangs_phone) == [
            "card",
            "card again",  # taken
            "card again",  # resolved; it looks the same now, and is left alone
            "card-answer: Merci !",
        ]


async def test_photos_and_the_place_go_along_and_the_card_shows_the_newest_place(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        photo = await factories.photo(session, sent_in=story.chat)
        strangers = await factories.photo(session, sent_in=story.wangs_phone)
        ticket = await tickets.answer(
            session,
            story.ticket.id,
            story.marie,
            "Here",
            "en",
            clock.now(),
            file_ids=[photo.id, strangers.id],
            point=(31.23456789, 121.4),
        )
        assert (ticket.latitude, ticket.longitude) == (31.23456789, 121.4)
        last = sent.body((await sent.rows(session, story.wangs_phone))[-1])
        assert last.files == (photo.id,)
        assert [(place.latitude, place.longitude) for place in last.places] == [
            (31.23456789, 121.4)
        ]
        # Where it was said to be stays on record, in no language.
        assert await session.scalar(select(ThreadMessage.text)) == "Here\ngeo:31.234568,121.400000"
        assert "card again" in await sent.lines(session, story.wangs_phone)


async def test_the_same_photo_twice_is_shown_once(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        photo = await factories.photo(session, sent_in=story.chat)
        for _ in range(2):
            await tickets.answer(
                session, story.ticket.id, story.marie, "", "en", clock.now(), file_ids=[photo.id]
            )
        assert (await tickets.for_card(session, story.ticket.id)).files == [photo]


async def test_a_passed_on_ticket_is_heard_of_by_its_new_officer_alone(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        id, now = story.ticket.id, clock.now()
        await tickets.pass_on(session, id, story.wang, story.zhang, now)
        await sent.send_all(session)
        await tickets.answer(session, id, story.marie, "Still here", "en", now)
        assert (await sent.lines(session, story.zhangs_phone))[-1] == "card-answer: Still here"
        assert "card-answer: Still here" not in await sent.lines(session, story.wangs_phone)


async def test_who_takes_a_ticket_that_was_passed_to_another_hears_of_it_from_then_on(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        id, now = story.ticket.id, clock.now()
        await tickets.pass_on(session, id, story.wang, story.zhang, now)
        ticket = await tickets.take(session, id, story.wang, now)
        assert ticket.passed_to is None
        await tickets.answer(session, id, story.marie, "Still here", "en", now)
        assert (await sent.lines(session, story.wangs_phone))[-1] == "card-answer: Still here"


async def test_a_reopened_ticket_is_new_and_its_officer_hears_of_it_first(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        id, now = story.ticket.id, clock.now()
        await tickets.resolve(session, id, story.wang, now)
        await tickets.rate(session, id, story.marie, 2, now, "It came back")
        await sent.send_all(session)
        ticket = await tickets.reopen(session, id, story.marie, now)

        assert (ticket.state, ticket.assignee, ticket.passed_to) == (
            TicketState.NEW,
            None,
            story.wang,
        )
        assert (ticket.resolved_at, ticket.rating, ticket.rating_words) == (None, None, None)
        assert (await sent.lines(session, story.wangs_phone))[-2:] == [
            "card again",
            "card-reopened",
        ]
        assert (await sent.lines(session, story.zhangs_phone))[-1] == "card again"
        # Zhang can help out all the same.
        assert (await tickets.take(session, id, story.zhang, now)).assignee == story.zhang


async def test_withdrawing_stops_the_officer_who_may_be_on_the_way(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        id, now = story.ticket.id, clock.now()
        await tickets.set_out(session, id, story.wang, now)
        await sent.send_all(session)
        ticket = await tickets.withdraw(session, id, story.marie, now)
        assert ticket.state is TicketState.WITHDRAWN
        assert (await sent.lines(session, story.wangs_phone))[-1] == "card-withdrawn"
        assert (await sent.lines(session, story.zhangs_phone))[-1] == "card again"
        with pytest.raises(WrongState):
            await tickets.answer(session, id, story.marie, "Hello?", "en", now)
        assert (await tickets.reopen(session, id, story.marie, now)).state is TicketState.NEW


async def test_a_rating_is_kept_and_shown_and_words_may_follow(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        id, now = story.ticket.id, clock.now()
        with pytest.raises(WrongState):
            await tickets.rate(session, id, story.marie, 5, now)
        await tickets.resolve(session, id, story.wang, now)
        await sent.send_all(session)
        await tickets.rate(session, id, story.marie, 4, now)
        ticket = await tickets.rate(session, id, story.marie, 4, now, " Fast ")
        assert (ticket.rating, ticket.rating_words) == (4, "Fast")
        assert (await sent.lines(session, story.wangs_phone))[-1] == "card again"
        history = (await tickets.for_staff(session, id, story.wang)).events
        assert [event.move for event in history].count(TicketMove.RATE) == 1
        assert (await tickets.rate(session, id, story.marie, 1, now)).rating == 1


@pytest.mark.parametrize("rating", [0, 6, -1])
async def test_a_rating_that_does_not_exist_is_an_error(
    sqlite_database: Database, clock: Clock, rating: int
) -> None:
    async with sqlite_database.write() as session:
        story = await begin_taken(session, clock)
        await tickets.resolve(session, story.ticket.id, story.wang, clock.now())
        with pytest.raises(ValueError, match="1 to 5"):
            await tickets.rate(session, story.ticket.id, story.marie, rating, clock.now())


async def test_a_stranger_finds_nothing(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        other = (await factories.resident(session)).resident
        assert other is not None
        id, now = story.ticket.id, clock.now()
        attempts: list[Callable[[], Awaitable[object]]] = [
            lambda: tickets.answer(session, id, other, "Let me in", "en", now),
            lambda: tickets.reopen(session, id, other, now),
            lambda: tickets.withdraw(session, id, other, now),
            lambda: tickets.rate(session, id, other, 1, now),
            lambda: tickets.for_resident(session, id, other),
        ]
        for attempt in attempts:
            with pytest.raises(NotFound):
                await attempt()
        assert await tickets.of_resident(session, other) == []
