"""Which of a chat's messages is it: by its number there, or by its key."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Subquery, Text, and_, cast, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import OutboxKind, OutboxMessage, OutboxState

_NEVER_GOT_THERE = (OutboxState.REFUSED, OutboxState.UNKNOWN, OutboxState.DROPPED)


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


async def was_queued(session: AsyncSession, chat_id: int, dedup_key: str) -> bool:
    """Whether the chat was ever to be sent something with this key."""
    known = exists().where(OutboxMessage.chat_id == chat_id, OutboxMessage.dedup_key == dedup_key)
    return bool(await session.scalar(select(known)))


def newest_cards(ticket_id: int) -> Subquery:
    """The newest card of a ticket in each chat that has one: `chat_id`, and the row's `id`."""
    return (
        select(OutboxMessage.chat_id, func.max(OutboxMessage.id).label("id"))
        .where(OutboxMessage.ticket_id == ticket_id, is_shown_card())
        .group_by(OutboxMessage.chat_id)
        .subquery()
    )


def is_shown_card() -> ColumnElement[bool]:
    """Whether a row is a card of its own (no refresh), there or on its way, as a condition."""
    return and_(
        OutboxMessage.kind == OutboxKind.CARD,
        OutboxMessage.edits_id.is_(None),
        OutboxMessage.state.not_in(_NEVER_GOT_THERE),
    )
