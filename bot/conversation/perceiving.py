"""What a message means, and what its pictures say: found out before the turn, with no transaction.

Staff are not interpreted, and neither is what is said in a group or by a command.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, replace
from typing import Protocol

import structlog

from bot import metrics
from bot.conversation.confidence import of_bubbles
from bot.conversation.messages import Incoming, Seen
from bot.inbox import Batch
from nlu.client import NluUnavailable, Understanding

log = structlog.get_logger(__name__)


class Understands(Protocol):
    """What this needs of the NLU client."""

    async def parse(self, text: str) -> Understanding:
        """The meaning of `text`; NluUnavailable when nobody can say."""
        ...


class Looks(Protocol):
    """What this needs to know what pictures say."""

    async def look(
        self, batch: Batch, incoming: Incoming, understanding: Understanding | None
    ) -> Seen | None:
        """What the message's pictures say; None where there is none to be checked."""
        ...


@dataclass(frozen=True)
class Perceived:
    """What was made of a message: nothing, of one that has neither words nor pictures."""

    understanding: Understanding | None = None
    nlu_is_down: bool = False
    seen: Seen | None = None


class Senses:
    """Reads words and looks at pictures."""

    def __init__(self, nlu: Understands, looks: Looks | None = None):
        """`looks` is what looks at pictures that are to be checked; None: nobody does."""
        self._nlu = nlu
        self._looks = looks

    async def perceive(self, batch: Batch, incoming: Incoming | None) -> Perceived:
        """What the message means to the resident who sent it."""
        if incoming is None or batch.staff_id is not None or incoming.room is not None:
            return Perceived()
        is_spoken = incoming.start is None and incoming.command is None
        has_words = is_spoken and bool(incoming.text.strip())
        meaning = await self._asked(batch, self._meaning(incoming)) if has_words else None
        seen = await self._look(batch, incoming, meaning)
        return Perceived(meaning, nlu_is_down=has_words and meaning is None, seen=seen)

    async def _asked(self, batch: Batch, meaning: Awaitable[Understanding]) -> Understanding | None:
        """What the NLU server says; None where it cannot be asked."""
        try:
            return await meaning
        except NluUnavailable as problem:
            metrics.NLU_FAILURES.inc()
            log.warning("nlu_unavailable", inbox_ids=batch.ids, reason=str(problem))
            return None

    async def _meaning(self, incoming: Incoming) -> Understanding:
        """What the words mean, of bubbles together."""
        if not incoming.bubbles:
            return await self._nlu.parse(incoming.text)
        each = [text for _, text in incoming.bubbles if text.strip()]
        whole, *parts = await asyncio.gather(*map(self._nlu.parse, (incoming.text, *each)))
        return of_bubbles(whole, parts)

    async def _look(
        self, batch: Batch, incoming: Incoming, understanding: Understanding | None
    ) -> Seen | None:
        if self._looks is None:
            return None
        seen = await self._looks.look(batch, incoming, understanding)
        if seen is None or not seen.text:
            return seen
        read = await self._asked(batch, self._nlu.parse(seen.text))
        return replace(seen, scam=read.scam if read is not None else None)
