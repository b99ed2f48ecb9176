"""A server in somebody else's place, at the network's edge."""

from __future__ import annotations

from typing import Self

from tests.botapi.http_server import Handler, HttpServer


class HttpDouble:
    """Listens on loopback while the block runs, and answers as `answer` does."""

    def __init__(self, answer: Handler) -> None:
        self._http = HttpServer(answer, "127.0.0.1", 0)

    async def __aenter__(self) -> Self:
        await self._http.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.close()

    @property
    def url(self) -> str:
        """The server's origin."""
        return f"http://{self._http.host}:{self._http.port}"
