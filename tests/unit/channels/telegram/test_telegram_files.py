"""Files that people sent come from Telegram to us, one way or another."""

from __future__ import annotations

import asyncio
import io
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import undefer

from actions.database import Database
from actions.model import FileKind, FileState, StoredFile
from bot.channels.telegram import files
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.content import content_of
from bot.channels.telegram.files import PAUSES_S, FileFetcher
from tests.botapi import BotApi, Person, SeenMessage
from tests.clock import Clock
from tests.waiting import at_work, until

GPS_IFD = 0x8825


@pytest.fixture
def fetcher(bot: TelegramBot, database: Database, clock: Clock) -> FileFetcher:
    return FileFetcher(bot, database, clock.now)


async def remember(database: Database, clock: Clock, message: SeenMessage, **more: Any) -> int:
    """The row that a turn makes for the file in a message; its id."""
    content = content_of(message.raw)
    assert content is not None
    (attachment,) = content.attachments
    about = {
        "kind": attachment.kind,
        "media_type": attachment.media_type,
        "name": attachment.name,
        "size": attachment.size,
        "telegram_file_id": attachment.telegram_file_id,
        **more,
    }
    file = StoredFile(
        state=FileState.REMOTE, next_try_at=clock.now(), created_at=clock.now(), **about
    )
    async with database.write() as session:
        session.add(file)
    return file.id


async def file_of(database: Database, id: int) -> StoredFile:
    async with database.read() as session:
        found = select(StoredFile).where(StoredFile.id == id)
        return (await session.scalars(found.options(undefer(StoredFile.content)))).one()


def phone_photo() -> bytes:
    """A photo that tells where it was taken, held sideways."""
    picture = Image.new("RGB", (300, 200), "green")
    exif = Image.Exif()
    exif[0x0112] = 6  # orientation: turn it by 90 degrees
    exif[0x010F] = "A phone"
    exif[GPS_IFD] = {1: "N", 2: (31.0, 14.0, 0.0)}
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


async def test_a_voice_message_is_kept_as_it_was_spoken(
    fetcher: FileFetcher, database: Database, clock: Clock, ana: Person
) -> None:
    id = await remember(database, clock, await ana.voice(b"OggS spoken"))
    assert await fetcher.fetch_due() == 1
    file = await file_of(database, id)
    assert (file.state, file.content, file.size) == (FileState.STORED, b"OggS spoken", 11)
    assert await fetcher.fetch_due() == 0


async def test_a_photo_keeps_nothing_of_where_and_with_what_it_was_taken(
    fetcher: FileFetcher, database: Database, clock: Clock, ana: Person
) -> None:
    sent = await ana.document(phone_photo(), "IMG_1.jpg", "image/jpeg")
    id = await remember(database, clock, sent)
    await fetcher.fetch_due()
    file = await file_of(database, id)
    assert file.content is not None
    with Image.open(io.BytesIO(file.content)) as picture:
        assert dict(picture.getexif()) == {}
        assert picture.size == (200, 300)  # upright without the tag that said so
    assert b"A phone" not in file.content
    assert (file.kind, file.media_type) == (FileKind.PHOTO, "image/jpeg")
    assert file.size == len(file.content)


async def test_what_only_claims_to_be_a_photo_is_kept_but_never_shown_as_one(
    fetcher: FileFetcher, database: Database, clock: Clock, ana: Person
) -> None:
    sent = await ana.document(b"<script>alert(1)</script>", "cat.jpg", "image/jpeg")
    id = await remember(database, clock, sent)
    await fetcher.fetch_due()
    file = await file_of(database, id)
    assert (file.state, file.kind) == (FileState.STORED, FileKind.DOCUMENT)
    assert file.media_type == "application/octet-stream"


@pytest.mark.parametrize("says_so", [True, False], ids=["as told", "as found out"])
async def test_a_file_larger_than_a_bot_may_fetch_is_lost_at_once(
    fetcher: FileFetcher,
    database: Database,
    clock: Clock,
    ana: Person,
    says_so: bool,
) -> None:
    sent = await ana.video(size=30 * 1024 * 1024)
    more = {} if says_so else {"size": 0}
    id = await remember(database, clock, sent, **more)
    await fetcher.fetch_due()
    file = await file_of(database, id)
    assert (file.state, file.attempts, file.next_try_at) == (FileState.LOST, 1, None)


async def test_a_file_of_twenty_megabytes_is_fetched(
    fetcher: FileFetcher, database: Database, clock: Clock, ana: Person
) -> None:
    content = bytes(20 * 1024 * 1024)
    id = await remember(database, clock, await ana.video(content))
    await fetcher.fetch_due()
    assert (await file_of(database, id)).content == content


