"""One message of one of the staff, and the ways to answer it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery
from actions.model import Chat, OutboxKind, SendClass, Staff
from actions.outgoing import Arg, Outgoing, say


@dataclass(frozen=True)
class Patrol:
    """Who wrote, in which chat, inside the turn's transaction."""

    session: AsyncSession
    chat: Chat
    staff: Staff
    now: datetime

    async def say(self, message: str, /, **args: Arg) -> None:
        """Tell them one thing."""
        await self.tell(Outgoing(paragraphs=(say(message, **args),)))

    async def tell(self, message: Outgoing, ticket_id: int | None = None) -> None:
        """Send them `message`; with `ticket_id`, one about that ticket."""
        await delivery.enqueue(
            self.session,
            chat_id=self.chat.id,
            language=self.staff.language,
            body=message,
            kind=OutboxKind.NOTICE,
            send_class=SendClass.REPLY,
            ticket_id=ticket_id,
            now=self.now,
        )
