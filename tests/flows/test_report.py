"""A resident reports, an officer answers."""

from __future__ import annotations

from actions.model import Category, TicketState
from tests.botapi import Person
from tests.flows.town import Town


async def test_a_first_message_is_enough(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = town.resident("Marie", language="en")

    await marie.say("A white car blocks the gate 3 since this morning")
    await marie.hears("this is Linli")
    asked = await marie.hears("Which community")
    await marie.press("Meishan Xinyuan", asked)
    photo = await marie.hears("A photo would help")
    await marie.press("Go on without", photo)
    summary = await marie.hears("Please check")
    assert "gate 3" in summary.text
    assert "A white car blocks" in summary.text
    await marie.press("Send report", summary)
    filed = await marie.hears("MS-1")
    assert "You will hear from me" in filed.text

    card = await wang.hears("MS-1")
    assert "A white car blocks the gate 3 since this morning" in card.text
    assert "English" in card.text
    (ticket,) = await town.tickets()
    assert (ticket.category, ticket.state) == (Category.PARKING, TicketState.NEW)


async def test_no_photo_can_be_said_in_words(town: Town) -> None:
    marie = town.resident("Marie", language="en")
    await marie.start("meishan")
    await marie.say("A white car blocks the gate 3")
    await marie.hears("A photo would help")
    await marie.say("skip, sorry, I don't have one")
    summary = await marie.hears("Please check")
    assert "don't have one" not in summary.text


async def test_officer_and_resident_talk_under_one_card(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = await a_reporting_resident(town)
    card = await wang.hears("MS-1")

    await wang.press("Take", card)
    await marie.hears("MS-1")
    await wang.say("Which colour is the car?", reply_to=card)
    question = await marie.hears("Which colour is the car?")
    await marie.say("It is white", reply_to=question)
    await marie.hears("Added to MS-1")
    relayed = await wang.hears("It is white")
    assert relayed.reply_to is not None
    assert relayed.reply_to.id == card.id

    await wang.press("Resolved", card.now)
    settled = await marie.hears(lambda message: any("5 ★" in label for label in message.labels))
    await marie.press("5 ★", settled)
    await marie.hears("Thank you for 5 stars")
    await marie.say("thank you, that was quick")
    await marie.hears("passed that on")
    (ticket,) = await town.tickets()
    assert (ticket.state, ticket.rating) == (TicketState.RESOLVED, 5)
    assert ticket.rating_words == "thank you, that was quick"


async def test_what_an_officer_writes_in_the_wrong_place_goes_to_nobody(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = await a_reporting_resident(town)
    await wang.hears("MS-1")
    marie.forget()

    await wang.say("I am at the gate now, where are you?")
    await wang.hears("went to nobody")
    await marie.hears_nothing()


async def test_two_officers_press_take_and_one_is_told(town: Town) -> None:
    wang = await town.officer_on_patrol("Wang Jianguo")
    zhao = await town.officer_on_patrol("Zhao Min")
    await a_reporting_resident(town)
    card_of_wang, card_of_zhao = await wang.hears("MS-1"), await zhao.hears("MS-1")

    await wang.press("Take", card_of_wang)
    await zhao.press("Take", card_of_zhao)

    def told(officer: Person) -> bool:
        return any("has this ticket already" in message.text for message in officer.inbox)

    # Chats do not wait for each other, so either may be the first.
    await town.api.until(lambda: told(wang) or told(zhao))
    winner, loser = ("Wang Jianguo", zhao) if told(zhao) else ("Zhao Min", wang)
    await loser.hears(f"{winner} has this ticket already")
    (ticket,) = await town.tickets()
    assert ticket.state is TicketState.TAKEN


async def test_a_settled_ticket_can_be_reopened(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = await a_reporting_resident(town)
    card = await wang.hears("MS-1")
    await wang.press("Resolved", card)
    settled = await marie.hears(lambda message: "Not settled yet" in message.labels)
    await marie.press("Not settled yet", settled)
    await marie.hears("open again")
    (ticket,) = await town.tickets()
    assert ticket.state is TicketState.NEW


async def test_an_album_is_taken_together(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.album(3, caption="A van blocks the gate 3")
    summary = await marie.hears("Please check")
    assert "3 photos" in summary.text


async def test_an_edited_message_corrects_the_report(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    message = await marie.say("The neighbours are so loud at building 12")
    await marie.hears("Please check")
    await marie.edit(message, "The neighbours in 4B are so loud at building 12")
    summary = await marie.hears("Please check")
    assert "4B" in summary.text


async def test_a_community_is_found_by_link_by_place_and_by_name(town: Town) -> None:
    by_link = town.resident("Ana")
    await by_link.start("meishan")
    await by_link.hears("Your community: Meishan Xinyuan")

    by_place = town.resident("Ben")
    await by_place.say("I have moved")
    await by_place.hears("Which community")
    await by_place.location(31.2301, 121.4702)
    await by_place.hears("Your community: Meishan Xinyuan")

    by_name = town.resident("Cai", language="zh")
    await by_name.say("I have moved")
    await by_name.hears("Which community")
    await by_name.say("梅山馨苑")  # a name changes nobody's language
    await by_name.hears("Your community: Meishan Xinyuan")

    unknown = town.resident("Dan")
    await unknown.start("atlantis")
    await unknown.hears("no community I know")
    await unknown.hears("Which community")


async def test_where_no_officer_is_on_record_the_supervisor_gets_the_ticket(town: Town) -> None:
    supervisor = await town.officer_on_patrol("Supervisor Li")
    marie = town.resident()
    await marie.start("jinfeng")
    await marie.say("The neighbours are so loud at building 12")
    await marie.press("Send report", await marie.hears("Please check"))
    await supervisor.hears("JF-1")


async def a_reporting_resident(town: Town, language: str = "en") -> Person:
    """Marie of Meishan, whose report MS-1 has just been filed."""
    marie = town.resident("Marie", language)
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("The neighbours are so loud at building 12")
    await marie.press("Send report", await marie.hears("Please check"))
    await marie.hears("has number MS-1")
    return marie


async def test_an_answer_to_the_officers_question_needs_no_reply_button(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = await a_reporting_resident(town)
    await wang.press("Ask back", await wang.hears("MS-1"))
    prompt = await wang.hears("what do you want to ask")
    await wang.say("Which floor is it?", reply_to=prompt)
    await marie.hears("Which floor is it?")
    await marie.say("the fifth floor, left")
    await marie.hears("Added to MS-1")
    await wang.hears("the fifth floor, left")


async def test_something_new_after_a_question_is_a_new_report(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = await a_reporting_resident(town)
    await wang.press("Ask back", await wang.hears("MS-1"))
    prompt = await wang.hears("what do you want to ask")
    await wang.say("Which floor is it?", reply_to=prompt)
    await marie.hears("Which floor is it?")
    await marie.say("A white car blocks the gate 3")
    await marie.hears("A photo would help")


async def test_a_report_is_made_by_command_and_buttons_alone(town: Town) -> None:
    town.rasa.down()  # nothing of it needs to be understood
    marie = town.resident()
    await marie.say("/report")
    asked = await marie.hears("What is it about")
    await marie.press("Animals", asked)
    await marie.press("Meishan Xinyuan", await marie.hears("Which community"))
    await marie.hears("What has happened?")
    await marie.say("A dog runs about")
    await marie.hears("Where exactly")
    await marie.say("gate 3")
    await marie.press("Go on without", await marie.hears("A photo would help"))
    await marie.press("Send report", await marie.hears("Please check"))
    await marie.hears("MS-1")
    (ticket,) = await town.tickets()
    assert (ticket.category, ticket.words) == (Category.ANIMAL, "A dog runs about")


async def test_what_is_written_behind_the_command_is_part_of_the_report(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("/report A white car stands at gate 3")
    await marie.press("Parking trouble", await marie.hears("What is it about?"))
    await marie.hears("Where exactly")
    await marie.say("/report")
    await marie.hears("Where exactly")
    await marie.say("gate 3")
    await marie.press("Go on without", await marie.hears("A photo would help"))
    summary = await marie.hears("Please check")
    assert "💬 A white car stands at gate 3" in summary.text
