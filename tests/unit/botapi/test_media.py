"""Pictures, albums, places and files on the Bot API server of our tests, and what it tells."""

from __future__ import annotations

from io import BytesIO

import pytest
import telegram
from PIL import Image
from telegram import (
    BotCommand,
    InputMediaDocument,
    InputMediaPhoto,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from tests.botapi import BotApi, Person, sample_photo

EMOJI = "😀"  # two UTF-16 code units


# Pictures, places and files


async def test_a_photo_comes_back_by_its_file_id(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    picture = sample_photo(7, (1200, 900))
    sent = await bot.send_photo(ana.id, picture, caption="Gate <b>3</b>", parse_mode="HTML")
    assert (sent.caption, sent.caption_html) == ("Gate 3", "Gate <b>3</b>")
    small, full = sent.photo[0], sent.photo[-1]
    assert (full.width, full.height) == (1200, 900)
    assert (small.width, small.height) == (90, 68)
    again = await bot.send_photo(ana.id, full.file_id)
    assert again.photo == sent.photo
    assert [message.photo for message in ana.inbox] == [picture, picture]
    file = await bot.get_file(full)
    assert bytes(await file.download_as_bytearray()) == picture
    preview = await (await bot.get_file(small)).download_as_bytearray()
    assert Image.open(BytesIO(preview)).size == (90, 68)


async def test_what_is_no_picture_is_no_photo(bot: telegram.Bot, ana: Person) -> None:
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(ana.id, b"%PDF-1.4")
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_photo(ana.id, b"")
    with pytest.raises(BadRequest, match="Photo_invalid_dimensions"):
        await bot.send_photo(ana.id, sample_photo(1, (2100, 100)))
    with pytest.raises(BadRequest, match="bytes is too big for a photo"):
        await bot.send_photo(ana.id, sample_photo() + bytes(10 * 1024 * 1024))
    with pytest.raises(BadRequest, match="Wrong file identifier/http url specified"):
        await bot.send_photo(ana.id, "no-such-file-id")
    voice = await ana.voice()
    with pytest.raises(BadRequest, match="Can't use file of type voice as photo"):
        await bot.send_photo(ana.id, voice.raw["voice"]["file_id"])
    assert not ana.inbox


async def test_a_caption_of_1024_units_passes_and_a_longer_one_does_not(
    bot: telegram.Bot, ana: Person
) -> None:
    await bot.send_photo(ana.id, sample_photo(), caption=EMOJI * 512)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(ana.id, sample_photo(), caption=EMOJI * 512 + "x")


async def test_an_album_arrives_together(bot: telegram.Bot, ana: Person) -> None:
    known = await bot.send_photo(ana.id, sample_photo(1))
    sent = await bot.send_media_group(
        ana.id,
        [
            InputMediaPhoto(sample_photo(2), caption="<i>two</i>", parse_mode=ParseMode.HTML),
            InputMediaPhoto(known.photo[-1].file_id),
            InputMediaPhoto(sample_photo(3)),
        ],
    )
    assert len({message.media_group_id for message in sent}) == 1
    assert [message.photo for message in ana.inbox[1:]] == [sample_photo(n) for n in (2, 1, 3)]
    assert [message.caption for message in sent] == ["two", None, None]


async def test_an_impossible_album_is_refused_whole(bot: telegram.Bot, ana: Person) -> None:
    photo, document = InputMediaPhoto(sample_photo()), InputMediaDocument(b"text")
    with pytest.raises(BadRequest, match="Documents can't be mixed with other media types"):
        await bot.send_media_group(ana.id, [photo, document])
    with pytest.raises(BadRequest, match="Too many messages to send as an album"):
        await bot.send_media_group(ana.id, [photo] * 11)
    assert not ana.inbox


async def test_voices_documents_and_places_arrive(bot: telegram.Bot, ana: Person) -> None:
    voice = await bot.send_voice(ana.id, b"OggS", duration=7)
    assert voice.voice is not None
    assert voice.voice.mime_type == "audio/ogg"
    document = await bot.send_document(ana.id, b"report", filename="报告.txt", caption="here")
    assert document.document is not None
    assert document.document.file_name == "报告.txt"
    location = await bot.send_location(ana.id, 31.2, 121.4)
    assert location.location is not None
    venue = await bot.send_venue(ana.id, 31.2, 121.4, "Police office", "Meishan Road 1")
    assert venue.venue is not None
    assert venue.venue.title == "Police office"
    heard = ana.inbox
    assert [heard[0].voice, heard[1].document] == [b"OggS", b"report"]
    assert [message.location for message in heard[2:]] == [(31.2, 121.4)] * 2
    with pytest.raises(BadRequest, match="Invalid location specified"):
        await bot.send_location(ana.id, 131.2, 121.4)


async def test_a_file_of_more_than_20_mb_can_not_be_fetched(bot: telegram.Bot, ana: Person) -> None:
    fits = await ana.video(b"film", size=20 * 1024 * 1024)
    big = await ana.video(b"film", size=20 * 1024 * 1024 + 1)
    file = await bot.get_file(fits.raw["video"]["file_id"])
    assert await file.download_as_bytearray() == b"film"
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(big.raw["video"]["file_id"])
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("no-such-file-id")


async def test_messages_are_copied_and_forwarded(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    officer = api.person(first_name="Li", started=True)
    original = await ana.photo(sample_photo(5), "my gate")
    await bot.copy_message(officer.id, ana.id, original.id)
    forwarded = await bot.forward_message(officer.id, ana.id, original.id)
    assert isinstance(forwarded.forward_origin, telegram.MessageOriginUser)
    assert forwarded.forward_origin.sender_user.id == ana.id
    assert [(m.text, m.photo) for m in officer.inbox] == [("my gate", sample_photo(5))] * 2
    with pytest.raises(BadRequest, match="Message to copy not found"):
        await bot.copy_message(officer.id, ana.id, 777)
    with pytest.raises(BadRequest, match="Message to forward not found"):
        await bot.forward_message(officer.id, ana.id, 777)


# About the bot and its chats


async def test_commands_and_descriptions_are_kept_by_language(
    api: BotApi, bot: telegram.Bot
) -> None:
    await bot.set_my_commands([BotCommand("report", "Report")])
    await bot.set_my_commands([BotCommand("report", "报告")], language_code="zh")
    await bot.set_my_description("您好", language_code="zh")
    [command] = await bot.get_my_commands(language_code="zh")
    assert command.description == "报告"
    assert (await bot.get_my_description("zh")).description == "您好"
    assert (await bot.get_my_description()).description == ""
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([BotCommand("Report!", "Report")])


async def test_a_chat_tells_about_itself(bot: telegram.Bot, ana: Person) -> None:
    chat = await bot.get_chat(ana.id)
    assert (chat.type, chat.first_name) == ("private", "Ana")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.get_chat(999)


async def test_a_forum_gets_topics_and_other_groups_do_not(api: BotApi, bot: telegram.Bot) -> None:
    forum, group = api.group("Station", is_forum=True), api.group("Team")
    topic = await bot.create_forum_topic(forum.id, "Ticket 7")
    sent = await bot.send_message(forum.id, "hi", message_thread_id=topic.message_thread_id)
    assert sent.is_topic_message
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(forum.id, "hi", message_thread_id=777)
    with pytest.raises(BadRequest, match="The chat is not a forum"):
        await bot.create_forum_topic(group.id, "Ticket 7")
