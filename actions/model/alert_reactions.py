"""What people answer to an alert by the buttons below it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from actions.model.base import Base, text_enum


class Reaction(StrEnum):
    """What can be pressed under an alert."""

    HELPFUL = "helpful"
    GOT_CALL = "got_call"  # files a report, too


class AlertReaction(Base):
    """A person's answer to an alert: one row of each kind, however often they press.

    `ticket_id` is the report that came of a call.
    """

    __tablename__ = "alert_reactions"

    alert_id: Mapped[int] = mapped_column(
        ForeignKey("alerts.id", ondelete="CASCADE"), primary_key=True
    )
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    reaction: Mapped[Reaction] = mapped_column(text_enum(Reaction, "reaction"), primary_key=True)
    ticket_id: Mapped[int | None] = mapped_column(
        ForeignKey("tickets.id", ondelete="SET NULL"), index=True
    )
    at: Mapped[datetime]
