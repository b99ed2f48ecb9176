"""One message on its way, piece by piece: texts, then pins and files that hang under the text.

How far it came is kept in its row, so no piece that was delivered is sent again because a later
one was put off. What follows the text is worth less than the text: where a pin or a file is
refused, or its fate unknown, that is logged, words in its place tell the reader that there is a
file, and the message counts as sent.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass

import structlog
from telegram.error import TelegramError

from actions.database import Database
from actions.delivery import NotSent, Outcome, Refused, Sent, Unknown, Unreachable
from bot.channels.sender import Delivery
from bot.channels.telegram.attachments import Attachments, SendableFile, album_of
from bot.channels.telegram.calls import Calls, answering
from bot.channels.telegram.outcomes import outcome_of
from bot.channels.telegram.pictures import has_picture
from bot.channels.telegram.progress import Progress, keep_progress, message_number, progress_of
from bot.channels.telegram.splitting import split
from bot.channels.telegram.where import Where
from bot.clock import Clock
from bot.rendering import RenderedPlace

log = structlog.get_logger(__name__)

# The outbox ends a send after 40 s as unknown. It never comes to that: a call gets 28 s, and no
# further piece is begun after 8 s; the rest goes with the next claim.
CALL_LIMIT_S = 28.0
BEGIN_WITHIN_S = 8.0
ALL_LIMIT_S = 38.0

Piece = str | RenderedPlace | SendableFile


@dataclass(frozen=True, slots=True)
class Step:
    """A call under preparation and the `count` pieces it delivers, of which `first` is one."""

    call: Awaitable[int | Sequence[int]]
    first: Piece
    count: int = 1


class Passage:
    """Brings one delivery to its chat. Made for one try."""

    def __init__(
        self,
        to: Where,
        delivery: Delivery,
        calls: Calls,
        attachments: Attachments,
        database: Database,
        clock: Clock,
    ):
        self._to = to
        self._delivery = delivery
        self._calls = calls
        self._attachments = attachments
        self._database = database
        self._clock = clock
        self._texts = split(delivery.message.text)
        self._files: list[SendableFile] = []
        self._pieces: list[Piece] = [*self._texts, *delivery.message.places]
        self._progress = Progress()
        self._albums = True

    async def run(self) -> Outcome:
        """Send what is still to be sent. Raises only what the database raises."""
        message = self._delivery.message
        apart = message.picture is not None and not has_picture(message)
        files = (*message.files, message.picture) if apart else message.files
        self._files = await self._attachments.load([id for id in files if id is not None])
        self._pieces += self._files
        if not self._pieces:
            return Refused("nothing to send")
        loop = asyncio.get_running_loop()
        begin_until = loop.time() + BEGIN_WITHIN_S
        end = loop.time() + ALL_LIMIT_S
        if len(self._pieces) > 1:
            self._progress = await progress_of(self._database, self._delivery.outbox_id)
            await self._refresh(end)
        while self._progress.done < len(self._pieces):
            step = self._next_step()
            outcome = await called(step.call, self._clock, end)
            ended = await self._settle(step, outcome, end)
            if ended is not None:
                return ended
            if self._progress.done < len(self._pieces) and loop.time() > begin_until:
                return NotSent(self._clock(), "the rest follows")
        return Sent(self._progress.message_id, self._progress.others)

    async def _refresh(self, end: float) -> None:
        """Make a text that arrived in an earlier try say what it says now.

        A ticket's card is worded anew for each try, and what waits is not queued a second time.
        """
        number = message_number(self._progress.message_id)
        if number is not None and len(self._texts) == 1:
            call = self._calls.edit(self._to, number, self._delivery.message)
            await called(call, self._clock, end)

    def _next_step(self) -> Step:
        done, under = self._progress.done, message_number(self._progress.message_id)
        piece = self._pieces[done]
        if isinstance(piece, RenderedPlace):
            return Step(self._calls.place(self._to, piece, under), piece)
        if isinstance(piece, SendableFile):
            rest = self._files[done - len(self._pieces) :]
            together = album_of(rest) if self._albums else rest[:1]
            call = self._attachments.send(self._to, together, answering(under))
            return Step(call, piece, len(together))
        under = None if done else message_number(self._delivery.answers)
        if done < len(self._texts) - 1:
            return Step(self._calls.text(self._to, piece, under), piece)
        message = self._delivery.message
        return Step(self._calls.last_text(self._to, piece, message, under), piece)

    async def _settle(self, step: Step, outcome: Outcome, end: float) -> Outcome | None:
        """Note what came of a step; what the whole comes to, or None to go on."""
        number = self._progress.message_id
        numbers: tuple[str, ...] = ()
        is_text = isinstance(step.first, str)
        match outcome:
            case Sent(sent, more) if sent is not None:
                number, numbers = sent if is_text or number is None else number, (sent, *more)
            case NotSent():
                return outcome
            case Refused() if step.count > 1:
                self._albums = False  # one of them fits in no album: each by itself
                return None
            case _ if is_text or number is None:
                return outcome
            case Refused(why) if why in list(Unreachable):
                # Blocked a moment after the text had arrived.
                return Sent(number, self._progress.others)
            case Refused(why) | Unknown(why):
                numbers = await self._go_without(step, why, end)
        self._progress = self._progress.further(step.count, number, numbers)
        if self._progress.done < len(self._pieces):
            await keep_progress(self._database, self._delivery.outbox_id, self._progress)
        return None

    async def _go_without(self, step: Step, why: str, end: float) -> tuple[str, ...]:
        """A pin or file that is not there, or maybe not: the log knows, and so does the reader.

        The number of what tells the reader, if there is such a message.
        """
        log.warning(
            "piece_not_delivered",
            outbox_id=self._delivery.outbox_id,
            piece=self._progress.done,
            count=step.count,
            why=why,
        )
        if isinstance(step.first, SendableFile):
            language = self._delivery.message.language
            under = message_number(self._progress.message_id)
            call = self._calls.file_missing(self._to, language, under)
            match await called(call, self._clock, end):
                case Sent(str(number)):
                    return (number,)
        return ()


async def called(call: Awaitable[int | Sequence[int]], clock: Clock, end: float) -> Outcome:
    """What `call`, which returns a message's number or an album's, comes to by `end`.

    `end` is in the loop's time.
    """
    limit = min(asyncio.get_running_loop().time() + CALL_LIMIT_S, end)
    try:
        async with asyncio.timeout_at(limit):
            sent = await call
            first, *others = (sent,) if isinstance(sent, int) else sent
            return Sent(str(first), tuple(map(str, others)))
    except TimeoutError:
        return Unknown("no answer in time")
    except TelegramError as error:
        return outcome_of(error, clock())
