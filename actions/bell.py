"""Waking those who wait for new rows. The row is the truth; a ring is only a hint.

Whoever waits also looks again after a while, so a lost ring costs time and nothing else. In one
process rings are events; processes that share a PostgreSQL hear each other through NOTIFY.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict

INBOX = "inbox"
OUTBOX = "outbox"
TICKETS = "tickets"


def chat_topic(chat_id: int) -> str:
    """What a web chat's socket listens to."""
    return f"chat:{chat_id}"


def ticket_topic(ticket_id: int) -> str:
    """What an open ticket page listens to."""
    return f"ticket:{ticket_id}"


class Bell:
    """Rings by topic, heard by every waiter of the topic in this process."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, set[asyncio.Event]] = defaultdict(set)

    def ring(self, topic: str) -> None:
        """Wake all who wait for `topic`."""
        for event in self._waiting.get(topic, ()):
            event.set()

    def listen(self, *topics: str) -> Listener:
        """Start hearing `topics` now, so that no ring is missed between a look and a wait."""
        return Listener(self._waiting, topics)


class Listener:
    """Hears its topics from its making until it is closed; use it as a context manager."""

    def __init__(self, waiting: defaultdict[str, set[asyncio.Event]], topics: tuple[str, ...]):
        self._waiting = waiting
        self._topics = topics
        self._event = asyncio.Event()
        for topic in topics:
            waiting[topic].add(self._event)

    def __enter__(self) -> Listener:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop hearing."""
        for topic in self._topics:
            self._waiting[topic].discard(self._event)
            if not self._waiting[topic]:
                del self._waiting[topic]

    async def wait(self, seconds: float) -> bool:
        """Wait for a ring since the last call, at most `seconds`. True if there was one."""
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            return False
        self._event.clear()
        return True
