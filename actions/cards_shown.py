"""Who has a ticket's card: it is kept true wherever it is, and given to whoever is to have it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery, groups
from actions.model import Channel, Chat, Staff, Ticket


@dataclass(frozen=True)
class Phone:
    """A Telegram chat that hears of a ticket, and the outbox row of the ticket's card in it.

    Whose it is says `staff_id`; None: it is a group's, where the ticket has a topic of its own.
    """

    staff_id: int | None
    language: str
    chat_id: int
    card_id: int


async def show_cards(
    session: AsyncSession,
    ticket: Ticket,
    audience: Sequence[Staff],
    now: datetime,
    *,
    changed: bool = True,
) -> list[Phone]:
    """Give each of `audience` a card, and refresh all there are if the ticket has `changed`.

    A chat's card is the newest one it got. One that never got there is not waited for: a fresh
    one is sent.
    """
    card = delivery.newest_cards(ticket.id)
    chats = await session.execute(
        select(Staff.id, Staff.language, Chat.id, card.c.id)
        .join(Staff, Staff.id == Chat.staff_id)
        .outerjoin(card, card.c.chat_id == Chat.id)
        .where(
            Chat.channel == Channel.TELEGRAM,
            Chat.unreachable_at.is_(None),
            Staff.is_active,
            or_(Staff.id.in_([staff.id for staff in audience]), card.c.id.is_not(None)),
        )
        .order_by(Chat.id)
    )
    found = [tuple(row) for row in chats]
    found += [(None, *row) for row in await groups.cards(session, ticket)]
    if changed:
        for _, language, chat_id, card_id in found:
            if card_id is not None:
                await delivery.enqueue_card(
                    session,
                    chat_id=chat_id,
                    language=language,
                    ticket_id=ticket.id,
                    edits_id=card_id,
                    now=now,
                )
    without = {chat_id: language for _, language, chat_id, card_id in found if card_id is None}
    first = await delivery.enqueue_first_cards(
        session, languages=without, ticket_id=ticket.id, now=now
    )
    return [
        Phone(staff_id, language, chat_id, first[chat_id].id if card_id is None else card_id)
        for staff_id, language, chat_id, card_id in found
    ]
