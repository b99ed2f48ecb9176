"""Sending files: by Telegram's own number where it has them, else by uploading what we stored."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import structlog
from sqlalchemy import select, update
from telegram import InputFile, InputMediaPhoto, Message, ReplyParameters
from telegram.error import BadRequest

from actions.database import Database
from actions.model import FileKind, StoredFile
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.where import Where

log = structlog.get_logger(__name__)

MOST_IN_AN_ALBUM = 10  # https://core.telegram.org/bots/api#sendmediagroup
LARGEST_PHOTO = 10 * 1024 * 1024  # bytes, https://core.telegram.org/bots/api#sendphoto

# "can't use file of type Document as Photo": a number is good for one way of sending only.
_WRONG_WAY = re.compile("file of type (.+?) as", re.IGNORECASE)


class Way(StrEnum):
    """The Bot API's ways of sending a file, by what it calls them without 'note' and '_'."""

    PHOTO = "photo"
    VOICE = "voice"
    AUDIO = "audio"
    VIDEO = "video"
    VIDEO_NOTE = "videonote"
    ANIMATION = "animation"
    DOCUMENT = "document"


_USUAL_WAY = {
    FileKind.PHOTO: Way.PHOTO,
    FileKind.VOICE: Way.VOICE,
    FileKind.VIDEO: Way.VIDEO,
    FileKind.DOCUMENT: Way.DOCUMENT,
}
# What can be uploaded as more than a document: https://core.telegram.org/bots/api#sendvoice
_UPLOADED_AS = {
    "image/jpeg": Way.PHOTO,
    "image/png": Way.PHOTO,
    "image/webp": Way.PHOTO,
    "audio/ogg": Way.VOICE,
    "audio/mpeg": Way.AUDIO,
    "audio/mp4": Way.AUDIO,
    "video/mp4": Way.VIDEO,
}


class FileNotHere(BadRequest):
    """Telegram does not have the file any more, and neither have we."""


@dataclass(frozen=True, slots=True)
class SendableFile:
    """What sending a stored file needs to know of it."""

    id: int
    kind: FileKind
    media_type: str
    name: str
    telegram_file_id: str | None

    @property
    def file_name(self) -> str:
        """What it is called where it arrives."""
        ending = mimetypes.guess_extension(self.media_type) or ""
        return self.name or f"{self.kind.value}{ending}"


