"""A row for every file that came with a message, in the message's own transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Chat, FileState, StoredFile
from bot.conversation.messages import Incoming


async def with_stored_files(
    session: AsyncSession, chat: Chat, incoming: Incoming, now: datetime
) -> Incoming:
    """`incoming` with a row for each file that is still at Telegram; the fetcher brings it here."""
    remote = {
        index: StoredFile(
            chat_id=chat.id,
            kind=attachment.kind,
            state=FileState.REMOTE,
            media_type=attachment.media_type,
            name=attachment.name[:200],
            size=attachment.size,
            telegram_file_id=attachment.telegram_file_id,
            next_try_at=now,
            created_at=now,
        )
        for index, attachment in enumerate(incoming.attachments)
        if attachment.file_id is None
    }
    if not remote:
        return incoming
    session.add_all(remote.values())
    await session.flush()
    return replace(
        incoming,
        attachments=tuple(
            replace(a, file_id=remote[index].id) if index in remote else a
            for index, a in enumerate(incoming.attachments)
        ),
    )
