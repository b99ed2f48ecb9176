"""Stepping in while an alert goes out: pause, resume, cancel, correct."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, cast

import sqlalchemy
import structlog
from sqlalchemy import CursorResult, literal, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from actions import delivery
from actions.alert_links import AlertLink
from actions.alerts.announcing import announce_cancelling, announce_correction
from actions.alerts.starting import may_start
from actions.alerts.template_files import AlertWording
from actions.alerts.words import fits_under_a_picture
from actions.bell import OUTBOX
from actions.database import ring
from actions.model import (
    Alert,
    AlertCommunity,
    AlertState,
    AlertText,
    Correction,
    OutboxKind,
    OutboxMessage,
    OutboxState,
    Staff,
)
from actions.outgoing import say
from actions.refusals import NotAllowed, NotFound, Refusal

log = structlog.get_logger(__name__)


class Step(StrEnum):
    """What can be done to an alert that goes out."""

    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"


_FROM: dict[Step, frozenset[AlertState]] = {
    Step.PAUSE: frozenset({AlertState.RUNNING}),
    Step.RESUME: frozenset({AlertState.PAUSED}),
    Step.CANCEL: frozenset({AlertState.RUNNING, AlertState.PAUSED}),
}


class TooLateForAlert(Refusal):
    """Somebody else was first, or all of it has been sent."""

    def __init__(self) -> None:
        super().__init__(say("refusal-too-late-for-alert"))


class NothingCorrected(Refusal):
    """The words are as they were, or one of them is missing."""

    def __init__(self) -> None:
        super().__init__(say("refusal-nothing-corrected"))


class TooLongForPicture(Refusal):
    """Words of more than 1,024, which cannot stand under a picture."""

    def __init__(self) -> None:
        super().__init__(say("refusal-caption-too-long"))


def steps_for(alert: Alert, *, is_over: bool) -> list[Step]:
    """What can be done to it now."""
    return [] if is_over else [step for step in Step if alert.state in _FROM[step]]


async def step_in(
    session: AsyncSession, staff: Staff, alert_id: int, step: Step, now: datetime
) -> None:
    """Pause, resume or cancel. It holds at once; what is on its way arrives.

    Raises:
        NotFound, NotAllowed: as of `reports.one`, and for who may not start it.
        TooLateForAlert: it does not stand so any more.
    """
    alert = await _theirs(session, staff, alert_id)
    counts = await delivery.counts_by_state(session, alert.id)
    is_over = not (counts[OutboxState.WAITING] + counts[OutboxState.CLAIMED])
    has_ended = alert.expires_at is not None and alert.expires_at <= now
    if has_ended or step not in steps_for(alert, is_over=is_over):
        raise TooLateForAlert
    match step:
        case Step.PAUSE:
            alert.paused_at = now
        case Step.RESUME:
            alert.paused_at = None
        case Step.CANCEL:
            alert.cancelled_at = now
            await announce_cancelling(session, alert, now)
    alert.is_unsettled = True
    ring(session, OUTBOX)
    log.info("alert_step", alert=alert.id, staff=staff.id, step=step.value)


async def correct(
    session: AsyncSession,
    staff: Staff,
    alert_id: int,
    texts: Mapping[str, AlertWording],
    now: datetime,
    links: Sequence[AlertLink] | None = None,
) -> Alert:
    """Let an alert say something else, in the languages of `texts`; its picture stays.

    `links` take the place of those it has, None: they stay.

    What waits is sent as it reads then. What was sent is changed where it stands, as far as the
    channel allows: that is an alert of its own, whose recipients are fixed in one statement, too.
    Who may or may not have it (`UNKNOWN`) cannot be found to be corrected.

    Raises:
        NotFound, NotAllowed: as of `step_in`.
        NothingCorrected: nothing would change, or `texts` speak a language that the alert does not.
        TooLongForPicture: it has a picture, and with it Telegram takes no more than 1,024.
    """
    alert = await _theirs(session, staff, alert_id)
    before = {text.language: text for text in alert.texts}
    changed = {
        language: text
        for language, text in texts.items()
        if language in before
        and (text.title, text.body) != (before[language].title, before[language].body)
    }
    if texts.keys() - before.keys():
        raise NothingCorrected
    fit = (fits_under_a_picture(text.title, text.body) for text in changed.values())
    if alert.picture_id is not None and not all(fit):
        raise TooLongForPicture
    languages = list(changed)
    linked = alert.links if links is None else [link.model_dump() for link in links]
    if linked != alert.links:
        alert.links, languages = linked, list(before)
    if not languages:
        raise NothingCorrected
    for language, text in changed.items():
        before[language].title, before[language].body = text.title, text.body
    number = await session.scalar(
        select(sqlalchemy.func.count()).where(Correction.corrects_id == alert.id)
    )
    correction = Alert(
        occasion=f"correction:{alert.id}:{(number or 0) + 1}",
        template=alert.template,
        topic=alert.topic,
        aimed_at=alert.aimed_at,
        is_emergency=alert.is_emergency,
        picture_id=alert.picture_id,
        links=alert.links,
        started_by_id=staff.id,
        started_at=now,
    )
    session.add(correction)
    await session.flush()
    session.add(Correction(alert_id=correction.id, corrects_id=alert.id))
    session.add_all(
        AlertText(
            alert_id=correction.id, language=language, title=before[language].title,
            body=before[language].body,
        )
        for language in before
    )  # fmt: skip
    session.add_all(
        AlertCommunity(alert_id=correction.id, community_id=place.id) for place in alert.communities
    )
    await session.flush()
    said = {
        language: AlertWording(title=text.title, body=text.body)
        for language, text in before.items()
    }
    await announce_correction(session, alert, said, now)
    correction.audience = await _fix_corrected(session, alert, correction, languages, now)
    ring(session, OUTBOX)
    log.info("alert_corrected", alert=alert.id, staff=staff.id, correction=correction.id)
    return correction


async def _theirs(session: AsyncSession, staff: Staff, alert_id: int) -> Alert:
    """The alert, held until the transaction ends."""
    alert = await session.scalar(
        select(Alert)
        .where(Alert.id == alert_id)
        .options(selectinload(Alert.texts), selectinload(Alert.communities))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if alert is None:
        raise NotFound
    if not may_start(staff, alert.communities or None):
        raise NotAllowed
    return alert


async def _fix_corrected(
    session: AsyncSession, alert: Alert, correction: Alert, languages: list[str], now: datetime
) -> int:
    """A row for each who has it, or is just being sent it: that one is corrected when it is there.

    In the languages in which something changed.
    """
    row = {
        "chat_id": OutboxMessage.chat_id,
        "language": OutboxMessage.language,
        "edits_id": OutboxMessage.id,
        "alert_id": literal(correction.id),
        "kind": literal(OutboxKind.ALERT, OutboxMessage.kind.type),
        "send_class": OutboxMessage.send_class,
        "priority": OutboxMessage.priority,
        "due_at": literal(now, OutboxMessage.due_at.type),
        "created_at": literal(now, OutboxMessage.created_at.type),
    }
    has_it = select(*row.values()).where(
        OutboxMessage.alert_id == alert.id,
        OutboxMessage.state.in_([OutboxState.SENT, OutboxState.CLAIMED]),
        OutboxMessage.language.in_(languages),
    )
    queued = await session.execute(
        sqlalchemy.insert(OutboxMessage).from_select(list(row), has_it),
        execution_options={"preserve_rowcount": True},
    )
    return cast("CursorResult[Any]", queued).rowcount
