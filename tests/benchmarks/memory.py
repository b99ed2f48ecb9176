"""How long a check takes that asks the neighbourhood's memory: `python -m tests.benchmarks.memory`.

LINLI_BENCH_INDICATORS says how many indicators there are (1,000,000 unless told); the same is
measured with 10,000, for the ratio, on SQLite and on PostgreSQL. Inside an open transaction, as in
a turn: 'memory' is what the memory adds to what the rules take.
"""

from __future__ import annotations

import asyncio
import os
import secrets
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from actions import indicators, migrate
from actions.database import Database
from actions.fraud import Shield, Signal
from tests import postgres
from tests.benchmarks import swindlers
from tests.benchmarks.processes import ROOT

FEW = 10_000
TIMES = 200  # each message
WANTED_MS = 10.0
TENS = range(0, 200, 10)  # as many numbers and links as are read of one message

# What is sent, and a sign that the memory was really asked.
MESSAGES: dict[str, tuple[str, Signal | None]] = {
    "nothing known": (
        "Dear neighbours, the water is off tomorrow from nine to twelve, call 13800000001",
        None,
    ),
    "number of many": (f"Who is {swindlers.number(0)}? It rang twice.", Signal.REPORTED_NUMBER),
    "link of one": (f"see http://{swindlers.domain(11)}/pay?for=you", None),
    "text confirmed": (f"Hello! {swindlers.words(9)}", Signal.CONFIRMED_TEXT),
    "all at once": (
        " ".join(f"{swindlers.number(n)} http://{swindlers.domain(n + 1)}/pay" for n in TENS)
        + swindlers.words(19),
        Signal.REPORTED_NUMBER,
    ),
}


class Times(NamedTuple):
    """Medians in milliseconds; `least` is what the memory takes when nobody else wants the CPU."""

    rules: float
    least: float
    memory: float
    p95: float


async def main() -> None:
    """Both databases, both sizes, and a table of them."""
    many = int(os.environ.get("LINLI_BENCH_INDICATORS", "1000000"))
    shield = Shield(Path(ROOT) / "data")
    for name, database_of in (("SQLite", _sqlite), ("PostgreSQL", _postgres)):
        figures: dict[str, list[Times]] = {}
        for size in (FEW, many):
            with database_of() as url:
                for message, measured in (await _measure(url, size, shield)).items():
                    figures.setdefault(message, []).append(measured)
        _table(name, many, figures)


async def _measure(url: str, size: int, shield: Shield) -> dict[str, Times]:
    """By message."""
    database = Database(url)
    try:
        began = time.perf_counter()
        await swindlers.build(database, size)
        print(f"{size:,} indicators made in {time.perf_counter() - began:.0f} s", flush=True)
        return {
            name: await _times(database, shield, text, sign)
            for name, (text, sign) in MESSAGES.items()
        }
    finally:
        await database.close()


async def _times(database: Database, shield: Shield, text: str, sign: Signal | None) -> Times:
    rules, memory = [], []
    for _ in range(TIMES + 1):  # the first one warms up
        async with database.write() as session:
            await indicators.evidence(session, shield.read("").traces, swindlers.NOW)
            began = time.perf_counter()
            traces = shield.read(text).traces
            read = time.perf_counter()
            found = await indicators.evidence(session, traces, swindlers.NOW)
            ended = time.perf_counter()
            assert sign is None or sign in {one.signal for one in found}, (text, found)
        rules.append((read - began) * 1000)
        memory.append((ended - read) * 1000)
    cuts = statistics.quantiles(memory[1:], n=20)
    return Times(
        statistics.median(rules[1:]), min(memory[1:]), statistics.median(memory[1:]), cuts[18]
    )


def _table(name: str, many: int, figures: dict[str, list[Times]]) -> None:
    heads = ("rules", "least", "memory", "p95")
    print(f"\n{name + ', ms':18}" + "".join(
        f"{head + ' ' + format(size, ','):>16}" for size in (FEW, many) for head in heads
    ))  # fmt: skip
    for message, sizes in figures.items():
        print(f"{message:18}" + "".join(f"{value:16.2f}" for size in sizes for value in size))
    slowest = max(sizes[-1].memory for sizes in figures.values())
    print(f"the slowest median is {slowest:.1f} ms (less than {WANTED_MS:.0f} wanted)")


@contextmanager
def _sqlite() -> Iterator[str]:
    with TemporaryDirectory(prefix="linli-bench-") as folder:
        url = f"sqlite:///{Path(folder) / 'linli.db'}"
        migrate.upgrade(url)
        yield url


@contextmanager
def _postgres() -> Iterator[str]:
    with postgres.running(secrets.token_hex(6)) as server, server.migrated_database() as url:
        yield url


if __name__ == "__main__":
    asyncio.run(main())
