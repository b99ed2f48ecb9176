"""Signing in: half of it is kept while the code is asked for, and each code works once."""

from __future__ import annotations

from datetime import datetime

import structlog
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import RecoveryCode, SecondStep, SignInAttempt, Staff
from actions.one_time_codes import hash_of, new_secret
from actions.seals import Seal, SealBroken
from actions.second_step.apps import counter_of, owner
from actions.second_step.rows import is_in_use, of
from actions.second_step.telling import CODE_LIFE, send_code, sent_hash

log = structlog.get_logger(__name__)


async def ask(session: AsyncSession, staff: Staff | None, now: datetime) -> str | None:
    """Half a sign-in, for who knew the password: its secret, for the browser.

    Nobody's half for who did not, so that the two look alike; None where no code is ever asked
    for. A code goes to the phone of who wants it there.
    """
    if staff is None and not await is_in_use(session):
        return None
    secret = new_secret()
    attempt = SignInAttempt(
        staff_id=None if staff is None else staff.id,
        secret_hash=hash_of(secret),
        expires_at=now + CODE_LIFE,
    )
    if staff is not None:
        step = await of(session, staff)
        if step is not None and step.by_telegram:
            attempt.code_hash = await send_code(session, staff, secret, now)
    session.add(attempt)
    return secret


async def attempted_by(session: AsyncSession, secret: str, now: datetime) -> int | None:
    """Whose half a sign-in `secret` is; None for nobody's, or one that is too old."""
    return await session.scalar(
        select(SignInAttempt.staff_id).where(
            SignInAttempt.secret_hash == hash_of(secret), SignInAttempt.expires_at > now
        )
    )


async def fits(
    session: AsyncSession, staff: Staff, secret: str, code: str, seal: Seal, now: datetime
) -> bool:
    """Whether `staff` may finish this half a sign-in with `code`, which works no more then."""
    code = "".join(code.split()).lower()
    step = await session.get(SecondStep, staff.id, with_for_update=True)
    if step is None or not step.is_on:
        return False
    if step.by_telegram and await _is_sent(session, staff, secret, code):
        return True
    return _is_from_app(step, code, seal, now) or await _is_recovery(session, staff, code, now)


async def end_attempts(session: AsyncSession, staff: Staff) -> None:
    """None of theirs can be finished any more."""
    await session.execute(delete(SignInAttempt).where(SignInAttempt.staff_id == staff.id))


def _is_from_app(step: SecondStep, code: str, seal: Seal, now: datetime) -> bool:
    if step.app_secret is None:
        return False
    try:
        counter = counter_of(seal.open(step.app_secret, owner(step.staff_id)), code, now)
    except SealBroken:
        log.error("second_step_sealed_under_another_key", staff=step.staff_id)
        return False
    if counter is None or counter <= step.app_counter:
        return False
    step.app_counter = counter
    return True


async def _is_sent(session: AsyncSession, staff: Staff, secret: str, code: str) -> bool:
    used = await session.scalar(
        update(SignInAttempt)
        .where(
            SignInAttempt.staff_id == staff.id,
            SignInAttempt.secret_hash == hash_of(secret),
            SignInAttempt.code_hash == sent_hash(secret, code),
        )
        .values(code_hash=None)
        .returning(SignInAttempt.id)
    )
    return used is not None


async def _is_recovery(session: AsyncSession, staff: Staff, code: str, now: datetime) -> bool:
    used = await session.scalar(
        update(RecoveryCode)
        .where(
            RecoveryCode.staff_id == staff.id,
            RecoveryCode.code_hash == hash_of(code.replace("-", "")),
            RecoveryCode.used_at.is_(None),
        )
        .values(used_at=now)
        .returning(RecoveryCode.id)
    )
    return used is not None
