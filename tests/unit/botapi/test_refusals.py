"""The Bot API server of our tests refuses what Telegram refuses, in Telegram's words.

What these tests pin decides how much every other test against that server is worth. The real
python-telegram-bot drives it.
"""

from __future__ import annotations

import pytest
import telegram
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError

from tests.botapi import BotApi, Person, bot_of, sample_photo

EMOJI = "😀"  # two UTF-16 code units


def buttons(*pairs: tuple[str, str]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(text, callback_data=data)] for text, data in pairs]
    )


# Who may talk


async def test_the_bot_knows_itself(bot: telegram.Bot) -> None:
    me = await bot.get_me()
    assert (me.username, me.is_bot, me.id) == ("linli_test_bot", True, 7_000_000_001)


async def test_a_token_of_no_bot_is_refused(api: BotApi) -> None:
    for token, words in (("7000000001:another-secret", "Unauthorized"), ("nonsense", "Not Found")):
        stranger = bot_of(api, token)
        with pytest.raises(InvalidToken) as refused:
            await stranger.initialize()
        assert str(refused.value.__cause__) == words
        await stranger.shutdown()
    assert not api.calls


async def test_a_chat_nobody_opened_is_not_found(api: BotApi, bot: telegram.Bot) -> None:
    silent = api.person()
    for chat_id in (silent.id, 999):
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(chat_id, "hello?")
    await silent.start()
    await bot.send_message(silent.id, "hello")
    assert [message.text for message in silent.inbox] == ["hello"]


async def test_who_blocked_the_bot_or_left_telegram_is_forbidden(
    bot: telegram.Bot, ana: Person
) -> None:
    await ana.block()
    with pytest.raises(Forbidden, match="Forbidden: bot was blocked by the user"):
        await bot.send_message(ana.id, "hello?")
    with pytest.raises(Forbidden):
        await bot.send_chat_action(ana.id, ChatAction.TYPING)
    await ana.unblock()
    await bot.send_message(ana.id, "hello")
    await ana.deactivate()
    with pytest.raises(Forbidden, match="Forbidden: user is deactivated"):
        await bot.send_message(ana.id, "hello?")
    assert [message.text for message in ana.inbox] == ["hello"]


# Texts


async def test_a_text_arrives_as_written_with_its_entities(bot: telegram.Bot, ana: Person) -> None:
    sent = await bot.send_message(
        ana.id, "<b>Ticket</b> &lt;7&gt; 😀 <a href='https://a.example/'>map</a>", ParseMode.HTML
    )
    assert sent.text == "Ticket <7> 😀 map"
    assert sent.parse_entity(sent.entities[0]) == "Ticket"
    assert sent.parse_entity(sent.entities[1]) == "map"
    assert (sent.entities[1].type, sent.entities[1].url) == ("text_link", "https://a.example/")
    assert sent.text_html == ('<b>Ticket</b> &lt;7&gt; 😀 <a href="https://a.example/">map</a>')
    heard = await ana.hears("Ticket")
    assert heard.id == sent.message_id


@pytest.mark.parametrize("text", ["x" * 4096, EMOJI * 2048, "<b>" + "x" * 4096 + "</b>"])
async def test_a_text_of_4096_utf16_units_passes(bot: telegram.Bot, ana: Person, text: str) -> None:
    await bot.send_message(ana.id, text, ParseMode.HTML)


