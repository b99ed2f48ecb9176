"""The real Rasa: trained once for each state of the data, started once for a run."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from concurrent.futures import Future
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from nlu.environment import ensure_environment
from nlu.server import RasaServer
from nlu.train import ensure_model


class LoopThread:
    """An event loop that runs beside the tests, so that the server is watched between them."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="rasa", daemon=True)
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, Any], seconds: float) -> None:
        """Do `work` over there, and wait for it."""
        done: Future[Any] = asyncio.run_coroutine_threadsafe(work, self._loop)
        done.result(seconds)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


@pytest.fixture(scope="session")
def rasa_home(pytestconfig: pytest.Config) -> Path:
    """Where models outlive the run: the same data is not trained twice."""
    return pytestconfig.cache.mkdir("rasa")


@pytest.fixture(scope="session")
def rasa(rasa_home: Path) -> Iterator[RasaServer]:
    """The real Rasa server, ready. Tests that use it: mark them xdist_group("rasa")."""
    ensure_environment()
    (rasa_home / "logs" / "rasa.log").unlink(missing_ok=True)  # what is in it is this run's
    server = RasaServer(ensure_model(rasa_home), rasa_home)
    beside = LoopThread()
    try:
        beside.run(server.start(), seconds=10)
        beside.run(server.ready.wait(), seconds=240)
        yield server
    finally:
        beside.run(server.stop(), seconds=30)
        beside.close()


@pytest.fixture(scope="session")
def rasa_url(rasa: RasaServer) -> str:
    """The origin of the running Rasa server."""
    return rasa.url


@pytest.fixture(scope="session")
def rasa_token(rasa: RasaServer) -> str:
    """What the running Rasa server wants to see."""
    return rasa.token