class Attachments:
    """Sends stored files, one by one or as albums."""

    def __init__(self, bot: TelegramBot, database: Database):
        self._bot = bot
        self._database = database
        self._senders: dict[Way, Callable[..., Awaitable[Message]]] = {
            Way.PHOTO: bot.send_photo,
            Way.VOICE: bot.send_voice,
            Way.AUDIO: bot.send_audio,
            Way.VIDEO: bot.send_video,
            Way.VIDEO_NOTE: bot.send_video_note,
            Way.ANIMATION: bot.send_animation,
            Way.DOCUMENT: bot.send_document,
        }

    async def load(self, ids: Sequence[int]) -> list[SendableFile]:
        """The files `ids`, in that order; one that was erased meanwhile is left out."""
        if not ids:
            return []
        async with self._database.read() as session:
            rows = {
                row.id: row
                for row in await session.scalars(select(StoredFile).where(StoredFile.id.in_(ids)))
            }
        return [
            SendableFile(row.id, row.kind, row.media_type, row.name, row.telegram_file_id)
            for id in ids
            if (row := rows.get(id)) is not None
        ]

    async def send(
        self, to: Where, files: Sequence[SendableFile], under: ReplyParameters | None
    ) -> Sequence[int]:
        """Send one file, or several photos as an album. The numbers of the messages.

        Raises:
            FileNotHere: there is nothing to send.
            telegram.error.TelegramError: the call failed.
        """
        if len(files) > 1:
            return await self._send_album(to, files, under)
        (file,) = files
        if file.telegram_file_id is not None:
            try:
                return (await self._send_by_number(to, file, file.telegram_file_id, under),)
            except BadRequest as error:
                log.warning("file_number_refused", file_id=file.id, error=type(error).__name__)
        return (await self._upload(to, file, under),)

    async def _send_by_number(
        self, to: Where, file: SendableFile, number: str, under: ReplyParameters | None
    ) -> int:
        usual = _USUAL_WAY[file.kind]
        try:
            sent = await self._senders[usual](
                to.chat, number, reply_parameters=under, message_thread_id=to.thread
            )
        except BadRequest as error:
            way = _way_told(error)
            if way is None or way is usual:
                raise
            sent = await self._senders[way](
                to.chat, number, reply_parameters=under, message_thread_id=to.thread
            )
        return sent.message_id

    async def _upload(self, to: Where, file: SendableFile, under: ReplyParameters | None) -> int:
        content = await self.content(file.id)
        way = _UPLOADED_AS.get(file.media_type, Way.DOCUMENT)
        if way is Way.PHOTO and len(content) > LARGEST_PHOTO:
            way = Way.DOCUMENT
        upload = InputFile(content, filename=file.file_name)
        try:
            sent = await self._senders[way](
                to.chat, upload, reply_parameters=under, message_thread_id=to.thread
            )
        except BadRequest:
            if way is Way.DOCUMENT:
                raise
            # E.g. a photo that is too long and narrow; as a document anything goes.
            sent = await self._senders[Way.DOCUMENT](
                to.chat, upload, reply_parameters=under, message_thread_id=to.thread
            )
        await self.remember(file.id, sent)
        return sent.message_id

    async def _send_album(
        self, to: Where, files: Sequence[SendableFile], under: ReplyParameters | None
    ) -> Sequence[int]:
        media = [
            InputMediaPhoto(
                file.telegram_file_id or await self.content(file.id), filename=file.file_name
            )
            for file in files
        ]
        sent = await self._bot.send_media_group(
            to.chat, media, reply_parameters=under, message_thread_id=to.thread
        )
        uploaded = zip(files, sent, strict=True)
        await self._remember_numbers(
            {
                file.id: _number_of(message)
                for file, message in uploaded
                if file.telegram_file_id is None
            }
        )
        return [message.message_id for message in sent]

    async def content(self, file_id: int) -> bytes:
        """The bytes of a stored file.

        Raises:
            FileNotHere: there are none any more.
        """
        async with self._database.read() as session:
            content = await session.scalar(
                select(StoredFile.content).where(StoredFile.id == file_id)
            )
        if not content:
            raise FileNotHere("neither Telegram nor we have the file")
        return content

    async def remember(self, file_id: int, sent: Message) -> str | None:
        """Keep the number that Telegram gave an uploaded file, and return it."""
        number = _number_of(sent)
        await self._remember_numbers({file_id: number})
        return number

    async def _remember_numbers(self, numbers: Mapping[int, str | None]) -> None:
        """Keep Telegram's numbers for what was uploaded: next time nothing need be."""
        if not numbers:
            return
        try:
            async with self._database.write() as session:
                for id, number in numbers.items():
                    await session.execute(
                        update(StoredFile)
                        .where(StoredFile.id == id)
                        .values(telegram_file_id=number)
                    )
        except Exception as error:
            log.warning("file_numbers_not_kept", count=len(numbers), error=type(error).__name__)


def album_of(files: Sequence[SendableFile]) -> Sequence[SendableFile]:
    """As many of the first files as go together in one message: photos, up to ten; else one."""
    count = 0
    for file in files[:MOST_IN_AN_ALBUM]:
        if file.kind is not FileKind.PHOTO:
            break
        count += 1
    return files[: max(count, 1)]


def _way_told(error: BadRequest) -> Way | None:
    """The way in which the file can be sent, which Telegram names when refusing another."""
    found = _WRONG_WAY.search(error.message)
    name = found[1].lower().replace(" ", "").replace("_", "") if found else ""
    name = Way.VOICE.value if name == "voicenote" else name
    return Way(name) if name in list(Way) else None


def _number_of(message: Message) -> str | None:
    if message.photo:
        return max(message.photo, key=lambda size: size.width * size.height).file_id
    return getattr(message.effective_attachment, "file_id", None)
