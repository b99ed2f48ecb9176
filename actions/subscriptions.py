"""Which alerts a resident wants. Nobody gets any that they did not ask for."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Resident, Subscription, Topic
from actions.upsert import insert_or_ignore


async def subscribe(session: AsyncSession, resident: Resident, topic: Topic, now: datetime) -> bool:
    """Send alerts of `topic` from now on. False when that was so already."""
    return await insert_or_ignore(
        session, Subscription, resident_id=resident.id, topic=topic, since=now
    )


async def unsubscribe(
    session: AsyncSession, resident: Resident, topic: Topic, now: datetime
) -> bool:
    """Send no more alerts of `topic`. False when none were sent anyway."""
    ended = await session.scalar(
        delete(Subscription)
        .where(Subscription.resident_id == resident.id, Subscription.topic == topic)
        .returning(Subscription.topic)
    )
    return ended is not None


async def topics_of(session: AsyncSession, resident: Resident) -> list[Topic]:
    """What the resident is subscribed to, in the order of `Topic`."""
    found = set(
        await session.scalars(
            select(Subscription.topic).where(Subscription.resident_id == resident.id)
        )
    )
    return [topic for topic in Topic if topic in found]
