"""The one ASGI app: web chat, desk, health, and Telegram's webhook where it is used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from actions.database import Database


def create_web(
    database: Database, chat: Sequence[BaseRoute], desk: Starlette, more: Sequence[BaseRoute] = ()
) -> Starlette:
    """Put the parts under one roof."""

    async def health(_: Request) -> Response:
        return JSONResponse({"status": "ok", "database": "sqlite" if database.is_sqlite else "pg"})

    async def home(_: Request) -> Response:
        return RedirectResponse("/chat")

    return Starlette(
        routes=[
            Route("/", home),
            Route("/healthz", health),
            *chat,
            *more,
            Mount("/desk", desk),
        ]
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
                lifespan="off",  # the service begins and ends the parts itself
                access_log=False,
                server_header=False,
                proxy_headers=True,
                ws_max_size=64 * 1024,
                timeout_graceful_shutdown=5,
            )
        )

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield
