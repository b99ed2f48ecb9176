"""The one ASGI app: web chat, desk, health, and Telegram's webhook where it is used."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http import HTTPStatus

import structlog
import uvicorn
from sqlalchemy import text
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from actions.database import Database

log = structlog.get_logger(__name__)

HEALTH_LIMIT_S = 2.0  # shorter than any health check's own patience
LONGEST_FRAME = 64 * 1024  # bytes; the longest text, all escaped, is 48 KiB


def create_web(
    database: Database,
    chat: Sequence[BaseRoute],
    desk: Starlette,
    more: Sequence[BaseRoute],
    middleware: Sequence[Middleware],
) -> Starlette:
    """Put the parts under one roof."""

    async def health(_: Request) -> Response:
        try:
            async with asyncio.timeout(HEALTH_LIMIT_S), database.read() as session:
                await session.execute(text("SELECT 1"))
        except Exception as error:
            # Whatever it is: who cannot read cannot serve.
            log.warning("health_check_failed", error=type(error).__name__)
            return JSONResponse({"status": "no database"}, HTTPStatus.SERVICE_UNAVAILABLE)
        return JSONResponse({"status": "ok"})

    async def home(_: Request) -> Response:
        return RedirectResponse("/chat")

    return Starlette(
        routes=[
            Route("/", home),
            Route("/healthz", health),
            *chat,
            *more,
            Mount("/desk", desk),
        ],
        middleware=middleware,
    )


class WebServer(uvicorn.Server):
    """Uvicorn inside our process: the service, not the web server, hears the signals."""

    def __init__(self, app: Starlette, host: str, port: int):
        super().__init__(
            uvicorn.Config(
                app,
                host=host,
                port=port,
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=True,
                ws_max_size=LONGEST_FRAME,
                # Our messages are short: compressing them costs more memory than it saves time.
                ws_per_message_deflate=False,
                timeout_graceful_shutdown=5,
            )
        )

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve until cancelled; then say goodbye to open pages, so that they come back at once."""
        serving = asyncio.create_task(super().serve(sockets))
        try:
            await asyncio.shield(serving)
        except asyncio.CancelledError:
            self.should_exit = True
            await serving
            raise
