"""What people answer to an alert: that it helped, and that they got such a call, too.

Each person counts once, however often they press; and each can take it back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import upsert
from actions.model import (
    AlertReaction,
    AlertText,
    Chat,
    OutboxMessage,
    Reaction,
    Resident,
    Ticket,
    TicketState,
)
from actions.refusals import NotFound
from actions.wording import in_language


@dataclass(frozen=True)
class CallLikeIt:
    """An alert's title in the language of somebody who got such a call, and their report of it.

    `ticket` is None where they have not reported it, or have withdrawn that.
    """

    title: str
    ticket: Ticket | None


async def say_helpful(
    session: AsyncSession, resident: Resident, alert_id: int, now: datetime, *, is_so: bool
) -> None:
    """Keep that an alert helped them, or that it did not after all.

    Raises:
        NotFound: it was not for them.
    """
    await _check_got_it(session, resident, alert_id)
    key = {"alert_id": alert_id, "resident_id": resident.id, "reaction": Reaction.HELPFUL}
    if is_so:
        await upsert.insert_or_ignore(session, AlertReaction, **key, at=now)
    else:
        await session.execute(delete(AlertReaction).filter_by(**key))


async def call_like_it(session: AsyncSession, resident: Resident, alert_id: int) -> CallLikeIt:
    """What is known of a call like the one an alert warns of.

    Raises:
        NotFound: the alert was not for them.
    """
    await _check_got_it(session, resident, alert_id)
    texts = await session.execute(
        select(AlertText.language, AlertText.title).where(AlertText.alert_id == alert_id)
    )
    title = in_language(dict(texts.all()), resident.language)
    return CallLikeIt(title, await _reported(session, resident, alert_id))


async def report_call(
    session: AsyncSession, resident: Resident, alert_id: int, ticket: Ticket, now: datetime
) -> None:
    """Keep which report came of it, in the transaction that files it."""
    added = upsert.insert(session, AlertReaction).values(
        alert_id=alert_id,
        resident_id=resident.id,
        reaction=Reaction.GOT_CALL,
        ticket_id=ticket.id,
        at=now,
    )
    await session.execute(
        added.on_conflict_do_update(
            index_elements=["alert_id", "resident_id", "reaction"],
            set_={"ticket_id": added.excluded.ticket_id, "at": added.excluded.at},
        )
    )


async def _reported(session: AsyncSession, resident: Resident, alert_id: int) -> Ticket | None:
    found: Ticket | None = await session.scalar(
        select(Ticket)
        .join(AlertReaction, AlertReaction.ticket_id == Ticket.id)
        .where(
            AlertReaction.alert_id == alert_id,
            AlertReaction.resident_id == resident.id,
            AlertReaction.reaction == Reaction.GOT_CALL,
            Ticket.resident_id == resident.id,
            Ticket.state != TicketState.WITHDRAWN,
        )
    )
    return found


async def _check_got_it(session: AsyncSession, resident: Resident, alert_id: int) -> None:
    """A button can be forged: only who was sent an alert can answer it."""
    sent = (
        exists()
        .where(
            OutboxMessage.alert_id == alert_id,
            OutboxMessage.chat_id == Chat.id,
            Chat.resident_id == resident.id,
        )
        .select()
    )
    if not await session.scalar(sent):
        raise NotFound
