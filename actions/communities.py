"""Finding a resident's community: by code, by place, or by a name as people write it.

Archived ones are found by nobody; who looks after them still sees what is in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from actions.geography import box_around, distance_m, is_inside
from actions.model import Community, Role, Staff, StaffCommunity
from actions.names_in_passing import named_in as names_in_passing
from actions.place_names import Named, best_matches
from actions.refusals import NotAllowed

_open = Community.is_archived.is_(False)
WITHIN_M = 3_000  # farther away than this, a location is somewhere else
WIDEST_M = 5_000  # no community reaches farther from its centre
MOST_OFFERED = 30  # nobody reads a longer list


class Choice(NamedTuple):
    """A community somebody can choose, with its names by language."""

    id: int
    names: dict[str, str]


class Elsewhere(NamedTuple):
    """Some communities to choose from; `is_all`: there are no others to look for."""

    offered: list[Choice]
    is_all: bool


async def by_code(session: AsyncSession, code: str) -> Community | None:
    """The community that a link or QR code names; case does not matter."""
    found: Community | None = await session.scalar(
        select(Community).where(func.lower(Community.code) == code.strip().lower(), _open)
    )
    return found


async def all_(session: AsyncSession) -> list[Community]:
    """Every community that is open, in the order in which they joined."""
    return list(await session.scalars(select(Community).where(_open).order_by(Community.id)))


async def visible_to(session: AsyncSession, staff: Staff) -> list[Community]:
    """Those whose tickets `staff` sees: an officer's own, a supervisor's station's, or all."""
    if staff.role is not Role.OFFICER:
        return await in_charge_of(session, staff)
    served = select(StaffCommunity.community_id).filter_by(staff_id=staff.id)
    query = select(Community).where(Community.id.in_(served)).order_by(Community.id)
    return list(await session.scalars(query))


async def choices(session: AsyncSession, staff: Staff) -> list[Choice]:
    """Those whose tickets `staff` sees, to choose from: an outline weighs more than all names."""
    query = select(Community.id, Community.names).order_by(Community.id)
    match staff.role:
        case Role.OFFICER:
            served = select(StaffCommunity.community_id).filter_by(staff_id=staff.id)
            query = query.where(Community.id.in_(served))
        case Role.SUPERVISOR:
            query = query.where(Community.station_id == staff.station_id)
        case Role.ADMIN:
            pass
    return [Choice(*row) for row in await session.execute(query)]


async def elsewhere(session: AsyncSession, community_id: int, called: str = "") -> Elsewhere:
    """Where something of this community can go instead.

    To the open ones that are `called` like that; else to any, where they are few. Where they are
    many, to those of the same station.
    """
    if called:
        found = await search(session, called, MOST_OFFERED)
        offered = [Choice(one.id, one.names) for one in found if one.id != community_id]
        return Elsewhere(offered, is_all=False)
    some = list(await session.execute(_others(community_id).limit(MOST_OFFERED + 1)))
    is_all = len(some) <= MOST_OFFERED
    offered = [Choice(id, names) for id, names, is_beside in some if is_all or is_beside]
    return Elsewhere(offered[:MOST_OFFERED], is_all)


async def others(session: AsyncSession, community_id: int) -> list[Choice]:
    """All open ones but this one, to choose from; those of its station come first."""
    found = await session.execute(_others(community_id))
    return [Choice(id, names) for id, names, _ in found]


def _others(community_id: int) -> Select[int, dict[str, str], bool]:
    """Each with whether it is of the same station."""
    own = select(Community.station_id).where(Community.id == community_id).scalar_subquery()
    is_beside = Community.station_id == own
    return (
        select(Community.id, Community.names, is_beside)
        .where(Community.id != community_id, _open)
        .order_by(is_beside.desc(), Community.id)
    )


async def in_charge_of(session: AsyncSession, staff: Staff) -> list[Community]:
    """Those `staff` runs, in the order in which they joined.

    Raises:
        NotAllowed: officers serve communities and run none.
    """
    query = select(Community).where(looked_after_by(staff)).order_by(Community.id)
    return list(await session.scalars(query))


def looked_after_by(staff: Staff) -> ColumnElement[bool]:
    """Whether `staff` is in charge of a community, as a condition: a supervisor, or any admin.

    Raises:
        NotAllowed: an officer serves communities and is in charge of none.
    """
    match staff.role:
        case Role.OFFICER:
            raise NotAllowed
        case Role.SUPERVISOR:
            return Community.station_id == staff.station_id
        case Role.ADMIN:
            return true()


async def nearest(
    session: AsyncSession, latitude: float, longitude: float, within_m: float = WITHIN_M
) -> Community | None:
    """The community whose boundary holds the point, else the one with the nearest centre.

    None when no centre is within `within_m` metres.
    """
    point = (latitude, longitude)
    (south, west), (north, east) = box_around(point, max(within_m, WIDEST_M))
    found = await session.scalars(
        select(Community).where(
            Community.latitude.between(south, north),
            Community.longitude.between(west, east),
            _open,
        )
    )
    by_distance = sorted(
        ((distance_m(point, (c.latitude, c.longitude)), c.id, c) for c in found),
    )
    for _, _, community in by_distance:
        if is_inside(point, community.boundary):
            return community
    if by_distance and by_distance[0][0] <= within_m:
        return by_distance[0][2]
    return None


async def search(session: AsyncSession, text: str, limit: int = 5) -> list[Community]:
    """The communities that `text` names, in any language and more or less well spelt.

    Only the best kind of match counts: who writes a name exactly is not asked about others that
    look like it. Several come back where one word fits several, e.g. a district's name.
    """
    rows = await session.execute(
        select(Community.id, Community.code, Community.names, Community.aliases, Community.district)
        .where(_open)
        .order_by(Community.id)
    )
    known = [
        Named(id, (code, *names.values(), *aliases), tuple(district.values()))
        for id, code, names, aliases, district in rows
    ]
    return await _in_order(session, best_matches(text, known)[:limit])


async def named_in(session: AsyncSession, text: str, limit: int = 5) -> list[Community]:
    """The communities that a message about something else names in passing, as they come in it.

    The whole name, well spelt, in any language; nothing that may be meant as a common word.
    """
    rows = await session.execute(
        select(Community.id, Community.names, Community.aliases).where(_open).order_by(Community.id)
    )
    known = [Named(id, (*names.values(), *aliases)) for id, names, aliases in rows]
    return await _in_order(session, names_in_passing(text, known)[:limit])


async def _in_order(session: AsyncSession, ids: Sequence[int]) -> list[Community]:
    if not ids:
        return []
    found = await session.scalars(select(Community).where(Community.id.in_(ids)))
    return sorted(found, key=lambda community: ids.index(community.id))
