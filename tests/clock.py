"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from actions.alerts import Planning
from actions.quiet_hours import Nights

# A Wednesday morning in Shanghai, where it is 09:30.
MORNING = datetime(2026, 3, 4, 1, 30, tzinfo=UTC)
NIGHTS = Nights(ZoneInfo("Asia/Shanghai"))  # from ten to seven, in Shanghai
# For those who go by the real clock: tests run by night, too.
SLEEPLESS = Nights(ZoneInfo("Asia/Shanghai"), time(0), time(0))
PLANNING = Planning(NIGHTS, rate=25, approve_above=5, desk="https://linli.example/desk")


class Clock:
    """Hand on `clock.now` where the service takes a clock, `clock.now()` where it takes a time."""

    def __init__(self, start: datetime = MORNING) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def forward(self, **by: float) -> datetime:
        """Move by `timedelta`'s words, e.g. `clock.forward(minutes=5)`. The new time."""
        self._now += timedelta(**by)
        return self._now

    def set(self, moment: datetime) -> datetime:
        """Go to any moment, back as well. The new time, in UTC."""
        self._now = moment.astimezone(UTC)
        return self._now
