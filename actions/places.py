"""Shared parking, police offices and micro fire stations near a resident."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.geography import Point, box_around, distance_m
from actions.model import Community, Place, PlaceKind

NEARBY_M = 5_000  # farther than this is not nearby, even by e-bike


@dataclass(frozen=True)
class NearbyPlace:
    """A place; `distance_m` in metres from where the resident is, None when that is not known."""

    place: Place
    distance_m: float | None


async def nearby(
    session: AsyncSession,
    kind: PlaceKind,
    *,
    community: Community | None = None,
    point: Point | None = None,
    limit: int = 3,
) -> list[NearbyPlace]:
    """Places of a kind, nearest first: around `point`, where the resident says they are; else
    those of `community`, or around it where it has none of its own.
    """
    if point is not None:
        return (await _around(session, kind, point))[:limit]
    if community is None:
        return []
    own = select(Place).where(Place.community_id == community.id, Place.kind == kind)
    found = list(await session.scalars(own.order_by(Place.id).limit(limit)))
    if not found:
        centre = (community.latitude, community.longitude)
        found = [near.place for near in (await _around(session, kind, centre))[:limit]]
    return [NearbyPlace(place, None) for place in found]


async def _around(session: AsyncSession, kind: PlaceKind, point: Point) -> list[NearbyPlace]:
    (south, west), (north, east) = box_around(point, NEARBY_M)
    found = await session.scalars(
        select(Place).where(
            Place.kind == kind,
            Place.latitude.between(south, north),
            Place.longitude.between(west, east),
        )
    )
    by_distance = sorted(
        (distance_m(point, (place.latitude, place.longitude)), place.id, place) for place in found
    )
    return [NearbyPlace(place, metres) for metres, _, place in by_distance if metres <= NEARBY_M]
