"""One thought in several bubbles is one matter, however fast they come."""

from __future__ import annotations

from actions.model import InboxMessage, InboxState
from tests.botapi import Person
from tests.flows.test_report import a_reporting_resident
from tests.flows.town import Town

BUBBLES = ("Hello", "there is a car", "it blocks the gate 3")


async def test_bubbles_typed_at_once_are_one_report(town: Town) -> None:
    marie = town.resident()
    for bubble in BUBBLES:
        await marie.say(bubble)
    await marie.press("Meishan Xinyuan", await marie.hears("Which community"))
    await report_is_made_with_all_of_it(town, marie)
    assert sum("Which community" in message.text for message in marie.inbox) == 1


async def test_bubbles_that_wait_are_answered_by_one_turn(town: Town) -> None:
    marie = town.resident()
    await town.fall_asleep()
    for bubble in BUBBLES:
        await marie.say(bubble)
    await town.wake_up()
    asked = await marie.hears("Which community", timeout=20)
    welcome, question = marie.inbox
    assert (question.id, "this is Linli" in welcome.text) == (asked.id, True)
    inbox = await town.rows(InboxMessage)
    assert [row.state for row in inbox] == [InboxState.HANDLED] * 3
    assert len({row.handled_at for row in inbox}) == 1
    await marie.press("Meishan Xinyuan", asked)
    await report_is_made_with_all_of_it(town, marie)


async def test_bubbles_that_come_after_the_question_join_the_report(town: Town) -> None:
    marie = town.resident()
    await marie.say("Hello")
    await marie.hears("What is it about")
    await marie.say("there is a car")
    await marie.hears("did not quite understand")
    await marie.say("it blocks the gate 3")
    asked = await marie.hears("Which community")
    await marie.say("it blocks the gate 3 since eight o'clock")
    await marie.hears("I have added that to your report")
    await marie.photo()
    await marie.hears("I have added that to your report")
    await marie.press("Meishan Xinyuan", asked)
    summary = await marie.hears("Please check")
    assert "one photo" in summary.text
    assert "📍 gate 3" in summary.text
    assert "there is a car\nit blocks the gate 3\nit blocks the gate 3 since" in summary.text
    await marie.press("Send report", summary)
    await marie.hears("MS-1")
    assert len(await town.tickets()) == 1


async def test_an_emergency_among_bubbles_comes_first(town: Town) -> None:
    marie = town.resident()
    await town.fall_asleep()
    for bubble in ("Hello", "the lamp is broken", "and there is a fire", "so loud too"):
        await marie.say(bubble)
    await town.wake_up()
    numbers = await marie.hears(timeout=20)
    assert "119 fire" in numbers.text


async def test_an_answer_in_bubbles_reaches_the_officer_as_one_matter(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = await a_reporting_resident(town)
    await wang.press("Ask back", await wang.hears("MS-1"))
    await wang.say("Where is it?", reply_to=await wang.hears("what do you want to ask"))
    question = await marie.hears("Where is it?")
    await marie.say("the fifth floor", reply_to=question)
    await marie.say("door on the left")
    await wang.hears("the fifth floor")
    await wang.hears("door on the left")
    assert len(await town.tickets()) == 1


async def report_is_made_with_all_of_it(town: Town, resident: Person) -> None:
    """No photo, a look at the summary, and off it goes: one ticket, with every bubble in it."""
    await resident.press("Go on without", await resident.hears("A photo would help"))
    summary = await resident.hears("Please check")
    assert "📍 gate 3" in summary.text
    await resident.press("Send report", summary)
    await resident.hears("MS-1")
    (ticket,) = await town.tickets()
    assert "there is a car\nit blocks the gate 3" in ticket.words
