"""Alerts: what was sent and whom it reached; sending one of data/alerts/ now."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import alert_reports, alerts, communities
from actions.alerts import AlertTemplate, AlertWording
from actions.languages import LANGUAGES
from actions.model import AlertText, Community
from actions.refusals import NotAllowed, NotFound
from desk.visit import Desk, Visit, for_staff, go, id_in

PAGE = 20
EVERYWHERE = "everywhere"

Text = TypeVar("Text", AlertText, AlertWording)


def routes(desk: Desk) -> list[BaseRoute]:
    """The list, one alert, and the two steps of sending one."""
    return [
        Route("/alerts", for_staff(desk, show_all)),
        Route("/alerts", for_staff(desk, start), methods=["POST"]),
        Route("/alerts/new", for_staff(desk, preview)),
        Route("/alerts/{id:int}", for_staff(desk, show)),
    ]


async def show_all(visit: Visit) -> Response:
    """What was sent, newest first, and the form to send another."""
    before_id = id_in(visit.query("before"))
    async with visit.database.read() as session:
        found = await alert_reports.latest(
            session, visit.staff, limit=PAGE + 1, before_id=before_id
        )
        return visit.page(
            "alerts.html",
            here="alerts",
            reports=found[:PAGE],
            next_id=found[PAGE - 1].alert.id if len(found) > PAGE else None,
            templates=visit.desk.templates,
            communities=await communities.visible_to(session, visit.staff),
            everywhere=EVERYWHERE if alerts.may_start(visit.staff, None) else None,
        )


async def show(visit: Visit) -> Response:
    """One alert: its words, its recipients by state, and by name whom it may not have reached."""
    alert_id = visit.id()
    async with visit.database.read() as session:
        report = await alert_reports.one(session, alert_id, visit.staff)
        missed = await alert_reports.not_reached(session, alert_id, visit.staff)
    texts = {text.language: text for text in report.alert.texts}
    return visit.page(
        "alert.html", here="alerts", report=report, texts=_in_order(texts), not_reached=missed
    )


async def preview(visit: Visit) -> Response:
    """What would be sent and how many would get it: nothing leaves before that was seen."""
    async with visit.database.read() as session:
        template, community = await _chosen(session, visit, visit.request.query_params)
        return visit.page(
            "alert_new.html",
            here="alerts",
            template=template,
            community=community,
            where=community.code if community else EVERYWHERE,
            texts=_in_order(template.texts),
            audience=await alerts.preview_count(session, template.topic, community),
            occasion=secrets.token_urlsafe(12),
        )


async def start(visit: Visit) -> Response:
    """Send it. Pressed twice, it is still sent once: the preview named the occasion."""
    form = await visit.form()
    occasion = form.get("occasion", "")
    if not occasion:
        raise NotFound
    async with visit.database.write() as session:
        template, community = await _chosen(session, visit, form)
        alert = await alerts.start_by(
            session,
            visit.staff,
            template=template,
            occasion=occasion,
            community=community,
            now=visit.now,
        )
    return go(f"/alerts/{alert.id}" if alert else "/alerts")


def _in_order(texts: Mapping[str, Text]) -> list[tuple[str, Text]]:
    """By language, in the order in which languages are listed everywhere."""
    return [(language, texts[language]) for language in LANGUAGES if language in texts]


async def _chosen(
    session: AsyncSession, visit: Visit, chosen: Mapping[str, str]
) -> tuple[AlertTemplate, Community | None]:
    template = visit.desk.templates.get(chosen.get("template", ""))
    where = chosen.get("community", "")
    community = None if where == EVERYWHERE else await communities.by_code(session, where)
    if template is None or (community is None and where != EVERYWHERE):
        raise NotFound
    if not alerts.may_start(visit.staff, community):
        raise NotAllowed
    return template, community
