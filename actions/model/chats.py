"""Chats, the residents behind them, and where each conversation stands."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, BigId, text_enum
from actions.model.communities import Community
from actions.model.staff import Staff


class Channel(StrEnum):
    """How somebody reaches us."""

    TELEGRAM = "telegram"
    WEB = "web"


class LanguageSource(StrEnum):
    """How we know a resident's language. What they chose is never overruled."""

    UNKNOWN = "unknown"
    DEVICE = "device"
    DETECTED = "detected"
    CHOSEN = "chosen"


class QuietHours(StrEnum):
    """When a resident wants to be left in peace, where not as all the city."""

    LONG = "21-08"
    USUAL = "22-07"
    SHORT = "23-06"
    NEVER = "never"


class Resident(Base):
    """Somebody who wrote to us. No account, no real name asked."""

    __tablename__ = "residents"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    name: Mapped[str] = mapped_column(String(100), default="")
    language: Mapped[str] = mapped_column(String(8), default="en")
    language_source: Mapped[LanguageSource] = mapped_column(
        text_enum(LanguageSource, "language_source"), default=LanguageSource.UNKNOWN
    )
    community_id: Mapped[int | None] = mapped_column(ForeignKey("communities.id"), index=True)
    is_anonymous: Mapped[bool] = mapped_column(default=False)
    is_volunteer: Mapped[bool] = mapped_column(default=False)
    # Not checked by the database: a column with a check could not be added without a new table.
    quiet_hours: Mapped[QuietHours | None] = mapped_column(
        text_enum(QuietHours, "quiet_hours", is_checked=False)
    )
    greeted_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    community: Mapped[Community | None] = relationship(lazy="raise")


class Chat(Base):
    """One address on one channel: a Telegram chat or a web session; a resident's or a colleague's.

    `address` is Telegram's chat id, or a hash of the web session's secret.
    """

    __tablename__ = "chats"
    __table_args__ = (UniqueConstraint("channel", "address"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    channel: Mapped[Channel] = mapped_column(text_enum(Channel, "channel"))
    address: Mapped[str] = mapped_column(String(64))
    resident_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"), index=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    unreachable_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    resident: Mapped[Resident | None] = relationship(lazy="raise")
    staff: Mapped[Staff | None] = relationship(lazy="raise")


class ConversationRow(Base):
    """Where the talk in a chat stands; its shape is `bot.conversation.state.Conversation`."""

    __tablename__ = "conversations"

    chat_id: Mapped[int] = mapped_column(
        ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True
    )
    state: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime]
