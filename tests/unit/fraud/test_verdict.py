"""From evidence to a verdict, whoever found it."""

from __future__ import annotations

import pytest

from actions.fraud import Evidence, Level, ScamKind, Signal, judge


def test_nothing_found_is_no_sign() -> None:
    assert judge([]).level is Level.NO_SIGN


@pytest.mark.parametrize(
    ("signals", "level"),
    [
        ([Signal.SAFE_ACCOUNT], Level.LIKELY),
        ([Signal.READ_OUT_CODE], Level.CAREFUL),
        ([Signal.READ_OUT_CODE, Signal.DEADLINE], Level.LIKELY),
        ([Signal.DEADLINE], Level.NO_SIGN),
        ([Signal.CLAIMS_AUTHORITY, Signal.AUTHORITY_ON_MOBILE], Level.NO_SIGN),
        ([Signal.KNOWN_HOTLINE], Level.NO_SIGN),
    ],
)
def test_signals_add_up(signals: list[Signal], level: Level) -> None:
    assert judge(Evidence(signal, "…") for signal in signals).level is level


def test_a_signal_counts_once_however_often_it_is_found() -> None:
    verdict = judge([Evidence(Signal.DEADLINE, "now")] * 9)
    assert verdict.level is Level.NO_SIGN


def test_reasons_come_with_what_says_most_first() -> None:
    verdict = judge([Evidence(Signal.DEADLINE, "now"), Evidence(Signal.SAFE_ACCOUNT, "safe")])
    assert [one.signal for one in verdict.reasons] == [Signal.SAFE_ACCOUNT, Signal.DEADLINE]


def test_the_kind_is_what_most_points_to() -> None:
    found = [Signal.GUARANTEED_RETURNS, Signal.CHAT_HANDOFF, Signal.ODD_ENDING]
    assert judge(Evidence(one, "…") for one in found).kind is ScamKind.FAKE_INVESTMENT


def test_no_sign_names_no_kind_and_frightens_nobody() -> None:
    verdict = judge([Evidence(Signal.ODD_ENDING, "a.top"), Evidence(Signal.KNOWN_HOTLINE, "95588")])
    assert verdict.kind is None
    assert [one.signal for one in verdict.reasons] == [Signal.KNOWN_HOTLINE]


def test_evidence_from_elsewhere_brings_its_own_weight_and_kind() -> None:
    """As a classifier's or the neighbourhood's will."""
    reported = Evidence(
        Signal.AUTHORITY_ON_MOBILE, "13812345678", kind=ScamKind.ROMANCE, weight=4.0
    )
    verdict = judge([reported])
    assert (verdict.level, verdict.kind) == (Level.LIKELY, ScamKind.ROMANCE)
