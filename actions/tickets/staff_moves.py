"""What officers do with a ticket."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import notices
from actions.model import (
    Audience,
    Chat,
    Role,
    Staff,
    StaffGroup,
    StoredFile,
    Ticket,
    TicketMove,
    TicketState,
)
from actions.refusals import AlreadyTaken, NobodyToTell, NotAllowed, Refusal, TextNeeded
from actions.ticket_states import TRANSITIONS, next_state
from actions.tickets import changes
from actions.tickets.forgetting import forget_words
from actions.tickets.merging import tell_the_others
from actions.tickets.queries import colleagues
from actions.tickets.reading import note_read
from actions.tickets.scope import visible

STAFF_MOVES = (
    TicketMove.TAKE,
    TicketMove.ASK_BACK,
    TicketMove.REPLY,
    TicketMove.SET_OUT,
    TicketMove.RESOLVE,
    TicketMove.PASS_ON,
    TicketMove.NOTE,
    TicketMove.RECATEGORISE,
    TicketMove.PRIORITISE,
    TicketMove.SET_DUE,
    TicketMove.TRANSFER,
    TicketMove.MERGE,
)


async def take(
    session: AsyncSession, ticket_id: int, staff: Staff, now: datetime, text: str = ""
) -> Ticket:
    """`staff` looks after the ticket from now on. Taking one's own again changes nothing.

    Raises:
        AlreadyTaken: somebody else was first. WrongState: it is closed. NotFound.
    """
    ticket = await held_by(session, ticket_id, staff, TicketMove.TAKE)
    if ticket.assignee_id == staff.id and ticket.state in TicketState.open_states():
        return ticket
    return await _work(session, ticket, TicketMove.TAKE, staff, now, text)


async def ask_back(
    session: AsyncSession,
    ticket_id: int,
    staff: Staff,
    now: datetime,
    text: str,
    file_ids: Sequence[int] = (),
) -> Ticket:
    """Ask the resident something, with files or not; the ticket waits for their answer.

    Raises:
        TextNeeded: without a question. AlreadyTaken, WrongState, NotFound.
    """
    if not text.strip():
        raise TextNeeded
    ticket = await held_by(session, ticket_id, staff, TicketMove.ASK_BACK)
    return await _work(session, ticket, TicketMove.ASK_BACK, staff, now, text, file_ids)


async def set_out(
    session: AsyncSession,
    ticket_id: int,
    staff: Staff,
    now: datetime,
    text: str = "",
    file_ids: Sequence[int] = (),
) -> Ticket:
    """`staff` is on the way.

    Raises:
        AlreadyTaken, WrongState, NotFound.
    """
    ticket = await held_by(session, ticket_id, staff, TicketMove.SET_OUT)
    return await _work(session, ticket, TicketMove.SET_OUT, staff, now, text, file_ids)


async def resolve(
    session: AsyncSession,
    ticket_id: int,
    staff: Staff,
    now: datetime,
    text: str = "",
    file_ids: Sequence[int] = (),
) -> Ticket:
    """The matter is settled, as photos may show; the resident is asked to rate it and can open it
    again.

    Raises:
        AlreadyTaken, WrongState, NotFound.
    """
    ticket = await held_by(session, ticket_id, staff, TicketMove.RESOLVE)
    await _work(session, ticket, TicketMove.RESOLVE, staff, now, text, file_ids)
    if ticket.resident_id is None:
        await forget_words(session, [ticket.id], now)  # kept only for as long as they were needed
    return ticket


async def reply(
    session: AsyncSession,
    ticket_id: int,
    staff: Staff,
    text: str,
    now: datetime,
    file_ids: Sequence[int] = (),
) -> Ticket:
    """Write to the resident, with files or not. Who answers a new ticket has taken it.

    Raises:
        TextNeeded: neither words nor files. AlreadyTaken, WrongState, NotFound.
    """
    if not text.strip() and not file_ids:
        raise TextNeeded
    ticket = await held_by(session, ticket_id, staff, TicketMove.REPLY)
    return await _work(session, ticket, TicketMove.REPLY, staff, now, text, file_ids)


async def pass_on(
    session: AsyncSession, ticket_id: int, staff: Staff, to: Staff, now: datetime
) -> Ticket:
    """Hand the ticket to a colleague, who has to take it.

    Raises:
        NotAllowed: `to` is not one of `colleagues`. AlreadyTaken, WrongState, NotFound.
    """
    ticket = await held_by(session, ticket_id, staff, TicketMove.PASS_ON)
    next_state(ticket.state, TicketMove.PASS_ON)
    possible = {person.id: person for person in await colleagues(session, ticket, staff)}
    if to.id not in possible:
        raise NotAllowed
    by = await session.get_one(Staff, staff.id)
    changes.make_move(session, ticket, TicketMove.PASS_ON, now, by=by, about=to)
    ticket.assignee, ticket.passed_to = None, possible[to.id]
    await notices.passed_on(session, ticket, by, now)
    return ticket


async def note(
    session: AsyncSession, ticket_id: int, staff: Staff, text: str, now: datetime
) -> Ticket:
    """Write something down for colleagues. The resident never sees it.

    Raises:
        TextNeeded, NotFound.
    """
    if not text.strip():
        raise TextNeeded
    ticket = await changes.hold(session, ticket_id, visible(staff))
    by = await session.get_one(Staff, staff.id)
    changes.make_move(session, ticket, TicketMove.NOTE, now, by=by)
    await changes.add_message(
        session, ticket, text, by.language, now, staff=by, audience=Audience.STAFF
    )
    await notices.noted(session, ticket, by, text, now)
    return ticket


async def keep_original(
    session: AsyncSession, ticket_id: int, staff: Staff, text: str, now: datetime
) -> None:
    """Keep what `staff` wrote before it was translated, beside what was sent: for colleagues only.

    Raises:
        NotFound.
    """
    ticket = await changes.hold(session, ticket_id, visible(staff))
    by = await session.get_one(Staff, staff.id)
    await changes.add_message(
        session, ticket, text, by.language, now, staff=by, audience=Audience.STAFF
    )


def possible(ticket: Ticket, staff: Staff) -> frozenset[TicketMove]:
    """What `staff` can do with a ticket they see, as it stands there; `ticket` has its assignee.

    For showing: whether it still stands so is found out when they do it.
    """
    return frozenset(
        move
        for move in STAFF_MOVES
        if (ticket.state, move) in TRANSITIONS and _obstacle(ticket, staff, move) is None
    )


async def held_by(session: AsyncSession, ticket_id: int, staff: Staff, move: TicketMove) -> Ticket:
    """The ticket, held, if nobody else has it. Supervisors and admins may step in, but not take.

    Raises:
        AlreadyTaken, NobodyToTell, NotFound.
    """
    ticket = await changes.hold(session, ticket_id, visible(staff))
    obstacle = _obstacle(ticket, staff, move)
    if obstacle is not None:
        raise obstacle
    return ticket


def _obstacle(ticket: Ticket, staff: Staff, move: TicketMove) -> Refusal | None:
    """Why it is not for `staff` to make `move`, whatever state the ticket is in."""
    if move is TicketMove.NOTE:
        return None
    others = ticket.assignee is not None and ticket.assignee_id != staff.id
    if others and (move is TicketMove.TAKE or staff.role is Role.OFFICER):
        assert ticket.assignee is not None
        return AlreadyTaken(by=ticket.assignee.name)
    if move in (TicketMove.ASK_BACK, TicketMove.REPLY) and ticket.chat_id is None:
        return NobodyToTell()
    return None


async def _work(
    session: AsyncSession,
    ticket: Ticket,
    move: TicketMove,
    staff: Staff,
    now: datetime,
    text: str,
    file_ids: Sequence[int] = (),
) -> Ticket:
    """Make a move that the resident hears of; whoever makes the first one has the ticket."""
    before = (ticket.state, ticket.assignee_id)
    by = await session.get_one(Staff, staff.id)
    changes.make_move(session, ticket, move, now, by=by)
    changes.note_answer(ticket, now)
    if ticket.assignee is None:
        ticket.assignee, ticket.assignee_id = by, by.id
        if ticket.passed_to_id != by.id:
            ticket.passed_to = None  # they would go on hearing of it alone
    text = text.strip()
    if file_ids:
        file_ids = await changes.own_files(session, file_ids, _sent_by(by), ticket.id)
    if text or file_ids:
        await changes.add_message(
            session, ticket, text, by.language, now, staff=by, file_ids=file_ids
        )
    await note_read(session, ticket, by)
    shown_differently = before != (ticket.state, ticket.assignee_id) or bool(file_ids)
    await notices.worked_on(
        session, ticket, move, by, text, file_ids, now, card_changed=shown_differently
    )
    await tell_the_others(session, ticket, move, by, text, file_ids, now)
    return ticket


def _sent_by(staff: Staff) -> ColumnElement[bool]:
    """Files from their own chats or a group of staff, or uploaded at the desk."""
    chats = select(Chat.id).where(Chat.staff_id == staff.id)
    return or_(
        StoredFile.chat_id.is_(None),
        StoredFile.chat_id.in_(chats),
        StoredFile.chat_id.in_(select(StaffGroup.chat_id)),
    )
