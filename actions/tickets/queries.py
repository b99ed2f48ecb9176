"""Looking at tickets: a resident's own, and those a member of staff may see."""

from __future__ import annotations

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload, undefer
from sqlalchemy.orm.util import identity_key

from actions import delivery
from actions.model import (
    Community,
    Resident,
    Role,
    Staff,
    StaffCommunity,
    StoredFile,
    ThreadMessage,
    Ticket,
    TicketEvent,
    TicketFile,
    TicketState,
)
from actions.refusals import NotFound
from actions.tickets.changes import SUMMARY
from actions.tickets.scope import visible


async def of_resident(session: AsyncSession, resident: Resident, limit: int = 10) -> list[Ticket]:
    """The resident's latest tickets, newest first."""
    found = await session.scalars(
        select(Ticket)
        .where(Ticket.resident_id == resident.id)
        .options(*SUMMARY)
        .order_by(Ticket.created_at.desc(), Ticket.id.desc())
        .limit(limit)
    )
    return list(found)


async def that_asks(session: AsyncSession, resident: Resident) -> Ticket | None:
    """The resident's latest ticket whose officer waits for an answer of theirs."""
    found: Ticket | None = await session.scalar(_ASKING, {"resident_id": resident.id})
    return found


async def for_resident(session: AsyncSession, ticket_id: int, resident: Resident) -> Ticket:
    """One of the resident's own tickets.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    ticket = await session.scalar(
        select(Ticket)
        .where(Ticket.id == ticket_id, Ticket.resident_id == resident.id)
        .options(*SUMMARY)
    )
    if ticket is None:
        raise NotFound
    return ticket


async def for_staff(session: AsyncSession, ticket_id: int, staff: Staff) -> Ticket:
    """A ticket with all that its page shows but files: thread, history, facts, people, station.

    Raises:
        NotFound: there is none, or it is not for `staff` to see.
    """
    found = select(Ticket).where(Ticket.id == ticket_id, visible(staff))
    if identity_key(Ticket, ticket_id) in session.identity_map:
        # Anew, and only the ticket: the same session may have changed it since it looked.
        await session.scalar(found.execution_options(populate_existing=True))
    ticket = await session.scalar(found.options(*_EVERYTHING))
    if ticket is None:
        raise NotFound
    return ticket


async def for_card(session: AsyncSession, ticket_id: int) -> Ticket:
    """A ticket with what its card shows. Rights were checked when the card was queued.

    Raises:
        NotFound: there is no such ticket.
    """
    ticket = await session.scalar(
        select(Ticket)
        .where(Ticket.id == ticket_id)
        .options(*SUMMARY, selectinload(Ticket.files), selectinload(Ticket.facts))
    )
    if ticket is None:
        raise NotFound
    return ticket


async def files_by_message(
    session: AsyncSession, ticket_id: int
) -> dict[int | None, list[StoredFile]]:
    """The ticket's files by the thread message they came with; None: with the report itself."""
    found = await session.execute(
        select(TicketFile.message_id, StoredFile)
        .join(StoredFile, StoredFile.id == TicketFile.file_id)
        .where(TicketFile.ticket_id == ticket_id)
        .order_by(StoredFile.id)
    )
    by_message: dict[int | None, list[StoredFile]] = {}
    for message_id, file in found:
        by_message.setdefault(message_id, []).append(file)
    return by_message


async def file_for_staff(session: AsyncSession, file_id: int, staff: Staff) -> StoredFile:
    """A file shown with a ticket that `staff` may see, its content loaded.

    Raises:
        NotFound: there is none, or it belongs to tickets that are not for `staff` to see.
    """
    shown = select(TicketFile.file_id).join(Ticket, Ticket.id == TicketFile.ticket_id)
    file = await session.scalar(
        select(StoredFile)
        .where(StoredFile.id == file_id, StoredFile.id.in_(shown.where(visible(staff))))
        .options(undefer(StoredFile.content))
    )
    if file is None:
        raise NotFound
    return file


async def by_message(session: AsyncSession, chat_id: int, channel_message_id: str) -> int | None:
    """The ticket that one of our messages in a chat was about, None if it was about none."""
    row = await delivery.sent_as(session, chat_id, channel_message_id)
    return row.ticket_id if row else None


async def colleagues(session: AsyncSession, ticket: Ticket, staff: Staff) -> list[Staff]:
    """To whom `staff` can pass the ticket on: the community's officers, then the station's staff.

    Not to who has it already. To themselves only from somebody else: so a supervisor steps in.
    """
    serves_here = Staff.id.in_(
        select(StaffCommunity.staff_id).filter_by(community_id=ticket.community_id)
    )
    station = select(Community.station_id).where(Community.id == ticket.community_id)
    of_station = and_(
        Staff.role.in_([Role.OFFICER, Role.SUPERVISOR]),
        Staff.station_id == station.scalar_subquery(),
    )
    not_to = {ticket.assignee_id or ticket.passed_to_id or 0}
    if ticket.assignee_id in (None, staff.id):
        not_to.add(staff.id)
    found = await session.scalars(
        select(Staff)
        .where(
            Staff.is_active,
            Staff.id.not_in(not_to),
            or_(serves_here, of_station, Staff.id == staff.id),
        )
        .order_by(serves_here.desc(), Staff.name, Staff.id)
    )
    return list(found)


_EVERYTHING = (
    *SUMMARY,
    joinedload(Ticket.community).joinedload(Community.station),
    selectinload(Ticket.messages).joinedload(ThreadMessage.staff),
    selectinload(Ticket.events).options(
        joinedload(TicketEvent.staff),
        joinedload(TicketEvent.about_staff),
        joinedload(TicketEvent.community),
        joinedload(TicketEvent.other),
    ),
    selectinload(Ticket.facts),
)

# Made once: it runs with nearly every message, and building it takes longer than running it.
_ASKING = (
    select(Ticket)
    .where(
        Ticket.resident_id == bindparam("resident_id"),
        Ticket.state == TicketState.ASKED,
    )
    .options(*SUMMARY)
    .order_by(Ticket.created_at.desc(), Ticket.id.desc())
    .limit(1)
)
