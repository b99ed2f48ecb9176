"""What admins were told of plans that wait for them."""

from __future__ import annotations

from sqlalchemy import select

from actions.database import Database
from actions.model import Chat, OutboxMessage, Staff


async def told(database: Database) -> list[tuple[str, str]]:
    """Who, and the name of the sentence; in the order in which it was queued."""
    query = (
        select(Staff.name, OutboxMessage.body)
        .join(Chat, Chat.id == OutboxMessage.chat_id)
        .join(Staff, Staff.id == Chat.staff_id)
        .order_by(OutboxMessage.id)
    )
    async with database.read() as session:
        found = await session.execute(query)
        return [(name, str(body["paragraphs"][0]["id"])) for name, body in found]
