"""What could tell whose words they are is taken out; what is everybody's stays."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.personal_data import (
    LONGEST,
    Removed,
    Span,
    pieces,
    with_stand_ins,
    without_personal_data,
)
from actions.personal_data.numbers import HOTLINES


def stripped(text: str, *names: str, found: tuple[Span, ...] = ()) -> str:
    """`text` without personal data, its marks as `<name>`: easier to type than the real ones."""
    left = without_personal_data(text, names=names, found=found)
    assert left is not None
    return left.replace("\u2039", "<").replace("\u203a", ">")


# What is taken, in each language: a name, an address, and a number with which to find somebody.
TAKEN = {
    "zh": [
        ("我叫王建国,电话13912345678", "我叫<name>,电话<phone>"),
        ("楼上的张先生天天装修", "楼上的<name>先生天天装修"),
        ("老李家的狗又叫了", "老<name>家的狗又叫了"),
        ("12号楼3单元502室在吵架", "<number>号楼<number>单元<number>室在吵架"),
        ("南京西路123号门口有人", "南京西路<number>号门口有人"),
        ("沪A·12345占了我的车位A-117", "<plate>占了我的车位<number>"),
        ("身份证310101199001011234丢了", "身份证<number>丢了"),
        ("微信号 li_wei88 加了我", "微信号 <name> 加了我"),
        ("孩子2015年6月1日生的", "孩子<date>生的"),
    ],
    "zh-Hant": [
        ("我姓陳,住三號樓", "我姓<name>,住<number>號樓"),
        ("樓下張小姐的機車擋住門", "樓下<name>小姐的機車擋住門"),
        ("車位B2-31被佔了", "車位<number>被佔了"),
    ],
    "en": [
        ("my name is Marie Dubois and I live here", "my name is <name> and I live here"),
        ("mr wang upstairs is so loud", "mr <name> upstairs is so loud"),
        ("noise from flat 5B, building 12", "noise from flat <number>, building <number>"),
        ("fire hydrant at 12 Nanjing West Road", "fire hydrant at <number> Nanjing West Road"),
        ("call me on +86 139 1234 5678 please", "call me on <phone> please"),
        ("mail li.wei+x@mail.example for it", "mail <email> for it"),
        ("passport E12345678 is lost", "passport <number> is lost"),
        ("card 6222 0200 1234 5678 901", "card <number>"),
        ("the code was 482913", "the code was <number>"),
        ("@li_wei123 wrote to me", "<name> wrote to me"),
        ("car a8f62k is always here", "car <number> is always here"),
    ],
    "ja": [
        ("隣の田中さんがうるさい", "隣の<name>さんがうるさい"),
        ("鈴木と申しますが質問です", "<name>と申しますが質問です"),
        ("3号棟502号室で騒音", "<number>号棟<number>号室で騒音"),
        ("電話は090-1234-5678です", "電話は<phone>です"),
    ],
    "ko": [
        ("김철수 씨가 시끄러워요", "<name> 씨가 시끄러워요"),
        ("제 이름은 박영희입니다", "제 이름은 <name>입니다"),
        ("101동 1202호에서 싸워요", "<number>동 <number>호에서 싸워요"),
        ("010-1234-5678로 전화 주세요", "<phone>로 전화 주세요"),
    ],
    "fr": [
        ("Je m'appelle Jean Petit", "Je m'appelle <name>"),
        ("M. Dupont fait du bruit", "M. <name> fait du bruit"),
        ("bâtiment 4, appartement 12", "bâtiment <number>, appartement <number>"),
        ("12 bis rue de la Paix", "<number> rue de la Paix"),
        ("appelez le 06 12 34 56 78", "appelez le <number>"),
    ],
    "de": [
        ("Ich heiße Anna Schmidt", "Ich heiße <name>"),
        ("Frau Müller hört laut Musik", "Frau <name> hört laut Musik"),
        ("Haus 4b, Wohnung 12", "Haus <number>, Wohnung <number>"),
        ("Hauptstraße 12 ist dunkel", "Hauptstraße <number> ist dunkel"),
        ("geboren am 01.05.1990", "geboren am <date>"),
    ],
    "es": [
        ("Me llamo Lucía Gómez", "Me llamo <name>"),
        ("el señor García grita", "el señor <name> grita"),
        ("edificio 5, piso 3", "edificio <number>, piso <number>"),
        ("calle Mayor 12, hay ruido", "calle Mayor <number>, hay ruido"),
        ("mi número es +34 612 34 56 78", "mi número es <phone>"),
    ],
    "ru": [
        ("Меня зовут Олег", "Меня зовут <name>"),
        ("Анна Петровна кричит", "<name> кричит"),
        ("господин Иванов шумит", "господин <name> шумит"),
        ("дом 12, кв. 17 шумит", "дом <number>, кв. <number> шумит"),
        ("ул. Ленина, 12, темно", "ул. Ленина, <number>, темно"),
        ("звоните +7 912 345-67-89", "звоните <phone>"),
    ],
    "ar": [
        ("اسمي فاطمة وأحتاج مساعدة", "اسمي <name> وأحتاج مساعدة"),
        ("السيد أحمد يزعجنا", "السيد <name> يزعجنا"),
        ("شقة 12 في مبنى رقم ٥", "شقة <number> في مبنى رقم <number>"),
        ("رقمي ٠٥٠١٢٣٤٥٦٧ اتصلوا", "رقمي <number> اتصلوا"),
    ],
}

# Their twins: as close as can be, and nobody's.
KEPT = {
    "zh": [
        "我叫他挪车他不理",
        "3号门堵了,110和96110都打了",
        "两点半到22:30一直吵",
        "先生您好,老师说孩子安全",
        "5分钟前来了3个人,12345不管",
        "3号线地铁口有人",
        "5月1日有活动吗",
        "转了5000元",
    ],
    "zh-Hant": ["2號出口的燈壞了", "先生您好,請問幾點開門", "7月1號停水嗎"],
    "en": [
        "a car blocks gate 3 on the third floor",
        "the 2 hours of noise every night at 10pm",
        "exit 2, 24/7, since 2019, 3 cars",
        "officer please come, miss you all",
        "police said call 110 or 96110",
        "open from 8:30 to 17:30?",
        "see you on May 3",
        "http://icbc-verify.example is it real",
    ],
    "ja": [
        "お母さんが3番出口で待っています",
        "管理人さんに言いました",
        "5階がうるさい",
        "赤ちゃんが泣く",
    ],
    "ko": [
        "아저씨가 3층에서 소리쳐요",
        "2호선 3번 출구",
        "10동안 기다렸어요",
        "고객님이라고 했어요",
    ],
    "fr": ["porte 3, entrée nord, 3e étage", "à 22h30, 2 fois par jour", "Madame, merci"],
    "de": [
        "Eingang 3, Tor 2, 3. Stock",
        "von 8.30-10.30 Uhr, 2 Stunden",
        "eine frau ruft um hilfe",
    ],
    "es": ["puerta 3, entrada norte, 3º piso", "a las 22:30, 2 veces al día", "señor, gracias"],
    "ru": ["ворота 3, подъезд 2, 5 этаж", "в 22:30, 2 раза в день", "дом рядом горит"],
    "ar": ["البوابة 3 والطابق 5", "الساعة 22:30 كل يوم", "لا تقولوا اسمي لأحد"],
}


@pytest.mark.parametrize(
    ("text", "left"), [pair for pairs in TAKEN.values() for pair in pairs], ids=lambda text: text
)
def test_what_leads_to_somebody_is_taken_out(text: str, left: str) -> None:
    assert stripped(text) == left


@pytest.mark.parametrize(
    "text", [text for texts in KEPT.values() for text in texts], ids=lambda text: text
)
def test_what_is_everybodys_stays(text: str) -> None:
    assert stripped(text) == text


def test_both_are_tried_in_every_language() -> None:
    assert TAKEN.keys() == KEPT.keys() == {
        "zh", "zh-Hant", "en", "ja", "ko", "fr", "de", "es", "ru", "ar"
    }  # fmt: skip


def test_the_writers_own_name_goes_however_it_is_written() -> None:
    assert (
        stripped("marie dubois here, dubois again", "Marie Dubois") == "<name> here, <name> again"
    )
    assert stripped("我是建国,王建国", "王建国") == "我是<name>,<name>"


def test_a_short_part_of_a_name_is_left_to_the_words_it_also_is() -> None:
    assert stripped("the ana of lights", "Ana the Great") == "the ana of lights"
    assert stripped("marietta said so", "Marie Dubois") == "marietta said so"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("they took 58,300.50 yuan", "they took 60000 yuan"),
        ("sie haben 5.830,50 € genommen", "sie haben 6000 € genommen"),
        ("转了58300元", "转了60000元"),
        ("转了三万五千六百元", "转了三万元"),
        ("骗了十五万块钱", "骗了十五万块钱"),
        ("¥9.90 for it", "¥10 for it"),
    ],
)
def test_a_sum_says_how_much_and_not_which_payment(text: str, left: str) -> None:
    assert stripped(text) == left


@pytest.mark.parametrize(
    ("link", "left"),
    [
        ("see https://user:pw@bank.example/login?card=77#x now", "see https://bank.example now"),
        ("see bank.example/u/li-wei now", "see bank.example now"),
        ("see http://192.168.1.7/a now", "see <link> now"),
        ("see http://[::1/a now", "see <link> now"),
    ],
)
def test_of_a_link_only_the_site_is_left(link: str, left: str) -> None:
    assert stripped(link) == left


@pytest.mark.parametrize("hidden", ["1\u200b39\u200b12345678", "1３912345６78", "١٣٩١٢٣٤٥٦٧٨"])
def test_a_number_cannot_hide_behind_what_nobody_sees(hidden: str) -> None:
    assert stripped(f"call {hidden} now") == "call <phone> now"


def test_what_the_model_found_is_taken_too() -> None:
    text = "the van XK 99 at tower seven 123"
    found = (Span("plate", 8, 13), Span("place", 17, 32))
    assert stripped(text, found=found) == "the van <plate> at tower seven <number>"
    assert stripped("the van at gate 3", found=(Span("place", 11, 17),)) == "the van at gate 3"


def test_a_span_counts_in_the_text_as_it_was_written() -> None:
    text = "\u200bthe\u200b van XK 99"
    assert stripped(text, found=(Span("plate", 10, 15),)) == "the van <plate>"


def test_several_lines_become_one() -> None:
    assert stripped(" a car\n\nat the  gate\u2028again ") == "a car at the gate again"


@pytest.mark.parametrize(
    "text", ["", "?", "13912345678", "👍👍", "x" * (LONGEST + 1), "a 1" * 5000]
)
def test_what_says_nothing_or_too_much_is_not_kept_at_all(text: str) -> None:
    assert without_personal_data(text) is None


def test_a_text_is_shown_in_pieces_and_taught_with_something_invented() -> None:
    left = without_personal_data("mr wang, 沪A12345!")
    assert left is not None
    assert pieces(left) == [
        ("mr ", None),
        (Removed.NAME.mark, Removed.NAME),
        (", ", None),
        (Removed.PLATE.mark, Removed.PLATE),
        ("!", None),
    ]
    assert with_stand_ins(left) == "mr Wang, 沪A00000!"
    assert with_stand_ins(Removed.DATE.mark + "x" + Removed.LINK.mark).count("\u2039") == 0


def test_nobody_can_type_a_mark() -> None:
    assert stripped("a \u2039name\u203a here") == "a name here"


@given(st.text(max_size=2 * LONGEST))
def test_any_text_can_be_stripped_and_no_long_number_is_left(text: str) -> None:
    left = without_personal_data(text, names=["Marie Dubois"])
    if left is not None:
        assert "\n" not in left
        for number in re.findall(r"(?<!\d)\d{5,}(?!\d)", left):
            assert number in HOTLINES or set(number[1:]) == {"0"}


@given(st.text(alphabet="0123456789 .-/号室楼路@:abкв", max_size=120))
def test_texts_made_of_numbers_are_stripped_as_well(text: str) -> None:
    left = without_personal_data(f"text {text}")
    for number in re.findall(r"(?<!\d)\d{5,}(?!\d)", left or ""):
        assert number in HOTLINES
