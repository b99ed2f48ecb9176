"""APScheduler in a thread of its own, with its jobs in our database.

Its job store blocks. In the event loop it could wait, on SQLite, for a lock whose holder waits for
the event loop.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from threading import Lock

import structlog
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from sqlalchemy import create_engine

from actions.database import sync_url

log = structlog.get_logger(__name__)

TABLE = "apscheduler_jobs"  # made by APScheduler, so no migration knows it


@dataclass(frozen=True)
class Job:
    """A function, as "module:name" since the database keeps it, and when it is called.

    A time that nobody was there for is made up for once, until `grace` has passed.
    """

    function: str
    when: CronTrigger
    grace: timedelta


class Timer:
    """Calls jobs at their times, from its thread. `start` and `stop` block."""

    def __init__(
        self,
        database_url: str,
        jobs: Mapping[str, Job],
        retry_after: timedelta = timedelta(seconds=10),
    ) -> None:
        """`retry_after` is how long a database that failed is left in peace."""
        self._jobs = jobs
        self._engine = create_engine(sync_url(database_url), hide_parameters=True)
        store = SQLAlchemyJobStore(engine=self._engine, tablename=TABLE)
        self._scheduler = _Scheduler(
            jobstores={"default": store}, jobstore_retry_interval=retry_after.total_seconds()
        )
        self._starting_or_stopping = Lock()

    def start(self) -> None:
        """Go on with the jobs as the database has them: a time missed meanwhile is due at once."""
        with self._starting_or_stopping:
            self._scheduler.start(paused=True)
            for name, job in self._jobs.items():
                self._keep(name, job)
            for kept in self._scheduler.get_jobs():
                if kept.id not in self._jobs:
                    kept.remove()
            self._scheduler.resume()

    def stop(self) -> None:
        """End the thread; the jobs stay in the database. Nothing to do where it never started."""
        with self._starting_or_stopping:
            if self._scheduler.running:
                self._scheduler.shutdown()
            self._engine.dispose()

    def _keep(self, name: str, job: Job) -> None:
        # One that is as it should be is not added again: that would forget its next time.
        kept = self._scheduler.get_job(name)
        if kept is not None and (kept.func_ref, repr(kept.trigger)) == (
            job.function,
            repr(job.when),
        ):
            return
        self._scheduler.add_job(
            job.function,
            job.when,
            id=name,
            replace_existing=True,
            coalesce=True,
            misfire_grace_time=int(job.grace.total_seconds()),
        )


class _Scheduler(BackgroundScheduler):  # type: ignore[misc]  # APScheduler has no types
    def _process_jobs(self) -> float | None:
        """Outlive a failing database, and do not touch the jobs after the end.

        APScheduler 3.11 ends its thread in silence when the database fails at the wrong moment, and
        looks once more after `shutdown`, when it can only cross off the job that it finds due.
        """
        if not self.running:
            return None
        try:
            seconds: float | None = super()._process_jobs()
        except Exception as error:
            log.error("job_store_failed", error=type(error).__name__)
            return float(self.jobstore_retry_interval)
        return seconds
