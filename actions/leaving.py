"""Who works here no more: signed out at once, and what they had is their communities' again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from actions import notices
from actions.model import (
    SignInAttempt,
    Staff,
    StaffInvitation,
    StaffLink,
    StaffSession,
    Ticket,
    TicketMove,
    TicketState,
)
from actions.tickets import changes


async def leave(session: AsyncSession, person: Staff, by: Staff, now: datetime) -> int:
    """`by` says that `person` works here no more; how many open tickets others have to take now.

    Links and half sign-ins of theirs work no more either. What they did stays theirs.
    """
    person.is_active = False
    for table in (StaffSession, SignInAttempt, StaffInvitation, StaffLink):
        await session.execute(delete(table).where(table.staff_id == person.id))
    await session.flush()
    given_back = 0
    for ticket_id in await open_tickets_of(session, person):
        ticket = await changes.hold(session, ticket_id, true())
        if not ticket.state.is_open or person.id not in (ticket.assignee_id, ticket.passed_to_id):
            continue  # settled or taken over while we waited for it
        if ticket.assignee_id not in (None, person.id):
            ticket.passed_to = None  # a colleague has it, and keeps it
            continue
        changes.make_move(session, ticket, TicketMove.PASS_ON, now, by=by)
        ticket.assignee = ticket.passed_to = None
        await notices.given_back(session, ticket, person, now)
        given_back += 1
    return given_back


async def come_back(session: AsyncSession, person: Staff) -> None:
    """`person` works here again, and signs in with the password they had."""
    person.is_active = True
    await session.flush()


async def open_tickets_of(session: AsyncSession, person: Staff) -> list[int]:
    """The ids of the open tickets that `person` has, or that wait for them, the oldest first."""
    found = await session.scalars(
        select(Ticket.id)
        .where(
            Ticket.state.in_(TicketState.open_states()),
            or_(Ticket.assignee_id == person.id, Ticket.passed_to_id == person.id),
        )
        .order_by(Ticket.id)
    )
    return list(found)
