"""What leaves the memory: what nobody saw again, and what somebody who goes had reported."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import (
    Indicator,
    IndicatorEvent,
    IndicatorReport,
    IndicatorState,
    Resident,
    SeenDomain,
)

UNSEEN = timedelta(days=365)  # swindlers change their numbers sooner; their owners change, too


async def forget_old(session: AsyncSession, now: datetime) -> None:
    """Remove what was only reported and not for a year, and domains nobody has sent since.

    What an officer decided, and what came from a list, stays.
    """
    undecided = Indicator.id.not_in(select(IndicatorEvent.indicator_id))
    await session.execute(
        delete(Indicator).where(
            Indicator.state == IndicatorState.REPORTED, Indicator.seen_at < now - UNSEEN, undecided
        )
    )
    await session.execute(delete(SeenDomain).where(SeenDomain.last_seen_at < now - UNSEEN))


async def forget_reports_of(session: AsyncSession, resident: Resident) -> None:
    """Somebody wants to be forgotten: their reports count no more.

    What nobody else reported and nobody decided on goes with them. If the rows stayed without a
    name, one person could report, be forgotten and report again, and count as many.
    """
    theirs = select(IndicatorReport.indicator_id).filter_by(resident_id=resident.id)
    ids = list(await session.scalars(theirs))
    if not ids:
        return
    await session.execute(delete(IndicatorReport).filter_by(resident_id=resident.id))
    await session.execute(
        update(Indicator).where(Indicator.id.in_(ids)).values(people=Indicator.people - 1)
    )
    await session.execute(
        delete(Indicator).where(
            Indicator.id.in_(ids),
            Indicator.people == 0,
            Indicator.state == IndicatorState.REPORTED,
            Indicator.id.not_in(select(IndicatorEvent.indicator_id)),
        )
    )
