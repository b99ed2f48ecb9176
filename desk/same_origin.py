"""Only our own pages may change anything: the defence against cross-site request forgery.

Browsers say themselves where a request comes from, and no page can make them lie: in
`Sec-Fetch-Site` on https and loopback (all since 2023), in `Origin` on every POST everywhere. That
is checked for each request that is not a mere look, before any page sees it, so no form can be
forgotten; it also holds for signing in, when there is no session yet to tie a token to. The
session's cookie is SameSite=Lax besides, so another site's POST would arrive without it.

https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_LOOKS = {"GET", "HEAD", "OPTIONS"}


class SameOrigin:
    """Answers with `refusal` what another site, or no browser at all, asks to be changed."""

    def __init__(self, app: ASGIApp, refusal: Callable[[Request], Response]) -> None:
        self._app = app
        self._refusal = refusal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        changes = scope["type"] == "http" and scope["method"] not in _LOOKS
        if changes and not is_same_origin(HTTPConnection(scope)):
            await self._refusal(Request(scope))(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def is_same_origin(connection: HTTPConnection) -> bool:
    """Whether the browser says that one of our own pages asks. Who says nothing is refused."""
    site = connection.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = connection.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc == connection.headers.get("host")
