"""Waiting for what the service does meanwhile: until it is so, never for a time."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

PATIENCE_S = 30.0
"""Seconds that something may take on a busy machine; a test that passes never waits so long."""


async def until(happened: Callable[[], Any], seconds: float = PATIENCE_S) -> None:
    """Wait until `happened()`, or what it is to be awaited for, is true.

    Raises:
        TimeoutError: it did not come true within `seconds`.
    """
    async with asyncio.timeout(seconds):
        while not await _settled(happened()):
            await asyncio.sleep(0.02)


@asynccontextmanager
async def at_work(work: Coroutine[Any, Any, None]) -> AsyncIterator[asyncio.Task[None]]:
    """Let `work` run meanwhile; should it fail, so does the test."""
    task = asyncio.create_task(work)
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait([task])
        if not task.cancelled():
            task.result()


async def _settled(answer: Any) -> Any:
    return await answer if inspect.isawaitable(answer) else answer