async def test_a_failed_fetch_is_tried_again_when_the_row_says(
    fetcher: FileFetcher, database: Database, clock: Clock, api: BotApi, ana: Person
) -> None:
    id = await remember(database, clock, await ana.voice())
    api.misbehave.server_error(method="getFile")
    await fetcher.fetch_due()
    assert (await file_of(database, id)).state is FileState.REMOTE
    clock.forward(seconds=PAUSES_S[0] - 1)
    assert await fetcher.fetch_due() == 0
    clock.forward(seconds=1)
    assert await fetcher.fetch_due() == 1
    assert (await file_of(database, id)).state is FileState.STORED


async def test_told_to_wait_it_waits_at_least_that_long(
    fetcher: FileFetcher, database: Database, clock: Clock, api: BotApi, ana: Person
) -> None:
    await remember(database, clock, await ana.voice())
    api.misbehave.too_many_requests(retry_after=900)
    await fetcher.fetch_due()
    clock.forward(seconds=899)
    assert await fetcher.fetch_due() == 0
    clock.forward(seconds=1)
    assert await fetcher.fetch_due() == 1


async def test_a_file_that_telegram_never_gives_is_lost_after_two_days_and_not_before(
    fetcher: FileFetcher, database: Database, clock: Clock, ana: Person
) -> None:
    began = clock.now()
    id = await remember(database, clock, await ana.voice(), telegram_file_id="gone")
    for pause in PAUSES_S:
        await fetcher.fetch_due()
        assert (await file_of(database, id)).state is FileState.REMOTE
        clock.forward(seconds=pause)
    await fetcher.fetch_due()
    assert (await file_of(database, id)).state is FileState.LOST
    assert 40 < (clock.now() - began).total_seconds() / 3600 < 56


async def test_a_file_is_fetched_by_one_process_at_a_time(
    fetcher: FileFetcher,
    bot: TelegramBot,
    database: Database,
    clock: Clock,
    api: BotApi,
    ana: Person,
) -> None:
    for _ in range(2):
        await remember(database, clock, await ana.voice())
    other = FileFetcher(bot, database, clock.now)
    await asyncio.gather(*(one.fetch_due() for one in (fetcher, other, fetcher, other)))
    assert len(api.called("getFile")) == 2


async def test_a_file_whose_fetcher_was_killed_is_fetched_by_the_next(
    fetcher: FileFetcher,
    bot: TelegramBot,
    database: Database,
    clock: Clock,
    api: BotApi,
    ana: Person,
) -> None:
    id = await remember(database, clock, await ana.voice())
    api.misbehave.slow(30, method="getFile")
    killed = asyncio.create_task(fetcher.fetch_due())
    await api.until(lambda: api.called("getFile"))
    killed.cancel()
    await asyncio.wait([killed])
    assert await fetcher.fetch_due() == 0
    clock.forward(seconds=files.LEASE.total_seconds())
    assert await fetcher.fetch_due() == 1
    assert (await file_of(database, id)).state is FileState.STORED


async def test_a_file_that_is_erased_while_it_comes_stays_erased(
    fetcher: FileFetcher, database: Database, clock: Clock, api: BotApi, ana: Person
) -> None:
    id = await remember(database, clock, await ana.voice())
    api.misbehave.slow(0.3, method="getFile")
    fetching = asyncio.create_task(fetcher.fetch_due())
    await api.until(lambda: api.called("getFile"))
    async with database.write() as session:
        await session.delete(await session.get_one(StoredFile, id))
    await fetching
    async with database.read() as session:
        assert await session.get(StoredFile, id) is None


async def test_stored_and_lost_files_are_left_alone(
    fetcher: FileFetcher, database: Database, clock: Clock, api: BotApi
) -> None:
    async with database.write() as session:
        for state in (FileState.STORED, FileState.LOST):
            session.add(
                StoredFile(
                    kind=FileKind.VOICE,
                    state=state,
                    media_type="audio/ogg",
                    telegram_file_id="x",
                    created_at=clock.now(),
                )
            )
    assert await fetcher.fetch_due() == 0
    assert api.calls == []


async def test_it_goes_on_by_itself(
    fetcher: FileFetcher,
    database: Database,
    clock: Clock,
    ana: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(files, "LOOK_AGAIN_S", 0.02)

    sent = await ana.voice()
    async with at_work(fetcher.run()):
        file_id = await remember(database, clock, sent)

        async def is_stored() -> bool:
            return (await file_of(database, file_id)).state is FileState.STORED

        await until(is_stored)
