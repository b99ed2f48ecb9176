"""An officer's phone for tests of what staff write and press; replies are short lines."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from actions import canned_replies
from actions.database import Database
from actions.model import Channel, Chat, FileKind, OutboxMessage, Staff, Ticket
from actions.outgoing import Button, Outgoing, Verb, press
from actions.wording import Wording
from bot.conversation import staff_turn
from bot.conversation.messages import Attachment, Incoming, Point
from tests.architecture.source import ROOT
from tests.clock import Clock
from tests.unit.actions import sent
from tests.unit.actions.story import Story, begin

_numbers = count(900_001)


@cache
def wording() -> Wording:
    """As the service has it."""
    return Wording(ROOT / "data", ZoneInfo("Asia/Shanghai"))


@dataclass
class Handset:
    """`staff`'s phone. What was sent to it before the story is not `heard` any more."""

    session: AsyncSession
    clock: Clock
    staff: Staff
    chat: Chat
    _heard: set[int] = field(default_factory=set)

    async def say(self, text: str, to: OutboxMessage | str | None = None, **more: Any) -> list[str]:
        """Write words, maybe as an answer; what is heard."""
        return await self._send(self._message(text=text, to=to, **more))

    async def photo(self, to: OutboxMessage | str | None = None, caption: str = "") -> list[str]:
        """Send a photo, maybe as an answer; what is heard."""
        picture = Attachment(FileKind.PHOTO, "image/jpeg", telegram_file_id="photo-1")
        return await self._send(self._message(text=caption, to=to, attachments=(picture,)))

    async def is_at(
        self, latitude: float, longitude: float, to: OutboxMessage | None = None
    ) -> list[str]:
        """Share a location; what is heard."""
        return await self._send(self._message(to=to, point=Point(latitude, longitude)))

    async def command(self, name: str, words: str = "", **more: Any) -> list[str]:
        """`/name words`; what is heard."""
        return await self._send(self._message(text=words, command=name, **more))

    async def press(self, verb: Verb, *args: object, under: str = "1") -> list[str]:
        """Press a button; what is heard."""
        pressed = replace(self._message(), press=press(verb, *args), message_id=under)
        return await self._send(pressed)

    async def tap(self, label: str) -> list[str]:
        """Press the button of the newest message here whose label has `label`; what is heard."""
        for row in (await sent.rows(self.session, self.chat))[::-1]:
            for one in self.buttons(row):
                if label in wording().text(self.staff.language, one.label):
                    number = row.channel_message_id or str(row.id * 10)
                    pressed = replace(self._message(), press=one.press, message_id=number)
                    return await self._send(pressed)
        raise AssertionError(f"no button {label!r}")

    async def last(self) -> OutboxMessage:
        """The newest message here."""
        return (await sent.rows(self.session, self.chat))[-1]

    async def card(self, ticket: Ticket) -> OutboxMessage:
        """The ticket's card here."""
        rows = await sent.rows(self.session, self.chat)
        return next(row for row in rows if row.body is None and row.ticket_id == ticket.id)

    async def text(self) -> str:
        """The newest message here, in words."""
        body = sent.body(await self.last())
        return "\n".join(wording().text(self.staff.language, one) for one in body.paragraphs)

    async def labels(self) -> list[str]:
        """What the buttons of the newest message say."""
        found = self.buttons(await self.last())
        return [wording().text(self.staff.language, one.label) for one in found]

    async def forget(self) -> None:
        """What was sent until now has been heard, and has its numbers."""
        await sent.send_all(self.session)
        self._heard = {row.id for row in await sent.rows(self.session, self.chat)}

    @staticmethod
    def buttons(row: OutboxMessage) -> Sequence[Button]:
        """The buttons of a message, in order; a card has none here: it is made when it is sent."""
        body = Outgoing.model_validate(row.body) if row.body else Outgoing(paragraphs=())
        return [one for line in body.buttons for one in line]

    async def _send(self, incoming: Incoming) -> list[str]:
        await self.forget()
        await staff_turn.handle(
            self.session, self.chat, self.staff, incoming, self.clock.now(), replies()
        )
        await self.session.flush()
        rows = await sent.rows(self.session, self.chat)
        new = [row for row in rows if row.id not in self._heard]
        every = await sent.lines(self.session, self.chat)
        lines = [line for row, line in zip(rows, every, strict=True) if row in new]
        await sent.send_all(self.session)
        return lines

    def _message(self, to: OutboxMessage | str | None = None, **more: Any) -> Incoming:
        answers = to.channel_message_id if isinstance(to, OutboxMessage) else to
        return Incoming(
            channel=Channel.TELEGRAM,
            message_id=str(next(_numbers)),
            at=self.clock.now(),
            answers=answers,
            **more,
        )


@cache
def replies() -> tuple[canned_replies.CannedReply, ...]:
    """As the service has them."""
    return canned_replies.load(ROOT / "data" / "replies.yml")


@dataclass
class Patrol:
    """Wang on patrol in Meishan, in the middle of a story; Marie reads French."""

    session: AsyncSession
    clock: Clock
    story: Story
    wang: Handset

    async def marie_heard(self) -> list[str]:
        """All that was said to the resident."""
        return await sent.lines(self.session, self.story.chat)


@asynccontextmanager
async def on_patrol(database: Database, clock: Clock) -> AsyncIterator[Patrol]:
    """The story begins, and ends in one transaction."""
    async with database.write() as session:
        story = await begin(session, clock)
        wang = Handset(session, clock, story.wang, story.wangs_phone)
        await wang.forget()
        yield Patrol(session, clock, story, wang)
