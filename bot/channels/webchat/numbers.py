"""The numbers of our messages in a web chat: 1, 2, 3, ... in the order in which they were sent.

Rows are queued, and become visible to other transactions, in any order; an alert queued before a
reply may be sent after it. So a page cannot say "everything behind row 17": it would miss what was
sent late. These numbers are given one after the other, under a lock on the chat, and a number is
only seen once all lower ones are: "everything behind number 17" misses nothing.
"""

from __future__ import annotations

from sqlalchemy import Select, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Chat, OutboxMessage

# Kept as text of one length, in the column where every channel keeps its own numbers: so they
# compare, and are indexed, as numbers are.
DIGITS = 10
HIGHEST = 10**DIGITS - 1


def as_kept(number: int) -> str:
    """`number` as the outbox keeps it."""
    return f"{number:0{DIGITS}d}"


async def give_number(session: AsyncSession, chat_id: int, outbox_id: int) -> str:
    """The number of an outbox row in its chat, the next one if it has none yet.

    A row that is sent again, because the outcome was lost, keeps its number: on the web nothing
    comes twice.
    """
    # FOR NO KEY UPDATE: who queues a message for the chat refers to its key, and need not wait.
    await session.execute(select(Chat.id).where(Chat.id == chat_id).with_for_update(key_share=True))
    numbers = select(OutboxMessage.channel_message_id)
    given = await session.scalar(numbers.where(OutboxMessage.id == outbox_id))
    if given is None:
        last = await session.scalar(last_number(chat_id))
        given = as_kept(int(last or 0) + 1)
        await session.execute(
            update(OutboxMessage)
            .where(OutboxMessage.id == outbox_id)
            .values(channel_message_id=given)
            .execution_options(synchronize_session=False)
        )
    return given


def last_number(chat_id: int) -> Select[str | None]:
    """The query for the number of our latest message in a chat; NULL where there is none."""
    return select(func.max(OutboxMessage.channel_message_id)).where(
        OutboxMessage.chat_id == chat_id
    )
