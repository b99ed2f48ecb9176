"""Keeping how sends went, also of those nobody can tell about any more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, case, func, literal, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions import residents
from actions.bell import OUTBOX
from actions.database import ring
from actions.delivery.claims import in_state
from actions.delivery.outcomes import NotSent, Outcome, Refused, Sent, Unknown, Unreachable
from actions.model import OutboxMessage, OutboxState, SendClass

# What swallowed the answer (a proxy's 502, a cut line) is often still there a second later, and
# there is only one more try.
PAUSE_AFTER_A_LOST_ANSWER = timedelta(seconds=15)

# How often a row is tried again after a lost answer, and after a lost sender: that one may not even
# have asked. But a message that kills its senders must come to an end.
_AFTER_LOST_ANSWERS, _AFTER_LOST_SENDERS = 1, 3

_PROBLEM_LENGTH = 200
_MAY_BE_SENT = (OutboxState.CLAIMED, OutboxState.WAITING, OutboxState.UNKNOWN)


async def record(
    session: AsyncSession,
    claim_id: int,
    outcome: Outcome,
    now: datetime,
    *,
    attempt: int | None = None,
) -> bool:
    """Keep how the send of a claimed row ended. False where that changed nothing.

    With `attempt`, the claim's `attempts`, what a sender reports after its lease has ended is not
    taken for the outcome of the next one's try. That a message was sent holds however late it
    comes.
    """
    may_end = OutboxMessage.state == OutboxState.CLAIMED
    if isinstance(outcome, Sent):
        may_end = OutboxMessage.state.in_(_MAY_BE_SENT)
    elif attempt is not None:
        may_end &= OutboxMessage.attempts == attempt
    chat_id = await session.scalar(
        update(OutboxMessage)
        .where(OutboxMessage.id == claim_id, may_end)
        .values(claimed_until=None, **_changes(outcome, now))
        .returning(OutboxMessage.chat_id)
        .execution_options(synchronize_session=False)
    )
    if chat_id is None:
        return False
    if isinstance(outcome, Refused) and outcome.why in list(Unreachable):
        await residents.mark_unreachable(session, chat_id, now)
    return True


async def record_sent(
    session: AsyncSession, sent: Sequence[tuple[int, Sent]], now: datetime
) -> None:
    """Keep that these rows, each with what it came to, were sent: as `record`, but all at once."""
    if sent:
        connection = await session.connection()
        rows = [{"row": id, **_changes(outcome, now)} for id, outcome in sent]
        await connection.execute(_SENT, rows)


async def recover(session: AsyncSession, now: datetime) -> int:
    """End the claims whose lease is over as `Unknown`; how many there were.

    Their sender was killed between claim and record, or could not record for that long.
    """
    lost = await session.scalars(
        update(OutboxMessage)
        .where(in_state(OutboxMessage, OutboxState.CLAIMED), OutboxMessage.claimed_until <= now)
        .values(
            claimed_until=None,
            lost=OutboxMessage.lost + 1,
            **_once_more_if(
                OutboxMessage.lost < _AFTER_LOST_SENDERS, "the sender was lost", now, again_at=now
            ),
        )
        .returning(OutboxMessage.id)
        .execution_options(synchronize_session=False)
    )
    count = len(lost.all())
    if count:
        ring(session, OUTBOX)
    return count


async def counts_by_state(session: AsyncSession, alert_id: int) -> dict[OutboxState, int]:
    """How many of an alert's recipients are in each state; together they are its audience."""
    counted = await session.execute(
        select(OutboxMessage.state, func.count())
        .where(OutboxMessage.alert_id == alert_id)
        .group_by(OutboxMessage.state)
    )
    return dict.fromkeys(OutboxState, 0) | dict(counted.all())


def _changes(outcome: Outcome, now: datetime) -> dict[str, Any]:
    match outcome:
        case Sent(channel_message_id, parts):
            return {
                "state": OutboxState.SENT,
                "channel_message_id": channel_message_id,
                "part_message_ids": list(parts) or None,
                "problem": None,
                "ended_at": now,
            }
        case Refused(why):
            return {"state": OutboxState.REFUSED, "problem": why[:_PROBLEM_LENGTH], "ended_at": now}
        case NotSent(retry_at, why):
            return {
                "state": OutboxState.WAITING,
                "problem": why[:_PROBLEM_LENGTH],
                "due_at": retry_at,
            }
        case Unknown(why):
            return {
                "unanswered": OutboxMessage.unanswered + 1,
                **_once_more_if(
                    OutboxMessage.unanswered < _AFTER_LOST_ANSWERS,
                    why,
                    now,
                    again_at=now + PAUSE_AFTER_A_LOST_ANSWER,
                ),
            }


def _once_more_if(
    is_left: ColumnElement[bool], why: str, now: datetime, again_at: datetime
) -> dict[str, Any]:
    """Once more at `again_at` where a try `is_left`, except for news; else it stays unknown."""
    once_more = (OutboxMessage.send_class != SendClass.NEWS) & is_left
    state = OutboxMessage.state.type
    return {
        "state": case(
            (once_more, literal(OutboxState.WAITING, state)),
            else_=literal(OutboxState.UNKNOWN, state),
        ),
        "problem": why[:_PROBLEM_LENGTH],
        "due_at": again_at,
        "ended_at": case((once_more, null()), else_=literal(now, OutboxMessage.ended_at.type)),
    }


# On the table, not the class, and without IN: only so it takes many rows in one go.
_TABLE = OutboxMessage.metadata.tables[OutboxMessage.__tablename__]
_SENT = (
    update(_TABLE)
    .where(
        _TABLE.c.id == bindparam("row"), or_(*(_TABLE.c.state == state for state in _MAY_BE_SENT))
    )
    .values(
        claimed_until=None,
        **{
            name: bindparam(name)
            for name in ("state", "channel_message_id", "part_message_ids", "problem", "ended_at")
        },
    )
)
