"""What waits for an officer today: theirs, open, late ones first."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from actions import duty, tickets
from actions.database import Database
from actions.model import Staff
from tests import factories
from tests.clock import MORNING, Clock
from tests.unit.actions.story import begin

SHANGHAI = ZoneInfo("Asia/Shanghai")


async def listed(session: AsyncSession, staff: Staff, now: datetime = MORNING) -> list[int]:
    """The ids of what waits for somebody, in order."""
    found = await tickets.today(session, staff, now, limit=50)
    return [ticket.id for ticket in found.tickets]


async def test_late_ones_come_first_and_what_has_no_limit_last(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        marie = await factories.resident(session, meishan)
        whenever, answer, late, soon = [
            await factories.ticket(session, marie, meishan) for _ in range(4)
        ]
        hour = timedelta(hours=1)
        answer.due_at, answer.answer_by = MORNING + 9 * hour, MORNING + 3 * hour
        late.due_at, soon.due_at = MORNING - hour, MORNING + hour
        # It was answered in time: what counts is when it is to be settled.
        soon.answer_by, soon.answered_at = MORNING - 2 * hour, MORNING - 3 * hour
        await session.flush()
        found = await tickets.today(session, wang, MORNING, limit=50)
        assert found.tickets == [late, soon, answer, whenever]
        assert (found.count, found.late, found.goes_on) == (4, 1, False)
        assert [tickets.due_by(ticket) for ticket in found.tickets] == [
            MORNING - hour,
            MORNING + hour,
            MORNING + 3 * hour,
            None,
        ]


async def test_what_a_colleague_has_or_is_closed_or_goes_along_is_not_on_the_list(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        meishan, now = story.ticket.community, clock.now()
        mine, theirs, closed, along, passed = [
            await factories.ticket(session, story.chat, meishan) for _ in range(5)
        ]
        await tickets.take(session, mine.id, story.wang, now)
        await tickets.take(session, theirs.id, story.zhang, now)
        await tickets.resolve(session, closed.id, story.wang, now)
        await tickets.merge(session, along.id, story.wang, mine.id, now)
        await tickets.pass_on(session, passed.id, story.wang, story.zhang, now)
        await session.flush()
        assert await listed(session, story.wang) == [story.ticket.id, mine.id]
        assert await listed(session, story.zhang) == [story.ticket.id, theirs.id, passed.id]


async def test_who_stands_in_has_the_communities_and_what_the_absent_one_had(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        station = await factories.station(session)
        meishan = await factories.community(session, at=station)
        jinfeng = await factories.community(session, at=station)
        wang = await factories.officer(session, meishan, name="Wang")
        liu = await factories.officer(session, jinfeng, name="Liu")
        marie = await factories.resident(session, meishan)
        taken = await factories.ticket(session, marie, meishan)
        passed = await factories.ticket(session, marie, jinfeng)
        await tickets.take(session, taken.id, wang, clock.now())
        await tickets.pass_on(session, passed.id, liu, wang, clock.now())
        assert await listed(session, liu) == []
        today = clock.now().date()
        await duty.be_away(session, wang, today, today, liu)
        await duty.apply(session, clock.now(), SHANGHAI)
        await session.refresh(wang)
        # What was passed on to somebody who is away is the community's again.
        assert await listed(session, liu) == [taken.id, passed.id]
        await duty.apply(session, clock.forward(days=1), SHANGHAI)
        assert await listed(session, liu) == []
        assert await listed(session, wang) == [taken.id, passed.id]


async def test_the_list_goes_on_where_a_page_ended(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        marie = await factories.resident(session, meishan)
        filed = [await factories.ticket(session, marie, meishan) for _ in range(5)]
        for ticket, hours in zip(filed[:4], (5, 1, 1, 3), strict=True):
            ticket.due_at = clock.now() + timedelta(hours=hours)
        await session.flush()
        pages, after = [], None
        while True:
            page = await tickets.today(session, wang, clock.now(), limit=2, after_id=after)
            pages.append([ticket.id for ticket in page.tickets])
            if not page.goes_on:
                break
            after = page.tickets[-1].id
        one, two, three, four, five = (ticket.id for ticket in filed)
        assert pages == [[two, three], [four, one], [five]]
        again = await tickets.today(session, wang, clock.now(), limit=2, after_id=987_654)
        assert [ticket.id for ticket in again.tickets] == [two, three], "no such page: the first"


@pytest.mark.parametrize("who", ["supervisor", "admin"])
async def test_whoever_leads_has_what_nobody_at_work_has(
    database: Database, clock: Clock, who: str
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        taken = await factories.ticket(session, story.chat, story.ticket.community)
        await tickets.take(session, taken.id, story.wang, clock.now())
        boss = (
            await factories.supervisor(session, story.station)
            if who == "supervisor"
            else await factories.admin(session)
        )
        assert await listed(session, boss) == [story.ticket.id]
        boss.is_active = False
        assert await listed(session, boss) == []
