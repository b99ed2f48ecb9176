"""Which answers to a question that need not be answered want to go on without: 'skip', 'no photo'.

Rather too few than too many: what is taken for none is lost.
"""

from __future__ import annotations

from actions.place_names import fold
from bot.conversation.set_phrases import phrases, says_only

LONGEST = 60  # characters; who writes more has something to say


def skips(answer: str) -> bool:
    """Whether `answer`, in any served language, wants to go on without answering."""
    said = fold(answer)
    if not said or len(answer) > LONGEST:
        return False
    asks_to = phrases("skipping", "skip").search(said) is not None
    return asks_to and says_only(said, "skipping", "skip", "fillers")
