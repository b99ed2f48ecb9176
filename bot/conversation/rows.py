"""A turn's own rows: the messages it answers, their chat, where the talk stands, the replies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from actions import delivery
from actions.bell import OUTBOX
from actions.database import ring
from actions.model import (
    Chat,
    ConversationRow,
    InboxMessage,
    InboxState,
    OutboxKind,
    Resident,
    SendClass,
)
from actions.outgoing import Outgoing
from bot.conversation.state import Conversation


async def lock(session: AsyncSession, inbox_ids: Sequence[int]) -> bool:
    """Make the messages this turn's; False when somebody else has them, or has handled them."""
    waiting = await session.scalars(_STILL_WAITING, {"ids": inbox_ids})
    return set(waiting) == set(inbox_ids)


async def end(
    session: AsyncSession, inbox_ids: Sequence[int], state: InboxState, now: datetime
) -> None:
    """The messages need no (other) turn."""
    await session.execute(_END, {"ids": inbox_ids, "to": state, "now": now})


async def load_chat(session: AsyncSession, chat_id: int, since: datetime) -> tuple[Chat, int]:
    """The chat, with whoever is behind it, and how many of its messages were answered `since`.

    Raises:
        LookupError: there is no such chat any more.
    """
    found = (await session.execute(_CHAT, {"chat_id": chat_id, "since": since})).one_or_none()
    if found is None:
        raise LookupError(f"chat {chat_id} is gone")
    chat, answered = found
    return chat, answered


async def keep(
    session: AsyncSession,
    chat: Chat,
    row: ConversationRow | None,
    conversation: Conversation,
    now: datetime,
) -> None:
    """Where the talk stands from now on."""
    state = conversation.model_dump(mode="json")
    if row is None:
        session.add(ConversationRow(chat_id=chat.id, state=state, updated_at=now))
    elif row.state != state:
        row.state, row.updated_at = state, now


async def send(
    session: AsyncSession,
    chat: Chat,
    language: str,
    message: Outgoing,
    now: datetime,
    dedup_key: str | None = None,
) -> None:
    """Queue a reply."""
    await delivery.enqueue(
        session,
        chat_id=chat.id,
        language=language,
        body=message,
        kind=OutboxKind.REPLY,
        send_class=SendClass.REPLY,
        dedup_key=dedup_key,
        now=now,
    )
    ring(session, OUTBOX)


# Made once: building these takes longer than running them.
_STILL_WAITING = (
    select(InboxMessage.id)
    .where(
        InboxMessage.id.in_(bindparam("ids", expanding=True)),
        InboxMessage.state == InboxState.WAITING,
    )
    .with_for_update(skip_locked=True)
)
_END = (
    update(InboxMessage)
    .where(InboxMessage.id.in_(bindparam("ids", expanding=True)))
    .values(state=bindparam("to"), handled_at=bindparam("now"))
    .execution_options(synchronize_session=False)
)
_ANSWERED = (
    select(func.count())
    .select_from(InboxMessage)
    .where(
        InboxMessage.chat_id == Chat.id,
        InboxMessage.handled_at > bindparam("since"),
        InboxMessage.state == InboxState.HANDLED,
    )
    .scalar_subquery()
)
_CHAT = (
    select(Chat, _ANSWERED)
    .where(Chat.id == bindparam("chat_id"))
    .options(joinedload(Chat.staff), joinedload(Chat.resident).joinedload(Resident.community))
)
