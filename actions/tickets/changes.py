"""What every move on a ticket has in common: hold it, keep what was written, note the move."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from actions.bell import TICKETS, ticket_topic
from actions.database import ring
from actions.facts import Fact, When, rows
from actions.model import (
    Audience,
    Author,
    FactKind,
    Staff,
    StoredFile,
    ThreadMessage,
    Ticket,
    TicketEvent,
    TicketFact,
    TicketFile,
    TicketMove,
)
from actions.refusals import NotFound
from actions.ticket_states import next_state
from actions.tickets import searching

SUMMARY = (
    joinedload(Ticket.community),
    joinedload(Ticket.resident),
    joinedload(Ticket.chat),
    joinedload(Ticket.assignee),
    joinedload(Ticket.passed_to),
)


async def hold(session: AsyncSession, ticket_id: int, theirs: ColumnElement[bool]) -> Ticket:
    """The ticket as it is now, ours alone until the transaction ends, with `SUMMARY` loaded.

    Raises:
        NotFound: there is none, or it is not `theirs`.
    """
    found = select(Ticket).where(Ticket.id == ticket_id)
    held = await session.scalar(
        found.where(theirs).with_for_update().execution_options(populate_existing=True)
    )
    if held is None:
        raise NotFound
    # Not in one query: after waiting for the lock, PostgreSQL reads the ticket anew but joins it
    # to the assignee that it had before.
    return (await session.scalars(found.options(*SUMMARY))).one()


def make_move(
    session: AsyncSession,
    ticket: Ticket,
    move: TicketMove,
    now: datetime,
    *,
    by: Staff | None = None,
    about: Staff | None = None,
    **now_with: Any,
) -> None:
    """Go where `move` leads and note it. `by` is None when the resident did it.

    `now_with` is what the history says besides: category, priority, due_at, community, other.

    Raises:
        WrongState: it leads nowhere from here; nothing was changed.
    """
    ticket.state = next_state(ticket.state, move)
    if move is TicketMove.RESOLVE:
        ticket.resolved_at = now
    note_move(session, ticket, move, now, by=by, about=about, **now_with)


def note_move(
    session: AsyncSession,
    ticket: Ticket,
    move: TicketMove,
    now: datetime,
    *,
    by: Staff | None = None,
    about: Staff | None = None,
    **now_with: Any,
) -> None:
    """Add a move to the ticket's history and wake who watches."""
    ticket.updated_at = now
    if by is None:
        ticket.news_at = now
    session.add(
        TicketEvent(
            ticket_id=ticket.id,
            move=move,
            state=ticket.state,
            staff_id=by.id if by else None,
            about_staff_id=about.id if about else None,
            at=now,
            **now_with,
        )
    )
    ring(session, TICKETS, ticket_topic(ticket.id))


def note_answer(ticket: Ticket, now: datetime) -> None:
    """The resident hears from an officer: perhaps for the first time."""
    ticket.answered_at = ticket.answered_at or now
    ticket.first_answered_at = ticket.first_answered_at or now


async def add_message(
    session: AsyncSession,
    ticket: Ticket,
    text: str,
    language: str,
    now: datetime,
    *,
    staff: Staff | None = None,
    audience: Audience = Audience.EVERYONE,
    file_ids: Sequence[int] = (),
    is_correction: bool = False,
) -> None:
    """Add what was written to the thread, with its files. No `staff`: the resident wrote it."""
    message = ThreadMessage(
        ticket_id=ticket.id,
        author=Author.STAFF if staff else Author.RESIDENT,
        audience=audience,
        staff_id=staff.id if staff else None,
        text=text,
        language=language,
        created_at=now,
        is_correction=is_correction,
    )
    session.add(message)
    searching.note_message(session, ticket, message)
    if file_ids:
        await session.flush()
        attach(session, ticket, file_ids, message)


def attach(
    session: AsyncSession,
    ticket: Ticket,
    file_ids: Sequence[int],
    message: ThreadMessage | None = None,
) -> None:
    """Show files with the ticket, as part of `message` or of the report itself."""
    message_id = message.id if message else None
    session.add_all(
        TicketFile(ticket_id=ticket.id, file_id=file_id, message_id=message_id)
        for file_id in file_ids
    )


async def learn(session: AsyncSession, ticket: Ticket, facts: Sequence[Fact]) -> bool:
    """Keep those of `facts` that are new with the ticket; whether there were any.

    The first time that was said stays: 'yesterday' in an answer is seldom when it happened.
    """
    known = list(await session.scalars(select(TicketFact).where(TicketFact.ticket_id == ticket.id)))
    seen = {_meaning(row) for row in known}
    has_time = any(row.kind is FactKind.WHEN for row in known)
    new = [
        row
        for fact, row in zip(facts, rows(facts), strict=True)
        if _meaning(row) not in seen and not (has_time and isinstance(fact, When))
    ]
    for row in new:
        row.ticket_id = ticket.id
    session.add_all(new)
    return bool(new)


def _meaning(row: TicketFact) -> tuple[object, ...]:
    return row.kind, row.value, row.hundredths, row.currency, row.starts_at


async def own_files(
    session: AsyncSession,
    file_ids: Sequence[int],
    theirs: ColumnElement[bool],
    ticket_id: int | None = None,
) -> list[int]:
    """Those of `file_ids` that are `theirs` to show and not yet shown with the ticket, in order.

    A web page can send any number; nobody may show another's picture by guessing.
    """
    if not file_ids:
        return []
    shown = select(TicketFile.file_id).where(TicketFile.ticket_id == ticket_id)
    found = await session.scalars(
        select(StoredFile.id)
        .where(StoredFile.id.in_(file_ids), theirs, StoredFile.id.not_in(shown))
        .order_by(StoredFile.id)
    )
    return list(found)
