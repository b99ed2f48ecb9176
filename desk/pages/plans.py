"""Composing an alert: its words in each language, for whom, when; tried, checked and approved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from pydantic import ValidationError
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import ImmutableMultiDict
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import cap, waves
from actions.alerts import (
    AlertLink,
    AlertWording,
    Audience,
    NotToBeSent,
    Rhythm,
    composed,
    pictures,
    plans,
)
from actions.alerts.reading import reading_of
from actions.languages import LANGUAGES
from actions.model import AlertPlan, PlanState, Staff, Topic
from actions.outgoing import Say
from actions.refusals import NotAllowed, NotFound, Refusal
from desk import uploads
from desk.pages import hazards, links, whom
from desk.pages.files import picture_response
from desk.pages.whom import Fields
from desk.visit import Desk, Visit, for_staff, go, member_in

# A picture, and ten languages of 3,500 characters.
LARGEST_REQUEST = uploads.LARGEST_REQUEST + 512 * 1024


def routes(desk: Desk) -> list[BaseRoute]:
    """Beginning a plan, and working on one."""
    return [
        Route("/alerts/plans", for_staff(desk, begin), methods=["POST"]),
        Route("/alerts/plans/{id:int}", for_staff(desk, show)),
        Route(
            "/alerts/plans/{id:int}",
            for_staff(desk, work),
            methods=["POST"],
            max_body_size=LARGEST_REQUEST,
        ),
        Route("/alerts/plans/{id:int}/picture", for_staff(desk, show_picture)),
    ]


async def begin(visit: Visit) -> Response:
    """A new plan, from a template or from nothing."""
    form = await visit.form()
    template = visit.desk.templates.get(form.get("template", ""))
    topic = member_in(Topic, form.get("topic", "")) or Topic.SAFETY
    async with visit.database.write() as session:
        plan = await plans.compose(
            session, visit.staff, topic=topic, template=template, now=visit.now
        )
    return go(f"/alerts/plans/{plan.id}")


async def show(visit: Visit) -> Response:
    """What was written so far, and what it would come to."""
    return await _page(visit, done=visit.query("done"))


async def work(visit: Visit) -> Response:
    """Keep it, and do what the button says. What was typed is never lost over a refusal."""
    fields = await visit.fields()
    what = fields.get("do", "")
    try:
        address = await _do(visit, fields, what)
    except (NotFound, NotAllowed):
        raise
    except Refusal as refusal:
        return await _page(visit, fields=fields, refused=refusal.say)
    return go(address)


async def show_picture(visit: Visit) -> Response:
    """The picture that it will show."""
    async with visit.database.read() as session:
        plan = await plans.one(session, visit.staff, visit.id())
        return picture_response(await pictures.content_of(session, plan))


async def _do(visit: Visit, fields: Fields, what: str) -> str:
    """Where to look next."""
    plan_id, planning = visit.id(), visit.desk.planning
    here = f"/alerts/plans/{plan_id}"
    if what in ("save", "submit", "test"):
        # Kept first, in transactions of their own: what is refused afterwards is still there.
        await _keep_picture(visit, fields)
        async with visit.database.write() as session:
            plan = await plans.one(session, visit.staff, plan_id, to_change=True)
            _keep(visit, plan, fields)
    async with visit.database.write() as session:
        plan = await plans.one(session, visit.staff, plan_id, to_change=True)
        alert = None
        match what:
            case "save":
                return f"{here}?done=saved#count"
            case "test":
                language = fields.get("test-in", "")
                await composed.try_on_own_phone(session, visit.staff, plan, language, visit.now)
                return f"{here}?done=tested#preview"
            case "submit":
                alert = await plans.submit(
                    session, visit.staff, plan, planning, visit.now, seen=fields.get("seen", "")
                )
            case "approve":
                alert = await plans.approve(session, visit.staff, plan, planning, visit.now)
            case "edit":
                plans.back_to_draft(plan)
            case "drop":
                await waves.dismiss(session, visit.staff, plan, fields.get("reason", ""), visit.now)
                return "/alerts"
            case _:
                raise NotFound
    return f"/alerts/{alert.id}" if alert else here


async def _keep_picture(visit: Visit, fields: Fields) -> None:
    chosen = await visit.upload("picture")
    if chosen is None and fields.get("no-picture") != "yes":
        return
    content = None if chosen is None else await uploads.checked_picture(chosen)
    async with visit.database.write() as session:
        plan = await plans.one(session, visit.staff, visit.id(), to_change=True)
        plans.check_is_draft(plan)
        kept = None if content is None else await pictures.keep(session, content, visit.now)
        await pictures.illustrate(session, plan, kept)


def _keep(visit: Visit, plan: AlertPlan, fields: Fields) -> None:
    plans.take_on(plan, visit.staff)
    at, cron = None, None
    if fields.get("when") == "at":
        at = _moment(visit, fields.get("at", ""))
    elif fields.get("when") == "repeat":
        cron = Rhythm(fields.get("cron", ""), visit.desk.planning.nights.timezone, visit.now).cron
    written = composed.Composition(
        texts=_texts(fields),
        links=links.links_in(fields),
        fallbacks=[fields.get("fallback-1", ""), fields.get("fallback-2", "")],
        audience=whom.audience_in(fields),
        is_emergency=whom.is_emergency(fields),
        starts_at=at,
        cron=cron,
        hazard=hazards.hazard_in(fields, was_emergency=plan.is_emergency),
        expires_at=_moment(visit, fields["expires"]) if fields.get("expires") else None,
    )
    plans.change(plan, written)


def _texts(fields: Fields) -> dict[str, AlertWording]:
    """The languages in which something was written.

    Raises:
        NotToBeSent: one has a title without a text, is too long, or cannot be shown as it stands.
    """
    texts = {}
    for language in LANGUAGES:
        title, body = fields.get(f"title-{language}", ""), fields.get(f"body-{language}", "")
        if not (title or body):
            continue
        try:
            texts[language] = AlertWording(title=title, body=body)
        except ValidationError as error:
            raise NotToBeSent.of(error, "refusal-half-a-text") from error
    return texts


def _moment(visit: Visit, text: str) -> datetime:
    try:
        local = datetime.fromisoformat(text)
    except ValueError as error:
        raise NotToBeSent("refusal-no-time") from error
    if local.tzinfo is None:
        local = local.replace(tzinfo=visit.desk.planning.nights.timezone)
    return local.astimezone(UTC)


def _fields_of(visit: Visit, plan: AlertPlan) -> Fields:
    """The form filled in as it was kept."""
    zone = visit.desk.planning.nights.timezone
    audience = None if plan.aimed_at is None else Audience.model_validate(plan.aimed_at)
    fields = whom.fields_of(audience, is_emergency=plan.is_emergency)
    for language, text in plan.texts.items():
        fields += [(f"title-{language}", text["title"]), (f"body-{language}", text["body"])]
    fields += links.fields_of([AlertLink.model_validate(link) for link in plan.links])
    fields += [(f"fallback-{n}", code) for n, code in enumerate(plan.fallbacks[:2], 1)]
    if plan.cron:
        fields += [("when", "repeat"), ("cron", plan.cron)]
    elif plan.starts_at is not None:
        local = plan.starts_at.astimezone(zone)
        fields += [("when", "at"), ("at", f"{local:%Y-%m-%dT%H:%M}")]
    if plan.expires_at is not None:
        fields.append(("expires", f"{plan.expires_at.astimezone(zone):%Y-%m-%dT%H:%M}"))
    fields += hazards.fields_of(composed.hazard_of(plan))
    return ImmutableMultiDict(fields)


async def _page(
    visit: Visit, *, fields: Fields | None = None, refused: Say | None = None, done: str = ""
) -> Response:
    async with visit.database.read() as session:
        plan = await plans.one(session, visit.staff, visit.id())
        choices = await whom.choices_for(session, visit.staff)
        author = None if plan.author_id is None else await session.get_one(Staff, plan.author_id)
        origin = await cap.origin_of(session, plan.id)
        wave = await waves.evidence_for(session, visit.staff, plan.id)
        seen = await _foreseen(session, visit, plan)
    return visit.page(
        "plan.html",
        status=HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT,
        here="alerts",
        plan=plan,
        author=author,
        origin=origin,
        wave=wave,
        mark=plans.mark_of(plan),
        titles={language: text["title"] for language, text in plan.texts.items()},
        is_draft=plan.state is PlanState.DRAFT,
        may_approve=plan.state is PlanState.WAITING
        and choices.may_everywhere
        and plan.author_id != visit.staff.id,
        fields=fields or _fields_of(visit, plan),
        choices=choices,
        languages=list(LANGUAGES),
        link_numbers=links.NUMBERS,
        reading=reading_of(plan.texts, plan.fallbacks) if plan.texts else {},
        hazard_questions=hazards.QUESTIONS if plan.topic is Topic.SAFETY else {},
        rhythm=_rhythm(visit, plan),
        approve_above=visit.desk.planning.approve_above,
        refused=refused,
        done=done if done in ("saved", "tested") else "",
        **seen,
    )


async def _foreseen(session: AsyncSession, visit: Visit, plan: AlertPlan) -> Mapping[str, Any]:
    """What it would come to now, or why it cannot be sent so."""
    try:
        seen = await plans.foresee(session, plan, visit.desk.planning, visit.now)
    except Refusal as refusal:
        return {"forecast": None, "lacking": refusal.say}
    return {"forecast": seen, "lacking": None}


def _rhythm(visit: Visit, plan: AlertPlan) -> dict[str, Any] | None:
    if not plan.cron:
        return None
    rhythm = Rhythm(plan.cron, visit.desk.planning.nights.timezone, visit.now)
    return {
        "words": visit.words.rhythm(plan.cron),
        "times": rhythm.next_times(visit.now),
    }
