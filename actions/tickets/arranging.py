"""What staff decide about a ticket that is no work on it: how soon, by when, whose, with which."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from actions import notices
from actions.model import Community, Priority, Staff, Ticket, TicketMove
from actions.outgoing import say
from actions.refusals import NotAllowed, Refusal
from actions.ticket_states import next_state
from actions.tickets import changes, merging, searching
from actions.tickets.staff_moves import held_by


class DueInThePast(Refusal):
    """A time by which nothing can be done any more."""

    def __init__(self) -> None:
        super().__init__(say("refusal-due-in-the-past"))


async def prioritise(
    session: AsyncSession, ticket_id: int, staff: Staff, priority: Priority, now: datetime
) -> Ticket:
    """Say how soon somebody must look. To the priority it has already nothing is changed.

    Raises:
        AlreadyTaken, WrongState, NotFound.
    """
    ticket = await held_by(session, ticket_id, staff, TicketMove.PRIORITISE)
    if ticket.priority is priority:
        return ticket
    by = await session.get_one(Staff, staff.id)
    changes.make_move(session, ticket, TicketMove.PRIORITISE, now, by=by, priority=priority)
    ticket.priority = priority
    await notices.prioritised(session, ticket, by, now)
    return ticket


async def set_due(
    session: AsyncSession, ticket_id: int, staff: Staff, due_at: datetime | None, now: datetime
) -> Ticket:
    """Say by when it is to be settled; None: there is no such time.

    Raises:
        DueInThePast, AlreadyTaken, WrongState, NotFound.
    """
    if due_at is not None and due_at <= now:
        raise DueInThePast
    ticket = await held_by(session, ticket_id, staff, TicketMove.SET_DUE)
    if ticket.due_at == due_at:
        return ticket
    by = await session.get_one(Staff, staff.id)
    changes.make_move(session, ticket, TicketMove.SET_DUE, now, by=by, due_at=due_at)
    ticket.due_at = due_at
    return ticket


async def transfer(
    session: AsyncSession, ticket_id: int, staff: Staff, to: Community, now: datetime
) -> Ticket:
    """It belongs to another community, perhaps of another station: its officers get it.

    What is looked after together with it goes along. The resident is told.

    Raises:
        NotAllowed: it is there already, that one is archived, or it goes along with another
            ticket. AlreadyTaken, WrongState, NotFound.
    """
    ticket = await held_by(session, ticket_id, staff, TicketMove.TRANSFER)
    is_there = ticket.community_id == to.id
    if is_there or to.is_archived or await merging.merged_into(session, ticket.id) is not None:
        raise NotAllowed
    next_state(ticket.state, TicketMove.TRANSFER)
    by = await session.get_one(Staff, staff.id)
    together = await merging.merged_with(session, ticket.id)
    for each in (ticket, *together):
        is_open = each.state.is_open
        await searching.note_transfer(session, each.id, each.community_id, to.id)
        if is_open:
            changes.make_move(session, each, TicketMove.TRANSFER, now, by=by, community=to)
        each.community, each.assignee, each.passed_to = to, None, None
        each.community_id = to.id
        if is_open:
            await notices.transferred(session, each, by, now)
    return ticket


async def merge(
    session: AsyncSession, ticket_id: int, staff: Staff, into_id: int, now: datetime
) -> Ticket:
    """The ticket is about the same as another: they are looked after together from now on.

    Raises:
        NotAllowed: with itself, or one of them goes along with another already. AlreadyTaken,
            WrongState, NotFound.
    """
    # In the order of their numbers, so that two who merge the same ones do not wait for each other.
    held = {
        id: await held_by(session, id, staff, TicketMove.MERGE)
        for id in sorted({ticket_id, into_id})
    }
    by = await session.get_one(Staff, staff.id)
    await merging.merge_held(session, held[ticket_id], held[into_id], by, now)
    return held[into_id]


async def separate(session: AsyncSession, ticket_id: int, staff: Staff, now: datetime) -> Ticket:
    """The ticket is about something else after all.

    Raises:
        AlreadyTaken, WrongState, NotFound.
    """
    ticket = await held_by(session, ticket_id, staff, TicketMove.SEPARATE)
    await merging.separate_held(session, ticket, now, await session.get_one(Staff, staff.id))
    return ticket
