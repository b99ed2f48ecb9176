"""The daily warning of telecom fraud: which one, for whom, and whether today's is still owed.

What was started says so itself, by its occasion: a community and a day. So this may be asked any
time and as often as one likes; a timer only wakes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import select

from actions import alerts
from actions.alerts import AlertTemplate, Audience
from actions.database import Database
from actions.model import Community, Topic
from actions.quiet_hours import Nights

log = structlog.get_logger(__name__)

# A warning that missed its time is still welcome in the evening, and a nuisance at night.
GRACE = timedelta(hours=6)


@dataclass(frozen=True)
class DailyFraud:
    """When it goes out, by the clock on the city's walls, and where its templates are."""

    folder: Path
    nights: Nights
    at: time = time(18, 0)

    @property
    def timezone(self) -> ZoneInfo:
        """Where the clock hangs."""
        return self.nights.timezone


async def start_due(database: Database, settings: DailyFraud, now: datetime) -> list[int]:
    """Start what is due and was not started yet, community by community. The alerts' ids.

    Nothing once `GRACE` has passed. Each community is a transaction of its own: killed in between,
    the next call goes on with the rest.

    Raises:
        TemplateError: a file of the folder is not an alert.
        LookupError: there is no fraud alert in the folder.
    """
    due = last_due(settings, now)
    if now - due > GRACE:
        return []
    day = due.astimezone(settings.timezone).date()
    template = pick(alerts.templates(settings.folder), day)
    started = []
    async with database.read() as session:
        communities = (await session.scalars(select(Community).order_by(Community.id))).all()
    for community in communities:
        async with database.write() as session:
            alert = await alerts.start(
                session,
                alerts.Broadcast(
                    template=template,
                    occasion=f"daily-fraud:{community.code}:{day}",
                    audience=Audience.of(community),
                ),
                nights=settings.nights,
                now=now,
            )
        if alert is not None:
            started.append(alert.id)
            log.info("alert_started", alert=alert.id, audience=alert.audience)
    return started


def last_due(settings: DailyFraud, now: datetime) -> datetime:
    """The last moment, at `now` or before, at which the alert was to go out."""
    local = now.astimezone(settings.timezone)
    today = datetime.combine(local.date(), settings.at, settings.timezone)
    return today if today <= local else today - timedelta(days=1)


def pick(templates: Mapping[str, AlertTemplate], day: date) -> AlertTemplate:
    """One fraud alert a day, in turn; those in season come twice in a round.

    Raises:
        LookupError: none of `templates` is about fraud.
    """
    about_fraud = [template for template in templates.values() if template.topic is Topic.FRAUD]
    in_season = [template for template in about_fraud if day.month in template.season]
    in_turn = about_fraud + in_season
    if not in_turn:
        raise LookupError("there is no fraud alert to send")
    return in_turn[day.toordinal() % len(in_turn)]
