"""Officers as residents know them, and the telephones they work from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions.languages import LANGUAGES, weekday_name
from actions.model import (
    Channel,
    Chat,
    Community,
    DutyHours,
    Role,
    Staff,
    StaffCommunity,
    StaffLink,
    Station,
)
from actions.one_time_codes import hash_of, new_secret, redeem
from actions.refusals import LinkInvalid
from actions.residents import no_resident_any_more
from actions.routing import officers_for

LINK_LIFE = timedelta(days=7)
_LINK_BYTES = 18  # 24 characters; Telegram's deep links carry 64 of A-Z, a-z, 0-9, _ and -


@dataclass(frozen=True)
class OfficerCard:
    """Who a community's officer is. `hours` are lines by language, `station` names by language."""

    name: str
    phone: str | None
    hours: tuple[dict[str, str], ...]
    station: dict[str, str]


async def card(session: AsyncSession, community: Community) -> list[OfficerCard]:
    """The officers of `community`, or the supervisors who stand in for them. Never admins."""
    people = await officers_for(session, community)
    station = await session.get_one(Station, community.station_id)
    hours = await _hours_in(session, community, people) or community.visiting_hours
    return [
        OfficerCard(
            name=person.name,
            phone=person.phone,
            hours=tuple(hours),
            station=station.names,
        )
        for person in people
        if person.role is not Role.ADMIN
    ]


async def _hours_in(
    session: AsyncSession, community: Community, people: Sequence[Staff]
) -> list[dict[str, str]]:
    """When they are to be met in `community`, a line each by language; whose, where there are more.

    Who stands in has the hours of their own communities, and none here.
    """
    names = {person.id: person.name for person in people}
    found = await session.scalars(
        select(DutyHours)
        .where(DutyHours.community_id == community.id, DutyHours.staff_id.in_(names))
        .order_by(DutyHours.weekday, DutyHours.starts, DutyHours.id)
    )
    rows = found.all()
    several = len({row.staff_id for row in rows}) > 1
    return [
        {
            language: f"{weekday_name(row.weekday, language)} {row.starts}–{row.ends}"
            + (f" · {names[row.staff_id]}" if several else "")
            for language in LANGUAGES
        }
        for row in rows
    ]


async def by_community(
    session: AsyncSession, communities: Sequence[Community]
) -> dict[int, list[Staff]]:
    """The officers of record of each of `communities`, by its id; empty where there is none."""
    found = await session.execute(
        select(StaffCommunity.community_id, Staff)
        .join(Staff, Staff.id == StaffCommunity.staff_id)
        .where(
            Staff.is_active,
            Staff.role == Role.OFFICER,
            StaffCommunity.stands_in_until.is_(None),
            StaffCommunity.community_id.in_([community.id for community in communities]),
        )
        .order_by(Staff.name, Staff.id)
    )
    serving: dict[int, list[Staff]] = {community.id: [] for community in communities}
    for community_id, officer in found:
        serving[community_id].append(officer)
    return serving


async def telegram_of(session: AsyncSession, staff: Staff) -> Chat | None:
    """The Telegram chat that gets `staff`'s cards; None while they have linked none."""
    chat: Chat | None = await session.scalar(
        select(Chat)
        .where(Chat.staff_id == staff.id, Chat.channel == Channel.TELEGRAM)
        .order_by(Chat.id.desc())
        .limit(1)
    )
    return chat


async def link_code(session: AsyncSession, staff: Staff, now: datetime) -> str:
    """A code that ties `staff` to the Telegram chat that presents it: once, within 7 days.

    Earlier codes of theirs stop working. Only a hash is kept.
    """
    code = new_secret(_LINK_BYTES)
    unused = StaffLink.used_at.is_(None)
    await session.execute(delete(StaffLink).where(StaffLink.staff_id == staff.id, unused))
    session.add(StaffLink(staff_id=staff.id, code_hash=hash_of(code), expires_at=now + LINK_LIFE))
    await session.flush()
    return code


async def link_chat(session: AsyncSession, code: str, chat: Chat, now: datetime) -> Staff:
    """Tie `chat` to the member of staff whom `code` was made for, and no other chat any more.

    Who they were there as a resident goes, where nothing hangs on it.

    Raises:
        LinkInvalid: the code was used, has expired or never was, its owner has left, or this is
            no Telegram chat.
    """
    if chat.channel is not Channel.TELEGRAM:
        raise LinkInvalid
    staff = await redeem(session, StaffLink, code, now)
    await session.execute(
        update(Chat).where(Chat.staff_id == staff.id, Chat.id != chat.id).values(staff_id=None)
    )
    chat.staff = staff
    await session.flush()
    await no_resident_any_more(session, chat)
    return staff


async def unlink(session: AsyncSession, chat: Chat) -> None:
    """This chat is no colleague's any more: a lost phone, another account, a new job."""
    chat.staff = None
    await session.flush()
