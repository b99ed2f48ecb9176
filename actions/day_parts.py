"""The parts of a day, as people divide it when they say when something was."""

from __future__ import annotations

from datetime import time
from enum import StrEnum


class DayPart(StrEnum):
    """A part of a day. The night goes on into the next one."""

    DAWN = "dawn"  # after midnight
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"

    @property
    def starts(self) -> time:
        """When it begins."""
        return _SPANS[self][0]

    @property
    def ends(self) -> time:
        """When it is over; the night's is on the next day."""
        return _SPANS[self][1]

    @classmethod
    def at(cls, moment: time) -> DayPart:
        """The part that had begun last at `moment`."""
        return max((part for part in cls if part.starts <= moment), key=lambda part: part.starts)


_SPANS = {
    DayPart.DAWN: (time(0), time(6)),
    DayPart.MORNING: (time(6), time(11)),
    DayPart.NOON: (time(11), time(13)),
    DayPart.AFTERNOON: (time(13), time(18)),
    DayPart.EVENING: (time(18), time(22)),
    DayPart.NIGHT: (time(22), time(6)),
}
