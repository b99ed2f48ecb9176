"""The neighbourhood's memory: what swindlers use, as residents report it and officers decide.

A report counts by person; an officer confirms or clears; what is confirmed changes the next
verdict. Residents never see of a report more than how many people there were.
"""

from __future__ import annotations

from actions.indicators.exchange import (
    COLUMNS,
    LARGEST,
    LONGEST_SOURCE,
    MOST_ROWS,
    Listed,
    read,
    written,
)
from actions.indicators.forgetting import forget_old, forget_reports_of
from actions.indicators.importing import Imported, check_may_import, import_
from actions.indicators.looking_up import LATELY, SEVERAL, evidence
from actions.indicators.reporting import ABOUT_FRAUD, Report, report
from actions.indicators.reviewing import (
    LONGEST_SEARCH,
    PAGE,
    Position,
    Sieve,
    Week,
    decide,
    one,
    page,
    passing,
    people,
    tickets_with,
    weeks,
)
from actions.indicators.states import TRANSITIONS, moves_from, next_state

__all__ = [
    "ABOUT_FRAUD",
    "COLUMNS",
    "LARGEST",
    "LATELY",
    "LONGEST_SEARCH",
    "LONGEST_SOURCE",
    "MOST_ROWS",
    "PAGE",
    "SEVERAL",
    "TRANSITIONS",
    "Imported",
    "Listed",
    "Position",
    "Report",
    "Sieve",
    "Week",
    "check_may_import",
    "decide",
    "evidence",
    "forget_old",
    "forget_reports_of",
    "import_",
    "moves_from",
    "next_state",
    "one",
    "page",
    "passing",
    "people",
    "read",
    "report",
    "tickets_with",
    "weeks",
    "written",
]
