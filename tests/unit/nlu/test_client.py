"""The client understands, or says in time that it cannot: it never crashes and never lingers."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator

import httpx
import pytest

from nlu.breaker import CircuitBreaker
from nlu.client import Entity, Intent, NluClient, NluUnavailable, Reading, ScamReading
from tests.unit.nlu.raw_server import GREET, RawServer, found, http, ranked, rasa

LIMIT = 0.6  # seconds; as long as a test waits for a server that says nothing
AT_ONCE = 0.4


@pytest.fixture
async def server() -> AsyncIterator[RawServer]:
    async with RawServer() as server:
        yield server


@pytest.fixture
async def client(server: RawServer) -> AsyncIterator[NluClient]:
    client = NluClient(server.url, "s3cret", time_limit=LIMIT)
    yield client
    await client.aclose()


async def refusal(client: NluClient, text: str = "hello") -> float:
    """Expect no understanding; return how many seconds it took to say so."""
    began = time.monotonic()
    with pytest.raises(NluUnavailable):
        await client.parse(text)
    return time.monotonic() - began


# It understands


async def test_the_readings_come_best_first(server: RawServer, client: NluClient) -> None:
    server.answer = rasa(ranked(thanks=0.2, greet=0.7, goodbye=0.1))
    understood = await client.parse("hi")
    assert understood.text == "hi"
    assert understood.readings == (
        Reading("greet", 0.7),
        Reading("thanks", 0.2),
        Reading("goodbye", 0.1),
    )
    assert understood.intent == Intent.GREET
    assert understood.confidence == 0.7
    assert understood.margin == pytest.approx(0.5)
    assert understood.confidence_of(Intent.THANKS) == 0.2
    assert understood.confidence_of(Intent.EMERGENCY) == 0.0


async def test_a_single_reading_is_ahead_of_nothing(server: RawServer, client: NluClient) -> None:
    server.answer = rasa(ranked(greet=0.6))
    assert (await client.parse("hi")).margin == 0.6


async def test_what_the_scam_classifier_says_comes_along(
    server: RawServer, client: NluClient
) -> None:
    said = {"probability": 0.97, "kind": "phishing", "kinds": {"phishing": 0.8, "romance": 0.1}}
    server.answer = rasa(ranked(out_of_scope=1.0), scam=said)
    assert (await client.parse("your card is locked")).scam == ScamReading(0.97, "phishing")


async def test_a_model_without_a_scam_classifier_understands_as_before(
    server: RawServer, client: NluClient
) -> None:
    server.answer = rasa(ranked(greet=1.0))
    understood = await client.parse("hello")
    assert understood.intent == Intent.GREET
    assert understood.scam is None


@pytest.mark.parametrize("probability", [-0.1, 1.1, float("nan"), "high"])
async def test_a_probability_that_is_none_is_not_believed(
    server: RawServer, client: NluClient, probability: object
) -> None:
    said = {"probability": probability, "kind": "phishing"}
    server.answer = rasa(ranked(greet=1.0), scam=said)
    await refusal(client)


async def test_places_are_found_where_they_were_written(
    server: RawServer, client: NluClient
) -> None:
    message = "\u202e/\u200bgate\u200b 3, please"
    server.answer = rasa(ranked(report_parking=1.0), [found("place", 0, 6)])
    understood = await client.parse(message)
    assert server.texts == ["gate 3, please"]
    assert understood.entities == (Entity("place", "gate\u200b 3", 3, 10),)
    assert message[3:10] == "gate\u200b 3"


async def test_of_finds_that_overlap_the_longest_stays(
    server: RawServer, client: NluClient
) -> None:
    parts = [found("place", 4, 7), found("place", 0, 7), found("money", 0, 2), found("url", 8, 9)]
    server.answer = rasa(ranked(report_noise=1.0), parts)
    kept = (await client.parse("12号楼3单元 x")).entities
    assert [(each.kind, each.value) for each in kept] == [("place", "12号楼3单元"), ("url", "x")]


async def test_rasas_command_syntax_is_asked_as_plain_words(
    server: RawServer, client: NluClient
) -> None:
    await client.parse('/emergency{"a": "b"}')
    assert server.texts == ['emergency{"a": "b"}']


async def test_a_message_without_words_is_out_of_scope_and_asks_nobody(
    server: RawServer, client: NluClient
) -> None:
    for nothing in ("", " \n", "\u200b\u202e", "/"):
        understood = await client.parse(nothing)
        assert (understood.intent, understood.confidence) == (Intent.OUT_OF_SCOPE, 0.0)
        assert understood.text == nothing
    assert server.requests == []


async def test_the_longest_message_is_asked_whole_and_no_more_than_that(
    server: RawServer, client: NluClient
) -> None:
    await client.parse("长" * 5000)
    assert server.texts == ["长" * 4096]


async def test_intents_without_a_flow_are_passed_over(server: RawServer, client: NluClient) -> None:
    server.answer = rasa(ranked(order_pizza=0.8, greet=0.2))
    assert (await client.parse("hi")).readings == (Reading("greet", 0.2),)


async def test_a_confidence_a_hair_above_one_is_one(server: RawServer, client: NluClient) -> None:
    server.answer = rasa(ranked(greet=1.0000000002))
    assert (await client.parse("hi")).confidence == 1.0


async def test_many_residents_are_understood_at_the_same_time(client: NluClient) -> None:
    understood = await asyncio.gather(*(client.parse(f"hello {n}") for n in range(50)))
    assert [each.text for each in understood] == [f"hello {n}" for n in range(50)]


# It says in time that it cannot


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(http(b"oops", "500 Internal Server Error"), id="an error"),
        pytest.param(http(b"{}", "401 Unauthorized"), id="not let in"),
        pytest.param(http(b"", "204 No Content"), id="no content"),
        pytest.param(http(b"<html>"), id="not JSON"),
        pytest.param(http(b"\xff\xfe\x00"), id="not UTF-8"),
        pytest.param(http(b'{"intent_rank'), id="JSON cut short"),
        pytest.param(http(b"[]"), id="not an object"),
        pytest.param(http(b"[" * 100_000), id="JSON without a bottom"),
        pytest.param(http(json.dumps({"intent": {}}).encode()), id="no ranking"),
        pytest.param(rasa([]), id="an empty ranking"),
        pytest.param(rasa(ranked(order_pizza=1.0)), id="somebody else's model"),
        pytest.param(rasa([{"name": None, "confidence": 0.0}]), id="an untrained model"),
        pytest.param(rasa(ranked(greet=float("nan"))), id="NaN"),
        pytest.param(rasa(ranked(greet=float("inf"))), id="infinity"),
        pytest.param(rasa(ranked(greet=-0.1)), id="below zero"),
        pytest.param(rasa([{"name": "greet", "confidence": "very"}]), id="words for numbers"),
        pytest.param(rasa(ranked(greet=1.0), None), id="no entities"),
        pytest.param(rasa(ranked(greet=1.0), [{"entity": "place"}]), id="an entity nowhere"),
        pytest.param(rasa(ranked(greet=1.0), [found("place", 0, 99)]), id="outside the text"),
        pytest.param(rasa(ranked(greet=1.0), [found("place", 2, 1)]), id="inside out"),
        pytest.param(b"SSH-2.0-OpenSSH_9.2\r\n\r\n", id="not HTTP"),
    ],
)
async def test_an_answer_that_makes_no_sense_is_no_understanding(
    server: RawServer, client: NluClient, answer: bytes
) -> None:
    server.answer = answer
    assert await refusal(client) < AT_ONCE
    server.answer = GREET
    assert (await client.parse("hello")).intent == Intent.GREET


@pytest.mark.parametrize("said", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"])
async def test_a_connection_that_breaks_is_no_understanding(
    server: RawServer, client: NluClient, said: bytes
) -> None:
    server.answer, server.hangs_up = said, True
    assert await refusal(client) < AT_ONCE


async def test_a_server_that_is_not_there_is_no_understanding() -> None:
    async with RawServer() as gone:
        url = gone.url
    client = NluClient(url, time_limit=LIMIT)
    assert await refusal(client) < AT_ONCE
    assert not await client.healthy()
    await client.aclose()


@pytest.mark.parametrize(
    "said", [None, b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"], ids=["nothing", "a beginning"]
)
async def test_a_slow_server_is_waited_for_no_longer_than_the_limit(
    server: RawServer, client: NluClient, said: bytes | None
) -> None:
    server.answer = said
    assert LIMIT * 0.9 < await refusal(client) < LIMIT + AT_ONCE


async def test_a_server_that_drips_is_waited_for_no_longer_either(
    server: RawServer, client: NluClient
) -> None:
    server.pause = 0.02  # never silent for long, and never done
    assert LIMIT * 0.9 < await refusal(client) < LIMIT + AT_ONCE


# It does not ask a silent server for ever


async def test_residents_do_not_wait_for_a_server_known_to_be_silent(server: RawServer) -> None:
    breaker = CircuitBreaker(tolerance=2, probe_every=60)
    client = NluClient(server.url, time_limit=LIMIT, breaker=breaker)
    server.answer = None
    await refusal(client)
    await refusal(client)
    asked = len(server.requests)
    waits = [await refusal(client) for _ in range(20)]
    assert max(waits) < AT_ONCE
    assert len(server.requests) == asked
    await client.aclose()


async def test_a_server_that_comes_back_is_noticed_without_help(server: RawServer) -> None:
    breaker = CircuitBreaker(tolerance=1, probe_every=LIMIT / 2)
    client = NluClient(server.url, time_limit=LIMIT, breaker=breaker)
    server.answer = None
    await refusal(client)
    server.answer = GREET
    await refusal(client)
    await asyncio.sleep(LIMIT)
    assert (await client.parse("hello")).intent == Intent.GREET
    assert (await client.parse("hello")).intent == Intent.GREET
    await client.aclose()


async def test_an_error_that_comes_at_once_shuts_nobody_out(server: RawServer) -> None:
    client = NluClient(server.url, breaker=CircuitBreaker(tolerance=1, probe_every=60))
    server.answer = http(b"", "500 Internal Server Error")
    await refusal(client)
    server.answer = GREET
    assert (await client.parse("hello")).intent == Intent.GREET
    await client.aclose()


async def test_whoever_stops_waiting_says_nothing_about_the_server(server: RawServer) -> None:
    breaker = CircuitBreaker(tolerance=1, probe_every=60)
    client = NluClient(server.url, breaker=breaker)
    server.answer = None
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(client.parse("hello"), 0.05)
    assert not breaker.is_open
    await client.aclose()


# Health


async def test_a_server_with_a_model_is_healthy(server: RawServer, client: NluClient) -> None:
    server.answer = http(b'{"model_file": "a.tar.gz"}')
    assert await client.healthy()
    assert server.lines[0].startswith("GET /status?")


@pytest.mark.parametrize("answer", [http(b"{}", "409 Conflict"), b"?", None])
async def test_a_server_without_one_is_not(
    server: RawServer, client: NluClient, answer: bytes | None
) -> None:
    server.answer = answer
    assert not await client.healthy()


async def test_the_model_that_answers_is_known_once_it_was_asked_for(
    server: RawServer, client: NluClient
) -> None:
    assert (await client.parse("hi")).model == ""
    server.answer = http(b'{"model_file": "0123456789abcdef.tar.gz", "model_id": "x"}')
    await client.learn_model()
    server.answer = GREET
    assert (await client.parse("hi")).model == "0123456789abcdef"


@pytest.mark.parametrize("answer", [http(b"{}", "409 Conflict"), b"?", None])
async def test_a_server_that_does_not_say_its_model_is_used_all_the_same(
    server: RawServer, client: NluClient, answer: bytes | None
) -> None:
    server.answer = answer
    await client.learn_model()
    server.answer = GREET
    assert (await client.parse("hi")).model == ""


# What it keeps to itself


async def test_the_token_is_shown_to_the_server_and_to_no_log(
    server: RawServer, client: NluClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await client.parse("my neighbour's secret")
    server.answer = http(b'{"intent_ranking": "my neighbour\'s secret"}')
    with pytest.raises(NluUnavailable) as refused:
        await client.parse("my neighbour's secret")
    assert "token=s3cret" in server.lines[0]
    assert "/model/parse" in caplog.text, "httpx logs each request at info level"
    assert "s3cret" not in caplog.text
    assert "secret" not in caplog.text
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


async def test_other_addresses_in_the_log_stay_as_they_are(
    server: RawServer, client: NluClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with httpx.AsyncClient(trust_env=False) as other:
        await other.get(f"{server.url}/elsewhere?page=2")
    assert "/elsewhere?page=2" in caplog.text


async def test_no_proxy_comes_between_us_and_our_own_server(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    client = NluClient(server.url)
    assert (await client.parse("hello")).intent == Intent.GREET
    await client.aclose()
