"""What is sent in several parts is one message: an answer to any part finds its ticket."""

from __future__ import annotations

from tests.flows.test_report import a_reporting_resident
from tests.flows.town import Town

LONG = " ".join(f"and the gate {number} is shut" for number in range(167))


async def test_a_resident_answers_the_first_part_of_a_long_message(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = await a_reporting_resident(town)
    await wang.say(LONG, reply_to=await wang.hears("MS-1"))
    first = await marie.hears("the gate 0 is")
    last = await marie.hears("the gate 166 is")
    assert first.id != last.id
    marie.forget()
    await marie.say("car blocks the gate too", reply_to=first)
    await marie.hears("Added to MS-1")
    await wang.hears("car blocks the gate too")


async def test_an_officer_answers_the_first_part_of_a_long_card_or_a_photo_under_it(
    town: Town,
) -> None:
    wang, marie = await town.officer_on_patrol(), town.resident()
    await marie.start("meishan")
    report = f"so loud at building 12 {LONG}"[:4096]
    await marie.say(report)
    await marie.album(2)
    summary = await marie.hears("2 photos")
    await marie.press("Send report", summary)
    await marie.hears("MS-1")

    (ticket,) = await town.tickets()
    assert ticket.words == report
    first = await wang.hears("the gate 0 is")
    photos = [await wang.hears(lambda message: message.photo is not None) for _ in "12"]
    for number, part in enumerate((first, *photos)):
        assert not part.labels, "it is not the part with the buttons"
        await wang.say(f"answer {number}", reply_to=part)
        await marie.hears(f"answer {number}")
        await wang.hears("passed on")


async def test_an_answer_to_another_message_finds_no_ticket(town: Town) -> None:
    wang, marie = await town.officer_on_patrol(), await a_reporting_resident(town)
    welcome = next(message for message in wang.inbox if "now receives" in message.text)
    await wang.say("to whom?", reply_to=welcome)
    await wang.hears("went to nobody")
    assert not any("to whom?" in message.text for message in marie.inbox)
