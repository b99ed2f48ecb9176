"""What happens by the clock, in one process at a time.

A timer only wakes; what is to be done is asked of the rows. So a time that comes twice does it
once, and a time that was missed, or a process killed halfway, leaves nothing undone: whoever leads
next looks, too.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta

import structlog
from apscheduler.triggers.cron import CronTrigger
from sqlalchemy.exc import SQLAlchemyError

from actions import (
    daily_fraud,
    duty,
    indicators,
    learning,
    leases,
    on_time,
    sign_in,
    statistics,
    waves,
)
from actions.alerts import Planning, due
from actions.daily_fraud import DailyFraud
from actions.database import Database
from actions.service_levels import ServiceLevels
from actions.timer import Job, Timer
from actions.waves import Noticing

log = structlog.get_logger(__name__)

LEASE = "schedule"
LEASE_LIFE = timedelta(seconds=30)

_FRAUD_ALERT = "daily-fraud-alert"
_PLANS = "planned-alerts"
_SPENT_SECRETS = "spent-secrets"
_OLD_LESSONS = "old-lessons"

_WAVES = "fraud-waves"

_TIME_LIMITS = "time-limits"
_DUTY = "duty"
_FIGURES = "figures"

_leading: set[Schedule] = set()


def fraud_alert_is_due() -> None:
    """Called by the timer; the database knows it by this name."""
    for schedule in tuple(_leading):
        schedule.wake(_FRAUD_ALERT)


def plans_may_be_due() -> None:
    """Called by the timer; the database knows it by this name."""
    for schedule in tuple(_leading):
        schedule.wake(_PLANS)


def secrets_are_spent() -> None:
    """Called by the timer; the database knows it by this name."""
    for schedule in tuple(_leading):
        schedule.wake(_SPENT_SECRETS)


def lessons_are_old() -> None:
    """Called by the timer; the database knows it by this name."""
    for schedule in tuple(_leading):
        schedule.wake(_OLD_LESSONS)


def waves_may_have_risen() -> None:
    """Called by the timer; the database knows it by this name."""
    for schedule in tuple(_leading):
        schedule.wake(_WAVES)


def time_limits_pass() -> None:
    """Called by the timer; the database knows it by this name."""
    for schedule in tuple(_leading):
        schedule.wake(_TIME_LIMITS)


def figures_are_old() -> None:
    """Called by the timer; the database knows it by this name."""
    for schedule in tuple(_leading):
        schedule.wake(_FIGURES)


def duty_changes() -> None:
    """Called by the timer; the database knows it by this name."""
    for schedule in tuple(_leading):
        schedule.wake(_DUTY)


class Schedule:
    """Leads where no other process does, and then sees to what is due.

    `clock` tells the time in UTC. `life` is how long a lease holds unrenewed: that long after this
    process has died, another one leads.
    """

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime],
        fraud_alerts: DailyFraud,
        planning: Planning,
        life: timedelta = LEASE_LIFE,
        *,
        levels: ServiceLevels | None = None,
        noticing: Noticing | None = None,
    ) -> None:
        """Without `levels` nothing is promised: no time limits, no duty. Without `noticing` nobody
        looks for waves of fraud.
        """
        self._levels = levels
        self._noticing = noticing
        self._database = database
        self._clock = clock
        self._fraud_alerts = fraud_alerts
        self._planning = planning
        self._life = life
        self._pause = life.total_seconds() / 3
        self._holder = secrets.token_hex(16)
        self._held_until: datetime | None = None
        self._timer: Timer | None = None
        self._leads = False
        self._counting: asyncio.Task[None] | None = None
        self._due: set[str] = set()
        self._woken = asyncio.Event()
        self._loop = asyncio.get_running_loop()

    @property
    def leads(self) -> bool:
        """Whether the timer runs here."""
        return self._leads

    async def run(self) -> None:
        """Lead whenever possible, until cancelled; then leave it to the next at once."""
        try:
            while True:
                await self._renew()
                if self._may_lead() and not self.leads:
                    await self._begin()
                elif self.leads and not self._may_lead():
                    await self._end()
                if self.leads:
                    await self._see_to_what_is_due()
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._pause):
                        await self._woken.wait()
                self._woken.clear()
        finally:
            await self._end()
            with suppress(SQLAlchemyError, OSError):
                async with self._database.write() as session:
                    await leases.release(session, LEASE, self._holder)

    def wake(self, task: str) -> None:
        """Say, from any thread, that the time for `task` has come."""
        self._loop.call_soon_threadsafe(self._now_due, task)

    def _now_due(self, task: str) -> None:
        self._due.add(task)
        self._woken.set()

    async def _renew(self) -> None:
        now = self._clock()
        try:
            async with asyncio.timeout(self._pause), self._database.write() as session:
                held = await leases.hold(session, LEASE, self._holder, now, self._life)
        except (SQLAlchemyError, OSError, TimeoutError) as error:
            log.warning("lease_not_renewed", error=type(error).__name__)
        else:
            self._held_until = now + self._life if held else None

    def _may_lead(self) -> bool:
        """Not in the last third of the lease: by its end, this one must have stopped for sure."""
        return self._held_until is not None and self._clock() < self._held_until - self._life / 3

    async def _begin(self) -> None:
        self._timer = Timer(self._database.url, self._jobs())
        _leading.add(self)
        try:
            await asyncio.to_thread(self._timer.start)
        except SQLAlchemyError as error:
            log.warning("timer_not_started", error=type(error).__name__)
            await self._end()
            return
        self._leads = True
        # Who led before may have been killed over them.
        self._due.update((_FRAUD_ALERT, _PLANS, _DUTY, _TIME_LIMITS, _FIGURES, _WAVES))
        log.info("schedule_leads")

    async def _end(self) -> None:
        _leading.discard(self)
        self._leads = False
        if self._counting is not None:
            self._counting.cancel()
        if self._timer is not None:
            timer, self._timer = self._timer, None
            await asyncio.to_thread(timer.stop)
            log.info("schedule_stopped")

    def _jobs(self) -> dict[str, Job]:
        at, zone = self._fraud_alerts.at, self._fraud_alerts.timezone
        return {
            _FRAUD_ALERT: Job(
                f"{__name__}:{fraud_alert_is_due.__name__}",
                CronTrigger(hour=at.hour, minute=at.minute, timezone=zone),
                grace=daily_fraud.GRACE,
            ),
            _PLANS: Job(
                f"{__name__}:{plans_may_be_due.__name__}",
                CronTrigger(minute="*", timezone=zone),
                grace=timedelta(days=1),
            ),
            _SPENT_SECRETS: Job(
                f"{__name__}:{secrets_are_spent.__name__}",
                CronTrigger(hour=4, minute=30, timezone=zone),
                grace=timedelta(days=1),
            ),
            _WAVES: Job(
                f"{__name__}:{waves_may_have_risen.__name__}",
                CronTrigger(minute=7, timezone=zone),
                grace=timedelta(hours=1),
            ),
            _TIME_LIMITS: Job(
                f"{__name__}:{time_limits_pass.__name__}",
                CronTrigger(minute="*", timezone=zone),
                grace=timedelta(minutes=5),
            ),
            _DUTY: Job(
                f"{__name__}:{duty_changes.__name__}",
                CronTrigger(minute="*/5", timezone=zone),
                grace=timedelta(minutes=5),
            ),
            _FIGURES: Job(
                f"{__name__}:{figures_are_old.__name__}",
                CronTrigger(minute="*/15", timezone=zone),
                grace=timedelta(minutes=15),
            ),
            _OLD_LESSONS: Job(
                f"{__name__}:{lessons_are_old.__name__}",
                CronTrigger(hour=4, minute=40, timezone=zone),
                grace=timedelta(days=1),
            ),
        }

    async def _see_to_what_is_due(self) -> None:
        """Do each task that is due. One that fails stays due for the next round."""
        tasks: dict[str, Callable[[], Awaitable[None]]] = {
            _FRAUD_ALERT: self._start_fraud_alerts,
            _PLANS: self._start_planned_alerts,
            _SPENT_SECRETS: self._forget_spent_secrets,
            _WAVES: self._notice_waves,
            _TIME_LIMITS: self._keep_time_limits,
            _DUTY: self._follow_duty,
            _OLD_LESSONS: self._forget_what_is_old,
            _FIGURES: self._keep_figures,
        }
        for name in sorted(self._due):
            try:
                await tasks[name]()
            except Exception as error:
                log.error("scheduled_task_failed", task=name, error=type(error).__name__)
            else:
                self._due.discard(name)

    async def _start_fraud_alerts(self) -> None:
        await daily_fraud.start_due(self._database, self._fraud_alerts, self._clock())

    async def _start_planned_alerts(self) -> None:
        await due.start_due(self._database, self._planning, self._clock())

    async def _forget_spent_secrets(self) -> None:
        async with self._database.write() as session:
            await sign_in.forget_spent(session, self._clock())

    async def _forget_what_is_old(self) -> None:
        """Lessons, and what the neighbourhood's memory has not seen again."""
        async with self._database.write() as session:
            await learning.forget_old(session, self._clock())
        async with self._database.write() as session:
            await indicators.forget_old(session, self._clock())

    async def _keep_figures(self) -> None:
        """Beside all else: counting a large city takes longer than the lease may wait."""
        if self._counting is None or self._counting.done():
            self._counting = asyncio.create_task(self._count())

    async def _count(self) -> None:
        try:
            zone = self._planning.nights.timezone
            await statistics.keep(self._database, self._clock(), zone)
        except Exception as error:
            log.error("scheduled_task_failed", task=_FIGURES, error=type(error).__name__)

    async def _notice_waves(self) -> None:
        if self._noticing is not None:
            await waves.notice(self._database, self._noticing, self._clock())

    async def _keep_time_limits(self) -> None:
        if self._levels is not None:
            await on_time.keep(self._database, self._levels, self._clock())

    async def _follow_duty(self) -> None:
        """Who is on duty and who stands in; then whose shift begins hears what waits."""
        if self._levels is None:
            return
        now = self._clock()
        async with self._database.write() as session:
            await duty.apply(session, now, self._levels.timezone)
        await on_time.send_digests(self._database, self._levels, now)
