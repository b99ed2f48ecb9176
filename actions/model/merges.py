"""Reports of several people about one thing."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base
from actions.model.tickets import Ticket


class TicketMerge(Base):
    """A ticket is looked after together with another, which is itself in no other's hands."""

    __tablename__ = "ticket_merges"

    ticket_id: Mapped[int] = mapped_column(
        ForeignKey("tickets.id", ondelete="CASCADE"), primary_key=True
    )
    into_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]

    ticket: Mapped[Ticket] = relationship(lazy="raise", foreign_keys=[ticket_id])
    into: Mapped[Ticket] = relationship(lazy="raise", foreign_keys=[into_id])
