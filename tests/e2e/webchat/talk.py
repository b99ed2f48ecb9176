"""What stands in the talk, what the service has got, and what it has to say."""

from __future__ import annotations

import asyncio

from playwright.async_api import (
    Page,
)

from actions import delivery
from actions.model import (
    Chat,
    InboxMessage,
    OutboxMessage,
)
from actions.outgoing import Outgoing, Verbatim
from bot.clock import system_clock
from tests.e2e.gate import Gate


async def shown(page: Page) -> list[str]:
    """The talk as one reads it, without times."""
    words: list[str] = await page.locator("#log .bubble p").all_inner_texts()
    return words


async def arrived(gate: Gate) -> list[str]:
    """What the service has got, in order, but for pages that were opened."""
    rows: list[InboxMessage] = await gate.rows(InboxMessage)
    said = [row.payload for row in rows if row.payload["kind"] != "start"]
    return [payload.get("text") or payload.get("label", "") for payload in said]


async def notify(gate: Gate, *words: str, ticket_id: int | None = None) -> None:
    """The service tells the one resident there is something."""
    (chat,) = await gate.rows(Chat)
    async with gate.database.write() as session:
        for one in words:
            await delivery.enqueue(
                session,
                chat_id=chat.id,
                language="en",
                body=Outgoing(paragraphs=(Verbatim(text=one),)),
                ticket_id=ticket_id,
                now=system_clock(),
            )


async def until_sent(gate: Gate) -> None:
    """Everything the service wanted to say has been said."""
    async with asyncio.timeout(60):
        while any(row.ended_at is None for row in await gate.rows(OutboxMessage)):
            await asyncio.sleep(0.1)
