"""Signing in to the desk: passwords, browser sessions, and a pause after too many guesses."""

from __future__ import annotations

import asyncio
import secrets
from datetime import datetime, timedelta
from functools import cache

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from actions.database import Database
from actions.model import Staff, StaffInvitation, StaffLink, StaffSession
from actions.one_time_codes import hash_of, new_secret
from actions.outgoing import say
from actions.refusals import Refusal

MOST_FAILURES = 5
PAUSE = timedelta(minutes=15)
SESSION_LIFE = timedelta(hours=12)  # a shift, whether or not the browser is used
SHORTEST_PASSWORD = 10
SAME_USE = timedelta(minutes=5)  # clicks closer together are not worth a write each

# OWASP's second choice for argon2id: a fifth of a second less than pwdlib's own, on a small machine
# https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
_PASSWORDS = PasswordHash((Argon2Hasher(time_cost=2, memory_cost=19_456, parallelism=1),))


class SignInRefused(Refusal):
    """Login or password are wrong, or it was tried too often: outside, all of it looks alike."""

    def __init__(self) -> None:
        minutes = int(PAUSE.total_seconds() / 60)
        super().__init__(say("refusal-sign-in", tries=MOST_FAILURES, minutes=minutes))


class PasswordTooShort(Refusal):
    """A password that could be guessed."""

    def __init__(self) -> None:
        super().__init__(say("refusal-password-too-short", letters=SHORTEST_PASSWORD))


async def sign_in(database: Database, login: str, password: str, now: datetime) -> str:
    """The secret of a new session, for a cookie.

    Takes the database and not a session, because checking a password takes long: no connection, and
    on SQLite no lock, is held meanwhile. The try is counted before it is checked, so that many at
    once are not more than `MOST_FAILURES` either.

    Raises:
        SignInRefused: it is not to be; the pause has begun if this was one try too many.
    """
    async with database.write() as session:
        staff = await _who_may_try(session, login, now)
    known = staff.password_hash if staff else None
    fits = await asyncio.to_thread(_PASSWORDS.verify, password, known or _no_ones_hash())
    if staff is None or known is None or not fits:
        raise SignInRefused
    secret = new_secret()
    async with database.write() as session:
        await session.execute(
            update(Staff).where(Staff.id == staff.id).values(failed_sign_ins=0, locked_until=None)
        )
        session.add(
            StaffSession(
                staff_id=staff.id,
                secret_hash=hash_of(secret),
                created_at=now,
                last_used_at=now,
                expires_at=now + SESSION_LIFE,
            )
        )
    return secret


async def staff_of(session: AsyncSession, secret: str, now: datetime) -> Staff | None:
    """Who is signed in with `secret`, their communities loaded; None when nobody is any more."""
    return await session.scalar(
        select(Staff)
        .join(StaffSession, StaffSession.staff_id == Staff.id)
        .where(
            StaffSession.secret_hash == hash_of(secret),
            StaffSession.expires_at > now,
            Staff.is_active,
        )
        .options(selectinload(Staff.communities))
    )


async def sessions_of(session: AsyncSession, staff: Staff, now: datetime) -> list[StaffSession]:
    """Where `staff` is signed in, the browser used last first."""
    found = await session.scalars(
        select(StaffSession)
        .where(StaffSession.staff_id == staff.id, StaffSession.expires_at > now)
        .order_by(StaffSession.last_used_at.desc(), StaffSession.id.desc())
    )
    return list(found)


def is_session_of(secret: str, session: StaffSession) -> bool:
    """Whether `session` is the one that `secret` opens."""
    return session.secret_hash == hash_of(secret)


async def note_use(database: Database, secret: str, now: datetime) -> None:
    """Keep that the session of `secret` was used, unless it was within `SAME_USE`."""
    stale = (StaffSession.secret_hash == hash_of(secret)) & (
        StaffSession.last_used_at <= now - SAME_USE
    )
    async with database.read() as session:
        if await session.scalar(select(StaffSession.id).where(stale)) is None:
            return
    async with database.write() as session:
        await session.execute(update(StaffSession).where(stale).values(last_used_at=now))


async def end_session(session: AsyncSession, staff: Staff, session_id: int) -> None:
    """Sign out another browser of `staff`; nothing where it is none of theirs."""
    await session.execute(
        delete(StaffSession).where(StaffSession.id == session_id, StaffSession.staff_id == staff.id)
    )


async def sign_out(session: AsyncSession, secret: str) -> None:
    """End the session of `secret`; nothing where there is none."""
    await session.execute(delete(StaffSession).where(StaffSession.secret_hash == hash_of(secret)))


async def set_password(session: AsyncSession, staff: Staff, password: str) -> None:
    """Give `staff` a new password. Whoever is signed in as them is signed out.

    Raises:
        PasswordTooShort: fewer than `SHORTEST_PASSWORD` characters.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordTooShort
    staff.password_hash = await asyncio.to_thread(_PASSWORDS.hash, password)
    staff.failed_sign_ins = 0
    staff.locked_until = None
    await session.execute(delete(StaffSession).where(StaffSession.staff_id == staff.id))


async def change_password(
    database: Database, staff: Staff, current: str, new: str, now: datetime
) -> str:
    """Give `staff` a new password if they know the `current` one; the secret of a new session.

    All other sessions of theirs end. Wrong tries count as they do at the door, so that an
    unlocked desk is no place to guess.

    Raises:
        PasswordTooShort: the new one could be guessed. SignInRefused: the current one is wrong.
    """
    if len(new) < SHORTEST_PASSWORD:
        raise PasswordTooShort
    await sign_in(database, staff.login, current, now)
    async with database.write() as session:
        await set_password(session, await session.get_one(Staff, staff.id), new)
    return await sign_in(database, staff.login, new, now)


async def forget_spent(session: AsyncSession, now: datetime) -> None:
    """Delete sessions that have expired, and invitations that were used or have expired."""
    await session.execute(delete(StaffSession).where(StaffSession.expires_at <= now))
    await session.execute(
        delete(StaffInvitation).where(
            or_(StaffInvitation.expires_at <= now, StaffInvitation.used_at.is_not(None))
        )
    )
    await session.execute(
        delete(StaffLink).where(or_(StaffLink.expires_at <= now, StaffLink.used_at.is_not(None)))
    )


async def _who_may_try(session: AsyncSession, login: str, now: datetime) -> Staff | None:
    """The one whose password is to be checked, with this try counted as failed in advance."""
    staff = await session.scalar(
        select(Staff).where(Staff.login == login.strip().lower(), Staff.is_active).with_for_update()
    )
    if staff is None or (staff.locked_until is not None and staff.locked_until > now):
        return None
    staff.failed_sign_ins += 1
    if staff.failed_sign_ins >= MOST_FAILURES:
        staff.failed_sign_ins = 0
        staff.locked_until = now + PAUSE
    return staff


@cache
def _no_ones_hash() -> str:
    """Checked where there is no such login, so that it takes as long as where there is one."""
    return _PASSWORDS.hash(secrets.token_urlsafe(16))
