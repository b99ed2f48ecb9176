"""Telegram's updates as our types. Pure: JSON in, values out, whatever the JSON looks like.

https://core.telegram.org/bots/api#update
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from actions.model import Channel
from actions.outgoing import Press
from bot.channels.telegram.content import Content, content_of
from bot.channels.telegram.fields import NOTHING, Json, integer_in, object_in, text_in
from bot.channels.telegram.rooms import answered_in, group_address, room_of
from bot.conversation.messages import (
    BUBBLES,
    LONGEST_BUBBLE,
    Arrival,
    Incoming,
    bubbles_together,
)
from bot.plain_text import LONGEST, plain_text

LONGEST_KEY = 64  # the inbox's and the chats' columns
LONGEST_START = 64  # https://core.telegram.org/bots/features#deep-linking
_LONGEST_NAME = 100
_LONGEST_LANGUAGE = 35  # RFC 5646, 4.4.1

_COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL | re.IGNORECASE)
_MORE_THAN_A_TEXT = frozenset(
    {"reply_to_message", "external_reply", "quote", "forward_origin", "via_bot", "story"}
)
_REACHABLE = {"member": True, "administrator": True, "kicked": False, "left": False}


def arrival(update: dict[str, Any]) -> Arrival:
    """`update` for the inbox; without an address where there is nobody to answer.

    That is so for channels, for what people in groups say to each other, and for what is not an
    update as we know them.
    """
    number = integer_in(update, "update_id")
    if number is None:
        return Arrival(Channel.TELEGRAM, f"?{_fingerprint(update)}", None, update)
    message = object_in(update, "message") or NOTHING
    album = _key(text_in(message, "media_group_id"))
    private = _private_chat(update)
    # In a group, two messages that follow each other are two people's.
    is_bubble = private is not None and _is_bubble(message)
    return Arrival(
        channel=Channel.TELEGRAM,
        update_id=_key(str(number)),
        address=private or group_address(update),
        payload=update,
        group_key=album or (BUBBLES if is_bubble else None),
    )


def press_ids(updates: Iterable[dict[str, Any]]) -> list[str]:
    """The ids of the pressed buttons in `updates`; each shows a little clock until answered."""
    pressed = (object_in(update, "callback_query") or NOTHING for update in updates)
    return [id for query in pressed if (id := text_in(query, "id"))]


class TelegramReads:
    """Reads stored updates (`bot.conversation.turn.Reads`)."""

    def incoming(self, payloads: tuple[dict[str, Any], ...]) -> Incoming | None:
        """One message from one update, from the parts of an album, or from bubbles.

        Raises:
            ValueError: a message without a number or a date.
        """
        parts = [part for payload in payloads if (part := _incoming(payload)) is not None]
        if any(part.album or part.attachments for part in parts):
            return _album_together(parts)
        return bubbles_together(parts) if parts else None

    def reachability(self, payload: dict[str, Any]) -> bool | None:
        """False where somebody blocked the bot, True where they let it in again."""
        change = object_in(payload, "my_chat_member") or NOTHING
        now = object_in(change, "new_chat_member") or NOTHING
        return _REACHABLE.get(text_in(now, "status"))


def _incoming(update: Json) -> Incoming | None:
    incoming = _said(update)
    room = room_of(update)
    return incoming if incoming is None or room is None else replace(incoming, room=room)


def _said(update: Json) -> Incoming | None:
    if (message := object_in(update, "message")) is not None:
        return _from_message(message, is_edit=False)
    if (message := object_in(update, "edited_message")) is not None:
        return _from_message(message, is_edit=True)
    if (query := object_in(update, "callback_query")) is not None:
        return _from_press(query)
    change = object_in(update, "my_chat_member")
    if change is not None and room_of(update) is not None:
        return Incoming(Channel.TELEGRAM, message_id="", at=_moment(change, "date"))
    return None


def _from_message(message: Json, *, is_edit: bool) -> Incoming | None:
    content = content_of(message)
    if content is None or (is_edit and (content.point or content.odd)):
        # A live location moves by edits, several a minute: only where it began was said.
        return None
    is_forward = "forward_origin" in message
    command, start, text = (None, None, content.text) if is_forward else _command(content)
    # An edited caption comes with the files again, which we have since the message was new.
    attachments = () if is_edit and content.text.strip() else content.attachments
    answered = integer_in(answered_in(message), "message_id")
    sender = object_in(message, "from") or NOTHING
    return Incoming(
        channel=Channel.TELEGRAM,
        message_id=_number(message),
        at=_moment(message, "edit_date" if is_edit else "date"),
        sender_name=_name(sender),
        device_language=_language(sender),
        text=text,
        start=start,
        command=command,
        attachments=attachments,
        album=_key(text_in(message, "media_group_id")) or None,
        point=content.point,
        answers=None if answered is None else str(answered),
        is_edit=is_edit,
        is_forward=is_forward,
        odd=content.odd,
        links=content.links,
    )


def _from_press(query: Json) -> Incoming:
    """`at` is the time of the message with the button: Telegram does not tell the press's own."""
    message = object_in(query, "message") or NOTHING
    sender = object_in(query, "from") or NOTHING
    data = text_in(query, "data")
    press = Press.decode(data) if data.isprintable() else None
    return Incoming(
        channel=Channel.TELEGRAM,
        message_id=_number(message),
        at=_moment(message, "date"),
        sender_name=_name(sender),
        device_language=_language(sender),
        press=press,
        unknown_press=press is None,
    )


