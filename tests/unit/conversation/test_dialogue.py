"""Which flow answers, told without a database: the test answers what a flow asks for."""

from __future__ import annotations

import pytest

from actions.model import Category, FileKind
from actions.outgoing import Press, Verb, press
from bot.conversation import dialogue
from bot.conversation.messages import Odd, Point
from bot.conversation.requests import (
    AllCommunities,
    CommunitiesNamedIn,
    CommunityAt,
    FileTicket,
    FindCommunity,
    JoinCommunity,
    MyCommunity,
    TicketThatAsks,
)
from bot.conversation.state import Conversation, Heard, OfferTicket, Report, ReportStep
from nlu.intents import Intent
from tests.unit.conversation.talking import MEISHAN, TICKET, play, said, says


def test_an_emergency_is_answered_before_anything_is_looked_up() -> None:
    situation = said("there is a fire in building 3", (Intent.EMERGENCY, 0.9), community=None)
    answer, asked = play(situation)
    assert says(answer)[0] == "emergency-numbers"
    assert asked == []


def test_a_hint_of_an_emergency_is_enough_for_the_numbers() -> None:
    situation = said("smoke!!", (Intent.REPORT_HAZARD, 0.5), (Intent.EMERGENCY, 0.35))
    answer, _ = play(situation)
    assert says(answer)[0] == "emergency-numbers"


def test_a_shadow_of_an_emergency_is_not() -> None:
    situation = said("the lamp is dead", (Intent.REPORT_HAZARD, 0.9), (Intent.EMERGENCY, 0.02))
    answer, _ = play(situation)
    assert "emergency-numbers" not in says(answer)


def test_an_emergency_interrupts_a_report_which_is_kept() -> None:
    draft = Report(category=Category.PARKING, words="a car", step=ReportStep.PLACE)
    before = Conversation(talk=draft)
    answer, _ = play(said("help, fire!", (Intent.EMERGENCY, 0.9), conversation=before))
    after = dialogue.after(before, answer)
    assert isinstance(after.talk, OfferTicket)
    assert after.paused == draft

    no_thanks = said("no", (Intent.DENY, 0.9), conversation=after)
    back, _ = play(no_thanks)
    assert back.talk == draft
    assert says(back) == ["offer-declined-urgent", "report-where"]


def test_a_report_interrupted_at_the_community_asks_for_it_again() -> None:
    draft = Report(category=Category.NOISE, words="drums", place="B2")
    emergency = OfferTicket(category=Category.EMERGENCY, words="fire")
    interrupted = Conversation(talk=emergency, paused=draft)
    no_thanks = said("no", (Intent.DENY, 0.9), community=None, conversation=interrupted)

    still_unknown = {MyCommunity: None, CommunitiesNamedIn: [], AllCommunities: [MEISHAN]}
    back, _ = play(no_thanks, lambda r: still_unknown[type(r)])
    assert says(back) == ["offer-declined-urgent", "report-which-community", "community-how"]

    found_meanwhile, _ = play(no_thanks, lambda _: MEISHAN)
    assert says(found_meanwhile) == ["offer-declined-urgent", "report-summary"]


def test_a_report_asks_only_for_what_is_missing() -> None:
    situation = said("car blocks gate 3", (Intent.REPORT_PARKING, 0.9), place="gate 3")
    answer, _ = play(situation)
    assert says(answer) == ["report-photo"]
    assert isinstance(answer.talk, Report)
    assert answer.talk.place == "gate 3"


def test_a_report_without_a_place_asks_where() -> None:
    answer, _ = play(said("a car blocks the way", (Intent.REPORT_PARKING, 0.9)))
    assert says(answer) == ["report-where"]


def test_nobody_has_to_repeat_themselves_when_the_community_is_asked() -> None:
    situation = said("car blocks gate 3", (Intent.REPORT_NOISE, 0.9), place="gate 3",
                     community=None)  # fmt: skip
    unknown = {TicketThatAsks: None, CommunitiesNamedIn: [], AllCommunities: [MEISHAN]}
    answer, _ = play(situation, lambda r: unknown[type(r)])
    assert says(answer)[0] == "report-which-community"

    typed = said("meishan", community=None, conversation=Conversation(talk=answer.talk))
    found = {FindCommunity: [MEISHAN], JoinCommunity: None}
    summary, asked = play(typed, lambda r: found[type(r)])
    assert JoinCommunity("meishan") in asked
    assert says(summary) == ["report-summary"]
    assert isinstance(summary.talk, Report)
    assert summary.talk.words == "car blocks gate 3"


def test_the_community_is_taken_from_the_words_before_the_location() -> None:
    here = Point(31.2, 121.4)
    situation = said("too loud", (Intent.REPORT_NOISE, 0.9), community=None, point=here)

    told = {TicketThatAsks: None, CommunitiesNamedIn: [MEISHAN], JoinCommunity: None}
    _, asked = play(situation, lambda r: told[type(r)])
    assert asked[1:] == [CommunitiesNamedIn("too loud"), JoinCommunity("meishan")]

    shared = {**told, CommunitiesNamedIn: [], CommunityAt: MEISHAN}
    summary, asked = play(situation, lambda r: shared[type(r)])
    assert asked[2:] == [CommunityAt(here), JoinCommunity("meishan")]
    assert says(summary) == ["report-summary"]


def test_yes_to_the_summary_files_the_ticket() -> None:
    draft = Report(category=Category.NOISE, words="drums", place="B2", step=ReportStep.CONFIRM)
    situation = said("yes", (Intent.AFFIRM, 0.9), conversation=Conversation(talk=draft))
    answer, asked = play(situation, lambda _: TICKET)
    assert asked == [FileTicket(category=Category.NOISE, words="drums", place="B2")]
    assert says(answer) == ["filed"]
    assert answer.talk is None


