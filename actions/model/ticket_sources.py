"""Which messages a ticket's words came from: whoever changes one corrects the ticket."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from actions.model.base import Base, BigId


class TicketSource(Base):
    """A message, by its channel's `number` in a chat, that is part of a ticket. No words."""

    __tablename__ = "ticket_sources"
    __table_args__ = (Index("ix_ticket_sources_chat_id_number", "chat_id", "number"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"), index=True)
    chat_id: Mapped[int] = mapped_column(ForeignKey("chats.id", ondelete="CASCADE"))
    number: Mapped[str] = mapped_column(String(64))
