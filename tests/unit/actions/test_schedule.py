"""One process leads; what is due is done by it, or by whoever leads next."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select, text, update

from actions import leases, schedule, statistics
from actions.daily_fraud import DailyFraud
from actions.database import Database
from actions.model import Alert, Lease, Lesson, StaffSession, Ticket, Wave
from actions.schedule import LEASE, Schedule
from actions.service_levels import ServiceLevels
from actions.timer import TABLE
from actions.waves import Noticing
from tests import factories
from tests.architecture.source import ROOT
from tests.clock import MORNING, NIGHTS, PLANNING, Clock
from tests.unit.actions import sent
from tests.unit.actions.neighbourhood import neighbourhood
from tests.unit.actions.story import begin
from tests.unit.waves.test_noticing import A_WAVE, NOW, TEMPLATES, Street
from tests.waiting import until

SHANGHAI = ZoneInfo("Asia/Shanghai")
EVENING = datetime(2026, 3, 4, 18, 5, tzinfo=SHANGHAI)
LIFE = timedelta(seconds=3)  # a round a second
TEMPLATE = "topic: fraud\ntexts:\n  en: {title: T, body: B}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "alerts"
    path.mkdir()
    (path / "fake-police.yml").write_text(TEMPLATE)
    return path


@pytest.fixture
async def database(database: Database) -> Database:
    """With one community in it."""
    async with database.write() as session:
        await factories.community(session, code="meishan")
    return database


@pytest.fixture
def levels() -> ServiceLevels:
    """Those that Linli comes with."""
    return ServiceLevels.load(ROOT / "data" / "service_levels.yml", SHANGHAI)


@pytest.fixture
def a_process(database: Database, clock: Clock, folder: Path) -> Callable[[], Schedule]:
    """Another process that could lead."""
    daily = DailyFraud(folder, NIGHTS, time(18, 0))
    return lambda: Schedule(database, clock.now, daily, PLANNING, life=LIFE)


@asynccontextmanager
async def running(process: Schedule) -> AsyncIterator[None]:
    task = asyncio.create_task(process.run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def alerts_started(database: Database) -> int:
    async with database.read() as session:
        return await session.scalar(select(func.count(Alert.id))) or 0


# --- Leading ------------------------------------------------------------------------------------


async def test_of_several_processes_one_leads(a_process: Callable[[], Schedule]) -> None:
    processes = [a_process() for _ in range(3)]
    async with running(processes[0]), running(processes[1]), running(processes[2]):
        await until(lambda: any(process.leads for process in processes))
        await asyncio.sleep(1.5)
        assert sum(process.leads for process in processes) == 1


async def test_who_stops_leaves_it_to_the_next(a_process: Callable[[], Schedule]) -> None:
    first, second = a_process(), a_process()
    async with running(second):
        await until(lambda: second.leads)
        async with running(first):
            await asyncio.sleep(0.1)
            assert not first.leads
    assert not second.leads
    async with running(first):
        await until(lambda: first.leads)


async def test_one_who_died_is_followed_when_its_lease_is_over(
    database: Database, clock: Clock, a_process: Callable[[], Schedule]
) -> None:
    async with database.write() as session:
        await leases.hold(session, LEASE, "one who died", clock.now(), LIFE)
    heir = a_process()
    async with running(heir):
        await asyncio.sleep(1.2)
        assert not heir.leads
        clock.forward(seconds=3)
        await until(lambda: heir.leads)


async def test_one_who_lost_the_lease_stops_leading(
    database: Database, a_process: Callable[[], Schedule]
) -> None:
    process = a_process()
    async with running(process):
        await until(lambda: process.leads)
        async with database.write() as session:
            await session.execute(
                update(Lease).values(holder="another", expires_at=MORNING + timedelta(days=1))
            )
        await until(lambda: not process.leads)


async def test_one_who_cannot_renew_stops_before_the_lease_is_over(
    database: Database, clock: Clock, a_process: Callable[[], Schedule]
) -> None:
    process = a_process()
    async with running(process):
        await until(lambda: process.leads)
        async with database.write() as session:
            await session.execute(text("ALTER TABLE leases RENAME TO gone"))
        await asyncio.sleep(1.2)
        assert process.leads  # it is sure of the lease for now
        clock.forward(seconds=2.1)
        await until(lambda: not process.leads)
        async with database.write() as session:
            await session.execute(text("ALTER TABLE gone RENAME TO leases"))
        await until(lambda: process.leads)


# --- What is due --------------------------------------------------------------------------------


async def test_the_warning_goes_out_when_its_time_comes(
    database: Database, clock: Clock, a_process: Callable[[], Schedule]
) -> None:
    leader, follower = a_process(), a_process()
    async with running(leader):
        await until(lambda: leader.leads)
        async with running(follower):
            assert await alerts_started(database) == 0
            clock.set(EVENING)
            await asyncio.to_thread(schedule.fraud_alert_is_due)  # as APScheduler calls it
            await until(lambda: has_started(database, 1))
            await asyncio.to_thread(schedule.fraud_alert_is_due)
            await asyncio.sleep(0.2)
    assert await alerts_started(database) == 1


async def has_started(database: Database, count: int) -> bool:
    return await alerts_started(database) == count


async def test_the_database_knows_which_function_to_call(
    database: Database, a_process: Callable[[], Schedule]
) -> None:
    process = a_process()
    async with running(process):
        await until(lambda: process.leads)
        async with database.read() as session:
            jobs = (await session.execute(text(f"SELECT job_state FROM {TABLE} ORDER BY id"))).all()
    states = [bytes(job.job_state) for job in jobs]
    fraud_alert, duty, figures, waves, old_lessons, plans, spent_secrets, time_limits = states
    assert b"actions.schedule:figures_are_old" in figures
    assert b"actions.schedule:fraud_alert_is_due" in fraud_alert
    assert b"actions.schedule:lessons_are_old" in old_lessons
    assert b"actions.schedule:plans_may_be_due" in plans
    assert b"actions.schedule:secrets_are_spent" in spent_secrets
    assert b"actions.schedule:duty_changes" in duty
    assert b"actions.schedule:waves_may_have_risen" in waves
    assert b"actions.schedule:time_limits_pass" in time_limits


async def test_a_warning_missed_while_nobody_ran_goes_out_once(
    database: Database, clock: Clock, a_process: Callable[[], Schedule]
) -> None:
    clock.set(EVENING)
    for _ in range(2):
        process = a_process()
        async with running(process):
            await until(lambda: has_started(database, 1))
            await asyncio.sleep(0.1)
    assert await alerts_started(database) == 1


async def test_a_warning_missed_for_too_long_does_not_go_out_at_night(
    database: Database, clock: Clock, a_process: Callable[[], Schedule]
) -> None:
    clock.set(EVENING + timedelta(hours=6))
    process = a_process()
    async with running(process):
        await until(lambda: process.leads)
        await asyncio.sleep(0.2)
    assert await alerts_started(database) == 0


async def test_what_fails_is_tried_again_in_the_next_round(
    database: Database, clock: Clock, folder: Path, a_process: Callable[[], Schedule]
) -> None:
    (folder / "fake-police.yml").write_text("nothing of use")
    clock.set(EVENING)
    process = a_process()
    async with running(process):
        await until(lambda: process.leads)
        await asyncio.sleep(0.2)
        assert await alerts_started(database) == 0
        (folder / "fake-police.yml").write_text(TEMPLATE)
        await until(lambda: has_started(database, 1))


async def test_expired_sessions_are_forgotten(
    database: Database, clock: Clock, a_process: Callable[[], Schedule]
) -> None:
    async with database.write() as session:
        staff = await factories.admin(session)
        for secret, hours in (("old", -1), ("new", 1)):
            session.add(
                StaffSession(
                    staff_id=staff.id,
                    secret_hash=secret,
                    created_at=MORNING,
                    last_used_at=MORNING,
                    expires_at=MORNING + timedelta(hours=hours),
                )
            )

    async def only_the_new_one_is_left() -> bool:
        async with database.read() as session:
            return list(await session.scalars(select(StaffSession.secret_hash))) == ["new"]

    process = a_process()
    async with running(process):
        await until(lambda: process.leads)
        await asyncio.to_thread(schedule.secrets_are_spent)
        await until(only_the_new_one_is_left)


async def test_what_nobody_reviewed_for_long_is_forgotten(
    database: Database, clock: Clock, a_process: Callable[[], Schedule]
) -> None:
    await factories.lesson(database, "words of long ago", clock.now())
    clock.forward(days=91)
    await factories.lesson(database, "words of today", clock.now())

    async def only_the_new_ones_are_left() -> bool:
        async with database.read() as session:
            return list(await session.scalars(select(Lesson.text))) == ["words of today"]

    process = a_process()
    async with running(process):
        await until(lambda: process.leads)
        await asyncio.to_thread(schedule.lessons_are_old)
        await until(only_the_new_ones_are_left)


async def test_time_limits_survive_who_set_them_and_are_told_once(
    database: Database, clock: Clock, folder: Path, levels: ServiceLevels
) -> None:
    daily = DailyFraud(folder, NIGHTS, time(18, 0))

    def a_process() -> Schedule:
        return Schedule(database, clock.now, daily, PLANNING, life=LIFE, levels=levels)

    async with database.write() as session:
        story = await begin(session, clock)
        boss = await factories.supervisor(session, story.station)
        bosss_phone = await factories.phone(session, boss)

    async def limit() -> datetime | None:
        async with database.read() as session:
            return (await session.get_one(Ticket, story.ticket.id)).answer_by

    async def told() -> int:
        async with database.read() as session:
            return (await sent.lines(session, bosss_phone)).count("card-answer-late")

    async with running(a_process()):
        await until(limit)
    clock.forward(hours=5)
    for _ in range(2):
        async with running(a_process()):
            await until(told)
            schedule.time_limits_pass()
            await asyncio.sleep(0.1)
    assert await told() == 1


async def test_the_dashboards_weeks_are_counted_at_the_start_and_by_the_clock(
    clock: Clock, a_process: Callable[[], Schedule], monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[datetime] = []

    async def keep(_: Database, now: datetime, zone: ZoneInfo) -> None:
        counted.append(now)
        if len(counted) == 1:
            raise OSError("the database is away")

    monkeypatch.setattr(statistics, "keep", keep)
    process = a_process()
    async with running(process):
        await until(lambda: len(counted) == 1)
        clock.forward(minutes=15)
        await asyncio.to_thread(schedule.figures_are_old)
        await until(lambda: len(counted) == 2)
    assert counted == [MORNING, MORNING + timedelta(minutes=15)]


async def test_a_wave_of_fraud_is_noticed_once_by_whoever_leads(
    sqlite_database: Database, clock: Clock, folder: Path
) -> None:
    database = sqlite_database
    street = Street(await neighbourhood(database))
    await street.report(1, MORNING)
    await street.report(A_WAVE, NOW - timedelta(days=1))
    clock.set(NOW)
    daily = DailyFraud(folder, NIGHTS, time(18, 0))
    noticing = Noticing(TEMPLATES, PLANNING)

    async def noticed() -> int:
        async with database.read() as session:
            return await session.scalar(select(func.count(Wave.id))) or 0

    async def lead() -> None:
        process = Schedule(database, clock.now, daily, PLANNING, life=LIFE, noticing=noticing)
        async with running(process):
            await until(lambda: process.leads)
            await until(noticed)
            await asyncio.to_thread(schedule.waves_may_have_risen)
            await asyncio.sleep(0.1)

    await lead()
    await lead()
    assert await noticed() == 1
