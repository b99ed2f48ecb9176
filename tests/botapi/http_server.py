"""A lean HTTP/1.1 server that can also behave badly.

An ASGI server hides the connection, and misbehaving well needs it: cutting a connection with or
without a reset, before or after the effect, or refusing connections while the port stays ours.
It also answers several times as many requests a second, which matters where it is the benchmark's
counterpart. httptools (which uvicorn stands on too) does the parsing.
"""

from __future__ import annotations

import asyncio
import logging
import socket
import struct
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import cast
from urllib.parse import unquote

import httptools

MAX_BODY = 60 * 1024 * 1024
"""Bytes; the Bot API takes uploads of up to 50 MB, and says so itself."""

_CLOSE_WITH_RESET = struct.pack("ii", 1, 0)


@dataclass(slots=True, frozen=True)
class Request:
    """One request, complete with its body."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes


@dataclass(slots=True, frozen=True)
class Response:
    """An answer; its length is stated, its connection kept."""

    body: bytes
    status: int = 200
    content_type: str = "application/json"
    close: bool = False

    def to_bytes(self, *, keep_alive: bool) -> bytes:
        """The answer as it goes over the wire."""
        head = (
            f"HTTP/1.1 {self.status} {_PHRASES.get(self.status, 'Unknown')}\r\n"
            f"Content-Type: {self.content_type}\r\n"
            f"Content-Length: {len(self.body)}\r\n"
            f"Connection: {'keep-alive' if keep_alive else 'close'}\r\n\r\n"
        )
        return head.encode("latin-1") + self.body


@dataclass(slots=True, frozen=True)
class Cut:
    """No answer: the connection ends, orderly (FIN) or with a reset (RST)."""

    reset: bool = False


Outcome = Response | Cut
Handler = Callable[[Request], Outcome | Awaitable[Outcome]]
"""Answers at once where it can, which saves a task for each request; awaits where it must."""

_log = logging.getLogger(__name__)
_PHRASES = {status.value: status.phrase for status in HTTPStatus}


def _bug() -> Response:
    _log.exception("the test server itself failed")
    return Response(b"a bug in the test server", 500, "text/plain")


class HttpServer:
    """Listens on one address of the loopback, goes down and comes up again on the same port."""

    def __init__(self, handler: Handler, host: str, port: int) -> None:
        self._handler = handler
        self.host = host
        self.port = port
        self._reservation: socket.socket | None = None
        self._server: asyncio.Server | None = None
        self._open = _Open()

    async def open(self) -> None:
        """Take the port (port 0: a free one) and listen.

        A second socket, bound and never listening, keeps the port ours while the server is down:
        connections are then refused, and no other test is given the same port. (Linux lets two
        sockets with SO_REUSEADDR share a port as long as only one of them listens.)

        Raises:
            OSError: the port is taken.
        """
        self._reservation = self._bind(self.port)
        self.port = self._reservation.getsockname()[1]
        await self.listen()

    async def listen(self) -> None:
        """Take connections (again), unless the server was closed for good."""
        if self._server is None and self._reservation is not None:
            loop = asyncio.get_running_loop()
            self._server = await loop.create_server(
                lambda: _Connection(self._handler, self._open),
                sock=self._bind(self.port),
                backlog=1024,
            )

    def refuse(self) -> None:
        """Stop listening and break every connection, as a crash would."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for connection in list(self._open.connections):
            connection.cut(reset=True)

    async def close(self) -> None:
        """Let the port go, and end whatever is still being answered."""
        self.refuse()
        if self._reservation is not None:
            self._reservation.close()
            self._reservation = None
        tasks = list(self._open.tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)  # lets the broken connections see their end

    def _bind(self, port: int) -> socket.socket:
        sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind((self.host, port))
        except OSError:
            sock.close()
            raise
        return sock


@dataclass(slots=True)
class _Open:
    """What a server that closes must end."""

    connections: set[_Connection] = field(default_factory=set)
    tasks: set[asyncio.Future[None]] = field(default_factory=set)
    """Answers on their way. A client that hangs up does not stop them: Telegram, too, carries out
    what it was asked before it finds nobody listening."""


class _Connection(asyncio.Protocol):
    """One connection: requests in, answers out, in the order they came."""

    def __init__(self, handler: Handler, opened: _Open) -> None:
        self._handler = handler
        self._open = opened
        self._parser = httptools.HttpRequestParser(self)
        self._transport: asyncio.Transport | None = None
        self._waiting: deque[tuple[Request, bool]] = deque()
        self._busy = False
        self._begin()

    # What asyncio tells

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is none by descent
        self._open.connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._open.connections.discard(self)
        self._waiting.clear()

    def data_received(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError:
            self._write(Response(b"Bad Request", 400, "text/plain"), keep_alive=False)

    # What httptools tells

    def _begin(self) -> None:
        self._url = b""
        self._headers: dict[str, str] = {}
        self._body: list[bytes] = []
        self._size = 0

    def on_message_begin(self) -> None:
        self._begin()

    def on_url(self, url: bytes) -> None:
        self._url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        self._headers[name.decode("latin-1").lower()] = value.decode("latin-1")

    def on_body(self, body: bytes) -> None:
        self._size += len(body)
        if self._size <= MAX_BODY:
            self._body.append(body)

    def on_message_complete(self) -> None:
        keep_alive = self._parser.should_keep_alive()
        if self._size > MAX_BODY:
            self._write(Response(b"Request Entity Too Large", 413, "text/plain"), keep_alive=False)
            return
        path, _, query = self._url.decode("latin-1").partition("?")
        request = Request(
            method=self._parser.get_method().decode("ascii"),
            path=unquote(path) if "%" in path else path,
            query=query,
            headers=self._headers,
            body=b"".join(self._body),
        )
        if self._busy:
            self._waiting.append((request, keep_alive))
        else:
            self._handle(request, keep_alive)

    # What we do

    def _handle(self, request: Request, keep_alive: bool) -> None:
        self._busy = True
        try:
            outcome = self._handler(request)
        except Exception:
            outcome = _bug()
        if isinstance(outcome, Response | Cut):
            self._finish(outcome, keep_alive)
        else:
            task = asyncio.ensure_future(self._await(outcome, keep_alive))
            self._open.tasks.add(task)
            task.add_done_callback(self._open.tasks.discard)

    async def _await(self, outcome: Awaitable[Outcome], keep_alive: bool) -> None:
        try:
            finished = await outcome
        except Exception:
            finished = _bug()
        self._finish(finished, keep_alive)

    def _finish(self, outcome: Outcome, keep_alive: bool) -> None:
        self._busy = False
        if isinstance(outcome, Cut):
            self.cut(reset=outcome.reset)
            return
        self._write(outcome, keep_alive=keep_alive and not outcome.close)
        if self._waiting and self._transport is not None:
            self._handle(*self._waiting.popleft())

    def _write(self, response: Response, *, keep_alive: bool) -> None:
        if self._transport is not None:
            self._transport.write(response.to_bytes(keep_alive=keep_alive))
            if not keep_alive:
                self._transport.close()

    def cut(self, *, reset: bool) -> None:
        """End the connection without another byte."""
        if self._transport is None:
            return
        if reset:
            sock = self._transport.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _CLOSE_WITH_RESET)
        self._transport.abort()
