"""How patterns are read; what `data/scams/phrases.yml` may hold."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from actions.fraud.folding import fold
from actions.fraud.phrases import Phrasebook, Role
from actions.fraud.shield import Shield, ShieldError
from actions.fraud.signals import KINDS, WEIGHTS, Signal
from actions.languages import LANGUAGES
from tests.architecture.source import ROOT


def read(pattern: str, text: str, *, negations: tuple[str, ...] = ("not", "never")) -> list[str]:
    folded = fold(text)
    book = Phrasebook({"x": {"en": [pattern]}, Role.NEGATION: {"en": negations}})
    return [folded.quote(found.start, found.end) for found in book.read(folded)]


@pytest.mark.parametrize(
    ("pattern", "text", "quote"),
    [
        ("safe account", "Move it to a SAFE account!", "SAFE account"),
        ("send|wire … money", "please wire me the money", "wire me the money"),
        ("transfer* … now", "Transferring it now", "Transferring it now"),
        ("código", "el codigo", "codigo"),
        ("счёт", "СЧЕТ", "СЧЕТ"),
        ("安全账户", "安 全 账 户", "安 全 账 户"),
        ("安全账户", "安\u200b全账户", "安\u200b全账户"),
        ("验证码 … 告诉", "把验证码尽快告诉我", "验证码尽快告诉"),
        ("gift card", "ｇｉｆｔ　ｃａｒｄ", "ｇｉｆｔ　ｃａｒｄ"),
        ("=لا", "لا تخبر", "لا"),
    ],
)
def test_a_pattern_is_found_and_quoted_as_written(pattern: str, text: str, quote: str) -> None:
    assert read(pattern, text) == [quote]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("code", "encode the codex"),
        ("send … money", "money to send"),
        ("send … money", "send" + " x" * 60 + " money"),
        ("=لا", "الان"),
        ("send … code", "never send the code"),
        ("send … code", "you should not, ever: but do not send the code"),
    ],
)
def test_what_is_not_said_is_not_found(pattern: str, text: str) -> None:
    assert read(pattern, text) == []


def test_a_negation_counts_in_its_own_clause_only() -> None:
    assert read("send … code", "Do not wait, send the code") == ["send the code"]
    assert read("安全账户", "转到安全账户，不要告诉家人", negations=("不要",)) == ["安全账户"]


def test_a_negation_is_one_in_its_own_language_only() -> None:
    patterns = {"x": {"en": ["send … code"]}, Role.NEGATION: {"es": ["no"]}}
    assert Phrasebook(patterns).read(fold("send the code to no one")) != []


def test_what_says_not_itself_is_found_all_the_same() -> None:
    folded = fold("do not tell anyone")
    patterns = {"x": {"en": ["not … tell"]}, Role.NEGATION: {"en": ["not"]}}
    assert Phrasebook(patterns).read(folded) == []
    assert len(Phrasebook(patterns, frozenset({"x"})).read(folded)) == 1


@pytest.mark.parametrize("pattern", ["", "a … ", "a | | b", "gift* card"])
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        Phrasebook({"x": {"en": [pattern]}})


PHRASES: Any = yaml.safe_load((ROOT / "data/scams/phrases.yml").read_text("utf-8"))


@pytest.mark.parametrize("signal", PHRASES["signals"])
def test_every_demand_is_recognised_in_every_language(signal: str) -> None:
    assert list(PHRASES["signals"][signal]) == list(LANGUAGES)
    assert all(PHRASES["signals"][signal].values())


def test_every_signal_has_a_weight_and_what_is_said_has_phrases() -> None:
    assert set(WEIGHTS) == set(Signal)
    assert set(KINDS) <= set(Signal)
    said = list(Signal)[list(Signal).index(Signal.CLAIMS_AUTHORITY) :]
    assert {Signal(name) for name in PHRASES["signals"]} == set(said) - {Signal.RESEMBLES_SCAMS}


def test_a_file_that_cannot_be_used_is_named(tmp_path: Any) -> None:
    with pytest.raises(ShieldError, match="scams"):
        Shield(tmp_path)
