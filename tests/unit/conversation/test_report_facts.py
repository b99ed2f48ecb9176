"""What the words of a report say is shown before it is filed, kept, and can be corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from actions.facts import Fact, Phone, Plate, When
from actions.model import Category, Channel, FileKind, Precision, TicketState
from actions.outgoing import Lines, Press, Verb, press
from bot.conversation import dialogue
from bot.conversation.messages import Attachment, Incoming
from bot.conversation.requests import AddWords, FileTicket, Request, TicketView
from bot.conversation.situation import Person, Reply, Situation
from bot.conversation.state import (
    CommunityRef,
    Conversation,
    Heard,
    OfferTicket,
    Report,
    ReportStep,
    VictimFacts,
)
from nlu.intents import Intent
from tests.unit.conversation import talking

Talk = Report | OfferTicket | Heard | VictimFacts

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)
TEN_PM = datetime(2026, 11, 23, 22, 0, tzinfo=SHANGHAI)
MEISHAN = CommunityRef(code="meishan", names={"en": "Meishan"})
WORDS = "yesterday at 10 pm 沪A12345 blocked gate 3, the driver is 13912345678"
DRAFT = Report(
    category=Category.NOISE, words=WORDS, place="gate 3", step=ReportStep.CONFIRM, words_at=NOW
)


def turn(talk: Talk, text: str = "", pressed: Press | None = None) -> Situation:
    """A message two days after what was said before."""
    incoming = Incoming(
        channel=Channel.WEB, message_id="9", at=NOW + timedelta(days=2), text=text, press=pressed
    )
    return Situation(Person("en", MEISHAN), incoming, Conversation(talk=talk), zone=SHANGHAI)


def with_photo(situation: Situation) -> Situation:
    photo = Attachment(kind=FileKind.PHOTO, media_type="image/jpeg", file_id=5)
    return replace(situation, incoming=replace(situation.incoming, attachments=(photo,)))


def play(situation: Situation) -> tuple[Reply, list[Request[Any]]]:
    """What is asked for, where everything goes to one ticket."""
    ticket = TicketView(7, "MS-7", Category.NOISE, TicketState.NEW, "", "", NOW, None)
    told = {FileTicket: ticket, AddWords: ticket}
    return talking.play(situation, lambda request: told.get(type(request)))


def chosen(talk: Report | OfferTicket, choice: str) -> Press:
    return press(Verb.CHOOSE, talk.nonce, choice)


def shown(answer: Reply) -> list[str]:
    """The ids of the lines that say what was found."""
    return [
        line.id
        for message in answer.messages
        for paragraph in message.paragraphs
        if isinstance(paragraph, Lines)
        for line in paragraph.lines
        if line.kind == "say"
    ]


def filed(draft: Report | OfferTicket, choice: str) -> tuple[Fact, ...]:
    _, asked = play(turn(draft, pressed=chosen(draft, choice)))
    (request,) = [one for one in asked if isinstance(one, FileTicket)]
    return request.facts


def test_the_summary_shows_what_the_words_say() -> None:
    back, _ = play(turn(DRAFT, pressed=chosen(DRAFT, "back")))
    assert shown(back) == ["fact-when", "fact-plate", "fact-phone"]


def test_a_report_without_facts_has_no_such_lines() -> None:
    draft = DRAFT.model_copy(update={"words": "the neighbours in flat 1202 are so loud"})
    back, _ = play(turn(draft, pressed=chosen(draft, "back")))
    assert shown(back) == []
    assert filed(draft, "file") == ()


def test_what_is_filed_counts_from_when_it_was_said() -> None:
    when, plate, phone = filed(DRAFT, "file")
    assert when == When("yesterday at 10 pm", Precision.MINUTE, TEN_PM, TEN_PM)
    assert plate == Plate("沪A12345", "沪A12345")
    assert phone == Phone("13912345678", "+8613912345678")


def test_yesterday_stays_the_day_before_it_was_said_wherever_it_was() -> None:
    asking = DRAFT.model_copy(update={"step": ReportStep.PLACE, "place": ""})
    answer, _ = play(turn(asking, "gate 3"))
    assert isinstance(answer.talk, Report)
    assert filed(answer.talk, "file")[0] == When(
        "yesterday at 10 pm", Precision.MINUTE, TEN_PM, TEN_PM
    )


def test_words_that_became_a_report_by_a_button_count_from_when_they_were_said() -> None:
    heard = Heard(words=WORDS, place="gate 3", heard_at=NOW)
    pressed = press(Verb.MENU, Intent.REPORT_NOISE.value)
    summary, _ = play(turn(heard, pressed=pressed))
    assert isinstance(summary.talk, Report)
    assert filed(summary.talk, "file")[0] == When(
        "yesterday at 10 pm", Precision.MINUTE, TEN_PM, TEN_PM
    )


def test_words_written_anew_count_from_then() -> None:
    asking = DRAFT.model_copy(update={"step": ReportStep.WORDS})
    answer, _ = play(turn(asking, "yesterday at 10 pm they sang"))
    assert isinstance(answer.talk, Report)
    when = filed(answer.talk, "file")[0]
    assert isinstance(when, When)
    assert when.starts_at == TEN_PM + timedelta(days=2)


def test_the_time_is_corrected_by_saying_it_anew() -> None:
    asked, _ = play(turn(DRAFT, pressed=chosen(DRAFT, "when")))
    assert isinstance(asked.talk, Report)
    assert asked.talk.step is ReportStep.WHEN
    answer, _ = play(turn(asked.talk, "no, on Sunday at noon"))
    assert isinstance(answer.talk, Report)
    assert shown(answer) == ["fact-when", "fact-plate", "fact-phone"]
    when = filed(answer.talk, "file")[0]
    assert isinstance(when, When)
    assert when.starts_at == datetime(2026, 11, 22, 12, 0, tzinfo=SHANGHAI)


def test_a_time_nobody_can_compute_is_kept_in_the_residents_words() -> None:
    asking = DRAFT.model_copy(update={"step": ReportStep.WHEN})
    answer, _ = play(turn(asking, "when the music began"))
    assert isinstance(answer.talk, Report)
    assert filed(answer.talk, "file")[0] == When("when the music began", Precision.WORDS)


def test_a_photo_sent_for_an_answer_to_when_joins_the_report_and_its_time_stays() -> None:
    asking = DRAFT.model_copy(update={"step": ReportStep.WHEN})
    answer, _ = play(with_photo(turn(asking)))
    assert isinstance(answer.talk, Report)
    assert answer.talk.files == {5: FileKind.PHOTO}
    assert filed(answer.talk, "file")[0] == When(
        "yesterday at 10 pm", Precision.MINUTE, TEN_PM, TEN_PM
    )


def test_a_photo_that_comes_with_the_answer_to_when_is_kept_with_it() -> None:
    asking = DRAFT.model_copy(update={"step": ReportStep.WHEN})
    answer, _ = play(with_photo(turn(asking, "on Sunday at noon")))
    assert isinstance(answer.talk, Report)
    assert answer.talk.files == {5: FileKind.PHOTO}
    when = filed(answer.talk, "file")[0]
    assert isinstance(when, When)
    assert when.starts_at == datetime(2026, 11, 22, 12, 0, tzinfo=SHANGHAI)


def test_the_time_can_be_left_out() -> None:
    asking = DRAFT.model_copy(update={"step": ReportStep.WHEN})
    answer, _ = play(turn(asking, pressed=chosen(asking, "no-time")))
    assert shown(answer) == ["fact-plate", "fact-phone"]


def test_the_question_for_the_time_is_asked_again_after_something_else() -> None:
    asking = DRAFT.model_copy(update={"step": ReportStep.WHEN})
    again, _ = play(turn(asking, pressed=chosen(DRAFT, "nonsense")))
    assert again.talk is not None


def test_a_corrected_time_survives_being_kept_as_json() -> None:
    asking = DRAFT.model_copy(update={"step": ReportStep.WHEN})
    answer, _ = play(turn(asking, "yesterday at 10 pm"))
    kept = Conversation(talk=answer.talk).model_dump(mode="json")
    assert Conversation.model_validate(kept).talk == answer.talk


def test_an_offer_that_is_taken_up_brings_what_its_words_say() -> None:
    offer = OfferTicket(category=Category.FRAUD_VICTIM, words=WORDS, heard_at=NOW)
    assert [type(fact) for fact in filed(offer, "yes")] == [When, Plate, Phone]


def test_an_answer_to_the_officer_brings_what_it_says() -> None:
    base = turn(DRAFT)
    situation = replace(
        base,
        conversation=Conversation(),
        incoming=replace(base.incoming, text="it was 沪A12345", answers="5"),
    )
    steps = dialogue.respond(situation)
    next(steps)  # whether the message answered is about a ticket
    request = steps.send(7)
    assert isinstance(request, AddWords)
    assert request.facts == (Plate("沪A12345", "沪A12345"),)


def test_what_is_written_under_a_screenshot_of_the_payment_is_found_too() -> None:
    talk = VictimFacts(ticket_id=7, number="MS-7")
    _, (request, *_) = play(with_photo(turn(talk, "to 13912345678")))
    assert isinstance(request, AddWords)
    assert request.facts == (Phone("13912345678", "+8613912345678"),)
