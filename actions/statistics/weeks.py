"""Weeks as they are on the wall: from Monday to Sunday in the service's time zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Week:
    """The week that begins with `monday`: from `starts` to just before `ends`, in UTC."""

    monday: date
    starts: datetime
    ends: datetime


def monday_of(moment: datetime, zone: tzinfo) -> date:
    """The Monday of the week in which `moment` lies."""
    day = moment.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def week_from(monday: date, zone: tzinfo) -> Week:
    """The week that begins with `monday`; it has an hour more or less where clocks change."""
    starts, ends = (
        datetime.combine(day, time.min, zone).astimezone(UTC) for day in (monday, monday + _WEEK)
    )
    return Week(monday, starts, ends)


def last_weeks(count: int, now: datetime, zone: tzinfo) -> list[Week]:
    """The last `count` weeks in their order; the last one is running."""
    running = monday_of(now, zone)
    return [week_from(running - _WEEK * back, zone) for back in reversed(range(count))]
