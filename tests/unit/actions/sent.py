"""What was queued for a chat, as short lines a test can compare."""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Chat, OutboxKind, OutboxMessage, OutboxState
from actions.outgoing import Outgoing, Say, Verbatim


async def rows(session: AsyncSession, chat: Chat) -> list[OutboxMessage]:
    """All that was queued for `chat`, in order."""
    found = await session.scalars(
        select(OutboxMessage)
        .where(OutboxMessage.chat_id == chat.id)
        .order_by(OutboxMessage.id)
        .execution_options(populate_existing=True)
    )
    return list(found)


async def lines(session: AsyncSession, chat: Chat) -> list[str]:
    """A line a message: `card`, `card again`, or what is said, e.g. `notice-reply: On my way`."""
    return [_line(row) for row in await rows(session, chat)]


async def send_all(session: AsyncSession) -> None:
    """All that waits has been sent."""
    waiting = OutboxMessage.state == OutboxState.WAITING
    for row in await session.scalars(select(OutboxMessage).where(waiting)):
        row.state, row.channel_message_id = OutboxState.SENT, str(row.id * 10)
    await session.flush()


async def refuse_all(session: AsyncSession, chat: Chat) -> None:
    """Nothing that waited for `chat` got there."""
    await session.execute(
        update(OutboxMessage)
        .where(OutboxMessage.chat_id == chat.id)
        .values(state=OutboxState.REFUSED)
    )


def body(row: OutboxMessage) -> Outgoing:
    """What the row says."""
    assert row.body is not None
    return Outgoing.model_validate(row.body)


def _line(row: OutboxMessage) -> str:
    if row.kind is OutboxKind.CARD:
        return "card again" if row.edits_id else "card"
    parts = []
    for paragraph in body(row).paragraphs:
        if isinstance(paragraph, Say):
            parts.append(paragraph.id)
        elif isinstance(paragraph, Verbatim):
            parts.append(paragraph.text)
    return ": ".join(parts)
