"""What residents ask every day, and what they hear."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from actions.model import (
    Category,
    Community,
    Feedback,
    QuietHours,
    Resident,
    Subscription,
    Topic,
)
from tests.flows.town import Town


@pytest.mark.parametrize(
    ("language", "words", "police"),
    [
        ("en", "there is a fire in the kitchen", "110 police"),
        ("zh", "厨房着火了", "110 报警"),
        ("de", "Hilfe, es brennt im Keller", "110"),
        ("ru", "пожар в подвале", "110"),
    ],
)
async def test_an_emergency_gets_the_numbers_first(
    town: Town, language: str, words: str, police: str
) -> None:
    somebody = town.resident(language=language)
    await somebody.say(words)
    first = await somebody.hears(lambda _: True)
    assert police in first.text
    assert "119" in first.text
    assert "120" in first.text


async def test_a_fraud_victim_is_told_whom_to_call_and_the_officer_is_alerted(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("I sent them the money an hour ago")
    numbers = await marie.hears("96110")
    await marie.press("Alert my officer", numbers)
    await marie.hears("MS-1")
    card = await wang.hears("MS-1")
    assert "URGENT" in card.text
    (ticket,) = await town.tickets()
    assert ticket.category is Category.FRAUD_VICTIM


async def test_alerts_are_opted_into_and_out_of_by_plain_words(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("please send me warnings")
    await marie.hears("fraud alerts and safety notices")
    assert {row.topic for row in await subscriptions(town)} == {Topic.FRAUD, Topic.SAFETY}
    await marie.say("no more warnings")
    await marie.hears("no more alerts")
    assert await subscriptions(town) == []


async def test_alerts_are_opted_into_and_out_of_by_command_and_button(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("/alerts")
    shown = await marie.hears("fraud alerts and safety notices")
    await marie.press("Stop fraud alerts", shown)
    await marie.hears("Your alert settings")
    assert {row.topic for row in await subscriptions(town)} == {Topic.SAFETY}
    await marie.say("/stop")
    await marie.hears("no more alerts")
    assert await subscriptions(town) == []


async def test_a_resident_finds_parking_and_their_officer(town: Town) -> None:
    marie = town.resident()
    await marie.say("where can I park tonight?")
    await marie.press("Meishan Xinyuan", await marie.hears("Which community"))
    await marie.hears("Shared parking at the school")
    await marie.say("who is my officer?")
    card = await marie.hears("Wang Jianguo")
    assert "Zhao Min" in card.text


async def test_a_question_that_names_its_community_is_answered_at_once(town: Town) -> None:
    marie = town.resident()
    await marie.say("where can I park in Meishan Xinyuan?")
    await marie.hears("Shared parking at the school")
    await marie.say("who is my officer in Meishan Xinyuan?")
    await marie.hears("Wang Jianguo")
    assert not any("Which community" in message.text for message in marie.inbox)
    (resident,) = await town.rows(Resident)
    assert resident.community_id is None, "a visitor asks, too"


async def test_a_question_about_another_community_moves_nobody(town: Town) -> None:
    (meishan, _) = await town.rows(Community)
    marie = town.resident()
    await marie.start("jinfeng")
    await marie.say("where can I park in Meishan Xinyuan?")
    await marie.hears("Shared parking at the school")
    await marie.say("who is my officer?")
    await marie.hears("in Jinfeng International")
    (resident,) = await town.rows(Resident)
    assert resident.community_id != meishan.id


async def test_a_question_that_names_two_communities_asks_which_of_them(town: Town) -> None:
    marie = town.resident()
    await marie.say("where can I park, in Meishan Xinyuan or in Jinfeng International?")
    asked = await marie.hears("Which community")
    assert asked.labels == ["Meishan Xinyuan", "Jinfeng International"]


async def test_a_question_about_a_report_lists_it(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("how is my report?")
    await marie.hears("no reports with me yet")
    await marie.say("The neighbours are so loud at building 12")
    await marie.press("Send report", await marie.hears("Please check"))
    await marie.hears("has number MS-1")
    await marie.say("how is my report?")
    listed = await marie.hears("waiting for an officer")
    assert "MS-1" in listed.text


async def test_a_language_is_chosen_by_name_and_kept(town: Town) -> None:
    marie = town.resident(language="en")
    await marie.say("hello")
    await marie.hears("this is Linli")
    await marie.say("auf deutsch bitte")
    await marie.hears("Deutsch")
    await marie.say("hello")
    await marie.hears(lambda message: "Hello" not in message.text and bool(message.text))
    (resident,) = await town.rows(Resident)
    assert resident.language == "de"


async def test_feedback_is_kept_as_written(town: Town) -> None:
    marie = town.resident()
    await marie.say("you are doing a good job here, thank you officer")
    await marie.hears("Thank you")
    (feedback,) = await town.rows(Feedback)
    assert feedback.text == "you are doing a good job here, thank you officer"


async def test_erasing_needs_to_be_said_twice(town: Town) -> None:
    marie = town.resident("Marie")
    await marie.say("what do you know about me?")
    shown = await marie.hears("Stored about you")
    sure = await marie.press("Erase everything", shown)
    assert sure is not None
    asked = await marie.hears("Are you sure")
    await marie.press("Yes, erase everything", asked)
    await marie.hears("It is erased")
    assert all(resident.name == "" for resident in await town.rows(Resident))


async def test_other_services_are_referred_to_12345(town: Town) -> None:
    marie = town.resident()
    await marie.say("our rubbish has not been collected for a week")
    await marie.hears("12345")


async def test_quiet_hours_are_chosen_by_two_taps_and_the_ones_in_force_are_ticked(
    town: Town,
) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("/alerts")
    await marie.press("Quiet hours", await marie.hears("fraud alerts and safety notices"))
    await marie.press("21:00", await marie.hears("When should no alerts come?"))
    settings = await marie.hears("disturb your quiet hours")
    (resident,) = await town.rows(Resident)
    assert resident.quiet_hours is QuietHours.LONG
    await marie.press("Quiet hours", settings)
    await marie.press("✓ 21:00", await marie.hears("When should no alerts come?"))
    await marie.hears("disturb your quiet hours")


async def subscriptions(town: Town) -> list[Subscription]:
    """All subscriptions."""
    async with town.database.read() as session:
        return list(await session.scalars(select(Subscription)))
