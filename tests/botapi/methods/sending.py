"""Methods that put a message into a chat."""

from __future__ import annotations

from typing import Any

from tests.botapi import limits, media
from tests.botapi.errors import bad_request
from tests.botapi.methods.registry import METHODS, Telegram, method
from tests.botapi.parameters import Json, Parameters, is_object
from tests.botapi.state import Chat
from tests.botapi.validation import (
    caption,
    chat_of,
    message_text,
    replied_to,
    reply_markup,
    thread,
    writable_chat,
)

_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
_ALONE_IN_ALBUMS = {"document", "audio"}


def _deliver(telegram: Telegram, parameters: Parameters, *contents: Json) -> list[Json]:
    """Put one message, or an album, into the chat it is for, if it may go there."""
    markup = reply_markup(parameters)
    chat = writable_chat(telegram.state, parameters)
    place = thread(chat, parameters)
    if answered := replied_to(chat, parameters):
        place["reply_to_message"] = answered
    elif place:  # to Telegram, what stands in a topic answers what began it
        place["reply_to_message"] = chat.messages[place["message_thread_id"]]
    if markup and "inline_keyboard" in markup:
        place["reply_markup"] = markup
    if telegram.rates is not None:
        telegram.rates.spend(chat.id, len(contents))
    if markup and "inline_keyboard" not in markup:
        _change_keyboard(chat, markup)
    sent = []
    for content in contents:
        message = telegram.state.new_message(chat, telegram.state.bot, {**place, **content})
        chat.tell(message)
        sent.append(message)
    return sent


def _change_keyboard(chat: Chat, markup: Json) -> None:
    if "keyboard" in markup:
        chat.keyboard = markup
    elif markup.get("remove_keyboard"):
        chat.keyboard = None


@method("sendMessage")
def send_message(telegram: Telegram, parameters: Parameters) -> Json:
    return _deliver(telegram, parameters, message_text(parameters))[0]


@method("sendPhoto")
def send_photo(telegram: Telegram, parameters: Parameters) -> Json:
    words = caption(parameters)
    content = media.content_of(telegram.state, parameters, "photo")
    return _deliver(telegram, parameters, content | words)[0]


def _register_file_methods() -> None:
    for kind in media.KINDS:

        def send(telegram: Telegram, parameters: Parameters, kind: str = kind) -> Json:
            words = caption(parameters) if kind in media.CAPTIONED else {}
            content = media.content_of(telegram.state, parameters, kind)
            return _deliver(telegram, parameters, content | words)[0]

        METHODS["send" + kind.replace("_", "")] = send


_register_file_methods()


@method("sendMediaGroup")
def send_media_group(telegram: Telegram, parameters: Parameters) -> list[Json]:
    items = parameters.structure("media", "can't parse media JSON object")
    if not isinstance(items, list) or not all(is_object(item) for item in items):
        raise bad_request("expected an Array of InputMedia")
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > limits.MAX_ALBUM:
        raise bad_request("too many messages to send as an album")
    kinds = {item.get("type") for item in items}
    if len(kinds) > 1 and kinds & _ALONE_IN_ALBUMS:
        kind = "documents" if "document" in kinds else "audio"
        raise bad_request(f"{kind} can't be mixed with other media types")
    if not kinds <= {"photo", "video", *_ALONE_IN_ALBUMS}:
        raise bad_request("can't use the media of the specified type in the album")
    group = str(13_000_000_000_000_000 + telegram.state.number())
    contents = []
    for item in items:
        one = Parameters(item, parameters.uploads)
        file = media.content_of(telegram.state, one, item["type"], "media")
        contents.append({"media_group_id": group, **file, **caption(one)})
    return _deliver(telegram, parameters, *contents)


@method("sendLocation")
def send_location(telegram: Telegram, parameters: Parameters) -> Json:
    return _deliver(telegram, parameters, {"location": _location(parameters)})[0]


@method("sendVenue")
def send_venue(telegram: Telegram, parameters: Parameters) -> Json:
    location = _location(parameters)
    about = {name: parameters.text(name) for name in ("title", "address")}
    content = {"location": location, "venue": {"location": location, **about}}
    return _deliver(telegram, parameters, content)[0]


def _location(parameters: Parameters) -> Json:
    latitude, longitude = parameters.number("latitude"), parameters.number("longitude")
    for name, value in (("latitude", latitude), ("longitude", longitude)):
        if value is None:
            raise bad_request(f"{name} is empty")
    assert latitude is not None
    assert longitude is not None
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise bad_request("invalid location specified")
    return {"latitude": latitude, "longitude": longitude}


@method("sendContact")
def send_contact(telegram: Telegram, parameters: Parameters) -> Json:
    contact = {}
    for name in ("phone_number", "first_name"):
        if not parameters.has(name):
            raise bad_request(f'parameter "{name}" is required')
        contact[name] = parameters.text(name)
    return _deliver(telegram, parameters, {"contact": contact})[0]


@method("sendChatAction")
def send_chat_action(telegram: Telegram, parameters: Parameters) -> bool:
    if parameters.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    writable_chat(telegram.state, parameters)
    return True


@method("copyMessage")
def copy_message(telegram: Telegram, parameters: Parameters) -> Json:
    original = _original(telegram, parameters, "copy")
    content = _content_of(original)
    if parameters.has("caption") and content.keys() & media.CAPTIONED:
        content = {k: v for k, v in content.items() if not k.startswith("caption")}
        content |= caption(parameters)
    copy = _deliver(telegram, parameters, content)[0]
    return {"message_id": copy["message_id"]}


@method("forwardMessage")
def forward_message(telegram: Telegram, parameters: Parameters) -> Json:
    original = _original(telegram, parameters, "forward")
    origin = original.get("forward_origin") or {
        "type": "user",
        "date": original["date"],
        "sender_user": original["from"],
    }
    content = {**_content_of(original), "forward_origin": origin}
    return _deliver(telegram, parameters, content)[0]


_NOT_CONTENT = {
    "message_id",
    "from",
    "chat",
    "date",
    "edit_date",
    "reply_to_message",
    "reply_markup",
    "message_thread_id",
    "is_topic_message",
    "media_group_id",
    "forward_origin",
}


def _original(telegram: Telegram, parameters: Parameters, purpose: str) -> Json:
    chat = chat_of(telegram.state, parameters, "from_chat_id")
    message = chat.messages.get(parameters.integer("message_id"))
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message


def _content_of(message: Json) -> dict[str, Any]:
    return {key: value for key, value in message.items() if key not in _NOT_CONTENT}
