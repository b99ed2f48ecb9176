"""Phone numbers are found by each country's rules; other numbers are not phone numbers."""

from __future__ import annotations

import pytest

from bot.conversation.facts.phones import phones_in

SAID = {
    "zh": "{}打来说我中奖了",
    "zh-Hant": "{}打來說我中獎了",
    "en": "{} called me, is it a scam?",
    "ja": "{}から電話がありました",
    "ko": "{}에서 전화가 왔어요",
    "fr": "le {} m'a appelé hier",
    "de": "{} hat mich angerufen",
    "es": "me llamó el {} ayer",
    "ru": "звонили с {} вчера",
    "ar": "اتصل بي {} أمس",
}
NUMBERS = {
    "13912345678": "+8613912345678",
    "139 1234 5678": "+8613912345678",
    "+86 139-1234-5678": "+8613912345678",
    "021-62345678": "+862162345678",
    "400-820-8820": "+864008208820",
    "95588": "95588",
    "96110": "96110",
    "+33 6 12 34 56 78": "+33612345678",
    "+7 (912) 345-67-89": "+79123456789",
    "+82 10-1234-5678": "+821012345678",
}
NO_NUMBERS = [
    *("110", "12345678", "202611241030", "310101199001011234", "6222021234567890123", "2026-11-24"),
    *("1202", "12号楼3单元502室", "3-502", "1380000000000", "1.5", "12345", "2026 1124 1030"),
    *("090-1234-5678", "1 800 555 0199", "#95588", "995588", "95588.50"),
]
ORDERS = {
    "zh": "订单号：13912345678",
    "zh-Hant": "訂單號13912345678",
    "en": "my order no. 13912345678 is late",
    "ja": "注文番号 13912345678",
    "ko": "주문번호 13912345678",
    "fr": "commande n° 13912345678",
    "de": "Bestellnummer 13912345678",
    "es": "pedido nº 13912345678",
    "ru": "заказ № 13912345678",
    "ar": "طلب رقم 13912345678",
}


def found(text: str) -> list[str]:
    spotted = list(phones_in(text))
    assert all(text[one.start : one.end] == one.fact.written for one in spotted)
    return [one.fact.number for one in spotted]


@pytest.mark.parametrize("language", SAID)
def test_a_phone_number_is_found_alone_and_in_a_sentence(language: str) -> None:
    for written, number in NUMBERS.items():
        assert found(written) == [number]
        assert found(SAID[language].format(written)) == [number], written


@pytest.mark.parametrize("language", SAID)
def test_what_only_looks_like_a_phone_number_is_none(language: str) -> None:
    for written in NO_NUMBERS:
        assert found(written) == [], written
        assert found(SAID[language].format(written)) == [], written


@pytest.mark.parametrize("language", ORDERS)
def test_the_number_of_an_order_is_no_phone_number(language: str) -> None:
    assert found(ORDERS[language]) == []


def test_a_phone_number_after_an_order_is_one() -> None:
    assert found("订单有问题，电话13912345678") == ["+8613912345678"]
    assert found("about my order, call 13912345678") == ["+8613912345678"]
