"""Which open tickets are near a point: what an officer passes on the way."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.geography import Point, box_around, degree_m, distance_m
from actions.model import Staff, Ticket
from actions.tickets.changes import SUMMARY
from actions.tickets.merging import is_merged
from actions.tickets.scope import visible
from actions.tickets.sieve import is_open

WITHIN_M = 2_000  # a walk of half an hour


class Near(NamedTuple):
    """An open ticket, where it is, and how far that is as the crow flies."""

    ticket: Ticket
    point: Point
    metres: int


async def near(
    session: AsyncSession, staff: Staff, point: Point, *, limit: int, within_m: float = WITHIN_M
) -> list[Near]:
    """The open tickets around `point` that `staff` may see, nearest first.

    Those of which nobody said where on the map they are cannot be among them.
    """
    (south, west), (north, east) = box_around(point, within_m)
    degree_north, degree_east = degree_m(point[0])
    to_the_north = (Ticket.latitude - point[0]) * degree_north
    to_the_east = (Ticket.longitude - point[1]) * degree_east
    found = await session.scalars(
        select(Ticket)
        .where(
            is_open,
            Ticket.latitude.between(south, north),
            Ticket.longitude.between(west, east),
            ~is_merged(),
            visible(staff),
        )
        .options(*SUMMARY)
        .order_by(to_the_north * to_the_north + to_the_east * to_the_east, Ticket.id)
        .limit(limit)
    )
    around = []
    for ticket in found:
        assert ticket.latitude is not None
        assert ticket.longitude is not None
        there = (ticket.latitude, ticket.longitude)
        metres = distance_m(point, there)
        if metres <= within_m:
            around.append(Near(ticket, there, round(metres)))
    return around
