"""What of a message may tell its writer's language: words that are their own.

A forwarded message, and one that somebody sends to have it checked for fraud, say nothing of the
language they want to be answered in. (What is quoted, the detection leaves out by itself.)
"""

from __future__ import annotations

from bot.conversation.messages import Incoming
from bot.conversation.state import FraudWords, Talk


def own_voice(incoming: Incoming, talk: Talk | None) -> str:
    """The words of `incoming` that its writer chose, given the talk that waits; may be empty."""
    if incoming.is_forward or isinstance(talk, FraudWords):
        return ""
    return incoming.text
