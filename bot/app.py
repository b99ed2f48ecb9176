"""The composition root: builds everything from the settings and runs it until told to stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import time
from functools import cached_property
from typing import Any

import structlog

from actions import canned_replies
from actions.alerts import AlertTemplate, templates
from actions.bell import Bell
from actions.canned_replies import CannedReply
from actions.daily_fraud import DailyFraud
from actions.database import Database
from actions.fraud import Shield
from actions.model import Channel
from actions.schedule import Schedule
from actions.service_levels import ServiceLevels
from actions.waves import Noticing
from actions.wording import Wording
from bot.channels.sender import Sender
from bot.channels.telegram import Telegram
from bot.channels.webchat import WebReads, WebSender
from bot.clock import Clock, system_clock
from bot.conversation import facts
from bot.conversation.looking import Looking
from bot.conversation.perceiving import Senses
from bot.conversation.turn import Reads, Turns
from bot.heartbeat import beat
from bot.inbox import Inbox
from bot.logs import log_failure_of_a_task
from bot.metrics import serve_metrics
from bot.outbox import Outbox
from bot.parts import Part
from bot.pictures.bringing import Bringing
from bot.pictures.reading import PictureReader
from bot.settings import Settings, TelegramMode
from bot.understanding import Understanding

log = structlog.get_logger(__name__)

Work = Coroutine[Any, Any, None]


class Service:
    """The parts of one process and what they share."""

    def __init__(self, settings: Settings, clock: Clock = system_clock):
        self.settings = settings
        self.clock = clock
        self.database = Database(settings.database, Bell())
        self.wording = Wording(settings.data, settings.timezone)
        self.inbox = Inbox(self.database, clock)
        self.telegram = (
            Telegram(settings, self.database, self.inbox, self.wording, clock)
            if settings.has_telegram
            else None
        )

    @cached_property
    def shield(self) -> Shield:
        """The fraud shield, loaded for the parts that need it."""
        return Shield(self.settings.data)

    @cached_property
    def templates(self) -> dict[str, AlertTemplate]:
        """The alerts there are words for, read once for desk and worker."""
        return templates(self.settings.data / "alerts")

    @cached_property
    def replies(self) -> tuple[CannedReply, ...]:
        """What officers have ready to answer, at the desk and on the phone."""
        return canned_replies.load(self.settings.data / "replies.yml")

    @cached_property
    def levels(self) -> ServiceLevels:
        """The service levels that hold until the desk changes them."""
        path = self.settings.data / "service_levels.yml"
        return ServiceLevels.load(path, self.settings.timezone)

    async def run(self, parts: frozenset[Part], say: Callable[[str], None]) -> None:
        """Run `parts` until SIGINT or SIGTERM, or until one of them fails."""
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(log_failure_of_a_task)
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self.database.close)
            understanding = await stack.enter_async_context(self._understanding(parts, say))
            if self.telegram is not None:
                await stack.enter_async_context(self.telegram)
            await _until(stop, self._work(parts, understanding))
        log.info("service_stopped")

    def _work(self, parts: frozenset[Part], understanding: Understanding | None) -> Iterable[Work]:
        yield self.database.hear_other_processes()
        yield serve_metrics(self.settings.metrics_port)
        for part in parts:
            yield beat(self.settings.home, part.value)
        if understanding is not None:
            yield from self._talk(understanding)
        if Part.DESK in parts:
            from bot.site import serve_site  # a fifth of the memory, which the bot alone can spare

            yield serve_site(self)
        if Part.WORKER in parts:
            yield Schedule(
                self.database,
                self.clock,
                self._fraud_alerts(),
                self.settings.planning,
                levels=self.levels,
                noticing=Noticing(
                    self.templates, self.settings.planning, self.settings.wave_alerts
                ),
            ).run()

    def _fraud_alerts(self) -> DailyFraud:
        return DailyFraud(
            folder=self.settings.data / "alerts",
            nights=self.settings.nights,
            at=time.fromisoformat(self.settings.alert_time),
        )

    def _talk(self, understanding: Understanding) -> Iterable[Work]:
        """Channels in and out, and the turns between them."""
        readers: dict[Channel, Reads] = {Channel.WEB: WebReads()}
        senders: list[Sender] = [WebSender(self.database, self.clock)]
        if self.telegram is not None:
            readers[Channel.TELEGRAM] = self.telegram.reads
            senders.append(self.telegram.sender)
            yield self.telegram.fetcher.run()
            if self.settings.telegram_mode is TelegramMode.POLLING:
                yield self.telegram.poll()
        looking = Looking(
            self.database,
            Bringing(self.database, self.telegram.fetcher.bring if self.telegram else None),
            PictureReader(self.settings.tesseract),
            self.clock,
        )
        turns = Turns(
            self.database,
            Senses(understanding.client, looking),
            readers,
            self.clock,
            self.shield,
            self.wording,
            self.settings.timezone,
            self.replies,
        )
        facts.prepare()
        yield self.inbox.run(turns.handle)
        budget = self.telegram.budget if self.telegram is not None else None
        yield Outbox(
            self.database, senders, self.wording, self.clock, self.settings.nights, budget
        ).run()

    @asynccontextmanager
    async def _understanding(
        self, parts: frozenset[Part], say: Callable[[str], None]
    ) -> AsyncIterator[Understanding | None]:
        """The NLU client, with a Rasa server of our own where none is given."""
        if Part.BOT not in parts:
            yield None
            return
        async with Understanding(self.settings, say) as understanding:
            yield understanding


async def _until(stop: asyncio.Event, work: Iterable[Work]) -> None:
    """Run all of `work` until `stop`; the first failure ends the rest and is raised."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one) for one in work]
        await stop.wait()
        log.info("service_stopping")
        for task in tasks:
            task.cancel()
