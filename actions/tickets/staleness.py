"""Whether a ticket is still what somebody saw when they began to write."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Staff, TicketEvent
from actions.outgoing import say
from actions.refusals import Refusal
from actions.tickets import changes
from actions.tickets.scope import visible


class ChangedMeanwhile(Refusal):
    """Somebody did something to the ticket after event `seen`, the last one that was shown."""

    def __init__(self, seen: int) -> None:
        super().__init__(say("refusal-changed-meanwhile"))
        self.seen = seen


async def require_unchanged(session: AsyncSession, ticket_id: int, staff: Staff, seen: int) -> None:
    """Hold the ticket, if nothing has happened to it since the event `seen`.

    Raises:
        ChangedMeanwhile, NotFound.
    """
    await changes.hold(session, ticket_id, visible(staff))
    last = await session.scalar(
        select(func.max(TicketEvent.id)).where(TicketEvent.ticket_id == ticket_id)
    )
    if last is not None and last != seen:
        raise ChangedMeanwhile(seen)
