"""One process at a time: a lease is held until it expires, and renewed by its holder alone."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, or_
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Lease
from actions.upsert import insert


async def hold(
    session: AsyncSession, name: str, holder: str, now: datetime, life: timedelta
) -> bool:
    """Take or renew the lease `name` until `now + life`. False while another holds it."""
    lease = insert(session, Lease).values(name=name, holder=holder, expires_at=now + life)
    held_by = await session.scalar(
        lease.on_conflict_do_update(
            index_elements=["name"],
            set_={"holder": holder, "expires_at": now + life},
            where=or_(Lease.holder == holder, Lease.expires_at <= now),
        ).returning(Lease.holder)
    )
    return held_by == holder


async def release(session: AsyncSession, name: str, holder: str) -> None:
    """Give the lease up, so that another need not wait for its end. Nothing if not the holder."""
    await session.execute(delete(Lease).where(Lease.name == name, Lease.holder == holder))
