"""Duty: routing follows it, rights follow it, and so does who is named as one's officer."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import duty, officers, routing, tickets
from actions.database import Database
from actions.model import Category, Community, Staff, StaffCommunity
from actions.refusals import NotAllowed, NotFound
from tests import factories
from tests.clock import MORNING, Clock
from tests.unit.actions import sent
from tests.unit.actions.story import begin, helper_elsewhere

SHANGHAI = ZoneInfo("Asia/Shanghai")
TODAY = MORNING.astimezone(SHANGHAI).date()  # a Wednesday, at 9:30


async def apply(session: AsyncSession, now: datetime = MORNING) -> None:
    await duty.apply(session, now, SHANGHAI)
    session.expire_all()
    await session.flush()


async def named(session: AsyncSession, community_id: int) -> list[str]:
    """Who residents are told is their officer."""
    community = await session.get_one(Community, community_id)
    return [card.name for card in await officers.card(session, community)]


async def test_who_is_away_is_replaced_everywhere_until_they_are_back(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        helper = await helper_elsewhere(session, story)
        id, meishan = story.ticket.id, story.ticket.community_id
        zhang_id, helper_id = story.zhang.id, helper.id
        first, last = TODAY + timedelta(days=1), TODAY + timedelta(days=2)
        await duty.be_away(session, story.wang, first, last, helper)

        async def sees(staff_id: int) -> bool:
            try:
                await tickets.for_staff(session, id, await session.get_one(Staff, staff_id))
            except NotFound:
                return False
            return True

        for day, names, seen in (
            (0, ["Wang", "Zhang"], False),
            (1, ["Zhang", "Helper"], True),
            (2, ["Zhang", "Helper"], True),
            (3, ["Wang", "Zhang"], False),
        ):
            await apply(session, MORNING + timedelta(days=day))
            await apply(session, MORNING + timedelta(days=day))  # twice is as once
            assert await named(session, meishan) == names, day
            assert await sees(helper_id) is seen, day
            assert await sees(zhang_id)
        of_record = await officers.by_community(
            session, [await session.get_one(Community, meishan)]
        )
        assert [one.name for one in of_record[meishan]] == ["Wang", "Zhang"]


async def test_new_tickets_go_to_who_is_on_duty_urgent_ones_to_all(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await duty.add_hours(session, story.wang, [2], time(8), time(12))
        await duty.add_hours(session, story.zhang, [2], time(14), time(18))
        for phone in (story.wangs_phone, story.zhangs_phone):
            assert await sent.lines(session, phone) == ["card"]
        wangs, zhangs = story.wangs_phone, story.zhangs_phone
        chat, meishan = story.chat, story.ticket.community

        async def cards_after(now: datetime, category: Category) -> tuple[int, int]:
            await duty.apply(session, now, SHANGHAI)
            for person in (story.wang, story.zhang):
                await session.refresh(person, ["is_off_duty", "is_absent"])
            before = [len(await sent.lines(session, phone)) for phone in (wangs, zhangs)]
            await factories.ticket(session, chat, meishan, category=category, now=now)
            after = [len(await sent.lines(session, phone)) for phone in (wangs, zhangs)]
            return after[0] - before[0], after[1] - before[1]

        afternoon = MORNING + timedelta(hours=6)
        assert await cards_after(MORNING, Category.NOISE) == (1, 0)
        assert await cards_after(afternoon, Category.NOISE) == (0, 1)
        assert await cards_after(afternoon, Category.EMERGENCY) == (1, 1)
        night = MORNING + timedelta(hours=14)
        assert await cards_after(night, Category.NOISE) == (1, 1)  # nobody is: all may look


async def test_where_all_are_away_without_a_stand_in_somebody_still_answers(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await factories.supervisor(session, story.station, name="Li")
        meishan = story.ticket.community_id
        for officer in (story.wang, story.zhang):
            await duty.be_away(session, officer, TODAY, TODAY, None)
        await apply(session)
        community = await session.get_one(Community, meishan)
        answering = await routing.officers_for(session, community)
        assert [person.name for person in answering] == ["Li"]


async def test_residents_are_told_the_half_days_in_their_community_in_their_language(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        community = story.ticket.community
        community.visiting_hours = [{"en": "By appointment"}]
        assert (await officers.card(session, community))[0].hours == ({"en": "By appointment"},)
        await duty.add_hours(session, story.wang, [1], time(14), time(17), community.id)
        await duty.add_hours(session, story.wang, [0], time(8), time(17))
        hours = (await officers.card(session, community))[0].hours
        assert [line["en"] for line in hours] == ["Tuesday 14:00–17:00"]
        assert [line["zh"] for line in hours] == ["星期二 14:00–17:00"]
        await duty.add_hours(session, story.zhang, [3], time(9), time(11), community.id)
        hours = (await officers.card(session, community))[0].hours
        assert [line["de"] for line in hours] == [
            "Dienstag 14:00–17:00 · Wang",
            "Donnerstag 09:00–11:00 · Zhang",
        ]


async def test_a_stand_in_who_is_away_too_stands_in_for_nobody(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        helper = await helper_elsewhere(session, story)
        await duty.be_away(session, story.wang, TODAY, TODAY, helper)
        await duty.be_away(session, helper, TODAY, TODAY, None)
        await apply(session)
        standing = select(StaffCommunity).where(StaffCommunity.stands_in_until.is_not(None))
        assert list(await session.scalars(standing)) == []


async def test_whose_duty_one_may_arrange(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        boss = await factories.supervisor(session, story.station, name="Li")
        stranger = await factories.officer(session, await factories.community(session))
        chen = await factories.admin(session)
        assert await duty.arranged_by(session, story.wang, story.wang.id)
        assert await duty.arranged_by(session, boss, story.zhang.id)
        assert await duty.arranged_by(session, chen, stranger.id)
        for who, other in ((story.wang, story.zhang), (boss, stranger), (boss, chen)):
            with pytest.raises(NotFound):
                await duty.arranged_by(session, who, other.id)


async def test_what_makes_no_sense_is_refused(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        stranger = await factories.officer(session, await factories.community(session))
        wang = story.wang
        for days, starts, ends in (([], 8, 9), ([1], 9, 9), ([1], 10, 9)):
            with pytest.raises(duty.NoSuchSpan):
                await duty.add_hours(session, wang, days, time(starts), time(ends))
        with pytest.raises(NotAllowed):
            await duty.add_hours(
                session, stranger, [1], time(8), time(9), story.ticket.community_id
            )
        with pytest.raises(duty.NoSuchSpan):
            await duty.be_away(session, wang, TODAY, TODAY - timedelta(days=1), None)
        for nobody in (wang, stranger, await factories.admin(session)):
            with pytest.raises(NotAllowed):
                await duty.be_away(session, wang, TODAY, TODAY, nobody)
        for _ in range(4):
            await duty.add_hours(session, wang, range(7), time(8), time(9))
        with pytest.raises(duty.TooManyHours):
            await duty.add_hours(session, wang, [0], time(8), time(9))


async def test_ones_own_week_is_kept_and_given_up(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await duty.add_hours(session, story.wang, [4, 0], time(8), time(12))
        week = await duty.hours_of(session, story.wang)
        assert [(one.weekday, one.starts, one.ends) for one in week] == [
            (0, "08:00", "12:00"),
            (4, "08:00", "12:00"),
        ]
        await duty.drop_hours(session, story.zhang, week[0].id)
        assert len(await duty.hours_of(session, story.wang)) == 2
        await duty.drop_hours(session, story.wang, week[0].id)
        assert [one.weekday for one in await duty.hours_of(session, story.wang)] == [4]
        await duty.be_away(session, story.wang, date(2026, 3, 1), date(2026, 3, 2), None)
        assert await duty.absences_of(session, story.wang, TODAY) == []
        await duty.be_away(session, story.wang, TODAY, TODAY, story.zhang)
        away = await duty.absences_of(session, story.wang, TODAY)
        await duty.be_there(session, story.zhang, away[0].id)
        assert len(await duty.absences_of(session, story.wang, TODAY)) == 1
        await duty.be_there(session, story.wang, away[0].id)
        assert await duty.absences_of(session, story.wang, TODAY) == []
