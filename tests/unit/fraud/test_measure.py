"""How good the check is, measured on messages written apart from its phrases.

`pytest tests/unit/fraud/test_measure.py -s` prints the figures.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.fraud import Level, ScamKind, Shield
from actions.languages import LANGUAGES
from tests.architecture.source import ROOT
from tests.unit.nlu.examples import examples

MESSAGES = sorted((ROOT / "data/evaluation/scams").glob("*.yml"))
# What the rules reach today. They may get better; worse has to be explained.
LEAST_NOTICED, LEAST_LIKELY = 0.95, 0.85


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def test_ten_languages_are_measured_on_enough_messages() -> None:
    assert {path.stem for path in MESSAGES} == set(LANGUAGES)
    assert sum(len(read(path)["scams"]) for path in MESSAGES) >= 120
    assert sum(len(read(path)["legitimate"]) for path in MESSAGES) >= 60


@pytest.mark.parametrize("path", MESSAGES, ids=lambda path: path.stem)
def test_honest_messages_get_no_warning(shield: Shield, path: Path) -> None:
    verdicts = {text: shield.check(text) for text in read(path)["legitimate"]}
    assert {text: v for text, v in verdicts.items() if v.level is not Level.NO_SIGN} == {}


def test_most_scams_are_noticed(shield: Shield) -> None:
    levels: Counter[Level] = Counter()
    right_kind = 0
    for path in MESSAGES:
        for scam in read(path)["scams"]:
            verdict = shield.check(scam["text"])
            levels[verdict.level] += 1
            right_kind += verdict.kind is ScamKind(scam["kind"])
    total = levels.total()
    noticed = 1 - levels[Level.NO_SIGN] / total
    print(f"\nof {total}: noticed {noticed:.3f}, likely {levels[Level.LIKELY] / total:.3f}, "
          f"kind right {right_kind / total:.3f}")  # fmt: skip
    assert noticed >= LEAST_NOTICED
    assert levels[Level.LIKELY] / total >= LEAST_LIKELY


def test_hardly_an_everyday_message_to_the_officer_looks_like_a_scam(shield: Shield) -> None:
    """The training examples of all intents but those about fraud; most were written afterwards."""
    everyday = [
        one.text
        for language in LANGUAGES
        for one in examples(ROOT / f"data/nlu/{language}.yml")
        if not one.intent.startswith("fraud")
    ]
    levels = {text: shield.check(text).level for text in everyday}
    wrong = [text for text, level in levels.items() if level is not Level.NO_SIGN]
    assert len(wrong) * 5_000 < len(everyday), wrong
    assert Level.LIKELY not in levels.values()


@pytest.mark.parametrize("path", sorted((ROOT / "data/alerts").glob("*.yml")), ids=lambda p: p.stem)
def test_the_polices_own_warnings_are_no_scams(shield: Shield, path: Path) -> None:
    """They describe every trick there is, in the swindlers' own words."""
    texts = read(path)["texts"]
    found = {
        language: verdict
        for language, text in texts.items()
        if (verdict := shield.check(f"{text['title']}\n{text['body']}")).level is not Level.NO_SIGN
    }
    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        "谨防诈骗！请把资金转到安全账户，加QQ 12345678",
        "Beware of scammers! Move your money to our safe account: icbc.top",
        "我收到警方提示，让我把钱转到安全账户，是真的吗？",
    ],
)
def test_a_warning_that_leads_to_a_swindler_is_one(shield: Shield, text: str) -> None:
    assert shield.check(text).level is Level.LIKELY
