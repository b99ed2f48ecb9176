"""Single calls: a text with what is shown below it, a pin, an edit."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, urlencode

from telegram import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    Location,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    Venue,
)
from telegram.error import BadRequest

from actions.outgoing import say
from actions.wording import Wording
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.outcomes import has_no_caption
from bot.channels.telegram.pictures import Pictures, has_picture
from bot.channels.telegram.splitting import shortened
from bot.channels.telegram.where import Where
from bot.rendering import Rendered, RenderedPlace

Keys = ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_NO_PREVIEW_JSON = _NO_PREVIEW.to_json()
_KEYBOARDS_KEPT = 64  # an alert's is the same for thousands, and takes longer than sending it


class _Keyboard(NamedTuple):
    """Buttons in the message, and how they are sent."""

    markup: InlineKeyboardMarkup
    as_json: str


class Calls:
    """Makes them; each raises `telegram.error.TelegramError` as it comes."""

    def __init__(self, bot: TelegramBot, wording: Wording, pictures: Pictures):
        self._bot = bot
        self._pictures = pictures
        self._wording = wording
        # Chats that show our button for sharing a location: the next plain message removes it.
        self._offered: set[int] = set()
        self._keyboard = lru_cache(_KEYBOARDS_KEPT)(self._keyboard_of)

    async def text(self, to: Where, text: str, under: int | None = None) -> int:
        """Send words that something else follows. The message's number."""
        return await self._text(to, text, None, under)

    async def last_text(self, to: Where, text: str, message: Rendered, under: int | None) -> int:
        """Send the (last) words of `message`, its picture and its buttons. The message's number."""
        keyboard = self._keyboard(message)
        keys = None if keyboard else self._keys(to.chat, message)
        number = None
        if message.picture is not None and has_picture(message):
            inline = keyboard.markup if keyboard else None
            number = await self._pictures.send(
                to.chat, message.picture, text, inline, answering(under)
            )
        if number is None:
            shown = keyboard.as_json if keyboard else keys
            number = await self._text(to, text, shown, under)
        if isinstance(keys, ReplyKeyboardMarkup):
            self._offered.add(to.chat)
        elif isinstance(keys, ReplyKeyboardRemove):
            self._offered.discard(to.chat)
        return number

    async def edit(self, to: Where, number: int, message: Rendered) -> int:
        """Make the message `number` say `message`, shortened where it must be. The number again."""
        keyboard = self._keyboard(message)
        inline = keyboard.markup if keyboard else None
        if has_picture(message):
            try:
                await self._bot.edit_message_caption(
                    to.chat, number, caption=message.text, reply_markup=inline
                )
            except BadRequest as error:
                if not has_no_caption(error):  # its picture could not be sent
                    raise
            else:
                return number
        await self._bot.edit_message_text(
            shortened(message.text),
            to.chat,
            number,
            reply_markup=inline,
            link_preview_options=_NO_PREVIEW,
        )
        return number

    async def place(self, to: Where, place: RenderedPlace, under: int | None) -> int:
        """Send a pin, with its name where it has one. The message's number."""
        location = Location(longitude=place.longitude, latitude=place.latitude)
        if not place.title:
            sent = await self._bot.send_location(
                to.chat,
                location=location,
                reply_parameters=answering(under),
                message_thread_id=to.thread,
            )
        else:
            # Telegram wants an address as well; the text has it, where one is known.
            venue = Venue(location, place.title, f"{place.latitude:.5f}, {place.longitude:.5f}")
            sent = await self._bot.send_venue(
                to.chat,
                venue=venue,
                reply_parameters=answering(under),
                message_thread_id=to.thread,
            )
        return sent.message_id

    async def file_missing(self, to: Where, language: str, under: int | None) -> int:
        """Say in a file's place that it may not have got through. The message's number."""
        words = self._wording.text(language, say("file-not-delivered"))
        return await self._text(to, words, None, under)

    async def _text(self, to: Where, text: str, shown: Keys | str | None, under: int | None) -> int:
        return await self._bot.post_text(
            to.chat,
            text,
            reply_markup=shown,
            reply_parameters=answering(under),
            link_preview_options=_NO_PREVIEW_JSON,
            message_thread_id=to.thread,
        )

    def _keys(self, chat: int, message: Rendered) -> Keys | None:
        """What a message without a keyboard of its own does to the reader's: Telegram takes one.

        So buttons go before the key for sharing a location, which the phone's own menu has too and
        the text asks for in words.
        """
        if chat < 0:
            return None  # all of a group would be asked, or get the key
        if message.asks_location:
            label = self._wording.text(message.language, say("button-share-location"))
            return ReplyKeyboardMarkup.from_button(
                KeyboardButton(label, request_location=True),
                resize_keyboard=True,
                one_time_keyboard=True,
            )
        if message.expects_answer:
            return ForceReply()
        # Only where there is one to remove: Telegram lets nobody edit a message that removes one.
        return ReplyKeyboardRemove() if chat in self._offered else None

    def _keyboard_of(self, message: Rendered) -> _Keyboard | None:
        """The links and buttons of a message; None where it has none."""
        rows = [[InlineKeyboardButton(link.label, url=link.url)] for link in message.links]
        rows += [
            [InlineKeyboardButton(one.label, callback_data=one.data) for one in row]
            for row in message.buttons
        ]
        if message.shares:
            label = self._wording.text(message.language, say("button-share"))
            rows.append([InlineKeyboardButton(label, url=share_link(message.shares))])
        if not rows:
            return None
        markup = InlineKeyboardMarkup(rows)
        return _Keyboard(markup, markup.to_json())


def share_link(text: str) -> str:
    """Opens Telegram's list of chats and puts `text` into the one that is chosen.

    https://core.telegram.org/api/links#share-links
    """
    return "https://t.me/share/url?" + urlencode({"url": text}, quote_via=quote)


def answering(number: int | None) -> ReplyParameters | None:
    """Hang under that message, or stand alone where it is gone."""
    if number is None:
        return None
    return ReplyParameters(number, allow_sending_without_reply=True)
