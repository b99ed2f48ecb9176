"""Looks at pictures that are to be checked, before the turn that judges them.

A picture takes seconds to bring and read: no transaction is open meanwhile, and the resident is
told at once that it is being looked at.
"""

from __future__ import annotations

import asyncio
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from actions.database import Database
from actions.delivery import enqueue
from actions.languages import FALLBACK, of_tag
from actions.model import Chat, ConversationRow, OutboxKind, SendClass
from actions.outgoing import Outgoing, say
from bot.clock import Clock
from bot.conversation import rows
from bot.conversation.flows.fraud_pictures import could_have_pictures, to_read
from bot.conversation.messages import Attachment, Incoming, Seen
from bot.inbox import Batch
from nlu.client import Understanding

BRING_S = 10.0
MOST_PICTURES = 3  # of an album


class Reads(Protocol):
    """What reads a picture's bytes."""

    async def read(self, content: bytes, language: str) -> Seen:
        """What it says to somebody who reads `language`."""
        ...


class Brings(Protocol):
    """What brings a picture's bytes."""

    async def bring(self, chat_id: int, picture: Attachment | int) -> bytes | None:
        """The bytes, None where they cannot be had."""
        ...


class Looking:
    """Finds out whether a message has a picture to be checked, and what that says."""

    def __init__(self, database: Database, brings: Brings, reads: Reads, clock: Clock):
        self._database = database
        self._brings = brings
        self._reads = reads
        self._clock = clock

    async def look(
        self, batch: Batch, incoming: Incoming, understanding: Understanding | None
    ) -> Seen | None:
        """What its pictures say; None where there is none to be checked."""
        if not could_have_pictures(incoming):
            return None
        async with self._database.read() as session:
            row = await session.get(ConversationRow, batch.chat_id)
            wanted = to_read(rows.talk_of(row).talk, incoming, understanding)
            if not wanted:
                return None
            chat = await session.scalar(
                select(Chat).where(Chat.id == batch.chat_id).options(joinedload(Chat.resident))
            )
            known = chat.resident.language if chat is not None and chat.resident else None
        language = known or of_tag(incoming.device_language) or FALLBACK
        await self._say_so(batch, language)
        seen = [
            await self._seen(batch.chat_id, picture, language) for picture in wanted[:MOST_PICTURES]
        ]
        return Seen(
            text="\n".join(one.text for one in seen if one.text),
            codes=tuple(dict.fromkeys(code for one in seen for code in one.codes)),
            reads_text=any(one.reads_text for one in seen),
            failed=all(one.failed for one in seen),
        )

    async def _seen(self, chat_id: int, picture: Attachment | int, language: str) -> Seen:
        try:
            async with asyncio.timeout(BRING_S):
                content = await self._brings.bring(chat_id, picture)
        except TimeoutError:
            content = None
        if content is None:
            return Seen(failed=True)
        return await self._reads.read(content, language)

    async def _say_so(self, batch: Batch, language: str) -> None:
        """Once, however often the turn is tried."""
        async with self._database.write() as session:
            await enqueue(
                session,
                chat_id=batch.chat_id,
                language=language,
                body=Outgoing(paragraphs=(say("fraud-picture-looking"),)),
                kind=OutboxKind.REPLY,
                send_class=SendClass.REPLY,
                dedup_key=f"looking:{batch.ids[-1]}",
                now=self._clock(),
            )
