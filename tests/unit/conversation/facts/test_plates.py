"""Number plates are found and written as on the vehicle; what only looks like one is none."""

from __future__ import annotations

import pytest

from bot.conversation.facts.plates import plates_in

SAID = {
    "zh": "车牌{}一直堵在门口",
    "zh-Hant": "車牌{}一直堵在門口",
    "en": "a grey car, {}, blocks the gate",
    "ja": "{}の車が止まっています",
    "ko": "{} 차가 막고 있어요",
    "fr": "une voiture, {}, bloque la porte",
    "de": "ein Auto, {}, versperrt das Tor",
    "es": "un coche, {}, bloquea la puerta",
    "ru": "машина {} перекрыла ворота",
    "ar": "سيارة {} تسد البوابة",
}
PLATES = {
    "沪A12345": "沪A12345",
    "沪a12345": "沪A12345",
    "滬A12345": "沪A12345",
    "京A·88888": "京A88888",
    "粤B 12345": "粤B12345",
    "沪AD12345": "沪AD12345",
    "苏E12345D": "苏E12345D",
    "沪A1234警": "沪A1234警",
    "粤Z1234港": "粤Z1234港",
    "沪BQ1Z39": "沪BQ1Z39",
}
NO_PLATES = [
    "沪A座12345",
    "沪A1234",
    "苏A123456",
    "沪ABCDEF",
    "A12345",
    "沪12345",
    "新A区",
    "京东12345",
    "沪I12345",
]


def found(text: str) -> list[str]:
    return [one.fact.number for one in plates_in(text)]


@pytest.mark.parametrize("language", SAID)
def test_a_plate_is_found_alone_and_in_a_sentence(language: str) -> None:
    for written, number in PLATES.items():
        assert found(written) == [number]
        assert found(SAID[language].format(written)) == [number], written


@pytest.mark.parametrize("language", SAID)
def test_what_only_looks_like_a_plate_is_none(language: str) -> None:
    for written in NO_PLATES:
        assert found(written) == [], written
        assert found(SAID[language].format(written)) == [], written
