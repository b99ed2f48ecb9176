"""What is new to whom: each member of staff has their own."""

from __future__ import annotations

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Staff, Ticket, TicketRead
from actions.upsert import insert


def is_unread(staff: Staff) -> ColumnElement[bool]:
    """Whether `staff` has not seen what the resident did last about a ticket, as a condition."""
    seen = exists().where(
        TicketRead.staff_id == staff.id,
        TicketRead.ticket_id == Ticket.id,
        TicketRead.read_at >= func.coalesce(Ticket.news_at, Ticket.created_at),
    )
    return ~seen


async def unread(session: AsyncSession, staff: Staff, ticket_ids: list[int]) -> frozenset[int]:
    """Those of these tickets that hold something `staff` has not seen."""
    found = await session.scalars(
        select(Ticket.id).where(Ticket.id.in_(ticket_ids), is_unread(staff))
    )
    return frozenset(found)


async def note_read(session: AsyncSession, ticket: Ticket, staff: Staff) -> None:
    """`staff` has seen `ticket` as it was loaded: what is newer than that stays new to them."""
    seen = ticket.news_at or ticket.created_at
    new = insert(session, TicketRead).values(staff_id=staff.id, ticket_id=ticket.id, read_at=seen)
    await session.execute(
        new.on_conflict_do_update(
            index_elements=[TicketRead.staff_id, TicketRead.ticket_id], set_={"read_at": seen}
        )
    )
