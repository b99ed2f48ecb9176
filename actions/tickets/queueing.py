"""The officers' queue: what waits for whom.

Urgent first, then what is in the communities one serves, then the rest; within each, what moved
last. So the queue is read in four stretches, each in the order of an index, and only as far as the
page goes.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import ColumnElement, ScalarSelect, Select, func, or_, select, true, union
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from actions.keyset import comes_after
from actions.model import Community, Staff, Ticket, TicketEvent, TicketMove, TicketState
from actions.tickets import searching
from actions.tickets.merging import is_merged
from actions.tickets.reading import is_unread
from actions.tickets.scope import Scope, scope_of
from actions.tickets.sieve import LONGEST_QUESTION, Sieve, View, is_open, is_urgent

PAGE = 30  # tickets
MOST_COUNTED = 1_000  # from there on nobody cares how many

# What a line of the queue says besides; an outline is longer than all of it.
_SHOWN = (
    joinedload(Ticket.community).defer(Community.boundary),
    joinedload(Ticket.assignee),
    joinedload(Ticket.passed_to),
)

# Urgent or not, in a community one serves or not: the order of the queue.
_STRETCHES = ((True, True), (True, False), (False, True), (False, False))


@dataclass(frozen=True)
class Position:
    """A ticket's place in the queue, from which the next page goes on."""

    stretch: int
    updated_at: datetime
    id: int


@dataclass(frozen=True)
class Page:
    """Some tickets of the queue, and where the next ones are (None: these were the last)."""

    tickets: list[Ticket]
    next: Position | None


@dataclass(frozen=True)
class Counts:
    """How many tickets need somebody, up to `MOST_COUNTED`: open, one's own, with news for one."""

    open: int
    mine: int
    unread: int


async def queue(
    session: AsyncSession,
    staff: Staff,
    sieve: Sieve,
    now: datetime,
    *,
    limit: int = PAGE,
    after: Position | None = None,
) -> Page:
    """A page of the tickets `staff` may see, as far as they pass `sieve`."""
    scope = await scope_of(session, staff)
    question = sieve.text[:LONGEST_QUESTION]
    passes = list(sieve.conditions(staff, now))
    looks_through = bool(question)
    at_most = searching.looked_through(scope.communities)
    about = _About(session, scope, question)
    found: list[Position] = []
    begins = after.stretch if after else 0
    for stretch in range(begins, len(_STRETCHES)):
        beyond = after if after and stretch == begins else None
        missing = limit + 1 - len(found)
        places = _places(scope, sieve, stretch)
        newest = partial(_newest, _narrowed(passes, stretch, beyond))
        rows: Sequence[tuple[int, datetime]] | None = None if places else []
        if looks_through and rows is None:
            some = newest(places, at_most)
            rows = await searching.look_through(session, some, question, missing, at_most)
            looks_through = rows is not None  # from here on, the index
        if rows is None:
            if question:
                places = await about.places(sieve, stretch)
            rows = (await session.execute(newest(places, missing))).all()
        found += [Position(stretch, updated_at, id) for id, updated_at in rows]
        if len(found) > limit:
            break
    shown = found[:limit]
    tickets = await _loaded(session, [position.id for position in shown])
    return Page(tickets, shown[-1] if len(found) > limit else None)


