"""Signing in to the desk: password, second step, sessions, and a pause after too many guesses."""

from __future__ import annotations

import asyncio
import secrets
from datetime import datetime, timedelta
from functools import cache
from typing import NamedTuple

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import ColumnElement, bindparam, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions import second_step
from actions.database import Database
from actions.devices import Device
from actions.model import SignInAttempt, Staff, StaffInvitation, StaffLink, StaffSession
from actions.one_time_codes import hash_of, new_secret
from actions.outgoing import say
from actions.refusals import Refusal
from actions.seals import Seal

MOST_FAILURES = 5
PAUSE = timedelta(minutes=15)
SESSION_LIFE = timedelta(hours=12)  # a shift, whether or not the browser is used
SHORTEST_PASSWORD = 10
SAME_USE = timedelta(minutes=5)  # clicks closer together are not worth a write each

# OWASP's second choice for argon2id: a fifth of a second less than pwdlib's own, on a small machine
# https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
_PASSWORDS = PasswordHash((Argon2Hasher(time_cost=2, memory_cost=19_456, parallelism=1),))


class SignInRefused(Refusal):
    """Something is wrong or missing, or it was tried too often: outside, all of it looks alike.

    `attempt` is the secret of half a sign-in, to be finished with a code; None where nobody is
    ever asked for one.
    """

    def __init__(self, attempt: str | None = None) -> None:
        tries, minutes = MOST_FAILURES, int(PAUSE.total_seconds() / 60)
        super().__init__(
            say("refusal-sign-in", tries=tries, minutes=minutes)
            if attempt is None
            else say("refusal-sign-in-or-code", tries=tries, minutes=minutes)
        )
        self.attempt = attempt


class PasswordTooShort(Refusal):
    """A password that could be guessed."""

    def __init__(self) -> None:
        super().__init__(say("refusal-password-too-short", letters=SHORTEST_PASSWORD))


async def sign_in(database: Database, login: str, password: str, now: datetime) -> str:
    """The secret of a new session, for a cookie.

    Raises:
        SignInRefused: it is not to be; the pause has begun if this was one try too many. Or a
            code is needed: see `sign_in_with_code`.
    """
    staff = await _who_knows(database, login, password, now)
    async with database.write() as session:
        if staff is not None:
            step = await second_step.of(session, staff)
            if step is None or not step.is_on:
                return await _open(session, staff, now)
            await _take_back(session, staff, now)
        attempt = await second_step.ask(session, staff, now)
    raise SignInRefused(attempt)


async def sign_in_with_code(
    database: Database, attempt: str, code: str, seal: Seal, now: datetime
) -> str:
    """The secret of a new session, for who knew the password in `attempt` and shows a code now.

    A wrong code counts as a wrong password does; only the whole sign-in forgives.

    Raises:
        SignInRefused: it is not to be.
    """
    async with database.write() as session:
        staff_id = await second_step.attempted_by(session, attempt, now)
        staff = await _may_try(session, Staff.id == staff_id, now)
        if staff and await second_step.fits(session, staff, attempt, code, seal, now):
            await second_step.end_attempts(session, staff)
            return await _open(session, staff, now)
    raise SignInRefused(attempt)


async def confirm(database: Database, staff: Staff, password: str, now: datetime) -> None:
    """Whoever sits there is `staff`, who knows their password: an open desk is no place to guess.

    Raises:
        SignInRefused: they are not, or it was tried too often.
    """
    if await _who_knows(database, staff.login, password, now) is None:
        raise SignInRefused
    async with database.write() as session:
        await _forgive(session, staff)


class SignedIn(NamedTuple):
    """Who is signed in, and what there is to do about it: all that a request asks at the door.

    `must_set_up`: they have to set up a second step before anything else.
    """

    staff: Staff
    session: StaffSession
    must_set_up: bool


async def signed_in(session: AsyncSession, secret: str, now: datetime) -> SignedIn | None:
    """Who is signed in with `secret`; None when nobody is any more."""
    found = await session.execute(_AT_THE_DOOR, {"secret_hash": hash_of(secret), "now": now})
    row = found.one_or_none()
    return SignedIn(*row) if row else None


async def staff_of(session: AsyncSession, secret: str, now: datetime) -> Staff | None:
    """Who is signed in with `secret`; None when nobody is any more."""
    who = await signed_in(session, secret, now)
    return who.staff if who else None


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


