"""The web chat without a browser: its server, visitors with cookies, and pages on its socket."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any

import httpx
from sqlalchemy import select
from starlette.applications import Starlette
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from actions.database import Database
from actions.delivery import Claim, enqueue
from actions.model import Channel, InboxMessage
from actions.outgoing import Outgoing
from actions.residents import chat_for
from actions.wording import Wording
from bot.channels.sender import Delivery
from bot.channels.webchat import WebSender, history
from bot.channels.webchat.routes import chat_routes
from bot.channels.webchat.session import COOKIE, address_of, new_secret
from bot.inbox import Inbox
from bot.rendering import Rendered
from bot.web import WebServer
from tests.clock import Clock
from tests.outbox import Outbox

PATIENCE_S = 10.0

Item = dict[str, Any]


class Room:
    """A running web chat and the two queues behind it."""

    def __init__(self, database: Database, wording: Wording, clock: Clock, port: int):
        self.database = database
        self.clock = clock
        self.port = port
        self.outbox = Outbox(database, clock)
        self.inbox = Inbox(database, clock.now)
        self._sender = WebSender(database, clock.now)
        self._wording = wording
        self._serving: asyncio.Task[None] | None = None

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def app(self, public_url: str | None = None) -> Starlette:
        """The chat alone, as an app."""
        url = public_url or self.origin
        routes = chat_routes(
            self.database, self.inbox, self._wording, self.clock.now, public_url=url
        )
        return Starlette(routes=routes)

    async def start(self) -> None:
        server = WebServer(self.app(), "127.0.0.1", self.port)
        self._serving = asyncio.create_task(server.serve())
        while not server.started:
            assert not self._serving.done()
            await asyncio.sleep(0.01)

    async def stop(self) -> None:
        if self._serving is not None:
            self._serving.cancel()
            with suppress(asyncio.CancelledError):
                await self._serving

    def visitor(
        self, secret: str | None = None, *, public_url: str | None = None, **headers: str
    ) -> httpx.AsyncClient:
        """A browser without scripts, as far as the app can tell. `secret` is its cookie."""
        url = public_url or self.origin
        return httpx.AsyncClient(
            transport=httpx.ASGITransport(self.app(url)),
            base_url=url,
            headers={"Origin": url, **headers},
            cookies={COOKIE: secret} if secret else None,
        )

    async def chat(self, secret: str) -> int:
        """The id of the chat that has the session's secret."""
        async with self.database.write() as session:
            chat = await chat_for(session, Channel.WEB, address_of(secret), self.clock.now())
            return chat.id

    async def send_due(self, limit: int = 500) -> None:
        """Send what waits, one message after the other, as the service does."""
        for _ in range(limit):
            claims = await self.outbox.claim(channels=[Channel.WEB])
            if not claims:
                return
            for claim in claims:
                await self.send_claim(claim)

    async def send_claim(self, claim: Claim, *, recorded: bool = True) -> None:
        """Send what was claimed; not `recorded` when the process dies right after."""
        outcome = await self._sender.send(
            Delivery(claim.id, claim.chat_id, claim.address, Rendered("", "en"))
        )
        self.clock.forward(seconds=1)
        if recorded:
            assert await self.outbox.record(claim, outcome)

    async def says(self, chat_id: int, *words: str) -> None:
        """We say this, and it is sent."""
        await self.outbox.queue(chat_id, *words)
        await self.send_due()

    async def stored(self) -> Sequence[InboxMessage]:
        """Everything that arrived."""
        return await self._rows(InboxMessage)

    async def queue(self, chat_id: int, body: Outgoing) -> None:
        """Something with more than words waits for the chat."""
        async with self.database.write() as session:
            await enqueue(session, chat_id=chat_id, language="en", body=body, now=self.clock.now())

    async def told(self, chat_id: int, after: int) -> list[str]:
        """What a page that asks now is told of ours behind a number."""
        async with self.database.read() as session:
            last = (await history.standing(session, chat_id)).last
            items = await history.ours(
                session, chat_id, after, last, self._wording, self.clock.now()
            )
        return [item["text"] for item in items]

    async def _rows(self, table: type[Any]) -> Sequence[Any]:
        async with self.database.read() as session:
            return (await session.scalars(select(table).order_by(table.id))).all()


class Page:
    """An open page; it keeps what it is told, in order."""

    def __init__(self, connection: ClientConnection):
        self._connection = connection
        self.items: list[Item] = []

    async def hears(self, kind: str) -> Item:
        """The next item of a kind; those before it are kept too."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                item: Item = json.loads(await self._connection.recv())
                self.items.append(item)
                if item["kind"] == kind:
                    return item

    async def says(self, text: str, **more: Any) -> str:
        """Send a message; its id. `id` sends it again."""
        message = {"id": str(uuid.uuid4()), "kind": "text", "text": text, **more}
        await self.sends(json.dumps(message))
        return str(message["id"])

    async def sends(self, frame: str | bytes) -> None:
        await self._connection.send(frame)

    async def is_closed_with(self) -> int:
        """The code with which the server ends the connection."""
        with suppress(ConnectionClosed):
            async with asyncio.timeout(PATIENCE_S):
                while True:
                    self.items.append(json.loads(await self._connection.recv()))
        assert self._connection.close_code is not None
        return self._connection.close_code

    async def breaks_off(self) -> None:
        """The connection is gone without a word."""
        self._connection.transport.abort()

    def texts(self) -> list[str]:
        """What was said, by both sides."""
        return [item["text"] for item in self.items if item["kind"] in ("own", "message")]

    def numbers(self) -> list[int]:
        """The numbers of our messages."""
        return [item["number"] for item in self.items if item["kind"] == "message"]


@asynccontextmanager
async def opened(
    room: Room,
    secret: str | None,
    after: int | str = 0,
    origin: str | None = None,
    language: str = "en",
) -> AsyncIterator[Page]:
    """A page that was just opened, before it has heard anything."""
    headers = {"Accept-Language": language}
    if secret is not None:
        headers["Cookie"] = f"{COOKIE}={secret}"
    async with connect(
        f"ws://127.0.0.1:{room.port}/chat/socket?after={after}",
        origin=origin or room.origin,  # type: ignore[arg-type]
        additional_headers=headers,
    ) as connection:
        yield Page(connection)


class Resident:
    """Somebody with a session, and the last number their page has seen."""

    def __init__(self, room: Room):
        self.room = room
        self.secret = new_secret()
        self.seen = 0

    @asynccontextmanager
    async def page(self, language: str = "en") -> AsyncIterator[Page]:
        """The page with the talk so far; what it had before is not told again."""
        async with opened(self.room, self.secret, self.seen, language=language) as page:
            await page.hears("ready")
            try:
                yield page
            finally:
                self.seen = max([self.seen, *page.numbers()])

    async def chat(self) -> int:
        return await self.room.chat(self.secret)