@pytest.mark.parametrize("text", ["x" * 4097, EMOJI * 2048 + "x"])
async def test_a_longer_text_is_refused(bot: telegram.Bot, ana: Person, text: str) -> None:
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.send_message(ana.id, text)
    assert not ana.inbox


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "Message text is empty"),
        ("  \n ", "Text must be non-empty"),
        ("\u200b\u2068\u2069", "Text must be non-empty"),
        ("<b></b>", "Text must be non-empty"),
    ],
)
async def test_a_text_with_nothing_to_see_is_refused(
    bot: telegram.Bot, ana: Person, text: str, complaint: str
) -> None:
    with pytest.raises(BadRequest, match=complaint):
        await bot.send_message(ana.id, text, ParseMode.HTML)


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        # TDLib's own cases (test/message_entities.cpp)
        ("🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;<abac aba>", 'Unsupported start tag "abac" at byte offset 13'),
        ("🏟 🏟&lt;<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'),
        ("🏟 🏟&lt;<i    aba  =  ", 'Unclosed start tag "i" at byte offset 13'),
        ("🏟 🏟&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"),
        ('🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>', "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;</", "Unexpected end tag at byte offset 13"),
        ("🏟 🏟&lt;<b></b></", "Unexpected end tag at byte offset 20"),
        ("🏟 🏟&lt;<i>a</i   ", "Unclosed end tag at byte offset 17"),
        (
            "🏟 🏟&lt;<i>a</em   >",
            'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"',
        ),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_broken_html_is_refused_with_telegrams_complaint(
    bot: telegram.Bot, ana: Person, html: str, complaint: str
) -> None:
    with pytest.raises(BadRequest) as refused:
        await bot.send_message(ana.id, html, ParseMode.HTML)
    # python-telegram-bot lowers what it capitalizes
    assert refused.value.message.lower() == f"can't parse entities: {complaint}".lower()


async def test_sound_html_is_read_as_telegram_reads_it(bot: telegram.Bot, ana: Person) -> None:
    sent = await bot.send_message(
        ana.id,
        "<blockquote expandable>q <i>i</></blockquote> "
        "<pre><code class='language-py'>p</code></pre>&nbsp;&#128512;&amp;",
        ParseMode.HTML,
    )
    assert sent.text == "q i p&nbsp;😀&"
    assert [(e.type, sent.parse_entity(e)) for e in sent.entities] == [
        ("expandable_blockquote", "q i"),
        ("italic", "i"),
        ("pre", "p"),
        ("pre", "p"),
    ]


async def test_telegram_finds_commands_and_links_by_itself(bot: telegram.Bot, ana: Person) -> None:
    sent = await bot.send_message(ana.id, "😀 /my_reports or https://a.example/x, not a/b")
    assert [(e.type, sent.parse_entity(e)) for e in sent.entities] == [
        ("bot_command", "/my_reports"),
        ("url", "https://a.example/x,"),
    ]


async def test_markdown_is_refused_as_not_known_to_this_server(
    bot: telegram.Bot, ana: Person
) -> None:
    with pytest.raises(NetworkError, match="Not Implemented"):
        await bot.send_message(ana.id, "*x*", ParseMode.MARKDOWN_V2)


# Replies


async def test_a_reply_carries_what_it_answers(bot: telegram.Bot, ana: Person) -> None:
    question = await ana.say("Who comes?")
    sent = await bot.send_message(
        ana.id, "Officer Li", reply_parameters=ReplyParameters(question.id)
    )
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "Who comes?"
    heard = await ana.hears("Officer Li")
    assert heard.reply_to is not None
    assert heard.reply_to.id == question.id


async def test_a_reply_to_nothing_is_refused_unless_it_may_go_without(
    bot: telegram.Bot, ana: Person
) -> None:
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(ana.id, "yes", reply_parameters=ReplyParameters(777))
    sent = await bot.send_message(
        ana.id, "yes", reply_parameters=ReplyParameters(777, allow_sending_without_reply=True)
    )
    assert sent.reply_to_message is None


# Buttons


async def test_callback_data_of_64_bytes_passes_and_of_65_does_not(
    bot: telegram.Bot, ana: Person
) -> None:
    await bot.send_message(ana.id, "?", reply_markup=buttons(("ok", "收" * 21 + "x")))
    with pytest.raises(BadRequest, match="Button_data_invalid"):
        await bot.send_message(ana.id, "?", reply_markup=buttons(("ok", "收" * 21 + "xy")))


async def test_a_button_without_a_deed_is_refused(bot: telegram.Bot, ana: Person) -> None:
    with pytest.raises(BadRequest, match="text buttons are unallowed in the inline keyboard"):
        await bot.send_message(ana.id, "?", reply_markup=buttons(("x", "")))


async def test_a_hundred_buttons_pass_and_one_more_does_not(bot: telegram.Bot, ana: Person) -> None:
    hundred = [(str(n), str(n)) for n in range(100)]
    await bot.send_message(ana.id, "?", reply_markup=buttons(*hundred))
    with pytest.raises(BadRequest, match="Reply markup is too long"):
        await bot.send_message(ana.id, "?", reply_markup=buttons(*hundred, ("x", "x")))


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("tel:110", "Unsupported url protocol"),
        ("http://localhost:8080/", "Wrong http url"),
        ("nowhere", "Wrong http url"),
    ],
)
async def test_a_button_to_no_web_page_is_refused(
    bot: telegram.Bot, ana: Person, url: str, why: str
) -> None:
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("go", url=url)]])
    with pytest.raises(BadRequest, match=f"(?i){why}"):
        await bot.send_message(ana.id, "?", reply_markup=markup)


