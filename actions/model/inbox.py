"""What arrived, kept before it is acknowledged."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from actions.model.base import Base, BigId, text_enum
from actions.model.chats import Channel


class InboxState(StrEnum):
    """WAITING until its turn commits; then how it ended."""

    WAITING = "waiting"
    HANDLED = "handled"
    SET_ASIDE = "set_aside"  # more from one chat than anybody can write; kept, not answered
    UNREADABLE = "unreadable"  # not a message we can make sense of; kept for a person to look at
    FAILED = "failed"  # its turn failed again and again; kept, logged, said to the resident


class InboxMessage(Base):
    """One update as the channel delivered it.

    `update_id` is unique in its channel: a second delivery of the same update changes nothing.
    `group_key` joins the parts of an album, which are taken together once `due_at` has passed,
    and short texts that follow each other.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "update_id"),
        Index(
            "ix_inbox_waiting",
            "id",
            postgresql_where=text("state = 'waiting'"),
            sqlite_where=text("state = 'waiting'"),
        ),
        Index("ix_inbox_chat_id_received_at", "chat_id", "received_at"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    channel: Mapped[Channel] = mapped_column(text_enum(Channel, "channel"))
    update_id: Mapped[str] = mapped_column(String(64))
    chat_id: Mapped[int | None] = mapped_column(ForeignKey("chats.id", ondelete="CASCADE"))
    group_key: Mapped[str | None] = mapped_column(String(64))
    payload: Mapped[dict[str, Any]]
    state: Mapped[InboxState] = mapped_column(
        text_enum(InboxState, "state"), default=InboxState.WAITING
    )
    attempts: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[datetime]
    due_at: Mapped[datetime]
    handled_at: Mapped[datetime | None]
