"""Alerts, their texts, and who wants to hear of what."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, BigId, text_enum
from actions.model.outbox import SendClass


class Topic(StrEnum):
    """What a resident can subscribe to."""

    FRAUD = "fraud"
    SAFETY = "safety"
    NEWS = "news"

    @property
    def send_class(self) -> SendClass:
        """News is rather never than twice; a warning rather twice than never."""
        return SendClass.NEWS if self is Topic.NEWS else SendClass.SAFETY


class Subscription(Base):
    """A resident wants alerts of a topic."""

    __tablename__ = "subscriptions"

    resident_id: Mapped[int] = mapped_column(
        ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True
    )
    topic: Mapped[Topic] = mapped_column(text_enum(Topic, "topic"), primary_key=True)
    since: Mapped[datetime]


class Alert(Base):
    """One broadcast. Its recipients are the outbox rows with its id, fixed when it starts.

    `occasion` makes it unique: a schedule that fires twice for one day starts one alert.
    `audience` is stamped in the statement that fixes the recipients.
    """

    __tablename__ = "alerts"
    __table_args__ = (UniqueConstraint("occasion"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    occasion: Mapped[str] = mapped_column(String(100))
    template: Mapped[str] = mapped_column(String(64))
    topic: Mapped[Topic] = mapped_column(text_enum(Topic, "topic"))
    community_id: Mapped[int | None] = mapped_column(ForeignKey("communities.id"))
    audience: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[datetime]

    texts: Mapped[list[AlertText]] = relationship(lazy="raise")


class AlertText(Base):
    """An alert's words in one language, frozen when it starts."""

    __tablename__ = "alert_texts"

    alert_id: Mapped[int] = mapped_column(
        ForeignKey("alerts.id", ondelete="CASCADE"), primary_key=True
    )
    language: Mapped[str] = mapped_column(String(8), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
