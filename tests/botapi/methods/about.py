"""Methods about the bot itself, about chats, files and pressed buttons."""

from __future__ import annotations

import re
import time

from tests.botapi import limits
from tests.botapi.errors import bad_request
from tests.botapi.methods.registry import METHODS, Telegram, method
from tests.botapi.parameters import Json, Parameters, is_object
from tests.botapi.state import StoredFile
from tests.botapi.validation import chat_of

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_DESCRIPTIONS = {
    "MyDescription": ("description", 512),
    "MyShortDescription": ("short_description", 120),
    "MyName": ("name", 64),
}


@method("getMe")
def get_me(telegram: Telegram, parameters: Parameters) -> Json:
    return {
        **telegram.state.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@method("getChat")
def get_chat(telegram: Telegram, parameters: Parameters) -> Json:
    return {
        **chat_of(telegram.state, parameters).about,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": True,
            "limited_gifts": True,
            "unique_gifts": True,
            "premium_subscription": True,
            "gifts_from_channels": True,
        },
    }


@method("getFile")
def get_file(telegram: Telegram, parameters: Parameters) -> Json:
    stored = telegram.state.files.get(parameters.text("file_id"))
    if stored is None:
        given = parameters.has("file_id")
        raise bad_request("invalid file_id" if given else "file_id not specified")
    if stored.size > limits.MAX_DOWNLOAD:
        raise bad_request("file is too big")
    telegram.state.downloadable[stored.path] = stored
    return _file(stored)


def _file(stored: StoredFile) -> Json:
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "file_path": stored.path,
    }


@method("answerCallbackQuery")
def answer_callback_query(telegram: Telegram, parameters: Parameters) -> bool:
    if len(parameters.text("text")) > limits.MAX_CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    query = telegram.state.callbacks.get(parameters.text("callback_query_id"))
    if (
        query is None
        or query.expired
        or query.answer is not None
        or time.monotonic() - query.pressed_at > limits.CALLBACK_LIFETIME
    ):
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    query.answer = {
        "text": parameters.text("text"),
        "show_alert": parameters.flag("show_alert"),
        "url": parameters.text("url"),
    }
    query.answered.set()
    return True


def _scope(parameters: Parameters) -> tuple[str, str]:
    return parameters.text("scope"), parameters.text("language_code")


@method("setMyCommands")
def set_my_commands(telegram: Telegram, parameters: Parameters) -> bool:
    commands = parameters.structure("commands", "can't parse commands JSON object")
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > limits.MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not is_object(command) or not _COMMAND.fullmatch(str(command.get("command"))):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    telegram.state.commands[_scope(parameters)] = commands
    return True


@method("getMyCommands")
def get_my_commands(telegram: Telegram, parameters: Parameters) -> list[Json]:
    return telegram.state.commands.get(_scope(parameters), [])


@method("deleteMyCommands")
def delete_my_commands(telegram: Telegram, parameters: Parameters) -> bool:
    telegram.state.commands.pop(_scope(parameters), None)
    return True


@method("setChatMenuButton")
def set_chat_menu_button(telegram: Telegram, parameters: Parameters) -> bool:
    if parameters.has("chat_id"):
        chat_of(telegram.state, parameters)
    return True


def _register_descriptions() -> None:
    for name, (field, longest) in _DESCRIPTIONS.items():

        def put(
            telegram: Telegram,
            parameters: Parameters,
            name: str = name,
            field: str = field,
            longest: int = longest,
        ) -> bool:
            if len(parameters.text(field)) > longest:
                raise bad_request(f"{field.replace('_', ' ')} is too long")
            key = (name, parameters.text("language_code"))
            telegram.state.descriptions[key] = parameters.text(field)
            return True

        def get(
            telegram: Telegram, parameters: Parameters, name: str = name, field: str = field
        ) -> Json:
            key = (name, parameters.text("language_code"))
            default = telegram.state.bot["first_name"] if name == "MyName" else ""
            return {field: telegram.state.descriptions.get(key, default)}

        METHODS[f"set{name}".lower()] = put
        METHODS[f"get{name}".lower()] = get


_register_descriptions()
