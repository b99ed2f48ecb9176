"""What somebody with a phone can send to the bot."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image

from tests.botapi import media
from tests.botapi.chat_view import ChatView, SeenMessage
from tests.botapi.formatting import clean, find_entities, is_visible, utf16_length
from tests.botapi.limits import MAX_TEXT
from tests.botapi.parameters import Json
from tests.botapi.state import Access, Chat, State, StoredFile
from tests.botapi.updates import UpdateQueue

AnyMessage = SeenMessage | int
"""A message, or its id."""


@cache
def sample_photo(number: int = 0, size: tuple[int, int] = (640, 480)) -> bytes:
    """A JPEG as a phone would send; each number is another picture."""
    colour = (37 * number % 256, 91 * number % 256, 149 * number % 256)
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


class Writer(ChatView):
    """Somebody who writes where the bot is: in their own chat with it, or in a group."""

    def __init__(
        self, state: State, updates: UpdateQueue, chat: Chat, user: Json | None = None
    ) -> None:
        super().__init__(state, chat)
        self._updates = updates
        writes = user or chat.user
        assert writes is not None
        self.user = writes
        """The User object of the Bot API."""

    # Writing

    async def message(self, *, reply_to: AnyMessage | None = None, **content: Any) -> SeenMessage:
        """Send a message of any content, given as fields of the Bot API's Message.

        Raises:
            ValueError: the person blocked the bot, or is gone.
        """
        if self.chat.access in (Access.BLOCKED, Access.DEACTIVATED):
            raise ValueError(f"who has {self.chat.access} writes nothing: unblock() or start()")
        self.chat.access = Access.OPEN
        if reply_to is not None:
            replied = self.chat.messages[id_of(reply_to)]
            content["reply_to_message"] = {
                key: value for key, value in replied.items() if key != "reply_to_message"
            }
        raw = self._state.new_message(self.chat, self.user, content)
        self._updates.add({"message": raw})
        return self._seen(raw)

    async def say(self, text: str, reply_to: AnyMessage | None = None) -> SeenMessage:
        """Write words.

        Raises:
            ValueError: more than a phone sends as one message, or nothing to see in it.
        """
        text = clean(text).strip()
        if not is_visible(text) or utf16_length(text) > MAX_TEXT:
            raise ValueError("a phone sends 1 to 4096 characters, and some of them visible")
        return await self.message(reply_to=reply_to, **_words("text", text))

    async def edit(self, message: AnyMessage, text: str) -> SeenMessage:
        """Change the words of an own message."""
        old = self.chat.messages[id_of(message)]
        name = "text" if "text" in old else "caption"
        dropped = {name, "entities", "caption_entities"}
        kept = {key: value for key, value in old.items() if key not in dropped}
        return self._edited(kept | _words(name, clean(text).strip()))

    async def forward(
        self, text: str, *, hidden: bool = False, author: str = "Stranger"
    ) -> SeenMessage:
        """Pass somebody's words on; `hidden` when that author does not let himself be named."""
        origin = self._origin(author, hidden=hidden)
        return await self.message(forward_origin=origin, **_words("text", clean(text).strip()))

    def _origin(self, author: str, *, hidden: bool = False) -> Json:
        origin: Json = {"type": "hidden_user", "sender_user_name": author}
        if not hidden:
            sender = {"id": 5_900_000_001, "is_bot": False, "first_name": author}
            origin = {"type": "user", "sender_user": sender}
        return {**origin, "date": self._state.now() - 3600}

    async def delete(self, message: AnyMessage) -> None:
        """Take a message out of the chat; the bot is not told."""
        del self.chat.messages[id_of(message)]

    # Pictures, places, files

    async def photo(
        self,
        content: bytes | None = None,
        caption: str = "",
        media_group: str | None = None,
        reply_to: AnyMessage | None = None,
        *,
        is_forward: bool = False,
    ) -> SeenMessage:
        """Send a picture, one's own or somebody else's."""
        picture = sample_photo(self._state.number() % 500) if content is None else content
        sizes = media.photo_sizes(self._state, picture)
        group = {"media_group_id": media_group} if media_group else {}
        words = _words("caption", caption) if caption else {}
        origin = {"forward_origin": self._origin("Stranger")} if is_forward else {}
        return await self.message(reply_to=reply_to, photo=sizes, **group, **words, **origin)

    async def album(self, pictures: list[bytes] | int = 2, caption: str = "") -> list[SeenMessage]:
        """Send pictures together; the caption is the first one's, as phones do it."""
        if isinstance(pictures, int):
            pictures = [sample_photo(self._state.number() % 500) for _ in range(pictures)]
        group = str(13_000_000_000_000_000 + self._state.number())
        return [
            await self.photo(picture, "" if place else caption, group)
            for place, picture in enumerate(pictures)
        ]

    async def location(self, latitude: float, longitude: float, **more: Any) -> SeenMessage:
        """Send a place."""
        return await self.message(location={"latitude": latitude, "longitude": longitude, **more})

    async def live_location(self, latitude: float, longitude: float) -> SeenMessage:
        """Begin to share where they are."""
        return await self.location(latitude, longitude, live_period=900)

    async def move(self, message: AnyMessage, latitude: float, longitude: float) -> SeenMessage:
        """Walk on while sharing where they are: edits of that message."""
        old = self.chat.messages[id_of(message)]
        place = {**old["location"], "latitude": latitude, "longitude": longitude}
        return self._edited({**old, "location": place})

    async def venue(
        self, latitude: float, longitude: float, title: str, address: str = ""
    ) -> SeenMessage:
        """Send a place picked from the map's list."""
        place = {"latitude": latitude, "longitude": longitude}
        venue = {"location": place, "title": title, "address": address}
        return await self.message(location=place, venue=venue)

    async def voice(self, content: bytes = b"OggS voice", seconds: int = 3) -> SeenMessage:
        """Speak a message."""
        return await self._file("voice", content, duration=seconds)

    async def document(
        self,
        content: bytes = b"%PDF-1.4 document",
        name: str = "letter.pdf",
        mime_type: str = "application/pdf",
        caption: str = "",
        size: int = 0,
    ) -> SeenMessage:
        """Send a file; `size` in bytes claims more than it holds."""
        stored = self._state.store_file(
            "document", content, name=name, mime_type=mime_type, size=size
        )
        return await self._send_file(stored, caption)

    async def video(
        self, content: bytes = b"video", caption: str = "", size: int = 0
    ) -> SeenMessage:
        """Send a video; `size` in bytes claims more than it holds."""
        return await self._send_file(self._state.store_file("video", content, size=size), caption)

    async def audio(self, content: bytes = b"ID3 audio") -> SeenMessage:
        """Send music."""
        return await self._file("audio", content)

    async def animation(self, content: bytes = b"animation") -> SeenMessage:
        """Send a GIF, which Telegram also shows as a document."""
        stored = self._state.store_file("animation", content)
        about = media.describe(stored, media.KINDS["animation"])
        return await self.message(animation=about, document=media.describe(stored, {}))

    async def video_note(self, content: bytes = b"video note") -> SeenMessage:
        """Send a round video."""
        return await self._file("video_note", content)

    async def sticker(self, emoji: str = "👍") -> SeenMessage:
        """Send a sticker."""
        return await self._file("sticker", b"sticker", emoji=emoji)

    # Odd messages

    async def contact(
        self, phone_number: str = "+8613800000000", first_name: str = "Wang"
    ) -> SeenMessage:
        """Send somebody's telephone number."""
        return await self.message(contact={"phone_number": phone_number, "first_name": first_name})

    async def dice(self, value: int = 6) -> SeenMessage:
        """Throw a die."""
        return await self.message(dice={"emoji": "🎲", "value": value})

    async def poll(
        self, question: str = "Shall we?", options: tuple[str, ...] = ("Yes", "No")
    ) -> SeenMessage:
        """Send a poll."""
        return await self.message(
            poll={
                "id": str(self._state.number()),
                "question": question,
                "options": [
                    {"persistent_id": str(place), "text": option, "voter_count": 0}
                    for place, option in enumerate(options)
                ],
                "total_voter_count": 0,
                "is_closed": False,
                "is_anonymous": True,
                "type": "regular",
                "allows_multiple_answers": False,
                "allows_revoting": True,
                "members_only": False,
            }
        )

    # What the above share

    def _edited(self, message: Json) -> SeenMessage:
        message["edit_date"] = self._state.now()
        self.chat.messages[message["message_id"]] = message
        self._updates.add({"edited_message": message})
        return self._seen(message)

    async def _file(self, kind: str, content: bytes, **details: Any) -> SeenMessage:
        return await self._send_file(self._state.store_file(kind, content), "", **details)

    async def _send_file(self, stored: StoredFile, caption: str, **details: Any) -> SeenMessage:
        about = media.describe(stored, media.KINDS[stored.kind] | details)
        content: Json = {stored.kind: about} | (_words("caption", caption) if caption else {})
        return await self.message(**content)


def id_of(message: AnyMessage) -> int:
    """The id of a message, however it is given."""
    return message if isinstance(message, int) else message.id


def _words(name: str, text: str) -> Json:
    entities = find_entities(text)
    about = "entities" if name == "text" else "caption_entities"
    return {name: text, about: entities} if entities else {name: text}
