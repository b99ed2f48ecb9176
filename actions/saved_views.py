"""Ways of looking at the queue that somebody keeps under a name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import SavedView, Staff
from actions.outgoing import say
from actions.refusals import Refusal, TextNeeded
from actions.upsert import insert

MOST = 20  # of one person: more would not fit beside each other
LONGEST_NAME = 40  # characters


class TooManyViews(Refusal):
    """They keep `MOST` views already."""

    def __init__(self) -> None:
        super().__init__(say("refusal-too-many-views", most=MOST))


async def of(session: AsyncSession, staff: Staff) -> list[SavedView]:
    """The views that `staff` keeps, the oldest first."""
    found = await session.scalars(
        select(SavedView).where(SavedView.staff_id == staff.id).order_by(SavedView.id)
    )
    return list(found)


async def keep(session: AsyncSession, staff: Staff, name: str, query: str, now: datetime) -> None:
    """Keep `query` (of the queue's address) as `name`; a view of that name is replaced.

    Raises:
        TextNeeded: without a name. TooManyViews.
    """
    name = " ".join(name.split())[:LONGEST_NAME]
    if not name:
        raise TextNeeded
    others = select(func.count()).where(SavedView.staff_id == staff.id, SavedView.name != name)
    if (await session.scalar(others) or 0) >= MOST:
        raise TooManyViews
    new = insert(session, SavedView).values(
        staff_id=staff.id, name=name, query=query, created_at=now
    )
    await session.execute(
        new.on_conflict_do_update(
            index_elements=[SavedView.staff_id, SavedView.name], set_={"query": query}
        )
    )


async def drop(session: AsyncSession, staff: Staff, view_id: int) -> None:
    """Keep it no more; nothing where it is none of theirs."""
    await session.execute(
        delete(SavedView).where(SavedView.id == view_id, SavedView.staff_id == staff.id)
    )
