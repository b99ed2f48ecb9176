"""The real Rasa, trained on our data, understands what nobody taught it, in ten languages."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import yaml

from nlu.client import TIME_LIMIT, Intent, NluClient, Understanding
from nlu.server import RasaServer

# The first of them waits for the training, on a slow machine for minutes.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(900), pytest.mark.xdist_group("rasa")]

FRESH: dict[str, dict[str, str]] = yaml.safe_load(
    Path(__file__).with_name("fresh_messages.yml").read_text("utf-8")
)
GOOD_ENOUGH = 0.8


@pytest.fixture
async def nlu(rasa_url: str, rasa_token: str) -> AsyncIterator[NluClient]:
    client = NluClient(rasa_url, rasa_token, time_limit=10)
    yield client
    await client.aclose()


def misread(said: dict[str, str], understood: list[Understanding]) -> dict[str, str]:
    return {
        text: f"{reading.intent} instead of {meant}"
        for (meant, text), reading in zip(said.items(), understood, strict=True)
        if reading.intent != meant
    }


@pytest.mark.parametrize("language", FRESH)
async def test_fresh_messages_are_understood(language: str, nlu: NluClient) -> None:
    said = FRESH[language]
    understood = [await nlu.parse(text) for text in said.values()]
    wrong = misread(said, understood)
    assert set(said) == set(Intent)
    assert 1 - len(wrong) / len(said) > GOOD_ENOUGH, wrong


async def test_every_intent_is_understood_across_the_languages(nlu: NluClient) -> None:
    missed: dict[str, list[str]] = {}
    for intent in Intent:
        said = {language: messages[intent] for language, messages in FRESH.items()}
        understood = [await nlu.parse(text) for text in said.values()]
        wrong = [each.text for each in understood if each.intent != intent]
        if len(wrong) > len(said) / 2:
            missed[intent] = wrong
    assert missed == {}


async def test_an_emergency_is_at_least_suspected_in_every_language(nlu: NluClient) -> None:
    for messages in FRESH.values():
        understood = await nlu.parse(messages[Intent.EMERGENCY])
        best = [reading.intent for reading in understood.readings[:3]]
        assert Intent.EMERGENCY in best, understood.text


async def test_a_clear_message_is_read_with_confidence_and_gibberish_without(
    nlu: NluClient,
) -> None:
    clear = await nlu.parse("a car is parked across my garage door, i cannot get out")
    assert clear.intent == Intent.REPORT_PARKING
    assert clear.confidence > 0.7
    assert clear.margin > 0.5
    gibberish = await nlu.parse("fjdk sla ghei qpw")
    assert gibberish.confidence < clear.confidence
    assert sum(reading.confidence for reading in clear.readings) == pytest.approx(1.0)
    assert {reading.intent for reading in clear.readings} == set(Intent)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("12号楼3单元门口堆满了垃圾，走不了路", "12号楼3单元门口"),
        ("3號門有人亂停車", "3號門"),
        ("someone left a van at gate 3", "gate 3"),
        ("2番出口の前に車が止まっています", "2番出口"),
        ("3번 출입구에 차가 막고 있어요", "3번 출입구"),
        ("une voiture bloque le bâtiment 4", "bâtiment 4"),
        ("vor Eingang 3 steht ein Auto", "Eingang 3"),
        ("hay un coche en la puerta 2", "puerta 2"),
        ("машина загородила подъезд 3", "подъезд 3"),
        ("سيارة تسد الباب 3", "الباب 3"),
    ],
)
async def test_a_place_is_found_in_every_language(nlu: NluClient, text: str, place: str) -> None:
    entities = (await nlu.parse(text)).entities
    assert [(entity.kind, entity.value) for entity in entities] == [("place", place)]
    assert text[entities[0].start : entities[0].end] == place


async def test_a_command_to_rasa_is_read_as_words_and_not_obeyed(nlu: NluClient) -> None:
    theft = "/goodbye my bicycle was stolen from the cellar last night"
    assert (await nlu.parse(theft)).intent == Intent.REPORT_THEFT
    for command in ("/greet{}", '/greet{"name": "x"}', "/greet@1.0"):
        assert (await nlu.parse(command)).confidence < 1.0


async def test_rasa_itself_would_have_obeyed(rasa: RasaServer) -> None:
    async with httpx.AsyncClient(base_url=rasa.url, trust_env=False) as http:
        answer = await http.post(
            "/model/parse",
            params={"token": rasa.token},
            json={"text": "/goodbye{}"},
        )
    assert answer.json()["intent"] == {"name": "goodbye", "confidence": 1.0}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("\u200b\u202e\u0000", id="nothing to see"),
        pytest.param("😀👍🏽", id="emoji"),
        pytest.param("…!?", id="marks"),
        pytest.param("𐍈𓀀\U0010ffff\ufffe", id="strange characters"),
        pytest.param("a\ud800b", id="half a character"),
        pytest.param("x" * 4096, id="4096 of a letter"),
        pytest.param("我昨天在小区门口看见有人偷电瓶车，" * 240, id="4080 Chinese characters"),
        pytest.param("\u202e" * 4096 + "hidden", id="4096 invisible"),
        pytest.param('{"text": "x"}', id="JSON"),
        pytest.param("[gate 3](place)", id="Rasa's markup"),
        pytest.param('[3号门]{"entity": "place", "value": "x"}', id="Rasa's longer markup"),
        pytest.param("<b>fire</b> <script>alert(1)</script> **now** `x`", id="markup"),
        pytest.param("".join(map(chr, range(32))) + "\x7f\x85\u2028fire", id="controls"),
        pytest.param("🔥" * 4096, id="4096 flames"),
        pytest.param("मेरी गाड़ी चोरी हो गई " * 180, id="3960 characters of Hindi"),
        pytest.param(
            "火 火災 fire 火事です 불이야 au feu Feuer ¡fuego! пожар حريق " * 60,
            id="ten languages at once",
        ),
        pytest.param('/restart /emergency{"a": "b"} /out_of_scope', id="many commands"),
    ],
)
async def test_whatever_a_phone_can_send_is_answered_quickly(nlu: NluClient, text: str) -> None:
    async with asyncio.timeout(TIME_LIMIT):
        understood = await nlu.parse(text)
    assert understood.text == text
    assert set(Intent) >= {reading.intent for reading in understood.readings}


async def test_who_asks_at_the_same_time_gets_the_answer_to_their_own_message(
    nlu: NluClient,
) -> None:
    texts = [text for said in FRESH.values() for text in list(said.values())[::3]]
    alone = [await nlu.parse(text) for text in texts]
    at_once = await asyncio.gather(*(nlu.parse(text) for text in texts))
    assert [one.text for one in at_once] == texts
    for one, other in zip(alone, at_once, strict=True):
        assert one.intent == other.intent
        assert one.confidence == pytest.approx(other.confidence, abs=1e-4)


async def test_without_the_token_nobody_is_answered(rasa: RasaServer) -> None:
    async with httpx.AsyncClient(base_url=rasa.url, trust_env=False) as http:
        for shown in ({}, {"token": "guess"}):
            answer = await http.post("/model/parse", params=shown, json={"text": "hi"})
            assert answer.status_code == 401


async def test_rasa_writes_no_message_and_no_token_into_its_log(
    rasa: RasaServer, rasa_home: Path, nlu: NluClient
) -> None:
    await nlu.parse("/my very private words")
    await nlu.parse("my very private words")
    log = (rasa_home / "logs" / "rasa.log").read_text("utf-8")
    assert "serving" in log
    assert "goodbye" not in log
    assert "private" not in log
    assert rasa.token not in log
