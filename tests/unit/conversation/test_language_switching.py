"""When we follow a resident into another language, and when we stay."""

from __future__ import annotations

import pytest

from actions.languages import FALLBACK, LANGUAGES
from actions.model import LanguageSource
from bot.conversation.language import Decision, decide

CHOSEN, DETECTED, DEVICE, UNKNOWN = (
    LanguageSource.CHOSEN,
    LanguageSource.DETECTED,
    LanguageSource.DEVICE,
    LanguageSource.UNKNOWN,
)

CLEAR = {
    "zh": "我的自行车昨天被偷了",
    "zh-Hant": "我的腳踏車昨天被偷了",
    "en": "Someone has parked in front of the gate again",
    "ja": "門の前に車が止まっています",
    "ko": "정문 앞에 차가 있어요",
    "fr": "On m'a volé mon vélo hier soir",
    "de": "Jemand hat mein Fahrrad gestohlen",
    "es": "Me robaron la bicicleta anoche",
    "ru": "У меня украли велосипед",
    "ar": "سرقوا دراجتي أمس من أمام الباب",
}

NO_CHANGE = [
    *("ok", "Ok!", "okay", "no", "yes", "oui", "ja", "hola", "да", "نعم", "嗯", "はい", "네"),
    *("12", "110", "3-502", "👍", "🙏🙏", "...", "?", ""),
    *("沪A12345", "沪AD12345", "13912345678", "www.abc.example", "https://icbc-x.example/login"),
    *("Kaufland", "B2", "Alexanderplatz", "Gare du Nord", "gare du nord", "Nanjing Road Station"),
    *("Plaza de la Torre", "Hauptbahnhof Ausgang Nord", "Meishan Xinyuan", "梅山馨苑12号楼"),
    *("梅山馨苑", "中山北路地铁站", "人民广场", "강남역 3번 출구", "ローソン", "Красная площадь"),
    *("улица Ленина", "شارع النيل", "merci beaucoup", "thank you very much", "vielen Dank"),
    *("muchas gracias", "谢谢你", "ありがとうございます", "감사합니다", "спасибо большое"),
    *("شكرا جزيلا", "good morning", "Guten Tag"),
]


def after(text: str, current: str, source: LanguageSource = DETECTED) -> Decision:
    return decide(text, current=current, source=source, device=None)


@pytest.mark.parametrize("current", LANGUAGES)
def test_a_word_a_number_a_name_or_a_thank_you_never_switches_a_language(current: str) -> None:
    for text in NO_CHANGE:
        decision = after(text, current)
        assert (text, decision.language, decision.shows_menu) == (text, current, False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_clear_switch_is_followed_and_a_way_back_offered(language: str) -> None:
    for current in LANGUAGES:
        decision = after(CLEAR[language], current)
        assert (current, decision.language) == (current, language)
        assert decision.shows_menu is (current != language)
        assert decision.source is DETECTED


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "شاحنة بيضاء تسد البوابة 3 منذ الصباح ولا أحد يستطيع الخروج"),
        ("ru", "белый фургон перегородил въезд, машинам ночью некуда деваться"),
    ],
)
def test_a_sentence_without_any_everyday_word_is_a_sentence(language: str, text: str) -> None:
    assert after(text, "en").language == language
    assert decide(text, current="en", source=UNKNOWN, device="en").language == language


def test_a_few_words_of_arabic_are_enough_to_begin_with() -> None:
    began = decide("شاحنة تسد البوابة", current="en", source=UNKNOWN, device="en")
    assert began.language == "ar"


@pytest.mark.parametrize("chosen", LANGUAGES)
def test_the_residents_choice_always_wins(chosen: str) -> None:
    for text in (*CLEAR.values(), "qualcuno ha rubato la mia bici", "ไฟถนนเสีย"):
        assert after(text, chosen, CHOSEN) == Decision(chosen, CHOSEN)


@pytest.mark.parametrize(
    ("text", "current"),
    [
        ('Ich habe das bekommen: "Your parcel is waiting, please click here to pay the fee"', "de"),
        ("“Your bank account has been blocked, call us now”", "de"),
        ("C'est vrai ? « Ihr Konto wurde gesperrt, bitte rufen Sie uns an »", "fr"),
        ("收到短信「Your parcel is held at customs, pay now」是骗子吗", "zh"),
        ("> Someone has parked in front of the gate again\nкто это?", "ru"),
        ("《我的自行车昨天被偷了》?", "en"),
    ],
)
def test_quoted_words_of_others_do_not_switch(text: str, current: str) -> None:
    assert after(text, current).language == current


def test_what_is_said_around_a_quotation_does_switch() -> None:
    text = "Ich habe eine Nachricht bekommen, ist das Betrug? „您的账户已被冻结，请立即联系我们”"
    assert after(text, "zh").language == "de"


def test_shared_characters_keep_traditional_and_a_sentence_in_simplified_changes_it() -> None:
    assert after("有人在吵", "zh-Hant").language == "zh-Hant"
    assert after("我的车位被人占了", "zh-Hant").language == "zh"
    assert after("我的車位被人佔了", "zh").language == "zh-Hant"


@pytest.mark.parametrize(
    "text",
    [
        "buongiorno, qualcuno ha rubato la mia bici",
        "tôi bị mất xe đạp ở cổng",
        "arabamı çaldılar lütfen yardım edin",
        "у мене вкрали велосипед біля під'їзду",
        "ไฟถนนเสียมาหลายวันแล้ว",
    ],
)
def test_a_language_we_do_not_serve_gets_english_and_the_menu(text: str) -> None:
    for current, source in ((FALLBACK, UNKNOWN), ("fr", DETECTED), ("ru", DEVICE)):
        decision = after(text, current, source)
        assert (decision.language, decision.shows_menu) == (FALLBACK, True)
    again = after(text, FALLBACK)
    assert (again.language, again.shows_menu) == (FALLBACK, False)


@pytest.mark.parametrize("text", ["ciao", "sì", "xin chào", "grazie mille"])
def test_a_word_of_a_language_we_do_not_serve_changes_nothing(text: str) -> None:
    assert after(text, "fr").language == "fr"


def test_without_words_the_phone_says_which_language() -> None:
    for text in ("", "👍", "12", "梅山馨苑", "Kaufland"):
        decision = decide(text, current="en", source=UNKNOWN, device="ko-KR")
        assert decision == Decision("ko", DEVICE)


def test_words_say_more_than_the_phone() -> None:
    for text, language in (("hola", "es"), ("谢谢", "zh"), ("danke", "de"), (CLEAR["ar"], "ar")):
        for source, current in ((UNKNOWN, FALLBACK), (DEVICE, "ko")):
            decision = decide(text, current=current, source=source, device="ko-KR")
            assert (text, decision.language) == (text, language)


def test_nobody_is_known_who_sent_no_words_from_an_unknown_phone() -> None:
    decision = decide("👍", current="en", source=UNKNOWN, device="pt-BR")
    assert decision == Decision(FALLBACK, DEVICE, shows_menu=True)


def test_a_first_message_that_is_hard_to_tell_shows_the_menu() -> None:
    assert decide("garage", current="en", source=UNKNOWN, device=None).shows_menu
    assert not decide(CLEAR["fr"], current="en", source=UNKNOWN, device=None).shows_menu
