"""New colleagues: invited by a link that works once, by who is in charge of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from actions import sign_in, staff
from actions.database import Database
from actions.model import Community, Role, Staff, StaffInvitation, Station
from actions.one_time_codes import hash_of, new_secret, redeem, works
from actions.outgoing import say
from actions.refusals import NotAllowed, NotFound, Refusal

LIFE = timedelta(days=3)
LONGEST_NAME, LONGEST_LOGIN = 100, 64  # characters


class IncompletePerson(Refusal):
    """A login, a name, and for officers and supervisors somewhere to serve are needed."""

    def __init__(self) -> None:
        super().__init__(say("refusal-incomplete-person"))


async def people(session: AsyncSession, by: Staff) -> list[Staff]:
    """Those `by` is in charge of, their communities loaded: a supervisor's officers, or everybody.

    Raises:
        NotAllowed: officers are in charge of nobody.
    """
    query = select(Staff).options(selectinload(Staff.communities)).order_by(Staff.name, Staff.id)
    match by.role:
        case Role.OFFICER:
            raise NotAllowed
        case Role.SUPERVISOR:
            query = query.where(Staff.station_id == by.station_id, Staff.role == Role.OFFICER)
        case Role.ADMIN:
            query = query.where(Staff.id != by.id)
    return list(await session.scalars(query))


async def one_of(session: AsyncSession, by: Staff, id: int) -> Staff:
    """The one with this id, if `by` is in charge of them.

    Raises:
        NotFound: they are not. NotAllowed: officers are in charge of nobody.
    """
    for person in await people(session, by):
        if person.id == id:
            return person
    raise NotFound


async def invite(
    session: AsyncSession,
    by: Staff,
    login: str,
    name: str,
    role: Role,
    communities: Sequence[Community],
    station: Station | None,
    now: datetime,
) -> tuple[Staff, str]:
    """A new colleague and the code of their link. Their station may follow from the communities.

    Raises:
        NotAllowed: a role or a community that is not for `by` to give. IncompletePerson,
            LoginTaken.
    """
    if by.role is not Role.ADMIN:
        own = role is Role.OFFICER and all(c.station_id == by.station_id for c in communities)
        own = own and (station is None or station.id == by.station_id)
        if by.role is not Role.SUPERVISOR or not own:
            raise NotAllowed
    login, name = login.strip().lower(), " ".join(name.split())
    if station is None and communities:
        station = await session.get_one(Station, communities[0].station_id)
    homeless = role is not Role.ADMIN and station is None
    if not 0 < len(login) <= LONGEST_LOGIN or not 0 < len(name) <= LONGEST_NAME or homeless:
        raise IncompletePerson
    added = await staff.add(
        session,
        login,
        name,
        role,
        now=now,
        station=None if role is Role.ADMIN else station,
        communities=communities if role is not Role.ADMIN else (),
        language=by.language,
    )
    return added, await link(session, added, now)


async def link(session: AsyncSession, person: Staff, now: datetime) -> str:
    """The code of a new link for `person`, for `LIFE`; earlier ones stop working."""
    code = new_secret(24)
    await session.execute(delete(StaffInvitation).where(StaffInvitation.staff_id == person.id))
    session.add(StaffInvitation(staff_id=person.id, code_hash=hash_of(code), expires_at=now + LIFE))
    await session.flush()
    return code


async def invited(session: AsyncSession, code: str, now: datetime) -> Staff | None:
    """Whom the link is for; None where it does not work (any more)."""
    return await session.scalar(
        select(Staff)
        .join(StaffInvitation, StaffInvitation.staff_id == Staff.id)
        .where(
            works(StaffInvitation, code, now),
            Staff.is_active,
        )
    )


async def accept(database: Database, code: str, password: str, now: datetime) -> str:
    """Choose a password by the link, which works no more then; the secret of a new session.

    Raises:
        PasswordTooShort: the link still works. LinkInvalid.
    """
    if len(password) < sign_in.SHORTEST_PASSWORD:
        raise sign_in.PasswordTooShort
    async with database.write() as session:
        person = await redeem(session, StaffInvitation, code, now)
        await sign_in.set_password(session, person, password)
    return await sign_in.sign_in(database, person.login, password, now)
