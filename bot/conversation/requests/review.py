"""Messages that a reviewer should look at."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.requests.asking import Request
from bot.conversation.state import Interpretation
from nlu.intents import Intent


@dataclass(frozen=True)
class QueueForReview(Request[None]):
    """Let a reviewer see, without personal data, what was not understood.

    `corrected`: the resident said that we were wrong; `meant` is what they named instead.
    """

    interpretation: Interpretation
    corrected: bool = False
    meant: Intent | None = None


@dataclass(frozen=True)
class TakeFromReview(Request[None]):
    """Take a message back that was queued for a reviewer: it is none to learn from."""

    interpretation: Interpretation
