"""The whole road in each language, from a first message to a rating, and what comes in between.

The phones are set to English, so that the language is known from what was written alone.
"""

from __future__ import annotations

import pytest

from actions.languages import LANGUAGES, RIGHT_TO_LEFT
from actions.model import Category, TicketState
from actions.outgoing import Names
from tests.botapi import Person
from tests.flows.ten_languages import SPEAKERS, Ear, Speaker
from tests.flows.town import MEISHAN, Town

each_language = pytest.mark.parametrize("speaker", SPEAKERS, ids=lambda one: one.language)


def test_somebody_speaks_every_served_language() -> None:
    assert [speaker.language for speaker in SPEAKERS] == list(LANGUAGES)


@each_language
async def test_a_report_is_made_answered_rated_and_reopened(town: Town, speaker: Speaker) -> None:
    speaker.teach(town.rasa)
    says, wang = Ear(speaker.language), await town.officer_on_patrol()
    marie = town.resident()

    await marie.say(speaker.report)
    welcome = await marie.hears(says("welcome"))
    assert says("privacy-notice") in welcome.text
    asked = await marie.hears(says("report-which-community"))
    assert says("community-how") in asked.text
    await report_from_there_on(marie, speaker)
    filed = await marie.hears(says("filed", number="MS-1"))
    # Isolates keep the number in its place where the words run from right to left.
    assert ("\u2068MS-1\u2069" in filed.raw["text"]) == (speaker.language in RIGHT_TO_LEFT)

    card = await wang.hears("MS-1")
    assert speaker.report in card.text
    assert LANGUAGES[speaker.language] in card.text
    await wang.press("Take", card)
    await marie.hears(says("notice-taken", number="MS-1", officer="Wang Jianguo"))

    await wang.press("Ask back", card.now)
    await wang.say("车牌号是多少？", reply_to=await wang.hears("what do you want to ask"))
    question = await marie.hears(says("notice-asked", number="MS-1", officer="Wang Jianguo"))
    assert "车牌号是多少？" in question.text
    assert question.labels == [says("button-answer")]
    await marie.say(speaker.answer, reply_to=question)
    await marie.hears(says("ticket-added", number="MS-1"))
    relayed = await wang.hears(speaker.answer)
    assert relayed.reply_to is not None
    assert relayed.reply_to.id == card.id

    await wang.press("Resolved", card.now)
    settled = await marie.hears(says("notice-resolved", number="MS-1", officer="Wang Jianguo"))
    assert says("notice-rate") in settled.text
    await marie.press(says("button-rate", rating=4), settled)
    await marie.hears(says("rating-thanks", rating=4))
    await marie.say(speaker.praise)
    await marie.hears(says("rating-words-thanks"))
    (ticket,) = await town.tickets()
    assert (ticket.rating, ticket.rating_words) == (4, speaker.praise)

    await marie.press(says("button-reopen"), settled)
    await marie.hears(says("ticket-reopened", number="MS-1"))
    await marie.say(speaker.not_settled)
    await marie.hears(says("ticket-added", number="MS-1"))
    await wang.hears(speaker.not_settled)

    (ticket,) = await town.tickets()
    assert (ticket.language, ticket.state) == (speaker.language, TicketState.NEW)


@each_language
async def test_an_emergency_in_the_middle_comes_first_and_the_report_goes_on(
    town: Town, speaker: Speaker
) -> None:
    speaker.teach(town.rasa)
    says, marie = Ear(speaker.language), town.resident()
    await marie.say(speaker.report)
    await marie.hears(says("report-which-community"))
    marie.forget()

    await marie.say(speaker.emergency)
    numbers = await marie.hears()
    assert numbers.text.startswith(says("emergency-numbers"))
    assert all(number in numbers.text for number in ("110", "119", "120"))
    assert says("emergency-offer") in numbers.text
    await marie.press(says("button-no"), numbers)
    await marie.hears(says("offer-declined-urgent"))

    await marie.hears(says("report-which-community"))
    await report_from_there_on(marie, speaker)
    await marie.hears(says("filed", number="MS-1"))
    (ticket,) = await town.tickets()
    assert (ticket.category, ticket.words) == (Category.PARKING, speaker.report)


async def report_from_there_on(resident: Person, speaker: Speaker) -> None:
    """The community, no photo, a look at the summary, and off it goes."""
    says = Ear(speaker.language)
    await resident.press(says.name(MEISHAN))
    await resident.press(says("button-skip"), await resident.hears(says("report-photo")))
    summary = await resident.hears(
        says(
            "report-summary",
            category=says("category-parking"),
            community=Names(names=MEISHAN),
            place=speaker.place,
            words=speaker.report,
            photos=0,
        )
    )
    await resident.press(says("button-file"), summary)
