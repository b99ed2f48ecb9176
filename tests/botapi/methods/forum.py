"""Methods for the topics of forum supergroups.

https://core.telegram.org/bots/api#createforumtopic and what follows it there.
"""

from __future__ import annotations

from tests.botapi.errors import bad_request
from tests.botapi.methods.registry import Telegram, method
from tests.botapi.parameters import Json, Parameters
from tests.botapi.state import Chat
from tests.botapi.validation import writable_chat

LONGEST_NAME = 128


@method("createForumTopic")
def create_forum_topic(telegram: Telegram, parameters: Parameters) -> Json:
    chat = _forum(telegram, parameters)
    if not chat.bot_manages_topics:
        raise bad_request("not enough rights to create a topic")
    name = parameters.text("name").strip()
    if not name:
        raise bad_request("topic name must be non-empty")
    if len(name) > LONGEST_NAME:
        raise bad_request("TOPIC_TITLE_INVALID")
    if telegram.rates is not None:
        telegram.rates.spend(chat.id)
    created = {"name": name, "icon_color": parameters.integer("icon_color") or 0x6FB9F0}
    message = telegram.state.new_message(chat, telegram.state.bot, {"forum_topic_created": created})
    number = message["message_id"]
    chat.messages[number] = {**message, "message_thread_id": number, "is_topic_message": True}
    chat.topics[number] = name
    return {"message_thread_id": number, **created}


@method("closeForumTopic")
def close_forum_topic(telegram: Telegram, parameters: Parameters) -> bool:
    chat, thread = _topic(telegram, parameters)
    if thread in chat.closed_topics:
        raise bad_request("TOPIC_NOT_MODIFIED")
    chat.closed_topics.add(thread)
    _tell(telegram, chat, thread, "forum_topic_closed")
    return True


@method("reopenForumTopic")
def reopen_forum_topic(telegram: Telegram, parameters: Parameters) -> bool:
    chat, thread = _topic(telegram, parameters)
    if thread not in chat.closed_topics:
        raise bad_request("TOPIC_NOT_MODIFIED")
    chat.closed_topics.discard(thread)
    _tell(telegram, chat, thread, "forum_topic_reopened")
    return True


@method("deleteForumTopic")
def delete_forum_topic(telegram: Telegram, parameters: Parameters) -> bool:
    chat, thread = _topic(telegram, parameters)
    chat.drop_topic(thread)
    return True


def _forum(telegram: Telegram, parameters: Parameters) -> Chat:
    chat = writable_chat(telegram.state, parameters)
    if not chat.about.get("is_forum"):
        raise bad_request("the chat is not a forum")
    return chat


def _topic(telegram: Telegram, parameters: Parameters) -> tuple[Chat, int]:
    """The topic a call is about. All of them here are the bot's own: to be in the group as an
    administrator is enough for those.
    """
    chat = _forum(telegram, parameters)
    if not chat.bot_is_administrator:
        raise bad_request("not enough rights to manage topics")
    thread = parameters.integer("message_thread_id")
    if thread not in chat.topics:
        raise bad_request("TOPIC_ID_INVALID")
    return chat, thread


def _tell(telegram: Telegram, chat: Chat, thread: int, what: str) -> None:
    place = {"message_thread_id": thread, "is_topic_message": True}
    telegram.state.new_message(chat, telegram.state.bot, {**place, what: {}})