async def test_a_pressed_button_is_answered_once(
    api: BotApi, bot: telegram.Bot, ana: Person
) -> None:
    sent = await bot.send_message(ana.id, "Take it?", reply_markup=buttons(("Take 🚓", "take:7")))
    press = await ana.press("Take")
    [update] = await bot.get_updates()
    query = update.callback_query
    assert query is not None
    assert (query.data, query.from_user.id) == ("take:7", ana.id)
    assert query.message is not None
    assert query.message.message_id == sent.message_id
    assert await query.answer("Yours", show_alert=True)
    assert (await press.answer()).text == "Yours"
    too_old = "Query is too old and response timeout expired or query id is invalid"
    for id in (query.id, "12345"):
        with pytest.raises(BadRequest, match=too_old):
            await bot.answer_callback_query(id)


async def test_an_expired_press_can_not_be_answered(bot: telegram.Bot, ana: Person) -> None:
    await bot.send_message(ana.id, "Take it?", reply_markup=buttons(("Take", "take:7")))
    press = await ana.press("take:7")
    press.expire()
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(press.id)
    assert not press.is_answered


async def test_a_callback_answer_of_more_than_200_characters_is_refused(
    bot: telegram.Bot, ana: Person
) -> None:
    await bot.send_message(ana.id, "?", reply_markup=buttons(("a", "a")))
    press = await ana.press("a")
    with pytest.raises(BadRequest, match="Message_too_long"):
        await bot.answer_callback_query(press.id, "x" * 201)
    await bot.answer_callback_query(press.id, "x" * 200)


async def test_a_reply_keyboard_comes_and_goes(bot: telegram.Bot, ana: Person) -> None:
    keys = ReplyKeyboardMarkup([["Menu"], [KeyboardButton("Where I am", request_location=True)]])
    sent = await bot.send_message(ana.id, "?", reply_markup=keys)
    assert sent.reply_markup is None  # Telegram returns inline buttons only
    assert ana.keyboard == ["Menu", "Where I am"]
    assert (await ana.tap("Menu")).text == "Menu"
    await bot.send_message(ana.id, "!", reply_markup=ReplyKeyboardRemove())
    assert ana.keyboard == []


# Edits


async def test_an_edit_shows_and_takes_the_old_buttons_away(bot: telegram.Bot, ana: Person) -> None:
    sent = await bot.send_message(ana.id, "one", reply_markup=buttons(("a", "a")))
    await ana.hears("one")
    edited = await bot.edit_message_text("two", ana.id, sent.message_id)
    assert isinstance(edited, telegram.Message)
    assert edited.edit_date is not None
    heard = await ana.hears("two")
    assert (heard.id, heard.edited, heard.labels) == (sent.message_id, True, [])
    assert [message.text for message in ana.inbox] == ["two"]


async def test_an_edit_that_changes_nothing_is_refused(bot: telegram.Bot, ana: Person) -> None:
    same = buttons(("a", "a"))
    sent = await bot.send_message(ana.id, "<b>one</b>", ParseMode.HTML, reply_markup=same)
    for text in ("<b>one</b>", " <strong>one</strong>\n"):
        with pytest.raises(BadRequest, match="Message is not modified: specified new message"):
            await bot.edit_message_text(
                text, ana.id, sent.message_id, parse_mode=ParseMode.HTML, reply_markup=same
            )
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(ana.id, sent.message_id, reply_markup=same)
    await bot.edit_message_text("one", ana.id, sent.message_id, reply_markup=same)
    await bot.edit_message_reply_markup(ana.id, sent.message_id, reply_markup=None)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(ana.id, sent.message_id, reply_markup=None)


async def test_only_an_own_message_that_is_there_can_be_edited(
    bot: telegram.Bot, ana: Person
) -> None:
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", ana.id, 777)
    hers = await ana.say("mine")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", ana.id, hers.id)
    sent = await bot.send_message(ana.id, "text")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(ana.id, sent.message_id, caption="x")
    picture = await bot.send_photo(ana.id, sample_photo())
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", ana.id, picture.message_id)
    await bot.edit_message_caption(ana.id, picture.message_id, caption="a cat")
    assert ana.last is not None
    assert ana.last.text == "a cat"


async def test_a_deleted_message_is_gone(bot: telegram.Bot, ana: Person) -> None:
    sent = await bot.send_message(ana.id, "oops")
    assert await bot.delete_message(ana.id, sent.message_id)
    assert ana.inbox == []
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(ana.id, sent.message_id)
