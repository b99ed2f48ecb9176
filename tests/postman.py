"""A channel's sender that answers as a test tells it, and the service's outbox behind it."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from contextlib import AbstractAsyncContextManager
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from actions.database import Database
from actions.delivery import Outcome, Sent
from actions.model import Channel
from actions.wording import Wording
from bot.channels.sender import Delivery
from bot.outbox import Outbox
from tests.clock import NIGHTS, Clock
from tests.waiting import at_work

DATA = Path(__file__).resolve().parents[1] / "data"


class Postman:
    """Takes messages to people. All are Sent, unless `answers` has others for their words.

    `begun` and `ended` are the words of its calls, in order; `crowd` the most calls at once to one
    chat.
    """

    channel = Channel.TELEGRAM

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.ended: list[str] = []
        self.answers: defaultdict[str, list[Outcome | Exception]] = defaultdict(list)
        self.crowd = 0
        self._held: dict[str, asyncio.Event] = {}
        self._with: Counter[int] = Counter()

    def hold(self, words: str) -> asyncio.Event:
        """Let the call with these words take until the event is set."""
        return self._held.setdefault(words, asyncio.Event())

    async def send(self, delivery: Delivery) -> Outcome:
        """As `bot.channels.sender.Sender` has it."""
        words = delivery.message.text
        self.begun.append(words)
        self._with[delivery.chat_id] += 1
        self.crowd = max(self.crowd, self._with[delivery.chat_id])
        try:
            if words in self._held:
                await self._held[words].wait()
            if self.answers[words]:
                answer = self.answers[words].pop(0)
                if isinstance(answer, Exception):
                    raise answer
                return answer
            return Sent(str(len(self.begun)))
        finally:
            self._with[delivery.chat_id] -= 1
            self.ended.append(words)


def sending(
    database: Database, postman: Postman, clock: Clock
) -> AbstractAsyncContextManager[asyncio.Task[None]]:
    """Let the service's outbox send meanwhile."""
    return at_work(Outbox(database, [postman], _wording(), clock.now, NIGHTS).run())


@cache
def _wording() -> Wording:
    return Wording(DATA, ZoneInfo("Asia/Shanghai"))
