"""What the outbox asks of a channel: make this call, say how it went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from actions.delivery import Outcome
from actions.model import Channel
from bot.rendering import Rendered


@dataclass(frozen=True, slots=True)
class TicketTopic:
    """The topic of a group that a message belongs into: a ticket's, made where it has none yet.

    `name` is what a new one is called. `is_open`: whether people are to write there any more.
    """

    ticket_id: int
    name: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message for one chat. `edits` and `answers` are the channel's own message numbers.

    `edits`: change that message instead of sending a new one. `answers`: hang under that one.
    `is_correction`: nothing is sent anew where there is no message that could be changed. In a
    group it goes into `topic`, or into the one with the channel's number `thread`.
    """

    outbox_id: int
    chat_id: int
    address: str
    message: Rendered
    edits: str | None = None
    answers: str | None = None
    is_correction: bool = False
    topic: TicketTopic | None = None
    thread: str | None = None


class Sender(Protocol):
    """A channel's sending side. Never raises for what the network or the other side does."""

    channel: Channel

    async def send(self, delivery: Delivery) -> Outcome:
        """Make the call and say how it went: sent, refused, not sent, or unknown."""
        ...
