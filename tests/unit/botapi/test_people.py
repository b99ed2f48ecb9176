"""The people around the bot do on the test server what people do on their phones.

Every kind of message must be one that the real python-telegram-bot reads.
"""

from __future__ import annotations

import asyncio

import pytest
import telegram
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageOriginHiddenUser,
    MessageOriginUser,
    Update,
)
from telegram.ext import filters

from tests.botapi import BotApi, Person, SeenMessage, sample_photo


@pytest.fixture
def ana(api: BotApi) -> Person:
    return api.person(id=42, first_name="Ana", last_name="Ruiz", language_code="es")


async def received(bot: telegram.Bot) -> telegram.Message:
    """The newest message, and nothing else."""
    [update] = await bot.get_updates()
    await bot.get_updates(offset=update.update_id + 1)
    message = update.effective_message
    assert message is not None
    return message


def take_or_leave() -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton("✅ Take", callback_data="take"),
                InlineKeyboardButton("Leave", callback_data="leave"),
            ],
            [InlineKeyboardButton("Map", url="https://a.example/")],
        ]
    )


# Writing


async def test_a_start_link_brings_its_payload_as_a_command(bot: telegram.Bot, ana: Person) -> None:
    await ana.start("meishan")
    message = await received(bot)
    assert message.text == "/start meishan"
    assert [message.parse_entity(e) for e in message.entities] == ["/start"]
    assert filters.COMMAND.check_update(Update(1, message=message))
    assert message.from_user is not None
    assert (message.from_user.full_name, message.from_user.language_code) == ("Ana Ruiz", "es")


async def test_words_lose_what_telegram_drops(bot: telegram.Bot, ana: Person) -> None:
    await ana.say("  \u202ehello\r\n\tthere \u2068x\u2069 ")
    assert (await received(bot)).text == "hello\n there \u2068x\u2069"
    for impossible in ("", " \u200b ", "x" * 4097):
        with pytest.raises(ValueError, match="1 to 4096"):
            await ana.say(impossible)


async def test_a_reply_and_an_edit_refer_to_their_message(bot: telegram.Bot, ana: Person) -> None:
    sent = await ana.say("lamp is brokn")
    await received(bot)
    await ana.edit(sent, "lamp is broken")
    edited = await received(bot)
    assert (edited.message_id, edited.text) == (sent.id, "lamp is broken")
    assert edited.edit_date is not None
    await ana.say("since Monday", reply_to=sent)
    answer = await received(bot)
    assert answer.reply_to_message is not None
    assert answer.reply_to_message.text == "lamp is broken"


async def test_a_forward_names_its_author_unless_he_hides(bot: telegram.Bot, ana: Person) -> None:
    await ana.forward("You won a prize", author="Scammer")
    origin = (await received(bot)).forward_origin
    assert isinstance(origin, MessageOriginUser)
    assert origin.sender_user.first_name == "Scammer"
    await ana.forward("You won a prize", author="Scammer", hidden=True)
    origin = (await received(bot)).forward_origin
    assert isinstance(origin, MessageOriginHiddenUser)
    assert origin.sender_user_name == "Scammer"


async def test_a_photo_and_an_album_bring_their_pictures(bot: telegram.Bot, ana: Person) -> None:
    await ana.photo(sample_photo(3), "the lamp")
    message = await received(bot)
    assert message.caption == "the lamp"
    file = await bot.get_file(message.photo[-1])
    assert bytes(await file.download_as_bytearray()) == sample_photo(3)

    await ana.album(3, "three lamps")
    updates = await bot.get_updates()
    messages = [update.message for update in updates if update.message]
    assert len(messages) == 3
    assert len({message.media_group_id for message in messages}) == 1
    assert [message.caption for message in messages] == ["three lamps", None, None]


async def test_every_kind_of_message_is_one_the_client_reads(
    bot: telegram.Bot, ana: Person
) -> None:
    kinds = {
        "location": ana.location(31.2, 121.4),
        "venue": ana.venue(31.2, 121.4, "Gate 3"),
        "voice": ana.voice(),
        "sticker": ana.sticker("😀"),
        "document": ana.document(),
        "video": ana.video(),
        "audio": ana.audio(),
        "animation": ana.animation(),
        "video_note": ana.video_note(),
        "contact": ana.contact(),
        "dice": ana.dice(),
        "poll": ana.poll(),
        "migrate_to_chat_id": ana.message(migrate_to_chat_id=-1001),
    }
    for kind, sending in kinds.items():
        await sending
        message = await received(bot)
        assert getattr(message, kind), kind


async def test_who_shares_a_way_sends_edits(bot: telegram.Bot, ana: Person) -> None:
    sent = await ana.live_location(31.2, 121.4)
    await received(bot)
    await ana.move(sent, 31.3, 121.5)
    moved = await received(bot)
    assert moved.location is not None
    assert (moved.message_id, moved.location.latitude) == (sent.id, 31.3)
    assert moved.edit_date is not None


async def test_any_update_can_be_sent_even_a_malformed_one(bot: telegram.Bot, ana: Person) -> None:
    await ana.raw({"message": {"text": "no chat, no date"}})
    with pytest.raises(KeyError):
        await bot.get_updates()
    await ana.say("hello")
    [update] = await bot.get_updates(offset=-1)
    assert update.message is not None
    assert update.message.text == "hello"


