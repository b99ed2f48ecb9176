"""Who is at the other end: a secret in a cookie, and no account.

The secret is the only key to the conversation; the database knows its hash alone.
"""

from __future__ import annotations

import hashlib
import secrets
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.responses import Response

from actions.languages import FALLBACK
from bot.conversation.language import of_device

COOKIE = "linli_chat"
COOKIE_AGE_S = 180 * 24 * 3600
SECRET_LENGTH = 43  # 32 random bytes in URL-safe base64


def secret_of(connection: HTTPConnection) -> str | None:
    """The session's secret from the cookie; None for none, or for one we never gave."""
    secret = connection.cookies.get(COOKIE, "")
    return secret if len(secret) == SECRET_LENGTH and secret.isascii() else None


def address_of(secret: str) -> str:
    """The chat's address: what the database knows the session by."""
    return hashlib.sha256(secret.encode()).hexdigest()


def give_secret(response: Response, connection: HTTPConnection) -> str:
    """Begin a session: set the cookie and return its secret."""
    secret = secrets.token_urlsafe(32)
    response.set_cookie(
        COOKIE,
        secret,
        max_age=COOKIE_AGE_S,
        httponly=True,
        samesite="lax",
        secure=connection.url.scheme in ("https", "wss"),
        path="/chat",
    )
    return secret


def is_same_origin(connection: HTTPConnection) -> bool:
    """Whether the page that asks is ours: browsers send cookies along with other sites' sockets."""
    origin = connection.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == connection.headers.get("host")


def language_of(connection: HTTPConnection) -> str:
    """The first language of the browser that we serve (RFC 9110, Accept-Language)."""
    for part in connection.headers.get("accept-language", "").split(","):
        if served := of_device(part.split(";")[0].strip()):
            return served
    return FALLBACK
