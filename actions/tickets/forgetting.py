"""Taking residents' words out of tickets that nobody has to act on any more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import (
    Author,
    OutboxKind,
    OutboxMessage,
    OutboxState,
    StoredFile,
    ThreadMessage,
    Ticket,
    TicketFact,
    TicketFile,
)
from actions.outgoing import Outgoing
from actions.tickets.searching import forget_what_residents_wrote

_NOTHING = Outgoing(paragraphs=()).model_dump(mode="json")


async def forget_words(session: AsyncSession, ticket_ids: Sequence[int], now: datetime) -> None:
    """Remove what residents wrote and sent about these tickets, and where it was.

    What happened when, and what officers wrote, stays: the record of a public service.
    """
    await session.execute(
        update(Ticket)
        .where(Ticket.id.in_(ticket_ids))
        .values(words="", place="", latitude=None, longitude=None, rating_words=None)
    )
    await session.execute(delete(TicketFact).where(TicketFact.ticket_id.in_(ticket_ids)))
    await session.execute(
        update(ThreadMessage)
        .where(ThreadMessage.ticket_id.in_(ticket_ids), ThreadMessage.author == Author.RESIDENT)
        .values(text="")
    )
    await forget_what_residents_wrote(session, ticket_ids)
    shown = select(TicketFile.file_id).where(TicketFile.ticket_id.in_(ticket_ids))
    await session.execute(delete(StoredFile).where(StoredFile.id.in_(shown)))
    relayed = OutboxMessage.ticket_id.in_(ticket_ids) & (OutboxMessage.kind != OutboxKind.CARD)
    await forget_sent(session, relayed, now)


async def forget_sent(session: AsyncSession, which: ColumnElement[bool], now: datetime) -> None:
    """Empty the outbox rows `which` names; those that still wait are never sent.

    The rows themselves stay, so that what was sent can still be counted.
    """
    await session.execute(
        update(OutboxMessage)
        .where(which, OutboxMessage.state == OutboxState.WAITING)
        .values(state=OutboxState.DROPPED, ended_at=now)
    )
    await session.execute(
        update(OutboxMessage).where(which, OutboxMessage.body.is_not(None)).values(body=_NOTHING)
    )
