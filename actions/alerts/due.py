"""Plans whose time has come: each starts one alert for each time, whoever looks and however often.

A plan that is due starts an alert whose occasion is the plan and its time, in the transaction that
moves the plan on.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.alerts.composed import audience_of, hazard_of, template_of
from actions.alerts.planning import Planning
from actions.alerts.rhythm import Rhythm
from actions.alerts.starting import Broadcast, start
from actions.database import Database
from actions.languages import FALLBACK
from actions.model import Alert, AlertPlan, PlanState
from actions.refusals import Refusal

log = structlog.get_logger(__name__)

# A time that nobody was there for is made up for once, until then; after that it is let go.
GRACE = timedelta(hours=6)


async def start_due(database: Database, planning: Planning, now: datetime) -> list[int]:
    """Start what is due, each plan in a transaction of its own. The alerts' ids."""
    started = []
    async with database.read() as session:
        due = await session.scalars(
            select(AlertPlan.id)
            .where(AlertPlan.state == PlanState.PLANNED, AlertPlan.next_at <= now)
            .order_by(AlertPlan.next_at, AlertPlan.id)
        )
        ids = due.all()
    for plan_id in ids:
        async with database.write() as session:
            plan = await session.scalar(
                select(AlertPlan)
                .where(
                    AlertPlan.id == plan_id,
                    AlertPlan.state == PlanState.PLANNED,
                    AlertPlan.next_at <= now,
                )
                .with_for_update(skip_locked=True)
            )
            alert = None if plan is None else await _run(session, plan, planning, now)
        if alert is not None:
            started.append(alert.id)
    return started


async def release(
    session: AsyncSession, plan: AlertPlan, planning: Planning, now: datetime
) -> Alert | None:
    """Plan it for its time, and start it if that has come. The alert, where it has started."""
    plan.state = PlanState.PLANNED
    if plan.cron:
        plan.next_at = Rhythm(plan.cron, planning.nights.timezone, now).after(now)
        return None
    plan.next_at = plan.starts_at or now
    return await _run(session, plan, planning, now) if plan.next_at <= now else None


async def _run(
    session: AsyncSession, plan: AlertPlan, planning: Planning, now: datetime
) -> Alert | None:
    """Start the alert that is due, and move the plan on: what was missed is made up for once."""
    due = plan.next_at
    assert due is not None
    if plan.cron:
        rhythm = Rhythm(plan.cron, planning.nights.timezone, now)
        later = rhythm.after(max(due, now - GRACE))
        while later is not None and later <= now:  # of several that were missed, the last counts
            due, later = later, rhythm.after(later)
        plan.next_at = later
        if later is None:
            plan.state = PlanState.DONE
    else:
        plan.state, plan.next_at = PlanState.DONE, None
    if plan.expires_at is not None and plan.expires_at <= now:
        log.info("alert_expired", plan=plan.id)
        plan.state, plan.next_at = PlanState.DONE, None
        return None
    if now - due > GRACE:
        log.warning("alert_missed_its_time", plan=plan.id)
        return None
    try:
        alert = await start(
            session,
            Broadcast(
                template=template_of(plan),
                occasion=f"plan:{plan.id}:{due.isoformat()}",
                audience=audience_of(plan),
                is_emergency=plan.is_emergency,
                by_id=plan.author_id,
                order=plan.fallbacks or [FALLBACK],
                picture_id=plan.picture_id,
                hazard=hazard_of(plan),
                expires_at=plan.expires_at,
            ),
            nights=planning.nights,
            now=now,
        )
    except Refusal as refusal:  # e.g. a community that is no more
        log.error("planned_alert_refused", plan=plan.id, why=refusal.say.id)
        plan.state, plan.next_at = PlanState.DRAFT, None
        return None
    if alert is not None:
        log.info("alert_started", alert=alert.id, plan=plan.id, audience=alert.audience)
    return alert
