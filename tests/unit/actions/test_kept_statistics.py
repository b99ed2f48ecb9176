"""Weeks that are counted beforehand, in a city where counting takes long."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from actions import statistics, tickets
from actions.database import Database
from actions.model import Category, Community, Staff, Station, Ticket, WeekFigures
from actions.statistics import Figures, Focus
from actions.statistics.keeping import keep
from tests import factories
from tests.clock import MORNING
from tests.unit.actions.test_statistics import SHANGHAI, settled

QUARTER = timedelta(minutes=15)
AT_ONCE = 0  # tickets: everything is kept


class City:
    """Two stations, an officer and tickets of some weeks in each; an admin."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def begin(self) -> City:
        async with self.database.write() as session:
            self.here = await factories.community(session)
            self.there = await factories.community(session)
            self.station = await session.get_one(Station, self.here.station_id)
            self.supervisor = await factories.supervisor(session, self.station)
            self.admin = await factories.admin(session)
            self.officer = await factories.officer(session, self.here, self.there)
            here, there = self.here, self.there
            for weeks, community in ((0, here), (3, here), (3, there), (20, here)):
                marie = await factories.resident(session, community)
                filed = MORNING - timedelta(weeks=weeks, hours=4)
                await settled(session, marie, community, self.officer, filed)
                noise = Category.NOISE
                await factories.ticket(session, marie, community, category=noise, now=filed)
        return self

    async def figures(self, staff: Staff, focus: Focus | None = None) -> Figures:
        async with self.database.read() as session:
            focus = focus or Focus(weeks=26)
            return await statistics.figures(session, staff, focus, MORNING + QUARTER, SHANGHAI)

    async def rows(self) -> int:
        async with self.database.read() as session:
            return await session.scalar(select(func.count()).select_from(WeekFigures)) or 0


@pytest.fixture
async def city(database: Database) -> City:
    """See `City`."""
    return await City(database).begin()


async def test_what_was_kept_is_what_counting_gives(city: City) -> None:
    looks = [
        (staff, focus)
        for staff in (city.supervisor, city.admin)
        for focus in (
            Focus(weeks=26),
            Focus(weeks=4),
            Focus(weeks=26, category=Category.NOISE),
            Focus(weeks=26, station_id=city.station.id),
        )
    ]
    live = [await city.figures(*look) for look in looks]
    await keep(city.database, MORNING, SHANGHAI, AT_ONCE)
    assert await city.rows() > 0
    for look, counted in zip(looks, live, strict=True):
        kept = await city.figures(*look)
        assert (kept.as_of, counted.as_of) == (MORNING, MORNING + QUARTER)
        assert (kept.total, kept.weeks, kept.categories) == (
            counted.total, counted.weeks, counted.categories,
        )  # fmt: skip
    assert live[4].total.filed == 8


async def test_single_communities_are_counted_when_somebody_looks(city: City) -> None:
    await keep(city.database, MORNING, SHANGHAI, AT_ONCE)
    only_here = Focus(weeks=26, community_id=city.here.id)
    for staff, focus in ((city.admin, only_here), (city.officer, Focus(weeks=26))):
        assert (await city.figures(staff, focus)).as_of == MORNING + QUARTER


async def test_a_small_city_needs_nothing_kept(city: City) -> None:
    await keep(city.database, MORNING, SHANGHAI)
    assert await city.rows() == 0
    assert (await city.figures(city.admin)).as_of == MORNING + QUARTER
    await keep(city.database, MORNING, SHANGHAI, AT_ONCE)
    await keep(city.database, MORNING, SHANGHAI)  # it has become small
    assert await city.rows() == 0


async def test_what_moved_is_counted_anew_in_the_week_it_was_filed_in(city: City) -> None:
    await keep(city.database, MORNING, SHANGHAI, AT_ONCE)
    async with city.database.write() as session:
        open_ones = await session.scalars(
            select(Ticket).where(Ticket.category == Category.NOISE).order_by(Ticket.id)
        )
        old = list(open_ones)[1]
        await tickets.resolve(session, old.id, city.officer, MORNING + timedelta(minutes=5))
    before = await city.figures(city.admin)
    assert (before.total.settled.cases, before.as_of) == (4, MORNING)
    await keep(city.database, MORNING + QUARTER, SHANGHAI, AT_ONCE)
    after = await city.figures(city.admin)
    assert (after.total.settled.cases, after.as_of) == (5, MORNING + QUARTER)
    assert list(after.weeks.values())[-4].settled.cases == 3
    assert after.total.filed == before.total.filed


async def test_once_a_day_everything_is_counted_also_what_moved_no_ticket(city: City) -> None:
    await keep(city.database, MORNING, SHANGHAI, AT_ONCE)
    async with city.database.write() as session:
        there = await session.get_one(Community, city.there.id)
        there.station_id = city.station.id
    await keep(city.database, MORNING + QUARTER, SHANGHAI, AT_ONCE)
    await keep(city.database, MORNING + timedelta(days=1), SHANGHAI, AT_ONCE)
    assert (await city.figures(city.supervisor)).total.filed == 8
