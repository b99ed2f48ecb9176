"""Linli's own Rasa server: a child process that is started, watched, restarted and ended."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import secrets
import signal
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import structlog

from nlu import rasa_process
from nlu.client import NluClient, NluUnavailable
from nlu.environment import VENV

log = structlog.get_logger(__name__)

# Below the range from which systems take the ports of outgoing connections (RFC 6335 and Linux
# defaults): Rasa binds seconds after the port was chosen, and must still find it free.
_PORTS = range(16_000, 30_000)
_LOG_BYTES = 5_000_000  # a longer log is set aside when the next process starts


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for what, in seconds."""

    ready: float = 180.0  # a slow machine loads TensorFlow for a minute and more
    poll: float = 0.25  # between two questions whether it is ready yet
    check: float = 10.0  # between two questions whether it still answers
    answer: float = 10.0  # for its answer to such a question: a busy server is not a hung one
    silent_checks: int = 3  # so many unanswered in a row, and it is taken for hung
    first_restart: float = 1.0
    longest_restart: float = 30.0  # the wait doubles up to here while it keeps dying young
    stop: float = 5.0  # for an orderly end, before SIGKILL


class RasaServer:
    """One supervised Rasa server on the loopback interface.

    ``start`` returns at once and ``ready`` tells when the model answers; until then, and whenever
    the process has died, callers get ``NluUnavailable`` from their client and residents a menu.
    The child ends with this process however it ends (see ``rasa_process``); start it from the
    main thread, since Linux counts a parent as gone when the thread that forked is.
    """

    def __init__(
        self,
        model: Path,
        home: Path,
        *,
        python: Path = VENV / "bin" / "python",
        port: int = 0,
        token: str = "",
        patience: Patience | None = None,
    ) -> None:
        """Choose port and token; nothing is started yet.

        Args:
            model: the trained model, a ``.tar.gz``.
            home: where ``logs/rasa.log`` and caches go.
            python: the interpreter of Rasa's environment.
            port: 0 for any free one.
            token: what callers must show; empty for a fresh random one.
            patience: the waits; tests shorten them.
        """
        self.port = port or free_port()
        self.token = token or secrets.token_urlsafe(24)
        self.ready = asyncio.Event()
        self._model = model
        self._home = home
        self._python = python
        self._patience = patience or Patience()
        self._process: asyncio.subprocess.Process | None = None
        self._supervision: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """The origin for a client; it stays the same across restarts."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int | None:
        """The process id of the running child; None between two lives."""
        return self._process.pid if self._process else None

    async def start(self) -> None:
        """Begin to supervise; returns before the child is ready."""
        if self._supervision is None:
            self._supervision = asyncio.create_task(self._supervise(), name="rasa-server")

    async def stop(self) -> None:
        """End the child and the supervision; does nothing when not started."""
        if self._supervision is not None:
            self._supervision.cancel()
            await asyncio.wait([self._supervision])
            self._supervision = None

    async def __aenter__(self) -> RasaServer:
        """Start with the block ..."""
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        """... and stop with it."""
        await self.stop()

    async def _supervise(self) -> None:
        """Keep one child alive, for ever; the waits between its lives grow while it dies young."""
        waits = self._waits()
        while True:
            if await self._live_once():
                waits = self._waits()
            wait = next(waits)
            log.warning("rasa_restarting", in_seconds=wait)
            await asyncio.sleep(wait)

    async def _live_once(self) -> bool:
        """Run one child from start to end; return whether it ever got ready."""
        began = time.monotonic()
        client = NluClient(self.url, self.token, time_limit=self._patience.answer)
        process: asyncio.subprocess.Process | None = None
        try:
            process = self._process = await self._spawn()
            if await self._becomes_ready(process, client):
                self.ready.set()
                log.info("rasa_ready", seconds=round(time.monotonic() - began, 1))
                await self._until_dead_or_hung(process, client)
            return self.ready.is_set()
        except OSError as reason:  # no such interpreter, no memory, no more processes
            log.error("rasa_cannot_start", code=reason.errno)
            return False
        finally:
            self.ready.clear()
            self._process = None
            if process is not None:
                await self._end(process)
                log.info("rasa_ended", code=process.returncode)
            await client.aclose()

    async def _spawn(self) -> asyncio.subprocess.Process:
        """Start the child in a session of its own, so that Ctrl-C reaches us and not it."""
        log_file = self._home / "logs" / "rasa.log"
        arguments = (
            *("run", "--interface", "127.0.0.1", "--port", str(self.port)),
            *("--model", str(self._model.resolve())),
        )
        with _append(log_file) as out:
            return await asyncio.create_subprocess_exec(
                *rasa_process.command(self._python, *arguments),
                env=rasa_process.environment(self._home, self.token),
                cwd=self._home,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )

    async def _becomes_ready(self, process: asyncio.subprocess.Process, client: NluClient) -> bool:
        """Wait until a message is understood; False when the child died or took too long."""
        deadline = time.monotonic() + self._patience.ready
        while process.returncode is None and time.monotonic() < deadline:
            if await client.healthy():
                with contextlib.suppress(NluUnavailable):
                    await client.parse("hello")  # the first parse is slow: better ours
                    return True
            await asyncio.sleep(self._patience.poll)
        return False

    async def _until_dead_or_hung(
        self, process: asyncio.subprocess.Process, client: NluClient
    ) -> None:
        """Return when the child has ended, or lives but no longer answers."""
        silent = 0
        while silent < self._patience.silent_checks:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), self._patience.check)
                return
            silent = 0 if await client.healthy() else silent + 1

    async def _end(self, process: asyncio.subprocess.Process) -> None:
        """Ask the child to end, then kill whatever is left of its session."""
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), self._patience.stop)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()

    def _waits(self) -> Iterator[float]:
        """Yield the waits before each restart, doubling up to the longest."""
        wait = self._patience.first_restart
        while True:
            yield wait
            wait = min(wait * 2, self._patience.longest_restart)


def free_port() -> int:
    """Find a port of the loopback interface that nobody listens on.

    Raises:
        OSError: none was found.
    """
    for port in random.sample(_PORTS, k=200):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise OSError("no free port on the loopback interface")


def _append(log_file: Path) -> BinaryIO:
    """Open the child's log; one that has grown long becomes ``rasa.log.1`` first."""
    log_file.parent.mkdir(parents=True, exist_ok=True)
    if log_file.exists() and log_file.stat().st_size > _LOG_BYTES:
        log_file.replace(log_file.with_suffix(".log.1"))
    return log_file.open("ab")
