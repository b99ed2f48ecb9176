"""Where to park, and where the police office is."""

from __future__ import annotations

from actions import places
from actions.database import Database
from actions.model import PlaceKind
from tests import factories
from tests.factories import LATITUDE, LONGITUDE

KILOMETRE = 0.009  # degrees of latitude
HERE = (LATITUDE, LONGITUDE)


async def test_near_a_shared_location_the_nearest_comes_first_with_its_distance(
    database: Database,
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        other = await factories.community(session)
        far = await factories.place(session, meishan, latitude=LATITUDE + 2 * KILOMETRE)
        near = await factories.place(session, other, latitude=LATITUDE - KILOMETRE)
        await factories.place(session, meishan, latitude=LATITUDE + 6 * KILOMETRE)
        await factories.place(session, meishan, kind=PlaceKind.POLICE_OFFICE)
        found = await places.nearby(session, PlaceKind.PARKING, community=meishan, point=HERE)
        assert [near_by.place for near_by in found] == [near, far]
        assert [round(near_by.distance_m or 0, -2) for near_by in found] == [1_000, 2_000]
        assert len(await places.nearby(session, PlaceKind.PARKING, point=HERE, limit=1)) == 1


async def test_without_a_location_the_communitys_own_places_are_listed(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        other = await factories.community(session)
        await factories.place(session, other)
        own = await factories.place(session, meishan, latitude=LATITUDE + 2 * KILOMETRE)
        found = await places.nearby(session, PlaceKind.PARKING, community=meishan)
        assert [(near_by.place, near_by.distance_m) for near_by in found] == [(own, None)]


async def test_a_community_without_one_is_told_of_its_neighbours(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        other = await factories.community(session)
        theirs = await factories.place(session, other, kind=PlaceKind.MICRO_FIRE_STATION)
        found = await places.nearby(session, PlaceKind.MICRO_FIRE_STATION, community=meishan)
        assert [(near_by.place, near_by.distance_m) for near_by in found] == [(theirs, None)]


async def test_where_nothing_is_near_nothing_is_listed(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        await factories.place(session, meishan, latitude=LATITUDE + 1)
        assert await places.nearby(session, PlaceKind.PARKING, point=HERE) == []
        assert await places.nearby(session, PlaceKind.POLICE_OFFICE, community=meishan) == []
        assert await places.nearby(session, PlaceKind.PARKING) == []
