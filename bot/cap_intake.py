"""Where other warning systems hand in what they warn of; admins find it as a draft."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from http import HTTPStatus

import structlog
from pydantic import SecretStr
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from actions import cap
from actions.cap import CapReader, CapRefused
from actions.database import Database
from actions.languages import FALLBACK
from actions.wording import Wording
from bot.clock import Clock

log = structlog.get_logger(__name__)

_SCHEME = "Bearer "
_STATUS = {
    "refusal-cap-too-large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "refusal-cap-too-many": HTTPStatus.TOO_MANY_REQUESTS,
}


def intake_routes(
    database: Database,
    wording: Wording,
    clock: Clock,
    reader: CapReader,
    sources: Mapping[str, SecretStr],
) -> list[BaseRoute]:
    """The door for `sources`: their names, and the token of each; no door where there is none."""
    if not sources:
        return []

    async def take(request: Request) -> Response:
        source = request.path_params["source"]
        if not _is_known(request, sources.get(source)):
            log.warning("cap_source_unknown", source=source[:32])
            return Response(
                status_code=HTTPStatus.UNAUTHORIZED, headers={"WWW-Authenticate": _SCHEME.strip()}
            )
        try:
            notice = reader.read(await _body(request))
            async with database.write() as session:
                taken = await cap.take_in(session, source, notice, clock())
        except CapRefused as refusal:
            log.warning("cap_refused", source=source, why=refusal.say.id)
            status = _STATUS.get(refusal.say.id, HTTPStatus.UNPROCESSABLE_ENTITY)
            return JSONResponse({"refused": wording.text(FALLBACK, refusal.say)}, status)
        status = HTTPStatus.CREATED if taken.is_new else HTTPStatus.OK
        return JSONResponse({"identifier": notice.identifier, "is_new": taken.is_new}, status)

    return [Route("/cap/in/{source}", take, methods=["POST"])]


def _is_known(request: Request, token: SecretStr | None) -> bool:
    sent = request.headers.get("authorization", "")
    expected = token.get_secret_value() if token else ""
    is_right = hmac.compare_digest(sent.encode(), f"{_SCHEME}{expected}".encode())
    return is_right and bool(expected)


async def _body(request: Request) -> bytes:
    """What was sent, read no further than is of use.

    Raises:
        CapRefused: it is too large.
    """
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > cap.LARGEST:
            raise CapRefused("refusal-cap-too-large")
    return bytes(content)
