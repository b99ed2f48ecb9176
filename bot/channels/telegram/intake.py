"""The way in: updates are kept first, acknowledged after, and pressed buttons get their rest."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import structlog
from telegram.error import TelegramError

from actions.database import is_passing
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.updates import arrival, press_ids
from bot.conversation.messages import Arrival
from bot.inbox import Inbox

log = structlog.get_logger(__name__)

# Somebody who presses faster than this sees the little clock until it goes away by itself.
MOST_UNANSWERED = 200


class Intake:
    """Takes updates in, whichever way they come."""

    def __init__(self, bot: TelegramBot, inbox: Inbox):
        self._bot = bot
        self._inbox = inbox
        self._answering: set[asyncio.Task[None]] = set()

    async def take(self, updates: Sequence[dict[str, Any]]) -> None:
        """Keep `updates`. Telegram may be told that we have them when this returns, not before.

        Raises what a database raises that only has to be asked again.
        """
        arrivals = [arrival(update) for update in updates]
        try:
            await self._inbox.store(arrivals)
        except Exception as error:
            if is_passing(error):
                raise
            log.exception("updates_not_stored", count=len(arrivals))
            for one in arrivals:
                await self._store_somehow(one)
        for id in press_ids(updates):
            self._answer(id)

    async def close(self) -> None:
        """Leave the buttons that are not answered yet."""
        for task in self._answering:
            task.cancel()
        await asyncio.gather(*self._answering, return_exceptions=True)

    async def _store_somehow(self, one: Arrival) -> None:
        """Keep an update that breaks the inbox as text: it must not hold up all others."""
        try:
            await self._inbox.store([one])
        except Exception as error:
            if is_passing(error):
                raise
            log.exception("update_kept_as_text", update_id=one.update_id)
            as_text: dict[str, object] = {"unreadable": json.dumps(one.payload)}
            await self._inbox.store([replace(one, address=None, group_key=None, payload=as_text)])

    def _answer(self, press_id: str) -> None:
        if len(self._answering) < MOST_UNANSWERED:
            task = asyncio.create_task(self._end_clock(press_id))
            self._answering.add(task)
            task.add_done_callback(self._answering.discard)

    async def _end_clock(self, press_id: str) -> None:
        # Pressed too long ago, forged, or Telegram is not there: nobody waits for this.
        with suppress(TelegramError):
            await self._bot.answer_callback_query(press_id)
