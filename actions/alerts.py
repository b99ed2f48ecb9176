"""Alerts: from a template of `data/alerts/` to one outbox row for each subscriber.

Whom it reaches is fixed in one statement when it starts, and so is what it says: who subscribes a
minute later hears the next one, and a template that is changed meanwhile changes nothing.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Self, cast

import sqlalchemy
import structlog
import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from sqlalchemy import CursorResult, Select, case, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.bell import OUTBOX
from actions.database import ring
from actions.delivery import PRIORITY
from actions.languages import FALLBACK, LANGUAGES
from actions.model import (
    Alert,
    AlertText,
    Chat,
    Community,
    OutboxKind,
    OutboxMessage,
    Resident,
    Role,
    Staff,
    Subscription,
    Topic,
)
from actions.refusals import NotAllowed
from actions.upsert import insert

log = structlog.get_logger(__name__)


class TemplateError(Exception):
    """A file of `data/alerts/` that cannot be used; the message says which and why."""


class AlertWording(BaseModel):
    """One language's words. Title and body are one message: together within Telegram's 4,096."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    title: str = Field(min_length=1, max_length=200)
    body: str = Field(min_length=1, max_length=3500)


class AlertTemplate(BaseModel):
    """An alert that can be started any time; `slug` is its file's name without the ending.

    `scam` names what it warns of, among frauds. `season` holds the months (1 to 12) in which that
    is most common.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    slug: str = Field(pattern=r"^[a-z0-9-]{1,64}$")
    topic: Topic
    scam: str | None = None
    season: frozenset[Annotated[int, Field(ge=1, le=12)]] = frozenset()
    texts: dict[str, AlertWording]

    @model_validator(mode="after")
    def _speaks_served_languages(self) -> Self:
        if FALLBACK not in self.texts:
            raise ValueError(f"there is no text in {FALLBACK}, for those whose language has none")
        if unknown := self.texts.keys() - LANGUAGES.keys():
            raise ValueError(f"languages that are not served: {', '.join(sorted(unknown))}")
        return self


def templates(folder: Path) -> dict[str, AlertTemplate]:
    """The templates in `folder`, by slug, in the order of their names.

    Raises:
        TemplateError: a file is not a template.
    """
    return {path.stem: _template(path) for path in sorted(folder.glob("*.yml"))}


async def start(
    session: AsyncSession,
    *,
    template: AlertTemplate,
    occasion: str,
    community: Community | None,
    now: datetime,
) -> Alert | None:
    """Queue `template` for the subscribers of its topic, in `community` or everywhere.

    None where an alert for `occasion` was started before, be it a moment ago by another process.
    """
    alert: Alert | None = await session.scalar(
        insert(session, Alert)
        .values(
            occasion=occasion,
            template=template.slug,
            topic=template.topic,
            community_id=None if community is None else community.id,
            started_at=now,
        )
        .on_conflict_do_nothing(index_elements=["occasion"])
        .returning(Alert)
    )
    if alert is None:
        return None
    session.add_all(
        AlertText(alert_id=alert.id, language=language, title=text.title, body=text.body)
        for language, text in template.texts.items()
    )
    send_class = template.topic.send_class
    spoken = {language: language for language in template.texts}
    row = {
        "chat_id": func.max(Chat.id),
        "language": case(spoken, value=Resident.language, else_=FALLBACK),
        "alert_id": literal(alert.id),
        "kind": literal(OutboxKind.ALERT, OutboxMessage.kind.type),
        "send_class": literal(send_class, OutboxMessage.send_class.type),
        "priority": literal(PRIORITY[send_class]),
        "due_at": literal(now, OutboxMessage.due_at.type),
        "created_at": literal(now, OutboxMessage.created_at.type),
    }
    recipients = _recipients(template.topic, alert.community_id, *row.values())
    queued = await session.execute(
        sqlalchemy.insert(OutboxMessage).from_select(list(row), recipients),
        execution_options={"preserve_rowcount": True},
    )
    alert.audience = cast("CursorResult[Any]", queued).rowcount
    ring(session, OUTBOX)
    return alert


def may_start(staff: Staff, community: Community | None) -> bool:
    """Whether `staff` may start an alert there: an admin anywhere, a supervisor at their station.

    Without `community` it goes everywhere, which is for admins.
    """
    match staff.role:
        case Role.OFFICER:
            return False
        case Role.SUPERVISOR:
            return community is not None and community.station_id == staff.station_id
        case Role.ADMIN:
            return True


async def start_by(
    session: AsyncSession,
    staff: Staff,
    *,
    template: AlertTemplate,
    occasion: str,
    community: Community | None,
    now: datetime,
) -> Alert | None:
    """`start`, by hand: `occasion` is what `staff` pressed the button for, so that twice is once.

    Raises:
        NotAllowed: it is not for `staff` to alert these people.
    """
    if not may_start(staff, community):
        raise NotAllowed
    mark = f"by-hand:{staff.id}:{occasion}"
    alert = await start(
        session, template=template, occasion=mark[:100], community=community, now=now
    )
    if alert is not None:
        log.info("alert_started_by_hand", alert=alert.id, staff=staff.id)
    return alert


async def preview_count(session: AsyncSession, topic: Topic, community: Community | None) -> int:
    """How many an alert would reach if it started now."""
    community_id = None if community is None else community.id
    recipients = _recipients(topic, community_id, func.max(Chat.id)).subquery()
    return (await session.scalars(select(func.count()).select_from(recipients))).one()


def _recipients(topic: Topic, community_id: int | None, *columns: Any) -> Select[Any]:
    """One row a subscriber who can be reached; `max(Chat.id)` is the chat they began last."""
    query = (
        select(*columns)
        .select_from(Subscription)
        .join(Resident, Resident.id == Subscription.resident_id)
        .join(Chat, Chat.resident_id == Resident.id)
        .where(Subscription.topic == topic, Chat.unreachable_at.is_(None))
        .group_by(Resident.id, Resident.language)
        .order_by(Resident.id)
    )
    return query if community_id is None else query.where(Resident.community_id == community_id)


def _template(path: Path) -> AlertTemplate:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        return AlertTemplate.model_validate({"slug": path.stem, **content})
    except (yaml.YAMLError, TypeError, ValidationError) as error:
        raise TemplateError(f"{path} is not an alert: {error}") from error