def test_no_to_the_summary_files_nothing_and_offers_corrections() -> None:
    draft = Report(category=Category.NOISE, words="drums", place="B2", step=ReportStep.CONFIRM)
    answer, asked = play(said("no", (Intent.DENY, 0.9), conversation=Conversation(talk=draft)))
    assert asked == []
    assert says(answer) == ["report-correct"]


def test_a_question_in_between_is_answered_and_the_report_goes_on() -> None:
    draft = Report(category=Category.NOISE, words="drums", place="B2", step=ReportStep.CONFIRM)
    situation = said("what can you do", (Intent.HELP, 0.9), conversation=Conversation(talk=draft))
    answer, _ = play(situation)
    assert says(answer) == ["help", "report-summary"]
    assert answer.talk == draft


def test_an_albums_later_photo_joins_in_silence() -> None:
    draft = Report(category=Category.PARKING, words="w", place="p", step=ReportStep.CONFIRM,
                   last_album="a1", files={1: FileKind.PHOTO})  # fmt: skip
    second = {2: FileKind.PHOTO}
    answer, _ = play(said(conversation=Conversation(talk=draft), album="a1", files=second))
    assert answer.messages == ()
    assert isinstance(answer.talk, Report)
    assert list(answer.talk.files) == [1, 2]


def test_an_edited_message_replaces_the_words_it_wrote() -> None:
    draft = Report(category=Category.NOISE, words="drums", place="B2", step=ReportStep.CONFIRM,
                   said=(("1", "drums"),))  # fmt: skip
    conversation = Conversation(talk=draft)
    answer, _ = play(said("drums every night", conversation=conversation, is_edit=True))
    assert isinstance(answer.talk, Report)
    assert answer.talk.words == "drums every night"


def test_a_stale_button_is_told_so_and_changes_nothing() -> None:
    draft = Report(category=Category.NOISE, words="drums", place="B2", step=ReportStep.CONFIRM)
    stale = press(Verb.CHOOSE, "000000", "file")
    answer, asked = play(said(press=stale, conversation=Conversation(talk=draft)))
    assert asked == []
    assert says(answer) == ["button-expired", "report-summary"]


@pytest.mark.parametrize(
    "forged",
    [
        press(Verb.RATE, "x", "5"),
        press(Verb.SHOW_TICKET),
        press(Verb.SHOW_TICKET, "9" * 40),
        press(Verb.MENU, "rm -rf"),
        press(Verb.LANGUAGE, "tlh"),
        press(Verb.SUBSCRIBE, "everything"),
        press(Verb.TAKE, 1),
    ],
)
def test_a_forged_button_gets_a_clear_answer(forged: Press) -> None:
    answer, asked = play(said(press=forged))
    assert says(answer) == ["button-unknown"]
    assert asked == []


def test_two_likely_readings_are_offered_and_the_words_are_kept() -> None:
    situation = said(
        "noisy car in my space", (Intent.REPORT_PARKING, 0.4), (Intent.REPORT_NOISE, 0.38)
    )
    answer, _ = play(situation)
    assert says(answer) == ["did-you-mean"]
    assert isinstance(answer.talk, Heard)

    chosen = said(
        press=press(Verb.MENU, Intent.REPORT_NOISE.value),
        conversation=Conversation(talk=answer.talk),
    )
    draft, _ = play(chosen)
    assert isinstance(draft.talk, Report)
    assert draft.talk.words == "noisy car in my space"
    assert draft.talk.category is Category.NOISE


def test_without_understanding_the_menu_is_offered_and_the_words_are_kept() -> None:
    answer, _ = play(said("the gate is blocked", nlu_is_down=True))
    assert says(answer) == ["menu-without-understanding"]
    assert isinstance(answer.talk, Heard)
    assert answer.talk.words == "the gate is blocked"


def test_a_sticker_leaves_the_talk_where_it_was() -> None:
    draft = Report(category=Category.NOISE, words="drums", step=ReportStep.PLACE)
    answer, _ = play(said(odd=Odd.STICKER, conversation=Conversation(talk=draft)))
    assert says(answer) == ["odd-sticker"]
    assert answer.talk == draft


def test_a_shared_location_answers_where() -> None:
    draft = Report(category=Category.NOISE, words="drums", step=ReportStep.PLACE)
    situation = said(point=Point(31.2, 121.4), conversation=Conversation(talk=draft))
    answer, _ = play(situation)
    assert isinstance(answer.talk, Report)
    assert answer.talk.point == Point(31.2, 121.4)
    assert says(answer) == ["report-summary"]


def test_taking_other_photos_keeps_the_voice_message() -> None:
    files = {1: FileKind.PHOTO, 2: FileKind.VOICE, 3: FileKind.VIDEO}
    draft = Report(category=Category.NOISE, place="B2", step=ReportStep.CORRECT, files=files)
    again = press(Verb.CHOOSE, draft.nonce, "photos")
    answer, _ = play(said(press=again, conversation=Conversation(talk=draft)))
    assert says(answer) == ["report-photo"]
    assert isinstance(answer.talk, Report)
    assert list(answer.talk.files) == [2]


def test_a_photo_is_asked_for_besides_a_voice_message_and_not_besides_a_video() -> None:
    for kind, asked in ((FileKind.VOICE, "report-photo"), (FileKind.VIDEO, "report-summary")):
        situation = said("car blocks gate 3", (Intent.REPORT_PARKING, 0.9), place="gate 3",
                         files={1: kind})  # fmt: skip
        answer, _ = play(situation)
        assert says(answer)[0] == asked
