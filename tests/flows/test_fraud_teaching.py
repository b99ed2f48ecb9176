"""Residents learn how a trick works, practise, and warn their families."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from actions.fraud import ScamKind
from actions.outgoing import FromQuiz, FromTrick
from tests.botapi import Person
from tests.botapi.chat_view import SeenMessage
from tests.flows.ten_languages import in_words, teaching
from tests.flows.town import Town

POLICE = "is this a scam? Police here, transfer your savings to a secure government account"


async def test_a_verdict_leads_to_how_the_trick_works_and_can_still_be_reported(
    town: Town,
) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say(POLICE)
    verdict = await marie.hears("very much like a scam")
    await marie.press("How this trick works", verdict)
    trick = await marie.hears("Fake police and officials")
    assert "How it begins" in trick.text
    assert "96110" in trick.text
    await marie.press("Report it", verdict)
    await marie.hears("has number MS-1")


async def test_no_trick_is_shown_where_there_is_no_scam(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("is this a scam? Your parcel is in the locker at Gate 3, code 4471")
    verdict = await marie.hears("no sign of a scam")
    assert "💡 How this trick works" not in verdict.labels


async def test_all_tricks_are_found_from_what_is_said_about_fraud(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.press("How the tricks work", await _on_fraud(marie))
    menu = await marie.hears("Which trick")
    assert len(menu.labels) == len(ScamKind) + 1
    await marie.press("romance scam", menu)
    await marie.hears("Romance scams")


async def test_a_warning_is_written_in_the_familys_language_and_can_be_shared(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.press("How the tricks work", await _on_fraud(marie))
    await marie.press("romance scam", await marie.hears("Which trick"))
    await marie.press("Warn my family", await marie.hears("Romance scams"))
    languages = await marie.hears("Which language does your family read")
    await marie.press("Русский", languages)
    words = in_words("en", FromTrick(scam=ScamKind.ROMANCE, part="warning", language="ru"))
    warning = await marie.hears(words)
    assert warning.text == words
    assert warning.labels == []
    how = await marie.hears("Forward the message above")
    (link,) = (button.url for button in how.buttons)
    assert link is not None
    address = urlsplit(link)
    assert (address.hostname, address.path) == ("t.me", "/share/url")
    assert parse_qs(address.query) == {"url": [words]}


async def test_a_round_of_the_quiz_is_judged_with_reasons_and_a_score(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.press("Would you have spotted it", await _on_fraud(marie))
    for number in (1, 2, 3):
        asked = await marie.hears(f"Message {number} of 3")
        slug = _question_in(asked)
        await marie.press("Honest" if _is_honest(slug) else "A scam", asked)
        answer = await marie.hears("Well spotted")
        assert in_words("en", FromQuiz(slug=slug, part="reason")) in answer.text
    assert "All 3 right" in answer.text
    await marie.press("Three more", answer)
    again = await marie.hears("Message 1 of 3")
    assert "Just for practice" not in again.text


async def test_a_wrong_answer_is_met_kindly_and_counted_honestly(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.press("Would you have spotted it", await _on_fraud(marie))
    for number in (1, 2, 3):
        asked = await marie.hears(f"Message {number} of 3")
        is_honest = _is_honest(_question_in(asked))
        await marie.press("A scam" if is_honest else "Honest", asked)
        answer = await marie.hears("This one is honest" if is_honest else "This one is a scam")
    assert "right on 0 of 3" in answer.text


async def test_an_answer_to_an_earlier_question_counts_nothing(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.press("Would you have spotted it", await _on_fraud(marie))
    first = await marie.hears("Message 1 of 3")
    await marie.press("A scam", first)
    await marie.hears("Message 2 of 3")
    await marie.press("A scam", first)
    await marie.hears("That question is over")


async def test_a_report_goes_on_after_the_quiz(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    fraud = await _on_fraud(marie)
    await marie.say("A car blocks the gate 3")
    await marie.hears("A photo would help")
    await marie.press("Would you have spotted it", fraud)
    await _answered_somehow(marie)
    await marie.hears("A photo would help")


async def test_whoever_has_enough_of_the_quiz_says_so(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.press("Would you have spotted it", await _on_fraud(marie))
    await marie.hears("Message 1 of 3")
    await marie.say("forget it")
    await marie.hears("another time")


@pytest.mark.parametrize("data", ["g:nothing", "f:romance:tlh", "z:1:999999999999", "z:-1:x", "f"])
async def test_a_forged_button_is_answered_and_breaks_nothing(town: Town, data: str) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Meishan")
    marie.forget()
    await marie.press_forged(data)
    await marie.hears()
    await _on_fraud(marie)


async def _on_fraud(marie: Person) -> SeenMessage:
    """What is said of fraud in general, with the ways to learn more."""
    await marie.say("how do scams work?")
    return await marie.hears(lambda message: "🎯 Would you have spotted it?" in message.labels)


async def _answered_somehow(marie: Person) -> None:
    for number in (1, 2, 3):
        asked = await marie.hears(f"Message {number} of 3")
        await marie.press("A scam", asked)


def _question_in(asked: SeenMessage) -> str:
    """Which of the questions is asked in a message."""
    (slug,) = (
        slug for slug in teaching.questions if in_words("en", FromQuiz(slug=slug)) in asked.text
    )
    return slug


def _is_honest(slug: str) -> bool:
    return teaching.questions[slug].scam is None
