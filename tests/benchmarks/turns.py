"""How long a turn takes: update in, reply sent; beside it the echo bot and Rasa alone."""

from __future__ import annotations

import asyncio
import statistics
import time
from dataclasses import dataclass

from nlu.client import NluClient
from tests.botapi import BotApi, Person

TURNS = 300
TEXTS = (
    "where can I park tonight?",
    "谁是我的社区民警",
    "wer ist mein Kontaktbeamter?",
    "what can you do",
    "my rubbish has not been collected",
)
QUIET_S = 0.1  # nothing more of an answer comes after such a pause
A_CHAT_A_MINUTE = 25  # below the limit that one chat is answered


@dataclass(frozen=True)
class Timing:
    """Milliseconds."""

    name: str
    median: float
    p95: float

    @classmethod
    def of(cls, name: str, seconds: list[float]) -> Timing:
        """Summed up from seconds."""
        cuts = statistics.quantiles(seconds, n=20)
        return cls(name, statistics.median(seconds) * 1000, cuts[18] * 1000)


async def parse_alone(client: NluClient) -> Timing:
    """The NLU server, asked by our client, and left alone between as turns leave it."""
    times = []
    for number in range(TURNS):
        await asyncio.sleep(QUIET_S)
        began = time.perf_counter()
        await client.parse(TEXTS[number % len(TEXTS)])
        times.append(time.perf_counter() - began)
    return Timing.of("Rasa parse alone", times)


async def turns(name: str, api: BotApi, *, start: str | None = None) -> Timing:
    """One turn after the other, each from the update to the first message of its answer."""
    times = []
    for number in range(TURNS):
        if number % A_CHAT_A_MINUTE == 0:
            person = await _somebody(api, start)
        began = time.perf_counter()
        await person.say(TEXTS[number % len(TEXTS)])
        await person.hears(lambda _: True, timeout=30)
        times.append(time.perf_counter() - began)
        await _quiet(person)
    return Timing.of(name, times)


async def many(api: BotApi, count: int) -> float:
    """`count` turns from many people, 40 at once; turns a second."""

    async def talk() -> None:
        person = await _somebody(api, "meishan")
        for number in range(A_CHAT_A_MINUTE - 5):
            await person.say(TEXTS[number % len(TEXTS)])
            await person.hears(lambda _: True, timeout=120)

    each = A_CHAT_A_MINUTE - 5
    began = time.perf_counter()
    for _ in range(count // (each * 40)):
        await asyncio.gather(*(talk() for _ in range(40)))
    return count / (time.perf_counter() - began)


async def _somebody(api: BotApi, start: str | None) -> Person:
    person = api.person(started=True)
    if start is not None:
        await person.start(start)
        await person.hears(lambda _: True, timeout=60)
    else:
        await person.say("hello")
        await person.hears(lambda _: True, timeout=60)
    await _quiet(person)
    return person


async def _quiet(person: Person) -> None:
    """Until the answer's last message has come: nothing is taken for the next turn's answer."""
    while await person.chat.wait_for_news(QUIET_S):
        pass
    person.forget()
