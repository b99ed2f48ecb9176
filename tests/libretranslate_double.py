"""A server in LibreTranslate's place, at the network's edge: it translates what it was told."""

from __future__ import annotations

import json

from tests.botapi.http_server import Outcome, Request, Response
from tests.http_double import HttpDouble


class LibreTranslateDouble(HttpDouble):
    """Knows some sentences; of others it says in which language they would be."""

    def __init__(self) -> None:
        self.answers: dict[str, str] = {}
        self.broken: bytes | None = None
        """What it answers instead, with 200."""
        self.asked: list[dict[str, str]] = []
        super().__init__(self._answer)

    async def _answer(self, request: Request) -> Outcome:
        assert request.path == "/translate"
        asked = json.loads(request.body)
        self.asked.append(asked)
        if self.broken is not None:
            return Response(self.broken)
        said = self.answers.get(asked["q"], f"[{asked['target']}] {asked['q']}")
        return Response(json.dumps({"translatedText": said}).encode())
