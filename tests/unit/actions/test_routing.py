"""Who hears of a ticket: the community's officers, or whoever stands in for them."""

from __future__ import annotations

from actions.database import Database
from actions.routing import audience_of, officers_for
from tests import factories


async def test_the_communitys_own_officers_answer_for_it(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        other = await factories.community(session, at=meishan.station)
        wang = await factories.officer(session, meishan)
        both = await factories.officer(session, other, meishan)
        await factories.officer(session, other)
        await factories.supervisor(session, meishan.station)
        await factories.admin(session)
        assert await officers_for(session, meishan) == [wang, both]


async def test_without_officers_the_stations_supervisors_answer_then_the_admins(
    database: Database,
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        assert await officers_for(session, meishan) == []
        admin = await factories.admin(session)
        await factories.supervisor(session, await factories.station(session))
        assert await officers_for(session, meishan) == [admin]
        boss = await factories.supervisor(session, meishan.station)
        assert await officers_for(session, meishan) == [boss]
        retired = await factories.officer(session, meishan)
        retired.is_active = False
        await session.flush()
        assert await officers_for(session, meishan) == [boss]


async def test_a_supervisor_is_not_an_officer_of_a_community_they_are_listed_for(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.write() as session:
        meishan = await factories.community(session)
        boss = await factories.supervisor(session, await factories.station(session))
        await session.refresh(boss, ["communities"])
        boss.communities.append(meishan)
        await session.flush()
        assert await officers_for(session, meishan) == []


async def test_the_one_who_has_it_hears_of_it_before_the_others(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        zhang = await factories.officer(session, meishan)
        ticket = await factories.ticket(session, await factories.resident(session), meishan)
        assert await audience_of(session, ticket) == [wang, zhang]
        ticket.assignee = zhang
        assert await audience_of(session, ticket) == [zhang, wang]
        zhang.is_active = False
        assert await audience_of(session, ticket) == [wang]


async def test_who_it_was_passed_to_hears_of_it_alone_unless_they_have_left(
    database: Database,
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        liu = await factories.officer(session, await factories.community(session))
        ticket = await factories.ticket(session, await factories.resident(session), meishan)
        ticket.passed_to = liu
        assert await audience_of(session, ticket) == [liu]
        liu.is_active = False
        assert await audience_of(session, ticket) == [wang]
