"""The messages that a ticket's words came from, so that changing one corrects the ticket."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import notices
from actions.facts import Fact, rows
from actions.model import Chat, FactKind, Resident, Ticket, TicketFact, TicketMove, TicketSource
from actions.ticket_states import next_state
from actions.tickets import changes

MOST = 20  # messages of one addition


async def remember(
    session: AsyncSession, ticket: Ticket, chat: Chat, numbers: Sequence[str]
) -> None:
    """`ticket` has words of these messages of `chat` from now on."""
    session.add_all(
        TicketSource(ticket_id=ticket.id, chat_id=chat.id, number=number)
        for number in dict.fromkeys(numbers[-MOST:])
    )
    await session.flush()


async def of_message(session: AsyncSession, chat: Chat, number: str) -> int | None:
    """The ticket that has words of a message of `chat`; None: no ticket has."""
    found: int | None = await session.scalar(
        select(TicketSource.ticket_id)
        .where(TicketSource.chat_id == chat.id, TicketSource.number == number)
        .order_by(TicketSource.id.desc())
        .limit(1)
    )
    return found


async def correct(
    session: AsyncSession,
    ticket_id: int,
    resident: Resident,
    text: str,
    language: str,
    now: datetime,
    facts: Sequence[Fact] = (),
) -> Ticket:
    """The resident changed a message of theirs: officers get it as it is now, as a correction.

    What was written first stays, and so does a question that waits for its answer.

    Raises:
        WrongState: it was withdrawn. NotFound: it is not theirs.
    """
    ticket = await changes.hold(session, ticket_id, Ticket.resident_id == resident.id)
    next_state(ticket.state, TicketMove.ANSWER)
    changes.note_move(session, ticket, TicketMove.ANSWER, now)
    await changes.add_message(session, ticket, text, language, now, is_correction=True)
    learnt = await _learn(session, ticket, facts)
    await notices.answered(
        session, ticket, text, (), None, now, card_changed=learnt, is_correction=True
    )
    return ticket


async def _learn(session: AsyncSession, ticket: Ticket, facts: Sequence[Fact]) -> bool:
    """One plate, time or sum instead of the only one that was known; else what is new joins."""
    known = list(await session.scalars(select(TicketFact).where(TicketFact.ticket_id == ticket.id)))
    new = rows(facts)
    for kind in FactKind:
        before = [row for row in known if row.kind is kind]
        after = [row for row in new if row.kind is kind]
        if len(before) == len(after) == 1:
            await session.execute(delete(TicketFact).where(TicketFact.id == before[0].id))
    return await changes.learn(session, ticket, facts)
