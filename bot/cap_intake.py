"""Where other warning systems hand in what they warn of; admins find it as a draft."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Mapping
from http import HTTPStatus

import structlog
from pydantic import SecretStr
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from actions import cap
from actions.cap import CapReader, CapRefused, Certificates
from actions.database import Database
from actions.languages import FALLBACK
from actions.wording import Wording
from bot.clock import Clock

log = structlog.get_logger(__name__)

_SCHEME = "Bearer "
_STATUS = {
    "refusal-cap-too-large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "refusal-cap-too-many": HTTPStatus.TOO_MANY_REQUESTS,
    "refusal-cap-unsigned": HTTPStatus.FORBIDDEN,
    "refusal-cap-signature-wrapped": HTTPStatus.FORBIDDEN,
    "refusal-cap-signature-weak": HTTPStatus.FORBIDDEN,
    "refusal-cap-certificate-over": HTTPStatus.FORBIDDEN,
    "refusal-cap-other-key": HTTPStatus.FORBIDDEN,
    "refusal-cap-changed": HTTPStatus.FORBIDDEN,
}


def intake_routes(
    database: Database,
    wording: Wording,
    clock: Clock,
    reader: CapReader,
    tokens: Mapping[str, SecretStr],
    certificates: Certificates,
    *,
    desk: str,
) -> list[BaseRoute]:
    """The door for sources with a token, with certificates, or both; none where there is none.

    Who has certificates must sign, and needs no token where there is none. `desk` is where admins
    find what was taken in, without a slash at the end.
    """
    if not tokens and not certificates:
        return []

    async def take(request: Request) -> Response:
        source = request.path_params["source"]
        theirs = certificates.get(source)
        if not _may_knock(request, tokens.get(source), signs=theirs is not None):
            log.warning("cap_source_unknown", source=source[:32])
            return Response(
                status_code=HTTPStatus.UNAUTHORIZED, headers={"WWW-Authenticate": _SCHEME.strip()}
            )
        try:
            content = await _body(request)
            if theirs is None:
                notice = reader.read(content)
            else:
                notice = await asyncio.to_thread(reader.read_signed, content, theirs, clock())
            async with database.write() as session:
                taken = await cap.take_in(session, source, notice, clock(), desk=desk)
        except CapRefused as refusal:
            log.warning("cap_refused", source=source, why=refusal.say.id)
            status = _STATUS.get(refusal.say.id, HTTPStatus.UNPROCESSABLE_ENTITY)
            return JSONResponse({"refused": wording.text(FALLBACK, refusal.say)}, status)
        status = HTTPStatus.CREATED if taken.is_new else HTTPStatus.OK
        return JSONResponse({"identifier": notice.identifier, "is_new": taken.is_new}, status)

    return [Route("/cap/in/{source}", take, methods=["POST"])]


def _may_knock(request: Request, token: SecretStr | None, *, signs: bool) -> bool:
    if token is None:
        return signs
    sent = request.headers.get("authorization", "")
    expected = f"{_SCHEME}{token.get_secret_value()}"
    return hmac.compare_digest(sent.encode(), expected.encode())


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
