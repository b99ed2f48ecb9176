"""One thought in several bubbles: one report, and nobody is asked three times."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.model import Category, FileKind
from actions.outgoing import Verb, press
from bot.conversation.confidence import emergency_in, of_bubbles
from bot.conversation.requests import (
    AddWords,
    AllCommunities,
    CommunitiesNamedIn,
    FindCommunity,
)
from bot.conversation.state import (
    AddToTicket,
    Conversation,
    Heard,
    JustAdded,
    OfferTicket,
    Report,
    ReportStep,
)
from nlu.client import Reading, Understanding
from nlu.intents import Intent
from tests.unit.conversation.talking import MEISHAN, NOW, TICKET, play, report_in, said, says

PARKING = (Intent.REPORT_PARKING, 0.9)
NOISE = (Intent.REPORT_NOISE, 0.9)
SMALL_TALK = (Intent.OUT_OF_SCOPE, 0.9)
UNKNOWN = {CommunitiesNamedIn: [], FindCommunity: [], AllCommunities: [MEISHAN]}


def draft(step: ReportStep, **more: object) -> Conversation:
    """A report of a car, written a moment ago, that waits at `step`."""
    report = Report(
        category=Category.PARKING,
        words="there is a car",
        said=(("1", "there is a car"),),
        heard_at=NOW,
        step=step,
    )
    return Conversation(talk=report.model_copy(update=more))


def test_more_about_the_matter_while_the_community_is_asked_joins_without_another_question() -> (
    None
):
    bubble = said("blocking gate 3", PARKING, place="gate 3", number="2", after=3,
                  community=None, conversation=draft(ReportStep.COMMUNITY))  # fmt: skip
    answer, _ = play(bubble, lambda r: UNKNOWN[type(r)])
    assert says(answer) == ["report-added"]
    assert report_in(answer).words == "there is a car\nblocking gate 3"
    assert report_in(answer).place == "gate 3"
    assert report_in(answer).step is ReportStep.COMMUNITY


def test_a_minute_later_the_community_is_asked_again() -> None:
    bubble = said("blocking gate 3", PARKING, place="gate 3", after=60,
                  community=None, conversation=draft(ReportStep.COMMUNITY))  # fmt: skip
    answer, _ = play(bubble, lambda r: UNKNOWN[type(r)])
    assert says(answer) == ["report-added", "report-which-community", "community-how"]
    assert report_in(answer).words == "there is a car\nblocking gate 3"


def test_what_may_be_a_name_we_do_not_know_is_kept_and_the_community_asked_again() -> None:
    bubble = said("white bmw", SMALL_TALK, after=3, community=None,
                  conversation=draft(ReportStep.COMMUNITY))  # fmt: skip
    answer, _ = play(bubble, lambda r: UNKNOWN[type(r)])
    assert says(answer) == ["report-added", "report-which-community", "community-how"]
    assert report_in(answer).words == "there is a car\nwhite bmw"


def test_an_unknown_name_in_answer_to_the_question_is_no_part_of_the_report() -> None:
    name = said("Atlantis", SMALL_TALK, after=60, community=None,
                conversation=draft(ReportStep.COMMUNITY))  # fmt: skip
    answer, _ = play(name, lambda r: UNKNOWN[type(r)])
    assert says(answer) == ["community-not-found", "community-how"]
    assert report_in(answer).words == "there is a car"


def test_a_photo_while_the_community_is_asked_is_not_taken_for_a_name() -> None:
    photo = said(after=60, files={7: FileKind.PHOTO}, community=None,
                 conversation=draft(ReportStep.COMMUNITY))  # fmt: skip
    answer, _ = play(photo, lambda r: UNKNOWN[type(r)])
    assert says(answer) == ["report-added", "report-which-community", "community-how"]
    assert list(report_in(answer).files) == [7]


def test_more_about_the_matter_while_the_place_is_asked_is_not_taken_for_the_place() -> None:
    bubble = said("it honks all night", NOISE, after=3, conversation=draft(ReportStep.PLACE))
    answer, _ = play(bubble)
    assert says(answer) == ["report-added", "report-where"]
    assert report_in(answer).words == "there is a car\nit honks all night"
    assert report_in(answer).place == ""


def test_more_about_the_matter_that_names_the_place_answers_where() -> None:
    bubble = said("blocking gate 3 all night", PARKING, place="gate 3", after=3,
                  conversation=draft(ReportStep.PLACE))  # fmt: skip
    answer, _ = play(bubble)
    assert says(answer) == ["report-photo"]
    assert report_in(answer).words == "there is a car\nblocking gate 3 all night"
    assert report_in(answer).place == "gate 3"


def test_a_gate_that_reads_like_giving_up_is_a_place_and_giving_up_is_not() -> None:
    where = draft(ReportStep.PLACE)
    gate, _ = play(said("cancello 2", (Intent.CANCEL, 0.9), after=60, conversation=where))
    assert report_in(gate).place == "cancello 2"
    no_more, _ = play(said("cancel it", (Intent.CANCEL, 0.9), after=60, conversation=where))
    assert no_more.talk is None


def test_the_answer_to_where_is_the_place_and_no_part_of_the_words() -> None:
    where = said("in front of my garage", PARKING, after=60, conversation=draft(ReportStep.PLACE))
    answer, _ = play(where)
    assert says(answer) == ["report-photo"]
    assert report_in(answer).place == "in front of my garage"
    assert report_in(answer).words == "there is a car"


def test_words_in_one_breath_leave_the_question_for_a_photo_open() -> None:
    at_photo = draft(ReportStep.PHOTO, place="gate 3", photo_asked=True)
    bubble, _ = play(said("white one", SMALL_TALK, after=3, conversation=at_photo))
    assert says(bubble) == ["report-added"]
    assert report_in(bubble).step is ReportStep.PHOTO
    assert report_in(bubble).words == "there is a car\nwhite one"

    later, _ = play(said("white one", after=60, conversation=at_photo))
    assert says(later) == ["report-summary"]


def test_a_detail_in_one_breath_with_the_report_joins_and_small_talk_later_does_not() -> None:
    at_summary = draft(ReportStep.CONFIRM, place="gate 3", photo_asked=True)
    bubble, _ = play(said("white bmw", SMALL_TALK, after=3, conversation=at_summary))
    assert says(bubble) == ["report-summary"]
    assert report_in(bubble).words == "there is a car\nwhite bmw"

    later, _ = play(said("will it rain?", SMALL_TALK, after=60, conversation=at_summary))
    assert says(later) == ["out-of-scope", "report-summary"]
    assert report_in(later).words == "there is a car"


def test_half_a_sentence_is_a_detail_whatever_it_reads_like_and_a_wish_is_not() -> None:
    at_summary = draft(ReportStep.CONFIRM, place="gate 3", photo_asked=True)
    half = said("since this morning", (Intent.GOODBYE, 0.9), after=3, conversation=at_summary)
    assert report_in(play(half)[0]).words == "there is a car\nsince this morning"

    wish = said("what can you do?", (Intent.HELP, 0.9), after=3, conversation=at_summary)
    answer, _ = play(wish)
    assert says(answer) == ["help", "report-summary"]
    assert report_in(answer).words == "there is a car"


def test_another_trouble_of_the_same_car_starts_no_second_report() -> None:
    at_summary = draft(ReportStep.CONFIRM, place="gate 3", photo_asked=True)
    answer, _ = play(said("and it honks all night", NOISE, after=60, conversation=at_summary))
    assert says(answer) == ["report-summary"]
    assert report_in(answer).category is Category.PARKING
    assert report_in(answer).words == "there is a car\nand it honks all night"


def test_an_edit_changes_the_words_of_its_own_bubble_alone() -> None:
    bubbles = draft(
        ReportStep.CONFIRM,
        words="there is a car\nat gate 3",
        said=(("1", "there is a car"), ("2", "at gate 3")),
        place="the gate",
        place_said="3",
    )
    of_words = said("at gate 4", number="2", is_edit=True, conversation=bubbles)
    assert report_in(play(of_words)[0]).words == "there is a car\nat gate 4"
    of_place = said("the south gate", number="3", is_edit=True, conversation=bubbles)
    assert report_in(play(of_place)[0]).place == "the south gate"
    assert report_in(play(of_place)[0]).words == "there is a car\nat gate 3"


def test_half_a_sentence_that_was_not_understood_belongs_to_the_other_half() -> None:
    first, _ = play(said("there is a car"))
    assert says(first) == ["not-understood"]
    before = Conversation(talk=first.talk)
    rest, _ = play(said("blocking gate 3", PARKING, place="gate 3", after=3, conversation=before))
    assert report_in(rest).words == "there is a car\nblocking gate 3"

    anew, _ = play(said("a car blocks gate 3", PARKING, place="gate 3", after=60,
                        conversation=before))  # fmt: skip
    assert report_in(anew).words == "a car blocks gate 3"


def test_who_is_still_typing_is_not_shown_the_menu_again() -> None:
    first, _ = play(said("there is a car"))
    second, _ = play(said("you know the one", after=3, conversation=Conversation(talk=first.talk)))
    assert says(second) == ["heard-more"]
    pressed = said(press=press(Verb.MENU, Intent.REPORT_PARKING.value), after=20,
                   conversation=Conversation(talk=second.talk))  # fmt: skip
    assert report_in(play(pressed)[0]).words == "there is a car\nyou know the one"


def test_while_nobody_can_read_all_that_was_written_is_kept_for_the_menu() -> None:
    first, _ = play(said("a car blocks the gate", nlu_is_down=True))
    second = said("gate 3", nlu_is_down=True, after=60, conversation=Conversation(talk=first.talk))
    answer, _ = play(second)
    assert says(answer) == ["menu-without-understanding"]
    assert isinstance(answer.talk, Heard)
    assert answer.talk.words == "a car blocks the gate\ngate 3"


def test_a_photo_sent_first_belongs_to_the_words_that_follow() -> None:
    photo, _ = play(said(files={7: FileKind.PHOTO}))
    assert says(photo) == ["heard-files"]
    before = Conversation(talk=photo.talk)
    soon = said("car blocks gate 3", PARKING, place="gate 3", after=60, conversation=before)
    assert list(report_in(play(soon)[0]).files) == [7]
    next_day = said("car blocks gate 3", PARKING, place="gate 3", after=86_400,
                    conversation=before)  # fmt: skip
    assert list(report_in(play(next_day)[0]).files) == []


def test_a_report_right_after_a_verdict_is_not_more_of_what_was_checked() -> None:
    checked = OfferTicket(category=Category.FRAUD_CHECK, words="You won a prize", heard_at=NOW)
    rest = said("the corridor is full of boxes", (Intent.REPORT_HAZARD, 0.9), after=3,
                conversation=Conversation(talk=checked))  # fmt: skip
    answer, _ = play(rest)
    assert report_in(answer).words == "the corridor is full of boxes"
    unclear, _ = play(replace(rest, understanding=None))
    assert says(unclear) == ["offer-more"]


def test_the_rest_of_an_answer_joins_the_same_ticket() -> None:
    adding = Conversation(talk=AddToTicket(ticket_id=7))
    first, _ = play(said("the fifth floor", conversation=adding), lambda _: TICKET)
    assert isinstance(first.talk, JustAdded)
    before = Conversation(talk=first.talk)
    rest, asked = play(said("on the left", SMALL_TALK, after=3, conversation=before),
                       lambda _: TICKET)  # fmt: skip
    assert asked == [AddWords(7, words="on the left", said=("1",))]
    assert says(rest) == ["ticket-added"]


@pytest.mark.parametrize(
    ("text", "means", "after"),
    [("thank you", (Intent.THANKS, 0.9), 3), ("car blocks gate 3", PARKING, 60)],
)
def test_what_is_no_more_of_an_answer_does_not_join_its_ticket(
    text: str, means: tuple[Intent, float], after: float
) -> None:
    before = Conversation(talk=JustAdded(ticket_id=7, heard_at=NOW))
    _, asked = play(said(text, means, after=after, conversation=before))
    assert not any(isinstance(request, AddWords) for request in asked)


def understood(text: str, *readings: tuple[Intent, float]) -> Understanding:
    """What Rasa makes of `text`."""
    return Understanding(text, tuple(Reading(intent.value, sure) for intent, sure in readings))


def test_a_cry_for_help_among_small_talk_stays_one() -> None:
    parts = [
        understood("hello", (Intent.GREET, 0.9)),
        understood("he has a knife", (Intent.EMERGENCY, 0.8), (Intent.REPORT_DISPUTE, 0.1)),
    ]
    whole = understood("hello\nhe has a knife", NOISE, (Intent.HELP, 0.1))
    assert emergency_in(whole, in_talk=False) is None
    assert emergency_in(of_bubbles(whole, parts), in_talk=True) is Intent.EMERGENCY


def test_bubbles_mean_what_they_mean_together() -> None:
    parts = [
        understood("there is a car", (Intent.EMERGENCY, 0.47), (Intent.ASK_PARKING_PLACE, 0.2)),
        understood("at gate 3", SMALL_TALK),
    ]
    whole = understood("there is a car\nat gate 3", PARKING, (Intent.GREET, 0.05))
    assert of_bubbles(whole, parts) == whole


def test_a_hello_before_the_matter_is_not_the_matter() -> None:
    hello = understood("hello", (Intent.GREET, 0.9))
    matter = understood("a car blocks the gate", PARKING)
    whole = understood("hello\na car blocks the gate", (Intent.GREET, 0.6), (Intent.HELP, 0.1))
    assert of_bubbles(whole, [hello, matter]).intent == Intent.REPORT_PARKING
    assert of_bubbles(whole, [hello, matter]).text == whole.text
    assert of_bubbles(whole, [hello, hello]) == whole
