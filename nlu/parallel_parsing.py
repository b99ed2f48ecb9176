"""Let Rasa read several messages at once; runs in Rasa's process, in its Python 3.10.

Rasa parses on its event loop: while one message is read, nothing else happens, not even an answer
to "are you there?". What takes the time (numpy, the second encoder) computes outside the
interpreter's lock, so threads use the other cores.
"""

from __future__ import annotations

import asyncio
import importlib
import os
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")

MOST = 4  # threads; beyond, they wait for the interpreter's lock more than they compute


def install() -> None:
    """Have every message parsed in one of a few threads, from now on."""
    agents = importlib.import_module("rasa.core.agent")  # which only Rasa's environment has
    threads = ThreadPoolExecutor(min(MOST, os.cpu_count() or 1), thread_name_prefix="parsing")
    as_it_comes = agents.Agent.parse_message

    async def parse_message(agent: object, message_data: str) -> dict[str, Any]:
        parsing = as_it_comes(agent, message_data)
        return await asyncio.get_running_loop().run_in_executor(threads, finish, parsing)

    agents.Agent.parse_message = parse_message


def finish(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never waits to its end, without a loop.

    Raises:
        RuntimeError: it waits after all, as Rasa's does where another server does the parsing.
    """
    try:
        work.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    work.close()
    raise RuntimeError("this parsing waits for something, and has no loop to wait in")
