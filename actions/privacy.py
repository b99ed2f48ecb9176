"""What is stored about a resident: counted, handed over, erased."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Text, cast, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from actions import indicators, learning
from actions.model import (
    AlertReaction,
    Audience,
    Author,
    Chat,
    ConversationRow,
    Feedback,
    InboxMessage,
    InboxState,
    Indicator,
    IndicatorReport,
    LanguageSource,
    OutboxMessage,
    Resident,
    StoredFile,
    Subscription,
    Ticket,
    TicketFile,
    TicketSource,
    TicketState,
)
from actions.tickets.forgetting import forget_sent, forget_words


@dataclass(frozen=True)
class Stored:
    """How much is stored: messages they sent, tickets, files, topics subscribed to."""

    messages: int
    tickets: int
    files: int
    topics: int


async def summary(session: AsyncSession, resident: Resident) -> Stored:
    """How much is stored about `resident`."""
    chats = _chats_of(resident)
    counts = await session.execute(
        select(
            select(func.count())
            .select_from(InboxMessage)
            .where(InboxMessage.chat_id.in_(chats), cast(InboxMessage.payload, Text) != "{}")
            .scalar_subquery(),
            select(func.count(Ticket.id)).filter_by(resident_id=resident.id).scalar_subquery(),
            select(func.count(StoredFile.id))
            .where(StoredFile.chat_id.in_(chats))
            .scalar_subquery(),
            select(func.count())
            .select_from(Subscription)
            .where(Subscription.resident_id == resident.id)
            .scalar_subquery(),
        )
    )
    return Stored(*counts.one())


async def export(session: AsyncSession, resident: Resident) -> dict[str, Any]:
    """Everything stored about `resident`, ready for JSON. Times are ISO 8601, in UTC.

    Colleagues' notes among themselves are not the resident's and stay out; so do files' contents,
    which are in the chat already.
    """
    chats = _chats_of(resident)
    return {
        "resident": {
            "name": resident.name,
            "language": resident.language,
            "language_source": resident.language_source,
            "community": resident.community.code if resident.community else None,
            "is_anonymous": resident.is_anonymous,
            "is_volunteer": resident.is_volunteer,
            "quiet_hours": resident.quiet_hours,
            "first_written_at": resident.created_at.isoformat(),
        },
        "chats": [
            {"channel": chat.channel, "address": chat.address, "since": chat.created_at.isoformat()}
            for chat in await session.scalars(select(Chat).where(Chat.id.in_(chats)))
        ],
        "messages_from_you": [
            {"at": received_at.isoformat(), "content": payload}
            for received_at, payload in await session.execute(
                select(InboxMessage.received_at, InboxMessage.payload)
                .where(InboxMessage.chat_id.in_(chats))
                .order_by(InboxMessage.id)
            )
        ],
        "messages_to_you": [
            {"at": created_at.isoformat(), "kind": kind, "state": state, "content": body}
            for created_at, kind, state, body in await session.execute(
                select(
                    OutboxMessage.created_at,
                    OutboxMessage.kind,
                    OutboxMessage.state,
                    OutboxMessage.body,
                )
                .where(OutboxMessage.chat_id.in_(chats))
                .order_by(OutboxMessage.id)
            )
        ],
        "tickets": await _tickets(session, resident),
        "files": [
            {
                "at": file.created_at.isoformat(),
                "kind": file.kind,
                "name": file.name,
                "media_type": file.media_type,
                "bytes": file.size,
            }
            for file in await session.scalars(
                select(StoredFile).where(StoredFile.chat_id.in_(chats)).order_by(StoredFile.id)
            )
        ],
        "subscriptions": [
            {"topic": topic, "since": since.isoformat()}
            for topic, since in await session.execute(
                select(Subscription.topic, Subscription.since).filter_by(resident_id=resident.id)
            )
        ],
        "fraud_reports": [
            {"at": at.isoformat(), "kind": kind, "what": value}
            for at, kind, value in await session.execute(
                select(IndicatorReport.at, Indicator.kind, Indicator.value)
                .join(Indicator, Indicator.id == IndicatorReport.indicator_id)
                .where(IndicatorReport.resident_id == resident.id)
                .order_by(IndicatorReport.id)
            )
        ],
        "answers_to_alerts": [
            {"at": at.isoformat(), "answer": reaction}
            for at, reaction in await session.execute(
                select(AlertReaction.at, AlertReaction.reaction)
                .where(AlertReaction.resident_id == resident.id)
                .order_by(AlertReaction.at)
            )
        ],
        "feedback": [
            {"at": feedback.created_at.isoformat(), "text": feedback.text}
            for feedback in await session.scalars(
                select(Feedback).filter_by(resident_id=resident.id).order_by(Feedback.id)
            )
        ],
    }


async def erase(
    session: AsyncSession, resident: Resident, now: datetime, *, handling: Sequence[int] = ()
) -> None:
    """Remove what is stored about `resident`.

    What stays: the chat's address and the language, without which we could not even say that it
    is done, and the bare record that there were messages and tickets. An open ticket keeps its
    words, without whose they are, until it is resolved: somebody is on it, and others may be in
    danger. Messages that still wait to be read stay as well, but for the inbox rows `handling`,
    with which this was asked for. What a reviewer was to see of their words goes, too, unless it
    is training data already, which nobody can trace to them.
    """
    await indicators.forget_reports_of(session, resident)
    await learning.take_back(session, await _written(session, resident), resident)
    mine = select(Ticket.id, Ticket.state).where(Ticket.resident_id == resident.id)
    tickets = (await session.execute(mine.order_by(Ticket.id).with_for_update())).all()
    closed = [id for id, state in tickets if state not in TicketState.open_states()]
    chats = list(await session.scalars(_chats_of(resident)))

    await forget_words(session, closed, now)
    await session.execute(
        update(Ticket)
        .where(Ticket.resident_id == resident.id)
        .values(resident_id=None, chat_id=None, rating_words=None)
    )
    await _forget_chats(session, chats, handling, now)
    for table in (Subscription, Feedback, AlertReaction):
        await session.execute(delete(table).where(table.resident_id == resident.id))
    resident.name = ""
    resident.community = None
    resident.language_source = LanguageSource.UNKNOWN
    resident.is_anonymous = resident.is_volunteer = False
    resident.quiet_hours = None
    await session.flush()


async def set_anonymous(session: AsyncSession, resident: Resident) -> None:
    """Officers do not see the resident's name any more."""
    resident.is_anonymous = True


