"""Tickets that may be about the same thing: the same place, the same days, similar words.

People write in different languages, so words alone decide nothing: what lies close together in
space and time and is of one kind is shown, too. An officer decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from actions.geography import distance_m
from actions.model import Staff, Ticket, TicketState
from actions.terms import terms_of
from actions.tickets.merging import is_merged
from actions.tickets.scope import visible

DAYS_APART = timedelta(days=3)
SAME_PLACE_M = 100
NEAR_M = 250
MOST_COMPARED = 100
MOST_SHOWN = 6
LIKELY = 3.0  # from here on it is most likely the same thing
RELATED = 2.0


@dataclass(frozen=True)
class Alike:
    """Another ticket, and how much speaks for its being about the same thing.

    `metres` is the distance between the two, None where one has no place on the map.
    """

    ticket: Ticket
    score: float
    metres: float | None

    @property
    def is_likely(self) -> bool:
        """Whether it is most likely the same thing."""
        return self.score >= LIKELY


async def alike(session: AsyncSession, ticket: Ticket, staff: Staff) -> list[Alike]:
    """Those that `staff` may see, the likeliest first; what belongs together already is left out.

    Of the same community, filed within `DAYS_APART`.
    """
    found = await session.scalars(
        select(Ticket)
        .where(
            Ticket.community_id == ticket.community_id,
            Ticket.state.in_(list(TicketState)),
            Ticket.created_at.between(
                ticket.created_at - DAYS_APART, ticket.created_at + DAYS_APART
            ),
            Ticket.id != ticket.id,
            Ticket.state != TicketState.WITHDRAWN,
            ~is_merged(),
            visible(staff),
        )
        .options(selectinload(Ticket.facts))
        .order_by(Ticket.created_at.desc(), Ticket.id.desc())
        .limit(MOST_COMPARED)
    )
    compared = [compare(ticket, other) for other in found]
    likely = [other for other in compared if other.score >= RELATED]
    return sorted(likely, key=lambda other: (-other.score, -other.ticket.id))[:MOST_SHOWN]


def compare(one: Ticket, other: Ticket) -> Alike:
    """How alike two tickets of the same days are.

    The same kind (1), the same or a near point (2 or 1), the same words for the place (1.5),
    similar words (up to 2.5), the same plate, telephone number or link (2.5).
    """
    metres = _apart_m(one, other)
    score = 1.0 if one.category is other.category else 0.0
    if metres is not None and metres <= NEAR_M:
        score += 2.0 if metres <= SAME_PLACE_M else 1.0
    elif metres is not None:
        score -= 2.0  # perhaps the same words, but about something else
    if _overlap(one.place, other.place) >= 0.6:
        score += 1.5
    words = _overlap(one.words, other.words)
    if words >= 0.2:
        score += min(2.5, 5 * words)
    if {fact.value for fact in one.facts} & {fact.value for fact in other.facts if fact.value}:
        score += 2.5
    return Alike(other, score, metres)


def _apart_m(one: Ticket, other: Ticket) -> float | None:
    points = [(t.latitude, t.longitude) for t in (one, other)]
    (lat_a, lon_a), (lat_b, lon_b) = points
    if lat_a is None or lon_a is None or lat_b is None or lon_b is None:
        return None
    return distance_m((lat_a, lon_a), (lat_b, lon_b))


def _overlap(one: str, other: str) -> float:
    """How much two texts have in common: 0 nothing, 1 all."""
    ours, theirs = set(terms_of(one).split()), set(terms_of(other).split())
    if not ours or not theirs:
        return 0.0
    return len(ours & theirs) / len(ours | theirs)
