"""A card is made when it is sent, so it waits once, however often its ticket moves."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from actions import delivery
from actions.database import Database
from actions.delivery import Claim, Sent
from actions.model import OutboxKind, OutboxMessage
from tests import factories
from tests.clock import Clock


@dataclass
class Phone:
    """An officer's phone, and a ticket to be shown on it."""

    database: Database
    clock: Clock
    chat_id: int
    ticket_id: int

    async def show(self, edits_id: int | None = None) -> int:
        """Queue the ticket's card, or a refresh of one that was shown; the row's id."""
        async with self.database.write() as session:
            card = await delivery.enqueue_card(
                session,
                chat_id=self.chat_id,
                language="zh",
                ticket_id=self.ticket_id,
                edits_id=edits_id,
                now=self.clock.now(),
            )
        return card.id

    async def send(self, channel_message_id: str = "501") -> list[Claim]:
        """Send what waits; what it was."""
        async with self.database.write() as session:
            claims = await delivery.claim(session, self.clock.now(), 10)
        for claim in claims:
            async with self.database.write() as session:
                await delivery.record(session, claim.id, Sent(channel_message_id), self.clock.now())
        return claims


@pytest.fixture
async def phone(database: Database, clock: Clock) -> Phone:
    async with database.write() as session:
        community = await factories.community(session)
        resident = await factories.resident(session, community)
        ticket = await factories.ticket(session, resident, community)
        chat = await factories.chat(session)
    phone = Phone(database, clock, chat.id, ticket.id)
    await phone.send()  # what filing the ticket told the resident
    return phone


async def test_a_card_names_its_ticket_and_is_made_by_whoever_sends_it(phone: Phone) -> None:
    await phone.show()
    (claim,) = await phone.send()
    assert (claim.kind, claim.ticket_id, claim.body) == (OutboxKind.CARD, phone.ticket_id, None)
    assert claim.edits is None


async def test_a_refresh_changes_the_message_that_was_sent(phone: Phone) -> None:
    card = await phone.show()
    await phone.send("501")
    await phone.show(edits_id=card)
    (refresh,) = await phone.send("501")
    assert refresh.edits == "501"


async def test_a_card_that_still_waits_needs_no_refresh(phone: Phone) -> None:
    card = await phone.show()
    assert await phone.show(edits_id=card) == card
    assert len(await phone.send()) == 1
    assert await phone.send() == []


async def test_many_changes_are_one_refresh(phone: Phone) -> None:
    card = await phone.show()
    await phone.send()
    first = await phone.show(edits_id=card)
    assert [await phone.show(edits_id=card) for _ in range(3)] == [first] * 3


async def test_a_change_after_the_refresh_was_sent_is_shown_too(phone: Phone) -> None:
    card = await phone.show()
    await phone.send()
    first = await phone.show(edits_id=card)
    await phone.send()
    assert await phone.show(edits_id=card) not in {card, first}


async def test_a_change_while_the_refresh_is_in_flight_is_shown_too(phone: Phone) -> None:
    """It may have been made from the ticket as it was before."""
    card = await phone.show()
    await phone.send()
    first = await phone.show(edits_id=card)
    async with phone.database.write() as session:
        await delivery.claim(session, phone.clock.now(), 10)
    assert await phone.show(edits_id=card) not in {card, first}


async def test_a_card_asked_for_again_is_a_new_message_even_while_a_refresh_waits(
    phone: Phone,
) -> None:
    card = await phone.show()
    await phone.send()
    refresh = await phone.show(edits_id=card)
    assert await phone.show() not in {card, refresh}


async def test_a_card_is_not_made_while_a_change_it_should_show_is_being_committed(
    postgres_database: Database, clock: Clock
) -> None:
    """On SQLite there is one writer at a time anyway."""
    async with postgres_database.write() as session:
        community = await factories.community(session)
        ticket = await factories.ticket(session, await factories.resident(session), community)
        chat = await factories.chat(session)
    phone = Phone(postgres_database, clock, chat.id, ticket.id)
    await phone.send()
    card = await phone.show()
    async with postgres_database.write() as officers_move:
        await delivery.enqueue_card(
            officers_move,
            chat_id=phone.chat_id,
            language="zh",
            ticket_id=phone.ticket_id,
            edits_id=card,
            now=clock.now(),
        )
        assert await phone.send() == []
    (claim,) = await phone.send()
    assert claim.id == card


async def test_the_row_of_a_card_says_what_it_changes(phone: Phone) -> None:
    card = await phone.show()
    await phone.send()
    refresh = await phone.show(edits_id=card)
    async with phone.database.read() as session:
        row = await session.get_one(OutboxMessage, refresh)
    assert (row.edits_id, row.ticket_id, row.kind) == (card, phone.ticket_id, OutboxKind.CARD)
