"""What is said is put into words, whatever its variables hold."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from actions.day_parts import DayPart
from actions.languages import LANGUAGES
from actions.outgoing import FromGuide, Lines, Moment, Money, Names, Span, Verbatim, say
from actions.wording import Wording, in_language

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Wording(ROOT / "data", ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_of_4000_characters_is_shown_whole(wording: Wording, language: str) -> None:
    words = "路灯坏了 " * 800
    summary = say(
        "report-summary",
        category=say("category-hazard"),
        community=Names(names={"zh": "梅山"}),
        place="gate 3",
        words=words,
        photos=2,
    )
    assert words in wording.text(language, summary)


def test_words_that_look_like_fluent_stay_words(wording: Wording) -> None:
    said = wording.text("en", say("ticket-added", number="{ $evil } { -term }"))
    assert "{ $evil } { -term }" in said


def test_a_name_is_said_in_the_nearest_language_there_is() -> None:
    names = {"zh": "梅山馨苑", "en": "Meishan Xinyuan"}
    assert in_language(names, "zh-Hant") == "梅山馨苑"
    assert in_language(names, "de") == "Meishan Xinyuan"
    assert in_language({}, "de") == ""


def test_a_moment_is_shown_in_the_services_time_zone(wording: Wording) -> None:
    moment = Moment(at=datetime(2026, 3, 4, 20, 30, tzinfo=UTC))
    assert "04:30" in wording.text("en", moment)
    assert "3月5日" in wording.text("zh", moment)


def test_a_time_is_shown_as_exactly_as_it_is_known(wording: Wording) -> None:
    at = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)  # half past ten in the evening
    assert wording.text("en", Span(at=at, precision="minute")) == "Mon, Nov 23, 22:30"
    assert wording.text("en", Span(at=at, precision="part")) == "Mon, Nov 23, night"
    assert wording.text("en", Span(at=at, precision="day")) == "Mon, Nov 23"
    assert wording.text("zh", Span(at=at, precision="minute")) == "11月23日周一, 22:30"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_of_a_day_has_its_word(wording: Wording, language: str) -> None:
    words = set()
    for part in DayPart:
        at = datetime.combine(date(2026, 11, 23), part.starts, ZoneInfo("Asia/Shanghai"))
        words.add(wording.text(language, Span(at=at, precision="part")))
    assert len(words) >= len(DayPart) - 1  # Spanish has one word for evening and night


@pytest.mark.parametrize(
    ("language", "money"),
    [
        ("en", "CN¥5,000"),
        ("zh", "¥5,000"),
        ("de", "5.000\xa0CN¥"),
        ("fr", "5\u202f000\xa0CNY"),
    ],
)
def test_money_is_written_as_the_reader_writes_it(
    wording: Wording, language: str, money: str
) -> None:
    assert wording.text(language, Money(hundredths=500_000, currency="CNY")) == money
    assert "50" in wording.text(language, Money(hundredths=250, currency="EUR"))


def test_empty_lines_vanish(wording: Wording) -> None:
    lines = Lines(lines=(Verbatim(text="a"), Names(names={}), Verbatim(text="b")))
    assert wording.text("en", lines) == "a\nb"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_is_there_in_every_language(wording: Wording, language: str) -> None:
    assert wording.text(language, FromGuide(slug="fraud-first-steps"))


def test_a_message_nobody_worded_shows_its_id_instead_of_failing(wording: Wording) -> None:
    assert wording.text("en", say("no-such-message")) == "no-such-message"
