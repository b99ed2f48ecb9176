"""Alerts: what was sent and whom it reached; sending one of data/alerts/ now."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from http import HTTPStatus
from typing import TypeVar

from pydantic import ValidationError
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import alerts, cap
from actions.alerts import (
    AlertLink,
    AlertTemplate,
    AlertWording,
    Forecast,
    NotToBeSent,
    Step,
    TooLateForAlert,
    pictures,
    plans,
    reports,
)
from actions.alerts.aftermath import aftermath
from actions.languages import LANGUAGES
from actions.model import Alert, AlertText, Role, Topic
from actions.outgoing import Say
from actions.refusals import NotAllowed, NotFound, Refusal
from desk.downloads import csv_download
from desk.pages import links, whom
from desk.pages.files import picture_response
from desk.pages.whom import Fields
from desk.visit import Desk, Visit, for_staff, go, id_in, is_from_script, member_in

PAGE = 20

Text = TypeVar("Text", AlertText, AlertWording)


def routes(desk: Desk) -> list[BaseRoute]:
    """The list, one alert, and the steps of sending one."""
    return [
        Route("/alerts", for_staff(desk, show_all)),
        Route("/alerts", for_staff(desk, start), methods=["POST"]),
        Route("/alerts/new", for_staff(desk, choose)),
        Route("/alerts/{id:int}", for_staff(desk, show)),
        Route("/alerts/{id:int}/outcome.csv", for_staff(desk, export)),
        Route("/alerts/{id:int}/picture", for_staff(desk, show_picture)),
        Route("/alerts/{id:int}/words", for_staff(desk, correct), methods=["POST"]),
        Route("/alerts/{id:int}/{step}", for_staff(desk, step_in), methods=["POST"]),
    ]


async def show_all(visit: Visit) -> Response:
    """What was sent, newest first, and the form to send another."""
    before_id = id_in(visit.query("before"))
    async with visit.database.read() as session:
        found = await reports.latest(session, visit.staff, limit=PAGE + 1, before_id=before_id)
        planned = await plans.visible_to(session, visit.staff)
        return visit.page(
            "alerts.html",
            here="alerts",
            reports=found[:PAGE],
            next_id=found[PAGE - 1].alert.id if len(found) > PAGE else None,
            templates=visit.desk.templates,
            topics=list(Topic),
            plans=[] if before_id else planned,
            may_take_in=visit.staff.role is Role.ADMIN and visit.desk.cap_reader is not None,
        )


async def show(visit: Visit) -> Response:
    """One alert: its words, its recipients by state, and by name whom it may not have reached."""
    return await _one(visit)


async def show_picture(visit: Visit) -> Response:
    """The picture that it shows."""
    async with visit.database.read() as session:
        report = await reports.one(session, visit.id(), visit.staff)
        return picture_response(await pictures.content_of(session, report.alert))


async def export(visit: Visit) -> Response:
    """How many people of which community and language it reached, or why not: a table to keep."""
    async with visit.database.read() as session:
        report = await reports.one(session, visit.id(), visit.staff)
        table = (await aftermath(session, report.alert.id, visit.staff)).as_csv()
    return csv_download(visit, f"alert-{report.alert.id}", table)


async def step_in(visit: Visit) -> Response:
    """Pause it, go on, or call it off."""
    step = member_in(Step, visit.request.path_params["step"])
    if step is None:
        raise NotFound
    try:
        async with visit.database.write() as session:
            await alerts.step_in(session, visit.staff, visit.id(), step, visit.now)
    except TooLateForAlert as refusal:
        return await _one(visit, refusal.say)
    return go(f"/alerts/{visit.id()}")


async def correct(visit: Visit) -> Response:
    """Change what it says, where it waits and where it was sent."""
    form = await visit.fields()
    try:
        texts = {
            language: AlertWording(title=form[f"title-{language}"], body=form[f"body-{language}"])
            for language in LANGUAGES
            if f"title-{language}" in form and f"body-{language}" in form
        }
        async with visit.database.write() as session:
            correction = await alerts.correct(
                session, visit.staff, visit.id(), texts, visit.now, links=links.links_in(form)
            )
    except ValidationError as error:
        return await _one(visit, NotToBeSent.of(error, "refusal-nothing-corrected").say)
    except (alerts.NothingCorrected, alerts.TooLongForPicture, NotToBeSent) as refusal:
        return await _one(visit, refusal.say)
    return go(f"/alerts/{correction.id}")


async def _one(visit: Visit, refused: Say | None = None) -> Response:
    alert_id = visit.id()
    async with visit.database.read() as session:
        report = await reports.one(session, alert_id, visit.staff)
        missed = await reports.not_reached(session, alert_id, visit.staff)
        progress = await reports.progress(session, report, visit.now)
        told = await cap.said_by(session, alert_id) if visit.desk.publishing else []
        # Not every two seconds: it counts a whole city.
        looks_anew = is_from_script(visit.request)
        after = None if looks_anew else await aftermath(session, alert_id, visit.staff)
    texts = {text.language: text for text in report.alert.texts}
    may = alerts.may_start(visit.staff, report.alert.communities or None)
    return visit.page(
        "alert.html",
        status=HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT,
        here="alerts",
        report=report,
        progress=progress,
        after=after,
        steps=alerts.steps_for(report.alert, is_over=report.is_over) if may else [],
        may_correct=may and progress.corrects is None and report.alert.audience > 0,
        texts=_in_order(texts),
        links=report.alert.links,
        link_numbers=links.NUMBERS,
        link_fields=dict(links.fields_of(_links(report.alert))),
        not_reached=missed,
        refused=refused,
        told=told,
        publishing=visit.desk.publishing,
    )


async def choose(visit: Visit) -> Response:
    """Whom it is for; once that is said, how many they are and how long sending takes."""
    return await _choosing(visit, visit.request.query_params)


async def start(visit: Visit) -> Response:
    """Send it. Pressed twice, it is still sent once: the page that counted named the occasion."""
    fields = await visit.fields()
    occasion = fields.get("occasion", "")
    if not occasion:
        raise NotFound
    try:
        audience = whom.audience_in(fields)
        if audience is None:
            raise NotFound
        async with visit.database.write() as session:
            alert = await alerts.start_by(
                session,
                visit.staff,
                alerts.Broadcast(
                    template=_template(visit, fields),
                    occasion=occasion,
                    audience=audience,
                    is_emergency=whom.is_emergency(fields),
                ),
                nights=visit.desk.planning.nights,
                now=visit.now,
            )
    except (NotFound, NotAllowed):
        raise
    except Refusal as refusal:
        return await _choosing(visit, fields, refusal.say)
    return go(f"/alerts/{alert.id}" if alert else "/alerts")


async def _choosing(visit: Visit, fields: Fields, refused: Say | None = None) -> Response:
    template = _template(visit, fields)
    forecast: Forecast | None = None
    async with visit.database.read() as session:
        choices = await whom.choices_for(session, visit.staff)
        try:
            audience = whom.audience_in(fields)
            if audience is not None:
                alerts.check(template.topic, audience, is_emergency=whom.is_emergency(fields))
                forecast = await alerts.forecast(
                    session,
                    template.topic,
                    audience,
                    is_emergency=whom.is_emergency(fields),
                    nights=visit.desk.planning.nights,
                    rate=visit.desk.planning.rate,
                    now=visit.now,
                )
        except Refusal as refusal:
            refused, forecast = refused or refusal.say, None
    if forecast is not None and not alerts.may_start(visit.staff, forecast.places):
        raise NotAllowed
    return visit.page(
        "alert_new.html",
        status=HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT,
        here="alerts",
        template=template,
        texts=_in_order(template.texts),
        choices=choices,
        fields=fields,
        forecast=forecast,
        refused=refused,
        occasion=secrets.token_urlsafe(12),
    )


def _links(alert: Alert) -> list[AlertLink]:
    return [AlertLink.model_validate(link) for link in alert.links]


def _in_order(texts: Mapping[str, Text]) -> list[tuple[str, Text]]:
    """By language, in the order in which languages are listed everywhere."""
    return [(language, texts[language]) for language in LANGUAGES if language in texts]


def _template(visit: Visit, fields: Fields) -> AlertTemplate:
    template = visit.desk.templates.get(fields.get("template", ""))
    if template is None:
        raise NotFound
    return template
