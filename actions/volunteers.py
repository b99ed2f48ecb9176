"""Residents who want to help: neighbourhood watch, patrols, looking after one another."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Community, Resident


async def join(session: AsyncSession, resident: Resident, now: datetime) -> bool:
    """Put the resident on their community's list. False when they were on it already."""
    joined = not resident.is_volunteer
    resident.is_volunteer = True
    return joined


async def leave(session: AsyncSession, resident: Resident, now: datetime) -> bool:
    """Take the resident off the list. False when they were not on it."""
    left = resident.is_volunteer
    resident.is_volunteer = False
    return left


async def of_community(session: AsyncSession, community: Community) -> list[Resident]:
    """The volunteers of `community`, those who joined us first at the top."""
    return list(
        await session.scalars(
            select(Resident)
            .where(Resident.community_id == community.id, Resident.is_volunteer)
            .order_by(Resident.id)
        )
    )
