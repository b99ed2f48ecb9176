"""That a message of another system is not taken in."""

from __future__ import annotations

from actions.outgoing import say
from actions.refusals import Refusal


class CapRefused(Refusal):
    """A message that is not taken in; `why` is the id of the sentence that says so."""

    def __init__(self, why: str) -> None:
        super().__init__(say(why))
