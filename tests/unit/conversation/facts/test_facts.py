"""All that one message says in so many words."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from actions.facts import Fact, Link, Phone, Plate, Sum, When, of_rows, rows
from actions.languages import LANGUAGES
from actions.model import Precision
from bot.conversation.facts import MOST, facts_in, facts_said

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)
LAST_NIGHT = datetime(2026, 11, 23, 22, 30, tzinfo=SHANGHAI)

TOLD = {
    "zh": "昨晚十点半沪A12345堵门，打13912345678，要我给500元，见www.pay.example",
    "zh-Hant": "昨晚十點半滬A12345堵門，打13912345678，要我給500元，見www.pay.example",
    "en": "Yesterday at 10:30 pm 沪A12345 blocked it, call 13912345678, 500 yuan, www.pay.example",
    "ja": "昨日の夜10時半、沪A12345。13912345678に500元、www.pay.example",
    "ko": "어제 밤 10시 반 沪A12345, 13912345678, 500위안, www.pay.example 이래요",
    "fr": "Hier soir à 22h30, 沪A12345, le 13912345678 veut 500 yuans, www.pay.example",
    "de": "Gestern Abend um halb elf, 沪A12345, 13912345678 will 500 Yuan, www.pay.example",
    "es": "Ayer a las 10:30 p. m., 沪A12345, el 13912345678 pide 500 yuanes, www.pay.example",
    "ru": "Вчера вечером в 22:30, 沪A12345, с 13912345678 просят 500 юаней, www.pay.example",
    "ar": "أمس الساعة 22:30، السيارة 沪A12345، اتصل 13912345678 وطلب 500 يوان، www.pay.example",
}
NOTHING = {
    "zh": "12号楼3单元502室有点吵，订单20261124103000",
    "zh-Hant": "12號樓502室有點吵，訂單20261124103000",
    "en": "It is noisy in flat 1202 of building 12, order 20261124103000",
    "ja": "3号棟502号室がうるさいです。注文番号20261124103000",
    "ko": "101동 1202호가 시끄러워요. 주문번호 20261124103000",
    "fr": "Du bruit au 1202, bâtiment 12, commande 20261124103000",
    "de": "Es ist laut in Haus 12, Wohnung 1202, Bestellung 20261124103000",
    "es": "Hay ruido en el piso 1202 del edificio 12, pedido 20261124103000",
    "ru": "Шумно в кв. 1202, дом 12, заказ 20261124103000",
    "ar": "ضجيج في الشقة 1202 من المبنى 12، طلب 20261124103000",
}


def kinds(facts: tuple[Fact, ...]) -> list[type[Fact]]:
    return [type(fact) for fact in facts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_in_a_message_is_found_in_each_language(language: str) -> None:
    when, plate, phone, link, money = facts_said(TOLD[language], NOW, SHANGHAI, speaks="en")
    assert isinstance(when, When)
    assert (when.precision, when.starts_at) == (Precision.MINUTE, LAST_NIGHT)
    assert isinstance(plate, Plate)
    assert plate.number == "沪A12345"
    assert isinstance(phone, Phone)
    assert phone.number == "+8613912345678"
    assert isinstance(link, Link)
    assert link.domain == "pay.example"
    assert isinstance(money, Sum)
    assert (money.amount, money.currency) == (Decimal(500), "CNY")


@pytest.mark.parametrize("language", LANGUAGES)
def test_flats_and_orders_are_nothing_of_it(language: str) -> None:
    assert facts_said(NOTHING[language], NOW, SHANGHAI, speaks="en") == ()


def test_what_was_found_is_not_found_again_as_something_else() -> None:
    said = "http://pay.example/13912345678?amount=500 and 13912345678元"
    assert kinds(facts_in(said, "en", NOW, SHANGHAI)) == [Link, Sum]


def test_the_same_is_kept_once_and_of_many_a_few() -> None:
    twice = facts_in("13912345678, again 139 1234 5678", "en", NOW, SHANGHAI)
    assert kinds(twice) == [Phone]
    many = " ".join(f"沪A{number}" for number in range(12345, 12360))
    assert len(facts_in(many, "zh", NOW, SHANGHAI)) == MOST


def test_a_message_in_a_language_we_do_not_serve_is_read_as_its_writer_speaks() -> None:
    said = "qualcuno ha rubato la mia bici, 13912345678, yesterday at 10 pm"
    assert kinds(facts_said(said, NOW, SHANGHAI, speaks="en")) == [When, Phone]


def test_facts_come_back_from_their_rows() -> None:
    facts = facts_said(TOLD["zh"], NOW, SHANGHAI, speaks="zh")
    in_words = When(written="when the music began", precision=Precision.WORDS)
    assert of_rows(rows((*facts, in_words))) == (facts[0], in_words, *facts[1:])


@pytest.mark.parametrize(
    "unit",
    [
        *("1", "1 ", "1,", "1.", "a.", "a-", "http://", "www.", "沪A", "+1 ", "1/", "1-", "(1"),
        *("139 1234 5678 ", "5k", "5 000", "1 000", "a.com", "order 1 ", "500元", "$1", "万", "\0"),
    ],
)
def test_the_longest_message_cannot_keep_the_search_busy(unit: str) -> None:
    text = (unit * 4096)[:4096]
    facts_in("x", "en", NOW, SHANGHAI)
    began = time.process_time()
    facts_in(text, "en", NOW, SHANGHAI)
    assert time.process_time() - began < 3
