"""What cannot be done, and what to tell the person who asked for it.

A refusal is an answer, not a failure of ours. It is raised before anything was changed, so a turn
can go on and say it.
"""

from __future__ import annotations

from collections.abc import Mapping

from actions.model import IndicatorState, TicketState
from actions.outgoing import Names, Say, say, term


class Refusal(Exception):
    """Something was asked for that cannot be done; `say` tells the person why."""

    def __init__(self, say: Say):
        super().__init__(say.id)
        self.say = say


class NotFound(Refusal):
    """There is no such thing, or it is none of theirs: the two look alike from outside."""

    def __init__(self) -> None:
        super().__init__(say("refusal-not-found"))


class NotAllowed(Refusal):
    """They may see it, but this is for somebody else to do."""

    def __init__(self) -> None:
        super().__init__(say("refusal-not-allowed"))


class AlreadyTaken(Refusal):
    """Another officer has the ticket; `by` is their name."""

    def __init__(self, by: str):
        super().__init__(say("refusal-already-taken", officer=by))
        self.by = by


class WrongState(Refusal):
    """The ticket has moved on, and what was asked for no longer makes sense."""

    def __init__(self, state: TicketState):
        super().__init__(say("refusal-wrong-state", state=term("state", state)))
        self.state = state


class TooManyOpen(Refusal):
    """One resident has so many open tickets that another would help nobody."""

    def __init__(self, count: int):
        super().__init__(say("refusal-too-many-open", count=count))


class TextNeeded(Refusal):
    """A question or an answer without words."""

    def __init__(self) -> None:
        super().__init__(say("refusal-text-needed"))


class NobodyToTell(Refusal):
    """The resident asked to be erased; what an officer writes could reach nobody."""

    def __init__(self) -> None:
        super().__init__(say("refusal-nobody-to-tell"))


class LinkInvalid(Refusal):
    """A colleague's invitation that was used, has expired, or never was."""

    def __init__(self) -> None:
        super().__init__(say("refusal-link-invalid"))


class LessonIsExported(Refusal):
    """A reviewer wants to change what is training data already."""

    def __init__(self) -> None:
        super().__init__(say("refusal-lesson-is-exported"))


class IndicatorMoved(Refusal):
    """What is known of a number, address, account or text has changed meanwhile."""

    def __init__(self, state: IndicatorState):
        super().__init__(say("refusal-indicator-moved", state=term("fraud-state", state)))
        self.state = state


class IndicatorProtected(Refusal):
    """It is an institution's own: reports of it say that somebody forges it."""

    def __init__(self, owner: Mapping[str, str]):
        super().__init__(say("refusal-indicator-protected", owner=Names(names={**owner})))
