"""When Linli does not understand: nobody repeats themselves, and a reviewer gets to see it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from actions.model import Category, Lesson, LessonKind
from nlu.intents import Intent
from tests.flows.town import Town

DOUBT = {Intent.REPORT_NOISE: 0.4, Intent.REPORT_DISPUTE: 0.38}


async def lessons(town: Town) -> list[tuple[str, LessonKind, str | None, int]]:
    """What waits for a reviewer."""
    return [
        (row.text.replace("\u2039", "<").replace("\u203a", ">"), row.kind, row.suggested, row.times)
        for row in await town.rows(Lesson)
    ]


async def test_a_doubtful_message_is_asked_about_once_and_becomes_the_report(town: Town) -> None:
    town.rasa.hesitates("always at it again", DOUBT)
    marie = town.resident("Marie")
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("Mr Wang of flat 502 is always at it again, building 12. 13912345678")
    asked = await marie.hears("Do you mean")
    assert asked.labels == ["🔊 Noise", "🤝 A quarrel", "None of these"]
    stripped = "Mr <name> of flat <number> is always at it again, building <number>. <phone>"
    assert await lessons(town) == [(stripped, LessonKind.UNCLEAR, None, 1)]

    await marie.press("A quarrel", asked)
    summary = await marie.hears("Please check")
    assert "flat 502 is always at it again" in summary.text  # the officer gets every word
    await marie.press("Send report", summary)
    await marie.hears("has number MS-1")
    (ticket,) = await town.tickets()
    assert ticket.category is Category.DISPUTE
    assert ticket.words.startswith("Mr Wang of flat 502")
    assert await lessons(town) == [(stripped, LessonKind.RESIDENT, "report_dispute", 1)]
    (row,) = await town.rows(Lesson)
    assert [reading["intent"] for reading in row.readings][:2] == [*DOUBT]
    assert row.model == "double"


async def test_none_of_these_leads_to_the_menu_with_the_words_kept(town: Town) -> None:
    town.rasa.hesitates("always at it again", DOUBT)
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("they are always at it again at gate 3")
    asked = await marie.hears("Do you mean")
    marie.forget()
    await marie.press("None of these", asked)
    await marie.press("Parking trouble", await marie.hears("What is it about"))
    photo = await marie.hears("A photo would help")
    await marie.press("Go on without", photo)
    summary = await marie.hears("Please check")
    assert "they are always at it again at gate 3" in summary.text
    assert await lessons(town) == [
        ("they are always at it again at gate 3", LessonKind.RESIDENT, "report_parking", 1)
    ]


async def test_a_menu_entry_right_after_not_understood_says_what_was_meant(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("blorp blorp all night")
    await marie.press("Noise", await marie.hears("I did not quite understand"))
    await marie.say("building 12")
    summary = await marie.hears("Please check")
    assert "blorp blorp all night" in summary.text
    assert await lessons(town) == [
        ("blorp blorp all night", LessonKind.RESIDENT, "report_noise", 1)
    ]


async def test_the_same_words_of_two_residents_are_one_row(town: Town) -> None:
    for name in ("Ana", "Ben"):
        somebody = town.resident(name)
        await somebody.say("blorp blorp all night")
        await somebody.hears("I did not quite understand")
    assert await lessons(town) == [("blorp blorp all night", LessonKind.UNCLEAR, None, 2)]


async def test_another_category_in_the_summary_is_seen_by_a_reviewer(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("The neighbours are so loud at building 12")
    await marie.press("Correct", await marie.hears("Please check"))
    await marie.press("What it is about", await marie.hears("What shall I change"))
    await marie.press("Quarrel", await marie.hears(lambda message: "Quarrel" in message.labels))
    summary = await marie.hears(lambda message: "📌 Quarrel" in message.text)
    await marie.press("Send report", summary)
    await marie.hears("MS-1")
    assert await lessons(town) == [
        (
            "The neighbours are so loud at building <number>",
            LessonKind.RESIDENT,
            "report_dispute",
            1,
        )
    ]


async def test_no_to_a_wrong_answer_costs_nobody_their_words(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("how do scams work with the gate 3 barrier?")
    await marie.hears(lambda message: "Is this a fraud?" in str(message.labels))
    await marie.say("no thanks")
    wrong = await marie.hears("I got that wrong")
    await marie.press("A danger", wrong)
    await marie.press("Go on without", await marie.hears("A photo would help"))
    summary = await marie.hears("Please check")
    assert "how do scams work with the gate 3 barrier?" in summary.text
    assert [row[1:3] for row in await lessons(town)] == [(LessonKind.RESIDENT, "report_hazard")]


async def test_what_is_understood_or_grave_never_enters(town: Town) -> None:
    town.rasa.hesitates("smell of smoke", {Intent.REPORT_HAZARD: 0.4, Intent.EMERGENCY: 0.18})
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("there is a fire in the kitchen")
    await marie.hears("110 police")
    await marie.say("i sent them the money")
    await marie.press("No, thank you", await marie.hears("96110"))
    await marie.hears("All right")
    await marie.say("a smell of smoke somewhere")
    await marie.press("No, thank you", await marie.hears("110 police"))
    await marie.hears("All right")
    await marie.say("The neighbours are so loud at building 12")
    assert await lessons(town) == []


async def test_what_turned_out_to_be_an_emergency_is_taken_back(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("blorp blorp he is hitting")
    menu = await marie.hears("I did not quite understand")
    assert len(await lessons(town)) == 1
    await marie.press("Emergency", menu)
    await marie.hears("110 police")
    assert await lessons(town) == []


async def test_erasing_takes_ones_words_from_the_reviewers(town: Town) -> None:
    ben = town.resident("Ben")
    await ben.say("blorp from somebody else")
    await ben.hears("I did not quite understand")
    marie = town.resident("Marie")
    await marie.say("blorp blorp, says Marie, 沪A12345")
    await marie.hears("I did not quite understand")
    assert len(await lessons(town)) == 2
    await marie.say("what do you know about me?")
    how = await marie.hears("Stored about you")
    assert "read by a reviewer so that I learn" in how.text
    await marie.press("Erase everything", how)
    await marie.press("Yes, erase everything", await marie.hears("Are you sure"))
    await marie.hears("It is erased")
    assert [text for text, *_ in await lessons(town)] == ["blorp from somebody else"]


async def test_a_withdrawn_report_teaches_nothing(town: Town) -> None:
    town.rasa.hesitates("always at it again", DOUBT)
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("always at it again at building 12")
    await marie.press("Noise", await marie.hears("Do you mean"))
    await marie.press("Send report", await marie.hears("Please check"))
    filed = await marie.hears("MS-1")
    assert len(await lessons(town)) == 1
    await marie.press("No longer needed", filed)
    await marie.hears("is withdrawn")
    assert await lessons(town) == []


async def test_an_officer_changes_the_category_from_the_phone(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("The neighbours are so loud at building 12")
    await marie.press("Send report", await marie.hears("Please check"))
    await marie.hears("MS-1")
    marie.forget()
    card = await wang.hears("MS-1")
    await wang.press("Category", card)
    asked = await wang.hears("what is it really about")
    assert "Noise" not in asked.labels
    await wang.press("Quarrel", asked)
    await until(lambda: "MS-1 · Quarrel" in (card.now.text if card.now else ""))
    (ticket,) = await town.tickets()
    assert ticket.category is Category.DISPUTE
    assert [row[1:] for row in await lessons(town)] == [(LessonKind.OFFICER, "report_dispute", 1)]
    await marie.hears_nothing()


async def test_a_resident_is_told_whom_to_call_when_the_officer_sees_a_fraud(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("The neighbours are so loud at building 12")
    await marie.press("Send report", await marie.hears("Please check"))
    await marie.hears("MS-1")
    await wang.press("Category", await wang.hears("MS-1"))
    await wang.press("Fraud: money lost", await wang.hears("what is it really about"))
    told = await marie.hears("now treats your report MS-1")
    assert "96110" in told.text
    assert await lessons(town) == []


async def test_what_an_officer_writes_is_not_queued(town: Town) -> None:
    wang = await town.officer_on_patrol()
    await wang.say("blorp, from an officer")
    await wang.hears("went to nobody")
    assert await lessons(town) == []


async def until(happened: Callable[[], bool]) -> None:
    """Wait until it is so."""
    async with asyncio.timeout(30):
        while not happened():
            await asyncio.sleep(0.02)
