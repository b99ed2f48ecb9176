"""Other systems find the notices in an Atom feed: public, cacheable, never without end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest
from lxml import etree
from starlette.applications import Starlette

from actions.alerts import Audience
from actions.cap import Publishing
from actions.cap.publishing import LATELY, MOST
from bot.cap import cap_routes
from tests.unit.cap.city import CITY, City, text, valid

ATOM = "{http://www.w3.org/2005/Atom}"
FEED = "/cap/feed.atom"


def reader_of(city: City, publishing: Publishing | None = CITY) -> httpx.AsyncClient:
    routes = cap_routes(city.database, city.wording, city.clock.now, publishing)
    transport = httpx.ASGITransport(Starlette(routes=routes))
    return httpx.AsyncClient(transport=transport, base_url="https://linli.example")


@pytest.fixture
async def reader(city: City) -> AsyncIterator[httpx.AsyncClient]:
    async with reader_of(city) as client:
        yield client


def entries(answer: httpx.Response) -> list[etree._Element]:
    """The entries of a feed in which all is that RFC 4287 says there must be (4.1)."""
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = etree.fromstring(answer.content)
    found = feed.findall(f"{ATOM}entry")
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert feed.find(f"{ATOM}link[@rel='self']") is not None
    for element in (feed, *found):
        for name in ("id", "title", "updated"):
            (only,) = element.findall(f"{ATOM}{name}")
            assert only.text
    for entry in found:
        assert len(entry.findall(f"{ATOM}link[@rel='alternate']")) == 1
    ids = [entry.findtext(f"{ATOM}id") for entry in found]
    assert len(ids) == len(set(ids))
    return found


async def test_a_reader_finds_each_message_where_the_feed_says(
    city: City, reader: httpx.AsyncClient
) -> None:
    await city.subscriber()
    alert = await city.notice()
    city.clock.forward(minutes=5)
    await city.cancel(alert)
    latest, first = entries(await reader.get(FEED))
    assert [one.findtext(f"{ATOM}title") for one in (latest, first)] == ["Gas leak"] * 2
    kinds = []
    for entry in (latest, first):
        link = entry.find(f"{ATOM}link")
        assert link is not None
        answer = await reader.get(str(link.get("href")))
        assert answer.headers["content-type"] == "application/cap+xml"
        kinds.append(text(valid(answer.content), "msgType"))
    assert kinds == ["Cancel", "Alert"]


async def test_a_feed_speaks_the_language_that_was_asked_for(
    city: City, reader: httpx.AsyncClient
) -> None:
    await city.notice()
    (entry,) = entries(await reader.get(FEED, params={"language": "zh-Hant"}))
    assert entry.findtext(f"{ATOM}title") == "燃气泄漏"
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh"
    assert (await reader.get(FEED, params={"language": "tlh"})).status_code == 404


async def test_an_empty_feed_is_a_feed(reader: httpx.AsyncClient) -> None:
    assert entries(await reader.get(FEED)) == []


async def test_who_has_it_is_told_so_and_who_has_an_older_one_gets_it(
    city: City, reader: httpx.AsyncClient
) -> None:
    await city.notice()
    first = await reader.get(FEED)
    assert first.headers["cache-control"] == "public, max-age=60"
    for asked in (
        {"If-None-Match": first.headers["etag"]},
        {"If-None-Match": f'"other", W/{first.headers["etag"]}'},
        {"If-None-Match": "*"},
        {"If-Modified-Since": first.headers["last-modified"]},
    ):
        answer = await reader.get(FEED, headers=asked)
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["etag"] == first.headers["etag"]
    city.clock.forward(minutes=1)
    await city.notice(Audience.of(city.jinfeng))
    for asked in (
        {"If-None-Match": first.headers["etag"]},
        {"If-Modified-Since": first.headers["last-modified"]},
        {"If-Modified-Since": "yesterday"},
        # A tag that does not fit goes before any date: RFC 9110, 13.2.2
        {"If-None-Match": '"other"', "If-Modified-Since": "Wed, 01 Jan 2031 00:00:00 GMT"},
    ):
        assert len(entries(await reader.get(FEED, headers=asked))) == 2


async def test_a_feed_has_an_end_and_old_notices_leave_it(
    city: City, reader: httpx.AsyncClient
) -> None:
    lasting = await city.notice(expires_at=city.clock.now() + timedelta(days=30))
    for _ in range(3):
        city.clock.forward(minutes=1)
        await city.notice()
    assert len(entries(await reader.get(FEED))) == 4
    city.clock.forward(days=LATELY.days + 1)
    (left,) = entries(await reader.get(FEED))
    assert f".{lasting.id}." in str(left.findtext(f"{ATOM}id"))
    for _ in range(MOST):
        city.clock.forward(seconds=1)
        await city.notice()
    assert len(entries(await reader.get(FEED))) == MOST


async def test_what_there_is_not_is_not_found(city: City, reader: httpx.AsyncClient) -> None:
    assert (await reader.get("/cap/linli.20260304T013000Z.1.1.xml")).status_code == 404
    assert (await reader.head(FEED)).status_code == 200
    assert (await reader.delete(FEED)).status_code == 405
    async with reader_of(city, None) as nobody:
        assert (await nobody.get(FEED)).status_code == 404
