"""Alerts, their texts, and who wants to hear of what."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, BigId, text_enum
from actions.model.communities import Community
from actions.model.outbox import EMERGENCY_PRIORITY, PRIORITY, SendClass


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


class AlertState(StrEnum):
    """Whether an alert's messages may leave."""

    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Alert(Base):
    """One broadcast. Its recipients are the outbox rows with its id, fixed when it starts.

    `occasion` makes it unique: a schedule that fires twice for one day starts one alert.
    `aimed_at` is whom it was meant for, as it was chosen (`actions.alerts.Audience`); the places
    that came to are in `communities`, which is empty where it went everywhere. `audience` is how
    many they were, stamped when the recipients are fixed. An emergency notice respects no sleep.
    `links` are `actions.alert_links.AlertLink`s, as JSON.
    What waits at `expires_at` is sent no more; at `expired_at` that was seen.
    While it `is_unsettled`, rows that wait have not all followed its last pause, resume, cancel, or
    its end.
    """

    __tablename__ = "alerts"
    __table_args__ = (
        UniqueConstraint("occasion"),
        # Whoever claims asks which alerts stand still: among years of them, there are few.
        Index(
            "ix_alerts_halted",
            "id",
            postgresql_where=text("paused_at IS NOT NULL OR is_unsettled"),
            sqlite_where=text("paused_at IS NOT NULL OR is_unsettled"),
        ),
        Index(
            "ix_alerts_expiring",
            "expires_at",
            postgresql_where=text("expires_at IS NOT NULL AND expired_at IS NULL"),
            sqlite_where=text("expires_at IS NOT NULL AND expired_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    occasion: Mapped[str] = mapped_column(String(100))
    template: Mapped[str] = mapped_column(String(64))
    topic: Mapped[Topic] = mapped_column(text_enum(Topic, "topic"))
    aimed_at: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    is_emergency: Mapped[bool] = mapped_column(default=False, server_default=false())
    audience: Mapped[int] = mapped_column(default=0)
    started_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    started_at: Mapped[datetime]
    picture_id: Mapped[int | None] = mapped_column(ForeignKey("files.id"))
    links: Mapped[list[Any]] = mapped_column(server_default=text("'[]'"))
    paused_at: Mapped[datetime | None]
    cancelled_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    expired_at: Mapped[datetime | None]
    is_unsettled: Mapped[bool] = mapped_column(default=False, server_default=false())

    @property
    def state(self) -> AlertState:
        """Whether its messages may leave."""
        if self.cancelled_at is not None:
            return AlertState.CANCELLED
        if self.expired_at is not None:
            return AlertState.EXPIRED
        return AlertState.RUNNING if self.paused_at is None else AlertState.PAUSED

    @property
    def priority(self) -> int:
        """Its rows': lower goes first."""
        return EMERGENCY_PRIORITY if self.is_emergency else PRIORITY[self.topic.send_class]

    texts: Mapped[list[AlertText]] = relationship(lazy="raise")
    communities: Mapped[list[Community]] = relationship(
        secondary="alert_communities", lazy="raise", order_by=Community.id
    )


class AlertCommunity(Base):
    """A community that an alert was meant for, fixed when it starts."""

    __tablename__ = "alert_communities"

    alert_id: Mapped[int] = mapped_column(
        ForeignKey("alerts.id", ondelete="CASCADE"), primary_key=True
    )
    community_id: Mapped[int] = mapped_column(
        ForeignKey("communities.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class AlertText(Base):
    """An alert's words in one language, frozen when it starts."""

    __tablename__ = "alert_texts"

    alert_id: Mapped[int] = mapped_column(
        ForeignKey("alerts.id", ondelete="CASCADE"), primary_key=True
    )
    language: Mapped[str] = mapped_column(String(8), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)


class Correction(Base):
    """An alert that changes what another one said, where it was sent."""

    __tablename__ = "corrections"

    alert_id: Mapped[int] = mapped_column(
        ForeignKey("alerts.id", ondelete="CASCADE"), primary_key=True
    )
    corrects_id: Mapped[int] = mapped_column(
        ForeignKey("alerts.id", ondelete="CASCADE"), index=True
    )


class PlanState(StrEnum):
    """Where a plan stands. DONE and DROPPED are ends."""

    DRAFT = "draft"
    WAITING = "waiting"  # for a second admin
    PLANNED = "planned"
    DONE = "done"
    DROPPED = "dropped"


class AlertPlan(Base):
    """An alert that somebody composes: its words, for whom, and when it goes out.

    `texts` are title and body by language, `fallbacks` the languages for those who read none of
    them, `links` are `actions.alert_links.AlertLink`s. It goes out once at `starts_at` (None: as
    soon as it may), or whenever `cron` says (five fields, in the city's time zone). `next_at` is
    when it is due, while it is planned. After `expires_at` it does not go out any more. `hazard` is
    what other systems are told of it (an `actions.alerts.hazard.Hazard`), None: the usual. It
    has no author until somebody takes on what nobody here began.
    """

    __tablename__ = "alert_plans"
    __table_args__ = (
        CheckConstraint("(state = 'planned') = (next_at IS NOT NULL)", name="planned_ones_are_due"),
        Index(
            "ix_alert_plans_next_at",
            "next_at",
            postgresql_where=text("state = 'planned'"),
            sqlite_where=text("state = 'planned'"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    topic: Mapped[Topic] = mapped_column(text_enum(Topic, "topic"))
    template: Mapped[str | None] = mapped_column(String(64))
    texts: Mapped[dict[str, Any]]
    fallbacks: Mapped[list[str]]
    picture_id: Mapped[int | None] = mapped_column(ForeignKey("files.id"))
    links: Mapped[list[Any]] = mapped_column(default=list, server_default=text("'[]'"))
    aimed_at: Mapped[dict[str, Any] | None]
    is_emergency: Mapped[bool] = mapped_column(default=False)
    starts_at: Mapped[datetime | None]
    cron: Mapped[str | None] = mapped_column(String(100))
    hazard: Mapped[dict[str, str] | None]
    expires_at: Mapped[datetime | None]
    state: Mapped[PlanState] = mapped_column(text_enum(PlanState, "state"), default=PlanState.DRAFT)
    people: Mapped[int | None]  # when it was submitted
    next_at: Mapped[datetime | None]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    approved_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[datetime]
