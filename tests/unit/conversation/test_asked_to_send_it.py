"""Who was asked for the message that they doubt sends it, asks about it, or has gone on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.fraud import ScamKind, judge
from actions.model import Category, Outcome
from actions.outgoing import say
from bot.conversation.requests import Checked, CheckMessage
from bot.conversation.situation import Reply, Situation
from bot.conversation.state import Conversation, FraudWords, OfferTicket
from nlu.client import ScamReading
from nlu.intents import Intent
from tests.unit.conversation.talking import NOW, TICKET, play, said, says

ASKED = Conversation(talk=FraudWords())
VERDICT_BEFORE = Conversation(
    talk=OfferTicket(
        category=Category.FRAUD_CHECK, words="You won", heard_at=NOW, note=(say("thanks"),)
    )
)


def worded(situation: Situation, probability: float) -> Situation:
    """So much like a scam, by the classifier."""
    assert situation.understanding is not None
    scam = ScamReading(probability, ScamKind.PHISHING)
    return replace(situation, understanding=replace(situation.understanding, scam=scam))


def answer_to(situation: Situation, *, is_concrete: bool = False) -> Reply:
    checked = Checked(judge([]), is_concrete)
    return play(situation, lambda r: checked if isinstance(r, CheckMessage) else TICKET)[0]


HARMLESS, LIKE_A_SCAM = 0.02, 0.9


def test_a_question_about_something_else_is_answered() -> None:
    asks = said("how do I register?", (Intent.ASK_REGISTRATION, 0.95), conversation=ASKED)
    answer = answer_to(worded(asks, HARMLESS))
    assert answer.outcome is Outcome.ANSWERED
    assert "fraud-check-offer" not in says(answer)


@pytest.mark.parametrize(
    ("probability", "is_concrete"),
    [(LIKE_A_SCAM, False), (HARMLESS, True)],
    ids=["worded", "number"],
)
def test_what_could_be_a_scam_is_checked_whatever_it_asks(
    probability: float, is_concrete: bool
) -> None:
    sent = said("register now, call 1", (Intent.ASK_REGISTRATION, 0.95), conversation=ASKED)
    answer = answer_to(worded(sent, probability), is_concrete=is_concrete)
    assert says(answer)[-1] == "fraud-check-offer"


def test_what_means_nothing_to_us_is_what_they_doubt() -> None:
    sent = said("hi mum", (Intent.OUT_OF_SCOPE, 0.95), conversation=ASKED)
    assert says(answer_to(worded(sent, HARMLESS)))[-1] == "fraud-check-offer"


def test_is_it_safe_after_a_verdict_is_about_what_was_judged() -> None:
    asks = said("is it safe?", (Intent.FRAUD_CHECK, 0.9), after=60, conversation=VERDICT_BEFORE)
    answer = answer_to(worded(asks, HARMLESS))
    assert says(answer) == ["fraud-check-as-before"]
    assert answer.talk == VERDICT_BEFORE.talk


def test_is_it_safe_long_after_a_verdict_asks_for_what_is_meant() -> None:
    asks = said("is it safe?", (Intent.FRAUD_CHECK, 0.9), after=3600, conversation=VERDICT_BEFORE)
    assert says(answer_to(worded(asks, HARMLESS))) == ["fraud-check-send"]