async def note_use(database: Database, who: SignedIn, device: Device, now: datetime) -> None:
    """Keep that this session is used, unless it was within `SAME_USE` from there."""
    last = who.session
    is_known = Device(last.browser or "", last.address or "") == device
    if is_known and last.last_used_at > now - SAME_USE:
        return
    async with database.write() as session:
        await session.execute(
            update(StaffSession)
            .where(StaffSession.id == last.id)
            .values(last_used_at=now, browser=device.browser, address=device.address)
        )


async def end_others(session: AsyncSession, staff: Staff, secret: str | None = None) -> None:
    """Sign out every browser of `staff`, but the one of `secret`."""
    theirs = delete(StaffSession).where(StaffSession.staff_id == staff.id)
    if secret is not None:
        theirs = theirs.where(StaffSession.secret_hash != hash_of(secret))
    await session.execute(theirs)


async def end_session(session: AsyncSession, staff: Staff, session_id: int) -> None:
    """Sign out one browser of `staff`; nothing where it is none of theirs."""
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
    await confirm(database, staff, current, now)
    async with database.write() as session:
        person = await session.get_one(Staff, staff.id)
        await set_password(session, person, new)
        return await _open(session, person, now)


async def forget_spent(session: AsyncSession, now: datetime) -> None:
    """Delete sessions that have expired, and invitations that were used or have expired."""
    for table in (StaffSession, SignInAttempt):
        await session.execute(delete(table).where(table.expires_at <= now))
    await session.execute(
        delete(StaffInvitation).where(
            or_(StaffInvitation.expires_at <= now, StaffInvitation.used_at.is_not(None))
        )
    )
    await session.execute(
        delete(StaffLink).where(or_(StaffLink.expires_at <= now, StaffLink.used_at.is_not(None)))
    )


async def _who_knows(database: Database, login: str, password: str, now: datetime) -> Staff | None:
    """Whose login and password these are.

    Takes the database and not a session, because checking a password takes long: no connection, and
    on SQLite no lock, is held meanwhile. The try is counted before it is checked, so that many at
    once are not more than `MOST_FAILURES` either.
    """
    async with database.write() as session:
        staff = await _may_try(session, Staff.login == login.strip().lower(), now)
    known = staff.password_hash if staff else None
    fits = await asyncio.to_thread(_PASSWORDS.verify, password, known or _no_ones_hash())
    return staff if known is not None and fits else None


async def _may_try(session: AsyncSession, who: ColumnElement[bool], now: datetime) -> Staff | None:
    """The one who may try now, with this try counted as failed in advance."""
    staff = await session.scalar(select(Staff).where(who, Staff.is_active).with_for_update())
    if staff is None or (staff.locked_until is not None and staff.locked_until > now):
        return None
    staff.failed_sign_ins += 1
    if staff.failed_sign_ins >= MOST_FAILURES:
        staff.failed_sign_ins = 0
        staff.locked_until = now + PAUSE
    return staff


async def _open(session: AsyncSession, staff: Staff, now: datetime) -> str:
    """A new session: its secret. What failed before is forgiven."""
    secret = new_secret()
    await _forgive(session, staff)
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


async def _take_back(session: AsyncSession, staff: Staff, now: datetime) -> None:
    """The try at `now` was right as far as it went: it does not count. Those before it do."""
    person = await session.get_one(Staff, staff.id, with_for_update=True)
    if person.locked_until == now + PAUSE:
        person.failed_sign_ins, person.locked_until = MOST_FAILURES - 1, None
    else:
        person.failed_sign_ins = max(person.failed_sign_ins - 1, 0)


async def _forgive(session: AsyncSession, staff: Staff) -> None:
    await session.execute(
        update(Staff).where(Staff.id == staff.id).values(failed_sign_ins=0, locked_until=None)
    )


@cache
def _no_ones_hash() -> str:
    """Checked where there is no such login, so that it takes as long as where there is one."""
    return _PASSWORDS.hash(secrets.token_urlsafe(16))


# Made once: it runs with every request, and building it takes longer than running it.
_AT_THE_DOOR = (
    select(Staff, StaffSession, second_step.must_set_up())
    .join(StaffSession, StaffSession.staff_id == Staff.id)
    .where(
        StaffSession.secret_hash == bindparam("secret_hash"),
        StaffSession.expires_at > bindparam("now"),
        Staff.is_active,
    )
)
