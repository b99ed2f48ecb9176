"""The report counts what it says it counts, and shows it on one page without the network."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nlu.client import Intent, Reading, Understanding
from tests.understanding import language_report, measures, page, pictures
from tests.understanding.asking import Speed
from tests.understanding.measures import Answer
from tests.understanding.messages import Said
from tests.understanding.parts import Parts


def answer(meant: str, understood: str, sure: float = 0.9, language: str = "en") -> Answer:
    rest = Reading("help", 1 - sure)
    said = Said(language, meant, f"<b>{meant}</b>")
    return Answer(said, Understanding(said.text, (Reading(understood, sure), rest)))


def test_a_rare_intent_counts_as_much_as_a_common_one() -> None:
    answers = [answer("greet", "greet")] * 9 + [answer("deny", "greet")]
    assert measures.accuracy(answers) == pytest.approx(0.9)
    assert measures.macro_accuracy(answers) == pytest.approx(0.5)


def test_confidence_that_is_right_as_often_as_it_says_has_no_error() -> None:
    honest = [answer("greet", "greet", 0.75)] * 3 + [answer("deny", "greet", 0.75)]
    assert measures.calibration_error(honest) == pytest.approx(0)


def test_confidence_that_boasts_has_one() -> None:
    boasting = [answer("greet", "greet", 0.95), answer("deny", "greet", 0.95)]
    assert measures.calibration_error(boasting) == pytest.approx(0.45)


def test_every_answer_is_in_one_bin_even_the_surest() -> None:
    answers = [answer("greet", "greet", sure) for sure in (0.0, 0.5, 1.0)]
    assert sum(one.count for one in measures.reliability(answers)) == 3


def test_an_emergency_is_found_by_a_hint_and_missed_without() -> None:
    hinted = Understanding("x", (Reading("report_hazard", 0.7), Reading("emergency", 0.3)))
    found = Answer(Said("en", "emergency", "x"), hinted)
    lost = answer("emergency", "report_hazard", 0.95)
    assert measures.recall([found, lost], Intent.EMERGENCY) == pytest.approx(0.5)
    assert measures.missed([found, lost]) == [lost]


def test_a_false_alarm_is_no_emergency_that_gets_the_numbers() -> None:
    alarm = answer("report_noise", "emergency")
    answers = [alarm, answer("report_noise", "report_noise"), answer("emergency", "emergency")]
    assert measures.false_alarms(answers) == [alarm]
    assert measures.false_alarm_rate(answers) == pytest.approx(0.5)


def test_bands_count_what_was_acted_on_and_what_was_asked() -> None:
    answers = [
        answer("greet", "greet"),
        answer("out_of_scope", "report_noise"),
        answer("out_of_scope", "out_of_scope"),
        answer("report_noise", "report_noise", 0.5),
    ]
    bands = measures.bands(answers)
    assert bands.acted == pytest.approx(0.75)
    assert bands.acted_right == pytest.approx(2 / 3)
    assert bands.asked_right == pytest.approx(1)
    assert bands.out_of_scope_acted_on == pytest.approx(0.5)


def test_the_commonest_confusion_comes_first() -> None:
    answers = [answer("deny", "cancel")] * 2 + [answer("greet", "thanks"), answer("help", "help")]
    assert [pair for pair, _ in measures.confusions(answers)] == [
        ("deny", "cancel"),
        ("greet", "thanks"),
    ]


def test_language_detection_is_counted_by_language(tmp_path: Path) -> None:
    german, english, french = "wo ist mein Fahrrad", "where is my bicycle", "où est mon vélo"
    (tmp_path / "de.txt").write_text(f"{german}\n{english}\n", "utf-8")
    (tmp_path / "fr.txt").write_text(f"{french}\n", "utf-8")
    scores = language_report.measure(tmp_path).scores
    assert {one.language: one.ours / one.messages for one in scores} == {"de": 0.5, "fr": 1}
    assert [missed.text for one in scores for missed in one.missed] == [english]


def test_what_falls_short_is_shown_in_red_and_what_does_not_is_not() -> None:
    assert "#c2452d" in pictures.bars({"ar": 0.8}, wanted=0.93)
    assert "#c2452d" not in pictures.bars({"ar": 0.95}, wanted=0.93)


def test_the_page_is_whole_and_fetches_nothing() -> None:
    answers = [
        answer("emergency", "emergency"),
        answer("fraud_victim", "report_noise"),
        answer("out_of_scope", "greet"),
    ]
    speed = Speed(7.0, 20.0, 100.0, 700.0, work=6.0)
    system = page.System("ours", answers, answers, answers, speed)
    shown = page.html(
        page.Report(system, system, 5.0, {"en": 1.0}, {"en": 0.5}, ["a warning"], None)
    )
    assert "&lt;b&gt;fraud_victim&lt;/b&gt;" in shown
    assert "<b>" not in shown
    assert re.findall(r'(?:src|href)="|https?://|@import|url\(', shown) == []
    assert "Skipped." in shown
    assert "a warning" in shown


def test_every_part_of_the_report_says_what_it_took(capsys: pytest.CaptureFixture[str]) -> None:
    parts = Parts()
    with parts.part("asking our pipeline"):
        pass
    with parts.part("cross-validating"):
        pass
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "Asking our pipeline ..."
    assert "minutes" in shown[1]
    assert [line.partition(":")[0] for line in parts.lines()] == [
        "Asking our pipeline",
        "Cross-validating",
        "The whole report",
    ]
