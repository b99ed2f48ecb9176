"""What the dashboard counts, and how it keeps small numbers small."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import statistics, tickets
from actions.database import Database
from actions.model import (
    Category,
    Chat,
    Community,
    Outcome,
    Staff,
    Station,
    Ticket,
    TicketState,
    TurnCount,
)
from actions.refusals import NotFound
from actions.statistics import FEWEST, LEAST, Figures, Focus, Spread
from actions.statistics.weeks import last_weeks, monday_of, week_from
from tests import factories
from tests.clock import MORNING

SHANGHAI = ZoneInfo("Asia/Shanghai")
HOUR = timedelta(hours=1)


async def seen_by(
    database: Database, staff: Staff, focus: Focus | None = None, now: datetime = MORNING
) -> Figures:
    async with database.read() as session:
        return await statistics.figures(session, staff, focus or Focus(), now, SHANGHAI)


async def settled(
    session: AsyncSession, by: Chat, community: Community, officer: Staff, filed: datetime
) -> Ticket:
    """Answered after an hour and settled after two."""
    ticket = await factories.ticket(session, by, community, now=filed)
    await tickets.take(session, ticket.id, officer, filed + HOUR)
    await tickets.resolve(session, ticket.id, officer, filed + 2 * HOUR)
    return ticket


# --- Weeks and spreads ----------------------------------------------------------------------------


def test_a_week_begins_on_monday_at_midnight_where_the_city_is() -> None:
    assert monday_of(MORNING, SHANGHAI) == date(2026, 3, 2)
    sunday_evening_in_utc = datetime(2026, 3, 1, 16, 0, tzinfo=UTC)
    assert monday_of(sunday_evening_in_utc, SHANGHAI) == date(2026, 3, 2)
    assert monday_of(sunday_evening_in_utc - timedelta(seconds=1), SHANGHAI) == date(2026, 2, 23)


def test_weeks_follow_each_other_without_a_gap_also_where_clocks_change() -> None:
    weeks = last_weeks(52, MORNING, ZoneInfo("Europe/Berlin"))
    assert [week.starts for week in weeks[1:]] == [week.ends for week in weeks[:-1]]
    assert weeks[-1].starts <= MORNING < weeks[-1].ends
    spring = week_from(date(2026, 3, 23), ZoneInfo("Europe/Berlin"))
    assert spring.ends - spring.starts == timedelta(days=7) - HOUR


def test_a_percentile_is_a_value_that_was_there() -> None:
    spread = Spread({5: 1, 10: 8, 60: 1, 600: 2})
    assert (spread.median, spread.ninetieth, spread.cases) == (10, 600, 12)


def test_of_few_cases_only_their_number_is_told() -> None:
    few, enough = Spread({5: LEAST - 1}), Spread({5: LEAST})
    assert (few.cases, few.median, few.ninetieth, few.average) == (LEAST - 1, None, None, None)
    assert (enough.median, enough.ninetieth, enough.average) == (5, 5, 5.0)


# --- Tickets --------------------------------------------------------------------------------------


async def test_percentiles_are_those_of_the_times_themselves_rounded_down(
    database: Database,
) -> None:
    chance = random.Random(9)
    times = [timedelta(minutes=chance.lognormvariate(5, 2)) for _ in range(60)]
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        marie = await factories.resident(session, meishan)
        for number, time in enumerate(times):
            filed = MORNING - timedelta(days=number, seconds=number)
            session.add(
                Ticket(
                    number=f"T-{number}", resident=marie.resident, community=meishan,
                    category=Category.NOISE, priority="normal", state=TicketState.RESOLVED,
                    words="", language="fr", created_at=filed, updated_at=filed,
                    first_answered_at=filed + time, resolved_at=filed + 2 * time,
                )
            )  # fmt: skip
    found = (await seen_by(database, wang)).total
    for spread, exact in (
        (found.answered, sorted(times)),
        (found.settled, sorted(2 * time for time in times)),
    ):
        assert spread.cases == len(times)
        for shown, percent in ((spread.median, 50), (spread.ninetieth, 90)):
            minutes = exact[ceil(len(exact) * percent / 100) - 1] / timedelta(minutes=1)
            assert shown is not None
            assert minutes * 0.92 - 1 <= shown <= minutes


async def test_tickets_are_counted_in_the_week_they_were_filed_in(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        marie = await factories.resident(session, meishan)
        for weeks_ago in (0, 1, 1, 11, 12):
            filed = MORNING - timedelta(weeks=weeks_ago)
            await factories.ticket(session, marie, meishan, now=filed)
    found = await seen_by(database, wang)
    assert [week.filed for week in found.weeks.values()] == [1, *[0] * 9, 2, 1]
    assert list(found.weeks)[-1] == date(2026, 3, 2)
    assert found.total.filed == 4
    assert found.waiting_now.open == 5  # whenever they were filed


async def test_what_was_opened_again_had_its_first_answer_and_is_not_settled(
    database: Database,
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        marie = await factories.resident(session, meishan)
        for _ in range(LEAST):
            ticket = await settled(session, marie, meishan, wang, MORNING - timedelta(days=1))
            assert marie.resident is not None
            await tickets.reopen(session, ticket.id, marie.resident, MORNING)
    found = (await seen_by(database, wang)).total
    assert (found.answered.median, found.settled.cases) == (60, 0)
    async with database.write() as session:
        for ticket in await session.scalars(select(Ticket)):
            await tickets.resolve(session, ticket.id, wang, MORNING + HOUR)
    found = (await seen_by(database, wang)).total
    assert (found.answered.median, found.settled.median) == (60, 25 * 60)


async def test_overdue_is_what_waits_beyond_its_time(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        marie = await factories.resident(session, meishan)
        late, in_time, answered, done = [
            await factories.ticket(session, marie, meishan, now=MORNING - HOUR) for _ in range(4)
        ]
        for ticket in (late, answered, done):
            ticket.answer_by = MORNING - timedelta(minutes=1)
        in_time.answer_by = MORNING + timedelta(minutes=1)
        await tickets.take(session, answered.id, wang, MORNING - HOUR)
        await tickets.resolve(session, done.id, wang, MORNING - HOUR)
        noise = await factories.ticket(session, marie, meishan, category=Category.NOISE)
        await tickets.merge(session, noise.id, wang, in_time.id, MORNING)
    found = await seen_by(database, wang)
    assert (found.waiting_now.open, found.waiting_now.overdue) == (3, 1)
    assert Category.NOISE not in found.waiting  # it is looked after with the other


async def test_ratings_languages_and_categories_are_told_apart(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        marie = await factories.resident(session, meishan)
        assert marie.resident is not None
        for stars in (5, 4, 4, None):
            ticket = await settled(session, marie, meishan, wang, MORNING - timedelta(days=2))
            if stars:
                await tickets.rate(session, ticket.id, marie.resident, stars, MORNING)
        ticket = await factories.ticket(session, marie, meishan, category=Category.NOISE)
        ticket.language = "zh-Hant"
    found = await seen_by(database, wang)
    assert found.total.rated.counts == {5: 1, 4: 2}
    assert found.total.languages == [("en", 4), ("zh-Hant", 1)]
    assert {one: tally.filed for one, tally in found.categories.items()} == {
        Category.PARKING: 4,
        Category.NOISE: 1,
    }
    narrowed = await seen_by(database, wang, Focus(category=Category.NOISE))
    assert (narrowed.total.filed, narrowed.waiting_now.open) == (1, 1)


# --- Whose ----------------------------------------------------------------------------------------


async def _two_stations(database: Database) -> tuple[Staff, Staff, Staff, Community, Community]:
    async with database.write() as session:
        meishan = await factories.community(session)
        station = await session.get_one(Station, meishan.station_id)
        beside = await factories.community(session, at=station)
        far_away = await factories.community(session)
        for community in (meishan, beside, far_away):
            marie = await factories.resident(session, community)
            await factories.ticket(session, marie, community)
        return (
            await factories.officer(session, meishan),
            await factories.supervisor(session, station),
            await factories.admin(session),
            meishan,
            far_away,
        )


async def test_everybody_gets_the_figures_of_what_they_see(database: Database) -> None:
    officer, supervisor, admin, meishan, _ = await _two_stations(database)
    for staff, filed in ((officer, 1), (supervisor, 2), (admin, 3)):
        found = await seen_by(database, staff)
        assert (found.total.filed, found.waiting_now.open, len(found.places)) == (filed,) * 3
        only_here = await seen_by(database, staff, Focus(community_id=meishan.id))
        assert only_here.total.filed == 1
    of_station = await seen_by(database, admin, Focus(station_id=meishan.station_id))
    assert of_station.total.filed == 2
    async with database.read() as session:
        assert len(await statistics.stations(session, admin)) == 2
        assert await statistics.stations(session, supervisor) == []


async def test_figures_of_elsewhere_are_refused(database: Database) -> None:
    officer, supervisor, admin, _, far_away = await _two_stations(database)
    elsewhere = Focus(community_id=far_away.id), Focus(station_id=far_away.station_id)
    for staff in (officer, supervisor):
        for focus in elsewhere:
            with pytest.raises(NotFound):
                await seen_by(database, staff, focus)
    assert (await seen_by(database, admin, elsewhere[0])).total.filed == 1


async def test_who_serves_nowhere_gets_nothing(database: Database) -> None:
    await _two_stations(database)
    async with database.write() as session:
        nobody = await factories.officer(session)
    found = await seen_by(database, nobody)
    assert (found.total.filed, found.waiting_now.open, found.cells) == (0, 0, [])


# --- Hazards on the map ---------------------------------------------------------------------------


async def _hazards(
    session: AsyncSession, community: Community, by: Sequence[Chat], latitude: float
) -> None:
    for chat in by:
        new = tickets.NewTicket(
            category=Category.HAZARD,
            words="A wire",
            language="en",
            latitude=latitude,
            longitude=community.longitude,
        )
        await tickets.file(session, chat=chat, community=community, new=new, now=MORNING)


async def test_a_cell_is_shown_from_enough_different_residents_on(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        people = [await factories.resident(session, meishan) for _ in range(FEWEST)]
        await _hazards(session, meishan, people, meishan.latitude)
        await _hazards(session, meishan, people[1:], meishan.latitude + 0.01)
        await _hazards(session, meishan, people[:1] * (2 * FEWEST), meishan.latitude - 0.01)
    (cell,) = (await seen_by(database, wang)).cells
    assert cell.south < meishan.latitude < cell.north
    assert cell.west < meishan.longitude < cell.east
    assert cell.at_least == FEWEST


async def test_how_many_reports_a_cell_has_is_told_roughly(database: Database) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        people = [await factories.resident(session, meishan) for _ in range(13)]
        await _hazards(session, meishan, people, meishan.latitude)
        ticket = await factories.ticket(session, people[0], meishan)
        ticket.latitude, ticket.longitude = meishan.latitude, meishan.longitude  # no hazard
    assert [cell.at_least for cell in (await seen_by(database, wang)).cells] == [10]


# --- Without an officer ---------------------------------------------------------------------------


async def test_what_needed_no_officer_is_counted_by_week_and_community_alone(
    database: Database,
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        admin = await factories.admin(session)
        here, nowhere = [
            (await factories.resident(session, community)).resident for community in (meishan, None)
        ]
        assert here is not None
        assert nowhere is not None
        for outcome in (Outcome.ANSWERED, Outcome.ANSWERED, Outcome.FILED, Outcome.UNCLEAR):
            await statistics.note(session, here, outcome, MORNING, SHANGHAI)
        await statistics.note(session, nowhere, Outcome.ANSWERED, MORNING, SHANGHAI)
        long_ago = MORNING - timedelta(weeks=60)
        await statistics.note(session, here, Outcome.ANSWERED, long_ago, SHANGHAI)
    of_wang = (await seen_by(database, wang)).self_service
    assert of_wang.counts == {Outcome.ANSWERED: 2, Outcome.FILED: 1, Outcome.UNCLEAR: 1}
    assert of_wang.share == pytest.approx(2 / 3)
    assert of_wang.since == date(2026, 3, 2)
    assert (await seen_by(database, admin)).self_service.counts[Outcome.ANSWERED] == 3
    assert {column.name for column in TurnCount.__table__.columns} == {
        "week", "community_id", "outcome", "count",
    }  # fmt: skip


async def test_where_nothing_was_counted_there_is_no_share(database: Database) -> None:
    async with database.write() as session:
        wang = await factories.officer(session, await factories.community(session))
    found = (await seen_by(database, wang)).self_service
    assert (found.share, found.since, found.counts) == (None, None, {})
