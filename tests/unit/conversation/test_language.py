"""Which language somebody writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.languages import LANGUAGES, of_tag
from bot.conversation.language import OTHER, detect
from tests.understanding.language_report import LanguageScore, measure

MESSAGES = Path(__file__).parent / "short_messages"

SHORT_MESSAGES = [
    ("zh", "楼下太吵了"),
    ("zh", "路灯坏了"),
    ("zh", "有人占我车位"),
    ("zh-Hant", "樓下太吵了"),
    ("zh-Hant", "我的車被擋住了"),
    ("en", "gate blocked by a car"),
    ("en", "who is my officer"),
    ("ja", "街灯がつきません"),
    ("ja", "駐車場はどこですか"),
    ("ko", "가로등이 고장났어요"),
    ("fr", "du bruit chez le voisin"),
    ("fr", "on m'a volé mon vélo"),
    ("de", "Laute Musik beim Nachbarn"),
    ("de", "wo kann ich parken"),
    ("es", "me robaron la bicicleta"),
    ("es", "hay un perro suelto"),
    ("ru", "не горит фонарь"),
    ("ar", "سيارة تسد البوابة"),
    ("ru", "номер 沪A12345"),
    ("ar", "رقم اللوحة 沪A12345"),
    ("zh", "WiFi坏了"),
]


def told(text: str, **hints: str) -> str | None:
    guess = detect(text, **hints)
    return guess.language if guess else None


@pytest.mark.parametrize(("language", "text"), SHORT_MESSAGES)
def test_a_short_message_tells_its_language(language: str, text: str) -> None:
    assert told(text) == language


@pytest.fixture(scope="module")
def scores() -> dict[str, LanguageScore]:
    return {score.language: score for score in measure(MESSAGES).scores}


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_messages_are_told_far_better_than_by_langdetect_alone(
    language: str, scores: dict[str, LanguageScore]
) -> None:
    score = scores[language]
    assert score.messages >= 30
    assert score.ours >= 0.95 * score.messages, score.missed
    assert score.ours > score.raw


def test_the_report_counts_what_was_missed(tmp_path: Path) -> None:
    (tmp_path / "fr.txt").write_text("merci beaucoup\nthank you very much\n\n", "utf-8")
    (tmp_path / "en.txt").write_text("12\n", "utf-8")
    report = measure(tmp_path)
    assert [(score.language, score.messages, score.ours) for score in report.scores] == [
        ("en", 1, 0),
        ("fr", 2, 1),
    ]
    assert [(m.text, m.taken_for) for m in report.scores[1].missed] == [
        ("thank you very much", "en")
    ]
    assert report.ours == pytest.approx(1 / 3)


def test_a_folder_without_messages_is_no_report(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no messages"):
        measure(tmp_path)


@pytest.mark.parametrize(
    "text", ["", "110", "???", "👍", "A3", "ok", "OK!", "xxxxxxxx", "aaah", "A12345", "wifi"]
)
def test_what_has_no_language_tells_none(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "https://www.bonjour-hotel.example/die/und/das",
        "www.guten-tag.example",
        "marie@maison-de-retraite.example",
        "@mein_nachbar",
        "/start",
        "B2-117",
    ],
)
def test_links_addresses_and_numbers_are_no_words(text: str) -> None:
    assert detect(text) is None
    assert told(f"где это {text}") == "ru"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "strasse gesperrt"),
        ("de", "naechste woche"),
        ("de", "fuer wen ist das"),
        ("fr", "ou est le commissariat"),
        ("fr", "ca fait deja trois jours"),
        ("fr", "velo vole hier"),
        ("es", "manana por la manana"),
        ("es", "donde esta la policia"),
        ("es", "kiero denunsiar un ruido"),
        ("en", "neigbours are to loud agian"),
        ("de", "mein fahrad ist wek"),
        ("fr", "jai perdu mon portefeuil"),
    ],
)
def test_a_misspelt_message_and_one_without_accents_is_told(language: str, text: str) -> None:
    assert told(text) == language


@pytest.mark.parametrize(
    ("language", "text"), [("de", "Spaß?"), ("es", "¿y?"), ("es", "el año"), ("fr", "ma sœur")]
)
def test_a_letter_can_be_enough(language: str, text: str) -> None:
    assert told(text) == language


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [("電梯壞了", "电梯坏了"), ("謝謝", "谢谢"), ("我的車位", "我的车位"), ("報警", "报警")],
)
def test_traditional_and_simplified_are_told_apart(traditional: str, simplified: str) -> None:
    assert told(traditional, used="zh") == "zh-Hant"
    assert told(simplified, used="zh-Hant") == "zh"


@pytest.mark.parametrize("text", ["你好", "三", "有人", "狗咬人", "在"])
def test_what_both_chinese_share_stays_what_the_resident_used(text: str) -> None:
    assert told(text) == "zh"
    assert told(text, used="zh-Hant") == "zh-Hant"
    assert told(text, device="zh-HK") == "zh-Hant"
    assert told(text, used="zh") == "zh"


@pytest.mark.parametrize("text", ["唔該晒", "冇人理", "佢哋好嘈", "喺邊度", "搵人", "咁樣"])
def test_cantonese_is_traditional(text: str) -> None:
    assert told(text) == "zh-Hant"


@pytest.mark.parametrize("text", ["騒音", "自転車盗難", "迷惑駐車", "財布紛失", "不審者"])
def test_japanese_without_kana_is_japanese(text: str) -> None:
    assert told(text) == "ja"


@pytest.mark.parametrize("text", ["停車位", "偷腳踏車", "了解", "停止", "浜江大道", "真的"])
def test_chinese_is_not_taken_for_japanese(text: str) -> None:
    assert told(text) in ("zh", "zh-Hant")


def test_a_japanese_particle_on_a_chinese_sign_leaves_it_chinese() -> None:
    assert told("我在鲜の每日门口等你") == "zh"
    assert told("鮮の毎日") == "ja"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Meine Nachbarn in 梅山馨苑 sind laut"),
        ("zh", "楼下KTV太吵了"),
        ("en", "where is the 派出所 please"),
        ("ko", "Starbucks 앞에 있어요"),
        ("ja", "gate 3の前です"),
        ("ru", "не работает WeChat"),
        ("ar", "الواي فاي WiFi لا يعمل"),
    ],
)
def test_foreign_names_in_a_message_do_not_hide_its_language(language: str, text: str) -> None:
    assert told(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "qualcuno ha rubato la mia bici, dove sono le telecamere",
        "buongiorno, chi è il mio agente",
        "meu carro foi roubado ontem à noite",
        "Tôi bị mất xe đạp ở cổng",
        "toi bi mat xe dap o cong",
        "saya kehilangan dompet kemarin",
        "arabamı çaldılar lütfen yardım edin",
        "mijn fiets is gestolen bij de poort",
        "ktoś ukradł mój rower",
        "Допоможіть, вкрали велосипед",
        "моята кола я няма",
        "ماشین من را دزدیدند",
        "میری گاڑی چوری ہو گئی",
        "ไฟถนนเสีย",
        "Μου έκλεψαν το ποδήλατο",
        "मेरी साइकिल चोरी हो गई",
        "meri gaadi chori ho gayi",
        "watashi no kuruma ga nusumareta",
        "zdravstvuyte ukrali moy velosiped",
        "assalamu alaikum saraqu sayarati",
    ],
)
def test_other_languages_are_taken_for_none_of_ours(text: str) -> None:
    assert told(text) == OTHER


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "la mia amie est tombée"),
        ("es", "mi bici la dejé con o sin candado"),
        ("en", "my landlord Di Stefano is selling the house"),
        ("de", "die Pizzeria Bella Ciao ist zu laut"),
        ("ru", "звонили из Киева"),
        ("ar", "شلونك، وين المركز"),
    ],
)
def test_ours_is_not_taken_for_a_neighbour(language: str, text: str) -> None:
    assert told(text) == language


def test_what_the_resident_used_before_decides_between_equals() -> None:
    assert told("no", used="es") == "es"
    assert told("garage", used="fr") == "fr"
    assert told("garage", used="de") == "de"


def test_the_longest_message_is_told_by_its_beginning() -> None:
    assert told(("die Straße ist gesperrt " * 400)[:4096]) == "de"


@pytest.mark.parametrize(
    "unit", ["a", "я", "漢", "a1", "«", '"', "@", "a.", "'", "が", "-", "\0", "a'", "》《"]
)
def test_the_strangest_message_has_an_answer(unit: str) -> None:
    detect((unit * 4096)[:4096])


def test_ten_languages_in_one_message_are_one_of_them() -> None:
    text = " ".join(message for _, message in SHORT_MESSAGES)
    assert told(text) in {language for language, _ in SHORT_MESSAGES}


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("zh-TW", "zh-Hant"),
        ("zh-hans", "zh"),
        ("yue", "zh-Hant"),
        ("pt-br", None),
        ("DE", "de"),
        ("", None),
    ],
)
def test_a_devices_tag_names_a_served_language_or_none(code: str, language: str | None) -> None:
    assert of_tag(code) == language
