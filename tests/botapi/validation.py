"""What Telegram checks before it does anything, and what it says when it refuses."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

from tests.botapi import limits
from tests.botapi.errors import bad_request, forbidden
from tests.botapi.formatting import (
    clean,
    find_entities,
    is_visible,
    parse_html,
    trimmed,
    utf16_length,
)
from tests.botapi.parameters import Json, Parameters, is_object
from tests.botapi.state import Access, Chat, State


def chat_of(state: State, parameters: Parameters, name: str = "chat_id") -> Chat:
    """The chat a call is about.

    Raises:
        ApiError: 400, no such chat, or nobody ever wrote to the bot from it; 403, thrown out.
    """
    if not parameters.has(name):
        raise bad_request(f"{name} is empty")
    chat = state.chats.get(parameters.integer(name))
    if chat is None or chat.access is Access.NEVER_STARTED:
        raise bad_request("chat not found")
    if chat.access is Access.KICKED:
        raise forbidden("bot was kicked from the supergroup chat")
    return chat


def writable_chat(state: State, parameters: Parameters) -> Chat:
    """The chat a call writes to.

    Raises:
        ApiError: 400 as above; 403, the person blocked the bot or is gone.
    """
    chat = chat_of(state, parameters)
    if chat.access is Access.BLOCKED:
        raise forbidden("bot was blocked by the user")
    if chat.access is Access.DEACTIVATED:
        raise forbidden("user is deactivated")
    return chat


def message_text(parameters: Parameters) -> Json:
    """The text of a message and its entities, as fields of the message.

    Raises:
        ApiError: 400, empty, too long, or its HTML is broken.
    """
    raw = clean(parameters.text("text"))
    if not raw:
        raise bad_request("message text is empty")
    text, entities = _formatted(raw, parameters, "parse_mode", "entities")
    if not is_visible(text):
        raise bad_request("text must be non-empty")
    if utf16_length(text) > limits.MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption(parameters: Parameters) -> Json:
    """The caption of a medium and its entities, as fields of the message; maybe none.

    Raises:
        ApiError: 400, too long, or its HTML is broken.
    """
    raw = clean(parameters.text("caption"))
    if not raw:
        return {}
    text, entities = _formatted(raw, parameters, "parse_mode", "caption_entities")
    if utf16_length(text) > limits.MAX_CAPTION:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def _formatted(
    raw: str, parameters: Parameters, mode_name: str, entities_name: str
) -> tuple[str, list[Json]]:
    mode = parameters.text(mode_name).lower()
    if mode == "html":
        text, entities = parse_html(raw)
    elif mode in ("", "none"):
        given = parameters.structure(entities_name, f"can't parse {entities_name} JSON object")
        text, entities = raw, _given_entities(raw, given)
    elif mode in ("markdown", "markdownv2"):
        raise NotImplementedError("this server reads HTML; Markdown it does not know")
    else:
        raise bad_request("unsupported parse_mode")
    taken = [(entity["offset"], entity["offset"] + entity["length"]) for entity in entities]
    for entity in find_entities(text):
        begin, end = entity["offset"], entity["offset"] + entity["length"]
        if all(end <= first or last <= begin for first, last in taken):
            entities.append(entity)
    if entities:
        entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return trimmed(text, entities)


def _given_entities(text: str, given: object) -> list[Json]:
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad_request("expected an Array of MessageEntity")
    end = utf16_length(text)
    entities = []
    for entity in given:
        if (
            not is_object(entity)
            or not isinstance(entity.get("type"), str)
            or not all(isinstance(entity.get(name), int) for name in ("offset", "length"))
        ):
            raise bad_request("can't parse MessageEntity: type, offset and length are expected")
        if entity["offset"] < 0 or entity["offset"] + entity["length"] > end:
            raise bad_request(
                f"entity beginning at UTF-16 offset {entity['offset']} ends after the end of the"
                f" text at UTF-16 offset {entity['offset'] + entity['length']}"
            )
        entities.append(entity)
    return entities


def reply_markup(parameters: Parameters) -> Json | None:
    """The buttons, checked; None when there are none.

    Raises:
        ApiError: 400, malformed or beyond Telegram's limits.
    """
    markup = parameters.structure("reply_markup", "can't parse reply keyboard markup JSON object")
    if markup is None:
        return None
    if not is_object(markup):
        raise bad_request("object expected as reply markup")
    if markup.get("keyboard"):
        _check_keyboard(markup["keyboard"])
        return markup
    if not markup.get("inline_keyboard"):
        return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
        )
    for row in rows:
        for button in row:
            _check_inline_button(button)
    too_many = sum(len(row) for row in rows) > limits.MAX_INLINE_BUTTONS
    if too_many or len(json.dumps(rows)) > limits.MAX_MARKUP:
        raise bad_request("reply markup is too long")
    shown = [row for row in rows if row]
    return {"inline_keyboard": shown} if shown else None


def _check_keyboard(rows: object) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "keyboard" must be an Array of Arrays')
    buttons = [button for row in rows for button in row]
    for button in buttons:
        if not isinstance(button, str) and not (is_object(button) and button.get("text")):
            raise bad_request(
                "can't parse keyboard button: KeyboardButton must be a String or an Object"
            )
    if len(buttons) > limits.MAX_KEYBOARD_BUTTONS:
        raise bad_request("reply markup is too long")


def _check_inline_button(button: object) -> None:
    problem = "can't parse inline keyboard button: "
    if not is_object(button):
        raise bad_request(problem + "InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request(problem + 'Can\'t find field "text"')
    if url := button.get("url"):
        _check_url(str(url))
    elif data := button.get("callback_data"):
        if len(str(data).encode()) > limits.MAX_CALLBACK_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    elif not button.keys() & _OTHER_BUTTONS:
        # What empty callback_data comes to: a button that does nothing.
        raise bad_request(problem + "Text buttons are unallowed in the inline keyboard")


_OTHER_BUTTONS = {
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme in ("tg", "ton"):
        return
    if parts.scheme and parts.scheme not in ("http", "https"):
        why = "Unsupported URL protocol"
    elif "." not in (parts.hostname or parts.path.partition("/")[0]):
        why = "Wrong HTTP URL"
    else:
        return
    raise bad_request(f"inline keyboard button URL '{url}' is invalid: {why}")


def replied_to(chat: Chat, parameters: Parameters) -> Json | None:
    """The message a new one answers, without the one that it answered in turn.

    Raises:
        ApiError: 400, it is not there and the call does not allow to go without.
    """
    given = parameters.structure("reply_parameters", "can't parse reply parameters JSON object")
    if given is None and parameters.has("reply_to_message_id"):
        given = {
            "message_id": parameters.integer("reply_to_message_id"),
            "allow_sending_without_reply": parameters.flag("allow_sending_without_reply"),
        }
    if not given:
        return None
    if not is_object(given):
        raise bad_request("object expected as reply parameters")
    if "chat_id" in given and str(given["chat_id"]) != str(chat.id):
        raise NotImplementedError("this server knows no replies across chats")
    message = chat.messages.get(Parameters(given).integer("message_id"))
    if message is None:
        if given.get("allow_sending_without_reply"):
            return None
        raise bad_request("message to be replied not found")
    return {key: value for key, value in message.items() if key != "reply_to_message"}


def thread(chat: Chat, parameters: Parameters) -> Json:
    """Where in a forum a message goes, as fields of the message.

    Raises:
        ApiError: 400, no such topic, or one that is closed to the bot.
    """
    number = parameters.integer("message_thread_id")
    if not number:
        return {}
    if number not in chat.topics:
        raise bad_request("message thread not found")
    if number in chat.closed_topics and not chat.bot_manages_topics:
        raise bad_request("TOPIC_CLOSED")
    return {"message_thread_id": number, "is_topic_message": True}


def own_message(state: State, chat: Chat, parameters: Parameters, purpose: str) -> Json:
    """The bot's own message that a call changes.

    Raises:
        ApiError: 400, it is not there, or it is somebody else's.
    """
    message = chat.messages.get(parameters.integer("message_id"))
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    if message["from"]["id"] != state.bot["id"]:
        raise bad_request(f"message can't be {purpose}ed")
    return message
