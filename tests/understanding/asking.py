"""Asking a running Rasa server: every message once, then for speed and memory."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass

import psutil

from nlu.client import NluClient
from nlu.server import RasaServer
from tests.understanding.measures import Answer
from tests.understanding.messages import Said

AT_ONCE = 16
TIMED = 400  # messages for each timing


@dataclass(frozen=True)
class Speed:
    """Milliseconds a message alone takes, messages a second with 16 at once, and megabytes.

    `work` is the processor time of the server for a message, in milliseconds: on a busy machine the
    one figure that two pipelines can be compared by.
    """

    median: float
    p95: float
    throughput: float
    memory: float
    work: float


async def answers(client: NluClient, said: Sequence[Said]) -> list[Answer]:
    """What the server makes of each message."""
    return [Answer(one, await client.parse(one.text)) for one in said]


async def speed(server: RasaServer, said: Sequence[Said]) -> Speed:
    """Measure one server with messages spread evenly over `said`."""
    texts = [one.text for one in said[:: max(1, len(said) // TIMED)]]
    client = NluClient(server.url, server.token, time_limit=30)
    try:
        for text in texts[:20]:
            await client.parse(text)
        before = _work(server)
        alone = [await _timed(client, text) for text in texts]
        work = (_work(server) - before) / len(texts)
        throughput = await _together(client, texts)
    finally:
        await client.aclose()
    return Speed(
        median=statistics.median(alone),
        p95=statistics.quantiles(alone, n=20)[-1],
        throughput=throughput,
        memory=_memory(server),
        work=work,
    )


async def _timed(client: NluClient, text: str) -> float:
    began = time.perf_counter()
    await client.parse(text)
    return (time.perf_counter() - began) * 1000


async def _together(client: NluClient, texts: Sequence[str]) -> float:
    """Messages a second, 16 of them waiting at any moment."""
    waiting = iter(texts)

    async def ask() -> None:
        for text in waiting:
            await client.parse(text)

    began = time.perf_counter()
    await asyncio.gather(*(ask() for _ in range(AT_ONCE)))
    return len(texts) / (time.perf_counter() - began)


def _memory(server: RasaServer) -> float:
    """Megabytes of the server and its children; what they share is counted once."""
    shared_out: int = sum(one.memory_full_info().pss for one in _family(server))
    return shared_out / 1_000_000


def _work(server: RasaServer) -> float:
    """Milliseconds of processor time that the server and its children have used."""
    times = [one.cpu_times() for one in _family(server)]
    return 1000 * sum(each.user + each.system for each in times)


def _family(server: RasaServer) -> list[psutil.Process]:
    assert server.pid is not None
    process = psutil.Process(server.pid)
    return [process, *process.children(recursive=True)]
