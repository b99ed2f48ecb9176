"""What is to be sent, and how each sending went."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from actions.model.base import Base, BigId, text_enum


class OutboxKind(StrEnum):
    """What a row is, and so how its words are made when it is sent."""

    REPLY = "reply"  # answers a resident's message: body
    NOTICE = "notice"  # news of a ticket, a relayed answer: body
    CARD = "card"  # a ticket as its officer sees it, made from the ticket when sent
    ALERT = "alert"  # a broadcast: the alert's text in the row's language


class OutboxState(StrEnum):
    """Where a sending stands. SENT, REFUSED, UNKNOWN and DROPPED are ends."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    DROPPED = "dropped"  # overtaken before it was sent, e.g. the resident asked to be erased


class SendClass(StrEnum):
    """What to do when the answer to a send was lost, and who goes first."""

    REPLY = "reply"  # rather twice than never; before everything else
    SAFETY = "safety"  # fraud and safety alerts: rather twice than never
    NEWS = "news"  # community news: rather never than twice


# Lower goes first. The gaps leave room.
PRIORITY = {SendClass.REPLY: 0, SendClass.SAFETY: 10, SendClass.NEWS: 20}
EMERGENCY_PRIORITY = 5
ALERT_PRIORITIES = (EMERGENCY_PRIORITY, PRIORITY[SendClass.SAFETY], PRIORITY[SendClass.NEWS])


class OutboxMessage(Base):
    """One message to one chat.

    `dedup_key` is unique: the same thing cannot be queued twice for a chat. `edits_id` names the
    row whose message is to be changed instead of sending a new one; `answers_id` the row it
    hangs under, so that an officer sees a ticket's talk in one place. `channel_message_id` is the
    channel's own number for the message, known once it was sent; `part_message_ids` are those of
    its other parts, where it took more than one message to send.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("chat_id", "dedup_key"),
        UniqueConstraint("alert_id", "chat_id"),
        CheckConstraint(
            "(kind = 'alert') = (alert_id IS NOT NULL)", name="alert_rows_have_an_alert"
        ),
        CheckConstraint("kind <> 'card' OR ticket_id IS NOT NULL", name="cards_have_a_ticket"),
        CheckConstraint(
            "kind NOT IN ('reply', 'notice') OR body IS NOT NULL", name="messages_have_a_body"
        ),
        Index(
            "ix_outbox_due",
            "priority",
            "id",
            postgresql_where=text("state = 'waiting' AND kind != 'alert'"),
            sqlite_where=text("state = 'waiting' AND kind != 'alert'"),
        ),
        # Alerts are looked for by the time when they are due: a million that wait for the morning
        # are in nobody's way.
        Index(
            "ix_outbox_alerts_due",
            "priority",
            "due_at",
            "id",
            postgresql_where=text("state = 'waiting' AND kind = 'alert'"),
            sqlite_where=text("state = 'waiting' AND kind = 'alert'"),
        ),
        # How far an alert has come: counted from the index alone.
        Index(
            "ix_outbox_alert_id_state_ended_at",
            "alert_id",
            "state",
            "ended_at",
            postgresql_where=text("alert_id IS NOT NULL"),
            sqlite_where=text("alert_id IS NOT NULL"),
        ),
        Index(
            "ix_outbox_claimed",
            "claimed_until",
            postgresql_where=text("state = 'claimed'"),
            sqlite_where=text("state = 'claimed'"),
        ),
        Index(
            "ix_outbox_chat_id_waiting",
            "chat_id",
            "priority",
            "id",
            postgresql_where=text("state = 'waiting'"),
            sqlite_where=text("state = 'waiting'"),
        ),
        # A chat is sent one message at a time, or they could arrive in another order.
        Index(
            "uq_outbox_chat_id_in_flight",
            "chat_id",
            unique=True,
            postgresql_where=text("state = 'claimed'"),
            sqlite_where=text("state = 'claimed'"),
        ),
        Index("ix_outbox_chat_id_id", "chat_id", "id"),
        Index("ix_outbox_chat_id_channel_message_id", "chat_id", "channel_message_id"),
        # Few messages are sent in parts, and fewer still are looked for by one of them.
        Index(
            "ix_outbox_chat_id_in_parts",
            "chat_id",
            "id",
            postgresql_where=text("part_message_ids IS NOT NULL"),
            sqlite_where=text("part_message_ids IS NOT NULL"),
        ),
        Index("ix_outbox_ticket_id", "ticket_id"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    chat_id: Mapped[int] = mapped_column(ForeignKey("chats.id", ondelete="CASCADE"))
    kind: Mapped[OutboxKind] = mapped_column(text_enum(OutboxKind, "kind"))
    send_class: Mapped[SendClass] = mapped_column(text_enum(SendClass, "send_class"))
    priority: Mapped[int] = mapped_column(default=0)  # lower goes first
    language: Mapped[str] = mapped_column(String(8))
    body: Mapped[dict[str, Any] | None]
    dedup_key: Mapped[str | None] = mapped_column(String(100))
    ticket_id: Mapped[int | None] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"))
    alert_id: Mapped[int | None] = mapped_column(ForeignKey("alerts.id"))
    edits_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id", ondelete="SET NULL"))
    answers_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id", ondelete="SET NULL"))
    state: Mapped[OutboxState] = mapped_column(
        text_enum(OutboxState, "state"), default=OutboxState.WAITING
    )
    attempts: Mapped[int] = mapped_column(default=0)
    # Attempts whose outcome is unknown: the answer was lost, or whoever was sending.
    unanswered: Mapped[int] = mapped_column(default=0)
    lost: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    due_at: Mapped[datetime]
    claimed_until: Mapped[datetime | None]
    channel_message_id: Mapped[str | None] = mapped_column(String(64))
    part_message_ids: Mapped[list[str] | None]
    problem: Mapped[str | None] = mapped_column(String(200))
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class SendBudget(Base):
    """What all who use one bot's token may still send; see `actions.delivery.budget`."""

    __tablename__ = "send_budgets"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    tokens: Mapped[float]
    filled_at: Mapped[datetime]
    closed_until: Mapped[datetime | None]
