"""Groups: what of all that happens there concerns us, and who did it in which topic.

https://core.telegram.org/bots/api#message (`message_thread_id`, `is_topic_message`)
"""

from __future__ import annotations

from actions.groups import LONGEST_TITLE
from bot.channels.telegram.fields import NOTHING, Json, integer_in, object_in, text_in
from bot.conversation.messages import BotRights, Room
from bot.plain_text import plain_text

_GROUPS = ("group", "supergroup")
_OUT = ("kicked", "left")


def group_address(update: Json) -> str | None:
    """The group's number, where something happened in one that is for us; else None.

    For us are buttons, commands, answers to a bot, what is written in topics, and what we may do.
    What else people say to each other in a group is theirs.
    """
    holder, is_message = _holder(update)
    number = integer_in(object_in(holder, "chat") or NOTHING, "id")
    if not _is_in_group(holder) or number is None or number >= 0:
        return None
    if is_message and not _is_for_us(holder):
        return None
    return str(number)


def room_of(update: Json) -> Room | None:
    """The group an update is from, and what it says of it; None for somebody's own chat."""
    holder, _ = _holder(update)
    if not _is_in_group(holder):
        return None
    chat = object_in(holder, "chat") or NOTHING
    by = object_in(object_in(update, "callback_query") or holder, "from") or NOTHING
    number = None if "sender_chat" in holder and "callback_query" not in update else by.get("id")
    topic = integer_in(holder, "message_thread_id") if holder.get("is_topic_message") else None
    return Room(
        title=" ".join(plain_text(text_in(chat, "title")).split())[:LONGEST_TITLE],
        has_topics=chat.get("is_forum") is True,
        sender=None if number is None else str(number),
        topic=None if topic is None else str(topic),
        rights=_rights(holder) if "my_chat_member" in update else None,
    )


def answered_in(message: Json) -> Json:
    """The message that `message` answers, or nothing.

    In a topic each message answers, to Telegram, the one that began it: nobody meant that.
    """
    answered = object_in(message, "reply_to_message") or NOTHING
    began = message.get("is_topic_message") is True and integer_in(
        answered, "message_id"
    ) == integer_in(message, "message_thread_id")
    return NOTHING if began or "forum_topic_created" in answered else answered


def _holder(update: Json) -> tuple[Json, bool]:
    """What holds the chat, and whether it is something that somebody wrote."""
    query = object_in(update, "callback_query")
    if query is not None:
        return object_in(query, "message") or NOTHING, False
    for name in ("message", "edited_message"):
        if (found := object_in(update, name)) is not None:
            return found, True
    return object_in(update, "my_chat_member") or NOTHING, False


def _is_in_group(holder: Json) -> bool:
    return text_in(object_in(holder, "chat") or NOTHING, "type") in _GROUPS


def _is_for_us(message: Json) -> bool:
    author = object_in(answered_in(message), "from") or NOTHING
    return (
        message.get("is_topic_message") is True
        or text_in(message, "text").startswith("/")
        or author.get("is_bot") is True
    )


def _rights(change: Json) -> BotRights:
    now = object_in(change, "new_chat_member") or NOTHING
    if text_in(now, "status") in _OUT:
        return BotRights.NONE
    return BotRights.TOPICS if now.get("can_manage_topics") is True else BotRights.TOO_FEW