async def _forget_chats(
    session: AsyncSession, chats: Sequence[int], handling: Sequence[int], now: datetime
) -> None:
    read = InboxMessage.state != InboxState.WAITING
    await session.execute(
        update(InboxMessage)
        .where(InboxMessage.chat_id.in_(chats), read | InboxMessage.id.in_(handling))
        .values(payload={})
    )
    await session.execute(delete(TicketSource).where(TicketSource.chat_id.in_(chats)))
    await forget_sent(session, OutboxMessage.chat_id.in_(chats), now)
    # The row stays: the turn in which this happens goes on to write the conversation's new state.
    await session.execute(
        update(ConversationRow).where(ConversationRow.chat_id.in_(chats)).values(state={})
    )
    sent = StoredFile.chat_id.in_(chats)
    of_open_tickets = select(TicketFile.file_id)  # those of closed ones are gone by now
    await session.execute(delete(StoredFile).where(sent, StoredFile.id.not_in(of_open_tickets)))
    await session.execute(update(StoredFile).where(sent).values(chat_id=None))


async def _written(session: AsyncSession, resident: Resident) -> list[str]:
    """All that `resident` wrote, as it is still there: messages, and reports made of them."""
    rows = await session.execute(
        select(InboxMessage.id, InboxMessage.chat_id, InboxMessage.handled_at, InboxMessage.payload)
        .where(InboxMessage.chat_id.in_(_chats_of(resident)))
        .order_by(InboxMessage.id)
    )
    # Short texts that followed each other were read as one, and so they ended together.
    together: dict[object, list[str]] = {}
    for id, chat_id, handled_at, payload in rows:
        texts = together.setdefault((chat_id, handled_at) if handled_at else id, [])
        texts += _texts_in(payload)
    reports = select(Ticket.words).where(Ticket.resident_id == resident.id)
    return [*map("\n".join, together.values()), *await session.scalars(reports)]


def _texts_in(payload: Any) -> Iterator[str]:
    """The texts and captions of an update, of whatever channel it came by."""
    if isinstance(payload, dict):
        for name, value in payload.items():
            if name in ("text", "caption") and isinstance(value, str):
                yield value
            else:
                yield from _texts_in(value)
    elif isinstance(payload, list):
        for value in payload:
            yield from _texts_in(value)


async def _tickets(session: AsyncSession, resident: Resident) -> list[dict[str, Any]]:
    found = await session.scalars(
        select(Ticket)
        .where(Ticket.resident_id == resident.id)
        .options(
            selectinload(Ticket.messages),
            selectinload(Ticket.events),
            selectinload(Ticket.facts),
        )
        .order_by(Ticket.id)
    )
    return [
        {
            "number": ticket.number,
            "filed_at": ticket.created_at.isoformat(),
            "category": ticket.category,
            "state": ticket.state,
            "words": ticket.words,
            "place": ticket.place,
            "latitude": ticket.latitude,
            "longitude": ticket.longitude,
            "facts": [{"kind": fact.kind, "written": fact.written} for fact in ticket.facts],
            "rating": ticket.rating,
            "rating_words": ticket.rating_words,
            "thread": [
                {
                    "at": message.created_at.isoformat(),
                    "from": "you" if message.author is Author.RESIDENT else "officer",
                    "text": message.text,
                }
                for message in ticket.messages
                if message.audience is Audience.EVERYONE
            ],
            "history": [
                {"at": event.at.isoformat(), "move": event.move, "state": event.state}
                for event in ticket.events
            ],
        }
        for ticket in found
    ]


def _chats_of(resident: Resident) -> Select[Any]:
    return select(Chat.id).where(Chat.resident_id == resident.id)