async def test_blocking_and_coming_back_are_told(bot: telegram.Bot, ana: Person) -> None:
    await ana.start()
    await received(bot)
    await ana.block()
    with pytest.raises(ValueError, match="blocked"):
        await ana.say("hello")
    await ana.start()
    blocked, unblocked, started = await bot.get_updates()
    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert unblocked.my_chat_member is not None
    assert unblocked.my_chat_member.new_chat_member.status == "member"
    assert started.message is not None


# Pressing


async def test_a_button_is_found_by_label_part_of_it_or_data(
    bot: telegram.Bot, ana: Person
) -> None:
    await ana.start()
    await bot.send_message(ana.id, "Ticket 7", reply_markup=take_or_leave())
    for name in ("✅ Take", "Take", "take"):
        press = await ana.press(name)
        assert not press.is_answered
    data = [u.callback_query.data for u in await bot.get_updates() if u.callback_query]
    assert data == ["take"] * 3
    for absent, why in (("Resolve", "no button"), ("e", "could be any of"), ("Map", "opens")):
        with pytest.raises(AssertionError, match=why):
            await ana.press(absent)


async def test_the_newest_button_is_pressed_unless_a_message_is_named(
    bot: telegram.Bot, ana: Person
) -> None:
    await ana.start()
    old = await bot.send_message(ana.id, "Ticket 7", reply_markup=take_or_leave())
    new = await bot.send_message(ana.id, "Ticket 8", reply_markup=take_or_leave())
    await received(bot)
    await ana.press("Take")
    await ana.press("Take", old.message_id)
    pressed = [
        u.callback_query.message.message_id
        for u in await bot.get_updates()
        if u.callback_query and u.callback_query.message
    ]
    assert pressed == [new.message_id, old.message_id]


async def test_a_forged_press_and_one_on_a_forgotten_message_arrive(
    bot: telegram.Bot, ana: Person
) -> None:
    await ana.start()
    await bot.send_message(ana.id, "Ticket 7", reply_markup=take_or_leave())
    await received(bot)
    await ana.press_forged("admin:delete-all")
    await ana.press_forged("take", accessible=False)
    forged, old = [u.callback_query for u in await bot.get_updates()]
    assert forged is not None
    assert forged.data == "admin:delete-all"
    assert old is not None
    assert old.message is not None
    assert not old.message.is_accessible


async def test_a_press_without_an_answer_is_noticed(bot: telegram.Bot, ana: Person) -> None:
    await ana.start()
    await bot.send_message(ana.id, "?", reply_markup=take_or_leave())
    press = await ana.press("Take")
    with pytest.raises(AssertionError, match="not answered"):
        await press.answer(timeout=0.05)


# Hearing


async def test_what_is_said_is_heard_once_and_in_any_order(bot: telegram.Bot, ana: Person) -> None:
    await ana.start()
    for text in ("Filed: 7", "Officer Li is coming", "Filed: 8"):
        await bot.send_message(ana.id, text)
    assert (await ana.hears("coming")).text == "Officer Li is coming"
    assert (await ana.hears("Filed")).text == "Filed: 7"
    assert (await ana.hears(lambda message: "8" in message.text)).text == "Filed: 8"
    await ana.hears_nothing(seconds=0.01)
    with pytest.raises(AssertionError, match="'Filed' was not heard"):
        await ana.hears("Filed", timeout=0.05)


async def test_a_listener_waits_for_what_comes_later(bot: telegram.Bot, ana: Person) -> None:
    await ana.start()
    listening = asyncio.create_task(ana.hears("second"))
    await bot.send_message(ana.id, "first")
    sent = await bot.send_message(ana.id, "one")
    assert not listening.done()
    await bot.edit_message_text("the second", ana.id, sent.message_id)
    heard = await listening
    assert (heard.id, heard.edited) == (sent.message_id, True)


async def test_silence_is_broken_by_what_comes(bot: telegram.Bot, ana: Person) -> None:
    await ana.start()
    await bot.send_message(ana.id, "something")
    await ana.hears_nothing("else", seconds=0.01)
    with pytest.raises(AssertionError, match="nobody was to say"):
        await ana.hears_nothing(seconds=0.01)
    ana.forget()
    await ana.hears_nothing(seconds=0.01)


async def test_a_seen_message_stays_as_it_was_and_knows_how_it_is_now(
    bot: telegram.Bot, ana: Person
) -> None:
    await ana.start()
    sent = await bot.send_message(ana.id, "\u2068A-7\u2069: open", reply_markup=take_or_leave())
    seen = await ana.hears("A-7: open")
    assert isinstance(seen, SeenMessage)
    assert seen.labels == ["✅ Take", "Leave", "Map"]
    assert [len(row) for row in seen.rows] == [2, 1]
    await bot.edit_message_text("A-7: taken", ana.id, sent.message_id)
    assert (seen.text, seen.now and seen.now.text) == ("A-7: open", "A-7: taken")
    await bot.delete_message(ana.id, sent.message_id)
    assert seen.now is None
    assert ana.last is None
    assert [message.from_bot for message in ana.conversation] == [False]
