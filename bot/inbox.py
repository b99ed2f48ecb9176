"""What arrived: stored before it is acknowledged, then handed out in order, chat by chat.

A row stays WAITING until the turn that answers it commits, so a process that is killed loses
nothing: the next one finds the row. One chat's messages are taken one after the other; different
chats do not wait for each other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import takewhile
from typing import Any

import structlog
from sqlalchemy import Integer, bindparam, func, literal_column, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions.bell import INBOX
from actions.database import Database, is_passing, ring
from actions.model import Channel, Chat, InboxMessage, InboxState
from actions.residents import chat_id_for
from actions.upsert import insert_or_ignore
from bot.clock import Clock
from bot.conversation.messages import BUBBLES, Arrival

log = structlog.get_logger(__name__)

MOST_TOGETHER = 5  # bubbles
ALBUM_WAIT = timedelta(seconds=1)  # Telegram delivers an album's parts one by one, within this
AT_ONCE = 8  # chats handled at the same time
LOOK_AGAIN_S = 1.0  # rings can be lost; rows cannot
ATTEMPTS = 3
RETRY_S = (0.2, 1, 5, 15)


@dataclass(frozen=True)
class Batch:
    """The next thing to handle in a chat: one message, an album's parts, or waiting bubbles."""

    chat_id: int
    channel: Channel
    staff_id: int | None
    ids: tuple[int, ...]
    payloads: tuple[dict[str, Any], ...]
    attempts: int


class Inbox:
    """Stores arrivals; hands batches to `handle` until stopped."""

    def __init__(self, database: Database, clock: Clock):
        self._database = database
        self._clock = clock
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._left_some = False  # messages that a look may have seen and had to leave

    async def store(self, arrivals: Sequence[Arrival]) -> None:
        """Keep what arrived. Storing the same update twice changes nothing.

        Only when this returns may the channel be told that we have it.
        """
        now = self._clock()
        async with self._database.write() as session:
            for arrival in arrivals:
                chat_id = None
                if arrival.address is not None:
                    chat_id = await chat_id_for(session, arrival.channel, arrival.address, now)
                await insert_or_ignore(
                    session,
                    InboxMessage,
                    channel=arrival.channel,
                    update_id=arrival.update_id,
                    chat_id=chat_id,
                    group_key=arrival.group_key,
                    payload=arrival.payload,
                    state=InboxState.WAITING if chat_id is not None else InboxState.UNREADABLE,
                    attempts=0,
                    received_at=now,
                    due_at=now if arrival.group_key in (None, BUBBLES) else now + ALBUM_WAIT,
                )
            ring(session, INBOX)

    async def run(self, handle: Callable[[Batch], Awaitable[None]]) -> None:
        """Hand out batches until cancelled; then let the turns that began finish."""
        try:
            with self._database.bell.listen(INBOX) as listener:
                while True:
                    await self._start_turns(handle)
                    await listener.wait(LOOK_AGAIN_S)
        finally:
            if self._busy:
                await asyncio.wait(self._busy.values(), timeout=10)

    async def _start_turns(self, handle: Callable[[Batch], Awaitable[None]]) -> None:
        free = AT_ONCE - len(self._busy)
        self._left_some |= bool(self._busy)
        if free <= 0:
            return
        try:
            batches = await self._next(free)
        except Exception as error:
            if not is_passing(error):
                raise
            log.warning("inbox_waits_for_database", error=type(error).__name__)
            return
        for batch in batches:
            task = asyncio.create_task(self._take(batch, handle))
            self._busy[batch.chat_id] = task
            task.add_done_callback(partial(self._done, batch.chat_id))

    def _done(self, chat_id: int, _: asyncio.Task[None]) -> None:
        """Look again where something was left: a look for nothing delays what is being sent."""
        del self._busy[chat_id]
        if self._left_some:
            self._left_some = bool(self._busy)
            self._database.bell.ring(INBOX)

    async def _next(self, limit: int) -> list[Batch]:
        """The oldest waiting message of each chat that is not being handled, if it is due."""
        due = {"now": self._clock(), "busy": list(self._busy), "limit": limit}
        async with self._database.read() as session:
            found = (await session.execute(_DUE, due)).all()
            self._left_some |= len(found) == limit
            batches = []
            for first, chat_id, staff_id, waiting in found:
                parts = [first]
                if first.group_key is not None and waiting > 1:
                    parts = await _taken_together(session, first)
                self._left_some |= waiting > len(parts)
                batches.append(
                    Batch(
                        chat_id=chat_id,
                        channel=first.channel,
                        staff_id=staff_id,
                        ids=tuple(part.id for part in parts),
                        payloads=tuple(part.payload for part in parts),
                        attempts=first.attempts,
                    )
                )
            return batches

    async def _take(self, batch: Batch, handle: Callable[[Batch], Awaitable[None]]) -> None:
        """Have a batch handled; ask a busy database again, put a failing message off."""
        for pause in (*RETRY_S, None):
            try:
                await handle(batch)
            except Exception as error:
                if is_passing(error) and pause is not None:
                    log.warning("turn_retried", inbox_ids=batch.ids, error=type(error).__name__)
                    await asyncio.sleep(pause)
                    continue
                if not is_passing(error):
                    log.exception("turn_failed", inbox_ids=batch.ids, attempts=batch.attempts + 1)
                    await self._put_off(batch)
            return

    async def _put_off(self, batch: Batch) -> None:
        """Count the failure; the turn itself gives up after the last attempt."""
        delay = timedelta(seconds=RETRY_S[min(batch.attempts, len(RETRY_S) - 1)])
        try:
            async with self._database.write() as session:
                await session.execute(
                    update(InboxMessage)
                    .where(InboxMessage.id.in_(batch.ids))
                    .values(attempts=InboxMessage.attempts + 1, due_at=self._clock() + delay)
                )
        except Exception as error:
            if not is_passing(error):
                raise
            log.warning("inbox_waits_for_database", error=type(error).__name__)


