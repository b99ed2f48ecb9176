"""A server in LibreTranslate's place, at the network's edge: it translates what it was told."""

from __future__ import annotations

import json
from typing import Self

from tests.botapi.http_server import HttpServer, Outcome, Request, Response


class LibreTranslateDouble:
    """Knows some sentences; of others it says in which language they would be."""

    def __init__(self) -> None:
        self.answers: dict[str, str] = {}
        self.broken: bytes | None = None
        """What it answers instead, with 200."""
        self.asked: list[dict[str, str]] = []
        self._http = HttpServer(self._answer, "127.0.0.1", 0)

    async def __aenter__(self) -> Self:
        await self._http.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.close()

    @property
    def url(self) -> str:
        """The server's origin."""
        return f"http://{self._http.host}:{self._http.port}"

    async def _answer(self, request: Request) -> Outcome:
        assert request.path == "/translate"
        asked = json.loads(request.body)
        self.asked.append(asked)
        if self.broken is not None:
            return Response(self.broken)
        said = self.answers.get(asked["q"], f"[{asked['target']}] {asked['q']}")
        return Response(json.dumps({"translatedText": said}).encode())
