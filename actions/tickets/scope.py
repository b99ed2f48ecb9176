"""Whose tickets somebody sees, at the desk and on the phone alike.

Those of the communities they serve, for a supervisor their station's too, for an admin all; besides
what they took or what was passed on to them. Who stands in serves meanwhile (`actions.duty`).

`visible` asks it of one ticket. For lists it is spelt out by community: "mine or of my communities"
is one condition that no index has in order. A part for each community has one, and the parts are
merged: a page costs what it shows, and not what there is.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, false, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Community, Role, Staff, StaffCommunity, Ticket

MOST_PARTS = 60  # of one question; more communities than that are asked about together


@dataclass(frozen=True)
class Scope:
    """The communities somebody serves, and the others whose tickets they see (None: all others).

    What was taken by them or passed on to them they see besides, from wherever it is.
    """

    staff_id: int
    own: tuple[int, ...]
    others: tuple[int, ...] | None

    @property
    def communities(self) -> int | None:
        """How many they serve and see; None: all there are."""
        return None if self.others is None else len(self.own) + len(self.others)

    @property
    def everything(self) -> ColumnElement[bool]:
        """Whether a ticket is theirs to see, as a condition."""
        if self.others is None:
            return true()
        return or_(Ticket.community_id.in_((*self.own, *self.others)), self.theirs)

    @property
    def theirs(self) -> ColumnElement[bool]:
        """Whether they have a ticket, or it was passed on to them."""
        return or_(Ticket.assignee_id == self.staff_id, Ticket.passed_to_id == self.staff_id)

    def parts(self, *, own: bool, community_id: int | None = None) -> list[ColumnElement[bool]]:
        """Conditions that together hold of what is in their `own` communities, or elsewhere.

        Each alone can be read in the queue's order. A `community_id` leaves that one alone. What
        is theirs from communities whose tickets they do not see is in `from_elsewhere`.
        """
        if own:
            return _each(self.own, community_id)
        if self.others is None and community_id is None:
            return [Ticket.community_id.not_in(self.own) if self.own else true()]
        if self.others is None:
            return [] if community_id in self.own else [Ticket.community_id == community_id]
        return _each(self.others, community_id)

    def from_elsewhere(self, community_id: int | None = None) -> list[ColumnElement[bool]]:
        """Conditions for what they have, or was passed on to them, outside their `own`."""
        if self.others is None:
            return []
        of_others: ColumnElement[bool] = true()
        if self.own:
            of_others = Ticket.community_id.not_in(self.own)
        if community_id is not None:
            of_others = of_others & (Ticket.community_id == community_id)
        return [
            (Ticket.assignee_id == self.staff_id) & of_others,
            (Ticket.passed_to_id == self.staff_id) & of_others,
        ]


def visible(staff: Staff) -> ColumnElement[bool]:
    """Whether a ticket is for `staff` to see, as a condition."""
    if not staff.is_active:
        return false()
    if staff.role is Role.ADMIN:
        return true()
    return or_(
        Ticket.community_id.in_(_served_by(staff)),
        Ticket.community_id.in_(_led_by(staff)),
        Ticket.assignee_id == staff.id,
        Ticket.passed_to_id == staff.id,
    )


async def scope_of(session: AsyncSession, staff: Staff) -> Scope:
    """What `staff` sees, as it is now."""
    if not staff.is_active:
        return Scope(staff_id=-1, own=(), others=())
    own = tuple(await session.scalars(_served_by(staff).order_by(StaffCommunity.community_id)))
    if staff.role is Role.ADMIN:
        return Scope(staff.id, own, None)
    if staff.role is not Role.SUPERVISOR:
        return Scope(staff.id, own, ())
    led = _led_by(staff).where(Community.id.not_in(own)).order_by(Community.id)
    return Scope(staff.id, own, tuple(await session.scalars(led)))


def _served_by(staff: Staff) -> Select[int]:
    return select(StaffCommunity.community_id).where(StaffCommunity.staff_id == staff.id)


def _led_by(staff: Staff) -> Select[int]:
    """A supervisor's; nobody else leads a station."""
    of_station = Community.station_id == staff.station_id
    return select(Community.id).where(of_station if staff.role is Role.SUPERVISOR else false())


def _each(community_ids: tuple[int, ...], wanted: int | None) -> list[ColumnElement[bool]]:
    if wanted is not None:
        return [Ticket.community_id == wanted] if wanted in community_ids else []
    if len(community_ids) > MOST_PARTS:
        return [Ticket.community_id.in_(community_ids)]
    return [Ticket.community_id == id for id in community_ids]
