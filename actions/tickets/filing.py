"""Filing a ticket: its number, its priority, and the officers who hear of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions import notices
from actions.facts import Fact, rows
from actions.model import (
    Category,
    Chat,
    Community,
    Priority,
    StoredFile,
    Ticket,
    TicketMove,
    TicketState,
)
from actions.refusals import TooManyOpen
from actions.tickets import changes, searching

MOST_OPEN = 20  # of one resident; urgent ones are never refused

PRIORITIES = {
    Category.EMERGENCY: Priority.URGENT,
    Category.FRAUD_VICTIM: Priority.URGENT,
    Category.HAZARD: Priority.HIGH,
    Category.THEFT: Priority.HIGH,
    Category.SUSPICIOUS: Priority.HIGH,
}


@dataclass(frozen=True)
class NewTicket:
    """What a resident reports. `words` are their own, as written in `language`.

    `latitude` and `longitude` are degrees (WGS 84); `facts` are what the words were found to say.
    No `priority`: the category's.
    """

    category: Category
    words: str
    language: str
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    file_ids: tuple[int, ...] = ()
    facts: tuple[Fact, ...] = ()
    priority: Priority | None = None


async def file(
    session: AsyncSession, *, chat: Chat, community: Community, new: NewTicket, now: datetime
) -> Ticket:
    """File `new` for the resident of `chat` with the officers of `community`.

    Raises:
        TooManyOpen: the resident has `MOST_OPEN` open tickets, and this one is not urgent.
        ValueError: nobody known to be a resident writes in `chat`.
    """
    if chat.resident is None:
        raise ValueError(f"chat {chat.id} is no resident's")
    priority = new.priority or PRIORITIES.get(new.category, Priority.NORMAL)
    if priority is not Priority.URGENT:
        await _refuse_too_many(session, chat.resident.id)
    file_ids = await changes.own_files(session, new.file_ids, StoredFile.chat_id == chat.id)
    ticket = Ticket(
        number=await _next_number(session, community),
        resident=chat.resident,
        chat=chat,
        community=community,
        category=new.category,
        priority=priority,
        state=TicketState.NEW,
        assignee=None,
        passed_to=None,
        words=new.words,
        language=new.language,
        place=new.place,
        latitude=new.latitude,
        longitude=new.longitude,
        facts=rows(new.facts),
        created_at=now,
        updated_at=now,
    )
    session.add(ticket)
    searching.note_report(session, ticket)
    await session.flush()
    changes.attach(session, ticket, file_ids)
    changes.note_move(session, ticket, TicketMove.FILE, now, category=new.category)
    await notices.filed(session, ticket, now)
    return ticket


async def _refuse_too_many(session: AsyncSession, resident_id: int) -> None:
    open_now = await session.scalar(
        select(func.count())
        .select_from(Ticket)
        .where(Ticket.resident_id == resident_id, Ticket.state.in_(TicketState.open_states()))
    )
    if open_now and open_now >= MOST_OPEN:
        raise TooManyOpen(open_now)


async def _next_number(session: AsyncSession, community: Community) -> str:
    """The community's next number, without gaps: its row is ours until the transaction ends."""
    counted = await session.execute(
        update(Community)
        .where(Community.id == community.id)
        .values(last_ticket=Community.last_ticket + 1)
        .returning(Community.ticket_prefix, Community.last_ticket)
        .execution_options(synchronize_session=False)
    )
    prefix, number = counted.one()
    return f"{prefix}-{number}"
