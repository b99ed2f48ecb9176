"""What stands in front of several processes of the service and hands them Telegram's updates."""

from __future__ import annotations

import asyncio
from collections import Counter

import httpx

from tests.botapi.http_server import Request, Response
from tests.http_double import HttpDouble

# Telegram brings an update again when it did not hear that we have it; then another process may
# get it, or both at once.
TO_ALL_EVERY = 3


class Balancer(HttpDouble):
    """Requests go round; every third goes to all at the same time."""

    def __init__(self, *targets: str) -> None:
        self._targets = targets
        super().__init__(self._hand_on)
        self._client = httpx.AsyncClient(timeout=20, trust_env=False)
        self._count = 0
        self.taken: Counter[str] = Counter()
        """How many requests each process has answered with 200."""

    async def __aexit__(self, *_: object) -> None:
        await super().__aexit__()
        await self._client.aclose()

    async def _hand_on(self, request: Request) -> Response:
        self._count += 1
        targets = self._targets
        if self._count % TO_ALL_EVERY:
            targets = (targets[self._count % len(targets)],)
        answers = await asyncio.gather(*(self._ask(target, request) for target in targets))
        return Response(b"", max(answers))

    async def _ask(self, target: str, request: Request) -> int:
        headers = {
            name: value
            for name, value in request.headers.items()
            if name not in {"host", "content-length", "connection"}
        }
        try:
            answer = await self._client.request(
                request.method, target + request.path, content=request.body, headers=headers
            )
        except httpx.HTTPError:
            return int(httpx.codes.BAD_GATEWAY)
        if answer.is_success:
            self.taken[target] += 1
        return answer.status_code
