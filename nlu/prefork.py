"""Worker processes that share what was loaded before they were made.

A fork shares its parent's pages until somebody writes to them: a second worker costs some 35 MB of
its own, where a second Rasa would cost 600. The parent serves nobody. It replaces a worker that
dies or hangs, in milliseconds, since nothing has to be loaded again. Standard library only.
"""

from __future__ import annotations

import gc
import mmap
import os
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

from nlu.rasa_process import end_with

Beat = Callable[[], None]

# A second one doubles what 16 messages at once get done; four would take more than 900 MB.
MOST = 3
HUNG_S = 30.0  # without a beat: longer than any message takes on a busy machine
LOOK_S = 1.0  # between two looks at the beats
END_S = 3.0  # for what is being read, before SIGKILL

_ENDING = {signal.SIGTERM, signal.SIGINT}


class NeverServed(Exception):
    """A worker ended before its first beat: another one would fare no better."""


def fitting() -> int:
    """How many workers this machine has cores for."""
    return min(MOST, os.cpu_count() or 1)


def can_fork() -> bool:
    """Whether this process has one thread; of several, a fork keeps one and all their locks."""
    tasks = Path("/proc/self/task")
    return tasks.is_dir() and len(list(tasks.iterdir())) == 1


def keep(
    count: int, work: Callable[[Beat], None], *, hung_s: float = HUNG_S, look_s: float = LOOK_S
) -> None:
    """Keep `count` workers until this process is told to end (SIGTERM or SIGINT).

    Args:
        count: how many.
        work: what a worker does; it calls its beat at least every few seconds.
        hung_s: seconds without a beat after which a worker is replaced.
        look_s: seconds between two looks.

    Raises:
        NeverServed: a worker ended before its first beat.
    """
    watched = {signal.SIGCHLD, *_ENDING}
    # Held back and fetched one by one: nothing happens between a look and a wait.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, watched)
    gc.collect()
    gc.freeze()  # a collection in a worker would write to pages that are shared
    workers = _Workers(count, work, before)
    try:
        while True:
            workers.fill()
            told = signal.sigtimedwait(watched, look_s)
            if told is not None and told.si_signo in _ENDING:
                return
            workers.bury()
            workers.kill_silent(hung_s)
    finally:
        workers.end()
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Workers:
    """The living, each in a place of its own."""

    def __init__(
        self, count: int, work: Callable[[Beat], None], mask: set[int | signal.Signals]
    ) -> None:
        self._work = work
        self._mask = mask
        # Shared by all: when each was heard last, in seconds of the system's monotonic clock.
        self._heard = memoryview(mmap.mmap(-1, count * 8)).cast("d")
        self._places: dict[int, int] = {}  # by process id
        self._empty = list(range(count))

    def fill(self) -> None:
        """Fork a worker for each empty place."""
        while self._empty:
            place = self._empty.pop()
            self._heard[place] = 0.0
            parent = os.getpid()
            pid = os.fork()
            if pid == 0:
                self._live(place, parent)
            self._places[pid] = place

    def _live(self, place: int, parent: int) -> NoReturn:
        """Be a worker; does not return."""
        code = 1
        try:
            signal.pthread_sigmask(signal.SIG_SETMASK, self._mask)
            end_with(parent)

            def beat() -> None:
                self._heard[place] = time.monotonic()

            self._work(beat)
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)  # the parent's clean-up is the parent's

    def bury(self) -> None:
        """Make room for those that have ended.

        Raises:
            NeverServed: one of them had not begun.
        """
        for pid in self._ended():
            place = self._places.pop(pid)
            if not self._heard[place]:
                raise NeverServed
            print(f"worker {pid} has ended and is replaced", flush=True)
            self._empty.append(place)

    def _ended(self) -> Iterator[int]:
        while self._places:
            pid, _ = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            yield pid

    def kill_silent(self, hung_s: float) -> None:
        """Kill who has begun and was not heard for so many seconds."""
        now = time.monotonic()
        for pid, place in self._places.items():
            if self._heard[place] and now - self._heard[place] > hung_s:
                os.kill(pid, signal.SIGKILL)

    def end(self) -> None:
        """Let all finish what they read, but not for long."""
        for ending in (signal.SIGTERM, signal.SIGKILL):
            for pid in self._places:
                os.kill(pid, ending)
            deadline = time.monotonic() + END_S
            while self._places and time.monotonic() < deadline:
                for pid in self._ended():
                    del self._places[pid]
                time.sleep(0.02)
