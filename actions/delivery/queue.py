"""Queueing a message, in the transaction of what it tells about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.bell import OUTBOX
from actions.database import ring
from actions.delivery.claims import in_state
from actions.model import PRIORITY, OutboxKind, OutboxMessage, OutboxState, SendClass
from actions.outgoing import Outgoing
from actions.upsert import insert


async def enqueue(
    session: AsyncSession,
    *,
    chat_id: int,
    language: str,
    body: Outgoing,
    now: datetime,
    kind: OutboxKind = OutboxKind.REPLY,
    send_class: SendClass = SendClass.REPLY,
    priority: int | None = None,
    ticket_id: int | None = None,
    answers_id: int | None = None,
    dedup_key: str | None = None,
) -> OutboxMessage:
    """Queue `body` for a chat. Where the chat had `dedup_key` before: the row of then.

    Without `dedup_key` the row is written, and has its id, with the session's next flush.
    """
    values = {
        "chat_id": chat_id,
        "language": language,
        "body": body.model_dump(mode="json"),
        "kind": kind,
        "send_class": send_class,
        "priority": PRIORITY[send_class] if priority is None else priority,
        "ticket_id": ticket_id,
        "answers_id": answers_id,
        "dedup_key": dedup_key,
        "due_at": now,
        "created_at": now,
    }
    added: OutboxMessage | None
    if dedup_key is None:
        added = OutboxMessage(**values)
        session.add(added)
    else:
        added = await session.scalar(
            insert(session, OutboxMessage)
            .values(values)
            .on_conflict_do_nothing(index_elements=["chat_id", "dedup_key"])
            .returning(OutboxMessage)
        )
    if added is None:
        of_then = select(OutboxMessage).filter_by(chat_id=chat_id, dedup_key=dedup_key)
        return (await session.scalars(of_then)).one()
    ring(session, OUTBOX)
    return added


async def enqueue_card(
    session: AsyncSession,
    *,
    chat_id: int,
    language: str,
    ticket_id: int,
    now: datetime,
    edits_id: int | None = None,
) -> OutboxMessage:
    """Queue a ticket's card; with `edits_id`, the row of its card, a refresh of that.

    A card is made when it is sent, so one that still waits will show this change too: then that
    row is returned and nothing is queued.
    """
    shows_it_too = (
        OutboxMessage.edits_id.is_(None)
        if edits_id is None
        else or_(OutboxMessage.edits_id == edits_id, OutboxMessage.id == edits_id)
    )
    card: OutboxMessage | None = await session.scalar(
        select(OutboxMessage)
        .where(
            OutboxMessage.chat_id == chat_id,
            OutboxMessage.ticket_id == ticket_id,
            OutboxMessage.kind == OutboxKind.CARD,
            in_state(OutboxMessage, OutboxState.WAITING),
            shows_it_too,
        )
        .limit(1)
        # Held until we commit, it cannot be claimed and made before our change is to be seen.
        .with_for_update(skip_locked=True)
    )
    if card is None:
        card = _card(chat_id, language, ticket_id, now, edits_id)
        session.add(card)
        await session.flush()
        ring(session, OUTBOX)
    return card


async def enqueue_first_cards(
    session: AsyncSession, *, languages: Mapping[int, str], ticket_id: int, now: datetime
) -> dict[int, OutboxMessage]:
    """Queue a ticket's card for chats that have none, in one statement; both are by chat id."""
    cards = {
        chat_id: _card(chat_id, language, ticket_id, now) for chat_id, language in languages.items()
    }
    if cards:
        session.add_all(cards.values())
        await session.flush()
        ring(session, OUTBOX)
    return cards


def _card(
    chat_id: int, language: str, ticket_id: int, now: datetime, edits_id: int | None = None
) -> OutboxMessage:
    return OutboxMessage(
        chat_id=chat_id,
        kind=OutboxKind.CARD,
        send_class=SendClass.REPLY,
        priority=PRIORITY[SendClass.REPLY],
        language=language,
        ticket_id=ticket_id,
        edits_id=edits_id,
        due_at=now,
        created_at=now,
    )
