"""Files, places and oddities that a phone can send, as the conversation gets them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from actions.model import FileKind
from bot.channels.telegram.updates import arrival
from bot.conversation.messages import Odd, Point
from tests.botapi import BotApi, Person
from tests.unit.channels.telegram.readings import Update, message, newest, read, reads

# Files


async def test_of_a_photos_sizes_the_largest_is_taken(api: BotApi, ana: Person) -> None:
    await ana.photo(caption="the gate")
    incoming = read(newest(api))
    (file,) = incoming.attachments
    assert incoming.text == "the gate"
    assert (file.kind, file.media_type) == (FileKind.PHOTO, "image/jpeg")
    assert file.telegram_file_id == newest(api)["message"]["photo"][-1]["file_id"]


Send = Callable[[Person], Awaitable[object]]


@pytest.mark.parametrize(
    ("send", "kind", "media_type"),
    [
        (lambda ana: ana.voice(), FileKind.VOICE, "audio/ogg"),
        (lambda ana: ana.audio(), FileKind.VOICE, "audio/mpeg"),
        (lambda ana: ana.video(), FileKind.VIDEO, "video/mp4"),
        (lambda ana: ana.video_note(), FileKind.VIDEO, "video/mp4"),
        (lambda ana: ana.animation(), FileKind.VIDEO, "video/mp4"),
        (lambda ana: ana.document(), FileKind.DOCUMENT, "application/pdf"),
    ],
)
async def test_each_kind_of_file_becomes_an_attachment(
    api: BotApi, ana: Person, send: Send, kind: FileKind, media_type: str
) -> None:
    await send(ana)
    incoming = read(newest(api))
    (file,) = incoming.attachments
    assert (file.kind, file.media_type) == (kind, media_type)
    assert file.size > 0
    assert incoming.odd is None


async def test_a_picture_sent_as_a_file_is_a_photo_to_those_who_look_at_it(
    api: BotApi, ana: Person
) -> None:
    await ana.document(name="gate.PNG", mime_type="image/png")
    (file,) = read(newest(api)).attachments
    assert (file.kind, file.name) == (FileKind.PHOTO, "gate.PNG")


async def test_a_file_larger_than_a_number_of_the_database_is_still_a_file(
    api: BotApi, ana: Person
) -> None:
    await ana.video(size=4_000_000_000)
    (file,) = read(newest(api)).attachments
    assert file.size == 2**31 - 1


def test_a_files_name_and_type_are_nothing_to_believe() -> None:
    document = {"file_id": "X", "file_name": "../../etc/pa\u202esswd.pdf", "mime_type": "a\nb"}
    (file,) = read(message(document=document)).attachments
    assert (file.name, file.media_type) == ("passwd.pdf", "application/pdf")


async def test_an_album_is_one_message_with_its_files_in_order(api: BotApi, ana: Person) -> None:
    await ana.album(3, caption="all from the same gate")
    parts = api.updates.pending
    incoming = read(*parts)
    assert incoming.text == "all from the same gate"
    assert incoming.album == parts[0]["message"]["media_group_id"]
    assert [file.telegram_file_id for file in incoming.attachments] == [
        part["message"]["photo"][-1]["file_id"] for part in parts
    ]
    assert len({arrival(part).group_key for part in parts}) == 1


def test_captions_of_an_album_are_joined() -> None:
    photo = [{"file_id": "A", "width": 9, "height": 9}]
    parts = [message(photo=photo, caption=words) for words in ("the gate", "", "the lamp")]
    assert read(*parts).text == "the gate\nthe lamp"


async def test_single_messages_belong_to_no_album(api: BotApi, ana: Person) -> None:
    await ana.photo()
    assert arrival(newest(api)).group_key is None


# Places


async def test_a_location_is_a_point(api: BotApi, ana: Person) -> None:
    await ana.location(31.2, 121.4)
    assert read(newest(api)).point == Point(31.2, 121.4)


async def test_a_venue_is_a_point_with_its_name(api: BotApi, ana: Person) -> None:
    await ana.venue(31.2, 121.4, "South gate", "12 Lane")
    assert read(newest(api)).point == Point(31.2, 121.4, "South gate, 12 Lane")


async def test_a_live_location_is_heard_once_and_not_at_every_step(
    api: BotApi, ana: Person
) -> None:
    began = await ana.live_location(31.2, 121.4)
    assert read(newest(api)).point == Point(31.2, 121.4)
    await ana.move(began, 31.3, 121.4)
    assert reads.incoming((newest(api),)) is None


def test_a_point_off_the_globe_is_none() -> None:
    assert read(message(location={"latitude": 131.2, "longitude": 121.4})).odd is Odd.OTHER


# What a report has no use for


@pytest.mark.parametrize(
    ("send", "odd"),
    [
        (lambda ana: ana.sticker(), Odd.STICKER),
        (lambda ana: ana.contact(), Odd.CONTACT),
        (lambda ana: ana.poll(), Odd.POLL),
        (lambda ana: ana.dice(), Odd.DICE),
        (lambda ana: ana.message(game={"title": "Chess"}), Odd.GAME),
        (lambda ana: ana.message(story={"id": 1}), Odd.STORY),
        (lambda ana: ana.message(invoice={"title": "Tea"}), Odd.PAYMENT),
        (lambda ana: ana.message(checklist={"title": "To buy"}), Odd.OTHER),
        (lambda ana: ana.message(hologram={"newer": "than this code"}), Odd.OTHER),
    ],
)
async def test_odd_messages_are_known_for_what_they_are(
    api: BotApi, ana: Person, send: Send, odd: Odd
) -> None:
    await send(ana)
    assert read(newest(api)).odd is odd


@pytest.mark.parametrize(
    "content",
    [
        {"pinned_message": {"message_id": 3}},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}},
        {"write_access_allowed": {}},
    ],
)
def test_nobody_answers_what_nobody_said(content: Update) -> None:
    assert reads.incoming((message(**content),)) is None


@pytest.mark.parametrize("kind", ["inline_query", "poll_answer", "newer_than_this_code"])
def test_updates_of_other_kinds_are_answered_by_nobody(kind: str) -> None:
    update = {"update_id": 1, kind: {"id": "1"}}
    assert reads.incoming((update,)) is None
    assert arrival(update).address is None
