"""Keeping a file that is here: what is still at Telegram is a row without its bytes at first."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import FileKind, FileState, StoredFile


async def store(
    session: AsyncSession,
    content: bytes,
    now: datetime,
    *,
    kind: FileKind,
    media_type: str,
    name: str = "",
    chat_id: int | None = None,
) -> StoredFile:
    """Store `content`; without `chat_id` it is from the desk or our own, and no chat sent it."""
    file = StoredFile(
        chat_id=chat_id,
        kind=kind,
        state=FileState.STORED,
        media_type=media_type,
        name=name,
        size=len(content),
        content=content,
        created_at=now,
    )
    session.add(file)
    await session.flush()
    return file
