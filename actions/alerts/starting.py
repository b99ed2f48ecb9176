"""Starting an alert: its words frozen, its recipients fixed in one statement."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

import sqlalchemy
import structlog
from sqlalchemy import CursorResult, case, func, literal
from sqlalchemy.ext.asyncio import AsyncSession

from actions.alerts import pictures
from actions.alerts.announcing import announce
from actions.alerts.audience import Audience, places_of, recipients
from actions.alerts.hazard import Hazard
from actions.alerts.reading import reading_of
from actions.alerts.template_files import AlertTemplate
from actions.bell import OUTBOX
from actions.database import ring
from actions.languages import FALLBACK
from actions.model import (
    Alert,
    AlertCommunity,
    AlertText,
    Chat,
    Community,
    OutboxKind,
    OutboxMessage,
    Resident,
    Role,
    Staff,
    Topic,
)
from actions.outgoing import say
from actions.quiet_hours import Nights, not_before
from actions.refusals import NotAllowed, Refusal
from actions.upsert import insert

log = structlog.get_logger(__name__)


class NewsIsNoEmergency(Refusal):
    """Community news was to wake people up."""

    def __init__(self) -> None:
        super().__init__(say("refusal-news-is-no-emergency"))


class OnlySubscribers(Refusal):
    """What is no emergency was to reach people who did not ask for it."""

    def __init__(self) -> None:
        super().__init__(say("refusal-only-subscribers"))


@dataclass(frozen=True)
class Broadcast:
    """What is to be sent to whom, on which occasion: each occasion has its alert once.

    Who reads none of the template's languages gets it in the first of `order` that it has. `by_id`
    is who of the staff has it sent. `hazard` is what other systems are told of it. Whom it has not
    reached at `expires_at` it reaches no more. `picture_id` is a stored picture that takes the
    place of the template's.
    """

    template: AlertTemplate
    occasion: str
    audience: Audience
    is_emergency: bool = False
    by_id: int | None = None
    order: Sequence[str] = (FALLBACK,)
    hazard: Hazard | None = None
    expires_at: datetime | None = None
    picture_id: int | None = None


async def start(
    session: AsyncSession, broadcast: Broadcast, *, nights: Nights, now: datetime
) -> Alert | None:
    """Queue it: a row for each recipient, due when their quiet hours are over.

    None where an alert for its occasion was started before, be it a moment ago by another process.

    Raises:
        NobodyThere: no community is meant.
        NewsIsNoEmergency, OnlySubscribers: it is not for these people at this time.
    """
    template, audience = broadcast.template, broadcast.audience
    check(template.topic, audience, is_emergency=broadcast.is_emergency)
    places = await places_of(session, audience)
    alert: Alert | None = await session.scalar(
        insert(session, Alert)
        .values(
            occasion=broadcast.occasion,
            template=template.slug,
            topic=template.topic,
            aimed_at=audience.model_dump(mode="json", exclude_defaults=True),
            is_emergency=broadcast.is_emergency,
            links=[link.model_dump() for link in template.links],
            started_by_id=broadcast.by_id,
            started_at=now,
            expires_at=broadcast.expires_at,
        )
        .on_conflict_do_nothing(index_elements=["occasion"])
        .returning(Alert)
    )
    if alert is None:
        return None
    alert.picture_id = broadcast.picture_id or await pictures.of_template(session, template, now)
    session.add_all(
        AlertText(alert_id=alert.id, language=language, title=text.title, body=text.body)
        for language, text in template.texts.items()
    )
    session.add_all(
        AlertCommunity(alert_id=alert.id, community_id=place.id) for place in places or ()
    )
    alert.audience = await _fix_recipients(
        session, alert, audience, places, reading_of(template.texts, broadcast.order), nights, now
    )
    await announce(
        session, alert, audience, places, template.texts, broadcast.hazard, broadcast.expires_at
    )
    ring(session, OUTBOX)
    return alert


def check(topic: Topic, audience: Audience, *, is_emergency: bool) -> None:
    """Whether such an alert may be sent at all.

    Raises:
        NewsIsNoEmergency: nobody is woken up for news.
        OnlySubscribers: but for emergencies, nobody gets what they did not ask for.
    """
    if is_emergency and topic is Topic.NEWS:
        raise NewsIsNoEmergency
    if not (is_emergency or audience.subscribers_only):
        raise OnlySubscribers


def may_start(staff: Staff, places: Collection[Community] | None) -> bool:
    """Whether `staff` may start an alert there: an admin anywhere, a supervisor at their station.

    `places` None is everywhere, which is for admins.
    """
    match staff.role:
        case Role.OFFICER:
            return False
        case Role.SUPERVISOR:
            theirs = [place.station_id == staff.station_id for place in places or ()]
            return bool(theirs) and all(theirs)
        case Role.ADMIN:
            return True


async def start_by(
    session: AsyncSession, staff: Staff, broadcast: Broadcast, *, nights: Nights, now: datetime
) -> Alert | None:
    """`start`, by hand: its occasion is what `staff` pressed the button for, so that twice is once.

    Raises:
        NotAllowed: it is not for `staff` to alert these people.
        NobodyThere, NewsIsNoEmergency, OnlySubscribers: as of `start`.
    """
    if not may_start(staff, await places_of(session, broadcast.audience)):
        raise NotAllowed
    mark = f"by-hand:{staff.id}:{broadcast.occasion}"
    theirs = replace(broadcast, occasion=mark[:100], by_id=staff.id)
    alert = await start(session, theirs, nights=nights, now=now)
    if alert is not None:
        log.info("alert_started_by_hand", alert=alert.id, staff=staff.id)
    return alert


async def _fix_recipients(
    session: AsyncSession,
    alert: Alert,
    audience: Audience,
    places: Collection[Community] | None,
    reading: dict[str, str],
    nights: Nights,
    now: datetime,
) -> int:
    """Write a row for each recipient, all in one statement; how many they are."""
    send_class = alert.topic.send_class
    quiet = {} if alert.is_emergency else nights.quiet_at(now)
    row = {
        "chat_id": func.max(Chat.id),
        "language": case(reading, value=Resident.language, else_=reading[FALLBACK]),
        "alert_id": literal(alert.id),
        "kind": literal(OutboxKind.ALERT, OutboxMessage.kind.type),
        "send_class": literal(send_class, OutboxMessage.send_class.type),
        "priority": literal(alert.priority),
        "due_at": not_before(now, quiet),
        "created_at": literal(now, OutboxMessage.created_at.type),
    }
    chosen = recipients(
        audience,
        alert.topic,
        places,
        list(row.values()),
        by=[Resident.language, Resident.quiet_hours],
    )
    queued = await session.execute(
        sqlalchemy.insert(OutboxMessage).from_select(list(row), chosen),
        execution_options={"preserve_rowcount": True},
    )
    return cast("CursorResult[Any]", queued).rowcount
