"""Supergroups, with topics or without: who writes there, and what the bot may do."""

from __future__ import annotations

from typing import Any

from tests.botapi.chat_view import ChatView, SeenMessage
from tests.botapi.parameters import Json
from tests.botapi.people import Person
from tests.botapi.state import Access, Chat, State
from tests.botapi.updates import UpdateQueue
from tests.botapi.writing import AnyMessage, id_of


class Group(ChatView):
    """A supergroup, as its members see it; the bot is an administrator until that is changed."""

    def __init__(self, state: State, updates: UpdateQueue, chat: Chat) -> None:
        super().__init__(state, chat)
        self._updates = updates

    def member(self, person: Person) -> Member:
        """`person`, writing in the group."""
        return Member(self._state, self._updates, self.chat, person.user)

    def topic(self, name: str) -> int:
        """The number of the newest topic whose name has `name`.

        Raises:
            AssertionError: there is none.
        """
        for thread, called in reversed(self.chat.topics.items()):
            if name in called:
                return thread
        raise AssertionError(f"no topic {name!r} in {self.chat.topics}")

    def is_closed(self, thread: int) -> bool:
        """Whether only administrators can write there."""
        return thread in self.chat.closed_topics

    def said_in(self, thread: int | None) -> list[SeenMessage]:
        """What the bot wrote in a topic (None: in none), as it stands now."""
        return [
            message
            for message in self.inbox
            if message.raw.get("message_thread_id") == thread and message.text
        ]

    async def add_bot(self, by: Person, *, can_manage_topics: bool = True) -> None:
        """Let the bot in, as an administrator."""
        self.chat.access = Access.OPEN
        self._now(by, "administrator", can_manage_topics=can_manage_topics)

    async def demote_bot(self, by: Person) -> None:
        """The bot is an ordinary member from now on."""
        self._now(by, "member")

    async def remove_bot(self, by: Person) -> None:
        """Throw the bot out."""
        self._now(by, "kicked", until_date=0)
        self.chat.access = Access.KICKED

    async def delete_topic(self, thread: int) -> None:
        """Remove a topic with all that is in it; the bot is not told."""
        self.chat.drop_topic(thread)

    def _now(self, by: Person, status: str, **more: Any) -> None:
        old, self.chat.bot_member = self.chat.bot_member, {"status": status, **more}
        bot = {"user": self._state.bot}
        change = {
            "chat": self.chat.about,
            "from": by.user,
            "date": self._state.now(),
            "old_chat_member": {**bot, **old},
            "new_chat_member": {**bot, **self.chat.bot_member},
        }
        self._updates.add({"my_chat_member": change})


class Member(Person):
    """Somebody in a group. `topic` is where they write; None: in none of the topics.

    `anonymous`: under the group's name, as administrators can.
    """

    def __init__(self, state: State, updates: UpdateQueue, chat: Chat, user: Json) -> None:
        super().__init__(state, updates, chat, user)
        self.topic: int | None = None
        self.anonymous = False

    async def message(self, *, reply_to: AnyMessage | None = None, **content: Any) -> SeenMessage:
        """Send a message of any content; see `Writer`.

        In a topic a message that answers nothing has, for the Bot API, the topic's first one as
        what it answers. Who is no administrator gets nothing of what was not for a bot.

        Raises:
            ValueError: the topic is closed.
        """
        place: Json = {}
        if self.topic is not None:
            if self.topic in self.chat.closed_topics:
                raise ValueError("only administrators write in a closed topic")
            place = {"message_thread_id": self.topic, "is_topic_message": True}
            reply_to = self.topic if reply_to is None else reply_to
        if self.anonymous:
            place["sender_chat"] = self.chat.about
        answered = None if reply_to is None else self.chat.messages[id_of(reply_to)]
        if answered is not None:
            content["reply_to_message"] = {
                key: value for key, value in answered.items() if key != "reply_to_message"
            }
        raw = self._state.new_message(self.chat, self.user, {**place, **content})
        if self.chat.bot_is_administrator or self._is_for_the_bot(raw):
            self._updates.add({"message": raw})
        return self._seen(raw)

    def _is_for_the_bot(self, raw: Json) -> bool:
        """By 'privacy mode': https://core.telegram.org/bots/features#privacy-mode"""
        answered = raw.get("reply_to_message", {})
        by_bot = answered.get("from", {}).get("id") == self._state.bot["id"]
        is_root = answered.get("message_id") == raw.get("message_thread_id")
        return str(raw.get("text", "")).startswith("/") or (by_bot and not is_root)
