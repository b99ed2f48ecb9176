"""Tickets of invented residents, played through the same actions as everybody's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import communities, residents, tickets
from actions.model import Category, Channel, Chat, LanguageSource, Resident, Staff, TicketMove


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Step(_Entry):
    """What was done `after` so many minutes: by the login `by`, or else by the resident."""

    after: int = Field(ge=0)
    by: str | None = None
    does: TicketMove
    text: str = ""
    rating: int = 5


class DemoResident(_Entry):
    """Somebody who does not exist."""

    name: str
    language: str


class DemoTicket(_Entry):
    """What was reported so many hours ago, and what came of it."""

    resident: DemoResident
    community: str
    category: Category
    words: str
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    hours_ago: float = Field(ge=0)
    story: tuple[Step, ...] = ()


async def play(session: AsyncSession, demo: Sequence[DemoTicket], now: datetime) -> None:
    """File the tickets and let their stories happen, everything in its time before `now`.

    Raises:
        ValueError: a ticket's community or a step does not exist.
    """
    for number, entry in enumerate(demo, start=1):
        community = await communities.by_code(session, entry.community)
        if community is None:
            raise ValueError(f"no such community: {entry.community}")
        filed_at = now - timedelta(hours=entry.hours_ago)
        chat = await _chat(session, number, entry.resident, filed_at)
        assert chat.resident is not None
        await residents.set_community(session, chat.resident, community)
        new = tickets.NewTicket(
            category=entry.category,
            words=entry.words,
            language=entry.resident.language,
            place=entry.place,
            latitude=entry.latitude,
            longitude=entry.longitude,
        )
        ticket = await tickets.file(session, chat=chat, community=community, new=new, now=filed_at)
        for step in entry.story:
            at = filed_at + timedelta(minutes=step.after)
            if step.by is None:
                await _resident_does(session, ticket.id, chat.resident, step, at)
            else:
                staff = await session.scalars(select(Staff).where(Staff.login == step.by))
                await _staff_does(session, ticket.id, staff.one(), step, at)


async def _chat(session: AsyncSession, number: int, demo: DemoResident, since: datetime) -> Chat:
    """A web chat that no browser can open: addresses are hashes, and this is none."""
    chat = await residents.chat_for(session, Channel.WEB, f"demo-{number}", since)
    resident = await residents.resident_of(session, chat, demo.name, since)
    await residents.set_language(session, resident, demo.language, LanguageSource.CHOSEN)
    resident.greeted_at = since
    return chat


async def _resident_does(
    session: AsyncSession, ticket_id: int, resident: Resident, step: Step, at: datetime
) -> None:
    match step.does:
        case TicketMove.ANSWER:
            await tickets.answer(session, ticket_id, resident, step.text, resident.language, at)
        case TicketMove.RATE:
            await tickets.rate(session, ticket_id, resident, step.rating, at, step.text or None)
        case _:
            raise ValueError(f"a demo resident cannot {step.does}")


async def _staff_does(
    session: AsyncSession, ticket_id: int, staff: Staff, step: Step, at: datetime
) -> None:
    match step.does:
        case TicketMove.TAKE:
            await tickets.take(session, ticket_id, staff, at, step.text)
        case TicketMove.ASK_BACK:
            await tickets.ask_back(session, ticket_id, staff, at, step.text)
        case TicketMove.SET_OUT:
            await tickets.set_out(session, ticket_id, staff, at, step.text)
        case TicketMove.RESOLVE:
            await tickets.resolve(session, ticket_id, staff, at, step.text)
        case TicketMove.REPLY:
            await tickets.reply(session, ticket_id, staff, step.text, at)
        case TicketMove.NOTE:
            await tickets.note(session, ticket_id, staff, step.text, at)
        case _:
            raise ValueError(f"demo staff cannot {step.does}")
