"""What the report says of the fraud check."""

from __future__ import annotations

from actions.fraud import Level, Likeness, ScamKind
from tests.understanding import scam_page, scams
from tests.understanding.scams import Checked
from tests.unit.fraud.measured import Measured, Set


def checked(
    text: str,
    kind: ScamKind | None,
    level: Level,
    *,
    probability: float = 0.9,
    told: ScamKind | None = None,
    which: Set = Set.UNSEEN,
) -> Checked:
    message = Measured("en", text, kind, which, "" if kind else "bank")
    return Checked(message, Likeness(probability, told), level, told)


LOAN = ScamKind.FAKE_LOAN
CHECKED = [
    checked("a loan, first a fee", LOAN, Level.LIKELY, told=LOAN),
    checked("a loan, then a fee", LOAN, Level.NO_SIGN, probability=0.4),
    checked("your loan is due", None, Level.CAREFUL, probability=0.8, told=LOAN),
    checked("your card is ready", None, Level.NO_SIGN, probability=0.15),
    checked("a romance", ScamKind.ROMANCE, Level.LIKELY, told=LOAN, which=Set.FORWARDED),
    checked("a <b>fee</b>", LOAN, Level.NO_SIGN, probability=0.2, which=Set.FORWARDED),
]


def test_warnings_are_counted_by_what_a_message_is() -> None:
    unseen = scams.of_set(CHECKED, Set.UNSEEN)
    assert scams.recall(unseen) == 0.5
    assert scams.false_alarms(unseen) == 0.5
    assert scams.recall(scams.of_set(CHECKED, Set.FORWARDED)) == 0.5


def test_a_probability_is_held_against_the_share_of_scams() -> None:
    bins = {one.confidence: (one.accuracy, one.count) for one in scams.reliability(CHECKED)}
    assert bins == {0.9: (1, 2), 0.8: (0, 1), 0.4: (1, 1), 0.2: (1, 1), 0.15: (0, 1)}
    off = (0.1 + 0.1 + 0.8 + 0.6 + 0.8 + 0.15) / 6
    assert round(scams.calibration_error(CHECKED), 6) == round(off, 6)


def test_what_was_told_wrongly_is_counted_and_what_was_right_is_not() -> None:
    assert dict(scams.confusions(CHECKED)) == {
        ("fake_loan", "no sign of a scam"): 2,
        ("honest: bank", "fake_loan"): 1,
        ("romance", "fake_loan"): 1,
    }


def test_the_page_counts_the_unseen_messages_and_never_shows_one() -> None:
    page = scam_page.section(CHECKED)
    assert "a &lt;b&gt;fee&lt;/b&gt;" in page
    assert not [one for one in CHECKED[:4] if one.message.text in page]
    assert "0.500 <small>(1 of 2)</small>" in page


def test_the_page_says_where_there_is_no_classifier() -> None:
    assert "no scam classifier" in scam_page.section([])
