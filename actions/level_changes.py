"""Service levels as the desk has changed them, over those of the file, which are the default.

A change counts from its time on: what was reported before keeps what was promised then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Category, LevelChange, WeekChange
from actions.service_levels import Hours, Level, ServiceLevels, written
from actions.working_time import Span


@dataclass(frozen=True)
class Promised:
    """What was promised of each category at any time."""

    default: ServiceLevels
    levels: Sequence[LevelChange]
    weeks: Sequence[WeekChange]

    @property
    def timezone(self) -> ZoneInfo:
        """In which days begin and end."""
        return self.default.timezone

    def level(self, category: Category, at: datetime) -> Level:
        """The times of `category` that held at `at`."""
        for change in reversed(self.levels):
            if change.category is category and change.at <= at:
                return Level.model_validate(
                    {
                        "answer": written(timedelta(minutes=change.answer_minutes)),
                        "settle": written(timedelta(minutes=change.settle_minutes)),
                        "remind": written(timedelta(minutes=change.remind_minutes)),
                        "always": change.is_always,
                    }
                )
        return self.default.levels[category]

    def hours(self, at: datetime) -> Hours:
        """The working hours that held at `at` where nobody's are known."""
        for change in reversed(self.weeks):
            if change.at <= at:
                starts, ends = map(time.fromisoformat, (change.starts, change.ends))
                return Hours.model_validate({"days": change.days, "from": starts, "to": ends})
        return self.default.hours

    def week(self, at: datetime) -> tuple[Span, ...]:
        """The same as spans."""
        return self.hours(at).week


async def load(session: AsyncSession, default: ServiceLevels) -> Promised:
    """What the desk has changed, over `default`."""
    levels = await session.scalars(select(LevelChange).order_by(LevelChange.number))
    weeks = await session.scalars(select(WeekChange).order_by(WeekChange.number))
    return Promised(default, levels.all(), weeks.all())
