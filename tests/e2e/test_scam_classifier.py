"""The scam classifier through the real Rasa, and the verdicts it leads to: floors and ceilings.

`pytest tests/e2e/test_scam_classifier.py -s` prints the figures, by set and language. What is
measured here is never trained on (`tests/unit/fraud/test_training_messages.py`). Of the unseen set
only figures are printed: to read what goes wrong in it is to make it a set that was seen.
"""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from actions.fraud import Level, likeness
from actions.languages import LANGUAGES
from nlu.client import NluClient
from nlu.server import RasaServer
from tests.understanding.messages import served
from tests.understanding.scams import (
    Checked,
    calibration_error,
    check_all,
    false_alarms,
    honest,
    of_set,
    recall,
    scams,
    share,
)
from tests.unit.fraud.measured import Set

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800), pytest.mark.xdist_group("rasa")]

# Floors that a training with bad luck still clears (nlu/README.md says how far apart they lie).
RECALL, RECALL_EACH_LANGUAGE = 0.9, 0.82
FALSE_ALARMS = 0.05
LIKELY = 0.82
LIKELY_WRONGLY = 0.025
KIND = 0.72
CALIBRATION_ERROR = 0.07
EVERYDAY_FALSE_ALARMS = 0.015

_checked: list[Checked] = []


@pytest.fixture
async def checked(rasa: RasaServer) -> list[Checked]:
    """Every message, asked about once."""
    if not _checked:
        client = NluClient(rasa.url, rasa.token, time_limit=30)
        try:
            _checked.extend(await check_all(client))
        finally:
            await client.aclose()
    return _checked


def texts(wrong: Iterable[Checked]) -> list[str]:
    """What may be read of them."""
    return [one.message.text for one in wrong if one.message.set is not Set.UNSEEN]


@pytest.mark.parametrize("which", Set, ids=lambda which: which.name)
async def test_scams_are_noticed_and_honest_messages_hardly_ever_warned_of(
    checked: list[Checked], which: Set
) -> None:
    here = of_set(checked, which)
    noticed, alarms = recall(here), false_alarms(here)
    print(f"\n{which.name}: recall {noticed:.3f} of {len(scams(here))}, "
          f"false alarms {alarms:.3f} of {len(honest(here))}")  # fmt: skip
    assert noticed >= RECALL, texts(one for one in scams(here) if not one.noticed)
    assert alarms <= FALSE_ALARMS, texts(one for one in honest(here) if one.noticed)


async def test_scams_are_noticed_in_every_language(checked: list[Checked]) -> None:
    found = {}
    for language in LANGUAGES:
        here = [one for one in checked if one.message.language == language]
        found[language] = recall(here)
        print(f"\n{language}: recall {found[language]:.3f} of {len(scams(here))}, "
              f"false alarms {false_alarms(here):.3f} of {len(honest(here))}", end="")  # fmt: skip
    missed = texts(one for one in scams(checked) if not one.noticed)
    assert min(found.values()) >= RECALL_EACH_LANGUAGE, missed


async def test_hardly_an_honest_message_is_called_a_likely_scam(checked: list[Checked]) -> None:
    worst = [one for one in honest(checked) if one.level is Level.LIKELY]
    print(f"\n{len(worst)} of {len(honest(checked))}")
    assert len(worst) <= LIKELY_WRONGLY * len(honest(checked)), texts(worst)


async def test_most_scams_are_called_likely_and_of_the_right_kind(checked: list[Checked]) -> None:
    likely = share(one.level is Level.LIKELY for one in scams(checked))
    right = share(one.kind is one.message.kind for one in scams(checked) if one.noticed)
    print(f"\nlikely {likely:.3f}, kind right {right:.3f}")
    assert likely >= LIKELY
    assert right >= KIND


async def test_the_probability_means_what_it_says(checked: list[Checked]) -> None:
    error = calibration_error(checked)
    print(f"\ncalibration error {error:.3f}")
    assert error <= CALIBRATION_ERROR


async def test_hardly_an_everyday_message_looks_like_a_scam(rasa: RasaServer) -> None:
    everyday = [one for one in served() if not one.intent.startswith("fraud")][::3]
    client = NluClient(rasa.url, rasa.token, time_limit=30)
    wrong = []
    try:
        for one in everyday:
            scam = (await client.parse(one.text)).scam
            if scam is not None and scam.probability >= likeness.DOUBTFUL:
                wrong.append(one.text)
    finally:
        await client.aclose()
    print(f"\n{len(wrong)} of {len(everyday)} everyday messages")
    assert len(wrong) <= EVERYDAY_FALSE_ALARMS * len(everyday), wrong
