"""What a log says of a failure: where and of which kind, never what somebody wrote."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from bot.logs import without_words

ROOT = Path(__file__).resolve().parents[2]
WORDS = "the neighbour in 4B"


def told(error: BaseException) -> str:
    try:
        raise error
    except BaseException as caught:
        return without_words((type(caught), caught, caught.__traceback__))


def test_a_failure_is_told_by_its_place_and_kind() -> None:
    said = told(ValueError(WORDS))
    assert "test_logs.py" in said
    assert said.endswith("builtins.ValueError")


def test_a_failures_words_are_left_out() -> None:
    assert WORDS not in told(ValueError(WORDS))


@pytest.mark.parametrize("how", ["cause", "context", "group", "note"])
def test_nor_are_those_of_what_led_to_it_or_lies_in_it(how: str) -> None:
    inner: BaseException = KeyError(WORDS)
    outer: BaseException = RuntimeError("outer")
    match how:
        case "cause":
            outer.__cause__ = inner
        case "context":
            outer.__context__ = inner
        case "group":
            outer = ExceptionGroup(WORDS, [KeyError(WORDS)])
        case "note":
            outer = KeyError("outer")
            outer.add_note(WORDS)
    said = told(outer)
    assert WORDS not in said
    assert "builtins.KeyError" in said


def test_what_was_hidden_on_purpose_is_not_told() -> None:
    outer = RuntimeError("outer")
    outer.__context__ = KeyError(WORDS)
    outer.__suppress_context__ = True
    assert "KeyError" not in told(outer)


_FAILS = f"""
import asyncio, logging, structlog
from bot.logs import log_failure_of_a_task, set_up_logs

set_up_logs("info")
words = {WORDS!r}
log = structlog.get_logger("bot.example")

async def fails(words):
    raise ValueError(words)

async def main():
    asyncio.get_running_loop().set_exception_handler(log_failure_of_a_task)
    task = asyncio.create_task(fails(words))
    await asyncio.wait([task])
    del task
    try:
        await fails(words)
    except ValueError:
        log.exception("ours_failed", id=7)
        logging.getLogger("library").exception("a library's failed")

asyncio.run(main())
"""


@pytest.mark.parametrize("terminal", [False, True])
async def test_a_log_has_no_words_in_whatever_form_it_comes(terminal: bool) -> None:
    said = await asyncio.to_thread(log_at_a_terminal if terminal else log_in_a_file)
    assert WORDS not in said
    for event in ("ours_failed", "a library's failed", "task_failed"):
        assert event in said
    assert said.count("ValueError") >= 3


def log_in_a_file() -> str:
    done = subprocess.run([sys.executable, "-c", _FAILS], cwd=ROOT, capture_output=True, text=True)
    return done.stderr


def log_at_a_terminal() -> str:
    """What a person sees: the log looks whether it writes to a terminal."""
    as_terminal = "import sys; sys.stderr.isatty = lambda: True\n"
    done = subprocess.run(
        [sys.executable, "-c", as_terminal + _FAILS], cwd=ROOT, capture_output=True, text=True
    )
    return done.stderr
