"""Where other systems read the safety notices: an Atom feed, and each message as CAP 1.2."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import cap
from actions.cap import Publishing
from actions.database import Database
from actions.languages import FALLBACK, LANGUAGES
from actions.wording import Wording
from bot.clock import Clock

# A feed reader that asks once a minute hears of a notice within two; a message never changes.
FEED_LIFE_S = 60
MESSAGE_LIFE_S = 86_400
# What a feed without entries says of when it was updated.
_BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)


def cap_routes(
    database: Database, wording: Wording, clock: Clock, publishing: Publishing | None
) -> list[BaseRoute]:
    """The feed and the messages; nothing where nobody is set to publish."""
    if publishing is None:
        return []
    who = publishing

    async def feed(request: Request) -> Response:
        language = request.query_params.get("language", FALLBACK)
        if language not in LANGUAGES:
            return Response(status_code=HTTPStatus.NOT_FOUND)
        async with database.read() as session:
            messages = await cap.published(session, clock())
        changed = max((message.sent_at for message in messages), default=_BEGINNING)
        content = cap.feed(messages, who, wording, language, _BEGINNING)
        return _answer(request, content, cap.FEED_TYPE, changed, FEED_LIFE_S)

    async def message(request: Request) -> Response:
        async with database.read() as session:
            found = await cap.one(session, request.path_params["identifier"])
        if found is None:
            return Response(status_code=HTTPStatus.NOT_FOUND)
        content = cap.document(*found, who, wording)
        return _answer(request, content, cap.MEDIA_TYPE, found[0].sent_at, MESSAGE_LIFE_S)

    return [Route("/cap/feed.atom", feed), Route("/cap/{identifier}.xml", message)]


def _answer(
    request: Request, content: bytes, media_type: str, changed: datetime, life_s: int
) -> Response:
    """The content, or that the asker has it already (RFC 9110, 13.1)."""
    headers = {
        "Cache-Control": f"public, max-age={life_s}",
        "ETag": f'"{hashlib.sha256(content).hexdigest()[:32]}"',
        "Last-Modified": format_datetime(changed.astimezone(UTC), usegmt=True),
    }
    if _has_it(request, headers["ETag"], changed):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(content, headers=headers, media_type=media_type)


def _has_it(request: Request, etag: str, changed: datetime) -> bool:
    named = request.headers.get("if-none-match")
    if named is not None:
        tags = [tag.strip().removeprefix("W/") for tag in named.split(",")]
        return etag in tags or "*" in tags
    try:
        since = parsedate_to_datetime(request.headers.get("if-modified-since", ""))
        return changed.replace(microsecond=0) <= since.replace(tzinfo=since.tzinfo or UTC)
    except (ValueError, TypeError):
        return False
