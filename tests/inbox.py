"""The inbox as a test tells of it: what arrives, and a turn that does as it is told."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery
from actions.database import Database
from actions.model import Channel, InboxMessage, InboxState, OutboxMessage
from actions.outgoing import Outgoing
from bot.conversation import rows
from bot.conversation.messages import Arrival
from bot.inbox import Batch, Inbox
from tests.clock import Clock
from tests.outbox import saying
from tests.waiting import at_work, until


class Turn:
    """One process that takes messages: each is answered with its own words, in one transaction.

    `begun` and `committed` are the words of its turns, in the order in which that happened.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock
        self.inbox = Inbox(database, clock.now)
        self.begun: list[str] = []
        self.committed: list[str] = []
        self.batches: list[tuple[str, ...]] = []
        self.before_commit: Callable[[AsyncSession, str], Awaitable[None]] | None = None
        """Called with the transaction and the words, when all is done and nothing is committed."""
        self._held: dict[str, asyncio.Event] = {}

    def hold(self, words: str) -> asyncio.Event:
        """Let the turn of these words wait in the middle, until the event is set."""
        return self._held.setdefault(words, asyncio.Event())

    def at_work(self) -> AbstractAsyncContextManager[asyncio.Task[None]]:
        """Take messages meanwhile."""
        return at_work(self.inbox.run(self.handle))

    async def handle(self, batch: Batch) -> None:
        """A turn, as `bot.conversation.turn` has them."""
        words = tuple(payload["text"] for payload in batch.payloads)
        self.begun.extend(words)
        if words[0] in self._held:
            await self._held[words[0]].wait()
        async with self.database.write() as session:
            if await rows.begin(session, batch.ids, self.clock.now()) is None:
                return
            for one in words:
                await delivery.enqueue(
                    session,
                    chat_id=batch.chat_id,
                    language="en",
                    body=saying(one),
                    now=self.clock.now(),
                )
            await rows.end(session, batch.ids, InboxState.HANDLED, self.clock.now())
            if self.before_commit is not None:
                await self.before_commit(session, words[0])
        self.committed.extend(words)
        self.batches.append(words)

    async def arrive(
        self,
        chat: str,
        *messages: str,
        album: str | None = None,
        channel: Channel = Channel.TELEGRAM,
    ) -> None:
        """Messages from a chat, each stored by itself; the words are their numbers, too."""
        for words in messages:
            await self.inbox.store([arrival(chat, words, album=album, channel=channel)])

    async def until_begun(self, *words: str) -> None:
        """Wait until the turns of these words have begun."""
        await until(lambda: set(words) <= set(self.begun))

    async def until_all_handled(self) -> None:
        """Wait until no message waits any more."""
        await until(self._none_waits)

    async def _none_waits(self) -> bool:
        return InboxState.WAITING not in await states(self.database)


def arrival(
    chat: str,
    words: str,
    *,
    number: str | None = None,
    album: str | None = None,
    channel: Channel = Channel.TELEGRAM,
) -> Arrival:
    """An update as the channel delivered it; `number` is the channel's own."""
    return Arrival(
        channel=channel,
        update_id=number or f"{chat}:{words}",
        address=chat,
        payload={"text": words},
        group_key=album,
    )


async def states(database: Database) -> list[InboxState]:
    """How each message stands, in the order in which they came."""
    async with database.read() as session:
        return list(await session.scalars(select(InboxMessage.state).order_by(InboxMessage.id)))


async def answers(database: Database) -> list[str]:
    """What the turns that committed have answered, in order."""
    async with database.read() as session:
        bodies = await session.scalars(select(OutboxMessage.body).order_by(OutboxMessage.id))
        return [_words(Outgoing.model_validate(body)) for body in bodies]


def _words(outgoing: Outgoing) -> str:
    (paragraph,) = outgoing.paragraphs
    assert paragraph.kind == "verbatim"
    return paragraph.text
