"""`python -m tests.benchmarks.bare_loop ADDRESS FIRST COUNT AT_ONCE`: HTTP and nothing else.

Posts one message to each of COUNT chats from FIRST on, AT_ONCE at a time; prints how many a second,
and how many milliseconds of one core each took.
"""

from __future__ import annotations

import asyncio
import sys
import time

import httpx

from tests.benchmarks.recipients import WARNING


async def main(address: str, first: int, count: int, at_once: int) -> None:
    """Post them."""
    chats = iter(range(first, first + count))
    words = WARNING.texts["en"]

    async def send(client: httpx.AsyncClient) -> None:
        for chat in chats:
            text = {"chat_id": chat, "text": f"{words.title}\n\n{words.body}"}
            (await client.post(address, json=text)).raise_for_status()

    began, worked = time.perf_counter(), time.process_time()
    async with httpx.AsyncClient(trust_env=False) as client:
        await asyncio.gather(*(send(client) for _ in range(at_once)))
    worked = time.process_time() - worked
    print(count / (time.perf_counter() - began), worked / count * 1000)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], *map(int, sys.argv[2:])))
