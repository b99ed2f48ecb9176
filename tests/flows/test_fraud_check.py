"""Residents send what they got, and hear what it is and why."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from actions.model import Audience, Author, Category, ThreadMessage
from tests.flows.town import Town

SAFE_ACCOUNT = (
    "This is Officer Zhang of the Public Security Bureau. Transfer your savings to a secure "
    "government account and tell no one. Call me back on +852 5123 4567."
)


async def test_a_scam_is_named_with_its_reasons_and_what_to_do(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say(f"is this a scam? {SAFE_ACCOUNT}")
    verdict = await marie.hears("very much like a scam")
    assert "posing as police" in verdict.text
    assert "“Transfer your savings to a secure government account”" in verdict.text
    assert "96110" in verdict.text
    assert await town.tickets() == []


async def test_an_imitated_address_is_shown_beside_the_real_one_and_cannot_be_opened(
    town: Town,
) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("is this a scam? your card is locked, see https://icbc-login.top/a")
    verdict = await marie.hears("very much like a scam")
    assert "icbc-login[.]top" in verdict.text
    assert "The real one is icbc.com.cn" in verdict.text


async def test_what_is_asked_for_first_is_checked_when_it_comes(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("is this a scam?")
    await marie.hears("Send me the message")
    await marie.say("Mum, my phone broke, this is my new number. Can you send 500 today, urgent?")
    verdict = await marie.hears("very much like a scam")
    assert "boss, friend or family" in verdict.text


async def test_an_honest_message_gets_no_warning_and_no_promise(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("is this a scam?")
    await marie.hears("Send me the message")
    await marie.say("Your parcel is in the locker at Gate 3, code 4471. Hotline 95338.")
    verdict = await marie.hears("no sign of a scam")
    assert "does not mean" in verdict.text
    assert "published number" in verdict.text


@pytest.mark.parametrize(
    ("language", "question", "sent", "heard"),
    [
        ("zh", "这是不是骗子", "请把钱转到安全账户核查，不要告诉家人", "很像诈骗"),
        ("en", "is this a scam?", "You won! Pay a fee to claim your prize.", "like a scam"),
    ],
)
async def test_the_verdict_comes_in_the_residents_language(
    town: Town, language: str, question: str, sent: str, heard: str
) -> None:
    somebody = town.resident(language=language)
    await somebody.say(question)
    await somebody.say(sent)
    await somebody.hears(heard)


async def test_a_forwarded_message_is_checked_without_being_asked(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.forward("Earn 200 USD a day rating hotels, contact us on Telegram @hr_lucy")
    await marie.hears("paid tasks")


async def test_a_forwarded_cry_of_a_victim_is_checked_not_taken_for_the_residents(
    town: Town,
) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.forward("I sent them the money they wanted for the gift cards")
    verdict = await marie.hears("96110")
    assert "Every minute counts" not in verdict.text


async def test_a_forwarded_report_stays_a_report(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.forward("A car blocks the gate 3")
    await marie.hears("A photo would help")


PASTED = "hun, ive got a thing going, small task, tidy money each evening, wanna in"


async def test_wording_that_no_rule_knows_is_a_reason_and_is_said_to_be_one(town: Town) -> None:
    town.rasa.suspects(PASTED, 0.97, "task_rebates")
    marie = town.resident()
    await marie.start("meishan")
    await marie.say(f"is this a scam? {PASTED}")
    verdict = await marie.hears("very much like a scam")
    assert "wording as a whole resembles scams of this type: paid tasks" in verdict.text


async def test_doubtful_wording_calls_for_care(town: Town) -> None:
    town.rasa.suspects(PASTED, 0.85, "task_rebates")
    marie = town.resident()
    await marie.start("meishan")
    await marie.say(f"is this a scam? {PASTED}")
    await marie.hears("Be careful")


async def test_a_scam_pasted_without_a_word_is_checked(town: Town) -> None:
    town.rasa.suspects(PASTED, 0.97, "task_rebates")
    marie = town.resident()
    await marie.start("meishan")
    await marie.say(PASTED)
    await marie.hears("very much like a scam")


async def test_what_is_hardly_worded_like_a_scam_is_not_checked_unasked(town: Town) -> None:
    town.rasa.suspects(PASTED, 0.6, "task_rebates")
    marie = town.resident()
    await marie.start("meishan")
    await marie.say(PASTED)
    answer = await marie.hears("did not quite understand")
    assert "scam" not in answer.text


async def test_a_report_is_a_report_however_it_is_worded(town: Town) -> None:
    town.rasa.suspects("A car blocks", 0.97, "task_rebates")
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("A car blocks the gate 3")
    await marie.hears("A photo would help")


async def test_a_longer_question_without_its_matter_is_asked_for_it(town: Town) -> None:
    question = "is this a scam? my friend says it is, and I would like to know it from you"
    town.rasa.suspects(question, 0.1, "phishing")
    marie = town.resident()
    await marie.start("meishan")
    await marie.say(question)
    await marie.hears("Send me the message")


async def test_what_was_not_understood_keeps_how_it_was_worded(town: Town) -> None:
    town.rasa.suspects(PASTED, 0.85, "task_rebates")
    marie = town.resident()
    await marie.start("meishan")
    await marie.say(PASTED)
    await marie.press("Is this a fraud?", await marie.hears("did not quite understand"))
    await marie.hears("Be careful")


async def test_a_reported_scam_reaches_the_officer_with_the_verdict(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = town.resident()
    await marie.start("meishan")
    await marie.say(f"is this a scam? {SAFE_ACCOUNT}")
    await marie.press("Report it", await marie.hears("very much like a scam"))
    await marie.hears("has number MS-1")
    note = await wang.hears("Fraud check")
    assert "likely a scam" in note.text
    assert "secure government account" in note.text
    (ticket,) = await town.tickets()
    assert ticket.category is Category.FRAUD_CHECK
    (kept,) = await thread(town)
    assert kept.audience is Audience.STAFF
    assert kept.author is Author.RESIDENT  # erased with what they wrote


async def test_a_verdict_that_is_not_reported_leaves_nothing(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say(f"is this a scam? {SAFE_ACCOUNT}")
    await marie.press("No, thank you", await marie.hears("very much like a scam"))
    await marie.hears("pass nothing on")
    assert await town.tickets() == []


async def test_a_picture_that_says_nothing_is_passed_on(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("is this a scam?")
    await marie.hears("Send me the message")
    await marie.photo()
    shown = await marie.hears("your officer can look at the picture")
    await marie.press("Report it", shown)
    await marie.hears("has number MS-1")


async def thread(town: Town) -> list[ThreadMessage]:
    """All that was written about tickets."""
    async with town.database.read() as session:
        return list(await session.scalars(select(ThreadMessage).order_by(ThreadMessage.id)))
