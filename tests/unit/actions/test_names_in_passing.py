"""A community named in a sentence about something else is found, and a common word is not one."""

from __future__ import annotations

import pytest

from actions.names_in_passing import named_in
from actions.place_names import Named
from tests.unit.nlu.examples import DATA, examples

MEISHAN, ZHONGHE, JINFENG = range(3)
KNOWN = (
    Named(
        MEISHAN,
        (
            "梅山馨苑",
            "Meishan Xinyuan",
            "메이산 신위안",
            "Мэйшань Синьюань",
            "ميشان شينيوان",
            *(
                "梅山",
                "梅山新苑",
                "Meishan",
                "mei shan",
                "メイシャン",
                "메이산",
                "Мэйшань",
                "ميشان",
            ),
        ),
    ),
    Named(
        ZHONGHE, ("众和小区", "眾和小區", "Zhonghe Community", "중허 단지", "中和", "众和", "중허")
    ),
    Named(
        JINFENG,
        ("金丰国际社区", "金豐國際社區", "Jinfeng International", "金丰", "金豐", "Jinfeng"),
    ),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("there's a car blocking gate 3 in Meishan Xinyuan", [MEISHAN]),
        ("MEISHAN XINYUAN, a van blocks the way", [MEISHAN]),
        ("the lamp at mei shan xin yuan is broken", [MEISHAN]),
        ("so loud in Meishan every night", [MEISHAN]),
        ("Jinfeng gate 2 is blocked again", [JINFENG]),
        ("Jinfeng: somebody stole my bike", [JINFENG]),
        ("梅山新苑12号楼下有人吵架", [MEISHAN]),
        ("昨晚金丰国际社区有人打架", [JINFENG]),
        ("梅山12号楼下有人吵架", [MEISHAN]),
        ("我住众和小区3号楼，楼上漏水", [ZHONGHE]),
        ("有人在中和的停车场打架", [ZHONGHE]),
        ("Meishan小区门口有车", [MEISHAN]),
        ("昨天晚上眾和小區有人吵架", [ZHONGHE]),
        ("有車堵在金豐國際門口", [JINFENG]),
        ("梅山馨苑の3号棟の前に車が停まっています", [MEISHAN]),
        ("昨日からメイシャンの駐車場がうるさいです", [MEISHAN]),
        ("메이산 신위안에서 싸움이 났어요", [MEISHAN]),
        ("어제 메이산에 도둑이 들었어요", [MEISHAN]),
        ("중허에서 개가 돌아다녀요", [ZHONGHE]),
        ("une voiture bloque la porte 3 à Meishan Xinyuan", [MEISHAN]),
        ("du bruit à Meishan toute la nuit", [MEISHAN]),
        ("In Meishan Xinyuan steht ein Auto vor Tor 3", [MEISHAN]),
        ("Lärm bei Jinfeng, jede Nacht", [JINFENG]),
        ("han robado una bicicleta en Meishan Xinyuan", [MEISHAN]),
        ("hay un coche en Jinfeng, puerta 2", [JINFENG]),
        ("в Мэйшань Синьюане не горит фонарь", [MEISHAN]),
        ("машина у ворот 3, жк «Мэйшань Синьюань»", [MEISHAN]),
        ("у нас в Мэйшане шумят", [MEISHAN]),
        ("سيارة تسد البوابة 3 في ميشان شينيوان", [MEISHAN]),
        ("ضوضاء كل ليلة بميشان", [MEISHAN]),
        ("I live in Meishan Xinyuan, the car is in Zhonghe Community", [MEISHAN, ZHONGHE]),
    ],
)
def test_a_community_named_in_passing_is_found(text: str, found: list[int]) -> None:
    assert named_in(text, KNOWN) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "there is a car in front of my door",
        "my neighbour Meishan plays the drums",
        "Meishan Xinyaun, gate 3",  # misspelt: worth a question
        "the Meishanxinyuaner are loud",
        "群众和小区保安吵起来了",
        "群众和警察都在",
        "两种液体中和反应的味道",
        "酸をアルカリで中和する",
        "현금진펑",
        "중허하다",
        "мэйшанька",
        "اميشانه",
        "\u200b\u202e\u0000",
        "x" * 5_000,
    ],
)
def test_what_only_looks_like_a_community_is_not_one(text: str) -> None:
    assert named_in(text, KNOWN) == []


def test_of_two_names_in_one_place_the_longer_is_meant() -> None:
    east = Named(7, ("Meishan Xinyuan East", "梅山馨苑东区"))
    assert named_in("a van at gate 1 of Meishan Xinyuan East", [*KNOWN, east]) == [7]
    assert named_in("梅山馨苑东区有人吵架", [*KNOWN, east]) == [7]
    assert named_in("a van at gate 1 of Meishan Xinyuan", [*KNOWN, east]) == [MEISHAN]


def test_a_name_that_two_communities_share_means_either() -> None:
    other = Named(7, ("Meishan",))
    assert named_in("so loud in Meishan every night", [*KNOWN, other]) == [MEISHAN, 7]


# As communities are named everywhere: words that turn up in any message about anything.
COMMON = Named(
    8,
    (
        *(
            "阳光花园",
            "阳光",
            "幸福",
            "幸福家园",
            "世纪",
            "城市花园",
            "東門",
            "花園",
            "해피",
            "타운",
        ),
        *("Garden", "Home", "The Park", "East Gate", "Sunshine", "Harmony", "Green Lake"),
        *("La Paz", "Jardín", "Lumière", "Résidence", "Garten", "Rosengarten", "Haus"),
        *("Парк", "Мир", "Парк Победы", "Сад", "النور", "الحديقة", "وئام"),
    ),
)


def test_hardly_a_message_of_the_training_data_is_taken_for_a_common_name() -> None:
    """More than half of them were written after the rules."""
    messages = [one.text for path in sorted(DATA.glob("*.yml")) for one in examples(path)]
    taken = [message for message in messages if named_in(message, [COMMON])]
    assert len(taken) * 5_000 < len(messages), taken


@pytest.mark.parametrize(
    "text",
    [
        "在阳光花园3号楼前面",
        "noise in Sunshine Garden",
        "Sunshine gate 2",
        "у Парк Победы",
        "في النور",
    ],
)
def test_a_common_name_is_found_where_a_place_is_spoken_of(text: str) -> None:
    garden = Named(9, ("Sunshine Garden", "Sunshine"))
    assert named_in(text, [COMMON, garden]) != []
