"""What is done to a ticket from its page: a form for each move, and what it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import tickets
from actions.canned_replies import language_for
from actions.model import Category, Community, Priority, Staff, Ticket, TicketMove
from actions.outgoing import say
from actions.refusals import NotFound, Refusal
from desk.visit import Visit, id_in, member_in

Form = Mapping[str, str]
Found = TypeVar("Found")

# They take nothing away from anybody, whatever happened meanwhile.
_WRITTEN = (TicketMove.REPLY, TicketMove.ASK_BACK, TicketMove.SET_OUT)
_HARMLESS = (TicketMove.TAKE, TicketMove.NOTE)


class NoSuchTicket(Refusal):
    """A number was typed that is no ticket's, or none that they may see."""

    def __init__(self) -> None:
        super().__init__(say("refusal-no-such-ticket"))


async def make(
    session: AsyncSession,
    visit: Visit,
    ticket_id: int,
    move: TicketMove,
    form: Form,
    file_ids: Sequence[int] = (),
) -> Ticket:
    """Make `move` as `form` says, if the ticket is still as its page showed it.

    Raises:
        Refusal: what is in the way. NotFound: also for what no form of ours would have sent.
    """
    staff, now, text = visit.staff, visit.now, form.get("text", "")
    original = form.get("original", "") if move in _WRITTEN else ""
    if original and original != text:
        ticket = await tickets.for_staff(session, ticket_id, staff)
        mark = visit.words.in_words_of(language_for(ticket), "machine-translated")
        sent = {**form, "text": f"{text}\n\n{mark}", "original": ""}
        ticket = await make(session, visit, ticket_id, move, sent, file_ids)
        await tickets.keep_original(session, ticket_id, staff, original, now)
        return ticket
    seen = id_in(form.get("seen", ""))
    if seen is not None and move not in _HARMLESS:
        await tickets.require_unchanged(session, ticket_id, staff, seen)
    match move:
        case TicketMove.TAKE:
            return await tickets.take(session, ticket_id, staff, now)
        case TicketMove.ASK_BACK:
            return await tickets.ask_back(session, ticket_id, staff, now, text, file_ids)
        case TicketMove.REPLY:
            return await tickets.reply(session, ticket_id, staff, text, now, file_ids)
        case TicketMove.SET_OUT:
            return await tickets.set_out(session, ticket_id, staff, now, text, file_ids)
        case TicketMove.RESOLVE:
            return await tickets.resolve(session, ticket_id, staff, now, text)
        case TicketMove.NOTE:
            return await tickets.note(session, ticket_id, staff, text, now)
        case _:
            return await _arrange(session, visit, ticket_id, move, form)


async def _arrange(
    session: AsyncSession, visit: Visit, ticket_id: int, move: TicketMove, form: Form
) -> Ticket:
    staff, now = visit.staff, visit.now
    match move:
        case TicketMove.PASS_ON:
            to = await session.get(Staff, id_in(form.get("to", "")) or 0)
            return await tickets.pass_on(session, ticket_id, staff, _there(to), now)
        case TicketMove.RECATEGORISE:
            category = _there(member_in(Category, form.get("category", "")))
            return await tickets.recategorise(session, ticket_id, staff, category, now)
        case TicketMove.PRIORITISE:
            priority = _there(member_in(Priority, form.get("priority", "")))
            return await tickets.prioritise(session, ticket_id, staff, priority, now)
        case TicketMove.SET_DUE:
            due_at = _moment(visit, form.get("due", ""))
            return await tickets.set_due(session, ticket_id, staff, due_at, now)
        case TicketMove.TRANSFER:
            community = await session.get(Community, id_in(form.get("community", "")) or 0)
            return await tickets.transfer(session, ticket_id, staff, _there(community), now)
        case TicketMove.MERGE:
            into_id = await _numbered(session, form.get("into", ""))
            return await tickets.merge(session, ticket_id, staff, into_id, now)
        case TicketMove.SEPARATE:
            return await tickets.separate(session, ticket_id, staff, now)
        case _:
            raise NotFound


def _there(found: Found | None) -> Found:
    if found is None:
        raise NotFound
    return found


async def _numbered(session: AsyncSession, number: str) -> int:
    """The id of the ticket with this number; whether they may see it, the merge itself asks."""
    found = await session.scalar(select(Ticket.id).where(Ticket.number == number.upper()))
    if found is None:
        raise NoSuchTicket
    return found


def _moment(visit: Visit, text: str) -> datetime | None:
    """What a datetime-local field holds, on the wall clock here; None where it is empty."""
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=visit.desk.pages.timezone)
    except (ValueError, OverflowError):
        raise NotFound from None
