"""What anybody of the staff did or opened: written with each request, read by who is in charge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from http import HTTPStatus

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from actions.model import AuditEntry, Role, Staff
from actions.refusals import NotAllowed

PAGE = 100
LONGEST_PATH = 200
_MORE = "+…"


def note(
    session: AsyncSession, staff: Staff | None, method: str, path: str, status: int, now: datetime
) -> None:
    """Keep one request and how it was answered."""
    session.add(
        AuditEntry(
            at=now,
            staff_id=staff.id if staff else None,
            method=method,
            path=path[:LONGEST_PATH],
            status=status,
        )
    )


def note_list(
    session: AsyncSession,
    staff: Staff,
    path: str,
    changes: Mapping[str, Sequence[str]],
    now: datetime,
) -> None:
    """Keep what a list has changed: a line for each kind, with how many rows and which.

    They are named as far as a path goes; three points say that there are more.
    """
    for kind, keys in changes.items():
        if not keys:
            continue
        named = f"{path}/{kind}/{len(keys)}/"
        for number, key in enumerate(keys):
            more = f"{'+' if number else ''}{key}"
            if len(named) + len(more) > LONGEST_PATH - len(_MORE):
                named += _MORE
                break
            named += more
        note(session, staff, "POST", named, HTTPStatus.OK, now)


async def entries(
    session: AsyncSession,
    reader: Staff,
    *,
    before_id: int | None = None,
    of_id: int | None = None,
    changes_only: bool = False,
    limit: int = PAGE,
) -> list[AuditEntry]:
    """What `reader` may see of it, the newest first: a supervisor their station's, an admin all.

    Raises:
        NotAllowed: officers do not watch each other.
    """
    query = select(AuditEntry).where(_may_read(reader)).options(joinedload(AuditEntry.staff))
    if before_id is not None:
        query = query.where(AuditEntry.id < before_id)
    if of_id is not None:
        query = query.where(AuditEntry.staff_id == of_id)
    if changes_only:
        query = query.where(AuditEntry.method != "GET")
    return list(await session.scalars(query.order_by(AuditEntry.id.desc()).limit(limit)))


def _may_read(reader: Staff) -> ColumnElement[bool]:
    match reader.role:
        case Role.OFFICER:
            raise NotAllowed
        case Role.SUPERVISOR:
            of_station = select(Staff.id).where(
                Staff.station_id == reader.station_id, Staff.role != Role.ADMIN
            )
            return AuditEntry.staff_id.in_(of_station)
        case Role.ADMIN:
            return true()
