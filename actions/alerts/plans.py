"""Alerts that are composed on the desk: kept as they are written, checked, approved, started.

A plan that is due starts an alert whose occasion is the plan and its time, in the transaction that
moves the plan on. So whoever looks, and however often, each time starts one alert.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import structlog
from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery
from actions.alerts.audience import Audience
from actions.alerts.forecast import Forecast, forecast
from actions.alerts.hazard import Hazard
from actions.alerts.planning import Planning
from actions.alerts.rhythm import Rhythm
from actions.alerts.starting import check, may_start, start
from actions.alerts.template_files import AlertTemplate, AlertWording, kept
from actions.database import Database
from actions.languages import FALLBACK, LANGUAGES
from actions.model import Alert, AlertPlan, OutboxKind, PlanState, Role, Staff, Topic
from actions.officers import telegram_of
from actions.outgoing import Outgoing, Verbatim, say
from actions.refusals import NotAllowed, NotFound, Refusal

log = structlog.get_logger(__name__)

# A time that nobody was there for is made up for once, until then; after that it is let go.
GRACE = timedelta(hours=6)
MOST = 50  # plans shown


class NotToBeSent(Refusal):
    """Something is missing, or does not fit: `why` is the id of the sentence that says what."""

    def __init__(self, why: str) -> None:
        super().__init__(say(why))


async def compose(
    session: AsyncSession,
    staff: Staff,
    *,
    topic: Topic,
    template: AlertTemplate | None,
    now: datetime,
) -> AlertPlan:
    """Begin a plan, with the words of a template or with none.

    Raises:
        NotAllowed: officers alert nobody.
    """
    if staff.role is Role.OFFICER:
        raise NotAllowed
    plan = AlertPlan(
        topic=topic if template is None else template.topic,
        template=None if template is None else template.slug,
        texts={} if template is None else kept(template.texts),
        fallbacks=[FALLBACK, "zh"],
        aimed_at=None,
        author_id=staff.id,
        created_at=now,
    )
    session.add(plan)
    await session.flush()
    return plan


async def visible_to(session: AsyncSession, staff: Staff) -> list[AlertPlan]:
    """What is not over, newest first: one's own, and for admins everybody's.

    Raises:
        NotAllowed: officers alert nobody.
    """
    if staff.role is Role.OFFICER:
        raise NotAllowed
    query = select(AlertPlan).where(AlertPlan.state.not_in([PlanState.DONE, PlanState.DROPPED]))
    if staff.role is not Role.ADMIN:
        query = query.where(AlertPlan.author_id == staff.id)
    return list(await session.scalars(query.order_by(AlertPlan.id.desc()).limit(MOST)))


async def one(
    session: AsyncSession, staff: Staff, plan_id: int, *, to_change: bool = False
) -> AlertPlan:
    """A plan; with `to_change` it is the caller's until the transaction ends.

    Raises:
        NotFound: there is none, or it is another's. NotAllowed: officers alert nobody.
    """
    if staff.role is Role.OFFICER:
        raise NotAllowed
    query = select(AlertPlan).where(AlertPlan.id == plan_id)
    if to_change:
        query = query.with_for_update().execution_options(populate_existing=True)
    plan = await session.scalar(query)
    if plan is None or (staff.role is not Role.ADMIN and plan.author_id != staff.id):
        raise NotFound
    return plan


def take_on(plan: AlertPlan, staff: Staff) -> None:
    """Become the author of what nobody here began; another then has to approve it."""
    if plan.author_id is None:
        plan.author_id = staff.id


def change(
    plan: AlertPlan,
    *,
    texts: Mapping[str, AlertWording],
    fallbacks: Sequence[str],
    audience: Audience | None,
    is_emergency: bool,
    starts_at: datetime | None,
    cron: str | None,
    hazard: Hazard | None = None,
    expires_at: datetime | None = None,
) -> None:
    """Keep what was written, whole or not. `hazard` None is the usual one.

    Raises:
        NotToBeSent: it is no draft any more.
    """
    if plan.state is not PlanState.DRAFT:
        raise NotToBeSent("refusal-plan-is-no-draft")
    plan.texts = kept(texts)
    plan.fallbacks = [language for language in dict.fromkeys(fallbacks) if language in LANGUAGES]
    plan.aimed_at = (
        None if audience is None else audience.model_dump(mode="json", exclude_defaults=True)
    )
    plan.is_emergency = is_emergency
    plan.starts_at = None if cron else starts_at
    plan.cron = cron or None
    plan.hazard = None if hazard is None else hazard.model_dump(mode="json")
    plan.expires_at = expires_at


def template_of(plan: AlertPlan) -> AlertTemplate:
    """The plan's words as they will be sent.

    Raises:
        NotToBeSent: there are none.
    """
    try:
        return AlertTemplate.model_validate(
            {"slug": plan.template or f"plan-{plan.id}", "topic": plan.topic, "texts": plan.texts}
        )
    except ValidationError as error:
        raise NotToBeSent("refusal-no-words") from error


def hazard_of(plan: AlertPlan) -> Hazard:
    """What other systems are told of it."""
    if plan.hazard is None:
        return Hazard.usual(is_emergency=plan.is_emergency)
    return Hazard.model_validate(plan.hazard)


def audience_of(plan: AlertPlan) -> Audience:
    """Whom it is for.

    Raises:
        NotToBeSent: nobody said.
    """
    if plan.aimed_at is None:
        raise NotToBeSent("refusal-no-audience")
    return Audience.model_validate(plan.aimed_at)


async def foresee(
    session: AsyncSession, plan: AlertPlan, planning: Planning, now: datetime
) -> Forecast:
    """What it would come to if it started now.

    Raises:
        NotToBeSent, NobodyThere, NewsIsNoEmergency, OnlySubscribers: why it cannot be sent so.
    """
    template_of(plan)
    audience = audience_of(plan)
    check(plan.topic, audience, is_emergency=plan.is_emergency)
    if plan.cron:
        Rhythm(plan.cron, planning.nights.timezone, now)
    elif plan.starts_at is not None and plan.starts_at <= now:
        raise NotToBeSent("refusal-time-is-past")
    if plan.expires_at is not None and plan.expires_at <= max(now, plan.starts_at or now):
        raise NotToBeSent("refusal-over-before-it-begins")
    return await forecast(
        session, plan.topic, audience, is_emergency=plan.is_emergency, nights=planning.nights,
        rate=planning.rate, now=now,
    )  # fmt: skip


def mark_of(plan: AlertPlan) -> str:
    """Another one once anything of the plan has changed."""
    whole = [
        plan.texts,
        plan.fallbacks,
        plan.aimed_at,
        plan.is_emergency,
        plan.cron,
        str(plan.starts_at),
        plan.hazard,
        str(plan.expires_at),
    ]
    return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()[:16]


async def submit(
    session: AsyncSession,
    staff: Staff,
    plan: AlertPlan,
    planning: Planning,
    now: datetime,
    seen: str,
) -> Alert | None:
    """Send it, or plan it; above the set number of people it waits for a second admin.

    `seen` is the mark of what was looked at and counted: nothing else is sent.

    The alert, where it has started.

    Raises:
        NotAllowed: it is not for `staff` to alert these people.
        NotToBeSent, NobodyThere, NewsIsNoEmergency, OnlySubscribers: why it cannot be sent.
    """
    if plan.state is not PlanState.DRAFT:
        raise NotToBeSent("refusal-plan-is-no-draft")
    expected = await foresee(session, plan, planning, now)
    if not may_start(staff, expected.places):
        raise NotAllowed
    if not expected.people:
        raise NotToBeSent("refusal-nobody-would-get-it")
    if seen != mark_of(plan):
        raise NotToBeSent("refusal-look-again")
    take_on(plan, staff)
    plan.people = expected.people
    if expected.people > planning.approve_above:
        plan.state = PlanState.WAITING
        log.info("alert_waits_for_approval", plan=plan.id, staff=staff.id)
        return None
    return await _release(session, plan, planning, now)


async def approve(
    session: AsyncSession, staff: Staff, plan: AlertPlan, planning: Planning, now: datetime
) -> Alert | None:
    """Let go out what another wrote. The alert, where it has started.

    Raises:
        NotAllowed: only admins approve, and nobody what they wrote themselves.
        NotToBeSent: it does not wait, or its time has passed meanwhile.
    """
    if staff.role is not Role.ADMIN or staff.id == plan.author_id:
        raise NotAllowed
    if plan.state is not PlanState.WAITING:
        raise NotToBeSent("refusal-plan-does-not-wait")
    await foresee(session, plan, planning, now)
    plan.approved_by_id = staff.id
    log.info("alert_approved", plan=plan.id, staff=staff.id)
    return await _release(session, plan, planning, now)


def drop(plan: AlertPlan) -> None:
    """Let it be; what it started so far has been sent.

    Raises:
        NotToBeSent: it is over anyway.
    """
    if plan.state in (PlanState.DONE, PlanState.DROPPED):
        raise NotToBeSent("refusal-plan-is-over")
    plan.state, plan.next_at = PlanState.DROPPED, None


def back_to_draft(plan: AlertPlan) -> None:
    """Write on at what waits or is planned: nothing goes out, and it must be approved anew.

    Raises:
        NotToBeSent: it is over.
    """
    if plan.state in (PlanState.DONE, PlanState.DROPPED):
        raise NotToBeSent("refusal-plan-is-over")
    plan.state, plan.next_at, plan.approved_by_id = PlanState.DRAFT, None, None


async def try_on_own_phone(
    session: AsyncSession, staff: Staff, plan: AlertPlan, language: str, now: datetime
) -> None:
    """Send it to `staff` alone, as who reads `language` would get it.

    Raises:
        NotToBeSent: they have linked no phone, or there is no such text.
    """
    chat = await telegram_of(session, staff)
    if chat is None:
        raise NotToBeSent("refusal-no-phone")
    text = template_of(plan).texts.get(language)
    if text is None:
        raise NotToBeSent("refusal-no-words")
    words = (Verbatim(text=text.title), Verbatim(text=text.body))
    await delivery.enqueue(
        session, chat_id=chat.id, language=language, body=Outgoing(paragraphs=words),
        kind=OutboxKind.NOTICE, now=now,
    )  # fmt: skip


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


async def _release(
    session: AsyncSession, plan: AlertPlan, planning: Planning, now: datetime
) -> Alert | None:
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
            template=template_of(plan),
            occasion=f"plan:{plan.id}:{due.isoformat()}",
            audience=audience_of(plan),
            nights=planning.nights,
            is_emergency=plan.is_emergency,
            by_id=plan.author_id,
            order=plan.fallbacks or [FALLBACK],
            hazard=hazard_of(plan),
            expires_at=plan.expires_at,
            now=now,
        )
    except Refusal as refusal:  # e.g. a community that is no more
        log.error("planned_alert_refused", plan=plan.id, why=refusal.say.id)
        plan.state, plan.next_at = PlanState.DRAFT, None
        return None
    if alert is not None:
        log.info("alert_started", alert=alert.id, plan=plan.id, audience=alert.audience)
    return alert
