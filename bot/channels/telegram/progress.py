"""How far a message of several parts has come, kept in its outbox row.

Telegram takes a long text, each pin and each album as messages of their own. Should the third be
put off, or the process be killed, the next try goes on with the third. Until the row is SENT its
`channel_message_id` holds the number of the message with the text and how many parts are there:
"4711+2"; nobody can mistake that for a message's number. `part_message_ids` holds the numbers of
all that is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import structlog
from sqlalchemy import select, update

from actions.database import Database
from actions.model import OutboxMessage, OutboxState

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` parts are delivered; `message_id` is the number of the message to know it by.

    `others` are the numbers of the rest.
    """

    done: int = 0
    message_id: str | None = None
    others: tuple[str, ...] = ()

    def further(self, count: int, message_id: str | None, numbers: Sequence[str]) -> Progress:
        """After `count` more parts, which came as `numbers`; known by `message_id` from now on."""
        known = () if self.message_id is None else (self.message_id,)
        others = (one for one in (*self.others, *known, *numbers) if one != message_id)
        return Progress(self.done + count, message_id, tuple(dict.fromkeys(others)))


async def progress_of(database: Database, outbox_id: int) -> Progress:
    """How far the row's message came in an earlier try."""
    async with database.read() as session:
        found = await session.execute(
            select(OutboxMessage.channel_message_id, OutboxMessage.part_message_ids).where(
                OutboxMessage.id == outbox_id
            )
        )
    mark, numbers = found.one_or_none() or (None, None)
    number, _, done = (mark or "").partition("+")
    if not done.isdecimal():
        return Progress()
    others = tuple(one for one in numbers or () if one != number)
    return Progress(int(done), number or None, others)


async def keep_progress(database: Database, outbox_id: int, progress: Progress) -> None:
    """Remember how far it came. Where that fails, a next try would begin anew: it is logged."""
    mark = f"{progress.message_id or ''}+{progress.done}"
    known = () if progress.message_id is None else (progress.message_id,)
    try:
        async with database.write() as session:
            await session.execute(
                update(OutboxMessage)
                .where(OutboxMessage.id == outbox_id, OutboxMessage.state == OutboxState.CLAIMED)
                .values(
                    channel_message_id=mark, part_message_ids=[*progress.others, *known] or None
                )
            )
    except Exception as error:
        log.warning("progress_not_kept", outbox_id=outbox_id, error=type(error).__name__)


def message_number(mark: str | None) -> int | None:
    """The message number in what a row holds; None where there is none."""
    number = (mark or "").partition("+")[0]
    return int(number) if number.isdecimal() else None


def chat_number(address: str) -> int | None:
    """The number of a chat, below zero for a group's; None where the address is none."""
    return int(address) if address.removeprefix("-").isdecimal() else None
