"""When people sleep: the city's quiet hours, and those somebody chose for themselves.

Everything that was not asked for waits for their end, but for an emergency notice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from sqlalchemy import case, func, literal
from sqlalchemy.sql.elements import ColumnElement

from actions.model import OutboxMessage, QuietHours, Resident

CITY = "city"  # of those who chose nothing

_OWN: dict[QuietHours, tuple[time, time]] = {
    QuietHours.LONG: (time(21), time(8)),
    QuietHours.USUAL: (time(22), time(7)),
    QuietHours.SHORT: (time(23), time(6)),
}


@dataclass(frozen=True)
class Nights:
    """The city's quiet hours by the clock on its walls; where both are the same it has none."""

    timezone: ZoneInfo
    start: time = time(22)
    end: time = time(7)

    @classmethod
    def of(cls, hours: str, timezone: ZoneInfo) -> Self:
        """From "22:00-07:00"."""
        start, _, end = hours.partition("-")
        return cls(timezone, time.fromisoformat(start), time.fromisoformat(end))

    def quiet_at(self, now: datetime) -> dict[str, datetime]:
        """Whose quiet hours it is, by what they chose (or `CITY`), and when each end (UTC)."""
        hours = {CITY: (self.start, self.end)} | {
            own.value: start_and_end for own, start_and_end in _OWN.items()
        }
        ends = {whose: self._end(start, end, now) for whose, (start, end) in hours.items()}
        return {whose: end for whose, end in ends.items() if end is not None}

    def _end(self, start: time, end: time, now: datetime) -> datetime | None:
        local = now.astimezone(self.timezone)
        at = local.time()
        is_quiet = start <= at < end if start <= end else at >= start or at < end
        if not is_quiet:
            return None
        day = local.date() if at < end else local.date() + timedelta(days=1)
        return datetime.combine(day, end, self.timezone).astimezone(UTC)


def theirs() -> ColumnElement[str]:
    """A resident's quiet hours in a query: what they chose, or `CITY`."""
    return func.coalesce(Resident.quiet_hours, CITY, type_=OutboxMessage.language.type)


def not_before(now: datetime, quiet: dict[str, datetime]) -> ColumnElement[datetime]:
    """When a resident may be written to at the earliest, in a query; `quiet` is of `quiet_at`."""
    moment = OutboxMessage.due_at.type
    if not quiet:
        return literal(now, moment)
    ends = {whose: literal(end, moment) for whose, end in quiet.items()}
    return case(ends, value=theirs(), else_=literal(now, moment))
