"""Time that counts only while somebody works: a report of Friday night is answered on Monday.

A week is a list of spans on the wall clock of the service's time zone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS_AHEAD = 60  # further than that no work is planned


@dataclass(frozen=True)
class Span:
    """From `starts` to `ends` on a `weekday` (0 is Monday). Never over midnight."""

    weekday: int
    starts: time
    ends: time

    def __post_init__(self) -> None:
        """Refuse what is no span."""
        if not 0 <= self.weekday <= 6 or self.starts >= self.ends:
            raise ValueError("a span lies within one day, and begins before it ends")

    def holds(self, local: datetime) -> bool:
        """Whether `local` lies in it."""
        return self.weekday == local.weekday() and self.starts <= local.time() < self.ends


def on_day(week: Iterable[Span], day: date) -> list[tuple[time, time]]:
    """When there is work on `day`, in order, overlapping spans joined."""
    joined: list[tuple[time, time]] = []
    for starts, ends in sorted((s.starts, s.ends) for s in week if s.weekday == day.weekday()):
        if joined and starts <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(ends, joined[-1][1]))
        else:
            joined.append((starts, ends))
    return joined


def add_working_time(
    start: datetime, worked: timedelta, week: Iterable[Span], zone: ZoneInfo
) -> datetime:
    """When `worked` will have passed since `start`, counting only what lies in `week`; in UTC.

    Raises:
        ValueError: that is more than `DAYS_AHEAD` away, for instance since nobody works at all.
    """
    left = worked
    for begins, ends in _shifts(start, list(week), zone):
        if begins + left <= ends:
            return begins + left
        left -= ends - begins
    raise ValueError("there is not so much working time ahead")


def _shifts(
    start: datetime, week: list[Span], zone: ZoneInfo
) -> Iterator[tuple[datetime, datetime]]:
    """What is worked from `start` on, in UTC: so that a change of the clocks loses nothing."""
    first = start.astimezone(zone).date()
    for number in range(DAYS_AHEAD):
        day = first + timedelta(days=number)
        for starts, ends in on_day(week, day):
            begins = datetime.combine(day, starts, zone).astimezone(start.tzinfo)
            over = datetime.combine(day, ends, zone).astimezone(start.tzinfo)
            if over > start:
                yield max(begins, start), over
