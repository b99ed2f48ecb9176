"""Files that hang under a message."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.database import Database
from actions.delivery import NotSent, Sent, Unknown
from actions.model import FileKind, FileState, StoredFile
from bot.channels.telegram.sender import TelegramSender
from bot.rendering import Rendered
from tests.botapi import BotApi, Person, SeenMessage, sample_photo
from tests.clock import Clock
from tests.unit.channels.telegram.conftest import Deliver

Keep = Callable[..., Awaitable[int]]


@pytest.fixture
def keep(sqlite_database: Database, clock: Clock) -> Keep:
    """Store a file; its id."""

    async def keep(kind: FileKind, **about: Any) -> int:
        media_type = about.pop("media_type", "application/octet-stream")
        stored = about.get("content") is not None
        file = StoredFile(
            kind=kind,
            media_type=media_type,
            state=FileState.STORED if stored else FileState.REMOTE,
            created_at=clock.now(),
            **about,
        )
        async with sqlite_database.write() as session:
            session.add(file)
        return file.id

    return keep


def with_files(*ids: int) -> Rendered:
    return Rendered("See:", "en", files=ids)


def number_of(message: SeenMessage, field: str) -> str:
    file = message.raw[field]
    return str(file[-1]["file_id"] if field == "photo" else file["file_id"])


@pytest.fixture
async def from_ana(ana: Person) -> dict[str, str]:
    """Telegram's numbers of files that Ana sent, by what they were sent as."""
    return {
        "photo": number_of(await ana.photo(), "photo"),
        "photo 2": number_of(await ana.photo(), "photo"),
        "voice": number_of(await ana.voice(), "voice"),
        "audio": number_of(await ana.audio(), "audio"),
        "video": number_of(await ana.video(), "video"),
        "video_note": number_of(await ana.video_note(), "video_note"),
        "animation": number_of(await ana.animation(), "animation"),
        "document": number_of(await ana.document(), "document"),
    }


@pytest.mark.parametrize(
    ("kind", "sent_as"),
    [
        (FileKind.PHOTO, "photo"),
        (FileKind.VOICE, "voice"),
        (FileKind.VIDEO, "video"),
        (FileKind.DOCUMENT, "document"),
        # Telegram's numbers are good for the way they came only:
        (FileKind.PHOTO, "document"),
        (FileKind.VOICE, "audio"),
        (FileKind.VIDEO, "video_note"),
        (FileKind.VIDEO, "animation"),
        (FileKind.DOCUMENT, "voice"),
    ],
)
async def test_a_file_that_is_at_telegram_is_sent_by_its_number_under_the_text(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    keep: Keep,
    from_ana: dict[str, str],
    api: BotApi,
    ana: Person,
    kind: FileKind,
    sent_as: str,
) -> None:
    file = await keep(kind, telegram_file_id=from_ana[sent_as])
    outcome = await sender.send(await delivery_to_ana(with_files(file)))
    text, message = ana.inbox
    assert sent_as in message.raw
    assert message.reply_to is not None
    assert message.reply_to.id == text.id
    assert outcome == Sent(str(text.id), (str(message.id),))
    assert not any(call.uploads for call in api.calls)


@pytest.mark.parametrize(
    ("kind", "media_type", "content", "arrives_as"),
    [
        (FileKind.PHOTO, "image/jpeg", sample_photo(), "photo"),
        (FileKind.PHOTO, "image/jpeg", sample_photo(size=(3000, 100)), "document"),
        (FileKind.PHOTO, "image/gif", b"GIF89a", "document"),
        (FileKind.VOICE, "audio/ogg", b"OggS", "voice"),
        (FileKind.VOICE, "audio/mpeg", b"ID3", "audio"),
        (FileKind.VOICE, "audio/webm", b"webm", "document"),
        (FileKind.VIDEO, "video/mp4", b"mp4", "video"),
        (FileKind.DOCUMENT, "application/pdf", b"%PDF", "document"),
    ],
)
async def test_a_file_from_the_web_is_uploaded_as_what_telegram_takes(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    keep: Keep,
    ana: Person,
    kind: FileKind,
    media_type: str,
    content: bytes,
    arrives_as: str,
) -> None:
    file = await keep(kind, media_type=media_type, content=content)
    await sender.send(await delivery_to_ana(with_files(file)))
    assert arrives_as in ana.inbox[1].raw


