"""Time counts only while somebody works."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.working_time import Span, add_working_time, on_day

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
OFFICE = [Span(day, time(8, 30), time(17, 30)) for day in range(5)]


def at(day: int, hour: int, minute: int = 0, zone: ZoneInfo = SHANGHAI) -> datetime:
    """In March 2026; the 2nd is a Monday."""
    return datetime(2026, 3, day, hour, minute, tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        (at(2, 9), 2, at(2, 11)),
        (at(2, 7), 2, at(2, 10, 30)),  # before the office opens
        (at(2, 16, 30), 2, at(3, 9, 30)),  # over the night
        (at(6, 17), 1, at(9, 9)),  # over the weekend
        (at(7, 12), 1, at(9, 9, 30)),  # on a Saturday
        (at(2, 8, 30), 9, at(2, 17, 30)),  # to the last minute
        (at(2, 8, 30), 45, at(6, 17, 30)),  # a whole week
    ],
)
def test_it_goes_on_where_work_goes_on(start: datetime, hours: int, due: datetime) -> None:
    assert add_working_time(start, timedelta(hours=hours), OFFICE, SHANGHAI) == due


def test_a_change_of_the_clocks_loses_no_hour() -> None:
    always = [Span(day, time(0), time(23, 59, 59)) for day in range(7)]
    start = datetime(2026, 3, 28, 23, tzinfo=UTC)  # Berlin springs forward two hours later
    due = add_working_time(start, timedelta(hours=4), always, BERLIN)
    assert timedelta(0) <= due - (start + timedelta(hours=4)) < timedelta(seconds=3)


def test_where_nobody_works_there_is_no_such_time() -> None:
    with pytest.raises(ValueError, match="working time"):
        add_working_time(at(2, 9), timedelta(hours=1), [], SHANGHAI)


def test_overlapping_shifts_count_once() -> None:
    week = [Span(0, time(8), time(12)), Span(0, time(10), time(14)), Span(0, time(16), time(18))]
    assert on_day(week, at(2, 9).date()) == [(time(8), time(14)), (time(16), time(18))]


@pytest.mark.parametrize(("starts", "ends"), [(time(9), time(9)), (time(10), time(9))])
def test_what_is_no_span_is_refused(starts: time, ends: time) -> None:
    with pytest.raises(ValueError, match="within one day"):
        Span(0, starts, ends)


@given(st.integers(0, 20_000), st.integers(1, 5_000), st.integers(0, 3_000))
def test_more_work_takes_longer_and_never_ends_outside_of_it(
    start: int, minutes: int, more: int
) -> None:
    began = at(2, 0) + timedelta(minutes=start)
    due = add_working_time(began, timedelta(minutes=minutes), OFFICE, SHANGHAI)
    later = add_working_time(began, timedelta(minutes=minutes + more), OFFICE, SHANGHAI)
    assert began < due <= later
    local = due.astimezone(SHANGHAI)
    assert local.weekday() < 5
    assert time(8, 30) < local.time() <= time(17, 30)