def _is_bubble(message: Json) -> bool:
    """Whether it is a short text and nothing else: no command, no answer, nobody else's words."""
    text = text_in(message, "text").strip()
    return (
        0 < len(text) <= LONGEST_BUBBLE
        and not text.startswith("/")
        and _MORE_THAN_A_TEXT.isdisjoint(message)
        and integer_in(message, "message_id") is not None
        and integer_in(message, "date") is not None
    )


def _album_together(parts: list[Incoming]) -> Incoming:
    """The parts of an album as one message: captions joined, files in the order they were sent."""
    first, *others = parts
    if not others:
        return first
    said = [part for part in parts if part.odd is None]
    return replace(
        first,
        text="\n".join(part.text for part in parts if part.text)[:LONGEST],
        attachments=tuple(file for part in parts for file in part.attachments),
        links=tuple(link for part in parts for link in part.links),
        answers=next((part.answers for part in parts if part.answers), None),
        odd=None if said else first.odd,
    )


def _command(content: Content) -> tuple[str | None, str | None, str]:
    """The command, the payload of /start, and the words that are left."""
    found = _COMMAND.fullmatch(content.text.strip())
    if found is None:
        return None, None, content.text
    name, words = found[1].lower(), (found[2] or "").strip()
    if name == "start":
        return None, words[:LONGEST_START], ""
    return name, None, words


def _private_chat(update: Json) -> str | None:
    query = object_in(update, "callback_query")
    holder = next(
        (
            found
            for name in ("message", "edited_message", "my_chat_member")
            if (found := object_in(update if query is None else query, name)) is not None
        ),
        NOTHING,
    )
    chat = object_in(holder, "chat") or NOTHING
    id = integer_in(chat, "id")
    if id is None or id <= 0 or text_in(chat, "type") != "private":
        return None
    return _key(str(id))


def _number(message: Json) -> str:
    number = integer_in(message, "message_id")
    if number is None:
        raise ValueError("a message without a number")
    return str(number)


def _moment(message: Json, name: str) -> datetime:
    seconds = integer_in(message, name)
    if seconds is None:
        raise ValueError("a message without a date")
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError) as error:
        raise ValueError("a message with an impossible date") from error


def _name(sender: Json) -> str:
    name = f"{text_in(sender, 'first_name')} {text_in(sender, 'last_name')}"
    return " ".join(plain_text(name).split())[:_LONGEST_NAME]


def _language(sender: Json) -> str | None:
    return plain_text(text_in(sender, "language_code"))[:_LONGEST_LANGUAGE] or None


def _key(value: str) -> str:
    """`value` as something that fits a key's column and tells it from others."""
    if len(value) <= LONGEST_KEY and value.isprintable():
        return value
    return hashlib.sha256(value.encode("utf-8", "replace")).hexdigest()


def _fingerprint(update: Json) -> str:
    text = json.dumps(update, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[: LONGEST_KEY - 1]
