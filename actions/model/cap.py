"""What other systems are told in the Common Alerting Protocol (CAP)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from actions.model.base import Base, BigId, text_enum


class CapKind(StrEnum):
    """What a message does to those before it."""

    ALERT = "Alert"
    UPDATE = "Update"
    CANCEL = "Cancel"


class CapMessage(Base):
    """What an alert said to other systems at one moment, frozen.

    `number` counts an alert's messages from 1. `texts` are title and body by language. `areas` have
    `names` by language (none: everywhere) and a `ring`, a closed GeoJSON line of [longitude,
    latitude] pairs, or a `point` of the two. `hazard` is an `actions.alerts.hazard.Hazard`.
    `is_demo`: it is about places that do not exist.
    """

    __tablename__ = "cap_messages"
    __table_args__ = (
        UniqueConstraint("alert_id", "number"),
        Index("ix_cap_messages_sent_at_id", "sent_at", "id"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    alert_id: Mapped[int] = mapped_column(ForeignKey("alerts.id", ondelete="CASCADE"))
    number: Mapped[int]
    kind: Mapped[CapKind] = mapped_column(text_enum(CapKind, "kind"))
    sent_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    is_demo: Mapped[bool] = mapped_column(default=False)
    texts: Mapped[dict[str, Any]]
    areas: Mapped[list[Any]]
    hazard: Mapped[dict[str, str]]

    @property
    def identifier(self) -> str:
        """What nobody else calls a message of the same sender (CAP 1.2, 3.2.1)."""
        return f"linli.{self.sent_at:%Y%m%dT%H%M%SZ}.{self.alert_id}.{self.number}"


class CapReceived(Base):
    """What another system sent, and the draft it became or is about.

    `source` is who handed it in (a name of the settings, or "desk"), `sender` and `identifier` what
    it calls itself. `earlier_id` is what it updates or cancels. `status` is the sender's word for
    whether it is meant. `remarks` are what the draft does not show (`actions.cap.reading.Remark`).
    """

    __tablename__ = "cap_received"
    __table_args__ = (UniqueConstraint("source", "sender", "identifier"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    source: Mapped[str] = mapped_column(String(32))
    sender: Mapped[str] = mapped_column(String(200))
    identifier: Mapped[str] = mapped_column(String(200))
    sent_at: Mapped[datetime]
    kind: Mapped[CapKind] = mapped_column(text_enum(CapKind, "kind"))
    status: Mapped[str] = mapped_column(String(16))
    plan_id: Mapped[int | None] = mapped_column(
        ForeignKey("alert_plans.id", ondelete="SET NULL"), index=True
    )
    earlier_id: Mapped[int | None] = mapped_column(ForeignKey("cap_received.id"), index=True)
    remarks: Mapped[list[str]]
    received_at: Mapped[datetime]
