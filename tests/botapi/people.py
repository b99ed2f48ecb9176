"""People with phones: they write to the bot, press its buttons, come and go."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

from tests.botapi.chat_view import PATIENCE, Button, SeenMessage
from tests.botapi.parameters import Json
from tests.botapi.state import Access, CallbackQuery
from tests.botapi.writing import AnyMessage, Writer, id_of


@dataclass(slots=True, frozen=True)
class CallbackAnswer:
    """What the bot shows for a pressed button."""

    text: str
    show_alert: bool
    url: str


class Press:
    """A button that was pressed and shows a little clock until the bot answers."""

    def __init__(self, query: CallbackQuery) -> None:
        self._query = query

    @property
    def id(self) -> str:
        """The callback query's id."""
        return self._query.id

    @property
    def is_answered(self) -> bool:
        """Whether the clock is gone."""
        return self._query.answer is not None

    def expire(self) -> None:
        """Let it get too old to be answered."""
        self._query.expired = True

    async def answer(
        self,
        timeout: float = PATIENCE,
    ) -> CallbackAnswer:
        """What the bot answered.

        Raises:
            AssertionError: it did not, within `timeout` seconds.
        """
        try:
            await asyncio.wait_for(self._query.answered.wait(), timeout)
        except TimeoutError:
            raise AssertionError(f"the press was not answered within {timeout} s") from None
        assert self._query.answer is not None
        return CallbackAnswer(**self._query.answer)


class Person(Writer):
    """Somebody in a private chat with the bot."""

    # Buttons

    async def press(self, button: str, message: AnyMessage | None = None) -> Press:
        """Press a button, known by its label, a part of its label, or its data.

        Without a message: the newest of the bot's that has such a button.

        Raises:
            AssertionError: there is no such button, or more than one.
        """
        if message is not None:
            raw = self.chat.messages.get(id_of(message))
            assert raw is not None, f"{message} is not in the chat any more"
            candidates = [self._seen(raw)]
        else:
            candidates = self.inbox[::-1]
        for candidate in candidates:
            if found := _find(button, candidate.buttons):
                assert found.data is not None, f"{found} opens a page; nobody presses it here"
                return self._press(candidate.raw, found.data)
        raise AssertionError(f"no button {button!r} in {candidates}")

    async def press_forged(
        self, data: str, message: AnyMessage | None = None, *, accessible: bool = True
    ) -> Press:
        """Press a button the bot never made, as a manipulated client can.

        With `accessible=False` the message is one that Telegram itself shows no more.
        """
        if message is None:
            assert self.last is not None, "there is no message of the bot's to press on"
            message = self.last
        number = id_of(message)
        raw = self.chat.messages.get(number)
        if raw is None or not accessible:
            raw = {"message_id": number, "chat": self.chat.about, "date": 0}
        return self._press(raw, data)

    async def tap(self, label: str) -> SeenMessage:
        """Tap a key of the reply keyboard, which says its label.

        Raises:
            AssertionError: there is no such key.
        """
        assert label in self.keyboard, f"no key {label!r} in {self.keyboard}"
        return await self.say(label)

    # Coming and going

    async def start(self, payload: str = "") -> SeenMessage:
        """Press START, maybe behind a link or QR code; unblocks the bot where it was blocked."""
        if self.chat.access is Access.BLOCKED:
            await self.unblock()
        return await self.say(f"/start {payload}")

    async def block(self) -> None:
        """Stop the bot."""
        self._change_membership("member", "kicked")
        self.chat.access = Access.BLOCKED

    async def unblock(self) -> None:
        """Let the bot write again."""
        self._change_membership("kicked", "member")
        self.chat.access = Access.OPEN

    async def deactivate(self) -> None:
        """Delete the account; the bot is not told."""
        self.chat.access = Access.DEACTIVATED

    async def raw(self, update: Json) -> Json:
        """Send an update of any shape, also a malformed one; its `update_id` is filled in.

        Raises:
            AssertionError: the bot did not ask for updates of this kind.
        """
        queued = self._updates.add(update)
        assert queued is not None, f"the bot only wants {self._updates.allowed}"
        return queued

    def _press(self, raw: Json, data: str) -> Press:
        query = CallbackQuery(
            id=str(self.id * 4294967296 + self._state.number()),
            chat_id=self.id,
            pressed_at=time.monotonic(),
        )
        self._state.callbacks[query.id] = query
        content = {
            "id": query.id,
            "from": self.user,
            "message": raw,
            "chat_instance": str(self.id * 7919),
            "data": data,
        }
        self._updates.add({"callback_query": content})
        return Press(query)

    def _change_membership(self, old: str, new: str) -> None:
        change = {
            "chat": self.chat.about,
            "from": self.user,
            "date": self._state.now(),
            "old_chat_member": self._membership(old),
            "new_chat_member": self._membership(new),
        }
        self._updates.add({"my_chat_member": change})

    def _membership(self, status: str) -> Json:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"user": self._state.bot, "status": status, **until}


def _find(wanted: str, buttons: list[Button]) -> Button | None:
    exact = [b for b in buttons if wanted in (b.text, b.data)]
    found = exact or [b for b in buttons if wanted in b.text]
    assert len(found) < 2, f"{wanted!r} could be any of {found}"
    return found[0] if found else None
