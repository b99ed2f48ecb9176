"""The desk's side: what is going round, where and when, and what an officer decides about it.

Officers see what was reported in their communities, and how often there; supervisors that of
their station and what was imported; admins all. A decision counts everywhere at once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from actions.fraud.traces import text_of
from actions.indicators.reporting import nearest
from actions.indicators.states import next_state
from actions.keyset import comes_after
from actions.model import (
    Community,
    Indicator,
    IndicatorEvent,
    IndicatorKind,
    IndicatorMove,
    IndicatorReport,
    IndicatorState,
    IndicatorWording,
    Role,
    Staff,
    StaffCommunity,
    Ticket,
)
from actions.refusals import IndicatorProtected, NotFound, TextNeeded
from actions.tickets.scope import visible

PAGE = 25
LONGEST_REASON = 500  # characters
LONGEST_SEARCH = 1_000  # likewise


@dataclass(frozen=True)
class Sieve:
    """What somebody wants to look at now. `text` stands in a value, or is like a text."""

    kind: IndicatorKind | None = None
    state: IndicatorState | None = None
    community_id: int | None = None
    text: str = ""


@dataclass(frozen=True)
class Position:
    """An indicator's place in the list, from which the next page goes on."""

    seen_at: datetime
    id: int

    @classmethod
    def of(cls, indicator: Indicator) -> Position:
        """Where `indicator` stands."""
        return cls(indicator.seen_at, indicator.id)


@dataclass(frozen=True)
class Week:
    """How many people reported an indicator in a community in the ISO week from `monday` on."""

    community: Community
    monday: date
    people: int


async def page(
    session: AsyncSession,
    staff: Staff,
    sieve: Sieve,
    *,
    limit: int = PAGE,
    after: Position | None = None,
) -> list[Indicator]:
    """What passes `sieve`, seen last first, with the other wordings of texts loaded."""
    query = await passing(session, staff, sieve)
    if after is not None:
        query = query.where(comes_after(Indicator.seen_at, Indicator.id, after.seen_at, after.id))
    ordered = query.order_by(Indicator.seen_at.desc(), Indicator.id.desc()).limit(limit)
    return list(await session.scalars(ordered.options(selectinload(Indicator.wordings))))


async def passing(session: AsyncSession, staff: Staff, sieve: Sieve) -> Select[Any]:
    """The query for what `staff` may see and `sieve` lets through."""
    query = select(Indicator).where(_visible(staff, sieve.community_id))
    if sieve.kind is not None:
        query = query.where(Indicator.kind == sieve.kind)
    if sieve.state is not None:
        query = query.where(Indicator.state == sieve.state)
    text = sieve.text.strip()[:LONGEST_SEARCH]
    if text:
        says = [
            Indicator.value.icontains(text, autoescape=True),
            Indicator.id.in_(
                select(IndicatorWording.indicator_id).where(
                    IndicatorWording.text.icontains(text, autoescape=True)
                )
            ),
        ]
        like = text_of(text)
        if like is not None and (id := await nearest(session, like)) is not None:
            says.append(Indicator.id == id)
        query = query.where(or_(*says))
    return query


async def weeks(
    session: AsyncSession, staff: Staff, ids: Collection[int], since: date
) -> dict[int, list[Week]]:
    """By indicator: the weeks from `since` on in which somebody reported it, latest first."""
    rows = await session.execute(
        select(
            IndicatorReport.indicator_id,
            Community,
            IndicatorReport.week,
            func.count(),
        )
        .join(Community, Community.id == IndicatorReport.community_id)
        .where(
            IndicatorReport.indicator_id.in_(ids),
            IndicatorReport.week >= since,
            _reported_to(staff),
        )
        .group_by(IndicatorReport.indicator_id, Community.id, IndicatorReport.week)
        .order_by(IndicatorReport.week.desc(), Community.id)
    )
    found: dict[int, list[Week]] = {}
    for id, community, monday, people in rows:
        found.setdefault(id, []).append(Week(community, monday, people))
    return found


async def people(session: AsyncSession, staff: Staff, ids: Collection[int]) -> dict[int, int]:
    """By indicator: how many people reported it where `staff` serves."""
    rows = await session.execute(
        select(IndicatorReport.indicator_id, func.count().label("people"))
        .where(IndicatorReport.indicator_id.in_(ids), _reported_to(staff))
        .group_by(IndicatorReport.indicator_id)
    )
    return {row.indicator_id: row.people for row in rows}


async def one(session: AsyncSession, staff: Staff, id: int) -> Indicator:
    """An indicator with its history and wordings.

    Raises:
        NotFound: there is none, or none of it was reported where `staff` serves.
    """
    found = await session.scalar(
        select(Indicator)
        .where(Indicator.id == id, _visible(staff))
        .options(
            selectinload(Indicator.wordings),
            selectinload(Indicator.events).joinedload(IndicatorEvent.staff),
        )
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound
    return found


async def tickets_with(
    session: AsyncSession, staff: Staff, id: int, limit: int = 20
) -> Sequence[Ticket]:
    """The latest tickets with which it was reported, as far as `staff` may see them."""
    reported = select(IndicatorReport.ticket_id).filter_by(indicator_id=id)
    query = (
        select(Ticket)
        .where(Ticket.id.in_(reported), visible(staff))
        .options(joinedload(Ticket.community))
        .order_by(Ticket.id.desc())
    )
    return (await session.scalars(query.limit(limit))).all()


async def decide(
    session: AsyncSession,
    staff: Staff,
    id: int,
    move: IndicatorMove,
    reason: str,
    now: datetime,
    *,
    owner: Mapping[str, str] | None = None,
) -> Indicator:
    """Confirm, clear, or take a decision back; kept with who, when and why.

    Raises:
        NotFound. TextNeeded: nobody could tell later why. IndicatorMoved: a colleague was
        faster. IndicatorProtected: it is an institution's own (`owner`'s), which others
        forge; confirmed, it would warn of the institution.
    """
    indicator = await session.scalar(
        select(Indicator).where(Indicator.id == id, _visible(staff)).with_for_update()
    )
    if indicator is None:
        raise NotFound
    if not reason.strip():
        raise TextNeeded
    if move is IndicatorMove.CONFIRM and owner:
        raise IndicatorProtected(owner)
    indicator.state = next_state(indicator.state, move)
    session.add(
        IndicatorEvent(
            indicator_id=indicator.id,
            move=move,
            state=indicator.state,
            staff_id=staff.id,
            reason=reason.strip()[:LONGEST_REASON],
            at=now,
        )
    )
    return indicator


def _visible(staff: Staff, community_id: int | None = None) -> ColumnElement[bool]:
    reports = select(IndicatorReport.indicator_id).where(_reported_to(staff))
    if community_id is not None:
        reports = reports.where(IndicatorReport.community_id == community_id)
        return Indicator.id.in_(reports)
    match staff.role:
        case Role.OFFICER:
            return Indicator.id.in_(reports)
        case Role.SUPERVISOR:
            return or_(Indicator.id.in_(reports), Indicator.source.is_not(None))
        case Role.ADMIN:
            return true()


def _reported_to(staff: Staff) -> ColumnElement[bool]:
    """Whether a report came from a community where `staff` serves."""
    match staff.role:
        case Role.OFFICER:
            served = select(StaffCommunity.community_id).filter_by(staff_id=staff.id)
            return IndicatorReport.community_id.in_(served)
        case Role.SUPERVISOR:
            of_station = select(Community.id).where(Community.station_id == staff.station_id)
            return IndicatorReport.community_id.in_(of_station)
        case Role.ADMIN:
            return true()
