"""What a city keeps current on the desk: forms and lists of one kind of thing each."""

from __future__ import annotations

from actions.registers.fields import Problem
from actions.registers.importing import (
    LARGEST,
    MOST_ROWS,
    Change,
    Difference,
    Plan,
    Taken,
    carry_out,
    planned,
    written,
)
from actions.registers.levels import Levels, UsualWeek
from actions.registers.neighbourhoods import Communities
from actions.registers.people import People
from actions.registers.places import Places
from actions.registers.register import (
    NotFilledIn,
    Register,
    StillNeeded,
    mark_of,
)
from actions.registers.stations import Stations

__all__ = [
    "LARGEST",
    "MOST_ROWS",
    "Change",
    "Communities",
    "Difference",
    "Levels",
    "NotFilledIn",
    "People",
    "Places",
    "Plan",
    "Problem",
    "Register",
    "Stations",
    "StillNeeded",
    "Taken",
    "UsualWeek",
    "carry_out",
    "mark_of",
    "planned",
    "written",
]
