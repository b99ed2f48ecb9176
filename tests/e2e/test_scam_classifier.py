"""The scam classifier through the real Rasa, and the verdicts it leads to: floors and ceilings.

`pytest tests/e2e/test_scam_classifier.py -s` prints the figures, by language. What is measured here
is never trained on (`tests/unit/fraud/test_training_messages.py`). The messages as forwarded have
been looked at while the training messages were written: other messages will do worse.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pytest

from actions.fraud import Level, Likeness, ScamKind, Shield, judge, likeness
from actions.languages import LANGUAGES
from nlu.client import NluClient
from nlu.server import RasaServer
from tests.architecture.source import ROOT
from tests.understanding.messages import served
from tests.unit.fraud import measured
from tests.unit.fraud.measured import Measured

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800), pytest.mark.xdist_group("rasa")]

RECALL, RECALL_EACH_LANGUAGE = 0.95, 0.86
FALSE_ALARMS = 0.05
LIKELY = 0.85
LIKELY_WRONGLY = 0.02
KIND = 0.75
CALIBRATION_ERROR = 0.06
EVERYDAY_FALSE_ALARMS = 0.01


@dataclass(frozen=True)
class Checked:
    """A message, what the classifier made of it, and the verdict."""

    message: Measured
    likeness: Likeness
    level: Level
    kind: ScamKind | None

    @property
    def noticed(self) -> bool:
        return self.level is not Level.NO_SIGN


_checked: list[Checked] = []


@pytest.fixture
async def checked(rasa: RasaServer) -> list[Checked]:
    """Every message, asked about once."""
    if not _checked:
        shield = Shield(ROOT / "data")
        client = NluClient(rasa.url, rasa.token, time_limit=30)
        try:
            for language in LANGUAGES:
                for one in measured.messages(language):
                    _checked.append(await _check(client, shield, one))
        finally:
            await client.aclose()
    return _checked


async def _check(client: NluClient, shield: Shield, one: Measured) -> Checked:
    scam = (await client.parse(one.text)).scam
    assert scam is not None
    worded = Likeness(scam.probability, ScamKind(scam.kind))
    reading = shield.read(one.text)
    found = likeness.evidence(worded, one.text, only_warns=reading.only_warns)
    verdict = judge([*reading.evidence, *found])
    return Checked(one, worded, verdict.level, verdict.kind)


def share(found: Iterable[bool]) -> float:
    each = list(found)
    return sum(each) / len(each)


def scams(checked: list[Checked]) -> list[Checked]:
    return [one for one in checked if one.message.kind is not None]


def honest(checked: list[Checked]) -> list[Checked]:
    return [one for one in checked if one.message.kind is None]


async def test_scams_are_noticed_in_every_language(checked: list[Checked]) -> None:
    recall = {}
    for language in LANGUAGES:
        here = [one for one in checked if one.message.language == language]
        recall[language] = share(one.noticed for one in scams(here))
        alarms = share(one.noticed for one in honest(here))
        print(f"\n{language}: recall {recall[language]:.3f}, false alarms {alarms:.3f}", end="")
    missed = [one.message.text for one in scams(checked) if not one.noticed]
    assert share(one.noticed for one in scams(checked)) >= RECALL, missed
    assert min(recall.values()) >= RECALL_EACH_LANGUAGE, missed


async def test_honest_messages_hardly_ever_get_a_warning(checked: list[Checked]) -> None:
    wrong = [one.message.text for one in honest(checked) if one.noticed]
    print(f"\nfalse alarms {len(wrong)} of {len(honest(checked))}")
    assert len(wrong) <= FALSE_ALARMS * len(honest(checked)), wrong
    worst = [one.message.text for one in honest(checked) if one.level is Level.LIKELY]
    assert len(worst) <= LIKELY_WRONGLY * len(honest(checked)), worst


async def test_most_scams_are_called_likely_and_of_the_right_kind(checked: list[Checked]) -> None:
    likely = share(one.level is Level.LIKELY for one in scams(checked))
    right = share(one.kind is one.message.kind for one in scams(checked) if one.noticed)
    print(f"\nlikely {likely:.3f}, kind right {right:.3f}")
    assert likely >= LIKELY
    assert right >= KIND


async def test_the_probability_means_what_it_says(checked: list[Checked]) -> None:
    error = 0.0
    for step in range(10):
        here = [one for one in checked if min(int(one.likeness.probability * 10), 9) == step]
        if here:
            said = sum(one.likeness.probability for one in here) / len(here)
            true = share(one.message.kind is not None for one in here)
            error += len(here) / len(checked) * abs(said - true)
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
