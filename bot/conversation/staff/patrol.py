"""One message of one of the staff, and the ways to answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
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

    `replies` are the ready answers there are, `language` that of what is said here: theirs, or the
    group's. `asked` is what the audit log gets to know of it (`accounts.py`).
    """

    session: AsyncSession
    chat: Chat
    staff: Staff
    incoming: Incoming
    now: datetime
    replies: Sequence[CannedReply]
    language: str
    asked: list[tuple[str, str]] = field(default_factory=list)

    def account_for(self, method: str, path: str) -> None:
        """Have the audit log say that they did this (POST) or opened it (GET) on the phone."""
        self.asked.append((method, f"/telegram{path}"))

    async def say(self, message: str, /, **args: Arg) -> None:
        """Tell them one thing."""
        await self.tell(Outgoing(paragraphs=(say(message, **args),)))

    async def tell(
        self, message: Outgoing, ticket_id: int | None = None, *, dedup_key: str | None = None
    ) -> None:
        """Send them `message`; with `ticket_id`, one about that ticket."""
        await answer(
            self.session,
            self.chat,
            self.language,
            self.incoming,
            message,
            self.now,
            ticket_id=ticket_id,
            dedup_key=dedup_key,
        )

    async def confirm(self, done: str, number: str, ticket_id: int) -> None:
        """Say that the resident has it; what is answered to that goes to them, too.

        In a group everybody is told what they got (`actions.notices`), in the same topic.
        """
        if self.incoming.room is None:
            told = Outgoing(paragraphs=(say(done, number=number),), takes="reply")
            await self.tell(told, ticket_id)

    async def point_to_cards(self, why: Say) -> None:
        """Say that something went to nobody, with a button to where cards are."""
        shown = button("staff-open-tickets", press(Verb.OPEN_TICKETS))
        await self.tell(Outgoing(paragraphs=(why,), buttons=((shown,),)))


async def answer(
    session: AsyncSession,
    chat: Chat,
    language: str,
    to: Incoming,
    message: Outgoing,
    now: datetime,
    *,
    ticket_id: int | None = None,
    dedup_key: str | None = None,
) -> None:
    """Queue `message` where `to` was written: of a group, in the same topic."""
    if to.room is not None:
        message = message.model_copy(update={"topic": to.room.topic})
    await delivery.enqueue(
        session,
        chat_id=chat.id,
        language=language,
        body=message,
        kind=OutboxKind.NOTICE,
        send_class=SendClass.REPLY,
        ticket_id=ticket_id,
        dedup_key=dedup_key,
        now=now,
    )
