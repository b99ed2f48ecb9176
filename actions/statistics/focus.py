"""Of which tickets somebody wants figures, and whose they may see."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from actions import communities
from actions.communities import Choice
from actions.model import Category, Community, Role, Staff, Station, Ticket
from actions.refusals import NotFound

PERIODS = (4, 12, 26, 52)  # weeks
USUAL_PERIOD = 12


@dataclass(frozen=True)
class Focus:
    """The last `weeks`, the running one among them; one community or station, one category."""

    weeks: int = USUAL_PERIOD
    community_id: int | None = None
    station_id: int | None = None
    category: Category | None = None


CITY = 0  # beside the stations


@dataclass(frozen=True)
class Reach:
    """The communities that figures are of; None: the whole city.

    `whole` is the station whose communities they all are, or `CITY`; None: neither of them.
    """

    community_ids: tuple[int, ...] | None
    whole: int | None

    def holds(self, column: InstrumentedAttribute[int]) -> list[ColumnElement[bool]]:
        """Whether a row's community is among them, as conditions."""
        return [] if self.community_ids is None else [column.in_(self.community_ids)]


def of_tickets(reach: Reach, focus: Focus) -> list[ColumnElement[bool]]:
    """Which tickets are counted, whenever they were filed, as conditions."""
    category = [] if focus.category is None else [Ticket.category == focus.category]
    return [*reach.holds(Ticket.community_id), *category]


async def reach_of(session: AsyncSession, staff: Staff, focus: Focus) -> Reach:
    """What `staff` may have figures of, as far as they want them.

    Raises:
        NotFound: the community or the station is not theirs.
    """
    if staff.role is Role.ADMIN and focus.community_id is None and focus.station_id is None:
        return Reach(None, CITY)
    theirs = select(Community.id).where(
        Community.id.in_([choice.id for choice in await communities.choices(session, staff)])
    )
    for wanted, column in (
        (focus.community_id, Community.id),
        (focus.station_id, Community.station_id),
    ):
        if wanted is not None:
            theirs = theirs.where(column == wanted)
    found = tuple(await session.scalars(theirs.order_by(Community.id)))
    if not found and (focus.community_id, focus.station_id) != (None, None):
        raise NotFound
    station_id = staff.station_id if staff.role is Role.SUPERVISOR else focus.station_id
    is_whole = focus.community_id is None and staff.role is not Role.OFFICER
    return Reach(found, station_id if is_whole else None)


async def stations(session: AsyncSession, staff: Staff) -> Collection[Choice]:
    """The stations that `staff` can choose among: only admins look at more than one."""
    if staff.role is not Role.ADMIN:
        return []
    every = select(Station.id, Station.names).order_by(Station.id)
    return [Choice(*row) for row in await session.execute(every)]
