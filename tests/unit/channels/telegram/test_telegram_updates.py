"""Words, commands and pressed buttons, as the conversation gets them; arrivals, as the inbox."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from actions.model import Channel
from actions.outgoing import Verb, press
from bot.channels.telegram.updates import arrival, press_ids
from bot.conversation.messages import BUBBLES, Incoming
from tests.botapi import BotApi, Person
from tests.unit.channels.telegram.readings import Update, message, newest, read, reads

# Words


def test_words_come_with_who_when_and_in_which_language() -> None:
    incoming = read(message(text="un coche bloquea la puerta"))
    assert incoming == Incoming(
        channel=Channel.TELEGRAM,
        message_id="7",
        at=datetime(2026, 9, 21, 14, 13, 20, tzinfo=UTC),
        sender_name="Ana Li",
        device_language="es",
        text="un coche bloquea la puerta",
    )


def test_hidden_characters_are_taken_out_and_emoji_stay_whole() -> None:
    family = "👩\u200d👩\u200d👧"
    incoming = read(message(text=f"he\u200blp\x00 \u202eevil\u202c {family}"))
    assert incoming.text == f"help evil {family}"


def test_half_a_surrogate_pair_can_be_stored() -> None:
    assert read(message(text="a\ud83db")).text.encode() == b"a?b"


def test_a_name_with_line_breaks_becomes_one_line() -> None:
    update = message(text="hi")
    update["message"]["from"] = {"id": 42, "first_name": "A\nna\u200b", "last_name": " " * 9}
    assert read(update).sender_name == "A na"


async def test_an_edited_message_says_so_and_keeps_its_number(api: BotApi, ana: Person) -> None:
    written = await ana.say("a car blcks the gate")
    await ana.edit(written, "a car blocks the gate")
    incoming = read(newest(api))
    assert (incoming.is_edit, incoming.message_id) == (True, str(written.id))
    assert incoming.text == "a car blocks the gate"


async def test_an_edited_caption_does_not_bring_the_photo_again(api: BotApi, ana: Person) -> None:
    photo = await ana.photo(caption="gaet")
    await ana.edit(photo, "gate")
    incoming = read(newest(api))
    assert (incoming.text, incoming.attachments) == ("gate", ())


async def test_forwarded_words_are_marked_even_from_somebody_hidden(
    api: BotApi, ana: Person
) -> None:
    await ana.forward("You won a prize", hidden=True)
    assert read(newest(api)).is_forward
    await ana.say("is this a scam?")
    assert not read(newest(api)).is_forward


async def test_a_forwarded_command_is_only_words(api: BotApi, ana: Person) -> None:
    await ana.forward("/start staff-1234")
    incoming = read(newest(api))
    assert (incoming.text, incoming.start, incoming.command) == ("/start staff-1234", None, None)


async def test_an_answer_names_the_message_it_answers(api: BotApi, ana: Person) -> None:
    first = await ana.say("hello")
    await ana.say("and this", reply_to=first)
    assert read(newest(api)).answers == str(first.id)


def test_a_quoted_part_of_our_message_is_an_answer_too() -> None:
    update = message(
        text="here", reply_to_message={"message_id": 5}, quote={"text": "where?", "position": 3}
    )
    assert read(update).answers == "5"


def test_an_answer_to_a_message_of_another_chat_answers_none_of_ours() -> None:
    update = message(text="look", external_reply={"message_id": 5, "origin": {"type": "channel"}})
    assert read(update).answers is None


# Commands


@pytest.mark.parametrize(
    ("text", "start"),
    [("/start", ""), ("/start meishan-xinyuan", "meishan-xinyuan"), ("/START@linli_bot x", "x")],
)
def test_start_brings_its_payload_and_no_words(text: str, start: str) -> None:
    incoming = read(message(text=text))
    assert (incoming.start, incoming.command, incoming.text) == (start, None, "")


@pytest.mark.parametrize(
    ("text", "command", "words"),
    [
        ("/help", "help", ""),
        ("/Status@linli_bot", "status", ""),
        ("/report the lamp\nis broken", "report", "the lamp\nis broken"),
    ],
)
def test_a_command_is_told_from_its_words(text: str, command: str, words: str) -> None:
    incoming = read(message(text=text))
    assert (incoming.command, incoming.text, incoming.start) == (command, words, None)


@pytest.mark.parametrize("text", ["/", "/ help", "1/2 of the lamps", "please /help", "/帮助"])
def test_a_slash_alone_makes_no_command(text: str) -> None:
    incoming = read(message(text=text))
    assert (incoming.command, incoming.text) == (None, text)


# Buttons


async def test_a_button_of_ours_comes_back_with_its_meaning(api: BotApi, ana: Person) -> None:
    ours = await ana.say("stands for a message of the bot")
    await ana.press_forged(press(Verb.TAKE, 5).encode(), ours)
    incoming = read(newest(api))
    assert incoming.press == press(Verb.TAKE, 5)
    assert not incoming.unknown_press


@pytest.mark.parametrize("data", ["zz:1", "", "t:1\x00", "t:\ud83d"])
async def test_a_forged_button_is_unknown(data: str, api: BotApi, ana: Person) -> None:
    await ana.press_forged(data, await ana.say("hello"))
    incoming = read(newest(api))
    assert (incoming.press, incoming.unknown_press) == (None, True)


async def test_a_button_under_a_message_that_telegram_forgot_is_pressed_all_the_same(
    api: BotApi, ana: Person
) -> None:
    await ana.press_forged(press(Verb.TAKE, 5).encode(), 3, accessible=False)
    assert arrival(newest(api)).address == "42"
    assert read(newest(api)).press == press(Verb.TAKE, 5)


async def test_only_presses_ask_for_an_answer(api: BotApi, ana: Person) -> None:
    pressed = await ana.press_forged("zz", await ana.say("hello"))
    assert press_ids(api.updates.pending) == [pressed.id]


# Coming and going


async def test_who_blocks_the_bot_cannot_be_reached_until_they_come_back(
    api: BotApi, ana: Person
) -> None:
    await ana.block()
    assert reads.reachability(newest(api)) is False
    assert reads.incoming((newest(api),)) is None
    await ana.unblock()
    assert reads.reachability(newest(api)) is True


async def test_words_say_nothing_about_reachability(api: BotApi, ana: Person) -> None:
    await ana.say("hello")
    assert reads.reachability(newest(api)) is None


# Arrivals


async def test_an_arrival_carries_the_update_unread(api: BotApi, ana: Person) -> None:
    await ana.say("hello")
    update = newest(api)
    arrived = arrival(update)
    assert (arrived.address, arrived.update_id) == ("42", str(update["update_id"]))
    assert arrived.payload == update


@pytest.mark.parametrize(
    "chat",
    [
        {"id": -100, "type": "supergroup"},
        {"id": -100, "type": "channel"},
        {"id": 42},
        {"id": "42", "type": "private"},
        {"id": True, "type": "private"},
        None,
    ],
)
def test_only_private_chats_have_an_address(chat: object) -> None:
    assert arrival(message(chat=chat, text="hi")).address is None


def test_an_update_without_a_number_is_kept_once_and_has_no_address() -> None:
    update: Update = {"message": {"text": "hi", "chat": {"id": 42, "type": "private"}}}
    first, again, other = arrival(update), arrival(dict(update)), arrival({"message": {}})
    assert first.address is None
    assert first.update_id == again.update_id != other.update_id
    assert len(first.update_id) <= 64


@pytest.mark.parametrize("group", ["x" * 65, "a\x00b", "\ud83d"])
def test_no_key_is_longer_or_odder_than_its_column_takes(group: str) -> None:
    key = arrival(message(media_group_id=group)).group_key
    assert key is not None
    assert len(key) == 64
    assert key.isprintable()


def test_short_texts_that_follow_each_other_are_one_message_of_a_line_each() -> None:
    first = message(message_id=7, date=1_790_000_000, text="there is a car")
    second = message(message_id=8, date=1_790_000_003, text="at gate 3")
    assert arrival(first).group_key == arrival(second).group_key == BUBBLES
    incoming = read(first, second)
    assert incoming.text == "there is a car\nat gate 3"
    assert incoming.said == (("7", "there is a car"), ("8", "at gate 3"))
    assert incoming.at == read(second).at
    assert read(first).said == (("7", "there is a car"),)


@pytest.mark.parametrize(
    "content",
    [
        {"text": "/status"},
        {"text": " "},
        {"text": "x" * 201},
        {"text": "yes", "reply_to_message": {"message_id": 3}},
        {"text": "you won", "forward_origin": {"type": "hidden_user"}},
        {"caption": "look", "photo": [{"file_id": "A"}]},
        {"text": "hi", "date": None},
    ],
)
def test_what_is_more_than_a_short_text_is_taken_by_itself(content: Update) -> None:
    assert arrival(message(**content)).group_key is None


def test_an_edit_is_taken_by_itself() -> None:
    edited = message(text="hi")
    assert arrival({"update_id": 1, "edited_message": edited["message"]}).group_key is None


@pytest.mark.parametrize(
    "update",
    [
        message(date=None, text="hi"),
        message(message_id="7", text="hi"),
        message(date=10**20, text="hi"),
        {"update_id": 1, "callback_query": {"id": "1", "data": "t:1"}},
    ],
)
def test_a_message_without_number_or_date_is_refused_with_one_kind_of_error(
    update: Update,
) -> None:
    with pytest.raises(ValueError, match="a message with"):
        reads.incoming((update,))


@pytest.mark.parametrize("odd", [None, 1, "x", [], {}, [1], [{}], {"file_id": 1}])
@pytest.mark.parametrize(
    "field",
    [
        "text", "caption", "photo", "document", "voice", "location", "venue", "from",
        "reply_to_message", "forward_origin", "media_group_id",
    ],
)  # fmt: skip
def test_fields_of_any_shape_are_read_without_a_crash(field: str, odd: object) -> None:
    update = message(**{field: odd})
    assert reads.incoming((update,)) is not None
    assert arrival(update).update_id == "1"
