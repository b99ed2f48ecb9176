"""Telegram, put together: one bot, its way in, its way out."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any, Self

import structlog
from pydantic import AnyHttpUrl
from starlette.routing import Route

from actions.database import Database
from actions.delivery import Budget
from actions.wording import Wording
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.commands import offer_commands
from bot.channels.telegram.files import FileFetcher
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.polling import TelegramPolling
from bot.channels.telegram.sender import TelegramSender
from bot.channels.telegram.updates import TelegramReads
from bot.channels.telegram.webhook import register_webhook, webhook_route
from bot.clock import Clock
from bot.inbox import Inbox
from bot.settings import Settings

# Alerts are held to the rate by the budget. Replies are counted there, but never wait for it.
ROOM_FOR_REPLIES = 1.2

log = structlog.get_logger(__name__)

# Telegram keeps a second's worth. The other half is for calls that a busy machine or line delays,
# and that then arrive together.
BURST = timedelta(seconds=0.5)


class Telegram:
    """Telegram for one process, open while it runs."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        inbox: Inbox,
        wording: Wording,
        clock: Clock,
    ):
        self._settings = settings
        self._wording = wording
        self._bot = TelegramBot(
            settings.telegram_token.get_secret_value(),
            str(settings.telegram_api_url),
            settings.send_rate * ROOM_FOR_REPLIES,
        )
        self._intake = Intake(self._bot, inbox)
        self._background: set[asyncio.Task[None]] = set()
        self.reads = TelegramReads()
        self.sender = TelegramSender(self._bot, database, wording, clock)
        # By the bot's id, which is no secret: all processes with its token share what it may send.
        number = settings.telegram_token.get_secret_value().partition(":")[0]
        self.budget = Budget(f"telegram:{number}"[:64], settings.send_rate, BURST)
        self.fetcher = FileFetcher(self._bot, database, clock)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._background:
            task.cancel()
        await asyncio.gather(*self._background, return_exceptions=True)
        await self._intake.close()
        await self._bot.disconnect()

    async def poll(self) -> None:
        """Take updates in by asking for them, until cancelled."""
        self._meanwhile(offer_commands(self._bot, self._wording))
        await TelegramPolling(self._bot, self._intake).run()

    def webhook(self) -> Route:
        """The route that Telegram brings updates to; has Telegram told of it, in the background.

        Raises:
            ValueError: no webhook URL is set.
        """
        url: AnyHttpUrl | None = self._settings.webhook_url
        if url is None:
            raise ValueError("a webhook needs LINLI_WEBHOOK_URL")
        secret = self._settings.webhook_secret.get_secret_value()
        self._meanwhile(register_webhook(self._bot, str(url), secret))
        self._meanwhile(offer_commands(self._bot, self._wording))
        return webhook_route(url.path or "/", secret, self._intake)

    def _meanwhile(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._background.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("telegram_background_failed", error=type(error).__name__)
