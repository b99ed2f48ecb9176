"""Photos and other files from the page: bounded, checked, kept; shown to their chat alone."""

from __future__ import annotations

import asyncio
import re
from datetime import datetime, timedelta
from http import HTTPStatus
from pathlib import PurePosixPath
from typing import Any

from sqlalchemy import Text, cast, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import undefer
from starlette.datastructures import UploadFile

from actions.model import Alert, Channel, Chat, FileKind, FileState, OutboxMessage, StoredFile
from actions.pictures import MEDIA_TYPE, NotAPicture, clean_picture, is_heic
from actions.stored_files import store
from bot.plain_text import plain_text

LARGEST = 10 * 1024 * 1024  # bytes
LARGEST_REQUEST = LARGEST + 16 * 1024  # with what a form adds to a file
MOST_AN_HOUR = 40  # files
LONGEST_S = 240.0  # longer than a page waits; who sends a byte a minute is no resident
CLEANED_AT_ONCE = 2  # a picture of 50 megapixels takes a second, and 100 MB, to open

_PDF = "application/pdf"
_SOUND_OR_VIDEO = re.compile(r"(audio|video)/[a-z0-9.+-]{1,60}")
_KINDS = {"audio": FileKind.VOICE, "video": FileKind.VIDEO}
_UNTOLD = {"", "application/octet-stream"}  # browsers that do not know a file's type


class UploadRefused(Exception):
    """Why a file was not taken: a wording id for the person and a status for the browser."""

    def __init__(self, reason: str, status: HTTPStatus):
        super().__init__(reason)
        self.reason = reason
        self.status = status


class Reading:
    """Reads uploads, a few pictures at a time."""

    def __init__(self) -> None:
        self._turn = asyncio.Semaphore(CLEANED_AT_ONCE)

    async def read(self, upload: UploadFile) -> tuple[FileKind, str, bytes]:
        """The kind, media type and cleaned bytes of an upload.

        Raises:
            UploadRefused: too large, of a kind nobody needs here, or a broken picture.
        """
        content = await upload.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise UploadRefused("web-file-too-large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        media_type = (upload.content_type or "").split(";")[0].strip().lower()
        if media_type == _PDF and content.startswith(b"%PDF-"):
            return FileKind.DOCUMENT, _PDF, content
        if content and (found := _SOUND_OR_VIDEO.fullmatch(media_type)):
            return _KINDS[found[1]], media_type, content
        if media_type.startswith("image/") or media_type in _UNTOLD or is_heic(content):
            try:
                async with self._turn:
                    picture = await asyncio.to_thread(clean_picture, content)
            except NotAPicture:
                pass  # said below, like everything else that is of no use
            else:
                return FileKind.PHOTO, MEDIA_TYPE, picture
        reason = "web-file-heic" if is_heic(content) else "web-file-unknown"
        raise UploadRefused(reason, HTTPStatus.UNSUPPORTED_MEDIA_TYPE)


async def check_not_too_many(session: AsyncSession, chat_id: int, now: datetime) -> None:
    """Stop a chat that sends more in an hour than any report needs.

    Raises:
        UploadRefused: it has.
    """
    recent = await session.scalar(
        select(func.count())
        .select_from(StoredFile)
        .where(StoredFile.chat_id == chat_id, StoredFile.created_at > now - timedelta(hours=1))
    )
    if (recent or 0) >= MOST_AN_HOUR:
        raise UploadRefused("too-many-messages", HTTPStatus.TOO_MANY_REQUESTS)


async def keep(
    session: AsyncSession,
    chat_id: int,
    kind: FileKind,
    media_type: str,
    name: str,
    content: bytes,
    now: datetime,
) -> StoredFile:
    """Store an upload."""
    return await store(
        session, content, now, kind=kind, media_type=media_type, name=_plain_name(name),
        chat_id=chat_id,
    )  # fmt: skip


async def own_files(session: AsyncSession, chat_id: int, ids: list[int]) -> list[dict[str, Any]]:
    """What the inbox keeps of the uploads `ids`, in that order, as far as they are this chat's."""
    if not ids:
        return []
    rows = await session.scalars(
        select(StoredFile).where(StoredFile.id.in_(ids), StoredFile.chat_id == chat_id)
    )
    return [
        {
            "id": file.id,
            "kind": file.kind.value,
            "media_type": file.media_type,
            "name": file.name,
            "size": file.size,
        }
        for file in sorted(rows, key=lambda file: ids.index(file.id))
    ]


async def visible_file(session: AsyncSession, address: str, file_id: int) -> StoredFile | None:
    """A file with its content that the chat at `address` sent, or that was sent to it."""
    chat_id = await session.scalar(
        select(Chat.id).where(Chat.channel == Channel.WEB, Chat.address == address)
    )
    owner = await session.execute(select(StoredFile.chat_id).where(StoredFile.id == file_id))
    found = owner.one_or_none()
    if chat_id is None or found is None:
        return None
    if found.chat_id != chat_id and not await _was_sent(session, chat_id, file_id):
        return None
    file: StoredFile | None = await session.scalar(
        select(StoredFile)
        .where(StoredFile.id == file_id, StoredFile.state == FileState.STORED)
        .options(undefer(StoredFile.content))
    )
    return file


async def _was_sent(session: AsyncSession, chat_id: int, file_id: int) -> bool:
    """Whether one of our messages to the chat has the file, or an alert to it shows it."""
    shown = exists().where(
        OutboxMessage.chat_id == chat_id,
        OutboxMessage.channel_message_id.is_not(None),
        OutboxMessage.alert_id == Alert.id,
        Alert.picture_id == file_id,
    )
    if await session.scalar(select(shown)):
        return True
    with_files = await session.scalars(
        select(OutboxMessage.body).where(
            OutboxMessage.chat_id == chat_id,
            OutboxMessage.channel_message_id.is_not(None),
            OutboxMessage.body.is_not(None),
            cast(OutboxMessage.body, Text).not_like('%"files": []%'),
        )
    )
    return any(file_id in body.get("files", ()) for body in with_files if body)


def _plain_name(name: str) -> str:
    """A file's name without folders, line breaks and characters that hide something."""
    return PurePosixPath(plain_text(name).replace("\n", " ").replace("\\", "/")).name[:200]
