"""How sure is sure enough: to act, to ask, to show the numbers of an emergency."""

from __future__ import annotations

import pytest

from bot.conversation.confidence import Band, band, emergency_in
from nlu.client import Intent, Reading, Understanding


def understood(**confidence: float) -> Understanding:
    readings = sorted(confidence.items(), key=lambda item: -item[1])
    return Understanding("…", tuple(Reading(intent, sure) for intent, sure in readings))


def test_a_sure_reading_is_acted_on() -> None:
    assert band(understood(report_noise=0.8, report_dispute=0.1)) == Band(
        acts_on=Intent.REPORT_NOISE
    )


@pytest.mark.parametrize("second", [0.45, 0.4])
def test_between_two_likely_readings_the_resident_chooses(second: float) -> None:
    assert band(understood(report_noise=0.5, report_dispute=second)) == Band(
        asks=(Intent.REPORT_NOISE, Intent.REPORT_DISPUTE)
    )


def test_at_most_three_are_offered_and_none_that_is_unlikely() -> None:
    many = understood(report_noise=0.3, report_dispute=0.25, help=0.2, greet=0.15, volunteer=0.1)
    assert band(many).asks == (Intent.REPORT_NOISE, Intent.REPORT_DISPUTE, Intent.HELP)
    assert band(understood(report_noise=0.4, report_dispute=0.1)).asks == (Intent.REPORT_NOISE,)


def test_nobody_is_asked_whether_they_meant_hello() -> None:
    assert band(understood(greet=0.5, help=0.4)).asks == (Intent.HELP,)


def test_where_nothing_is_likely_it_says_so() -> None:
    assert band(understood(report_noise=0.1, report_dispute=0.1)) == Band()
    assert band(None) == Band()


def test_a_hint_of_an_emergency_is_enough_and_less_is_not() -> None:
    hint = understood(report_hazard=0.75, emergency=0.2)
    assert emergency_in(hint, in_talk=False) is Intent.EMERGENCY
    assert emergency_in(understood(report_hazard=0.8, emergency=0.1), in_talk=False) is None
    assert emergency_in(None, in_talk=False) is None


def test_while_an_answer_is_awaited_a_hint_must_be_stronger() -> None:
    hint = understood(report_hazard=0.6, emergency=0.35)
    assert emergency_in(hint, in_talk=True) is None
    assert emergency_in(understood(emergency=0.6), in_talk=True) is Intent.EMERGENCY


def test_of_two_emergencies_the_likelier_is_meant() -> None:
    both = understood(fraud_victim=0.5, emergency=0.3)
    assert emergency_in(both, in_talk=False) is Intent.FRAUD_VICTIM
