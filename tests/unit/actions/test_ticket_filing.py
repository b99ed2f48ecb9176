"""A ticket is filed: its number, its priority, and who hears of it."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select

from actions import tickets
from actions.bell import OUTBOX, TICKETS
from actions.database import Database
from actions.model import (
    Category,
    Channel,
    Community,
    Priority,
    Ticket,
    TicketEvent,
    TicketFile,
    TicketMove,
    TicketState,
)
from actions.refusals import TooManyOpen
from actions.residents import chat_for
from tests import factories
from tests.clock import MORNING, Clock
from tests.unit.actions import sent


async def test_a_ticket_keeps_what_was_said_and_gets_the_communitys_next_number(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session, prefix="MX")
        zhonghe = await factories.community(session, prefix="ZH")
        marie = await factories.resident(session, meishan)
        new = tickets.NewTicket(
            category=Category.PARKING,
            words="Une voiture bloque le portail",
            language="fr",
            place="porte 3",
            latitude=31.2,
            longitude=121.4,
        )
        first = await tickets.file(session, chat=marie, community=meishan, new=new, now=clock.now())
        second = await factories.ticket(session, marie, meishan)
        elsewhere = await factories.ticket(session, marie, zhonghe)

    async with database.read() as session:
        kept = await session.get_one(Ticket, first.id)
        assert (kept.number, kept.state) == ("MX-1", TicketState.NEW)
        assert (kept.words, kept.language) == ("Une voiture bloque le portail", "fr")
        assert (kept.place, kept.latitude, kept.longitude) == ("porte 3", 31.2, 121.4)
        assert (kept.resident_id, kept.chat_id) == (marie.resident_id, marie.id)
        assert kept.created_at == clock.now()
        history = list(await session.scalars(select(TicketEvent).filter_by(ticket_id=first.id)))
    assert [(event.move, event.state, event.staff_id) for event in history] == [
        (TicketMove.FILE, TicketState.NEW, None)
    ]
    assert [second.number, elsewhere.number] == ["MX-2", "ZH-1"]


@pytest.mark.parametrize(
    ("category", "priority"),
    [
        (Category.EMERGENCY, Priority.URGENT),
        (Category.FRAUD_VICTIM, Priority.URGENT),
        (Category.HAZARD, Priority.HIGH),
        (Category.THEFT, Priority.HIGH),
        (Category.SUSPICIOUS, Priority.HIGH),
        (Category.NOISE, Priority.NORMAL),
        (Category.QUESTION, Priority.NORMAL),
    ],
)
async def test_what_is_dangerous_comes_before_what_is_annoying(
    sqlite_database: Database, category: Category, priority: Priority
) -> None:
    async with sqlite_database.write() as session:
        meishan = await factories.community(session)
        marie = await factories.resident(session, meishan)
        ticket = await factories.ticket(session, marie, meishan, category=category)
        assert ticket.priority is priority


async def test_two_officers_get_a_card_each_and_nobody_else_does(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        zhonghe = await factories.community(session)
        wang = await factories.phone(session, await factories.officer(session, meishan))
        zhang = await factories.phone(session, await factories.officer(session, meishan))
        elsewhere = await factories.phone(session, await factories.officer(session, zhonghe))
        marie = await factories.resident(session, meishan)
        ticket = await factories.ticket(session, marie, meishan)

        assert await sent.lines(session, wang) == await sent.lines(session, zhang) == ["card"]
        assert (await sent.rows(session, wang))[0].ticket_id == ticket.id
        assert await sent.lines(session, elsewhere) == []
        assert await sent.lines(session, marie) == []  # the conversation answers them itself


async def test_an_officer_without_a_phone_or_with_a_blocked_one_is_no_obstacle(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        await factories.officer(session, meishan)
        blocked = await factories.phone(session, await factories.officer(session, meishan))
        blocked.unreachable_at = clock.now()
        marie = await factories.resident(session, meishan)
        ticket = await factories.ticket(session, marie, meishan)
        assert ticket.state is TicketState.NEW
        assert await sent.lines(session, blocked) == []


async def test_the_desk_and_the_senders_are_woken(sqlite_database: Database) -> None:
    bell = sqlite_database.bell
    with bell.listen(TICKETS) as desk, bell.listen(OUTBOX) as sender:
        async with sqlite_database.write() as session:
            meishan = await factories.community(session)
            await factories.phone(session, await factories.officer(session, meishan))
            marie = await factories.resident(session, meishan)
            await factories.ticket(session, marie, meishan)
        assert await desk.wait(0.1)
        assert await sender.wait(0.1)


async def test_photos_are_shown_with_the_ticket_but_not_somebody_elses(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        marie = await factories.resident(session, meishan)
        her_photo = await factories.photo(session, sent_in=marie)
        strangers = await factories.photo(session, await factories.resident(session, meishan))
        new = tickets.NewTicket(
            category=Category.PARKING,
            words="Here",
            language="en",
            file_ids=(her_photo.id, strangers.id, her_photo.id, 999_999),
        )
        ticket = await tickets.file(session, chat=marie, community=meishan, new=new, now=MORNING)
        shown = list(await session.scalars(select(TicketFile.file_id)))
        assert shown == [her_photo.id]
        assert (await tickets.for_card(session, ticket.id)).files == [her_photo]


async def test_somebody_with_too_many_open_tickets_is_refused_but_never_in_danger(
    database: Database,
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        marie = await factories.resident(session, meishan)
        for _ in range(tickets.MOST_OPEN):
            await factories.ticket(session, marie, meishan)
        with pytest.raises(TooManyOpen):
            await factories.ticket(session, marie, meishan)
        urgent = await factories.ticket(session, marie, meishan, category=Category.FRAUD_VICTIM)
        assert urgent.number.endswith(f"-{tickets.MOST_OPEN + 1}")
        other = await factories.resident(session, meishan)
        theirs = await factories.ticket(session, other, meishan)
        assert theirs.state is TicketState.NEW


async def test_closed_tickets_do_not_count_as_open(sqlite_database: Database) -> None:
    async with sqlite_database.write() as session:
        meishan = await factories.community(session)
        marie = await factories.resident(session, meishan)
        filed = [await factories.ticket(session, marie, meishan) for _ in range(tickets.MOST_OPEN)]
        assert marie.resident is not None
        await tickets.withdraw(session, filed[0].id, marie.resident, MORNING)
        another = await factories.ticket(session, marie, meishan)
        assert another.state is TicketState.NEW


async def test_numbers_are_unique_and_without_gaps_when_many_file_at_once(
    database: Database,
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session, prefix="MX")
        await factories.phone(session, await factories.officer(session, meishan))
        addresses = [(await factories.resident(session, meishan)).address for _ in range(12)]

    async def file(number: int) -> str:
        async with database.write() as session:
            chat = await chat_for(session, Channel.TELEGRAM, addresses[number], MORNING)
            community = await session.get_one(Community, meishan.id)
            ticket = await factories.ticket(session, chat, community)
            if number % 4 == 0:
                raise ConnectionError("the process died before it could commit")
            return ticket.number

    filed = await asyncio.gather(*(file(n) for n in range(12)), return_exceptions=True)
    numbers = sorted(int(n.removeprefix("MX-")) for n in filed if isinstance(n, str))
    assert numbers == list(range(1, 10))
