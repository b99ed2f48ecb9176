"""What expressions of time are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from actions.day_parts import DayPart


class Week(StrEnum):
    """Which of the days with a weekday's name is meant."""

    PLAIN = "plain"  # the latest, today included
    LAST = "last"  # the latest before today
    NEXT = "next"  # the first after today
    LAST_WEEK = "last_week"
    THIS_WEEK = "this_week"
    NEXT_WEEK = "next_week"


@dataclass(frozen=True)
class Day:
    """A day counted from today: yesterday is -1."""

    offset: int


@dataclass(frozen=True)
class Weekday:
    """A weekday, 0 is Monday."""

    number: int
    week: Week


@dataclass(frozen=True)
class Date:
    """A date of the calendar; without a year the latest one."""

    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True)
class Ago:
    """So long before the message."""

    time: timedelta

    @property
    def counts_days(self) -> bool:
        """Whether it names a day rather than a moment."""
        return self.time >= timedelta(days=1)


@dataclass(frozen=True)
class Part:
    """A part of a day."""

    part: DayPart


@dataclass(frozen=True)
class DayAndPart:
    """'Last night': a day counted from today, and a part of it."""

    offset: int
    part: DayPart


@dataclass(frozen=True)
class Half:
    """Before or after noon, where the clock has twelve hours."""

    is_afternoon: bool


@dataclass(frozen=True)
class Clock:
    """A time on the clock.

    `is_exact`: of 24 hours. `is_bare`: hardly more than a number, which means a time only beside a
    day or a part of it.
    """

    hour: int
    minute: int
    is_exact: bool = False
    is_bare: bool = False


@dataclass(frozen=True)
class Every:
    """Not once, but again and again: no time at all."""


@dataclass(frozen=True)
class Until:
    """What follows is an end, and tells nothing of the beginning."""


@dataclass(frozen=True)
class Nothing:
    """Words that look like a time and are none: a greeting."""


Element = Day | Weekday | Date | Ago | Part | DayAndPart | Half | Clock | Every | Until | Nothing
NAMES_A_DAY = (Day, Weekday, Date, Ago, DayAndPart)


@dataclass(frozen=True)
class Found:
    """An element, and where it stands in the text."""

    element: Element
    start: int
    end: int


def day_of_week(weekday: Weekday, today: date) -> date:
    """The day that `weekday` means, seen from `today`."""
    ahead = (weekday.number - today.weekday()) % 7
    monday = today - timedelta(days=today.weekday())
    match weekday.week:
        case Week.PLAIN:
            return today - timedelta(days=-ahead % 7)
        case Week.LAST:
            return today - timedelta(days=-ahead % 7 or 7)
        case Week.NEXT:
            return today + timedelta(days=ahead or 7)
        case Week.LAST_WEEK:
            return monday + timedelta(days=weekday.number - 7)
        case Week.THIS_WEEK:
            return monday + timedelta(days=weekday.number)
        case Week.NEXT_WEEK:
            return monday + timedelta(days=weekday.number + 7)
