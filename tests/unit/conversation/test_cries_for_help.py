"""Cries for help and what is offered after them: nothing that was said is lost or asked twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.model import Category, TicketState
from bot.conversation import dialogue
from bot.conversation.requests import AddWords, CommunitiesNamedIn, FileTicket, TicketThatAsks
from bot.conversation.state import Conversation, OfferTicket, Report, ReportStep
from nlu.intents import Intent
from tests.unit.conversation.talking import NOW, TICKET, play, report_in, said, says

PARKING = (Intent.REPORT_PARKING, 0.9)


def test_where_an_emergency_is_belongs_to_what_is_offered_to_the_officer() -> None:
    numbers, _ = play(said("there is a fire", (Intent.EMERGENCY, 0.9)))
    more, _ = play(said("in building 3", place="", after=3, number="2",
                        conversation=Conversation(talk=numbers.talk)))  # fmt: skip
    assert says(more) == ["offer-more"]
    assert isinstance(more.talk, OfferTicket)
    yes = said("yes", (Intent.AFFIRM, 0.9), after=30, conversation=Conversation(talk=more.talk))
    told = {CommunitiesNamedIn: [], FileTicket: TICKET}
    _, asked = play(yes, lambda r: told[type(r)])
    assert asked == [
        CommunitiesNamedIn("there is a fire\nin building 3"),
        FileTicket(
            category=Category.EMERGENCY,
            words="there is a fire\nin building 3",
            said=("1", "2"),
        ),
    ]


def test_a_hint_of_an_emergency_that_goes_on_as_a_report_is_one() -> None:
    numbers, _ = play(said("there is a car", (Intent.EMERGENCY, 0.47)))
    assert says(numbers)[0] == "emergency-numbers"
    rest = said("blocking gate 3", PARKING, place="gate 3", after=3,
                conversation=Conversation(talk=numbers.talk))  # fmt: skip
    answer, _ = play(rest)
    assert report_in(answer).category is Category.PARKING
    assert report_in(answer).words == "there is a car\nblocking gate 3"


def test_an_emergency_that_goes_on_like_a_report_stays_an_emergency() -> None:
    numbers, _ = play(said("there is a fire", (Intent.EMERGENCY, 0.9)))
    rest = said("cars block the gate", PARKING, after=3,
                conversation=Conversation(talk=numbers.talk))  # fmt: skip
    answer, _ = play(rest)
    assert says(answer) == ["offer-more"]


def test_a_hint_of_an_emergency_in_answer_to_the_officer_is_an_answer() -> None:
    asking = replace(TICKET, state=TicketState.ASKED)
    told = {TicketThatAsks: asking, AddWords: asking}
    hint = said("the fifth floor", (Intent.EMERGENCY, 0.32))
    assert says(play(hint, lambda r: told[type(r)])[0]) == ["ticket-added"]

    sure = said("he has a knife", (Intent.EMERGENCY, 0.9))
    answer, asked = play(sure, lambda r: told[type(r)])
    assert says(answer)[0] == "emergency-numbers"
    assert asked == []


def test_a_second_cry_for_help_gets_the_numbers_and_keeps_the_first_offer() -> None:
    numbers, _ = play(said("help", (Intent.EMERGENCY, 0.9)))
    assert isinstance(numbers.talk, OfferTicket)
    again, _ = play(said("fire!!", (Intent.EMERGENCY, 0.9), after=2,
                         conversation=Conversation(talk=numbers.talk)))  # fmt: skip
    assert says(again) == ["emergency-numbers"]
    assert isinstance(again.talk, OfferTicket)
    assert (again.talk.words, again.talk.nonce) == ("help\nfire!!", numbers.talk.nonce)


def test_a_later_cry_for_help_gets_the_numbers_and_an_offer_of_all_that_was_said() -> None:
    numbers, _ = play(said("help", (Intent.EMERGENCY, 0.4)))
    again, _ = play(said("he is at my door", (Intent.EMERGENCY, 0.9), after=120,
                         conversation=Conversation(talk=numbers.talk)))  # fmt: skip
    assert says(again) == ["emergency-numbers", "emergency-offer"]
    assert isinstance(again.talk, OfferTicket)
    assert again.talk.words == "help\nhe is at my door"
    assert not again.talk.is_hint


def test_what_only_sounds_like_one_more_cry_is_noted() -> None:
    numbers, _ = play(said("there is smoke", (Intent.EMERGENCY, 0.9)))
    more, _ = play(said("ok they are coming", (Intent.EMERGENCY, 0.6), after=120,
                        conversation=Conversation(talk=numbers.talk)))  # fmt: skip
    assert says(more) == ["offer-more"]
    assert isinstance(more.talk, OfferTicket)
    assert more.talk.words == "there is smoke\nok they are coming"


def test_what_was_told_as_fraud_and_then_as_danger_reaches_the_officer_whole() -> None:
    numbers, _ = play(said("police told mum to draw money", (Intent.FRAUD_VICTIM, 0.9)))
    danger, _ = play(said("she is on her way", (Intent.EMERGENCY, 0.6), after=60,
                          conversation=Conversation(talk=numbers.talk)))  # fmt: skip
    assert says(danger) == ["emergency-numbers", "emergency-offer"]
    assert isinstance(danger.talk, OfferTicket)
    assert danger.talk.category is Category.EMERGENCY
    assert danger.talk.words == "police told mum to draw money\nshe is on her way"


def test_another_cry_for_help_much_later_begins_anew() -> None:
    numbers, _ = play(said("there is smoke", (Intent.EMERGENCY, 0.9)))
    new, _ = play(said("a man has fallen", (Intent.EMERGENCY, 0.9), after=3600,
                       conversation=Conversation(talk=numbers.talk)))  # fmt: skip
    assert isinstance(new.talk, OfferTicket)
    assert new.talk.words == "a man has fallen"


@pytest.mark.parametrize("after", [3, 600])
def test_what_is_said_around_an_offer_neither_closes_it_nor_loses_the_report(after: float) -> None:
    report = Report(category=Category.NOISE, words="drums", step=ReportStep.PLACE)
    offer = OfferTicket(category=Category.EMERGENCY, words="fire", heard_at=NOW)
    waiting = Conversation(talk=offer, paused=report)
    thanks, _ = play(said("thank you", (Intent.THANKS, 0.9), after=after, conversation=waiting))
    assert says(thanks) == ["thanks"]
    assert dialogue.after(waiting, thanks) == waiting

    more, _ = play(said("they are coming now", after=after, conversation=waiting))
    assert says(more) == ["offer-more"]
    still_waiting = dialogue.after(waiting, more)
    no = said("no", (Intent.DENY, 0.9), after=after, conversation=still_waiting)
    assert says(play(no)[0]) == ["offer-declined-urgent", "report-where"]


def test_something_new_after_an_emergency_is_not_taken_for_more_of_it() -> None:
    numbers, _ = play(said("there is a fire", (Intent.EMERGENCY, 0.9)))
    new, _ = play(said("car blocks gate 3", PARKING, place="gate 3", after=120,
                       conversation=Conversation(talk=numbers.talk)))  # fmt: skip
    assert says(new) == ["report-photo"]
