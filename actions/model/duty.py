"""When staff work, when they are in a community, who stands in for whom, and who was warned."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, BigId, text_enum
from actions.model.communities import Community
from actions.model.staff import Staff


class DutyHours(Base):
    """A span of somebody's working week. `weekday` 0 is Monday; times are "HH:MM" on the wall here.

    With `community_id` they are to be met in that community then.
    """

    __tablename__ = "duty_hours"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday_is_one"),
        CheckConstraint("starts < ends", name="it_begins_before_it_ends"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    community_id: Mapped[int | None] = mapped_column(
        ForeignKey("communities.id", ondelete="CASCADE"), index=True
    )
    weekday: Mapped[int]
    starts: Mapped[str] = mapped_column(String(5))
    ends: Mapped[str] = mapped_column(String(5))

    community: Mapped[Community | None] = relationship(lazy="raise")


class Absence(Base):
    """Somebody is away, both days counted; meanwhile `stand_in_id` has their communities."""

    __tablename__ = "absences"
    __table_args__ = (
        CheckConstraint("starts_on <= ends_on", name="it_begins_before_it_ends"),
        CheckConstraint("stand_in_id <> staff_id", name="nobody_stands_in_for_themselves"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    stand_in_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    starts_on: Mapped[date]
    ends_on: Mapped[date]

    stand_in: Mapped[Staff | None] = relationship(lazy="raise", foreign_keys=[stand_in_id])


class AlarmKind(StrEnum):
    """What is said of a ticket that needs somebody's attention."""

    ANSWER_SOON = "answer_soon"
    ANSWER_LATE = "answer_late"
    DUE_SOON = "due_soon"
    DUE_LATE = "due_late"


class TicketAlarm(Base):
    """It was said, of the time limit `limit_at`: a new limit is another matter."""

    __tablename__ = "ticket_alarms"

    ticket_id: Mapped[int] = mapped_column(
        ForeignKey("tickets.id", ondelete="CASCADE"), primary_key=True
    )
    kind: Mapped[AlarmKind] = mapped_column(text_enum(AlarmKind, "kind"), primary_key=True)
    limit_at: Mapped[datetime] = mapped_column(primary_key=True)
    at: Mapped[datetime]
