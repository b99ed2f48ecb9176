"""How long each part of the report takes, on the clock and in processor time."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """One part and what it took, in seconds; `work` is the processors', of all its processes.

    A part whose `work` is far below its `clock` waited for other processes' work: on a quiet
    machine it takes about its `work`, or less where it keeps two cores busy.
    """

    name: str
    clock: float
    work: float


class Parts:
    """Takes the time of one part after another and says so."""

    def __init__(self) -> None:
        """Begin with none."""
        self._done: list[Part] = []

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Take the time of what is done within, and print it."""
        print(f"{name.capitalize()} ...", flush=True)
        clock, work = time.monotonic(), _work()
        yield
        done = Part(name, time.monotonic() - clock, _work() - work)
        self._done.append(done)
        print(f"  {_said(done)}", flush=True)

    def lines(self) -> list[str]:
        """Return the parts and their sum, as sentences."""
        whole = Part(
            "the whole report",
            sum(each.clock for each in self._done),
            sum(each.work for each in self._done),
        )
        return [f"{each.name.capitalize()}: {_said(each)}." for each in (*self._done, whole)]


def _said(part: Part) -> str:
    return f"{part.clock / 60:.1f} minutes, {part.work / 60:.1f} of one processor"


def _work() -> float:
    """Seconds of processor time of this process and of those it started and that have ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system
