"""Telegram's webhook: it brings the updates, and takes anything but 200 for 'bring it again'."""

from __future__ import annotations

import hmac
from functools import partial
from http import HTTPStatus

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from telegram.error import BadRequest

from bot.channels.telegram.client import WANTED_UPDATES, TelegramBot
from bot.channels.telegram.fields import object_from
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.polling import until_answered

log = structlog.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST_BODY = 1024 * 1024  # bytes; an update has a few thousand


def webhook_route(path: str, secret: str, intake: Intake) -> Route:
    """The route that Telegram posts updates to. `secret` proves that it is Telegram.

    Answers 200 only when the update is stored, and 503 while the database cannot be reached.
    """

    async def receive(request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=HTTPStatus.FORBIDDEN)
        try:
            body = await _body(request)
        except ClientDisconnect:
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        if body is None:
            return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        update = object_from(body)
        if update is None:
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        try:
            await intake.take([update])
        except Exception as error:
            log.warning("update_not_stored", error=type(error).__name__)
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        return Response(status_code=HTTPStatus.OK)

    return Route(path, receive, methods=["POST"])


async def register_webhook(bot: TelegramBot, url: str, secret: str) -> None:
    """Have updates brought to `url`; asks until Telegram agrees, or says that it never will."""
    try:
        await until_answered(
            partial(
                bot.set_webhook, url, secret_token=secret, allowed_updates=list(WANTED_UPDATES)
            ),
            final=BadRequest,
        )
    except BadRequest as error:
        # Telegram's reason, e.g. that it takes https only; it names no secret.
        log.error("webhook_refused", reason=error.message)
    else:
        log.info("webhook_registered")


async def _body(request: Request) -> bytes | None:
    """The body; None when it is larger than any update."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            return None
    return bytes(body)
