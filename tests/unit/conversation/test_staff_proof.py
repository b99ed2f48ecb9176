"""A hazard is settled with a photo that shows it; the resident gets it with the news."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from actions import tickets
from actions.database import Database
from actions.model import Category, TicketFile, TicketState
from actions.outgoing import Verb
from tests.clock import Clock
from tests.unit.actions import sent
from tests.unit.conversation.handset import Patrol, on_patrol


async def make_it_a_hazard(at: Patrol) -> None:
    at.story.ticket.category = Category.HAZARD
    await at.session.flush()


async def files_told(at: Patrol) -> list[int]:
    """How many files came with each message to the resident."""
    return [len(sent.body(row).files) for row in await sent.rows(at.session, at.story.chat)]


@pytest.mark.parametrize("caption", ["", "The cover is back"])
async def test_a_photo_that_answers_the_question_settles_it_and_goes_along(
    database: Database, clock: Clock, caption: str
) -> None:
    async with on_patrol(database, clock) as at:
        await make_it_a_hazard(at)
        ticket = at.story.ticket
        assert await at.wang.press(Verb.RESOLVE, ticket.id) == ["staff-resolve-proof"]
        assert ticket.state is TicketState.NEW, "it is asked for first"
        assert await at.marie_heard() == []
        heard = await at.wang.photo(to=await at.wang.last(), caption=caption)
        assert "staff-resolved" in heard
        await at.session.refresh(ticket)
        assert ticket.state is TicketState.RESOLVED
        words = f": {caption}" if caption else ""
        assert await at.marie_heard() == [f"notice-resolved{words}: notice-rate"]
        assert await files_told(at) == [1]
        (shown,) = await at.session.scalars(select(TicketFile).filter_by(ticket_id=ticket.id))
        assert shown.message_id is not None, "it is part of the thread"


async def test_a_photo_after_it_was_settled_goes_to_the_thread_and_the_resident(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        await make_it_a_hazard(at)
        ticket = at.story.ticket
        await at.wang.press(Verb.RESOLVE, ticket.id)
        question = await at.wang.last()
        await at.wang.press(Verb.RESOLVE_WITHOUT, ticket.id)
        await at.session.refresh(ticket)
        assert ticket.state is TicketState.RESOLVED
        for to in (question, await at.wang.card(ticket)):
            assert "staff-passed-to-resident" in await at.wang.photo(to=to)
        assert await at.marie_heard() == [
            "notice-resolved: notice-rate",
            "notice-reply",
            "notice-reply",
        ]
        assert await files_told(at) == [0, 1, 1]


async def test_what_is_no_hazard_is_settled_at_once(database: Database, clock: Clock) -> None:
    async with on_patrol(database, clock) as at:
        assert "staff-resolve-proof" not in await at.wang.press(Verb.RESOLVE, at.story.ticket.id)
        assert await at.marie_heard() == ["notice-resolved: notice-rate"]


async def test_nobody_is_asked_for_a_photo_of_what_a_colleague_has(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        await make_it_a_hazard(at)
        await tickets.take(at.session, at.story.ticket.id, at.story.zhang, clock.now())
        heard = await at.wang.press(Verb.RESOLVE, at.story.ticket.id)
        assert heard == ["refusal-already-taken"]
