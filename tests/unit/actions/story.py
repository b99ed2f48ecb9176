"""Marie reported something in Meishan, where Wang and Zhang are the officers."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import tickets
from actions.model import Chat, Resident, Staff, Station, ThreadMessage, Ticket, TicketEvent
from tests import factories
from tests.clock import Clock
from tests.unit.actions import sent


@dataclass
class Story:
    """`chat` is where `marie` writes; both officers have the ticket's card on their phones."""

    station: Station
    wang: Staff
    zhang: Staff
    wangs_phone: Chat
    zhangs_phone: Chat
    chat: Chat
    marie: Resident
    ticket: Ticket


async def begin(session: AsyncSession, clock: Clock) -> Story:
    """Nobody has taken the ticket yet."""
    station = await factories.station(session)
    meishan = await factories.community(session, at=station)
    wang = await factories.officer(session, meishan, name="Wang")
    zhang = await factories.officer(session, meishan, name="Zhang")
    wangs_phone = await factories.phone(session, wang)
    zhangs_phone = await factories.phone(session, zhang)
    chat = await factories.resident(session, meishan, language="fr")
    assert chat.resident is not None
    ticket = await factories.ticket(session, chat, meishan, now=clock.now())
    await sent.send_all(session)
    return Story(station, wang, zhang, wangs_phone, zhangs_phone, chat, chat.resident, ticket)


async def helper_elsewhere(session: AsyncSession, story: Story) -> Staff:
    """An officer of another community of the same station."""
    elsewhere = await factories.community(session, "Elsewhere", at=story.station)
    return await factories.officer(session, elsewhere, name="Helper")


async def begin_taken(session: AsyncSession, clock: Clock) -> Story:
    """Wang has taken the ticket, and everybody knows."""
    story = await begin(session, clock)
    await tickets.take(session, story.ticket.id, story.wang, clock.now())
    await sent.send_all(session)
    return story


async def thread(session: AsyncSession, ticket: Ticket) -> list[tuple[str, str, str]]:
    """Who wrote what for whom."""
    found = await session.scalars(
        select(ThreadMessage).filter_by(ticket_id=ticket.id).order_by(ThreadMessage.id)
    )
    return [(message.author, message.audience, message.text) for message in found]


async def moves(session: AsyncSession, ticket: Ticket) -> list[tuple[str, str, int | None]]:
    """What was done, where it led, and which of the staff did it."""
    found = await session.scalars(
        select(TicketEvent).filter_by(ticket_id=ticket.id).order_by(TicketEvent.id)
    )
    return [(event.move, event.state, event.staff_id) for event in found]
