"""A session at the desk, without the quarter second that a password takes."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, datetime, timedelta

from actions.database import Database
from actions.model import Staff, StaffSession


async def key_of(database: Database, staff: Staff) -> str:
    """The cookie's value for a browser in which `staff` is signed in."""
    secret = secrets.token_urlsafe(32)
    now = datetime.now(UTC)
    async with database.write() as session:
        session.add(
            StaffSession(
                staff_id=staff.id,
                secret_hash=hashlib.sha256(secret.encode()).hexdigest(),
                created_at=now,
                last_used_at=now,
                expires_at=now + timedelta(hours=12),
            )
        )
    return secret
