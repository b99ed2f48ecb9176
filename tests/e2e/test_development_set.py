"""The development set through the real Rasa: floors that a training with bad luck still clears.

`make nlu-report` shows the numbers themselves. What is measured here is never trained on. Another
processor rounds otherwise, and a training that rounds otherwise ends elsewhere: nlu/README.md says
how far apart trainings lie. Where a hundred messages make up a figure, one of them is 0.01.
"""

from __future__ import annotations

from statistics import fmean

import pytest

from nlu.client import Intent, NluClient
from nlu.server import RasaServer
from nlu.train import DATA
from tests.understanding import asking, measures, messages
from tests.understanding.measures import Answer
from tests.unit.nlu.examples import examples, plain

# The first of them waits for the training, on a slow machine for minutes.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800), pytest.mark.xdist_group("rasa")]

EACH_LANGUAGE = 0.89
SERVED = 0.945
EACH_UNTRAINED = 0.85
UNTRAINED = 0.91
EMERGENCIES = 0.94
VICTIMS = 0.92
FALSE_ALARMS = 0.016
CHECKED_EMERGENCIES = 0.94
CHECKED_VICTIMS = 0.93
CHECKED_FALSE_ALARMS = 0.07
CALIBRATION_ERROR = 0.05
OUT_OF_SCOPE_ACTED_ON = 0.03
ACTED_RIGHT = 0.95
MATTERS = 12  # letters; there are only so many ways to say hello


class Everything:
    """All answers, asked for once."""

    served: list[Answer]
    untrained: list[Answer]
    emergencies: list[Answer]


everything = Everything()


@pytest.fixture
async def answered(rasa: RasaServer) -> Everything:
    if not hasattr(everything, "emergencies"):
        client = NluClient(rasa.url, rasa.token, time_limit=30)
        try:
            everything.served = await asking.answers(client, messages.served())
            everything.untrained = await asking.answers(client, messages.untrained())
            everything.emergencies = await asking.answers(client, messages.emergencies())
        finally:
            await client.aclose()
    return everything


def macro(answers: list[Answer]) -> dict[str, float]:
    return {
        language: measures.macro_accuracy(those)
        for language, those in measures.by_language(answers).items()
    }


def test_the_development_set_is_large_enough_and_covers_every_intent() -> None:
    assert len(messages.served()) >= 1500
    for language in {one.language for one in messages.served()}:
        intents = {one.intent for one in messages.served() if one.language == language}
        assert intents == set(Intent), language


def test_hardly_any_of_it_was_trained_on() -> None:
    taught = {plain(example.text) for path in DATA.glob("*.yml") for example in examples(path)}
    said = [*messages.served(), *messages.untrained(), *messages.emergencies()]
    known = [one for one in said if len(plain(one.text)) > MATTERS and plain(one.text) in taught]
    assert len(known) < len(said) / 100, known


async def test_every_served_language_is_understood(answered: Everything) -> None:
    accuracy = macro(answered.served)
    assert len(accuracy) == 10
    assert min(accuracy.values()) > EACH_LANGUAGE, accuracy
    assert fmean(accuracy.values()) > SERVED, accuracy


async def test_languages_nobody_trained_are_understood(answered: Everything) -> None:
    accuracy = macro(answered.untrained)
    assert len(accuracy) == 8
    assert min(accuracy.values()) > EACH_UNTRAINED, accuracy
    assert fmean(accuracy.values()) > UNTRAINED, accuracy


async def test_people_in_danger_see_the_numbers_and_hardly_anybody_else(
    answered: Everything,
) -> None:
    said = [one.said.text for one in measures.missed(answered.served)]
    assert measures.recall(answered.served, Intent.EMERGENCY) > EMERGENCIES, said
    assert measures.recall(answered.served, Intent.FRAUD_VICTIM) > VICTIMS, said
    assert measures.false_alarm_rate(answered.served) < FALSE_ALARMS


async def test_what_is_nearly_an_emergency_is_told_from_one(answered: Everything) -> None:
    checked = answered.emergencies
    assert len(checked) >= 300
    assert measures.recall(checked, Intent.EMERGENCY) > CHECKED_EMERGENCIES
    assert measures.recall(checked, Intent.FRAUD_VICTIM) > CHECKED_VICTIMS
    assert measures.false_alarm_rate(checked) < CHECKED_FALSE_ALARMS


async def test_confidence_means_what_it_says(answered: Everything) -> None:
    assert measures.calibration_error(answered.served) < CALIBRATION_ERROR


async def test_what_is_acted_on_is_right_and_small_talk_is_not_acted_on(
    answered: Everything,
) -> None:
    bands = measures.bands(answered.served)
    assert bands.acted > 0.85
    assert bands.acted_right > ACTED_RIGHT
    assert bands.out_of_scope_acted_on < OUT_OF_SCOPE_ACTED_ON
