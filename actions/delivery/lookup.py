"""Which of the messages sent to a chat has this number there?"""

from __future__ import annotations

from sqlalchemy import Text, cast, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import OutboxMessage


async def sent_as(session: AsyncSession, chat_id: int, number: str) -> OutboxMessage | None:
    """The row whose message, or any part of it, has the channel's `number` in the chat.

    The newest, where several have it: a message that was changed was sent by more than one row.
    """
    newest_of_chat = (
        select(OutboxMessage)
        .where(OutboxMessage.chat_id == chat_id)
        .order_by(OutboxMessage.id.desc())
        .limit(1)
    )
    by_its_own: OutboxMessage | None = await session.scalar(
        newest_of_chat.where(OutboxMessage.channel_message_id == number)
    )
    if by_its_own is not None:
        return by_its_own
    in_quotes = cast(OutboxMessage.part_message_ids, Text).contains(f'"{number}"', autoescape=True)
    by_a_part: OutboxMessage | None = await session.scalar(
        newest_of_chat.where(OutboxMessage.part_message_ids.is_not(None), in_quotes)
    )
    return by_a_part
