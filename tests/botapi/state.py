"""What Telegram remembers: chats and their messages, files, pressed buttons. In memory.

Messages are kept as the JSON objects the Bot API shows. They are never changed in place: an edit
puts a new object where the old one was, so whoever holds one holds what was there at the time.
"""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from dataclasses import dataclass, field
from enum import StrEnum

from tests.botapi.parameters import Json


class ChatType(StrEnum):
    """The kinds of chat a bot is in here."""

    PRIVATE = "private"
    SUPERGROUP = "supergroup"


class Access(StrEnum):
    """Whether a bot may write to a chat."""

    OPEN = "open"
    NEVER_STARTED = "never started"
    """Nobody wrote to the bot from there: Telegram denies knowing the chat."""
    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    KICKED = "kicked"
    """Out of a group."""


@dataclass(slots=True, eq=False)
class Chat:
    """One chat, as both sides see it."""

    id: int
    type: ChatType
    about: Json
    """The Chat object of the Bot API."""
    user: Json | None = None
    """The User object of the person, in a private chat."""
    access: Access = Access.NEVER_STARTED
    messages: dict[int, Json] = field(default_factory=dict)
    keyboard: Json | None = None
    """The reply keyboard shown under the input field."""
    topics: dict[int, str] = field(default_factory=dict)
    """A forum's topics: message thread to name."""
    closed_topics: set[int] = field(default_factory=set)
    bot_member: Json = field(
        default_factory=lambda: {"status": "administrator", "can_manage_topics": True}
    )
    """The bot in a group, as fields of the Bot API's ChatMember."""
    unheard: deque[Json] = field(default_factory=deque)
    """What the bot sent or edited here and no test has heard yet, as it was at the time."""
    next_message_id: itertools.count[int] | None = None
    _waiting: list[asyncio.Future[None]] = field(default_factory=list)

    @property
    def bot_is_administrator(self) -> bool:
        """Whether the bot may more there than others."""
        return bool(self.bot_member["status"] == "administrator")

    @property
    def bot_manages_topics(self) -> bool:
        """Whether the bot may make topics there."""
        return self.bot_is_administrator and bool(self.bot_member.get("can_manage_topics"))

    def drop_topic(self, thread: int) -> None:
        """Remove a topic with all that is in it."""
        del self.topics[thread]
        self.closed_topics.discard(thread)
        for number, message in list(self.messages.items()):
            if message.get("message_thread_id") == thread:
                del self.messages[number]

    def tell(self, message: Json) -> None:
        """Let those who listen at this chat know what the bot said."""
        self.unheard.append(message)
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting.clear()

    async def wait_for_news(self, seconds: float) -> bool:
        """Wait until the bot says something more here; False when it does not."""
        waiter = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        done, _ = await asyncio.wait([waiter], timeout=max(seconds, 0))
        if not done:
            waiter.cancel()
        return bool(done)


@dataclass(slots=True, frozen=True)
class StoredFile:
    """A file on Telegram's side."""

    id: str
    unique_id: str
    kind: str
    """What it was sent as: photo, voice, document..."""
    content: bytes
    size: int
    """Bytes as told to the bot: a test may claim 25 MB without holding them."""
    path: str
    name: str
    mime_type: str


@dataclass(slots=True)
class CallbackQuery:
    """A pressed button that waits for the bot's answer."""

    id: str
    chat_id: int
    pressed_at: float
    """Monotonic seconds."""
    answer: Json | None = None
    expired: bool = False
    answered: asyncio.Event = field(default_factory=asyncio.Event)


_EXTENSIONS = {
    "photo": "jpg",
    "voice": "oga",
    "video": "mp4",
    "video_note": "mp4",
    "animation": "mp4",
    "audio": "mp3",
    "sticker": "webp",
}


class State:
    """Everything that outlives a call. Survives restarts of the bot, not of the server."""

    def __init__(self, bot: Json) -> None:
        self.bot = bot
        """The bot's own User object."""
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.downloadable: dict[str, StoredFile] = {}
        """By path; only what getFile was asked for."""
        self.sizes: dict[str, list[Json]] = {}
        """All sizes of a photo, by the file id of any of them."""
        self.callbacks: dict[str, CallbackQuery] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        """What setMyCommands set, by scope (as JSON) and language."""
        self.descriptions: dict[tuple[str, str], str] = {}
        """What setMyDescription and its like set, by method and language."""
        # Private chats share one sequence, as they do for a real bot; groups have their own.
        self._private_message_id = itertools.count(1)
        self._number = itertools.count(1)

    def now(self) -> int:
        """Unix time in whole seconds, as messages carry it."""
        return int(time.time())

    def number(self) -> int:
        """A number nobody else gets: for file ids, callback queries, albums."""
        return next(self._number)

    def add_chat(self, chat: Chat) -> Chat:
        """Make a chat known."""
        self.chats[chat.id] = chat
        if chat.type is ChatType.PRIVATE:
            chat.next_message_id = self._private_message_id
        else:
            chat.next_message_id = itertools.count(1)
        return chat

    def new_message(self, chat: Chat, sender: Json, content: Json) -> Json:
        """Put a message into a chat."""
        assert chat.next_message_id is not None
        message: Json = {
            "message_id": next(chat.next_message_id),
            "from": sender,
            "chat": chat.about,
            "date": self.now(),
            **content,
        }
        chat.messages[message["message_id"]] = message
        return message

    def store_file(
        self, kind: str, content: bytes, *, name: str = "", mime_type: str = "", size: int = 0
    ) -> StoredFile:
        """Keep a file and give it its ids."""
        number = self.number()
        extension = name.rpartition(".")[2]
        if "." not in name or not extension.isalnum():
            extension = _EXTENSIONS.get(kind, "bin")
        stored = StoredFile(
            id=f"{kind}-{number:08d}-AAMCAgADGQEAAQ",
            unique_id=f"AgAD{number:08d}",
            kind=kind,
            content=content,
            size=size or len(content),
            path=f"{kind}s/file_{number}.{extension}",
            name=name,
            mime_type=mime_type,
        )
        self.files[stored.id] = stored
        return stored
