"""The picture of an alert: kept once as any other file, whoever sends it and however often."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import undefer

from actions.alerts.template_files import AlertTemplate
from actions.model import Alert, AlertPlan, FileKind, StoredFile
from actions.pictures import MEDIA_TYPE, clean_picture
from actions.refusals import NotFound
from actions.stored_files import store


async def keep(session: AsyncSession, content: bytes, now: datetime, *, name: str = "") -> int:
    """Store a picture that `actions.pictures.clean_picture` made; its id."""
    file = await store(session, content, now, kind=FileKind.PHOTO, media_type=MEDIA_TYPE, name=name)
    return file.id


async def of_template(session: AsyncSession, template: AlertTemplate, now: datetime) -> int | None:
    """The id of a template's picture, which is stored with the first alert that shows it.

    Raises:
        NotAPicture: it cannot be shown.
    """
    if template.picture is None:
        return None
    content = template.picture.read_bytes()
    name = f"{hashlib.sha256(content).hexdigest()[:32]}.jpg"
    for table in (Alert, AlertPlan):
        stored: int | None = await session.scalar(
            select(StoredFile.id)
            .join(table, table.picture_id == StoredFile.id)
            .where(table.template == template.slug, StoredFile.name == name)
            .limit(1)
        )
        if stored is not None:
            return stored
    return await keep(session, clean_picture(content), now, name=name)


async def illustrate(session: AsyncSession, plan: AlertPlan, picture_id: int | None) -> None:
    """Give a plan another picture, or none; one that nothing shows any more goes."""
    before, plan.picture_id = plan.picture_id, picture_id
    if before is None or before == picture_id:
        return
    await session.flush()
    shown = exists().where(Alert.picture_id == before) | exists().where(
        AlertPlan.picture_id == before
    )
    await session.execute(delete(StoredFile).where(StoredFile.id == before, ~shown))


async def content_of(session: AsyncSession, shown_in: Alert | AlertPlan) -> bytes:
    """The picture's bytes, a JPEG.

    Raises:
        NotFound: there is none.
    """
    if shown_in.picture_id is None:
        raise NotFound
    file = await session.get(StoredFile, shown_in.picture_id, options=[undefer(StoredFile.content)])
    if file is None or file.content is None:
        raise NotFound
    return file.content