def sent_as_all_of(messages: list[SeenMessage]) -> Sent:
    """Known by the first message, the text, with the numbers of all that hangs under it."""
    text, *others = (str(message.id) for message in messages)
    return Sent(text, tuple(others))


async def test_a_document_keeps_its_name(
    sender: TelegramSender, delivery_to_ana: Deliver, keep: Keep, ana: Person
) -> None:
    file = await keep(FileKind.DOCUMENT, name="letter.pdf", content=b"%PDF")
    await sender.send(await delivery_to_ana(with_files(file)))
    assert ana.inbox[1].raw["document"]["file_name"] == "letter.pdf"


async def test_what_was_uploaded_once_is_not_uploaded_again(
    sender: TelegramSender, delivery_to_ana: Deliver, keep: Keep, api: BotApi, ana: Person
) -> None:
    file = await keep(FileKind.PHOTO, media_type="image/jpeg", content=sample_photo(1))
    await sender.send(await delivery_to_ana(with_files(file)))
    await sender.send(await delivery_to_ana(with_files(file)))
    assert [bool(call.uploads) for call in api.called("sendPhoto")] == [True, False]
    assert [message.photo for message in ana.inbox[1::2]] == [sample_photo(1)] * 2


async def test_a_number_of_another_bot_gives_way_to_what_we_stored(
    sender: TelegramSender, delivery_to_ana: Deliver, keep: Keep, ana: Person
) -> None:
    content = sample_photo(2)
    file = await keep(
        FileKind.PHOTO, media_type="image/jpeg", content=content, telegram_file_id="theirs"
    )
    await sender.send(await delivery_to_ana(with_files(file)))
    assert ana.inbox[1].photo == content


async def test_photos_come_as_one_album_and_other_files_after_it(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    keep: Keep,
    from_ana: dict[str, str],
    ana: Person,
) -> None:
    files = [
        await keep(FileKind.PHOTO, telegram_file_id=from_ana["photo"]),
        await keep(FileKind.PHOTO, media_type="image/jpeg", content=sample_photo(3)),
        await keep(FileKind.VOICE, telegram_file_id=from_ana["voice"]),
    ]
    outcome = await sender.send(await delivery_to_ana(with_files(*files)))
    _, first, second, voice = ana.inbox
    assert first.album == second.album is not None
    assert second.photo == sample_photo(3)
    assert "voice" in voice.raw
    assert outcome == sent_as_all_of(ana.inbox)


async def test_the_eleventh_photo_comes_after_an_album_of_ten(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    keep: Keep,
    from_ana: dict[str, str],
    ana: Person,
) -> None:
    photo = from_ana["photo"]
    files = [await keep(FileKind.PHOTO, telegram_file_id=photo) for _ in range(11)]
    await sender.send(await delivery_to_ana(with_files(*files)))
    assert [message.album is not None for message in ana.inbox[1:]] == [True] * 10 + [False]


async def test_where_one_photo_fits_in_no_album_each_comes_by_itself(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    keep: Keep,
    from_ana: dict[str, str],
    ana: Person,
) -> None:
    files = [
        await keep(FileKind.PHOTO, telegram_file_id=from_ana[sent_as])
        for sent_as in ("photo", "document", "photo 2")
    ]
    await sender.send(await delivery_to_ana(with_files(*files)))
    assert ["photo" in message.raw for message in ana.inbox[1:]] == [True, False, True]
    assert len(ana.inbox) == 4


