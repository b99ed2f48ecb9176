"""What residents think of the service: kept, and read by those in charge."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.communities import looked_after_by
from actions.model import Community, Feedback, Resident, Staff


async def record(
    session: AsyncSession, resident: Resident, text: str, language: str, now: datetime
) -> Feedback:
    """Keep feedback as it was written, with the community it comes from."""
    feedback = Feedback(
        resident_id=resident.id,
        community_id=resident.community_id,
        text=text.strip(),
        language=language,
        created_at=now,
    )
    session.add(feedback)
    await session.flush()
    return feedback


async def latest(
    session: AsyncSession, staff: Staff, *, limit: int = 50, before_id: int | None = None
) -> list[tuple[Feedback, Community | None]]:
    """What residents wrote last, with their community then; `before_id` goes on after a page.

    A supervisor reads their station's, an admin all: also that of residents without a community.

    Raises:
        NotAllowed: it is not for officers, about whom some of it is.
    """
    query = (
        select(Feedback, Community)
        .outerjoin(Community, Community.id == Feedback.community_id)
        .where(looked_after_by(staff))
    )
    if before_id is not None:
        query = query.where(Feedback.id < before_id)
    found = await session.execute(query.order_by(Feedback.id.desc()).limit(limit))
    return [(feedback, community) for feedback, community in found]
