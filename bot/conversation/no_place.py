"""Which answers to 'where exactly is it?' are no place: 'I don't know', 'what do you mean?'.

Rather too few than too many: a place that is taken for none has to be written twice.
"""

from __future__ import annotations

import re
from enum import StrEnum

from actions.place_names import fold
from bot.conversation.set_phrases import phrases, says_only

_QUESTION = re.compile(r"[?\uff1f\u061f]\W*$")
LONGEST = 200  # characters; who writes more has something to say


class NoPlace(StrEnum):
    """What an answer that names no place says instead."""

    UNKNOWN = "unknown"  # they do not know
    PUZZLED = "puzzled"  # they wonder what is meant, or why


def no_place(answer: str) -> NoPlace | None:
    """What `answer`, in any served language, says instead of a place; None: it may be a place."""
    if len(answer) > LONGEST:
        return None
    said = fold(answer)
    if not said:
        return NoPlace.PUZZLED
    if any(letter.isdigit() for letter in said):
        return None
    if says_only(said, "no_place", "unknown", "puzzled", "fillers"):
        for instead in NoPlace:
            if phrases("no_place", instead).search(said):
                return instead
    if _QUESTION.search(answer) and phrases("no_place", "questions").search(said):
        return NoPlace.PUZZLED
    return None
