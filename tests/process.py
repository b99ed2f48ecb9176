"""`linli ...` as a process of its own: it can be killed, and its log can be read."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import select, update

from actions.database import Database
from actions.model import Chat, OutboxMessage, OutboxState
from bot.clock import system_clock
from tests.botapi import BotApi
from tests.rasa_double import RasaDouble

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"


def environment(
    home: Path, database_url: str, api: BotApi, rasa: RasaDouble, **more: str
) -> dict[str, str]:
    """What a process of the service is told; `more` are settings without their prefix."""
    settings = {
        "home": str(home),
        "data": str(DATA),
        "database_url": database_url,
        "telegram_token": api.token,
        "telegram_api_url": api.url,
        "nlu_url": rasa.url,
        "demo": "false",
        "send_rate": "1000",
        "quiet_hours": "00:00-00:00",  # none: they go by the real clock
        **more,
    }
    return {
        "PATH": os.environ["PATH"],
        **{f"LINLI_{name.upper()}": value for name, value in settings.items()},
    }


class LinliProcess:
    """`linli <command>`, started, killed and started again. Its log grows on from start to start.

    async with LinliProcess("bot", environment(...), log) as bot:
        await bot.kill()
        await bot.start()
    """

    def __init__(self, command: str, environment: Mapping[str, str], log: Path) -> None:
        self._command = command
        self._environment = environment
        self._log = log
        self._process: asyncio.subprocess.Process | None = None

    async def __aenter__(self) -> LinliProcess:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.kill()

    async def start(self) -> None:
        """Start it; nobody waits until it serves."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", self._command,
                cwd=ROOT, env=self._environment, stdout=log, stderr=log,
            )  # fmt: skip

    async def kill(self) -> None:
        """SIGKILL: no goodbye, no clean-up."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """SIGTERM, as an operator or a container does. Its exit code."""
        return await self._end(signal.SIGTERM)

    @property
    def runs(self) -> bool:
        """Whether it is there."""
        return self._process is not None and self._process.returncode is None

    @property
    def log(self) -> str:
        """All that it wrote to its log so far."""
        return self._log.read_text("utf-8") if self._log.exists() else ""

    async def _end(self, how: signal.Signals) -> int:
        if self._process is None:
            return 0
        if self._process.returncode is None:
            self._process.send_signal(how)
        return await self._process.wait()


async def linli(*arguments: str, environment: Mapping[str, str]) -> tuple[int, str]:
    """Run a command to its end: its exit code, and what it printed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, cwd=ROOT, env=environment,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    try:
        said, _ = await process.communicate()
    finally:
        if process.returncode is None:  # nobody waits for it any more
            process.kill()
            await process.wait()
    assert process.returncode is not None
    return process.returncode, said.decode()


def free_port() -> int:
    """A port of the loopback that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def on_their_way(database: Database) -> set[int]:
    """Whom something is being sent to, by their Telegram number.

    Of a process that was just killed: those whose answer is lost, or was never given.
    """
    async with database.read() as session:
        addresses = await session.scalars(
            select(Chat.address)
            .join(OutboxMessage, OutboxMessage.chat_id == Chat.id)
            .where(OutboxMessage.state == OutboxState.CLAIMED)
        )
        return {int(address) for address in addresses}


async def leases_end(database: Database) -> None:
    """A minute passes in which no process is alive: what those that died had claimed is free."""
    async with database.write() as session:
        await session.execute(
            update(OutboxMessage)
            .where(OutboxMessage.state == OutboxState.CLAIMED)
            .values(claimed_until=system_clock())
        )
