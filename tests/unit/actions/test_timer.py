"""Jobs live in the database: they survive a restart, and a time that was missed is made up for."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.base import BaseScheduler
from apscheduler.triggers.cron import CronTrigger
from sqlalchemy import create_engine, text

from actions.database import sync_url
from actions.timer import TABLE, Job, Timer
from tests import called

EVERY_NIGHT = Job("tests.called:first", CronTrigger(hour=0, timezone="UTC"), timedelta(hours=6))
EVERY_SECOND = Job("tests.called:second", CronTrigger(second="*"), timedelta(hours=6))


@pytest.fixture(autouse=True)
def nothing_was_called() -> None:
    called.names.clear()


@contextmanager
def running(database_url: str, **jobs: Job) -> Iterator[None]:
    timer = Timer(database_url, jobs)
    timer.start()
    try:
        yield
    finally:
        timer.stop()


def next_times(database_url: str) -> dict[str, float]:
    """The jobs in the database, and when each is to be called next."""
    engine = create_engine(sync_url(database_url))
    with engine.connect() as connection:
        found = connection.execute(text(f"SELECT id, next_run_time FROM {TABLE}")).all()
    engine.dispose()
    return dict(found)


class _Still(BaseScheduler):  # type: ignore[misc]  # APScheduler has no types
    """Lets one look at jobs, and calls none."""

    def wakeup(self) -> None:
        pass

    def shutdown(self, wait: bool = True) -> None:
        super().shutdown(wait)


def let_its_time_pass(database_url: str, name: str, by: timedelta) -> None:
    """As if nobody had been there since its time came, `by` ago."""
    engine = create_engine(sync_url(database_url))
    scheduler = _Still(jobstores={"default": SQLAlchemyJobStore(engine=engine)})
    scheduler.start(paused=True)
    scheduler.modify_job(name, next_run_time=datetime.now(UTC) - by)
    scheduler.shutdown()
    engine.dispose()


def wait_for_calls(count: int) -> None:
    deadline = time.monotonic() + 5
    while len(called.names) < count and time.monotonic() < deadline:
        time.sleep(0.01)


def test_a_job_is_called_when_its_time_comes(database_url: str) -> None:
    with running(database_url, tick=EVERY_SECOND):
        wait_for_calls(1)
    assert "second" in called.names


def test_a_job_is_not_called_before(database_url: str) -> None:
    with running(database_url, night=EVERY_NIGHT):
        time.sleep(0.2)
    assert called.names == []


def test_a_time_that_was_missed_is_made_up_for_once(database_url: str) -> None:
    with running(database_url, night=EVERY_NIGHT):
        pass
    let_its_time_pass(database_url, "night", timedelta(hours=2))
    with running(database_url, night=EVERY_NIGHT):
        wait_for_calls(1)
        time.sleep(0.2)
    assert called.names == ["first"]
    with running(database_url, night=EVERY_NIGHT):
        time.sleep(0.2)
    assert called.names == ["first"]


def test_several_missed_times_are_made_up_for_by_one_call(database_url: str) -> None:
    every_ten_minutes = Job("tests.called:first", CronTrigger(minute="*/10"), timedelta(hours=6))
    with running(database_url, often=every_ten_minutes):
        pass
    let_its_time_pass(database_url, "often", timedelta(hours=3))
    with running(database_url, often=every_ten_minutes):
        wait_for_calls(1)
        time.sleep(0.2)
    assert called.names == ["first"]


def test_a_time_missed_too_long_ago_is_let_go(database_url: str) -> None:
    # Its next time lies half a day ahead, so that none falls into the grace by chance.
    far = (datetime.now(UTC) + timedelta(hours=12)).hour
    job = Job("tests.called:first", CronTrigger(hour=far, timezone="UTC"), timedelta(hours=6))
    with running(database_url, daily=job):
        pass
    let_its_time_pass(database_url, "daily", timedelta(hours=7))
    with running(database_url, daily=job):
        time.sleep(0.3)
    assert called.names == []


def test_a_restart_does_not_move_a_jobs_time(database_url: str) -> None:
    with running(database_url, night=EVERY_NIGHT):
        before = next_times(database_url)
    with running(database_url, night=EVERY_NIGHT):
        assert next_times(database_url) == before


def test_a_new_time_in_the_settings_replaces_the_old_one(database_url: str) -> None:
    with running(database_url, night=EVERY_NIGHT):
        before = next_times(database_url)
    noon = Job("tests.called:first", CronTrigger(hour=12, timezone="UTC"), timedelta(hours=6))
    with running(database_url, night=noon):
        assert next_times(database_url)["night"] != before["night"]


def test_the_same_hour_in_another_zone_is_a_new_time(database_url: str) -> None:
    with running(database_url, night=EVERY_NIGHT):
        before = next_times(database_url)
    shanghai = Job(
        "tests.called:first", CronTrigger(hour=0, timezone="Asia/Shanghai"), timedelta(hours=6)
    )
    with running(database_url, night=shanghai):
        assert next_times(database_url)["night"] != before["night"]


def test_a_job_that_is_no_longer_wanted_goes(database_url: str) -> None:
    with running(database_url, night=EVERY_NIGHT, tick=EVERY_SECOND):
        assert next_times(database_url).keys() == {"night", "tick"}
    with running(database_url, night=EVERY_NIGHT):
        assert next_times(database_url).keys() == {"night"}


def test_a_database_that_fails_for_a_while_does_not_end_the_timer(sqlite_url: str) -> None:
    timer = Timer(sqlite_url, {"tick": EVERY_SECOND}, retry_after=timedelta(seconds=0.05))
    engine = create_engine(sync_url(sqlite_url))
    timer.start()
    with engine.begin() as connection:
        connection.execute(
            text(f"CREATE TRIGGER full BEFORE UPDATE ON {TABLE} BEGIN SELECT RAISE(ABORT, ''); END")
        )
    wait_for_calls(1)  # its next time cannot be written down
    time.sleep(0.2)
    called.names.clear()
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER full"))
    wait_for_calls(1)
    timer.stop()
    engine.dispose()
    assert "second" in called.names


def test_a_job_that_comes_due_while_the_timer_is_stopped_is_not_lost(database_url: str) -> None:
    with running(database_url, night=EVERY_NIGHT):
        time.sleep(0.5)  # it has looked at its jobs once, and sleeps until tonight
        let_its_time_pass(database_url, "night", timedelta(hours=1))  # unseen: nobody woke it
    assert called.names == []
    with running(database_url, night=EVERY_NIGHT):
        wait_for_calls(1)
    assert called.names == ["first"]


def test_one_that_was_never_started_can_be_stopped(sqlite_url: str) -> None:
    Timer(sqlite_url, {}).stop()
