"""What Linli itself adds to a ticket reaches its officers, in their language, and is erased."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from actions import privacy, tickets
from actions.database import Database
from actions.model import Ticket, TicketState
from actions.outgoing import say
from actions.refusals import NotFound, WrongState
from actions.wording import Wording
from tests import factories
from tests.architecture.source import ROOT
from tests.clock import Clock
from tests.unit.actions import sent
from tests.unit.actions.story import begin, begin_taken, thread

WORDING = Wording(ROOT / "data", ZoneInfo("Asia/Shanghai"))
PAID_BY = (
    say("card-victim-fact", what=say("card-victim-paid-by"), words=say("victim-paid-by-cash")),
)


async def test_facts_reach_every_officer_under_the_card(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await tickets.add_facts(
            session, story.ticket.id, story.marie, PAID_BY, WORDING, clock.now()
        )
        for phone in (story.wangs_phone, story.zhangs_phone):
            rows = await sent.rows(session, phone)
            assert rows[-1].answers_id == rows[0].id
        (written,) = await thread(session, story.ticket)
        assert written == ("resident", "everyone", "Paid by: Cash or gold")


async def test_a_note_is_for_officers_only_and_moves_nothing(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        note = (say("fraud-level-careful"),)
        ticket = await tickets.add_note(
            session, story.ticket.id, story.marie, note, WORDING, clock.now()
        )
        assert ticket.state is TicketState.TAKEN
        (written,) = await thread(session, story.ticket)
        assert written == ("resident", "staff", "suspicious")
        assert "suspicious" not in str(await privacy.export(session, story.marie))


async def test_what_was_added_is_erased_with_what_the_resident_wrote(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        id, now = story.ticket.id, clock.now()
        await tickets.add_facts(session, id, story.marie, PAID_BY, WORDING, now)
        await tickets.resolve(session, id, story.wang, now)
        await privacy.erase(session, story.marie, now)
        ticket = (await session.scalars(select(Ticket))).one()
        assert all(text == "" for _, _, text in await thread(session, ticket))


async def test_nothing_is_added_to_a_withdrawn_or_a_strangers_ticket(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        id, now = story.ticket.id, clock.now()
        stranger = (await factories.resident(session)).resident
        assert stranger is not None
        for add in (tickets.add_facts, tickets.add_note):
            with pytest.raises(NotFound):
                await add(session, id, stranger, PAID_BY, WORDING, now)
        await tickets.withdraw(session, id, story.marie, now)
        with pytest.raises(WrongState):
            await tickets.add_facts(session, id, story.marie, PAID_BY, WORDING, now)
