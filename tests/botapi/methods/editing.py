"""Methods that change or remove what is in a chat."""

from __future__ import annotations

from tests.botapi import media
from tests.botapi.errors import bad_request
from tests.botapi.methods.registry import Telegram, method
from tests.botapi.parameters import Json, Parameters
from tests.botapi.state import Chat
from tests.botapi.validation import caption, chat_of, message_text, own_message, reply_markup

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
_TEXT = {"text", "entities"}
_CAPTION = {"caption", "caption_entities"}


@method("editMessageText")
def edit_message_text(telegram: Telegram, parameters: Parameters) -> Json:
    words = message_text(parameters)
    markup = reply_markup(parameters)
    chat, message = _to_edit(telegram, parameters)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _replace(telegram, chat, message, _TEXT, words, markup)


@method("editMessageCaption")
def edit_message_caption(telegram: Telegram, parameters: Parameters) -> Json:
    words = caption(parameters)
    markup = reply_markup(parameters)
    chat, message = _to_edit(telegram, parameters)
    if not message.keys() & media.CAPTIONED:
        raise bad_request("there is no caption in the message to edit")
    return _replace(telegram, chat, message, _CAPTION, words, markup)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(telegram: Telegram, parameters: Parameters) -> Json:
    markup = reply_markup(parameters)
    chat, message = _to_edit(telegram, parameters)
    return _replace(telegram, chat, message, set(), {}, markup)


@method("deleteMessage")
def delete_message(telegram: Telegram, parameters: Parameters) -> bool:
    chat = chat_of(telegram.state, parameters)
    if chat.messages.pop(parameters.integer("message_id"), None) is None:
        raise bad_request("message to delete not found")
    return True


def _to_edit(telegram: Telegram, parameters: Parameters) -> tuple[Chat, Json]:
    if not parameters.has("chat_id") and not parameters.has("message_id"):
        raise bad_request("message identifier is not specified")
    chat = chat_of(telegram.state, parameters)
    return chat, own_message(telegram.state, chat, parameters, "edit")


def _replace(
    telegram: Telegram,
    chat: Chat,
    message: Json,
    replaced: set[str],
    words: Json,
    markup: Json | None,
) -> Json:
    """Put an edited message in the old one's place.

    An edit that brings no buttons takes the old ones away, as Telegram does.
    """
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    kept = {key: value for key, value in message.items() if key not in replaced | {"reply_markup"}}
    new = kept | words | ({"reply_markup": markup} if markup else {})
    if new == message:
        raise bad_request(_NOT_MODIFIED)
    new["edit_date"] = telegram.state.now()
    chat.messages[new["message_id"]] = new
    chat.tell(new)
    return new
