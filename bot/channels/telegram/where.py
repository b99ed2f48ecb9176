"""Where a message goes at Telegram."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    """A chat, and of a group the topic in it."""

    chat: int
    thread: int | None = None
