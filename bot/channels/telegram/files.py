"""Brings files that are still at Telegram here, so that the desk has them and they stay.

The row says when to try next: a claim pushes that forward in a short transaction, so a process
that dies while downloading leaves a file that is tried again, and two processes never fetch the
same one. No connection to the database is held while a file comes over the network.
"""

from __future__ import annotations

import asyncio
import io
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy import select, update
from telegram.error import BadRequest, TelegramError

from actions.bell import ticket_topic
from actions.database import Database, is_passing, ring
from actions.model import FileKind, FileState, StoredFile, TicketFile
from actions.pictures import MEDIA_TYPE, NotAPicture, clean_picture
from bot.channels.telegram.client import TelegramBot, TooManyRequests
from bot.clock import Clock

log = structlog.get_logger(__name__)

LARGEST = 20 * 1024 * 1024  # bytes, https://core.telegram.org/bots/api#getfile
AT_ONCE = 2  # a picture is unpacked in memory to be cleaned
LOOK_AGAIN_S = 2.0
FETCH_LIMIT_S = 120.0
LEASE = timedelta(seconds=FETCH_LIMIT_S + 60)
# Seconds; two days in all: Telegram's outages are shorter, and it keeps files longer.
PAUSES_S = (5, 20, 60, 300, 1_200, 3_600, 18_000, 57_600, 86_400)
_TOO_BIG = "file is too big"


class TooBig(Exception):
    """A bot may not fetch it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file that is this process's to fetch; `attempts` counts this one."""

    id: int
    kind: FileKind
    media_type: str
    telegram_file_id: str
    size: int
    attempts: int


class FileFetcher:
    """Fetches what is REMOTE, a few files at a time."""

    def __init__(self, bot: TelegramBot, database: Database, clock: Clock):
        self._bot = bot
        self._database = database
        self._clock = clock

    async def run(self) -> None:
        """Fetch until cancelled."""
        while True:
            try:
                found = await self.fetch_due()
            except Exception as error:
                if not is_passing(error):
                    raise
                log.warning("files_wait_for_database", error=type(error).__name__)
                found = 0
            if not found:
                await asyncio.sleep(LOOK_AGAIN_S)

    async def fetch_due(self) -> int:
        """Fetch the files that are due, a few of them; how many that were."""
        wanted = await self._claim()
        await asyncio.gather(*(self._bring(file) for file in wanted))
        return len(wanted)

    async def _claim(self) -> list[Wanted]:
        now = self._clock()
        due = (
            select(StoredFile)
            .where(StoredFile.state == FileState.REMOTE, StoredFile.next_try_at <= now)
            .order_by(StoredFile.next_try_at, StoredFile.id)
            .limit(AT_ONCE)
            .with_for_update(skip_locked=True)
        )
        async with self._database.read() as session:
            # Mostly there is nothing: look before asking for the lock on all writing.
            if await session.scalar(due.with_only_columns(StoredFile.id)) is None:
                return []
        async with self._database.write() as session:
            rows = list(await session.scalars(due))
            for row in rows:
                row.attempts += 1
                row.next_try_at = now + LEASE
            return [
                Wanted(
                    id=row.id,
                    kind=row.kind,
                    media_type=row.media_type,
                    telegram_file_id=row.telegram_file_id or "",
                    size=row.size,
                    attempts=row.attempts,
                )
                for row in rows
            ]

    async def _bring(self, file: Wanted) -> None:
        """Fetch one file and note in its row what came of it."""
        try:
            async with asyncio.timeout(FETCH_LIMIT_S):
                content = await self.bring(file.telegram_file_id, file.size)
            kept = await asyncio.to_thread(_made_safe, file, content)
        except TooBig:
            log.info("file_too_big", file_id=file.id, size=file.size)
            await self._note(file, state=FileState.LOST, next_try_at=None)
        except Exception as error:
            # Whatever it is about this file, the others must not suffer from it.
            await self._put_off(file, error)
        else:
            await self._note(file, state=FileState.STORED, next_try_at=None, **kept)
            log.info("file_stored", file_id=file.id, kind=file.kind.value)

    async def bring(self, telegram_file_id: str, size: int) -> bytes:
        """A file's bytes as they are at Telegram, unchecked.

        Raises:
            TooBig: a bot may not fetch it.
            telegram.error.TelegramError: it cannot be had, now or ever.
        """
        if size > LARGEST:
            raise TooBig
        try:
            remote = await self._bot.get_file(telegram_file_id)
        except BadRequest as error:
            if _TOO_BIG in error.message.lower():
                raise TooBig from error
            raise
        content = io.BytesIO()
        await remote.download_to_memory(content)
        if content.tell() > LARGEST:
            raise TooBig
        if not content.tell():
            raise TelegramError("an empty file")
        return content.getvalue()

    async def _put_off(self, file: Wanted, error: Exception) -> None:
        if file.attempts > len(PAUSES_S):
            log.warning("file_lost", file_id=file.id, attempts=file.attempts)
            await self._note(file, state=FileState.LOST, next_try_at=None)
            return
        pause = timedelta(seconds=PAUSES_S[file.attempts - 1])
        if isinstance(error, TooManyRequests):
            pause = max(pause, error.wait)
        log.warning(
            "file_not_fetched",
            file_id=file.id,
            attempts=file.attempts,
            error=type(error.__cause__ or error).__name__,
        )
        await self._note(file, next_try_at=self._clock() + pause)

    async def _note(self, file: Wanted, **values: Any) -> None:
        """Change the row, unless the file was erased meanwhile; ring for who looks at it."""
        async with self._database.write() as session:
            await session.execute(
                update(StoredFile)
                .where(StoredFile.id == file.id, StoredFile.state == FileState.REMOTE)
                .values(values)
            )
            tickets = await session.scalars(
                select(TicketFile.ticket_id).where(TicketFile.file_id == file.id)
            )
            ring(session, *(ticket_topic(ticket_id) for ticket_id in tickets))


def _made_safe(file: Wanted, content: bytes) -> dict[str, Any]:
    """The columns of a stored file: pictures without metadata, what only claims to be one apart."""
    if file.kind is not FileKind.PHOTO:
        return {"content": content, "size": len(content)}
    try:
        picture = clean_picture(content)
    except NotAPicture:
        # Kept, for it may matter, but never shown as a picture.
        return {
            "content": content,
            "size": len(content),
            "kind": FileKind.DOCUMENT,
            "media_type": "application/octet-stream",
        }
    return {"content": picture, "size": len(picture), "media_type": MEDIA_TYPE}
