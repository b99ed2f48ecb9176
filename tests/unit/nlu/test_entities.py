"""Places, numbers, links, plates and amounts are found in a message; what looks like one is not."""

from __future__ import annotations

import time

import pytest

from nlu.understanding import Entity, longest
from tests.unit.nlu.examples import DATA, LANGUAGES, examples, items, patterns

PATTERNS = patterns()


def find(text: str) -> list[tuple[str, str]]:
    """What Rasa and the client would find in `text`."""
    found = [
        Entity(kind, match.group(), match.start(), match.end())
        for kind, pattern in PATTERNS
        for match in pattern.finditer(text)
    ]
    return [(entity.kind, entity.value) for entity in longest(found)]


PLACES = {
    "zh": "12号楼 3号门 停车场B2 B2车库 车位A-117 88弄12号 南门 12号楼3单元502室 三号门 三楼",
    "zh-Hant": "十二樓 5樓 3號出口 側門 停車場B2 12號樓",
    "en": "gate 3|building 12|Block C|unit 5B|3rd floor|south gate|car park B2|space A-117|Gate3|"
    "lane 88|apt. 502|room no. 12|bldg 7|side entrance",
    "ja": "3号棟 502号室 5階 2番出口 東口 駐車場B2 C棟 3丁目5番地 地下1階",
    "ko": "3번 출입구|101동 1202호|지하 2층|정문|주차장 B2|3번 게이트|5층",
    "fr": "bâtiment 4|batiment 4|porte B|3e étage|parking P2|place 117|entrée nord|escalier C",
    "de": "Eingang 3|Gebäude 12|Haus 4b|3. Stock|Tiefgarage B2|Nordeingang|Tor 2|Stellplatz Nr. 17",
    "es": "edificio 5|puerta 2|bloque C|3º piso|plaza 117|garaje B2|puerta norte|portal nº 4",
    "ru": "дом 12|подъезд 3|3-й подъезд|3-го подъезда|5 этаж|ворота 2|кв. 17|парковка B2|дом № 5а",
    "ar": "الباب 3|مبنى 12|بوابة رقم 2|الطابق الثالث|موقف B2|البوابة الشمالية|الباب ٣|للمبنى 5",
}

SAID = {
    "zh": "我在{}等你",
    "zh-Hant": "我在{}等你",
    "en": "a car blocks it at {}, please",
    "ja": "{}の前に車があります",
    "ko": "{} 앞에 차가 있어요",
    "fr": "il y a du bruit, {} !",
    "de": "es ist laut, {}, bitte kommen",
    "es": "hay un coche en {}, por favor",
    "ru": "шумят, {}, помогите",
    "ar": "سيارة عند {} تسد الطريق",
}


def listed(places: str) -> list[str]:
    return places.split("|" if "|" in places else " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_is_found_alone_and_in_a_sentence(language: str) -> None:
    for place in listed(PLACES[language]):
        assert find(place) == [("place", place)]
        assert find(SAID[language].format(place)) == [("place", place)]


@pytest.mark.parametrize(
    "text",
    [
        *("2号我要出去", "一栋楼", "3个人", "楼上太吵", "楼道里有人", "5号线", "下楼", "一起去"),
        *("I waited 3 hours", "block a car", "the floor is wet", "which block is mine", "level up"),
        *("how to block calls", "no exit", "three spaces", "one more room", "3 stocks"),
        *("2호선", "3시", "오늘 동네", "3동안"),
        *("les portes", "un tour", "3 heures", "der Stock", "haus ist groß", "3 Uhr"),
        *("tres pisos", "plazas libres", "3 дома", "два часа", "باب البيت", "3 أيام"),
    ],
)
def test_what_only_looks_like_a_place_is_none(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (kind, value)
        for kind, values in {
            "phone": "13912345678|139 1234 5678|+86 139-1234-5678|021-12345678|400-555-0100|95588|"
            "96110|010-1234-5678|+33 6 12 34 56 78|+7 (912) 345-67-89",
            "url": "http://a.example/x|www.icbc-x.top|icbc-x.top/login?a=1|t.cn/abc|"
            "https://xn--fsq.example/pay",
            "plate": "沪A12345|沪AD12345|京A·88888|粤B 12345",
            "money": "5000元|两万块|三十万元|5万元|两千多块钱|¥500|$1,200|€50|8000 yuan|20k rmb|"
            "500만원|10万円|3000 Euro|5000 руб|1000 يوان",
        }.items()
        for value in values.split("|")
    ],
)
def test_numbers_links_plates_and_amounts_are_found(kind: str, value: str) -> None:
    assert find(value) == [(kind, value)]
    assert find(f"({value}), ok?") == [(kind, value)]
    assert find(f"他说{value}，真的吗") == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "12345678",
        "100年",
        "1.5",
        "2026-11-24",
        "e.g. this",
        "ok.then",
        "me@a",
        "一块去",
        "元旦",
        "3点",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert find(text) == []


def test_an_english_place_is_found_among_chinese_words() -> None:
    assert find("我在gate 3等你") == [("place", "gate 3")]
    assert find("在building 12楼下") == [("place", "building 12")]


def test_several_things_are_found_in_the_order_they_were_written() -> None:
    assert find("沪A12345堵住3号门，车主13912345678，要我给500元") == [
        ("plate", "沪A12345"),
        ("place", "3号门"),
        ("phone", "13912345678"),
        ("money", "500元"),
    ]


def test_rasa_uses_every_pattern_since_every_kind_is_annotated_twice() -> None:
    marked = "\n".join(
        item["examples"] for item in items(DATA / "entities.yml") if "intent" in item
    )
    for kind in {kind for kind, _ in PATTERNS}:
        assert marked.count(f"]({kind})") >= 2, kind


def test_no_pattern_finds_nothing() -> None:
    assert [pattern.pattern for _, pattern in PATTERNS if pattern.search("")] == []
    for language in LANGUAGES:
        for example in examples(DATA / f"{language}.yml"):
            assert all(value for _, value in find(example.text))


@pytest.mark.parametrize(
    "unit",
    [
        *("1", "1 ", "1,", "1.", "a.", "a-", "a1", "12号楼", "+1 ", "一", "百", "三百", "沪a"),
        *("3동 ", "http://", "block ", "дом ", "باب ", "étage ", "\u200b"),
    ],
)
def test_the_longest_message_cannot_keep_a_pattern_busy(unit: str) -> None:
    text = (unit * 4096)[:4096]
    began = time.process_time()
    for _, pattern in PATTERNS:
        list(pattern.finditer(text))
    assert time.process_time() - began < 0.5
