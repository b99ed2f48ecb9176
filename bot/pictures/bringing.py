"""The bytes of a picture that is to be read: from the database, or from Telegram."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog
from sqlalchemy import select
from sqlalchemy.orm import undefer
from telegram.error import TelegramError

from actions.database import Database
from actions.model import FileState, StoredFile
from bot.channels.telegram.files import TooBig
from bot.conversation.messages import Attachment

log = structlog.get_logger(__name__)

LARGEST = 10 * 1024 * 1024  # bytes; phones' photos are half of that

FromTelegram = Callable[[str, int], Awaitable[bytes]]


class Bringing:
    """Brings pictures; what cannot be had now is None."""

    def __init__(self, database: Database, from_telegram: FromTelegram | None):
        self._database = database
        self._from_telegram = from_telegram

    async def bring(self, chat_id: int, picture: Attachment | int) -> bytes | None:
        """The bytes of an attachment, or of a stored file of this chat."""
        if isinstance(picture, Attachment) and picture.file_id is None:
            return await self._fetched(picture.telegram_file_id, picture.size)
        file_id = picture.file_id if isinstance(picture, Attachment) else picture
        async with self._database.read() as session:
            file = await session.scalar(
                select(StoredFile)
                .where(StoredFile.id == file_id, StoredFile.chat_id == chat_id)
                .options(undefer(StoredFile.content))
            )
        if file is None or file.size > LARGEST:
            return None
        if file.state is FileState.REMOTE:
            return await self._fetched(file.telegram_file_id, file.size)
        return file.content

    async def _fetched(self, telegram_file_id: str | None, size: int) -> bytes | None:
        if self._from_telegram is None or telegram_file_id is None or size > LARGEST:
            return None
        try:
            content = await self._from_telegram(telegram_file_id, size)
        except (TelegramError, TooBig) as error:
            log.warning("picture_not_brought", error=type(error).__name__)
            return None
        return content if len(content) <= LARGEST else None
