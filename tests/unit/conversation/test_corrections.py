"""'No, I meant …': the words are kept, and a reviewer learns of it; told without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from actions.fraud import judge
from actions.model import Category, FileKind
from actions.outgoing import Verb, press
from bot.conversation import dialogue
from bot.conversation.requests import (
    AllCommunities,
    Checked,
    CheckMessage,
    FileTicket,
    QueueForReview,
    Request,
    TakeFromReview,
)
from bot.conversation.situation import Reply, Situation
from bot.conversation.state import Conversation, Heard, OfferTicket, Report, ReportStep
from nlu.intents import Intent
from tests.unit.conversation.talking import MEISHAN, TICKET, play, said, says

PARKING, NOISE = Intent.REPORT_PARKING, Intent.REPORT_NOISE
WORDS = "noisy car in my space"
DOUBT = ((PARKING, 0.4), (NOISE, 0.38))
HARMLESS = Checked(judge([]), is_concrete=True)


def pressed(intent: Intent, before: Conversation) -> Situation:
    return said(press=press(Verb.MENU, intent.value), conversation=before)


def chose(talk: Heard | Report, choice: str) -> Situation:
    return said(press=press(Verb.CHOOSE, talk.nonce, choice), conversation=Conversation(talk=talk))


def asked_between() -> Conversation:
    """Where the talk stands after 'did you mean'."""
    before = Conversation()
    answer, _ = play(said(WORDS, *DOUBT))
    return dialogue.after(before, answer)


def checked(request: Request[Any]) -> Checked | None:
    """The fraud check finds nothing, and nothing else is known."""
    return HARMLESS if isinstance(request, CheckMessage) else None


def acted_on(text: str, *means: tuple[Intent, float]) -> Conversation:
    """Where the talk stands after something was understood, rightly or not."""
    answer, _ = play(said(text, *means), checked)
    return dialogue.after(Conversation(), answer)


def queued(asked: list[object]) -> list[tuple[str, bool, Intent | None, bool]]:
    """What a reviewer will see: words, whether corrected, what was meant, whether again."""
    return [
        (one.interpretation.words, one.corrected, one.meant, one.interpretation.noted)
        for one in asked
        if isinstance(one, QueueForReview)
    ]


# --- Did you mean -------------------------------------------------------------------------------


def test_what_is_asked_about_is_queued_with_what_the_model_thought() -> None:
    answer, asked = play(said(WORDS, *DOUBT))
    assert says(answer) == ["did-you-mean"]
    (one,) = [one for one in asked if isinstance(one, QueueForReview)]
    assert [(r.intent, r.confidence) for r in one.interpretation.readings] == list(DOUBT)
    assert (one.interpretation.words, one.interpretation.language) == (WORDS, "en")
    assert (one.corrected, one.meant) == (False, None)


def test_what_is_sure_is_not_queued() -> None:
    _, asked = play(said(WORDS, (PARKING, 0.9)))
    assert queued(asked) == []


def test_the_reading_pressed_is_what_was_meant_and_the_words_are_the_reports() -> None:
    answer, asked = play(pressed(NOISE, asked_between()))
    assert queued(asked) == [(WORDS, True, NOISE, True)]
    assert isinstance(answer.talk, Report)
    assert (answer.talk.words, answer.talk.category) == (WORDS, Category.NOISE)


def test_a_reading_can_be_named_instead_of_pressed() -> None:
    before = asked_between()
    answer, asked = play(said("the noise, at gate 3", (NOISE, 0.9), place="gate 3",
                              conversation=before))  # fmt: skip
    assert queued(asked) == [(WORDS, True, NOISE, True)]
    assert isinstance(answer.talk, Report)
    assert answer.talk.words == f"{WORDS}\nthe noise, at gate 3"
    assert answer.talk.place == "gate 3"


def test_yes_is_an_answer_where_there_was_one_reading() -> None:
    answer, _ = play(said(WORDS, (NOISE, 0.4)))
    before = dialogue.after(Conversation(), answer)
    answer, asked = play(said("yes", (Intent.AFFIRM, 0.9), conversation=before))
    assert queued(asked) == [(WORDS, True, NOISE, True)]
    assert isinstance(answer.talk, Report)
    assert answer.talk.words == WORDS


def test_yes_to_two_readings_is_asked_which() -> None:
    before = asked_between()
    answer, asked = play(said("yes", (Intent.AFFIRM, 0.9), conversation=before))
    assert queued(asked) == []
    assert says(answer) == ["did-you-mean"]
    assert answer.talk == before.talk


def test_something_clear_and_else_is_a_matter_of_its_own() -> None:
    answer, asked = play(said("a bike was stolen", (Intent.REPORT_THEFT, 0.9), after=60,
                              conversation=asked_between()))  # fmt: skip
    assert queued(asked) == []
    assert isinstance(answer.talk, Report)
    assert answer.talk.words == "a bike was stolen"


@pytest.mark.parametrize("in_words", [True, False])
def test_none_of_these_leads_to_the_menu_and_the_words_are_used_from_there(in_words: bool) -> None:
    before = asked_between()
    assert isinstance(before.talk, Heard)
    no = said("no", (Intent.DENY, 0.9), conversation=before)
    menu, asked = play(no if in_words else chose(before.talk, "none"))
    assert says(menu) == ["menu-what-is-it"]
    assert queued(asked) == [(WORDS, True, None, True)]
    answer, asked = play(pressed(Intent.REPORT_DISPUTE, Conversation(talk=menu.talk)))
    assert queued(asked) == [(WORDS, True, Intent.REPORT_DISPUTE, True)]
    assert isinstance(answer.talk, Report)
    assert answer.talk.words == WORDS


def test_the_menu_after_not_understood_at_all_says_what_was_meant() -> None:
    answer, asked = play(said("blorp at the gate", (Intent.HELP, 0.1)))
    assert says(answer) == ["not-understood"]
    assert queued(asked) == [("blorp at the gate", False, None, False)]
    _, asked = play(pressed(PARKING, dialogue.after(Conversation(), answer)))
    assert queued(asked) == [("blorp at the gate", True, PARKING, True)]


@pytest.mark.parametrize("intent", [Intent.HELP, Intent.CHANGE_LANGUAGE, Intent.TALK_TO_OFFICER])
def test_who_wants_the_menu_a_language_or_a_person_says_nothing_of_the_words(
    intent: Intent,
) -> None:
    _, asked = play(pressed(intent, asked_between()), lambda _: TICKET)
    assert queued(asked) == []


def test_what_we_offered_says_something_even_if_it_is_a_person() -> None:
    answer, _ = play(said(WORDS, (Intent.TALK_TO_OFFICER, 0.4)))
    before = dialogue.after(Conversation(), answer)
    _, asked = play(pressed(Intent.TALK_TO_OFFICER, before), lambda _: TICKET)
    assert queued(asked) == [(WORDS, True, Intent.TALK_TO_OFFICER, True)]


def test_one_thought_in_two_messages_is_taken_together() -> None:
    first, _ = play(said("the thing again", (Intent.HELP, 0.1)))
    second, asked = play(said("you know, at gate 3", (Intent.HELP, 0.1), place="gate 3",
                              conversation=Conversation(talk=first.talk)))  # fmt: skip
    assert queued(asked) == [("you know, at gate 3", False, None, False)]
    answer, _ = play(pressed(NOISE, Conversation(talk=second.talk)))
    assert isinstance(answer.talk, Report)
    assert answer.talk.words == "the thing again\nyou know, at gate 3"
    assert answer.talk.place == "gate 3"


def test_a_button_says_what_the_message_meant_that_we_asked_about() -> None:
    first = asked_between()
    second, asked = play(said("you know the one", (Intent.HELP, 0.1), after=3,
                              conversation=first))  # fmt: skip
    assert queued(asked) == [("you know the one", False, None, False)]
    answer, asked = play(pressed(NOISE, Conversation(talk=second.talk)))
    assert queued(asked) == [(WORDS, True, NOISE, True)]
    assert isinstance(answer.talk, Report)
    assert answer.talk.words == f"{WORDS}\nyou know the one"


def test_a_photo_to_what_was_not_understood_leaves_the_words_to_learn_from() -> None:
    first, _ = play(said("blorp at the gate", (Intent.HELP, 0.1)))
    photo = said(files={7: FileKind.PHOTO}, after=60, conversation=Conversation(talk=first.talk))
    answer, _ = play(photo)
    _, asked = play(pressed(PARKING, Conversation(talk=answer.talk)))
    assert queued(asked) == [("blorp at the gate", True, PARKING, True)]


def test_what_was_not_understood_long_ago_is_not_joined_nor_is_an_edit() -> None:
    first, _ = play(said("the thing again", (Intent.HELP, 0.1)))
    before = Conversation(talk=first.talk)
    later = said("blorp", (Intent.HELP, 0.1), conversation=before)
    later = replace(
        later, incoming=replace(later.incoming, at=later.incoming.at + timedelta(minutes=11))
    )
    edited = said("blorp", (Intent.HELP, 0.1), conversation=before, is_edit=True)
    for situation in (later, edited):
        answer, _ = play(situation)
        assert isinstance(answer.talk, Heard)
        assert answer.talk.words == "blorp"


def test_the_officer_alerted_gets_all_that_was_said_and_sent() -> None:
    heard = Heard(words="smoke somewhere", place="B2", files={3: FileKind.PHOTO})
    answer, _ = play(pressed(Intent.EMERGENCY, Conversation(talk=heard)))
    assert isinstance(answer.talk, OfferTicket)
    assert (answer.talk.words, answer.talk.place) == ("smoke somewhere", "B2")
    assert answer.talk.file_ids == (3,)


# --- What is never queued -----------------------------------------------------------------------


@pytest.mark.parametrize("grave", [Intent.EMERGENCY, Intent.FRAUD_VICTIM])
@pytest.mark.parametrize("sure", [0.2, 0.35, 0.9])
def test_what_hints_at_an_emergency_never_is(grave: Intent, sure: float) -> None:
    before = Conversation()
    answer, asked = play(said("it smells of smoke", (grave, sure), (NOISE, 0.19)))
    assert queued(asked) == []
    for intent in (NOISE, PARKING):
        _, asked = play(pressed(intent, dialogue.after(before, answer)))
        assert queued(asked) == []


def test_what_turns_out_to_be_an_emergency_is_taken_back() -> None:
    answer, asked = play(pressed(Intent.EMERGENCY, asked_between()))
    assert says(answer)[0] == "emergency-numbers"
    (one,) = asked
    assert isinstance(one, TakeFromReview)
    assert one.interpretation.words == WORDS


def test_the_beginning_of_a_cry_for_help_is_taken_back() -> None:
    first, asked = play(said("blorp in the kitchen", (Intent.HELP, 0.1)))
    assert len(queued(asked)) == 1
    before = Conversation(talk=first.talk)
    _, asked = play(said("fire!!", (Intent.EMERGENCY, 0.9), after=3, conversation=before))
    assert [one.interpretation.words for one in asked if isinstance(one, TakeFromReview)] == [
        "blorp in the kitchen"
    ]
    _, asked = play(said("fire!!", (Intent.EMERGENCY, 0.9), after=600, conversation=before))
    assert not any(isinstance(one, TakeFromReview) for one in asked)


def test_somebody_elses_words_name_no_reading() -> None:
    forward = said("the noise", (NOISE, 0.9), after=60, is_forward=True,
                   conversation=asked_between())  # fmt: skip
    answer, asked = play(forward)
    assert queued(asked) == []
    assert isinstance(answer.talk, Report)
    assert answer.talk.words == "the noise"


def test_what_was_forwarded_is_not_theirs_and_without_a_model_nothing_was_misunderstood() -> None:
    _, asked = play(said(WORDS, *DOUBT, is_forward=True), checked)
    assert queued(asked) == []
    answer, asked = play(said(WORDS, nlu_is_down=True))
    assert queued(asked) == []
    _, asked = play(pressed(NOISE, dialogue.after(Conversation(), answer)))
    assert queued(asked) == []


def test_an_answer_to_a_question_of_ours_is_no_message_to_learn_from() -> None:
    draft = Report(category=Category.NOISE, words="drums", step=ReportStep.PLACE)
    situation = said("behind the blorp", (Intent.HELP, 0.1), conversation=Conversation(talk=draft))
    answer, asked = play(situation)
    assert queued(asked) == []
    assert isinstance(answer.talk, Report)
    assert answer.talk.place == "behind the blorp"


# --- No to what was understood ------------------------------------------------------------------


def test_no_to_what_was_understood_keeps_the_words_and_queues_them() -> None:
    before = acted_on("the lamp again at gate 3", (Intent.FRAUD_QUESTION, 0.8))
    answer, asked = play(said("no", (Intent.DENY, 0.9), conversation=before))
    assert says(answer) == ["understood-wrongly"]
    assert queued(asked) == [("the lamp again at gate 3", True, None, False)]
    report, asked = play(pressed(Intent.REPORT_HAZARD, Conversation(talk=answer.talk)))
    assert queued(asked) == [("the lamp again at gate 3", True, Intent.REPORT_HAZARD, True)]
    assert isinstance(report.talk, Report)
    assert report.talk.words == "the lamp again at gate 3"


def test_a_no_later_on_is_to_something_else() -> None:
    before = acted_on("the lamp", (Intent.FRAUD_QUESTION, 0.8))
    answer, _ = play(said("thanks", (Intent.THANKS, 0.9), conversation=before))
    after = dialogue.after(before, answer)
    answer, asked = play(said("no", (Intent.DENY, 0.9), conversation=after))
    assert says(answer) == ["nothing-asked"]
    assert queued(asked) == []


@pytest.mark.parametrize("intent", [Intent.OTHER_AGENCY, Intent.HELP, Intent.GREET, Intent.THANKS])
def test_a_no_that_answers_us_corrects_nothing(intent: Intent) -> None:
    before = acted_on("something", (intent, 0.9))
    answer, asked = play(said("no", (Intent.DENY, 0.9), conversation=before))
    assert says(answer) == ["nothing-asked"]
    assert queued(asked) == []


def test_a_no_to_an_offer_answers_the_offer() -> None:
    before = acted_on("is this a scam", (Intent.FRAUD_CHECK, 0.9))
    answer, asked = play(said("no", (Intent.DENY, 0.9), conversation=before))
    assert says(answer) == ["offer-declined"]
    assert queued(asked) == []


def test_no_where_we_ask_for_the_place_is_no_place() -> None:
    draft = Report(category=Category.NOISE, words="drums", step=ReportStep.PLACE)
    answer, _ = play(said("no", (Intent.DENY, 0.9), conversation=Conversation(talk=draft)))
    assert says(answer) == ["report-correct"]
    assert isinstance(answer.talk, Report)
    assert answer.talk.place == ""


def test_who_does_not_know_where_refuses_nothing() -> None:
    draft = Report(category=Category.NOISE, words="drums", step=ReportStep.PLACE)
    unsure = said("je ne sais pas", (Intent.DENY, 0.9), conversation=Conversation(talk=draft))
    answer, _ = play(unsure)
    assert says(answer) == ["report-where-unknown"]


def test_skip_at_the_summary_adds_nothing_to_the_report() -> None:
    draft = Report(category=Category.NOISE, words="drums", place="gate 3", step=ReportStep.CONFIRM)
    answer, _ = play(said("skip", conversation=Conversation(talk=draft)))
    assert says(answer)[0] == "report-summary"
    assert isinstance(answer.talk, Report)
    assert answer.talk.words == "drums"


def test_no_where_we_ask_for_the_community_asks_what_was_wrong() -> None:
    draft = Report(category=Category.NOISE, words="drums", step=ReportStep.COMMUNITY)
    situation = said("no", (Intent.DENY, 0.9), community=None,
                     conversation=Conversation(talk=draft))  # fmt: skip
    answer, _ = play(situation, lambda r: [MEISHAN] if isinstance(r, AllCommunities) else None)
    assert says(answer) == ["report-correct"]


# --- That is nothing for me, and yet ------------------------------------------------------------


def test_what_was_taken_for_small_talk_is_used_when_a_likely_reading_is_pressed() -> None:
    before = acted_on("the drums again", (Intent.OUT_OF_SCOPE, 0.7), (NOISE, 0.1))
    answer, asked = play(pressed(NOISE, before))
    assert queued(asked) == [("the drums again", True, NOISE, False)]
    assert isinstance(answer.talk, Report)
    assert answer.talk.words == "the drums again"


def test_a_joke_is_not_reported_when_something_else_is_pressed() -> None:
    before = acted_on("tell me a joke", (Intent.OUT_OF_SCOPE, 0.95), (NOISE, 0.01))
    answer, asked = play(pressed(NOISE, before))
    assert queued(asked) == []
    assert isinstance(answer.talk, Report)
    assert answer.talk.words == ""


# --- In the report's summary --------------------------------------------------------------------


def reporting(category: Category = Category.PARKING) -> tuple[Reply, Report]:
    answer, _ = play(said("the drums at B2", (PARKING, 0.9), (NOISE, 0.05), place="B2"))
    assert isinstance(answer.talk, Report)
    return answer, answer.talk.model_copy(update={"category": category, "photo_asked": True})


def test_another_category_in_the_summary_says_what_was_meant() -> None:
    _, draft = reporting()
    answer, asked = play(chose(draft, "noise"))
    assert queued(asked) == [("the drums at B2", True, NOISE, False)]
    assert isinstance(answer.talk, Report)
    assert answer.talk.category is Category.NOISE
    _, asked = play(chose(answer.talk, "dispute"))
    assert queued(asked) == [("the drums at B2", True, Intent.REPORT_DISPUTE, True)]


def test_the_same_category_again_corrects_nothing() -> None:
    _, draft = reporting()
    _, asked = play(chose(draft, "parking"))
    assert asked == []


def test_a_report_begun_by_button_alone_taught_us_nothing() -> None:
    answer, _ = play(pressed(PARKING, Conversation()))
    words = said("a car", (PARKING, 0.9), conversation=Conversation(talk=answer.talk))
    answer, _ = play(words)
    assert isinstance(answer.talk, Report)
    _, asked = play(chose(answer.talk, "noise"))
    assert queued(asked) == []


def test_filing_says_nothing_more() -> None:
    _, draft = reporting()
    confirm = draft.model_copy(update={"step": ReportStep.CONFIRM})
    _, asked = play(chose(confirm, "file"), lambda _: TICKET)
    assert [type(one) for one in asked] == [FileTicket]


# --- What is kept between two messages ----------------------------------------------------------


def test_the_conversation_survives_being_kept_as_json() -> None:
    for kept in (asked_between(), acted_on("the lamp", (Intent.FRAUD_QUESTION, 0.8))):
        assert Conversation.model_validate(kept.model_dump(mode="json")) == kept


def test_a_conversation_kept_by_an_older_version_is_still_read() -> None:
    old = {"talk": {"kind": "heard", "nonce": "abc123", "words": "a car", "readings": ["help"]}}
    kept = Conversation.model_validate(old)
    assert isinstance(kept.talk, Heard)
    _, asked = play(pressed(PARKING, kept))
    assert queued(asked) == []
