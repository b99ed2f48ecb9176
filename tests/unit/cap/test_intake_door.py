"""Only whom the city named may hand messages in; what is refused is said why, and logged."""

from __future__ import annotations

import httpx
import pytest
from pydantic import SecretStr
from sqlalchemy import func, select
from starlette.applications import Starlette
from structlog.testing import capture_logs

from actions.cap import LARGEST, Certificates
from actions.model import AlertPlan
from bot.cap_intake import intake_routes
from tests.clock import PLANNING
from tests.unit.cap.city import City
from tests.unit.cap.foreign import READER, message
from tests.unit.cap.signing import thief, weather

TOKEN = "a-token-of-the-weather-service"
SOURCES = {"weather": SecretStr(TOKEN), "fire": SecretStr("another-token-altogether")}


def caller(
    city: City,
    sources: dict[str, SecretStr] | None = None,
    certificates: Certificates | None = None,
) -> httpx.AsyncClient:
    named = SOURCES if sources is None else sources
    app = Starlette(
        routes=intake_routes(
            city.database,
            city.wording,
            city.clock.now,
            READER,
            named,
            certificates or {},
            desk=PLANNING.desk,
        )
    )
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app),
        base_url="https://linli.example",
        headers={"Authorization": f"Bearer {TOKEN}"},
    )


async def drafts(city: City) -> int:
    async with city.database.read() as session:
        return await session.scalar(select(func.count(AlertPlan.id))) or 0


async def test_a_named_source_is_told_that_its_message_came_and_when_it_came_before(
    city: City,
) -> None:
    async with caller(city) as client:
        first = await client.post("/cap/in/weather", content=message())
        again = await client.post("/cap/in/weather", content=message())
    assert (first.status_code, first.json()) == (201, {"identifier": "rain-1", "is_new": True})
    assert (again.status_code, again.json()["is_new"]) == (200, False)
    assert await drafts(city) == 1


@pytest.mark.parametrize(
    ("source", "authorization"),
    [
        ("weather", ""),
        ("weather", TOKEN),
        ("weather", "Bearer "),
        ("weather", f"Bearer {TOKEN}x"),
        ("weather", "Bearer another-token-altogether"),  # each has its own
        ("fire", f"Bearer {TOKEN}"),
        ("nobody", f"Bearer {TOKEN}"),
        ("nobody", "Bearer "),
        ("weather", "Bearer \u00e9"),
    ],
)
async def test_everybody_else_is_refused_unread(
    city: City, source: str, authorization: str
) -> None:
    async with caller(city) as client:
        with capture_logs() as logs:
            answer = await client.post(
                f"/cap/in/{source}",
                content=message(),
                headers={"Authorization": authorization.encode()},
            )
    assert answer.status_code == 401
    assert answer.content == b""
    assert await drafts(city) == 0
    assert [entry["event"] for entry in logs] == ["cap_source_unknown"]


async def test_where_no_source_is_named_there_is_no_door(city: City) -> None:
    async with caller(city, {}) as client:
        assert (await client.post("/cap/in/weather", content=message())).status_code == 404


async def test_a_signature_is_a_pass_of_its_own_and_only_the_sources(city: City) -> None:
    signers = {"weather": [weather().certificate]}
    async with caller(city, {}, signers) as client:
        signed = await client.post("/cap/in/weather", content=weather().sign(message()))
        unsigned = await client.post("/cap/in/weather", content=message("rain-2"))
        false = await client.post("/cap/in/weather", content=thief().sign(message("rain-3")))
        other = await client.post("/cap/in/fire", content=weather().sign(message("rain-4")))
    assert signed.status_code == 201
    assert (unsigned.status_code, "not signed" in unsigned.json()["refused"]) == (403, True)
    assert (false.status_code, "key of this source" in false.json()["refused"]) == (403, True)
    assert other.status_code == 401
    assert await drafts(city) == 1


async def test_who_has_a_token_and_a_certificate_needs_both(city: City) -> None:
    signers = {"weather": [weather().certificate]}
    signed = weather().sign(message())
    async with caller(city, certificates=signers) as client:
        no_token = await client.post(
            "/cap/in/weather", content=signed, headers={"Authorization": "Bearer "}
        )
        no_signature = await client.post("/cap/in/weather", content=message())
        both = await client.post("/cap/in/weather", content=signed)
    assert [one.status_code for one in (no_token, no_signature, both)] == [401, 403, 201]


@pytest.mark.parametrize(
    ("content", "status", "word"),
    [
        (b"no XML", 422, "no XML"),
        (message("a", before="<!DOCTYPE alert>"), 422, "entities or external references"),
        (message("a", scope="Private"), 422, "not for the public"),
        (message("a") + b" " * LARGEST, 413, "too large"),
    ],
)
async def test_a_refusal_says_why_and_the_log_who_without_what_was_written(
    city: City, content: bytes, status: int, word: str
) -> None:
    async with caller(city) as client:
        with capture_logs() as logs:
            answer = await client.post("/cap/in/weather", content=content)
    assert answer.status_code == status
    assert word in answer.json()["refused"]
    (entry,) = logs
    assert (entry["event"], entry["source"]) == ("cap_refused", "weather")
    assert "Heavy rain" not in str(entry)
    assert await drafts(city) == 0
