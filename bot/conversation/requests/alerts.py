"""Which alerts somebody wants, and when they sleep."""

from __future__ import annotations

from dataclasses import dataclass

from actions.model import QuietHours, Topic
from bot.conversation.requests.asking import Request


@dataclass(frozen=True)
class Subscribe(Request[bool]):
    """Send alerts of a topic; True when that is new."""

    topic: Topic


@dataclass(frozen=True)
class Unsubscribe(Request[bool]):
    """Send no more alerts of a topic; True when there was a subscription."""

    topic: Topic


@dataclass(frozen=True)
class MyTopics(Request[list[Topic]]):
    """What the resident is subscribed to."""


@dataclass(frozen=True)
class MyQuietHours(Request[QuietHours | None]):
    """The quiet hours that the resident chose; None: the city's."""


@dataclass(frozen=True)
class KeepQuiet(Request[None]):
    """Send nothing unasked during these hours, but for emergency notices."""

    hours: QuietHours
