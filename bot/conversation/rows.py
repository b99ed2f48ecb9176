"""A turn's own rows: the messages it answers, their chat, where the talk stands, the replies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog
from pydantic import ValidationError
from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased, joinedload

from actions import delivery
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

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Begun:
    """What a turn needs to know before it answers."""

    chat: Chat
    conversation: ConversationRow | None
    answered: int
    """How many of the chat's messages were answered lately."""


async def begin(session: AsyncSession, inbox_ids: Sequence[int], since: datetime) -> Begun | None:
    """Make the messages this turn's, and load their chat with whoever is behind it.

    None when somebody else has the messages, or has handled them. Holding them holds the
    conversation too: a chat's next message is handed out when these have been handled.
    """
    asked = {"ids": inbox_ids, "since": since}
    found = (await session.execute(_BEGIN, asked)).all()
    if {row.id for row in found} != set(inbox_ids):
        return None
    _, chat, conversation, answered = found[0]
    return Begun(chat, conversation, answered)


async def end(
    session: AsyncSession, inbox_ids: Sequence[int], state: InboxState, now: datetime
) -> None:
    """The messages need no (other) turn."""
    await session.execute(_END, {"ids": inbox_ids, "to": state, "now": now})


def talk_of(row: ConversationRow | None) -> Conversation:
    """Where the talk stands; at its beginning where another version of Linli wrote it down."""
    if row is None:
        return Conversation()
    try:
        return Conversation.model_validate(row.state)
    except ValidationError:
        log.error("talk_unreadable", chat_id=row.chat_id)
        return Conversation()


async def forget_talk(session: AsyncSession, chat_id: int) -> None:
    """The talk begins anew with the next message."""
    await session.execute(delete(ConversationRow).where(ConversationRow.chat_id == chat_id))


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


# Made once: building these takes longer than running them.
_END = (
    update(InboxMessage)
    .where(InboxMessage.id.in_(bindparam("ids", expanding=True)))
    .values(state=bindparam("to"), handled_at=bindparam("now"))
    .execution_options(synchronize_session=False)
)
_earlier = aliased(InboxMessage)
_ANSWERED = (
    select(func.count())
    .select_from(_earlier)
    .where(
        _earlier.chat_id == Chat.id,
        _earlier.handled_at > bindparam("since"),
        _earlier.state == InboxState.HANDLED,
    )
    .correlate(Chat)
    .scalar_subquery()
)
_BEGIN = (
    select(InboxMessage.id, Chat, ConversationRow, _ANSWERED)
    .join(Chat, Chat.id == InboxMessage.chat_id)
    .outerjoin(ConversationRow, ConversationRow.chat_id == Chat.id)
    .where(
        InboxMessage.id.in_(bindparam("ids", expanding=True)),
        InboxMessage.state == InboxState.WAITING,
    )
    .options(joinedload(Chat.staff), joinedload(Chat.resident).joinedload(Resident.community))
    .with_for_update(of=InboxMessage, skip_locked=True)
)
