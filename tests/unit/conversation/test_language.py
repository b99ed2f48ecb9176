"""Which language somebody writes, and when we follow them into another."""

from __future__ import annotations

import pytest

from actions.model import LanguageSource
from bot.conversation.language import OTHER, decide, detect, of_device

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
    (OTHER, "qualcuno ha rubato la mia bici, dove sono le telecamere"),
    (OTHER, "Tôi bị mất xe đạp ở cổng"),
    (OTHER, "Допоможіть, вкрали велосипед"),
    (OTHER, "ไฟถนนเสีย"),
]


@pytest.mark.parametrize(("language", "text"), SHORT_MESSAGES)
def test_a_short_message_tells_its_language(language: str, text: str) -> None:
    guess = detect(text)
    assert guess is not None
    assert guess.language == language


@pytest.mark.parametrize("text", ["", "110", "???", "👍", "A3", "ok", "xxxxxxxx", "aaah"])
def test_what_has_no_language_tells_none(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize("text", ["ok", "12", "no", "👍", "Kaufland", "B2"])
def test_a_word_or_a_number_never_switches_a_language(text: str) -> None:
    decision = decide(text, current="ru", source=LanguageSource.DETECTED, device=None)
    assert decision.language == "ru"


def test_a_clear_switch_is_followed_and_offered() -> None:
    decision = decide(
        "Someone has parked in front of the gate again",
        current="zh",
        source=LanguageSource.DETECTED,
        device=None,
    )
    assert (decision.language, decision.shows_menu) == ("en", True)


def test_the_residents_choice_always_wins() -> None:
    decision = decide(
        "Someone has parked in front of the gate again",
        current="ja",
        source=LanguageSource.CHOSEN,
        device="en",
    )
    assert (decision.language, decision.source) == ("ja", LanguageSource.CHOSEN)


def test_without_words_the_phone_says_which_language() -> None:
    decision = decide("", current="en", source=LanguageSource.UNKNOWN, device="ko-KR")
    assert (decision.language, decision.source) == ("ko", LanguageSource.DEVICE)


def test_a_language_we_do_not_serve_gets_english_and_the_menu() -> None:
    decision = decide(
        "buongiorno, qualcuno ha rubato la mia bici",
        current="en",
        source=LanguageSource.UNKNOWN,
        device="it",
    )
    assert (decision.language, decision.shows_menu) == ("en", True)


def test_characters_both_chinese_share_follow_what_was_used_before() -> None:
    assert detect("你好") != detect("你好", used="zh-Hant")
    traditional = detect("你好", used="zh-Hant")
    assert traditional is not None
    assert traditional.language == "zh-Hant"


@pytest.mark.parametrize(
    ("code", "language"),
    [("zh-TW", "zh-Hant"), ("zh-hans", "zh"), ("pt-br", None), ("DE", "de"), ("", None)],
)
def test_a_devices_tag_names_a_served_language_or_none(code: str, language: str | None) -> None:
    assert of_device(code) == language
