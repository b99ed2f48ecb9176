"""Alerts that were due when somebody's quiet hours began wait for the morning."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions.delivery.claims import in_state, is_alert
from actions.model import Alert, Chat, OutboxMessage, OutboxState, Resident
from actions.quiet_hours import Nights, theirs


async def postpone(session: AsyncSession, now: datetime, nights: Nights, limit: int) -> int:
    """Make up to `limit` alerts of people who sleep now due when they wake; how many there were.

    `claim` hands out none of them anyway: this only takes them out of its way, piece by piece, so
    that nothing else waits for it.
    """
    count = 0
    for whose, end in nights.quiet_at(now).items():
        overdue = (
            select(OutboxMessage.id)
            .join(Chat, Chat.id == OutboxMessage.chat_id)
            .join(Resident, Resident.id == Chat.resident_id)
            .join(Alert, Alert.id == OutboxMessage.alert_id)
            .where(
                in_state(OutboxMessage, OutboxState.WAITING),
                is_alert(OutboxMessage),
                OutboxMessage.due_at <= now,
                theirs() == whose,
                ~Alert.is_emergency,
                OutboxMessage.edits_id.is_(None),
            )
            .limit(limit - count)
            .with_for_update(of=OutboxMessage, skip_locked=True)
        )
        moved = await session.scalars(
            update(OutboxMessage)
            .where(OutboxMessage.id.in_(overdue))
            .values(due_at=end)
            .returning(OutboxMessage.id)
            .execution_options(synchronize_session=False)
        )
        count += len(moved.all())
    return count
