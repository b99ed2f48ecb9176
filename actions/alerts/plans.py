"""Alerts that are composed on the desk: kept as they are written, checked, approved."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.alert_links import AlertLink
from actions.alerts import pictures
from actions.alerts.composed import Composition, NotToBeSent, audience_of, template_of
from actions.alerts.due import release
from actions.alerts.forecast import Forecast, forecast
from actions.alerts.planning import Planning
from actions.alerts.rhythm import Rhythm
from actions.alerts.starting import check, may_start
from actions.alerts.template_files import AlertTemplate, kept
from actions.alerts.waiting import tell_admins
from actions.alerts.words import fits_under_a_picture
from actions.languages import FALLBACK, LANGUAGES
from actions.model import Alert, AlertPlan, PlanState, Role, Staff, Topic
from actions.outgoing import say
from actions.refusals import NotAllowed, NotFound, Refusal

log = structlog.get_logger(__name__)

MOST = 50  # plans shown


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
    return await draft(session, topic=topic, template=template, author_id=staff.id, now=now)


async def draft(
    session: AsyncSession,
    *,
    topic: Topic,
    template: AlertTemplate | None = None,
    author_id: int | None = None,
    now: datetime,
) -> AlertPlan:
    """A draft for nobody yet, with the words, links and picture of a template or with none.

    Without an author it waits for an admin who takes it on.
    """
    plan = AlertPlan(
        topic=topic if template is None else template.topic,
        template=None if template is None else template.slug,
        texts={} if template is None else kept(template.texts),
        links=[] if template is None else _as_json(template.links),
        picture_id=None if template is None else await pictures.of_template(session, template, now),
        fallbacks=[FALLBACK, "zh"],
        aimed_at=None,
        author_id=author_id,
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


def check_is_draft(plan: AlertPlan) -> None:
    """Whether it may still be changed.

    Raises:
        NotToBeSent: it is no draft any more.
    """
    if plan.state is not PlanState.DRAFT:
        raise NotToBeSent("refusal-plan-is-no-draft")


def change(plan: AlertPlan, written: Composition) -> None:
    """Keep what was written.

    Raises:
        NotToBeSent: it is no draft any more.
    """
    check_is_draft(plan)
    aim, hazard = written.audience, written.hazard
    plan.texts, plan.links = kept(written.texts), _as_json(written.links)
    chosen = dict.fromkeys(written.fallbacks)
    plan.fallbacks = [language for language in chosen if language in LANGUAGES]
    plan.aimed_at = None if aim is None else aim.model_dump(mode="json", exclude_defaults=True)
    plan.is_emergency = written.is_emergency
    plan.starts_at = None if written.cron else written.starts_at
    plan.cron = written.cron or None
    plan.hazard = None if hazard is None else hazard.model_dump(mode="json")
    plan.expires_at = written.expires_at


async def foresee(
    session: AsyncSession, plan: AlertPlan, planning: Planning, now: datetime
) -> Forecast:
    """What it would come to if it started now.

    Raises:
        NotToBeSent, NobodyThere, NewsIsNoEmergency, OnlySubscribers: why it cannot be sent so.
    """
    words = template_of(plan).texts.values()
    if plan.picture_id and not all(fits_under_a_picture(text.title, text.body) for text in words):
        raise NotToBeSent("refusal-caption-too-long")
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
        plan.links,
        plan.picture_id,
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
    check_is_draft(plan)
    expected = await foresee(session, plan, planning, now)
    if not may_start(staff, expected.places):
        raise NotAllowed
    if not expected.people:
        raise NotToBeSent("refusal-nobody-would-get-it")
    if seen != mark_of(plan):
        raise NotToBeSent("refusal-look-again")
    take_on(plan, staff)
    return await _send_or_ask(session, plan, planning, expected.people, now)


async def send_by_itself(
    session: AsyncSession, plan: AlertPlan, planning: Planning, now: datetime
) -> Alert | None:
    """Let go out what nobody wrote, on the road that `submit` takes. The alert, where it started.

    What cannot be sent, or would reach nobody, stays a draft.
    """
    try:
        expected = await foresee(session, plan, planning, now)
    except Refusal as refusal:
        log.warning("plan_not_sent_by_itself", plan=plan.id, why=refusal.say.id)
        return None
    if not expected.people:
        return None
    return await _send_or_ask(session, plan, planning, expected.people, now)


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
    return await release(session, plan, planning, now)


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


async def _send_or_ask(
    session: AsyncSession, plan: AlertPlan, planning: Planning, people: int, now: datetime
) -> Alert | None:
    """To more people than the city has set, a second admin has to approve it."""
    plan.people = people
    if people > planning.approve_above:
        plan.state = PlanState.WAITING
        log.info("alert_waits_for_approval", plan=plan.id)
        await tell_admins(
            session, plan, say("plan-waits-for-approval", people=people), occasion=mark_of(plan),
            desk=planning.desk, not_to=plan.author_id, now=now,
        )  # fmt: skip
        return None
    return await release(session, plan, planning, now)


def _as_json(links: Sequence[AlertLink]) -> list[dict[str, Any]]:
    return [link.model_dump() for link in links]
