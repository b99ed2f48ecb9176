"""Who changes a message after the report was filed corrects the report; nothing new begins."""

from __future__ import annotations

from actions.model import FactKind, TicketFact, TicketSource, TicketState
from tests.botapi import Person, SeenMessage
from tests.flows.town import Town


async def filed(town: Town, words: str) -> tuple[Person, SeenMessage]:
    """Marie, and the message of which her report was made."""
    marie = town.resident()
    await marie.start("meishan")
    message = await marie.say(words)
    await marie.press("Send report", await marie.hears("Please check"))
    await marie.hears("MS-1")
    return marie, message


async def test_an_edit_is_added_as_a_correction_and_everybody_knows(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie, message = await filed(town, "They are so loud at building 12, the car is 沪A12345")
    card = await wang.hears("MS-1")
    await marie.edit(message, "They are so loud at building 21, the car is 沪A12346")
    await marie.hears("I have passed your change on to MS-1")
    correction = await wang.hears("the resident corrects an earlier message")
    assert "building 21" in correction.text
    assert correction.reply_to is not None
    assert correction.reply_to.id == card.id
    (ticket,) = await town.tickets()
    assert "building 12" in ticket.words, "what was written first stays"
    plates = [f for f in await town.rows(TicketFact) if f.kind is FactKind.PLATE]
    assert [plate.value for plate in plates] == ["沪A12346"]


async def test_a_corrected_answer_to_the_officer_is_a_correction_and_no_new_report(
    town: Town,
) -> None:
    wang = await town.officer_on_patrol()
    marie, _ = await filed(town, "They are so loud at building 12")
    await wang.press("Ask back", await wang.hears("MS-1"))
    await wang.say("Which floor?", reply_to=await wang.hears("what do you want to ask"))
    answer = await marie.say("the fifth", reply_to=await marie.hears("Which floor?"))
    await wang.hears("the fifth")
    await marie.edit(answer, "the sixth, they are so loud")
    await marie.hears("I have passed your change on to MS-1")
    await wang.hears("the sixth")
    assert len(await town.tickets()) == 1


async def test_a_correction_does_not_answer_the_question_that_is_open(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie, message = await filed(town, "They are so loud at building 12")
    await wang.press("Ask back", await wang.hears("MS-1"))
    await wang.say("Which floor?", reply_to=await wang.hears("what do you want to ask"))
    await marie.hears("Which floor?")
    await marie.edit(message, "They are so loud at building 21")
    await marie.hears("I have passed your change on to MS-1")
    (ticket,) = await town.tickets()
    assert ticket.state is TicketState.ASKED


async def test_a_filed_message_that_becomes_a_cry_for_help_gets_the_numbers_first(
    town: Town,
) -> None:
    marie, message = await filed(town, "They are so loud at building 12")
    await marie.edit(message, "there is a fire at building 12")
    await marie.hears("119 fire")
    await marie.hears("I have passed your change on to MS-1")


async def test_an_edit_of_something_else_is_read_as_what_it_says(town: Town) -> None:
    marie, _ = await filed(town, "They are so loud at building 12")
    message = await marie.say("what can you do")
    await marie.edit(message, "who is my officer")
    await marie.hears("Wang Jianguo")
    assert not any("your change" in seen.text for seen in marie.inbox)


async def test_who_is_erased_leaves_no_trace_of_their_messages(town: Town) -> None:
    marie, _ = await filed(town, "They are so loud at building 12")
    assert await town.rows(TicketSource)
    await marie.say("what do you know about me")
    for button in ("Erase everything", "Yes, erase everything"):
        await marie.press(button, await marie.hears(lambda m, wanted=button: wanted in m.labels))
    await marie.hears(lambda m: "erased" in m.text)
    assert await town.rows(TicketSource) == []
