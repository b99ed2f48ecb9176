"""Keeping what was promised: time limits for each ticket, reminders before, escalation after.

All of it is asked of the rows, by the clock: a minute that was missed is made up for in the next,
and what was said of a time limit is said once, whoever is killed meanwhile.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import ColumnElement, and_, exists, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery, duty, level_changes, notices, officers
from actions.database import Database
from actions.level_changes import Promised
from actions.model import (
    AlarmKind,
    Category,
    DutyHours,
    OutboxKind,
    Staff,
    Ticket,
    TicketAlarm,
    TicketEvent,
    TicketMove,
    TicketState,
)
from actions.outgoing import Button, Outgoing, Verb, press, say
from actions.service_levels import ServiceLevels
from actions.tickets import changes, counts, overdue_of, visible
from actions.tickets.merging import is_merged
from actions.upsert import insert_or_ignore
from actions.working_time import Span, add_working_time, on_day

log = structlog.get_logger(__name__)

AT_ONCE = 500  # tickets of one round; the rest has its turn in the next minute
LATEST_DIGEST = timedelta(hours=2)  # after a shift began; later it is no news
_open = Ticket.state.in_(list(TicketState.open_states()))


async def keep(database: Database, levels: ServiceLevels, now: datetime) -> None:
    """One round: new limits, and what is to be said of those that are near or over."""
    async with database.read() as session:
        promised = await level_changes.load(session, levels)
    await _set_limits(database, promised)
    for ticket_id in await _alarming(database, promised, now):
        async with database.write() as session:
            await _sound(session, ticket_id, promised, now)


async def _set_limits(database: Database, promised: Promised) -> None:
    """Give tickets without limits theirs, counted from when they were filed or opened again."""
    async with database.read() as session:
        without = await session.scalars(
            select(Ticket.id)
            .where(_open, Ticket.answer_by.is_(None))
            .order_by(Ticket.id.desc())
            .limit(AT_ONCE)
        )
        ids = list(without)
    for ticket_id in ids:
        async with database.write() as session:
            ticket = await changes.hold(session, ticket_id, true())
            if ticket.answer_by is None and ticket.state.is_open:
                await _set_limits_of(session, ticket, promised)


async def _set_limits_of(session: AsyncSession, ticket: Ticket, promised: Promised) -> None:
    def after(began: datetime, time: timedelta) -> datetime:
        if level.always:
            return began + time
        return add_working_time(began, time, week, promised.timezone)

    async def last(*moves: TicketMove) -> datetime | None:
        at: datetime | None = await session.scalar(
            select(func.max(TicketEvent.at)).where(
                TicketEvent.ticket_id == ticket.id, TicketEvent.move.in_(moves)
            )
        )
        return at

    began = await last(TicketMove.FILE, TicketMove.REOPEN) or ticket.created_at
    level = promised.level(ticket.category, began)  # what was changed since counts for later ones
    week = await duty.week_of_community(session, ticket.community_id) or promised.week(began)
    ticket.answer_by = after(began, level.answer)
    by_hand = await last(TicketMove.SET_DUE)
    if by_hand is None or by_hand < began:
        ticket.due_at = after(began, level.settle)


def _kinds(promised: Promised, now: datetime) -> dict[AlarmKind, ColumnElement[bool]]:
    """When each alarm sounds. Who waits for the resident's answer is not late."""
    longest = max(promised.level(category, now).remind for category in Category)
    unanswered = and_(_open, Ticket.answered_at.is_(None))
    unsettled = and_(_open, Ticket.state != TicketState.ASKED)
    return {
        AlarmKind.ANSWER_SOON: and_(
            unanswered, Ticket.answer_by > now, Ticket.answer_by <= now + longest
        ),
        AlarmKind.ANSWER_LATE: and_(unanswered, Ticket.answer_by <= now),
        AlarmKind.DUE_SOON: and_(unsettled, Ticket.due_at > now, Ticket.due_at <= now + longest),
        AlarmKind.DUE_LATE: and_(unsettled, Ticket.due_at <= now),
    }


def _limit_of(kind: AlarmKind, ticket: Ticket) -> datetime | None:
    is_answer = kind in (AlarmKind.ANSWER_SOON, AlarmKind.ANSWER_LATE)
    return ticket.answer_by if is_answer else ticket.due_at


