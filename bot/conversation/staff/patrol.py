"""One message of one of the staff, and the ways to answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery
from actions.canned_replies import CannedReply
from actions.model import Chat, OutboxKind, SendClass, Staff
from actions.outgoing import Arg, Outgoing, Say, Verb, press, say
from bot.conversation.messages import Incoming
from bot.conversation.situation import button


@dataclass(frozen=True)
class Patrol:
    """Who wrote what in which chat, inside the turn's transaction.

    `replies` are the ready answers there are.
    """

    session: AsyncSession
    chat: Chat
    staff: Staff
    incoming: Incoming
    now: datetime
    replies: Sequence[CannedReply]

    async def say(self, message: str, /, **args: Arg) -> None:
        """Tell them one thing."""
        await self.tell(Outgoing(paragraphs=(say(message, **args),)))

    async def tell(
        self, message: Outgoing, ticket_id: int | None = None, *, dedup_key: str | None = None
    ) -> None:
        """Send them `message`; with `ticket_id`, one about that ticket."""
        await delivery.enqueue(
            self.session,
            chat_id=self.chat.id,
            language=self.staff.language,
            body=message,
            kind=OutboxKind.NOTICE,
            send_class=SendClass.REPLY,
            ticket_id=ticket_id,
            dedup_key=dedup_key,
            now=self.now,
        )

    async def point_to_cards(self, why: Say) -> None:
        """Say that something went to nobody, with a button to where cards are."""
        shown = button("staff-open-tickets", press(Verb.OPEN_TICKETS))
        await self.tell(Outgoing(paragraphs=(why,), buttons=((shown,),)))
