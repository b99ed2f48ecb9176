"""Who is at the other end: a secret in a cookie, and no account.

The secret is the only key to the conversation; the database knows its hash alone.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.responses import Response

from actions.languages import of_tag

COOKIE = "linli_chat"
COOKIE_AGE_S = 180 * 24 * 3600  # from the last visit
PATH = "/chat"

_SECRET = re.compile(r"[A-Za-z0-9_-]{43}")  # 32 random bytes in URL-safe base64


@dataclass(frozen=True)
class Site:
    """Where the chat is found: behind a TLS proxy that is not what our own socket sees."""

    public_url: str

    def keep(self, secret: str, response: Response, connection: HTTPConnection) -> None:
        """Set the cookie, or set it anew so that whoever comes back keeps their conversation."""
        response.set_cookie(
            COOKIE,
            secret,
            max_age=COOKIE_AGE_S,
            httponly=True,
            samesite="lax",
            secure="https" in (connection.url.scheme, urlsplit(self.public_url).scheme),
            path=PATH,
        )

    def is_same_origin(self, connection: HTTPConnection) -> bool:
        """Whether a page of ours asks: browsers send cookies along with other sites' sockets.

        Each says who asks, in `Origin`: for every socket (RFC 6455, 4.1) and every POST.
        """
        try:
            asking = urlsplit(connection.headers.get("origin", "")).netloc
        except ValueError:
            return False
        ours = {connection.headers.get("host"), urlsplit(self.public_url).netloc}
        return bool(asking) and asking in ours


def secret_of(connection: HTTPConnection) -> str | None:
    """The session's secret from the cookie; None for none, or for what is none of ours."""
    secret = connection.cookies.get(COOKIE, "")
    return secret if _SECRET.fullmatch(secret) else None


def new_secret() -> str:
    """The key to a new conversation."""
    return secrets.token_urlsafe(32)


def address_of(secret: str) -> str:
    """The chat's address: what the database knows the session by."""
    return hashlib.sha256(secret.encode()).hexdigest()


def device_language(connection: HTTPConnection) -> str | None:
    """The first language of the browser that we serve (RFC 9110, 12.5.4), None if there is none."""
    for part in connection.headers.get("accept-language", "").split(","):
        if served := of_tag(part.split(";")[0].strip()):
            return served
    return None
