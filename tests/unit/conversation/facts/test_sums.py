"""Sums of money are found with their amount and currency; other numbers are not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.conversation.facts.numerals import numeral
from bot.conversation.facts.sums import sums_in

SUMS = {
    "zh": {
        "5000元": "5000 CNY",
        "两万块": "20000 CNY",
        "三十万元": "300000 CNY",
        "3.5万元": "35000 CNY",
        "两千多块钱": "2000 CNY",
        "一千五百元": "1500 CNY",
        "两万五块钱": "25000 CNY",
        "￥500": "500 CNY",
        "300美元": "300 USD",
        "2w块": "20000 CNY",
    },
    "zh-Hant": {"5000塊錢": "5000 CNY", "三萬元": "30000 CNY", "500港幣": "500 HKD"},
    "en": {
        "8000 yuan": "8000 CNY",
        "20k rmb": "20000 CNY",
        "CNY 2,000.50": "2000.50 CNY",
        "$1,200": "1200 USD",
        "10 thousand yuan": "10000 CNY",
        "€50": "50 EUR",
        "50 bucks": "50 USD",
    },
    "ja": {"10万円": "100000 JPY", "三千円": "3000 JPY", "5000元": "5000 CNY"},
    "ko": {"5만원": "50000 KRW", "3만 5천원": "35000 KRW", "5000위안": "5000 CNY"},
    "fr": {"1 500 €": "1500 EUR", "300 euros": "300 EUR", "20 000 yuans": "20000 CNY"},
    "de": {"1.500 €": "1500 EUR", "2,50 €": "2.50 EUR", "3000 Euro": "3000 EUR"},
    "es": {"2.000 yuanes": "2000 CNY", "5 mil yuanes": "5000 CNY", "300 dólares": "300 USD"},
    "ru": {"5000 рублей": "5000 RUB", "5 тысяч юаней": "5000 CNY", "300 долларов": "300 USD"},
    "ar": {"1000 يوان": "1000 CNY", "٥٠٠ دولار": "500 USD", "5 آلاف يوان": "5000 CNY"},
}
SAID = {
    "zh": "他说要{}，真的吗",
    "zh-Hant": "他說要{}，真的嗎",
    "en": "they want {}, is that right?",
    "ja": "{}を払ってと言われました",
    "ko": "{} 보내라고 했어요",
    "fr": "on me demande {}, c'est normal ?",
    "de": "die wollen {}, stimmt das?",
    "es": "me piden {}, ¿es verdad?",
    "ru": "требуют {}, это правда?",
    "ar": "يطلبون {}، هل هذا صحيح؟",
}
NO_SUMS = {
    "zh": [
        "一块去",
        "元旦",
        "3点",
        "100年",
        "三元里",
        "3块地砖",
        "转了3次",
        "打了110",
        "12号楼",
        "两万人",
    ],
    "zh-Hant": ["一塊去", "元宵", "三塊地磚", "兩萬人", "5號"],
    "en": ["5000", "flat 12", "20 dollarshop", "1.5", "order 500", "3 k", "won 3 times"],
    "ja": ["3号棟", "円", "10時", "公園"],
    "ko": ["2동", "공원", "3 원래", "병원"],
    "fr": ["porte 3", "20 000", "3,5 km", "euro 2024"],
    "de": ["Haus 12", "1.500", "3,5 km", "Eurowings"],
    "es": ["puerta 3", "2.000", "mil veces"],
    "ru": ["дом 12", "5 тысяч", "рубашка"],
    "ar": ["مبنى 12", "1000", "يوان"],
}


def found(text: str) -> list[str]:
    spotted = sorted(sums_in(text), key=lambda one: one.start)
    assert all(text[one.start : one.end] == one.fact.written for one in spotted)
    return [f"{one.fact.amount.normalize():f} {one.fact.currency}" for one in spotted]


def plain(expected: str) -> str:
    amount, currency = expected.split()
    return f"{Decimal(amount).normalize():f} {currency}"


@pytest.mark.parametrize("language", SUMS)
def test_a_sum_is_found_alone_and_in_a_sentence(language: str) -> None:
    for written, expected in SUMS[language].items():
        assert found(written) == [plain(expected)], written
        assert found(SAID[language].format(written)) == [plain(expected)], written


@pytest.mark.parametrize("language", SUMS)
def test_what_only_looks_like_a_sum_is_none(language: str) -> None:
    for written in NO_SUMS[language]:
        assert found(written) == [], written
        assert found(SAID[language].format(written)) == [], written


def test_ten_thousands_are_money_where_they_were_paid_or_lost() -> None:
    assert found("我给他转了2万") == ["20000 CNY"]
    assert found("被骗了三万多") == ["30000 CNY"]
    assert found("走了2万步") == []
    assert found("打了三千个电话") == []


def test_several_sums_are_found_in_one_message() -> None:
    assert found("先付500元，再付$20") == ["500 CNY", "20 USD"]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("一百五", 150),
        ("两千五", 2500),
        ("三万二", 32000),
        ("一千零五十", 1050),
        ("十二万三千", 123_000),
        ("两亿", 200_000_000),
        ("", None),
        ("三个", None),
    ],
)
def test_chinese_numbers_are_read_as_they_are_spoken(written: str, number: int | None) -> None:
    assert numeral(written) == number
