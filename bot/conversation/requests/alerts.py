"""Which alerts somebody wants, and when they sleep."""

from __future__ import annotations

from dataclasses import dataclass

from actions.model import QuietHours, Topic
from bot.conversation.requests.asking import Request
from bot.conversation.requests.tickets import TicketView


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


@dataclass(frozen=True)
class AlertHelped(Request[None]):
    """Keep that an alert helped the resident, or (not `is_so`) that it did not after all."""

    alert_id: int
    is_so: bool = True


@dataclass(frozen=True)
class KnownCall:
    """How a report of a call like an alert's begins, in the resident's language.

    `ticket` is the report that they have made already.
    """

    words: str
    ticket: TicketView | None


@dataclass(frozen=True)
class CallLikeAlert(Request[KnownCall]):
    """What is known of a call like the one that an alert warns of."""

    alert_id: int
