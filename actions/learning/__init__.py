"""What was not understood, kept without whose it was, for a person to say what it means.

Nothing trains by itself: a reviewer decides on each text, `linli nlu export` writes the confirmed
ones as training data, and somebody trains.
"""

from __future__ import annotations

from actions.learning.collecting import Said, drop, note
from actions.learning.exporting import NothingWritten, Written, export
from actions.learning.forgetting import forget_old, take_back
from actions.learning.meanings import INTENT_OF, NEVER_LEARNT
from actions.learning.reviewing import PAGE, Position, Sieve, View, confirm, discard, page, waiting

__all__ = [
    "INTENT_OF",
    "NEVER_LEARNT",
    "PAGE",
    "NothingWritten",
    "Position",
    "Said",
    "Sieve",
    "View",
    "Written",
    "confirm",
    "discard",
    "drop",
    "export",
    "forget_old",
    "note",
    "page",
    "take_back",
    "waiting",
]
