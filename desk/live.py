"""Telling open pages that something has changed. What it is, they come and ask."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from sse_starlette import EventSourceResponse, ServerSentEvent

from desk.visit import Visit

LOOK_AGAIN_S = 60  # also keeps "5 minutes ago" true
CALM_S = 0.5  # a busy minute is no reason to redraw more often than people can read
PING_S = 25  # below the half minute after which some proxies give up


def changes(visit: Visit, *topics: str) -> EventSourceResponse:
    """Server-sent events: one whenever a topic rings, until the session ends."""
    return EventSourceResponse(_events(visit, *topics), ping=PING_S)


async def _events(visit: Visit, *topics: str) -> AsyncIterator[ServerSentEvent]:
    with visit.database.bell.listen(*topics) as listener:
        while True:
            await listener.wait(LOOK_AGAIN_S)
            if not await visit.is_still_signed_in():
                break
            yield ServerSentEvent(event="changed", data="")
            await asyncio.sleep(CALM_S)
    yield ServerSentEvent(event="signed-out", data="")
