"""Workers are replaced when they hang, and given up when they cannot live at all."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from nlu.rasa_process import ROOT

GIVE_UP_S = 30.0
KEEPING = """
import os, signal, time
from nlu import prefork

def work(beat):
    {begins}
    beat()
    os.write(1, b"%d\\n" % os.getpid())  # at once: two write to one pipe
    {goes_on}

prefork.keep(2, work, hung_s=0.3, look_s=0.05)
print("orderly", flush=True)
"""
BEATS = "while True: beat(); time.sleep(0.05)"


@contextmanager
def keeping(goes_on: str, begins: str = "pass") -> Iterator[subprocess.Popen[str]]:
    """A process that keeps two workers."""
    script = KEEPING.format(begins=begins, goes_on=goes_on)
    with subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as parent:
        try:
            yield parent
        finally:
            parent.kill()


def workers(parent: subprocess.Popen[str], count: int) -> set[int]:
    """The next so many that begin."""
    assert parent.stdout is not None
    begun: set[int] = set()
    while len(begun) < count:
        line = parent.stdout.readline()
        assert line, "it has ended"
        if line.strip().isdecimal():
            begun.add(int(line))
    return begun


def end(parent: subprocess.Popen[str]) -> str:
    """Tell it to end; what it says last."""
    parent.send_signal(signal.SIGTERM)
    return parent.communicate(timeout=GIVE_UP_S)[0]


def test_all_are_kept_until_the_end() -> None:
    with keeping(BEATS) as parent:
        assert len(workers(parent, 2)) == 2
        assert end(parent) == "orderly\n"
        assert parent.returncode == 0


def test_a_worker_that_hangs_is_replaced() -> None:
    with keeping("time.sleep(600)") as parent:
        assert len(workers(parent, 6)) == 6
        assert end(parent).endswith("orderly\n")


def test_a_worker_that_stops_at_nothing_does_not_hold_up_the_end() -> None:
    deaf = "signal.signal(signal.SIGTERM, signal.SIG_IGN)"
    with keeping(BEATS, begins=deaf) as parent:
        workers(parent, 2)
        assert end(parent) == "orderly\n"


@pytest.mark.parametrize("begins", ["raise OSError('no room')", "os._exit(0)"])
def test_where_none_can_live_it_is_said_at_once(begins: str) -> None:
    with keeping(BEATS, begins=begins) as parent:
        _, told = parent.communicate(timeout=GIVE_UP_S)
        assert parent.returncode == 1
        assert "NeverServed" in told


def test_what_has_threads_cannot_be_forked() -> None:
    script = (
        "import threading, time; from nlu.prefork import can_fork; print(can_fork());"
        "threading.Thread(target=time.sleep, args=(9,), daemon=True).start(); print(can_fork())"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["True", "False"]
