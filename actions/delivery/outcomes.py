"""How one try to send a message ended. The channel says it, the outbox keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Unreachable(StrEnum):
    """Refusals that hold for all we could send to a chat, until somebody writes from there."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    NO_SUCH_CHAT = "no such chat"


@dataclass(frozen=True)
class Sent:
    """It is there; `channel_message_id` is the channel's own number for it.

    `parts` are the numbers of its other parts, where it took more than one message.
    """

    channel_message_id: str | None
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refused:
    """The channel will never take it. `why` is an `Unreachable`, or what is wrong with it."""

    why: str


@dataclass(frozen=True)
class NotSent:
    """It certainly did not leave: we are to wait, or no connection was made. Next at `retry_at`.

    `is_for_all`: so it would be with everything that is sent with the bot's token.
    """

    retry_at: datetime
    why: str
    is_for_all: bool = False


@dataclass(frozen=True)
class Unknown:
    """It may have arrived or not: the answer was lost."""

    why: str


Outcome = Sent | Refused | NotSent | Unknown
