"""Secrets that are told once, and known to us by their hash alone; and codes that work once."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime

from sqlalchemy import ColumnElement, and_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Staff, StaffInvitation, StaffLink
from actions.refusals import LinkInvalid

Code = StaffLink | StaffInvitation

# No letter or digit that could be read as another when it is copied from paper.
_LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789"


def new_secret(length: int = 32) -> str:
    """A secret of `length` random bytes, as text that fits into an address."""
    return secrets.token_urlsafe(length)


def legible_secret() -> str:
    """A secret to hand over on paper: 74 bits, in three groups of five."""
    return "-".join("".join(secrets.choice(_LEGIBLE) for _ in range(5)) for _ in range(3))


def hash_of(secret: str) -> str:
    """What is kept of a secret. No salt: it is random and long, and has to be found by this."""
    return hashlib.sha256(secret.encode()).hexdigest()


def works(kind: type[Code], code: str, now: datetime) -> ColumnElement[bool]:
    """Whether a row is the one of `code`, and it was neither used nor too late, as a condition."""
    return and_(kind.code_hash == hash_of(code), kind.used_at.is_(None), kind.expires_at > now)


async def redeem(session: AsyncSession, kind: type[Code], code: str, now: datetime) -> Staff:
    """Whose the code is; it works no more now.

    Raises:
        LinkInvalid: it was used, has expired or never was, or its owner has left.
    """
    # In one statement, so that two who present it at once cannot both have it.
    staff_id = await session.scalar(
        update(kind)
        .where(
            works(kind, code, now),
            kind.staff_id.in_(select(Staff.id).where(Staff.is_active)),
        )
        .values(used_at=now)
        .returning(kind.staff_id)
    )
    if staff_id is None:
        raise LinkInvalid
    return await session.get_one(Staff, staff_id)
