"""From elements that stand together to a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from actions.day_parts import DayPart
from actions.facts import When
from actions.model import Precision
from bot.conversation.facts.times.elements import (
    NAMES_A_DAY,
    Ago,
    Clock,
    Date,
    Day,
    DayAndPart,
    Element,
    Every,
    Half,
    Nothing,
    Part,
    Until,
    Weekday,
    day_of_week,
)

# A time without a day is the latest one if that is no longer ago than this; else nobody knows.
LATELY = timedelta(hours=18)
# A date without a year is the coming one if that is no farther off than this.
SOON = timedelta(days=31)
A_DAY = timedelta(days=1)
# Small hours that are said of an evening or a night belong to the day after.
SMALL_HOURS = 5


def resolve(elements: Sequence[Element], written: str, at: datetime, zone: tzinfo) -> When | None:
    """The time that `elements` mean in a message of `at`, or None: not a time, or not surely."""
    if any(isinstance(element, (Every, Until, Nothing)) for element in elements):
        return None
    now = at.astimezone(zone)
    day_named = next((e for e in elements if isinstance(e, NAMES_A_DAY)), None)
    if isinstance(day_named, Ago) and not day_named.counts_days:
        return _moment(written, (now - day_named.time).replace(second=0, microsecond=0))
    part = next((e.part for e in elements if isinstance(e, (Part, DayAndPart))), None)
    half = next((e for e in elements if isinstance(e, Half)), None)
    clock = next((e for e in elements if isinstance(e, Clock)), None)
    day = _day(day_named, now.date()) if day_named is not None else None
    if day_named is not None and day is None:
        return None  # the 31st of February
    if clock is None:
        return _without_clock(written, day, part, half, zone)
    hour = _hour(clock, part, half)
    if hour is None:
        return _about(written, day, zone) if day is not None else None
    if day is None:
        if clock.is_bare and part is None and half is None:
            return None
        return _lately(written, hour, clock.minute, now)
    return _moment(written, _at(day, hour, clock.minute, zone))


def _day(element: Element, today: date) -> date | None:
    match element:
        case Day(offset) | DayAndPart(offset, _):
            return today + timedelta(days=offset)
        case Weekday():
            return day_of_week(element, today)
        case Ago(time):
            return today - time
        case Date(month, day, None):
            this_year = _date(today.year, month, day)
            if this_year is not None and this_year <= today + SOON:
                return this_year
            return _date(today.year - 1, month, day)
        case Date(month, day, year) if year is not None:
            return _date(year, month, day)
        case _:
            return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _hour(clock: Clock, part: DayPart | None, half: Half | None) -> int | None:
    """The hour of 24, or more for small hours of the day after; None where it could be two."""
    hour = clock.hour
    if half is not None and hour <= 12:
        return hour % 12 + (12 if half.is_afternoon else 0)
    if hour > 12 or (clock.is_exact and part is None):
        return hour
    match part:
        case DayPart.DAWN | DayPart.MORNING:
            return hour % 12 if part is DayPart.DAWN else hour
        case DayPart.NOON:
            return hour if hour >= 10 else hour + 12
        case DayPart.AFTERNOON:
            return hour % 12 + 12
        case DayPart.EVENING | DayPart.NIGHT:
            late = hour if hour >= SMALL_HOURS else hour + 24
            return late + 12 if late < 12 else (24 if late == 12 else late)
        case None:
            return None


def _without_clock(
    written: str, day: date | None, part: DayPart | None, half: Half | None, zone: tzinfo
) -> When | None:
    if day is None:
        return None
    if part is None and half is not None:
        part = DayPart.AFTERNOON if half.is_afternoon else DayPart.MORNING
    if part is None:
        starts = datetime.combine(day, time(), zone)
        return When(written, Precision.DAY, starts, starts + A_DAY)
    starts = datetime.combine(day, part.starts, zone)
    ends = datetime.combine(day, part.ends, zone)
    return When(written, Precision.PART, starts, ends if ends > starts else ends + A_DAY)


def _about(written: str, day: date, zone: tzinfo) -> When:
    """The day is known; which of two hours, the words may tell a person."""
    starts = datetime.combine(day, time(), zone)
    return When(written, Precision.WORDS, starts, starts + A_DAY)


def _lately(written: str, hour: int, minute: int, now: datetime) -> When | None:
    """The latest such time, if it was lately."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    moment = midnight + timedelta(hours=hour, minutes=minute)
    while moment > now:
        moment -= A_DAY
    return _moment(written, moment) if now - moment <= LATELY else None


def _at(day: date, hour: int, minute: int, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone) + timedelta(hours=hour, minutes=minute)


def _moment(written: str, moment: datetime) -> When:
    return When(written, Precision.MINUTE, moment, moment)
