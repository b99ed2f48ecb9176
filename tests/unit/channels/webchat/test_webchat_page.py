"""The page, its session and its own files."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from http.cookies import Morsel, SimpleCookie
from pathlib import Path

import httpx
import pytest
from pydantic import AnyHttpUrl, SecretStr

from actions.database import Database
from actions.model import Channel
from actions.residents import chat_for, resident_of
from bot.app import Service
from bot.channels.webchat.session import COOKIE, address_of, new_secret
from bot.settings import Settings
from bot.site import site
from tests.unit.channels.webchat.room import Room


def cookie_of(response: httpx.Response) -> Morsel[str]:
    return SimpleCookie(response.headers["set-cookie"])[COOKIE]


def greeting_in(response: httpx.Response) -> dict[str, object]:
    found = re.search(r'id="greeting">(.*?)</script>', response.text)
    assert found is not None
    greeting: dict[str, object] = json.loads(found[1])
    return greeting


async def test_a_first_visit_gets_a_session_that_no_script_can_read(sqlite_room: Room) -> None:
    async with sqlite_room.visitor() as visitor:
        response = await visitor.get("/chat")
    cookie = cookie_of(response)
    assert response.status_code == 200
    assert response.headers["cache-control"] == "no-store"
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "lax", "/chat")
    assert int(cookie["max-age"]) == 180 * 24 * 3600
    assert not cookie["secure"], "over http it would not come back"


async def test_over_https_the_session_is_for_https_alone(sqlite_room: Room) -> None:
    async with sqlite_room.visitor(public_url="https://linli.example") as visitor:
        assert cookie_of(await visitor.get("/chat"))["secure"]


async def test_behind_a_proxy_that_ends_tls_the_session_is_for_https_alone(
    sqlite_room: Room,
) -> None:
    async with httpx.AsyncClient(base_url=sqlite_room.origin) as through_proxy:
        told = {"X-Forwarded-Proto": "https"}  # by a proxy on this machine
        assert cookie_of(await through_proxy.get("/chat", headers=told))["secure"]
    # by one elsewhere, which nothing tells us to believe: LINLI_PUBLIC_URL says it
    app = sqlite_room.app("https://linli.example")
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://10.0.0.7:8080") as inside:
        assert cookie_of(await inside.get("/chat"))["secure"]


async def test_whoever_comes_back_keeps_their_session(sqlite_room: Room) -> None:
    secret = new_secret()
    async with sqlite_room.visitor(secret) as visitor:
        assert cookie_of(await visitor.get("/chat")).value == secret


async def test_what_is_no_session_of_ours_is_replaced(sqlite_room: Room) -> None:
    async with sqlite_room.visitor("stolen") as visitor:
        assert len(cookie_of(await visitor.get("/chat")).value) == 43


@pytest.mark.parametrize(
    ("asked", "language", "direction"),
    [
        ("de-AT,de;q=0.9,en;q=0.5", "de", "ltr"),
        ("vi-VN,ar;q=0.8", "ar", "rtl"),
        ("zh-TW", "zh-Hant", "ltr"),
        ("vi", "en", "ltr"),
        ("*", "en", "ltr"),
        (";;q=,,-", "en", "ltr"),
        ("", "en", "ltr"),
    ],
)
async def test_the_page_speaks_the_browsers_first_language_that_we_serve(
    sqlite_room: Room, asked: str, language: str, direction: str
) -> None:
    async with sqlite_room.visitor(**{"Accept-Language": asked}) as visitor:
        response = await visitor.get("/chat")
    assert f'<html lang="{language}" dir="{direction}">' in response.text
    assert greeting_in(response)["language"] == language


async def test_the_page_speaks_the_language_that_the_resident_chose(sqlite_room: Room) -> None:
    secret = new_secret()
    async with sqlite_room.database.write() as session:
        now = sqlite_room.clock.now()
        chat = await chat_for(session, Channel.WEB, address_of(secret), now)
        (await resident_of(session, chat, "", now)).language = "ja"
    async with sqlite_room.visitor(secret, **{"Accept-Language": "fr"}) as visitor:
        assert greeting_in(await visitor.get("/chat"))["language"] == "ja"


async def test_everything_the_page_asks_for_is_there_and_kept_for_good(sqlite_room: Room) -> None:
    async with sqlite_room.visitor() as visitor:
        page = Links()
        page.feed((await visitor.get("/chat")).text)
        assert {name.rpartition(".")[2] for name in page.own} == {"css", "js", "svg"}
        for address in page.own:
            first = await visitor.get(address)
            assert first.status_code == 200, address
            assert "immutable" in first.headers["cache-control"]
            again = await visitor.get(address, headers={"If-None-Match": first.headers["etag"]})
            assert (again.status_code, again.content) == (304, b"")
        scripts = [await visitor.get(name) for name in page.own if name.endswith(".js")]
        imported = {
            name for script in scripts for name in re.findall(r'from "\./(\w+\.js)"', script.text)
        }
        assert imported <= {name.rpartition("/")[2] for name in page.own}, "loaded ahead"


async def test_nothing_else_of_the_folder_is_served(sqlite_room: Room) -> None:
    async with sqlite_room.visitor() as visitor:
        for path in ("/chat/static/old/chat.js", "/chat/static/../routes.py", "/chat/page.html"):
            assert (await visitor.get(path)).status_code == 404


async def test_the_page_asks_nobody_else_for_anything(sqlite_room: Room) -> None:
    async with sqlite_room.visitor() as visitor:
        page = Links()
        page.feed((await visitor.get("/chat")).text)
    assert page.elsewhere == ["tel:110", "tel:119", "tel:120"]


async def test_every_answer_says_what_a_browser_may_do_with_it(
    sqlite_database: Database, tmp_path: Path
) -> None:
    settings = Settings(
        home=tmp_path,
        database_url=SecretStr(sqlite_database.url),
        public_url=AnyHttpUrl("https://linli.example"),
    )
    service = Service(settings)
    transport = httpx.ASGITransport(site(service))
    async with httpx.AsyncClient(transport=transport, base_url="https://linli.example") as visitor:
        for path in ("/chat", "/chat/nowhere", "/chat/files/1", "/healthz", "/"):
            headers = (await visitor.get(path)).headers
            policy = dict(
                directive.strip().split(" ", 1)
                for directive in headers["content-security-policy"].split(";")
            )
            assert policy["default-src"] == "'self'"
            assert policy["img-src"] == "'self' blob: data:"
            assert policy["frame-ancestors"] == "'none'"
            assert "script-src" not in policy, "no script but our own"
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "same-origin"
    await service.database.close()


class Links(HTMLParser):
    """What a page refers to: on this server, and elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.own: list[str] = []
        self.elsewhere: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("src", "href") and value:
                (self.own if value.startswith("/chat/") else self.elsewhere).append(value)
