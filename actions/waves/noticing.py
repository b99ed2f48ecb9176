"""Looking for waves: for each, once, the draft of an alert to the community in which it is.

Asked any time and as often as one likes; a timer only wakes it. Reports count by person and kind,
in the seven days until now and in those before, as they were first made.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.alerts import Audience, plans
from actions.alerts.waiting import tell_admins
from actions.database import Database
from actions.fraud.kinds import ScamKind
from actions.model import (
    AlertPlan,
    Community,
    Indicator,
    IndicatorReport,
    IndicatorState,
    PlanState,
    Staff,
    Topic,
    Wave,
)
from actions.outgoing import Names, say
from actions.refusals import TextNeeded
from actions.waves.rule import BASELINE_WEEKS, FEWEST_PEOPLE, Judgement, judge
from actions.waves.settings import Noticing, WaveAlerts

log = structlog.get_logger(__name__)

A_WEEK = timedelta(days=7)
# So long after a wave was noticed, the same kind in the same community is the same wave.
COOLING = timedelta(days=21)
LONGEST_REASON = 500  # characters

_OPEN = (PlanState.DRAFT, PlanState.WAITING, PlanState.PLANNED)


async def notice(database: Database, settings: Noticing, now: datetime) -> list[int]:
    """Make a draft for each new wave, each in a transaction of its own. The plans' ids."""
    if settings.alerts is WaveAlerts.OFF:
        return []
    async with database.read() as session:
        known_since = await session.scalar(select(func.min(IndicatorReport.at)))
        risen = (await session.execute(_risen(now))).all()
    if known_since is None:
        return []
    weeks = min(BASELINE_WEEKS, (now - A_WEEK - known_since) // A_WEEK)
    noticed = []
    for community_id, kind in risen:
        async with database.write() as session:
            plan = await _notice(session, settings, community_id, ScamKind(kind or ""), weeks, now)
        if plan is not None:
            noticed.append(plan.id)
    return noticed


async def dismiss(
    session: AsyncSession, staff: Staff, plan: AlertPlan, reason: str, now: datetime
) -> None:
    """Drop a plan; where it came of a wave, say why, for whoever looks at the next one.

    Raises:
        TextNeeded: nobody could tell later why. NotToBeSent: it is over anyway.
    """
    wave = await session.scalar(select(Wave).where(Wave.plan_id == plan.id))
    if wave is not None:
        if not reason.strip():
            raise TextNeeded
        wave.dismissed_by_id, wave.dismissed_at = staff.id, now
        wave.reason = reason.strip()[:LONGEST_REASON]
        log.info("wave_dismissed", wave=wave.id, staff=staff.id)
    plans.drop(plan)


def reported(
    community_id: int, kind: str, since: datetime, until: datetime
) -> Select[int, datetime]:
    """Who reported a kind in a community after `since`, and when; what was cleared is no fraud."""
    return (
        select(IndicatorReport.resident_id, IndicatorReport.at)
        .join(Indicator, Indicator.id == IndicatorReport.indicator_id)
        .where(
            *of_kind(community_id, kind, since, until), Indicator.state != IndicatorState.CLEARED
        )
    )


def of_kind(
    community_id: int, kind: str, since: datetime, until: datetime
) -> tuple[ColumnElement[bool], ...]:
    """Whether a report is of that kind, from that community and time, as conditions."""
    return (
        IndicatorReport.community_id == community_id,
        Indicator.scam_kind == kind,
        IndicatorReport.at > since,
        IndicatorReport.at <= until,
    )


def _risen(now: datetime) -> Select[int, str | None]:
    """Communities and kinds that enough people reported this week to be worth counting."""
    return (
        select(IndicatorReport.community_id, Indicator.scam_kind)
        .join(Indicator, Indicator.id == IndicatorReport.indicator_id)
        .where(
            IndicatorReport.at > now - A_WEEK,
            IndicatorReport.at <= now,
            Indicator.state != IndicatorState.CLEARED,
            Indicator.scam_kind.in_(list(ScamKind)),
        )
        .group_by(IndicatorReport.community_id, Indicator.scam_kind)
        .having(func.count(IndicatorReport.resident_id.distinct()) >= FEWEST_PEOPLE)
        .order_by(IndicatorReport.community_id, Indicator.scam_kind)
    )


async def _notice(
    session: AsyncSession,
    settings: Noticing,
    community_id: int,
    kind: ScamKind,
    weeks: int,
    now: datetime,
) -> AlertPlan | None:
    """The draft for a wave; None where it is none, or is known."""
    # One at a time for each community: two who look at once must not both find nothing.
    community = await session.get(Community, community_id, with_for_update=True)
    if community is None or await _is_known(session, community_id, kind, now):
        return None
    judgement = await _judge(session, community_id, kind, weeks, now)
    if judgement is None or not judgement.is_wave:
        return None
    plan = await _draft(session, settings, community, kind, now)
    session.add(
        Wave(
            community_id=community_id,
            scam_kind=kind,
            noticed_at=now,
            people=judgement.people,
            weeks=list(judgement.weeks),
            chance=judgement.chance,
            plan_id=plan.id,
        )
    )
    log.warning("wave_noticed", community=community_id, kind=kind.value, people=judgement.people)
    if settings.alerts is WaveAlerts.SEND:
        await plans.send_by_itself(session, plan, settings.planning, now)
    if plan.state is PlanState.DRAFT:
        where = Names(names=community.names)
        await tell_admins(
            session, plan, say("plan-waits-noticed", community=where, people=judgement.people),
            desk=settings.planning.desk, now=now,
        )  # fmt: skip
    return plan


async def _is_known(
    session: AsyncSession, community_id: int, kind: ScamKind, now: datetime
) -> bool:
    """Whether it was noticed lately, or its draft still waits for somebody."""
    last = await session.scalar(
        select(Wave)
        .where(Wave.community_id == community_id, Wave.scam_kind == kind)
        .order_by(Wave.id.desc())
        .limit(1)
    )
    if last is None:
        return False
    if last.noticed_at > now - COOLING:
        return True
    plan = None if last.plan_id is None else await session.get(AlertPlan, last.plan_id)
    return plan is not None and plan.state in _OPEN


async def _judge(
    session: AsyncSession, community_id: int, kind: ScamKind, weeks: int, now: datetime
) -> Judgement | None:
    """By weeks that end at this hour: each person once in each."""
    people: list[set[int]] = [set() for _ in range(weeks + 1)]
    since = now - (weeks + 1) * A_WEEK
    for resident_id, at in await session.execute(reported(community_id, kind, since, now)):
        people[min((now - at) // A_WEEK, weeks)].add(resident_id)
    counts = [len(one) for one in people]
    return judge(counts[0], counts[1:])


async def _draft(
    session: AsyncSession,
    settings: Noticing,
    community: Community,
    kind: ScamKind,
    now: datetime,
) -> AlertPlan:
    """With the words of the template for that kind; with none where there is no such template."""
    fitting = (one for one in settings.templates.values() if kind in one.kinds)
    plan = await plans.draft(session, topic=Topic.FRAUD, template=next(fitting, None), now=now)
    plan.aimed_at = Audience.of(community).model_dump(mode="json", exclude_defaults=True)
    return plan
