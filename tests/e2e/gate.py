"""The gate with the QR code: the real service with its web chat and desk, and no Telegram.

Everything is real but Rasa (`tests.rasa_double`). Between the browser and the service is a wire
that can be cut.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from pydantic import AnyHttpUrl, SecretStr
from sqlalchemy import select

from actions.database import Database
from bot.app import Service
from bot.parts import Part
from bot.settings import Settings
from nlu.server import free_port
from tests import factories
from tests.flows.town import PHRASES, PLACES
from tests.rasa_double import RasaDouble

ROOT = Path(__file__).resolve().parents[2]
WEB = frozenset({Part.BOT, Part.DESK})
CHUNK = 64 * 1024


class Wire:
    """A TCP port that leads to another, until it is cut."""

    def __init__(self, port: int, to: int):
        self.port = port
        self.to = to
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    async def mend(self) -> None:
        """Lead through (again)."""
        self._server = await asyncio.start_server(self._lead, "127.0.0.1", self.port)

    async def cut(self) -> None:
        """Every connection breaks off, and no new one comes about."""
        if self._server is None:
            return
        self._server.close()
        for writer in list(self._open):
            writer.transport.abort()
        await self._server.wait_closed()
        self._server = None

    async def _lead(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there_reader, there_writer = await asyncio.open_connection("127.0.0.1", self.to)
        except OSError:
            writer.transport.abort()
            return
        both = {writer, there_writer}
        self._open |= both
        try:
            await asyncio.gather(_pour(reader, there_writer), _pour(there_reader, writer))
        finally:
            self._open -= both


async def _pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(CHUNK):
            writer.write(data)
            await writer.drain()
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()


class Gate:
    """The service, and the wire that leads to it."""

    def __init__(self, database: Database, rasa: RasaDouble, settings: Settings, wire: Wire):
        self.database = database
        self.rasa = rasa
        self.settings = settings
        self.wire = wire
        self._running: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """What the QR code says, without a community."""
        return f"http://127.0.0.1:{self.wire.port}/chat"

    @property
    def desk_url(self) -> str:
        """Where officers work."""
        return f"http://127.0.0.1:{self.wire.port}/desk"

    async def open(self) -> None:
        """Start the service, as `linli up` does, but for the scheduler."""
        service = Service(self.settings)
        self._running = asyncio.create_task(service.run(WEB, lambda _: None))
        while not _answers(self.settings.web_port):
            if self._running.done():
                await self._running
            await asyncio.sleep(0.02)

    async def close(self) -> None:
        """Stop it in an orderly way."""
        if self._running is not None:
            self._running.cancel()
            with suppress(asyncio.CancelledError):
                await self._running
            self._running = None

    async def rows(self, table: type[Any]) -> list[Any]:
        """All rows of a table."""
        async with self.database.read() as session:
            return list(await session.scalars(select(table).order_by(table.id)))


@asynccontextmanager
async def open_gate(database: Database, home: Path, **settings: Any) -> AsyncIterator[Gate]:
    """Meishan's gate, with the service running behind it."""
    async with database.write() as session:
        meishan = await factories.community(
            session,
            code="meishan",
            prefix="MS",
            names={"zh": "梅山馨苑", "en": "Meishan Xinyuan"},
        )
        await factories.community(
            session, code="jinfeng", prefix="JF", names={"zh": "金丰国际", "en": "Jinfeng"}
        )
        await factories.officer(session, meishan, name="Wang Jianguo")
        await factories.place(session, meishan, "Shared parking at the school")
    async with RasaDouble() as rasa:
        for intent, phrases in PHRASES.items():
            rasa.knows(intent, *phrases)
        rasa.knows_place(*PLACES)
        wire = Wire(free_port(), to=free_port())
        gate = Gate(
            database,
            rasa,
            Settings(
                home=home,
                data=ROOT / "data",
                database_url=SecretStr(database.url),
                nlu_url=AnyHttpUrl(rasa.url),
                web_port=wire.to,
                public_url=AnyHttpUrl(f"http://127.0.0.1:{wire.port}"),
                **settings,
            ),
            wire,
        )
        await wire.mend()
        await gate.open()
        try:
            yield gate
        finally:
            await gate.close()
            await wire.cut()


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
