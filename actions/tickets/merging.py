"""Looking after several people's reports of one thing together, with all of them kept informed.

Each report stays its reporter's own: with its number, its thread, its rating. What an officer tells
the reporter of the one they work on, the others are told as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, exists, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from actions import notices
from actions.bell import TICKETS, ticket_topic
from actions.database import ring
from actions.model import Staff, Ticket, TicketMerge, TicketMove, TicketState
from actions.refusals import NotAllowed
from actions.ticket_states import TRANSITIONS
from actions.tickets import changes
from actions.tickets.forgetting import forget_words

# What all reporters are told. A question is asked of one; the others would not know why.
SHARED = (TicketMove.TAKE, TicketMove.REPLY, TicketMove.SET_OUT, TicketMove.RESOLVE)


def is_merged() -> ColumnElement[bool]:
    """Whether a ticket is looked after together with another, as a condition."""
    return exists().where(TicketMerge.ticket_id == Ticket.id)


async def merges_of(session: AsyncSession, ticket_id: int) -> tuple[Ticket | None, list[Ticket]]:
    """`merged_into` and `merged_with`: one question for a ticket that stands alone, as most do."""
    has_any = select(TicketMerge.ticket_id).where(
        or_(TicketMerge.ticket_id == ticket_id, TicketMerge.into_id == ticket_id)
    )
    if await session.scalar(has_any.limit(1)) is None:
        return None, []
    return await merged_into(session, ticket_id), await merged_with(session, ticket_id)


async def merged_into(session: AsyncSession, ticket_id: int) -> Ticket | None:
    """The ticket that this one is looked after with; None where it stands alone."""
    found = await session.scalars(
        select(Ticket)
        .join(TicketMerge, TicketMerge.into_id == Ticket.id)
        .where(TicketMerge.ticket_id == ticket_id)
        .options(*changes.SUMMARY)
    )
    return found.one_or_none()


async def merged_with(session: AsyncSession, ticket_id: int) -> list[Ticket]:
    """The reports that are looked after together with this ticket, the oldest first."""
    found = await session.scalars(
        select(Ticket)
        .join(TicketMerge, TicketMerge.ticket_id == Ticket.id)
        .where(TicketMerge.into_id == ticket_id)
        .options(*changes.SUMMARY, selectinload(Ticket.messages))
        .order_by(Ticket.id)
    )
    return list(found)


async def merge_held(
    session: AsyncSession, ticket: Ticket, into: Ticket, by: Staff, now: datetime
) -> None:
    """Look after `ticket` together with `into`, both held. Its reporter is told.

    Raises:
        NotAllowed: with itself, or with one that has been merged. WrongState: one is closed.
    """
    if ticket.id == into.id or await merged_into(session, into.id) is not None:
        raise NotAllowed
    if await merged_into(session, ticket.id) is not None:
        raise NotAllowed
    changes.make_move(session, into, TicketMove.ABSORB, now, by=by, other=ticket)
    changes.make_move(session, ticket, TicketMove.MERGE, now, by=by, other=into)
    await session.execute(
        update(TicketMerge).where(TicketMerge.into_id == ticket.id).values(into_id=into.id)
    )
    session.add(TicketMerge(ticket_id=ticket.id, into_id=into.id, at=now))
    if into.assignee is not None and ticket.state is TicketState.NEW:
        changes.make_move(session, ticket, TicketMove.TAKE, now, by=into.assignee)
    ticket.assignee, ticket.passed_to = into.assignee, into.passed_to
    await notices.merged(session, ticket, into, now)


async def separate_held(
    session: AsyncSession, ticket: Ticket, now: datetime, by: Staff | None = None
) -> None:
    """Look after `ticket`, held, by itself again; nothing where it stands alone."""
    into = await merged_into(session, ticket.id)
    if into is None:
        return
    changes.make_move(session, ticket, TicketMove.SEPARATE, now, by=by, other=into)
    await session.execute(delete(TicketMerge).where(TicketMerge.ticket_id == ticket.id))
    ring(session, ticket_topic(into.id))


async def tell_the_others(
    session: AsyncSession,
    ticket: Ticket,
    move: TicketMove,
    by: Staff,
    text: str,
    file_ids: Sequence[int],
    now: datetime,
) -> None:
    """Make `move` on what is looked after together with `ticket`, wherever it can be made."""
    if move not in SHARED:
        return
    together = select(TicketMerge.ticket_id).where(TicketMerge.into_id == ticket.id)
    for id in await session.scalars(together.order_by(TicketMerge.ticket_id)):
        other = await changes.hold(session, id, true())
        if (other.state, move) not in TRANSITIONS:
            continue
        before = (other.state, other.assignee_id)
        changes.make_move(session, other, move, now, by=by)
        changes.note_answer(other, now)
        other.assignee, other.assignee_id = ticket.assignee, ticket.assignee_id
        if text or file_ids:
            await changes.add_message(
                session, other, text, by.language, now, staff=by, file_ids=file_ids
            )
        changed = before != (other.state, other.assignee_id) or bool(file_ids)
        await notices.worked_on(session, other, move, by, text, file_ids, now, card_changed=changed)
        if move is TicketMove.RESOLVE and other.resident_id is None:
            await forget_words(session, [other.id], now)


async def hold_main(session: AsyncSession, ticket_id: int) -> Ticket | None:
    """The ticket that this one is looked after with, held; None where it stands alone.

    To be held before the ticket itself: whoever tells the others holds them in that order, too.
    """
    main = await session.scalar(
        select(TicketMerge.into_id).where(TicketMerge.ticket_id == ticket_id)
    )
    return None if main is None else await changes.hold(session, main, true())


def note_news(session: AsyncSession, main: Ticket | None, now: datetime) -> None:
    """One of the reports that `main` stands for has news: so it has news itself."""
    if main is not None:
        main.updated_at = main.news_at = now
        ring(session, TICKETS, ticket_topic(main.id))