async def _alarming(database: Database, promised: Promised, now: datetime) -> list[int]:
    """The tickets of which something may have to be said, those that wait longest first."""
    said = []
    for kind, when in _kinds(promised, now).items():
        answer = kind in (AlarmKind.ANSWER_SOON, AlarmKind.ANSWER_LATE)
        limit = Ticket.answer_by if answer else Ticket.due_at
        already = exists().where(
            TicketAlarm.ticket_id == Ticket.id,
            TicketAlarm.kind == kind,
            TicketAlarm.limit_at == limit,
        )
        said.append(and_(when, ~already))
    async with database.read() as session:
        found = await session.scalars(
            select(Ticket.id).where(or_(*said), ~is_merged()).order_by(Ticket.id).limit(AT_ONCE)
        )
        return list(found)


async def _sound(session: AsyncSession, ticket_id: int, promised: Promised, now: datetime) -> None:
    """Say what has to be said of one ticket, in one transaction with the row that it was said."""
    ticket = await changes.hold(session, ticket_id, true())
    if not ticket.state.is_open:
        return
    remind = promised.level(ticket.category, now).remind
    for kind in AlarmKind:
        limit = _limit_of(kind, ticket)
        if limit is None or not _is_time(kind, ticket, limit, remind, now):
            continue
        new = await insert_or_ignore(
            session, TicketAlarm, ticket_id=ticket.id, kind=kind, limit_at=limit, at=now
        )
        if not new:
            continue
        if kind in (AlarmKind.ANSWER_LATE, AlarmKind.DUE_LATE):
            await notices.late(session, ticket, kind, limit, now)
            log.info("ticket_is_late", ticket=ticket.id, kind=kind.value)
        else:
            await notices.due_soon(session, ticket, kind, limit, now)


def _is_time(
    kind: AlarmKind, ticket: Ticket, limit: datetime, remind: timedelta, now: datetime
) -> bool:
    match kind:
        case AlarmKind.ANSWER_SOON:
            return ticket.answered_at is None and limit - remind <= now < limit
        case AlarmKind.ANSWER_LATE:
            return ticket.answered_at is None and limit <= now
        case AlarmKind.DUE_SOON:
            return ticket.state is not TicketState.ASKED and limit - remind <= now < limit
        case AlarmKind.DUE_LATE:
            return ticket.state is not TicketState.ASKED and limit <= now


async def send_digests(database: Database, levels: ServiceLevels, now: datetime) -> None:
    """Tell whose shift has begun what waits for them; once a day, to their phone."""
    local = now.astimezone(levels.timezone)
    async with database.read() as session:
        usual = (await level_changes.load(session, levels)).week(now)
        staff = list(await session.scalars(select(Staff).where(Staff.is_active)))
        hours: dict[int, list[Span]] = {}
        for row in await session.scalars(select(DutyHours)):
            hours.setdefault(row.staff_id, []).append(duty.span_of(row))
    for person in staff:
        if person.is_absent:
            continue
        shifts = on_day(hours.get(person.id, usual), local.date())
        if shifts and _has_just_begun(shifts[0][0], local):
            async with database.write() as session:
                await _send_digest(session, person, levels.timezone, now)


def _has_just_begun(starts: time, local: datetime) -> bool:
    begins = datetime.combine(local.date(), starts, local.tzinfo)
    return begins <= local < begins + LATEST_DIGEST


async def _send_digest(session: AsyncSession, staff: Staff, zone: ZoneInfo, now: datetime) -> None:
    chat = await officers.telegram_of(session, staff)
    if chat is None or chat.unreachable_at is not None:
        return
    todo = await counts(session, staff)
    late = await session.scalar(
        select(func.count()).select_from(Ticket).where(visible(staff), overdue_of(now))
    )
    told = say(
        "staff-digest",
        name=staff.name,
        open=todo.open,
        mine=todo.mine,
        unread=todo.unread,
        overdue=late or 0,
    )
    button = Button(label=say("staff-open-tickets"), press=press(Verb.OPEN_TICKETS))
    await delivery.enqueue(
        session,
        chat_id=chat.id,
        language=staff.language,
        body=Outgoing(paragraphs=(told,), buttons=((button,),)),
        kind=OutboxKind.NOTICE,
        dedup_key=f"digest:{now.astimezone(zone).date()}",
        now=now,
    )