async def test_a_file_that_nobody_has_any_more_is_missed_in_words_and_the_rest_comes(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    keep: Keep,
    from_ana: dict[str, str],
    ana: Person,
) -> None:
    files = [
        await keep(FileKind.DOCUMENT, telegram_file_id="gone"),
        await keep(FileKind.VOICE, telegram_file_id=from_ana["voice"]),
    ]
    outcome = await sender.send(await delivery_to_ana(with_files(*files)))
    _, missing, voice = ana.inbox
    assert outcome == sent_as_all_of(ana.inbox)
    assert missing.text == "en file-not-delivered"
    assert "voice" in voice.raw


async def test_a_file_that_was_erased_meanwhile_is_not_missed(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    assert isinstance(await sender.send(await delivery_to_ana(with_files(999))), Sent)
    assert [message.text for message in ana.inbox] == ["See:"]


async def test_a_file_that_telegram_puts_off_comes_later_without_the_text(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    keep: Keep,
    from_ana: dict[str, str],
    api: BotApi,
    ana: Person,
) -> None:
    file = await keep(FileKind.VOICE, telegram_file_id=from_ana["voice"])
    api.misbehave.too_many_requests(method="sendVoice")
    delivery = await delivery_to_ana(with_files(file))
    assert isinstance(await sender.send(delivery), NotSent)
    outcome = await sender.send(delivery)
    text, voice = ana.inbox
    assert outcome == Sent(str(text.id), (str(voice.id),))
    assert "voice" in voice.raw


async def test_a_card_that_changed_while_its_photos_waited_shows_the_change(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    keep: Keep,
    from_ana: dict[str, str],
    api: BotApi,
    ana: Person,
) -> None:
    file = await keep(FileKind.PHOTO, telegram_file_id=from_ana["photo"])
    api.misbehave.too_many_requests(method="sendPhoto")
    first = await delivery_to_ana(Rendered("new", "en", files=(file,)))
    await sender.send(first)
    now = Rendered("taken", "en", files=(file,))
    assert isinstance(await sender.send(replace(first, message=now)), Sent)
    text, photo = ana.inbox
    assert text.text == "taken"
    assert photo.photo is not None


async def test_a_file_whose_fate_is_unknown_is_not_sent_twice_and_the_text_is_not_either(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    keep: Keep,
    from_ana: dict[str, str],
    api: BotApi,
    ana: Person,
) -> None:
    file = await keep(FileKind.VOICE, telegram_file_id=from_ana["voice"])
    api.misbehave.cut(method="sendVoice", after_effect=True)
    outcome = await sender.send(await delivery_to_ana(with_files(file)))
    assert outcome == Sent(str(ana.inbox[0].id), (str(ana.inbox[-1].id),))
    assert len([message for message in ana.inbox if "voice" in message.raw]) == 1
    assert ana.inbox[-1].text == "en file-not-delivered"


async def test_a_file_without_words_is_known_by_its_own_number(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    keep: Keep,
    from_ana: dict[str, str],
    api: BotApi,
    ana: Person,
) -> None:
    file = await keep(FileKind.VOICE, telegram_file_id=from_ana["voice"])
    message = Rendered("", "en", files=(file,))
    assert await sender.send(await delivery_to_ana(message)) == Sent(str(ana.inbox[0].id))
    api.misbehave.cut(method="sendVoice")
    assert isinstance(await sender.send(await delivery_to_ana(message)), Unknown)


async def test_who_blocks_between_text_and_file_has_the_text(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    keep: Keep,
    from_ana: dict[str, str],
    api: BotApi,
    ana: Person,
) -> None:
    file = await keep(FileKind.VOICE, telegram_file_id=from_ana["voice"])
    api.misbehave.refuse(403, "Forbidden: bot was blocked by the user", method="sendVoice")
    outcome = await sender.send(await delivery_to_ana(with_files(file)))
    assert outcome == Sent(str(ana.inbox[0].id))
    assert len(api.called("sendMessage")) == 1
