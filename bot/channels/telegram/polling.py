"""Asking Telegram for updates. What is fetched is acknowledged only after it is stored.

The library's own loop acknowledges an update by its next fetch, before anybody has handled it; a
process that dies in between loses it. Here the next fetch comes after the commit.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any, TypeVar

import structlog
from telegram.error import Conflict, InvalidToken, TelegramError

from actions.database import is_passing
from bot.channels.telegram.client import TelegramBot, TooManyRequests
from bot.channels.telegram.intake import Intake

log = structlog.get_logger(__name__)

POLL_S = 30  # Telegram holds a poll for up to 50 s
CONFLICT_S = 10.0
TOKEN_REJECTED_S = 60.0
LONGEST_PAUSE_S = 30.0
STORE_AGAIN_S = 1.0

Result = TypeVar("Result")


class TelegramPolling:
    """The loop: fetch, store, and only then ask for what comes after."""

    def __init__(self, bot: TelegramBot, intake: Intake):
        self._bot = bot
        self._intake = intake

    async def run(self) -> None:
        """Take updates in until cancelled, through failures of Telegram and of the database."""
        # Telegram refuses to be asked while a webhook is set.
        await until_answered(self._bot.delete_webhook)
        offset: int | None = None
        while True:
            fetched = await until_answered(partial(self._bot.fetch_updates, offset, POLL_S))
            updates = [one if isinstance(one, dict) else {"not_an_object": one} for one in fetched]
            if not updates:
                continue
            await self._store(updates)
            newest = _newest(updates)
            if newest is None:
                # Nothing to acknowledge them by: the same ones come again until others do.
                await asyncio.sleep(STORE_AGAIN_S)
            else:
                offset = newest + 1

    async def _store(self, updates: Sequence[dict[str, Any]]) -> None:
        while True:
            try:
                await self._intake.take(updates)
            except Exception as error:
                if is_passing(error):
                    log.warning("updates_wait_for_database", error=type(error).__name__)
                else:
                    log.exception("updates_not_stored", count=len(updates))
                await asyncio.sleep(STORE_AGAIN_S)
            else:
                return


async def until_answered(
    call: Callable[[], Awaitable[Result]], final: type[TelegramError] | None = None
) -> Result:
    """The result of `call`, made again with growing pauses until Telegram answers.

    An error of the kind `final` is an answer, too: it is raised.
    """
    failures = 0
    while True:
        try:
            result = await call()
        except TelegramError as error:
            if final is not None and isinstance(error, final):
                raise
            failures += 1
            await asyncio.sleep(_pause(error, failures))
        else:
            if failures:
                log.info("telegram_is_back", failures=failures)
            return result


def _pause(error: TelegramError, failures: int) -> float:
    """Seconds to wait after `error`, which is logged; the error's own words are not."""
    match error:
        case TooManyRequests():
            return error.wait.total_seconds()
        case Conflict():
            # Somebody else polls with this token, or has set a webhook for it.
            log.error("updates_go_to_another_process", retry_in_s=CONFLICT_S)
            return CONFLICT_S
        case InvalidToken():
            log.error("telegram_token_rejected", retry_in_s=TOKEN_REJECTED_S)
            return TOKEN_REJECTED_S
        case _:
            pause = float(min(2 ** min(failures - 1, 10), LONGEST_PAUSE_S))
            log.warning(
                "telegram_does_not_answer",
                error=type(error.__cause__ or error).__name__,
                failures=failures,
                retry_in_s=pause,
            )
            return pause


def _newest(updates: Sequence[dict[str, Any]]) -> int | None:
    numbers = (update.get("update_id") for update in updates)
    return max((number for number in numbers if type(number) is int), default=None)
