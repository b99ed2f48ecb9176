"""Who is to hear of a ticket."""

from __future__ import annotations

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Community, Priority, Role, Staff, StaffCommunity, Ticket


async def officers_for(session: AsyncSession, community: Community) -> list[Staff]:
    """Who answers for `community`: its officers, else its station's supervisors, else admins.

    Who is absent does not, unless everybody is; who stands in does. Empty only where there is no
    active admin either.
    """
    serves_here = select(StaffCommunity.staff_id).filter_by(community_id=community.id)
    could = or_(
        and_(Staff.role == Role.OFFICER, Staff.id.in_(serves_here)),
        and_(Staff.role == Role.SUPERVISOR, Staff.station_id == community.station_id),
        Staff.role == Role.ADMIN,
    )
    found = await session.scalars(select(Staff).where(Staff.is_active, could).order_by(Staff.id))
    everybody = found.all()
    staff = [person for person in everybody if not person.is_absent] or everybody
    for nearest in (Role.OFFICER, Role.SUPERVISOR, Role.ADMIN):
        answering = [person for person in staff if person.role is nearest]
        if answering:
            return answering
    return []


async def supervisors_of(session: AsyncSession, community: Community) -> list[Staff]:
    """Who answers for the station of `community`; admins where it has nobody."""
    for condition in (
        and_(Staff.role == Role.SUPERVISOR, Staff.station_id == community.station_id),
        Staff.role == Role.ADMIN,
    ):
        found = await session.scalars(
            select(Staff)
            .where(Staff.is_active, Staff.is_absent.is_not(True), condition)
            .order_by(Staff.id)
        )
        if staff := list(found):
            return staff
    return []


async def first_to_hear(session: AsyncSession, ticket: Ticket) -> list[Staff]:
    """Who hears of a new ticket: those on duty, or all where nobody is, or where it is urgent."""
    audience = await audience_of(session, ticket)
    if ticket.priority is Priority.URGENT:
        return audience
    return [person for person in audience if not person.is_off_duty] or audience


async def audience_of(session: AsyncSession, ticket: Ticket) -> list[Staff]:
    """Who hears what is new about `ticket`: the colleague it was passed to, and nobody else;
    otherwise whoever has taken it, then the community's officers.

    Who is away is not waited for: then it is the community's again. `ticket` needs its community,
    assignee and passed_to loaded.
    """
    to = ticket.passed_to
    if to is not None and to.is_active and not to.is_absent:
        return [to]
    officers = await officers_for(session, ticket.community)
    first = [] if ticket.assignee is None or not ticket.assignee.is_active else [ticket.assignee]
    return first + [officer for officer in officers if officer not in first]