async def _taken_together(session: AsyncSession, first: InboxMessage) -> list[InboxMessage]:
    """`first` and what it is one thing with: its album, or the bubbles that wait right behind it.

    What has failed before is tried by itself, so that it takes no other message with it.
    """
    group = {"chat_id": first.chat_id, "group_key": first.group_key}
    if first.group_key != BUBBLES:
        return list(await session.scalars(_ALBUM, group))
    behind = await session.scalars(_BEHIND, {"chat_id": first.chat_id})
    return [first, *takewhile(lambda part: _joins(first, part), list(behind)[1:])]


def _joins(first: InboxMessage, part: InboxMessage) -> bool:
    return part.group_key == BUBBLES and first.attempts == part.attempts == 0


# Made once: building these takes longer than running them. WAITING is written out as the partial
# index has it; with a parameter that would not be used.
_WAITING = InboxMessage.state == literal_column(f"'{InboxState.WAITING}'")
_FIRST_OF_EACH_CHAT = (
    select(func.min(InboxMessage.id).label("id"), func.count().label("waiting"))
    .where(_WAITING, InboxMessage.chat_id.not_in(bindparam("busy", expanding=True)))
    .group_by(InboxMessage.chat_id)
    .subquery()
)
_DUE = (
    select(InboxMessage, Chat.id, Chat.staff_id, _FIRST_OF_EACH_CHAT.c.waiting)
    .join(_FIRST_OF_EACH_CHAT, _FIRST_OF_EACH_CHAT.c.id == InboxMessage.id)
    .join(Chat, Chat.id == InboxMessage.chat_id)
    .where(InboxMessage.due_at <= bindparam("now"))
    .order_by(InboxMessage.id)
    .limit(bindparam("limit", type_=Integer))
)
_ALBUM = (
    select(InboxMessage)
    .where(
        _WAITING,
        InboxMessage.chat_id == bindparam("chat_id"),
        InboxMessage.group_key == bindparam("group_key"),
    )
    .order_by(InboxMessage.id)
)
_BEHIND = (
    select(InboxMessage)
    .where(_WAITING, InboxMessage.chat_id == bindparam("chat_id"))
    .order_by(InboxMessage.id)
    .limit(MOST_TOGETHER)
)
