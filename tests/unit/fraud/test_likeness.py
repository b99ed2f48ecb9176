"""What the classifier says is evidence like any other, and never more than it is."""

from __future__ import annotations

import pytest

from actions.fraud import Evidence, Level, Likeness, ScamKind, Shield, Signal, Verdict, judge
from actions.fraud.likeness import DOUBTFUL, HINT, SURE, evidence

TEXT = "Hi mum, new number. Can you pay a bill for me?"


def verdict(probability: float, *found: Signal) -> Verdict:
    likeness = Likeness(probability, ScamKind.ROMANCE)
    named = [Evidence(one, "…") for one in found]
    return judge([*named, *evidence(likeness, TEXT, only_warns=False)])


@pytest.mark.parametrize(
    ("probability", "level"),
    [
        (1.0, Level.LIKELY),
        (SURE, Level.LIKELY),
        (SURE - 0.01, Level.CAREFUL),
        (DOUBTFUL, Level.CAREFUL),
        (DOUBTFUL - 0.01, Level.NO_SIGN),
        (0.0, Level.NO_SIGN),
    ],
)
def test_the_wording_alone_is_as_bad_a_sign_as_it_is_probable(
    probability: float, level: Level
) -> None:
    assert verdict(probability).level is level


def test_a_hint_counts_beside_something_that_can_be_named() -> None:
    assert verdict(HINT, Signal.DEADLINE).level is Level.CAREFUL
    assert verdict(HINT - 0.01, Signal.DEADLINE).level is Level.NO_SIGN


def test_what_can_be_named_needs_no_classifier() -> None:
    assert judge([Evidence(Signal.SAFE_ACCOUNT, "…")]).level is Level.LIKELY
    assert evidence(None, TEXT, only_warns=False) == []


def test_a_verdict_by_wording_alone_shows_what_it_resembles() -> None:
    (reason,) = verdict(0.99).reasons
    assert reason.signal is Signal.RESEMBLES_SCAMS
    assert reason.quote == TEXT
    assert verdict(0.99).kind is ScamKind.ROMANCE


def test_a_warning_is_not_judged_by_the_words_it_warns_of(shield: Shield) -> None:
    warning = "Beware: scammers say 'move your money to a safe account'. Hang up and call 96110."
    sure = Likeness(0.99, ScamKind.IMPERSONATED_AUTHORITY)
    assert shield.read(warning).only_warns
    assert evidence(sure, warning, only_warns=True) == []
    assert not shield.read(TEXT).only_warns
