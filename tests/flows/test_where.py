"""Where exactly? Nobody's 'I don't know' becomes the place, and nobody is asked three times."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from actions.languages import LANGUAGES
from actions.model import Community
from tests.botapi import Person
from tests.flows.ten_languages import Ear
from tests.flows.town import Town
from tests.unit.conversation.test_no_place import PUZZLED, UNKNOWN


async def asked_where(town: Town) -> Person:
    """Marie, who has just been asked where exactly the noise is."""
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("The neighbours are so loud")
    await marie.hears("Where exactly")
    return marie


@pytest.mark.parametrize("language", list(LANGUAGES))
async def test_who_does_not_know_is_helped_in_their_own_language(town: Town, language: str) -> None:
    says, marie = Ear(language), town.resident(language=language)
    town.rasa.knows_place("3")
    await marie.start("meishan")
    noise = says("menu-report-noise")
    await marie.press(noise, await marie.hears(lambda message: noise in message.labels))
    await marie.hears(says("report-words"))
    await marie.say("🔊🔊🔊")
    await marie.hears(says("report-where"))
    await marie.say(PUZZLED[language][0])
    await marie.hears(says("report-where-why"))
    await marie.say(UNKNOWN[language][0])
    summary = await marie.hears(lambda message: says("button-file") in message.labels)
    assert f"📍 {says('place-not-given')}" in summary.text
    assert UNKNOWN[language][0] not in summary.text


async def test_a_rough_idea_after_all_is_the_place(town: Town) -> None:
    marie = await asked_where(town)
    await marie.say("I don't know exactly")
    await marie.hears("roughly is enough")
    await marie.say("somewhere behind the school")
    await marie.hears("📍 somewhere behind the school")


async def test_the_place_can_be_left_out_and_the_officer_sees_that(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = await asked_where(town)
    await marie.say("no idea")
    await marie.press("Go on without the place", await marie.hears("roughly is enough"))
    await marie.press("Send report", await marie.hears("📍 not given"))
    await marie.hears("MS-1")
    await wang.hears("MS-1")
    (ticket,) = await town.tickets()
    assert ticket.place == ""


async def test_a_courtesy_is_answered_and_the_question_asked_again(town: Town) -> None:
    marie = await asked_where(town)
    await marie.say("thank you")
    await marie.hears("You are welcome")
    await marie.hears("Where exactly")
    await marie.say("building 12")
    await marie.hears("📍 building 12")


async def test_a_yes_to_where_is_no_place(town: Town) -> None:
    marie = await asked_where(town)
    await marie.say("yes please")
    await marie.hears("I mean the place")


async def test_a_courtesy_around_a_place_is_a_place(town: Town) -> None:
    marie = await asked_where(town)
    await marie.say("thank you, at building 12")
    await marie.hears("📍 thank you, at building 12")


async def test_what_the_place_is_can_be_said_later(town: Town) -> None:
    marie = await asked_where(town)
    await marie.say("idk")
    await marie.press("Go on without the place", await marie.hears("roughly is enough"))
    await marie.press("Correct", await marie.hears("📍 not given"))
    await marie.press("The place", await marie.hears("What shall I change?"))
    await marie.hears("Where exactly")
    await marie.say("at the pond")
    await marie.hears("📍 at the pond")


async def test_who_lived_in_an_archived_community_is_asked_where_they_live_now(
    town: Town,
) -> None:
    marie = await asked_where(town)
    await marie.say("building 12")
    await marie.press("Send report", await marie.hears("📍 building 12"))
    await marie.hears("MS-1")
    async with town.database.write() as session:
        meishan = await session.scalar(select(Community).filter_by(code="meishan"))
        assert meishan is not None
        meishan.is_archived = True
    await marie.say("The neighbours are so loud again")
    await marie.hears("Which community is it in?")
    await marie.say("Jinfeng")
    await marie.hears("Where exactly")
    await marie.say("gate 3")
    await marie.press("Send report", await marie.hears("📍 gate 3"))
    await marie.hears("JF-1")
    await marie.say("how is my report")
    await marie.hears("MS-1")  # what was there before is not lost
