"""Somebody has paid: whom to call at once, then what the police will ask."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from actions.model import Audience, Category, Priority, ThreadMessage
from tests.botapi import Person
from tests.flows.town import Town


async def alerted(town: Town, language: str = "en") -> Person:
    """A victim whose officer has been alerted; the first question is asked."""
    marie = town.resident(language=language)
    await marie.start("meishan")
    await marie.say("I sent them the money an hour ago, to an ICBC account")
    await marie.press("Alert my officer", await marie.hears("Every minute counts"))
    return marie


async def test_the_numbers_come_before_anything_is_asked(town: Town) -> None:
    marie = town.resident()
    await marie.say("I sent them the money an hour ago")
    first = await marie.hears(lambda _: True)
    assert "110 or 96110" in first.text
    assert "How did you pay" not in first.text


async def test_the_officer_knows_from_the_first_tap_and_the_resident_is_told(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = await alerted(town)
    told = await marie.hears("officer has been told just now")
    assert "MS-1" in told.text
    assert "URGENT" in (await wang.hears("MS-1")).text
    (ticket,) = await town.tickets()
    assert (ticket.category, ticket.priority) == (Category.FRAUD_VICTIM, Priority.URGENT)


async def test_each_answer_is_added_at_once_and_reaches_the_officer(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = await alerted(town)
    await marie.press("Bank transfer", await marie.hears("How did you pay"))
    helped = await marie.hears("have the transfer stopped")
    assert "95588" in helped.text
    assert "95533" not in helped.text  # another bank's
    await wang.hears("Paid by: Bank transfer")
    await marie.hears("Whom did you pay")
    await marie.say("Zhang San, 6222 0000 1111 2222")
    await wang.hears("Paid to: Zhang San, 6222 0000 1111 2222")
    await marie.hears("How much")
    await marie.say("5,000 yuan")
    await wang.hears("Amount: 5,000 yuan")
    await marie.press("Today", await marie.hears("When did you pay"))
    await wang.hears("When: Today")
    await marie.hears("Your officer has everything")
    assert len(await thread(town)) == 4
    assert {one.audience for one in await thread(town)} == {Audience.EVERYONE}


async def test_who_stops_half_way_has_lost_nothing(town: Town) -> None:
    marie = await alerted(town)
    await marie.press("WeChat, Alipay", await marie.hears("How did you pay"))
    helped = await marie.hears("have the money frozen")
    assert "95188" in helped.text
    await marie.press("No more questions", await marie.hears("Whom did you pay"))
    await marie.hears("delete nothing")
    assert len(await town.tickets()) == 1
    assert len(await thread(town)) == 1


async def test_every_question_can_be_skipped(town: Town) -> None:
    marie = await alerted(town)
    for question in ("How did you pay", "Whom did you pay"):
        await marie.press("Skip", await marie.hears(question))
    for question, words in (("How much was it", "skip"), ("When did you pay", "next, please")):
        await marie.hears(question)
        await marie.say(words)
    await marie.hears("Your officer has everything")
    assert await thread(town) == []


async def test_an_answer_that_sounds_like_a_victim_is_an_answer(town: Town) -> None:
    marie = await alerted(town)
    await marie.press("Skip", await marie.hears("How did you pay"))
    await marie.hears("Whom did you pay")
    await marie.say("I sent them the money to Zhang San")
    await marie.hears("How much was it")
    assert len(await town.tickets()) == 1


async def test_a_screenshot_joins_the_ticket_and_the_question_stays(town: Town) -> None:
    marie = await alerted(town)
    await marie.hears("How did you pay")
    await marie.photo()
    await marie.hears("Added to MS-1")
    await marie.hears("How did you pay")


async def test_paid_after_the_verdict_takes_what_was_checked_along(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("is this a scam? Move your money to a safe account")
    await marie.press("I already paid", await marie.hears("very much like a scam"))
    await marie.press("Alert my officer", await marie.hears("Every minute counts"))
    await marie.hears("told just now")
    await wang.hears("Fraud check")
    (ticket,) = await town.tickets()
    assert ticket.category is Category.FRAUD_VICTIM
    assert "safe account" in ticket.words


async def test_without_a_community_the_numbers_come_first_all_the_same(town: Town) -> None:
    marie = town.resident()
    await marie.say("I sent them the money")
    await marie.press("Alert my officer", await marie.hears("Every minute counts"))
    await marie.press("Meishan Xinyuan", await marie.hears("Which community"))
    await marie.hears("told just now")
    await marie.hears("How did you pay")


@pytest.mark.parametrize("words", ["forget it", "no thanks"])
async def test_a_plain_no_ends_the_questions(town: Town, words: str) -> None:
    marie = await alerted(town)
    await marie.hears("How did you pay")
    await marie.say(words)
    await marie.hears("Your officer has everything")


async def thread(town: Town) -> list[ThreadMessage]:
    """All that was added to tickets."""
    async with town.database.read() as session:
        return list(await session.scalars(select(ThreadMessage).order_by(ThreadMessage.id)))
