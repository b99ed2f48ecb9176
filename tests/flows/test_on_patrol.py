"""An officer's round, from Telegram alone, through the service as it runs."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from actions import leaving
from actions.model import AuditEntry, Author, Role, Staff, ThreadMessage, TicketState
from bot.clock import system_clock
from tests.botapi import Person
from tests.flows.town import Town


async def accounted_for(town: Town) -> list[tuple[str, str, int]]:
    """What the audit log says: who did what, and how it was answered."""
    async with town.database.read() as session:
        entries = await session.scalars(
            select(AuditEntry).options(joinedload(AuditEntry.staff)).order_by(AuditEntry.id)
        )
        return [
            (entry.staff.name if entry.staff else "", f"{entry.method} {entry.path}", entry.status)
            for entry in entries
        ]


async def reports_noise(marie: Person) -> None:
    await marie.start("meishan")
    await marie.say("The neighbours are so loud at building 12")
    await marie.press("Send report", await marie.hears("Please check"))
    await marie.hears("MS-1")


async def test_an_officer_works_through_a_hazard_on_the_phone(town: Town) -> None:
    wang, marie = await town.officer_on_patrol(), town.resident(language="fr")
    await marie.start("meishan")
    await marie.say("Le lampadaire est cassé devant building 12")
    await marie.location(31.2301, 121.4702)
    await marie.press("Envoyer", await marie.hears(lambda m: "Envoyer" in str(m.labels)))
    await marie.hears("MS-1")
    await wang.hears("MS-1")

    await wang.location(31.2310, 121.4702)
    around = await wang.hears("One open ticket is near you")
    assert "100 m · MS-1" in around.text
    await wang.say("/today")
    await wang.press("MS-1", await wang.hears("one ticket waits for you"))
    card = await wang.hears(lambda m: "💬 Ready answer" in m.labels and not m.edited)

    await wang.press("Ready answer", card)
    await wang.press("looking into", await wang.hears("which answer?"))
    shown = await wang.hears("would get this (Français)")
    await marie.hears_nothing("Wang Jianguo")
    await wang.press("Send it", shown)
    await marie.hears("Wang Jianguo")
    await wang.hears("passed on")

    await wang.press("Resolved", card.now)
    question = await wang.hears("a photo that shows it settled?")
    await wang.photo(caption="A new bulb", reply_to=question)
    told = await marie.hears("A new bulb")
    assert "5 ★" in told.labels
    await marie.hears(lambda message: message.photo is not None)
    await wang.hears("resolved, and the resident has it")
    (ticket,) = await town.tickets()
    assert ticket.state is TicketState.RESOLVED
    thread = await town.rows(ThreadMessage)
    assert [message.author for message in thread] == [Author.STAFF, Author.STAFF]
    asked = await accounted_for(town)
    assert [path for _, path, _ in asked] == [
        "POST /telegram/link",
        "GET /telegram/near",
        "GET /telegram/today",
        "GET /telegram/tickets/1/card",
        "GET /telegram/tickets/1/ready",
        "GET /telegram/tickets/1/ready_show/looking-into-it",
        "POST /telegram/tickets/1/ready_send/looking-into-it",
        "POST /telegram/tickets/1/resolve",
        "POST /telegram/tickets/1/resolve",
    ]
    assert {(who, status) for who, _, status in asked} == {("Wang Jianguo", 200)}


async def test_what_is_written_in_the_wrong_place_stays_there(town: Town) -> None:
    wang, marie = await town.officer_on_patrol(), town.resident()
    await reports_noise(marie)
    card = await wang.hears("MS-1")
    before = len(marie.inbox)

    own = await wang.say("Always the same people")
    await wang.hears("That went to nobody")
    await wang.say("Really", reply_to=own)
    await wang.hears("neither a card nor a resident's message")
    await wang.forward("Somebody said so")
    await wang.hears("What you forwarded went to nobody")
    await wang.say("/note Third time", reply_to=card)
    await wang.hears("noted. The resident does not see it")
    answer = await wang.say("I am coming", reply_to=card)
    await marie.hears("I am coming")
    assert [path for _, path, _ in await accounted_for(town)][1:] == [
        "POST /telegram/tickets/1/note",
        "POST /telegram/tickets/1/reply",
    ]
    await wang.edit(answer, "I am not coming")
    await wang.hears("Changing a message changes nothing")
    assert [m.text for m in marie.inbox[before:] if "coming" not in m.text] == []


async def test_who_works_here_no_more_gets_nothing_through_and_is_told(town: Town) -> None:
    wang, marie = await town.officer_on_patrol(), town.resident()
    await reports_noise(marie)
    card = await wang.hears("MS-1")
    async with town.database.write() as session:
        left = await session.scalar(select(Staff).filter_by(name="Wang Jianguo"))
        boss = await session.scalar(select(Staff).filter_by(role=Role.SUPERVISOR))
        assert left is not None
        assert boss is not None
        assert await leaving.leave(session, left, boss, system_clock()) == 0
    await wang.press("Take", card)
    await wang.hears("You no longer work here")
    await wang.say("I am coming", reply_to=card)
    await wang.hears("You no longer work here")
    await marie.hears_nothing("I am coming")
    (ticket,) = await town.tickets()
    assert ticket.state is TicketState.NEW
