"""Alerts and guides say the same in every language, plainly and in few words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import hanzidentifier
import langdetect
import pytest
import yaml
from langdetect import DetectorFactory

from actions.languages import LANGUAGES
from actions.model import Topic
from tests.architecture.source import ROOT

DATA = ROOT / "data"
ALERTS = sorted((DATA / "alerts").glob("*.yml"))
GUIDES = sorted((DATA / "guides").glob("*.yml"))

# Frauds that the Ministry of Public Security names as the most frequent, and one on foreigners.
SCAMS = {
    "fake_credit_repair_and_loans",
    "fake_customer_service",
    "fake_investment",
    "fake_shopping_refunds",
    "game_trading",
    "impersonated_boss_or_relative",
    "impersonated_police",
    "parcels_and_visas_for_foreigners",
    "romance",
    "task_rebates",
}
# The guides that flows show, see bot/conversation/flows/.
SHOWN = {"accommodation-registration", "fraud-protection", "residence-registration"}

TITLE, ALERT, GUIDE = 70, 900, 1500  # characters; a phone shows a title in two lines
WORDS = range(40, 91)  # of an alert
SIGNS = range(90, 271)  # of an alert in Chinese and Japanese, which have no spaces

# Without it the same text may be called another language the next time.
DetectorFactory.seed = 0

# Police, anti-fraud hotline, city hotline, immigration hotline, warnings by text message.
SERVICES = {"110", "96110", "12345", "12367", "12381"}

_NUMBER = re.compile(r"\d{3,}")
_STEP = re.compile(r"^(\d+)\. ", re.MULTILINE)
_MARKUP = re.compile(r"[<>*_`#|\[\]{}\\~]|https?:|www\.|\w\.(?:com|cn|net|org)\b|  |^\s|\s$", re.M)

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_OWN_LETTERS = {"ja": re.compile(r"[\u3040-\u30ff]"), "ko": re.compile(r"[\uac00-\ud7af]")}
# Apps are named as on the home screen; what stands on a door is added in brackets.
_QUOTED_CHINESE = re.compile("国家反诈中心|随申办|[(（][\u4e00-\u9fff]+[)）]")


def numbers_in(text: str) -> set[str]:
    """The telephone numbers of a text: no amount or date in it has three digits in a row."""
    return set(_NUMBER.findall(text))


def markup_in(text: str) -> list[str]:
    """What a channel could take for formatting or a link, and stray spaces."""
    return _MARKUP.findall(text)


def language_of(text: str) -> str:
    """The language a whole text is written in, the two Chinese scripts told apart.

    Only what shares its letters with other languages needs detection by its words.
    """
    text = _QUOTED_CHINESE.sub("", text)
    for language, letters in _OWN_LETTERS.items():
        if letters.search(text):
            return language
    if not _CHINESE.search(text):
        return str(langdetect.detect(text))
    if hanzidentifier.is_simplified(text):
        return "zh"
    return "zh-Hant" if hanzidentifier.is_traditional(text) else "mixed"


def length_of(language: str, text: str) -> int:
    """Words, or signs where words are not set apart."""
    if language in ("zh", "zh-Hant", "ja"):
        return len("".join(text.split()))
    return sum(any(sign.isalnum() for sign in word) for word in text.split())


@cache
def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def _texts(path: Path) -> Iterator[tuple[str, str, str]]:
    for language, text in _read(path)["texts"].items():
        yield language, text["title"], text["body"]


_each_file = pytest.mark.parametrize("path", ALERTS + GUIDES, ids=lambda path: path.stem)
_each_alert = pytest.mark.parametrize("path", ALERTS, ids=lambda path: path.stem)
_each_guide = pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)


@_each_file
def test_every_language_has_a_title_and_a_body(path: Path) -> None:
    texts = _read(path)["texts"]
    assert list(texts) == list(LANGUAGES)
    assert all(set(text) == {"title", "body"} for text in texts.values())
    assert all(words.strip() for text in texts.values() for words in text.values())


@_each_file
def test_every_text_is_in_its_own_language(path: Path) -> None:
    detected = {language: language_of(f"{title} {body}") for language, title, body in _texts(path)}
    assert detected == {language: language for language in LANGUAGES}


@_each_file
def test_every_language_names_the_same_telephone_numbers(path: Path) -> None:
    named = {language: numbers_in(f"{title} {body}") for language, title, body in _texts(path)}
    assert named == dict.fromkeys(LANGUAGES, named["en"])
    assert named["en"]
    assert named["en"] <= SERVICES


@_each_file
def test_texts_are_plain_and_link_nowhere(path: Path) -> None:
    found = {
        language: markup_in(title) + markup_in(body.replace("\n\n", "\n"))
        for language, title, body in _texts(path)
    }
    assert {language: marks for language, marks in found.items() if marks} == {}


def test_every_kind_of_scam_has_its_alert() -> None:
    assert {_read(path)["scam"] for path in ALERTS} == SCAMS


@_each_alert
def test_an_alert_says_what_it_warns_of_and_when_that_is_common(path: Path) -> None:
    alert = _read(path)
    assert Topic(alert["topic"]) is Topic.FRAUD
    assert alert["scam"] == path.stem.replace("-", "_")
    assert set(alert.get("season", [])) <= set(range(1, 13))


@_each_alert
def test_an_alert_is_read_in_half_a_minute(path: Path) -> None:
    for language, title, body in _texts(path):
        assert len(title) <= TITLE, language
        assert len(body) < ALERT, language
        signs = language in ("zh", "zh-Hant", "ja")
        assert length_of(language, body) in (SIGNS if signs else WORDS), language


@_each_alert
def test_an_alert_names_the_police_and_the_anti_fraud_hotline(path: Path) -> None:
    for language, _, body in _texts(path):
        assert {"110", "96110"} <= numbers_in(body), language


def test_the_guides_that_flows_show_are_there() -> None:
    assert {path.stem for path in GUIDES} >= SHOWN


@_each_guide
def test_a_guide_fits_one_message(path: Path) -> None:
    for language, title, body in _texts(path):
        assert len(title) <= TITLE, language
        assert len(body) <= GUIDE, language


@_each_guide
def test_every_language_has_the_same_steps_in_order(path: Path) -> None:
    steps = {language: _STEP.findall(body) for language, _, body in _texts(path)}
    expected = [str(number) for number in range(1, len(steps["en"]) + 1)]
    assert len(expected) >= 5
    assert steps == dict.fromkeys(LANGUAGES, expected)


@pytest.mark.parametrize(
    "text",
    [
        "call *now*",
        "<b>110</b>",
        "see www.example.org",
        "https://example.org",
        "shop.com",
        "two  spaces",
        "a line \nends in a space",
    ],
)
def test_markup_and_links_are_found(text: str) -> None:
    assert markup_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "1. Call 110: “now” (day and night).\n2. Wait.",
        "« Oui\u00a0», 24\u00a0h/24",
        "等一下，好吗？",
    ],
)
def test_plain_text_passes(text: str) -> None:
    assert markup_in(text) == []


def test_telephone_numbers_are_found_in_any_script_and_hours_are_not() -> None:
    assert numbers_in("拨打96110，اتصل على 110") == {"96110", "110"}
    assert numbers_in("within 24 hours, step 10, in 10 days") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "遇到敲诈不要付钱，保留聊天记录，立即报警。"),
        ("zh-Hant", "遇到勒索不要付錢，保留聊天紀錄，立即報警。"),
        ("mixed", "遇到勒索不要付钱，保留聊天紀錄，立即報警。"),
        ("ja", "脅されても払わず、やり取りを残してください。"),
        ("fr", "En cas de chantage, ne payez pas et appelez tout de suite la police."),
        ("de", "Bei Erpressung nicht zahlen: Chat aufbewahren und die Polizei rufen."),
    ],
)
def test_a_language_is_told_from_its_neighbours(language: str, text: str) -> None:
    assert language_of(text) == language


def test_a_chinese_name_in_a_text_does_not_change_its_language() -> None:
    assert language_of("請在手機上安裝「国家反诈中心」，並打開來電預警。") == "zh-Hant"
    assert language_of("Installez l’application nationale (国家反诈中心) tout de suite.") == "fr"
