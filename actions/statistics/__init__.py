"""How it goes: what was reported, how soon residents were answered, and what they thought."""

from __future__ import annotations

from actions.statistics.figures import Figures, Tally, Waiting, figures
from actions.statistics.focus import PERIODS, Focus, stations
from actions.statistics.heat import BANDS, EDGE_M, FEWEST, Cell
from actions.statistics.keeping import keep
from actions.statistics.self_service import SelfService, note
from actions.statistics.spread import LEAST, Spread

__all__ = [
    "BANDS",
    "EDGE_M",
    "FEWEST",
    "LEAST",
    "PERIODS",
    "Cell",
    "Figures",
    "Focus",
    "SelfService",
    "Spread",
    "Tally",
    "Waiting",
    "figures",
    "keep",
    "note",
    "stations",
]
