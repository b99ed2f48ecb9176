"""Looking back at alerts: whom each was meant for, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, case, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from actions import delivery
from actions.communities import looked_after_by
from actions.model import (
    Alert,
    AlertCommunity,
    AlertState,
    Channel,
    Chat,
    Community,
    Correction,
    OutboxMessage,
    OutboxState,
    Resident,
    Role,
    Staff,
)
from actions.refusals import NotFound

_A_MINUTE = timedelta(minutes=1)
_NOT_REACHED = (OutboxState.UNKNOWN, OutboxState.REFUSED)


@dataclass(frozen=True)
class AlertReport:
    """An alert with its texts and communities, and its recipients by state."""

    alert: Alert
    counts: dict[OutboxState, int]

    @property
    def is_over(self) -> bool:
        """Whether every sending has ended, one way or another."""
        return not self.unfinished

    @property
    def has_expired(self) -> bool:
        """Whether its time ended before all were reached."""
        is_expired = self.alert.state is AlertState.EXPIRED
        return is_expired and self.counts[OutboxState.DROPPED] > 0

    @property
    def unfinished(self) -> int:
        """How many are still to be sent, or just being sent."""
        return self.counts[OutboxState.WAITING] + self.counts[OutboxState.CLAIMED]


@dataclass(frozen=True)
class Progress:
    """How fast an alert goes out: messages a second over the last minute, and what that leaves.

    `left` is None while nothing leaves. `next_at` is then when it goes on: everybody sleeps.
    `corrects` is the alert that this one corrects.
    """

    rate: float
    left: timedelta | None
    next_at: datetime | None
    corrects: int | None


@dataclass(frozen=True)
class NotReached:
    """Somebody whom an alert did not reach, or may not have. No `name`: they gave none."""

    name: str | None
    language: str
    channel: Channel
    state: OutboxState
    problem: str | None


async def latest(
    session: AsyncSession, staff: Staff, *, limit: int = 20, before_id: int | None = None
) -> list[AlertReport]:
    """The alerts `staff` answers for, newest first; `before_id` goes on after a page.

    Raises:
        NotAllowed: officers answer for none.
    """
    query = _visible(staff).order_by(Alert.id.desc()).limit(limit)
    if before_id is not None:
        query = query.where(Alert.id < before_id)
    found = await session.scalars(query)
    return [await _report(session, alert) for alert in found.all()]


async def one(session: AsyncSession, alert_id: int, staff: Staff) -> AlertReport:
    """The report of one alert.

    Raises:
        NotAllowed: officers answer for none. NotFound: there is none, or it is another station's.
    """
    found = (await session.scalars(_visible(staff).where(Alert.id == alert_id))).one_or_none()
    if found is None:
        raise NotFound
    return await _report(session, found)


async def progress(session: AsyncSession, report: AlertReport, now: datetime) -> Progress:
    """How it goes on at `now`."""
    alert = report.alert
    since = max(now - _A_MINUTE, alert.started_at)
    ended = await session.scalar(
        select(func.count()).where(
            OutboxMessage.alert_id == alert.id,
            OutboxMessage.state.in_([OutboxState.SENT, *_NOT_REACHED]),
            OutboxMessage.ended_at > since,
        )
    )
    rate = (ended or 0) / max((now - since).total_seconds(), 1.0)
    next_at = None
    if not rate and alert.state is AlertState.RUNNING and not report.is_over:
        next_at = await session.scalar(
            select(func.min(OutboxMessage.due_at)).where(
                OutboxMessage.alert_id == alert.id, OutboxMessage.state == OutboxState.WAITING
            )
        )
    corrects = await session.scalar(
        select(Correction.corrects_id).where(Correction.alert_id == alert.id)
    )
    return Progress(
        rate=rate,
        left=timedelta(seconds=report.unfinished / rate) if rate else None,
        next_at=next_at if next_at and next_at > now else None,
        corrects=corrects,
    )


async def not_reached(
    session: AsyncSession, alert_id: int, staff: Staff, limit: int = 200
) -> list[NotReached]:
    """Whom an alert may not have reached: first those nobody can tell of, then the refused.

    A supervisor reads the names of their own station's residents only.

    Raises:
        NotAllowed: officers answer for none.
    """
    found = await session.execute(
        select(Resident, Chat.channel, OutboxMessage.state, OutboxMessage.problem)
        .select_from(OutboxMessage)
        .join(Chat, Chat.id == OutboxMessage.chat_id)
        .join(Resident, Resident.id == Chat.resident_id)
        .outerjoin(Community, Community.id == Resident.community_id)
        .where(
            OutboxMessage.alert_id == alert_id,
            OutboxMessage.state.in_(_NOT_REACHED),
            looked_after_by(staff),
        )
        .order_by(case((OutboxMessage.state == OutboxState.UNKNOWN, 0), else_=1), OutboxMessage.id)
        .limit(limit)
    )
    return [
        NotReached(
            name=None if resident.is_anonymous else resident.name or None,
            language=resident.language,
            channel=channel,
            state=state,
            problem=problem,
        )
        for resident, channel, state, problem in found
    ]


def _visible(staff: Staff) -> Select[Alert]:
    mine = looked_after_by(staff)
    query = select(Alert).options(selectinload(Alert.texts), selectinload(Alert.communities))
    if staff.role is not Role.SUPERVISOR:
        return query
    there = exists().where(AlertCommunity.alert_id == Alert.id)
    in_mine = there.where(Community.id == AlertCommunity.community_id, mine)
    return query.where(or_(~there, in_mine))  # everywhere is theirs, too


async def _report(session: AsyncSession, alert: Alert) -> AlertReport:
    return AlertReport(alert, await delivery.counts_by_state(session, alert.id))
