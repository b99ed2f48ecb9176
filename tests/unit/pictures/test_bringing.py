"""The bytes of a picture come from where they are, and only to the chat that sent them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from telegram.error import NetworkError

from actions.database import Database
from actions.model import Channel, Chat, FileKind, FileState, StoredFile
from bot.conversation.messages import Attachment
from bot.pictures.bringing import LARGEST, Bringing

NOW = datetime(2026, 3, 4, 1, 30, tzinfo=UTC)


async def from_telegram(number: str, _: int) -> bytes:
    """Telegram, which has everything."""
    return f"file {number}".encode()


async def no_telegram(_: str, __: int) -> bytes:
    """Telegram while nobody can reach it."""
    raise NetworkError("gone")


async def stored(database: Database, **more: object) -> tuple[int, int]:
    """A file and its chat."""
    async with database.write() as session:
        chat = Chat(channel=Channel.WEB, address="a", created_at=NOW)
        session.add(chat)
        await session.flush()
        values = {"state": FileState.STORED, "content": b"bytes", "size": 5} | more
        file = StoredFile(
            chat_id=chat.id, kind=FileKind.PHOTO, media_type="image/jpeg", created_at=NOW, **values
        )
        session.add(file)
        await session.flush()
        return chat.id, file.id


async def test_a_picture_from_the_page_comes_from_the_database(database: Database) -> None:
    chat_id, file_id = await stored(database)
    sent = Attachment(FileKind.PHOTO, "image/jpeg", file_id=file_id)
    assert await Bringing(database, None).bring(chat_id, sent) == b"bytes"


async def test_another_chats_picture_is_nobodys(database: Database) -> None:
    chat_id, file_id = await stored(database)
    assert await Bringing(database, None).bring(chat_id + 1, file_id) is None


async def test_a_picture_that_is_still_at_telegram_is_fetched_there(database: Database) -> None:
    chat_id, file_id = await stored(
        database, state=FileState.REMOTE, content=None, telegram_file_id="7"
    )
    bringing = Bringing(database, from_telegram)
    assert await bringing.bring(chat_id, file_id) == b"file 7"
    new = Attachment(FileKind.PHOTO, "image/jpeg", telegram_file_id="8")
    assert await bringing.bring(chat_id, new) == b"file 8"


@pytest.mark.parametrize("size", [0, LARGEST + 1])
async def test_what_cannot_be_had_or_is_too_large_is_none(database: Database, size: int) -> None:
    sent = Attachment(FileKind.PHOTO, "image/jpeg", telegram_file_id="8", size=size)
    assert await Bringing(database, no_telegram).bring(1, sent) is None
