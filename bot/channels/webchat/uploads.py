"""Photos and other files from the page: bounded, checked, kept; shown to their chat alone."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import undefer
from starlette.datastructures import UploadFile

from actions.model import (
    Chat,
    FileKind,
    FileState,
    OutboxMessage,
    StoredFile,
)
from bot.pictures import MEDIA_TYPE, NotAPicture, clean_picture

LARGEST = 10 * 1024 * 1024  # bytes
MOST_AN_HOUR = 40  # files

KINDS = {
    "image/": FileKind.PHOTO,
    "audio/": FileKind.VOICE,
    "video/": FileKind.VIDEO,
    "application/pdf": FileKind.DOCUMENT,
    "text/plain": FileKind.DOCUMENT,
}


class UploadRefused(Exception):
    """Why a file was not taken: a wording id for the person and a status for the browser."""

    def __init__(self, reason: str, status: HTTPStatus):
        super().__init__(reason)
        self.reason = reason
        self.status = status


async def read_upload(upload: UploadFile) -> tuple[FileKind, str, bytes]:
    """The kind, media type and cleaned bytes of an upload.

    Raises:
        UploadRefused: too large, of a kind nobody needs here, or a broken picture.
    """
    content = await upload.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UploadRefused("web-file-too-large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    media_type = (upload.content_type or "").split(";")[0].strip().lower()
    kind = next((kind for prefix, kind in KINDS.items() if media_type.startswith(prefix)), None)
    if kind is None or not content:
        raise UploadRefused("web-file-unknown", HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    if kind is FileKind.PHOTO:
        try:
            content = await asyncio.to_thread(clean_picture, content)
        except NotAPicture:
            raise UploadRefused("web-file-unknown", HTTPStatus.UNSUPPORTED_MEDIA_TYPE) from None
        media_type = MEDIA_TYPE
    return kind, media_type, content


async def keep(
    session: AsyncSession,
    chat: Chat,
    kind: FileKind,
    media_type: str,
    name: str,
    content: bytes,
    now: datetime,
) -> StoredFile:
    """Store an upload.

    Raises:
        UploadRefused: this chat has sent more in an hour than any report needs.
    """
    recent = (
        select(func.count())
        .select_from(StoredFile)
        .where(StoredFile.chat_id == chat.id, StoredFile.created_at > now - timedelta(hours=1))
    )
    if (await session.scalar(recent) or 0) >= MOST_AN_HOUR:
        raise UploadRefused("too-many-messages", HTTPStatus.TOO_MANY_REQUESTS)
    file = StoredFile(
        chat_id=chat.id,
        kind=kind,
        state=FileState.STORED,
        media_type=media_type,
        name=name[:200],
        size=len(content),
        content=content,
        created_at=now,
    )
    session.add(file)
    await session.flush()
    return file


async def own_files(session: AsyncSession, chat: Chat, ids: list[int]) -> list[dict[str, Any]]:
    """What the inbox keeps of the uploads `ids`, as far as they are this chat's."""
    if not ids:
        return []
    rows = await session.scalars(
        select(StoredFile).where(StoredFile.id.in_(ids), StoredFile.chat_id == chat.id)
    )
    return [
        {
            "id": file.id,
            "kind": file.kind.value,
            "media_type": file.media_type,
            "name": file.name,
            "size": file.size,
        }
        for file in rows
    ]


async def visible_file(session: AsyncSession, chat: Chat, file_id: int) -> StoredFile | None:
    """A file this chat sent, or that was sent to it."""
    file = await session.scalar(
        select(StoredFile)
        .where(StoredFile.id == file_id, StoredFile.state == FileState.STORED)
        .options(undefer(StoredFile.content))
    )
    if file is None or file.chat_id == chat.id:
        return file
    bodies = await session.scalars(
        select(OutboxMessage.body).where(
            OutboxMessage.chat_id == chat.id, OutboxMessage.body.is_not(None)
        )
    )
    sent_here = any(file_id in body.get("files", ()) for body in bodies if body)
    return file if sent_here else None
