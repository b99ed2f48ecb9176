"""The officers' queue: what waits for whom, urgent first, then whatever moved last."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, case, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import (
    Category,
    Priority,
    Staff,
    Ticket,
    TicketEvent,
    TicketMove,
    TicketState,
)
from actions.tickets.changes import SUMMARY
from actions.tickets.queries import visible

PAGE = 30  # tickets


class View(StrEnum):
    """Which of the tickets that somebody may see."""

    OPEN = "open"
    MINE = "mine"  # open, and taken by them or passed on to them
    RESOLVED = "resolved"  # withdrawn ones too: nobody has to act any more
    ALL = "all"


@dataclass(frozen=True)
class Sieve:
    """What somebody wants to look at now."""

    view: View = View.OPEN
    category: Category | None = None
    community_id: int | None = None


@dataclass(frozen=True)
class Position:
    """A ticket's place in the queue, from which the next page goes on."""

    is_urgent: bool
    updated_at: datetime
    id: int

    @classmethod
    def of(cls, ticket: Ticket) -> Position:
        """Where `ticket` stands."""
        is_urgent = ticket.priority is Priority.URGENT and ticket.state in TicketState.open_states()
        return cls(is_urgent, ticket.updated_at, ticket.id)


@dataclass(frozen=True)
class Counts:
    """How many tickets still need somebody: of all that `staff` may see, and of their own."""

    open: int
    mine: int


async def queue(
    session: AsyncSession,
    staff: Staff,
    sieve: Sieve,
    *,
    limit: int = PAGE,
    after: Position | None = None,
) -> list[Ticket]:
    """A page of the tickets `staff` may see, as far as they pass `sieve`."""
    query = select(Ticket).where(visible(staff), _passes(sieve, staff)).options(*SUMMARY)
    if after is not None:
        query = query.where(_comes_after(after))
    ordered = query.order_by(_rank, Ticket.updated_at.desc(), Ticket.id.desc())
    return list(await session.scalars(ordered.limit(limit)))


async def counts(session: AsyncSession, staff: Staff) -> Counts:
    """How much there is to do for `staff`."""
    counted = await session.execute(
        select(func.count(), func.count(case((_theirs(staff), 1))))
        .select_from(Ticket)
        .where(visible(staff), Ticket.state.in_(TicketState.open_states()))
    )
    return Counts(*counted.one())


async def unanswered(session: AsyncSession, tickets: Collection[Ticket]) -> frozenset[int]:
    """The ids of those `tickets` to which the resident added something nobody has reacted to.

    Notes among colleagues are no reaction: the resident never sees them.
    """
    ids = [ticket.id for ticket in tickets if ticket.state in TicketState.open_states()]
    last = (
        select(func.max(TicketEvent.id))
        .where(TicketEvent.ticket_id.in_(ids), TicketEvent.move != TicketMove.NOTE)
        .group_by(TicketEvent.ticket_id)
    )
    found = await session.scalars(
        select(TicketEvent.ticket_id).where(
            TicketEvent.id.in_(last),
            TicketEvent.move.in_([TicketMove.ANSWER, TicketMove.REOPEN]),
        )
    )
    return frozenset(found)


_is_open = Ticket.state.in_(TicketState.open_states())
_rank = case((and_(_is_open, Ticket.priority == Priority.URGENT), 0), else_=1)


def _passes(sieve: Sieve, staff: Staff) -> ColumnElement[bool]:
    match sieve.view:
        case View.OPEN:
            passes: ColumnElement[bool] = _is_open
        case View.MINE:
            passes = and_(_is_open, _theirs(staff))
        case View.RESOLVED:
            passes = ~_is_open
        case View.ALL:
            passes = true()
    if sieve.category is not None:
        passes = and_(passes, Ticket.category == sieve.category)
    if sieve.community_id is not None:
        passes = and_(passes, Ticket.community_id == sieve.community_id)
    return passes


def _theirs(staff: Staff) -> ColumnElement[bool]:
    return or_(Ticket.assignee_id == staff.id, Ticket.passed_to_id == staff.id)


def _comes_after(position: Position) -> ColumnElement[bool]:
    rank = 0 if position.is_urgent else 1
    older = or_(
        Ticket.updated_at < position.updated_at,
        and_(Ticket.updated_at == position.updated_at, Ticket.id < position.id),
    )
    return or_(_rank > rank, and_(_rank == rank, older))
