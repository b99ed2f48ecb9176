"""What a person sees in a chat: its messages, their buttons, and whatever comes next."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.botapi.parameters import Json
from tests.botapi.state import Chat, State

PATIENCE = 30.0
"""Seconds a test waits for the bot unless it says otherwise."""

_ISOLATES = re.compile("[\u2066-\u2069]")


@dataclass(slots=True, frozen=True)
class Button:
    """One button under a message."""

    text: str
    data: str | None = None
    url: str | None = None


class SeenMessage:
    """A message as it stood when it was seen; `now` is how it stands after edits."""

    def __init__(self, state: State, chat: Chat, raw: Json) -> None:
        self._state = state
        self._chat = chat
        self.raw = raw
        """The Message object of the Bot API."""

    def __repr__(self) -> str:
        labels = f" {self.labels}" if self.labels else ""
        what = self.text or next(iter(self.raw.keys() - _COMMON), "nothing")
        return f"<message {self.id}: {what!r}{labels}>"

    @property
    def id(self) -> int:
        """Its message id."""
        return int(self.raw["message_id"])

    @property
    def now(self) -> SeenMessage | None:
        """The message after all edits; None when it was deleted."""
        raw = self._chat.messages.get(self.id)
        return SeenMessage(self._state, self._chat, raw) if raw else None

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.raw["from"]["id"] == self._state.bot["id"])

    @property
    def text(self) -> str:
        """Its words, text or caption, without the isolates that nobody sees (see `raw`)."""
        return _ISOLATES.sub("", self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def entities(self) -> list[Json]:
        """Bold, links, commands...: offsets are into the text of `raw`."""
        found: list[Json] = self.raw.get("entities") or self.raw.get("caption_entities") or []
        return found

    @property
    def rows(self) -> list[list[Button]]:
        """The buttons under it, row by row."""
        markup = self.raw.get("reply_markup") or {}
        return [
            [
                Button(_ISOLATES.sub("", b["text"]), b.get("callback_data"), b.get("url"))
                for b in row
            ]
            for row in markup.get("inline_keyboard", [])
        ]

    @property
    def buttons(self) -> list[Button]:
        """The buttons under it, left to right and top to bottom."""
        return [button for row in self.rows for button in row]

    @property
    def labels(self) -> list[str]:
        """What its buttons say."""
        return [button.text for button in self.buttons]

    @property
    def photo(self) -> bytes | None:
        """The picture, in full size."""
        sizes = self.raw.get("photo")
        return self._content(sizes[-1]) if sizes else None

    @property
    def document(self) -> bytes | None:
        """The attached file."""
        return self._content(self.raw.get("document"))

    @property
    def voice(self) -> bytes | None:
        """The spoken message."""
        return self._content(self.raw.get("voice"))

    @property
    def location(self) -> tuple[float, float] | None:
        """Latitude and longitude, of a place or a venue."""
        place = self.raw.get("location")
        return (place["latitude"], place["longitude"]) if place else None

    @property
    def venue(self) -> Json | None:
        """A place with a title and an address."""
        return self.raw.get("venue")

    @property
    def album(self) -> str | None:
        """What the pictures of one album have in common."""
        return self.raw.get("media_group_id")

    @property
    def reply_to(self) -> SeenMessage | None:
        """The message it answers."""
        raw = self.raw.get("reply_to_message")
        return SeenMessage(self._state, self._chat, raw) if raw else None

    @property
    def edited(self) -> bool:
        """Whether it was changed since it was sent."""
        return "edit_date" in self.raw

    def _content(self, file: Json | None) -> bytes | None:
        return self._state.files[file["file_id"]].content if file else None


_COMMON = {"message_id", "from", "chat", "date", "edit_date", "reply_markup", "reply_to_message"}

Expected = str | Callable[[SeenMessage], Any]
"""What a test listens for: words in a message, or anything it can tell by looking at one."""


class ChatView:
    """A chat from the side that talks with the bot."""

    def __init__(self, state: State, chat: Chat) -> None:
        self._state = state
        self.chat = chat

    @property
    def id(self) -> int:
        """The chat's id."""
        return self.chat.id

    @property
    def conversation(self) -> list[SeenMessage]:
        """Everything visible in the chat, from both sides, as it stands now."""
        return [self._seen(raw) for raw in self.chat.messages.values()]

    @property
    def inbox(self) -> list[SeenMessage]:
        """What the bot wrote and did not delete, as it stands now."""
        return [message for message in self.conversation if message.from_bot]

    @property
    def last(self) -> SeenMessage | None:
        """The bot's newest message."""
        inbox = self.inbox
        return inbox[-1] if inbox else None

    @property
    def keyboard(self) -> list[str]:
        """The labels of the reply keyboard under the input field."""
        rows = (self.chat.keyboard or {}).get("keyboard", [])
        return [b if isinstance(b, str) else b["text"] for row in rows for b in row]

    async def hears(
        self,
        expected: Expected = "",
        timeout: float = PATIENCE,
    ) -> SeenMessage:
        """The next message, or edit, that fits; each is heard only once.

        What does not fit stays to be heard: the order of a test's questions is free.

        Raises:
            AssertionError: nothing like it came within `timeout` seconds.
        """
        end = time.monotonic() + timeout
        while True:
            for place, raw in enumerate(self.chat.unheard):
                message = self._seen(raw)
                if _fits(message, expected):
                    del self.chat.unheard[place]
                    return message
            if not await self.chat.wait_for_news(end - time.monotonic()):
                raise AssertionError(
                    f"{expected!r} was not heard within {timeout} s; unheard are"
                    f" {[self._seen(raw) for raw in self.chat.unheard]},"
                    f" in the inbox are {self.inbox}"
                )

    async def hears_nothing(self, expected: Expected = "", seconds: float = 0.3) -> None:
        """Make sure that nothing (like this) is unheard, nor comes in the next `seconds`.

        Raises:
            AssertionError: it came.
        """
        await asyncio.sleep(seconds)
        heard = [m for m in map(self._seen, self.chat.unheard) if _fits(m, expected)]
        assert not heard, f"nobody was to say {heard}"

    def forget(self) -> None:
        """Count all that the bot said until now as heard."""
        self.chat.unheard.clear()

    def _seen(self, raw: Json) -> SeenMessage:
        return SeenMessage(self._state, self.chat, raw)


def _fits(message: SeenMessage, expected: Expected) -> bool:
    if callable(expected):
        return bool(expected(message))
    return expected in message.text
