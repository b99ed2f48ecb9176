"""Alerts that were paused, resumed, cancelled, or have expired: their rows follow, by pieces.

What was decided stands in the alert and holds at once, since `claim` looks there. A million rows
cannot be changed at once without making everybody wait, so they are moved behind it: out of the
way of what is due, back again, or to their end.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, case, exists, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions.delivery.claims import in_state, is_alert, is_expiring
from actions.model import Alert, AlertState, OutboxMessage, OutboxState

NOT_YET = datetime(9999, 1, 1, tzinfo=UTC)  # when the rows of a paused alert are due

# Why a row was dropped, as the desk and its CSV show it.
CANCELLED, EXPIRED = "the alert was cancelled", "the alert had expired"


async def follow(session: AsyncSession, now: datetime, limit: int) -> int:
    """Move up to `limit` rows of one alert to where it stands; how many were moved."""
    await session.execute(_EXPIRE, {"now": now})
    alert = await session.scalar(
        select(Alert).where(Alert.is_unsettled).order_by(Alert.id).limit(1).with_for_update()
    )
    if alert is None:
        return 0
    match alert.state:
        case AlertState.PAUSED:
            moved = await _move(
                session, alert, OutboxMessage.due_at < NOT_YET, limit, due_at=NOT_YET
            )
        case AlertState.RUNNING:
            moved = await _move(session, alert, OutboxMessage.due_at == NOT_YET, limit, due_at=now)
        case AlertState.CANCELLED | AlertState.EXPIRED:
            end = _end(CANCELLED if alert.state is AlertState.CANCELLED else EXPIRED, now)
            moved = await _move(session, alert, OutboxMessage.due_at <= NOT_YET, limit, **end)
    if moved < limit and not await _may_come_back(session, alert):
        alert.is_unsettled = False
    return moved


async def _move(
    session: AsyncSession, alert: Alert, which: ColumnElement[bool], limit: int, **values: Any
) -> int:
    # By its priority, too: the index of what is due then passes over what was moved already.
    some = (
        select(OutboxMessage.id)
        .where(
            in_state(OutboxMessage, OutboxState.WAITING),
            is_alert(OutboxMessage),
            OutboxMessage.priority == alert.priority,
            OutboxMessage.alert_id == alert.id,
            which,
        )
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    moved = await session.scalars(
        update(OutboxMessage)
        .where(OutboxMessage.id.in_(some))
        .values(values)
        .returning(OutboxMessage.id)
        .execution_options(synchronize_session=False)
    )
    return len(moved.all())


def _end(why: str, now: datetime) -> dict[str, Any]:
    """What was tried without an answer may have arrived; the rest did not, and never will."""
    state = OutboxMessage.state.type
    return {
        "state": case(
            (
                OutboxMessage.unanswered + OutboxMessage.lost > 0,
                literal(OutboxState.UNKNOWN, state),
            ),
            else_=literal(OutboxState.DROPPED, state),
        ),
        "problem": why,
        "ended_at": now,
    }


async def _may_come_back(session: AsyncSession, alert: Alert) -> bool:
    """Whether something of an alert that has ended is on its way, and may have to be sent again."""
    if alert.state not in (AlertState.CANCELLED, AlertState.EXPIRED):
        return False
    on_its_way = exists().where(
        OutboxMessage.alert_id == alert.id, OutboxMessage.state == OutboxState.CLAIMED
    )
    return bool(await session.scalar(select(on_its_way)))


_EXPIRE = (
    update(Alert)
    .where(is_expiring(), Alert.expires_at <= bindparam("now"))
    .values(expired_at=bindparam("now"), is_unsettled=True)
    .execution_options(synchronize_session=False)
)
