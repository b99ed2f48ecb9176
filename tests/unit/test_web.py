"""The web server itself: whether it is well, and how it stops."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from actions.database import Database
from bot import web
from bot.web import WebServer, create_web
from nlu.server import free_port


@asynccontextmanager
async def visitor(database: Database) -> AsyncIterator[httpx.AsyncClient]:
    app = create_web(database, chat=[], desk=Starlette(), more=[], middleware=[])
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://linli.example") as client:
        yield client


async def test_a_service_with_its_database_is_healthy(database: Database) -> None:
    async with visitor(database) as client:
        answer = await client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


async def test_a_service_that_cannot_reach_its_database_is_not(postgres_url: str) -> None:
    database = Database(postgres_url.replace("/test_", "/no_such_"))
    async with visitor(database) as client:
        assert (await client.get("/healthz")).status_code == 503
    await database.close()


async def test_a_database_that_does_not_answer_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(web, "HEALTH_LIMIT_S", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        database = Database(f"postgresql://linli@127.0.0.1:{silent.getsockname()[1]}/linli")
        async with visitor(database) as client, asyncio.timeout(5):
            assert (await client.get("/healthz")).status_code == 503
        await database.close()


async def test_the_bare_address_leads_to_the_chat(sqlite_database: Database) -> None:
    async with visitor(sqlite_database) as client:
        assert (await client.get("/")).headers["location"] == "/chat"


async def test_a_server_that_is_stopped_ends_what_it_began_and_frees_its_port() -> None:
    began = asyncio.Event()

    async def slow(_: Request) -> Response:
        began.set()
        await asyncio.sleep(0.3)
        return PlainTextResponse("whole")

    port = free_port()
    for _ in range(2):
        server = WebServer(Starlette(routes=[Route("/", slow)]), "127.0.0.1", port)
        serving = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        began.clear()
        async with httpx.AsyncClient() as client:
            asked = asyncio.create_task(client.get(f"http://127.0.0.1:{port}/"))
            await began.wait()
            serving.cancel()
            assert (await asked).text == "whole"
        with pytest.raises(asyncio.CancelledError):
            await serving
