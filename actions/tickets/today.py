"""What waits for one of the staff today: the list they carry on patrol.

Theirs is what they have, what was passed on to them, and what nobody at work has of all that they
see. What a colleague looks after is that colleague's; what somebody had who is away now is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from actions.model import Staff, Ticket
from actions.tickets.changes import SUMMARY
from actions.tickets.merging import is_merged
from actions.tickets.queueing import MOST_COUNTED
from actions.tickets.scope import scope_of
from actions.tickets.sieve import is_open, overdue_of

_NEVER = datetime(9999, 1, 1, tzinfo=UTC)  # sorts behind every time limit there is


@dataclass(frozen=True)
class Today:
    """A page of the list, late ones first, then by when something is due.

    `count` and `late` are of the whole list, up to `MOST_COUNTED`; `goes_on` after the last one of
    `tickets`.
    """

    tickets: list[Ticket]
    count: int
    late: int
    goes_on: bool


async def today(
    session: AsyncSession, staff: Staff, now: datetime, *, limit: int, after_id: int | None = None
) -> Today:
    """What waits for `staff`; `after_id` goes on behind the last ticket of a page."""
    scope = await scope_of(session, staff)
    waiting = and_(
        is_open,
        ~is_merged(),
        scope.everything,
        or_(
            scope.theirs,
            and_(_nobody_at_work(Ticket.assignee_id), _nobody_at_work(Ticket.passed_to_id)),
        ),
    )
    place = tuple_(_limit(), Ticket.id)
    page = select(Ticket).where(waiting).options(*SUMMARY).order_by(_limit(), Ticket.id)
    if after_id is not None:
        last = select(_limit(), Ticket.id).where(Ticket.id == after_id)
        if (found := (await session.execute(last)).one_or_none()) is not None:
            page = page.where(place > tuple_(literal(found[0], _limit().type), found[1]))
    tickets = list(await session.scalars(page.limit(limit + 1)))

    async def count(*conditions: ColumnElement[bool]) -> int:
        some = select(Ticket.id).where(waiting, *conditions).limit(MOST_COUNTED)
        return await session.scalar(select(func.count()).select_from(some.subquery())) or 0

    return Today(tickets[:limit], await count(), await count(overdue_of(now)), len(tickets) > limit)


def due_by(ticket: Ticket) -> datetime | None:
    """By when something has to be done about an open ticket: the resident answered, or it settled.

    None where nobody said.
    """
    limits = [ticket.due_at]
    if ticket.answered_at is None:
        limits.append(ticket.answer_by)
    return min((limit for limit in limits if limit is not None), default=None)


def _limit() -> ColumnElement[datetime]:
    """`due_by` as the database reads it, and far off where it is None."""
    never = literal(_NEVER, Ticket.due_at.type)
    settle = func.coalesce(Ticket.due_at, never)
    answer = case(
        (Ticket.answered_at.is_(None), func.coalesce(Ticket.answer_by, never)), else_=never
    )
    return case((answer < settle, answer), else_=settle)


def _nobody_at_work(column: InstrumentedAttribute[int | None]) -> ColumnElement[bool]:
    away = select(Staff.id).where(or_(Staff.is_absent.is_(True), ~Staff.is_active))
    return or_(column.is_(None), column.in_(away))
