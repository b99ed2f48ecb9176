"""Residents answer an alert: it helped, or such a call came to them, too."""

from __future__ import annotations

from sqlalchemy import select

from actions import alerts
from actions.alerts import EVERYWHERE, AlertTemplate
from actions.alerts.aftermath import aftermath
from actions.delivery import AlertWords
from actions.model import (
    AlertReaction,
    Category,
    Indicator,
    Reaction,
    Resident,
    Staff,
    ThreadMessage,
    TicketState,
    Topic,
)
from actions.outgoing import Verb
from bot.alert_message import alert_message
from bot.clock import system_clock
from tests.botapi import Person
from tests.clock import NIGHTS
from tests.flows.town import Town

BEWARE = AlertTemplate.model_validate(
    {
        "slug": "beware",
        "topic": "fraud",
        "texts": {"en": {"title": "Fake police", "body": "The police never asks for money."}},
    }
)


async def send(town: Town) -> int:
    async with town.database.write() as session:
        alert = await alerts.start(
            session,
            alerts.Broadcast(template=BEWARE, occasion="x", audience=EVERYWHERE, is_emergency=True),
            nights=NIGHTS,
            now=system_clock(),
        )
    assert alert is not None
    return alert.id


async def warned(town: Town, person: Person, community: str = "meishan") -> int:
    """Somebody who has just been sent a warning; its id."""
    await person.start(community)
    await person.say("send me warnings")
    await person.hears("You will now get")
    alert_id = await send(town)
    await person.hears("Fake police")
    return alert_id


async def answers(town: Town) -> list[tuple[Reaction, bool]]:
    async with town.database.read() as session:
        rows = await session.scalars(select(AlertReaction))
        return [(row.reaction, row.ticket_id is not None) for row in rows]


async def test_helpful_counts_once_and_can_be_taken_back(town: Town) -> None:
    marie = town.resident()
    await warned(town, marie)
    await marie.press("👍 Helpful")
    await marie.hears("write better warnings")
    await marie.press("👍 Helpful")
    await marie.hears("write better warnings")
    assert await answers(town) == [(Reaction.HELPFUL, False)]
    await marie.press("Take it back")
    await marie.hears("Taken back.")
    assert await answers(town) == []


async def test_such_a_call_is_reported_once_and_its_number_warns_the_neighbours(
    town: Town,
) -> None:
    marie = town.resident()
    alert_id = await warned(town, marie)
    await marie.press("📞 I got this call, too")
    told = await marie.hears("Which number called you")
    assert "MS-1" in told.text
    (ticket,) = await town.tickets()
    assert ticket.category is Category.FRAUD_CHECK
    assert ticket.words == "I got a call like the one in your warning “Fake police”."
    await marie.say("it was 0044 7911 123456")
    await marie.hears("MS-1")
    (message,) = await town.rows(ThreadMessage)
    assert "7911 123456" in message.text
    assert "447911123456" in "".join(row.value for row in await town.rows(Indicator))

    await marie.press("📞 I got this call, too")
    assert "MS-1" in (await marie.hears("already")).text
    assert len(await town.tickets()) == 1
    assert await answers(town) == [(Reaction.GOT_CALL, True)]
    async with town.database.read() as session:
        boss = (await session.scalars(select(Staff).where(Staff.role == "supervisor"))).one()
        after = await aftermath(session, alert_id, boss)
    assert after.reacted() == {Reaction.GOT_CALL: 1}


async def test_a_call_that_is_withdrawn_was_none_and_may_be_reported_anew(town: Town) -> None:
    marie = town.resident()
    alert_id = await warned(town, marie)
    await marie.press("📞 I got this call, too")
    await marie.hears("Which number called you")
    await marie.press("No longer needed")
    await marie.hears("withdrawn")
    async with town.database.read() as session:
        boss = (await session.scalars(select(Staff).where(Staff.role == "supervisor"))).one()
        assert (await aftermath(session, alert_id, boss)).reacted() == {}
    await marie.press("📞 I got this call, too")
    await marie.hears("MS-2")
    states = [ticket.state for ticket in await town.tickets()]
    assert states == [TicketState.WITHDRAWN, TicketState.NEW]
    assert await answers(town) == [(Reaction.GOT_CALL, True)]


async def test_what_is_said_next_is_only_taken_for_the_call_if_it_may_be(town: Town) -> None:
    marie = town.resident()
    await warned(town, marie)
    await marie.press("📞 I got this call, too")
    await marie.hears("Which number called you")
    await marie.say("where can I park?")
    await marie.hears("Shared parking")
    assert await town.rows(ThreadMessage) == []
    await marie.press("📞 I got this call, too")
    await marie.hears("already")
    await marie.say("no thanks")
    await marie.hears("That is fine.")
    assert await town.rows(ThreadMessage) == []


async def test_who_has_no_community_is_asked_for_it_first(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("send me warnings")
    await marie.hears("You will now get")
    await send(town)
    await marie.hears("Fake police")
    async with town.database.write() as session:
        for resident in await session.scalars(select(Resident)):
            resident.community_id = None
    await marie.press("📞 I got this call, too")
    await marie.hears("Which community is it in?")
    assert await town.tickets() == []
    await marie.press("Meishan Xinyuan")
    assert "MS-1" in (await marie.hears("Which number called you")).text
    assert await answers(town) == [(Reaction.GOT_CALL, True)]


async def test_a_report_that_was_being_made_goes_on_afterwards(town: Town) -> None:
    marie = town.resident()
    await warned(town, marie)
    await marie.say("a lamp is broken")
    await marie.hears("Where")
    await marie.press("👍 Helpful")
    await marie.hears("write better warnings")
    await marie.hears("Where")
    await marie.say("at gate 3")
    await marie.hears("A photo would help")


async def test_who_was_not_sent_an_alert_cannot_answer_it(town: Town) -> None:
    marie, paul = town.resident(), town.resident("Paul")
    alert_id = await warned(town, marie)
    await paul.start("meishan")
    await paul.hears("What is it about?")
    for data in (f"h:{alert_id}", f"k:{alert_id}", "k:999999"):
        await paul.press_forged(data)
        await paul.hears("I cannot find that")
    assert await answers(town) == []
    assert await town.tickets() == []


def test_only_a_fraud_alert_asks_for_such_calls() -> None:
    def verbs(topic: Topic) -> list[Verb]:
        message = alert_message(AlertWords(7, topic, "Title", "Words"))
        return [button.press.verb for row in message.buttons for button in row]

    assert verbs(Topic.FRAUD) == [Verb.HELPFUL, Verb.GOT_CALL, Verb.QUIZ, Verb.UNSUBSCRIBE]
    assert verbs(Topic.SAFETY) == verbs(Topic.NEWS) == [Verb.HELPFUL, Verb.UNSUBSCRIBE]