async def counts(session: AsyncSession, staff: Staff) -> Counts:
    """How much there is to do for `staff`."""
    scope = await scope_of(session, staff)

    def count(*conditions: ColumnElement[bool]) -> ScalarSelect[int]:
        some = select(Ticket.id).where(is_open, ~is_merged(), *conditions).limit(MOST_COUNTED)
        return select(func.count()).select_from(some.subquery()).scalar_subquery()

    counted = await session.execute(
        select(
            count(scope.everything), count(scope.theirs), count(scope.everything, is_unread(staff))
        )
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


def _places(scope: Scope, sieve: Sieve, stretch: int) -> list[ColumnElement[bool]]:
    """Where the tickets of a stretch are, each place with an index in the queue's order."""
    urgent, own = _STRETCHES[stretch]
    if urgent and sieve.view is View.RESOLVED:
        return []  # only what is open is urgent: to find that out would take the database long
    if sieve.view is View.MINE:
        in_own = Ticket.community_id.in_(scope.own)
        theirs = (Ticket.assignee_id == scope.staff_id, Ticket.passed_to_id == scope.staff_id)
        return [each & (in_own if own else ~in_own) for each in theirs]
    served = scope.parts(own=own, community_id=sieve.community_id)
    return served if own else [*served, *scope.from_elsewhere(sieve.community_id)]


class _About:
    """Places with the words of a question in them. The index is asked once for each scope."""

    def __init__(self, session: AsyncSession, scope: Scope, question: str):
        self._session, self._scope, self._question = session, scope, question
        self._by_index: dict[tuple[int, ...] | None, ColumnElement[bool]] = {}

    async def places(self, sieve: Sieve, stretch: int) -> list[ColumnElement[bool]]:
        """Those of a stretch, together: or each would look for the words anew."""
        _, own = _STRETCHES[stretch]
        few = _places(self._scope, sieve, stretch)  # open ones of their own
        many: list[ColumnElement[bool]] = []
        if sieve.view is not View.MINE:
            few = [] if own else self._scope.from_elsewhere(sieve.community_id)
            many = self._scope.parts(own=own, community_id=sieve.community_id)
        places: list[ColumnElement[bool]] = []
        if many:
            served = self._scope.own if own else self._scope.others
            places.append(or_(*many) & await self._found(served))
        if few:
            one_by_one = await searching.is_about_one_by_one(self._session, self._question)
            places.append(or_(*few) & (true() if one_by_one is None else one_by_one))
        return places

    async def _found(self, within: tuple[int, ...] | None) -> ColumnElement[bool]:
        if within not in self._by_index:
            about = await searching.is_about(self._session, self._question, within)
            self._by_index[within] = true() if about is None else about
        return self._by_index[within]


def _narrowed(
    passes: Sequence[ColumnElement[bool]], stretch: int, after: Position | None
) -> list[ColumnElement[bool]]:
    """What a ticket of a stretch has to be like, `after` a place in it."""
    urgent, _ = _STRETCHES[stretch]
    conditions = [is_urgent if urgent else ~is_urgent, *passes]
    if after is not None:
        conditions.append(comes_after(Ticket.updated_at, Ticket.id, after.updated_at, after.id))
    return conditions


def _newest(
    conditions: Sequence[ColumnElement[bool]], places: Sequence[ColumnElement[bool]], limit: int
) -> Select[int, datetime]:
    """The tickets in `places`, with when they moved, as far as they fit."""
    newest = (Ticket.updated_at.desc(), Ticket.id.desc())
    parts = [
        select(Ticket.id, Ticket.updated_at)
        .where(place, *conditions)
        .order_by(*newest)
        .limit(limit)
        for place in places
    ]
    if len(parts) == 1:
        return parts[0]
    every = union(*(select(part.subquery()) for part in parts)).subquery()
    return (
        select(every.c.id, every.c.updated_at)
        .order_by(every.c.updated_at.desc(), every.c.id.desc())
        .limit(limit)
    )


async def _loaded(session: AsyncSession, ids: Sequence[int]) -> list[Ticket]:
    """The tickets as the page shows them, in the order of `ids`.

    Apart from finding them: to plan each stretch with all that belongs to a ticket took the
    database ten times as long as to read it.
    """
    if not ids:
        return []
    found = await session.scalars(select(Ticket).where(Ticket.id.in_(ids)).options(*_SHOWN))
    by_id = {ticket.id: ticket for ticket in found}
    return [by_id[id] for id in ids if id in by_id]
