"""What the service may learn from: words that were not understood, or misunderstood."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, BigId, text_enum
from actions.model.staff import Staff


class LessonKind(StrEnum):
    """How we know that the words were not understood. A later one says more than an earlier."""

    UNCLEAR = "unclear"  # the model was not sure enough to act
    RESIDENT = "resident"  # whoever wrote it said what they meant, or that it was not that
    OFFICER = "officer"  # an officer changed what the ticket is about


class LessonState(StrEnum):
    """What a reviewer made of it."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"  # `intent` is what the words mean
    DISCARDED = "discarded"  # teaches nothing, or tells of whom it speaks


class Lesson(Base):
    """One text, without personal data, and what it means.

    Nothing here leads to who wrote it: no chat, no resident, no ticket, and days instead of
    moments. The same words in a language are one row, however often they come (`times`).
    `readings` are what the model thought, best first; `model` is its fingerprint, where known.
    `suggested` is what whoever corrected it meant; `intent` what the reviewer decided.
    """

    __tablename__ = "lessons"
    __table_args__ = (
        UniqueConstraint("language", "text_hash"),
        CheckConstraint(
            "(state = 'confirmed') = (intent IS NOT NULL)", name="confirmed_ones_have_an_intent"
        ),
        CheckConstraint(
            "(state = 'waiting') = (reviewed_at IS NULL)", name="reviewed_ones_say_when"
        ),
        CheckConstraint(
            "exported_at IS NULL OR state = 'confirmed'", name="only_confirmed_ones_are_exported"
        ),
        Index("ix_lessons_state_times_id", "state", "times", "id"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    text_hash: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(8))
    kind: Mapped[LessonKind] = mapped_column(text_enum(LessonKind, "kind"))
    readings: Mapped[list[Any]]
    model: Mapped[str | None] = mapped_column(String(64))
    suggested: Mapped[str | None] = mapped_column(String(32))
    times: Mapped[int] = mapped_column(default=1)
    first_seen_on: Mapped[date]
    last_seen_on: Mapped[date]
    state: Mapped[LessonState] = mapped_column(
        text_enum(LessonState, "state"), default=LessonState.WAITING
    )
    intent: Mapped[str | None] = mapped_column(String(32))
    reviewed_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    reviewed_at: Mapped[datetime | None]
    exported_at: Mapped[datetime | None]

    reviewed_by: Mapped[Staff | None] = relationship(lazy="raise")
