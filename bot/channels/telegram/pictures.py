"""Pictures with words under them, in one message: uploaded once, then sent by Telegram's number."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from telegram import InlineKeyboardMarkup, Message, ReplyParameters
from telegram.error import BadRequest

from actions.telegram_limits import LONGEST_CAPTION, units
from bot.channels.telegram.attachments import Attachments
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.outcomes import is_unreachable
from bot.channels.telegram.transport import NeverLeft
from bot.rendering import Rendered

log = structlog.get_logger(__name__)

PATIENCE_S = 5.0  # with an upload's 20 s still less than a call may take
MOST_KNOWN = 100  # numbers that are remembered; what is older is looked up again


def has_picture(message: Rendered) -> bool:
    """Whether the words of `message` go under its picture; longer ones go before it."""
    return message.picture is not None and units(message.text) <= LONGEST_CAPTION


class Pictures:
    """Sends them, to thousands of chats at once."""

    def __init__(self, bot: TelegramBot, attachments: Attachments) -> None:
        self._bot = bot
        self._attachments = attachments
        self._numbers: dict[int, str] = {}
        self._upload = asyncio.Lock()

    async def send(
        self,
        chat: int,
        picture_id: int,
        caption: str,
        markup: InlineKeyboardMarkup | None,
        under: ReplyParameters | None,
    ) -> int | None:
        """Send a stored picture. The message's number; None where it cannot be shown: the words
        are worth more than the picture, and have to go alone.

        Raises:
            telegram.error.TelegramError: the call failed, or nothing can be sent there.
        """
        try:
            if picture_id not in self._numbers:
                # Whoever comes meanwhile waits for the number: an upload costs what 100 sends do.
                async with self._alone():
                    if picture_id not in self._numbers:
                        return await self._send_unknown(chat, picture_id, caption, markup, under)
            number = self._numbers[picture_id]
            return (await self._call(chat, number, caption, markup, under)).message_id
        except BadRequest as error:
            if is_unreachable(error):
                raise
            self._numbers.pop(picture_id, None)
            log.warning("picture_refused", file_id=picture_id, error=type(error).__name__)
            return None

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        """One upload at a time.

        Raises:
            NeverLeft: another takes too long.
        """
        try:
            async with asyncio.timeout(PATIENCE_S):
                await self._upload.acquire()
        except TimeoutError:
            raise NeverLeft("an upload is under way") from None
        try:
            yield
        finally:
            self._upload.release()

    async def _send_unknown(
        self,
        chat: int,
        picture_id: int,
        caption: str,
        markup: InlineKeyboardMarkup | None,
        under: ReplyParameters | None,
    ) -> int:
        """By the number that is stored, if there is one that still holds; else uploaded."""
        for file in await self._attachments.load((picture_id,)):
            if file.telegram_file_id is None:
                break
            try:
                sent = await self._call(chat, file.telegram_file_id, caption, markup, under)
            except BadRequest as error:
                if is_unreachable(error):
                    raise
                log.warning("file_number_refused", file_id=picture_id, error=type(error).__name__)
            else:
                self._know(picture_id, file.telegram_file_id)
                return sent.message_id
        content = await self._attachments.content(picture_id)
        sent = await self._call(chat, content, caption, markup, under)
        number = await self._attachments.remember(picture_id, sent)
        if number is not None:
            self._know(picture_id, number)
        return sent.message_id

    async def _call(
        self,
        chat: int,
        photo: str | bytes,
        caption: str,
        markup: InlineKeyboardMarkup | None,
        under: ReplyParameters | None,
    ) -> Message:
        """`photo` is Telegram's number of it, or its bytes."""
        return await self._bot.send_photo(
            chat, photo, caption=caption, reply_markup=markup, reply_parameters=under
        )

    def _know(self, picture_id: int, number: str) -> None:
        if len(self._numbers) >= MOST_KNOWN:
            self._numbers.pop(next(iter(self._numbers)))
        self._numbers[picture_id] = number
