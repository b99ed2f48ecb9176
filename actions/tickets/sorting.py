"""Saying what a ticket is really about: the service may have understood it wrongly."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from actions import learning, notices
from actions.learning import INTENT_OF, NEVER_LEARNT
from actions.model import Category, LessonKind, Priority, Staff, Ticket, TicketMove
from actions.tickets import changes
from actions.tickets.filing import PRIORITIES
from actions.tickets.staff_moves import held_by


async def recategorise(
    session: AsyncSession, ticket_id: int, staff: Staff, category: Category, now: datetime
) -> Ticket:
    """The ticket is about `category`. To what it is about already nothing is changed.

    Its priority goes along, unless somebody had set another one. The resident hears of it only
    if it has become urgent: then there are numbers they should call.

    Raises:
        AlreadyTaken, WrongState, NotFound.
    """
    ticket = await held_by(session, ticket_id, staff, TicketMove.RECATEGORISE)
    before, urgent_before = ticket.category, ticket.priority is Priority.URGENT
    if category is before:
        return ticket
    by = await session.get_one(Staff, staff.id)
    changes.make_move(session, ticket, TicketMove.RECATEGORISE, now, by=by, category=category)
    if ticket.priority is PRIORITIES.get(before, Priority.NORMAL):
        ticket.priority = PRIORITIES.get(category, Priority.NORMAL)
    ticket.category = category
    ticket.answer_by = None  # what was promised depends on it
    became_urgent = ticket.priority is Priority.URGENT and not urgent_before
    await notices.recategorised(session, ticket, by, now, became_urgent=became_urgent)
    await _learn(session, ticket, before, now)
    return ticket


async def _learn(session: AsyncSession, ticket: Ticket, before: Category, now: datetime) -> None:
    """Queue the report's words for a reviewer, unless they are nobody's (any more) or grave."""
    if ticket.resident is None:
        return
    if NEVER_LEARNT & {before, ticket.category}:
        await learning.take_back(session, [ticket.words], ticket.resident)
        return
    understood = INTENT_OF.get(before)
    said = learning.Said(
        text=ticket.words,
        language=ticket.language,
        readings=[(understood, None)] if understood else [],
    )
    await learning.note(
        session,
        said,
        by=ticket.resident,
        kind=LessonKind.OFFICER,
        meant=INTENT_OF.get(ticket.category),
        now=now,
        again=True,  # it may have been noted when it was written, and when it was sorted before
    )
