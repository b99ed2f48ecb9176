"""What was promised from when on, where the desk has changed what the file says. Only added to."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from actions.model.base import Base, BigId, text_enum
from actions.model.tickets import Category


class LevelChange(Base):
    """The times of a category from `at` on. `number` counts its changes: of two at once, one wins.

    `is_always`: nights and weekends count, too.
    """

    __tablename__ = "level_changes"
    __table_args__ = (UniqueConstraint("category", "number"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    category: Mapped[Category] = mapped_column(text_enum(Category, "category"))
    number: Mapped[int]
    answer_minutes: Mapped[int]
    settle_minutes: Mapped[int]
    remind_minutes: Mapped[int]
    is_always: Mapped[bool]
    at: Mapped[datetime]
    by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))


class WeekChange(Base):
    """The working week from `at` on, where nobody's working times are recorded.

    `days` are names such as `mon`; `starts` and `ends` are times such as 08:30. `number` is as in
    `LevelChange`.
    """

    __tablename__ = "week_changes"
    __table_args__ = (UniqueConstraint("number"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number: Mapped[int]
    days: Mapped[list[str]]
    starts: Mapped[str] = mapped_column(String(5))
    ends: Mapped[str] = mapped_column(String(5))
    at: Mapped[datetime]
    by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
