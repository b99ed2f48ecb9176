"""Setting the second step up, changing it, and taking it away from who has lost their phone."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import RecoveryCode, Role, SecondStep, SignInAttempt, Staff, StaffSession
from actions.one_time_codes import hash_of, legible_secret, new_secret
from actions.outgoing import say
from actions.refusals import NotAllowed, Refusal
from actions.seals import Seal, SealBroken
from actions.second_step.apps import NewApp, counter_of, new_app, owner
from actions.second_step.rows import locked, of, recovery_codes_left
from actions.second_step.telling import CODE_LIFE, send_code, sent_hash, tell

RECOVERY_CODES = 10


class Way(StrEnum):
    """Where the codes come from."""

    APP = "app"
    TELEGRAM = "telegram"


class CodeWrong(Refusal):
    """The code that should have shown that the second step works is none."""

    def __init__(self) -> None:
        super().__init__(say("refusal-code-wrong"))


class NoPhone(Refusal):
    """There is no Telegram chat that codes could go to."""

    def __init__(self) -> None:
        super().__init__(say("refusal-no-phone"))


async def begin_app(session: AsyncSession, staff: Staff, seal: Seal) -> NewApp:
    """A secret for an app; it counts once the app has shown a code."""
    new = new_app(staff)
    step = await locked(session, staff)
    step.new_app_secret = seal.close(new.secret, owner(staff.id))
    return new


async def begun_app(session: AsyncSession, staff: Staff, seal: Seal) -> NewApp | None:
    """What `begin_app` gave, until it is confirmed."""
    step = await of(session, staff)
    if step is None or step.new_app_secret is None:
        return None
    try:
        return new_app(staff, seal.open(step.new_app_secret, owner(staff.id)))
    except SealBroken:
        return None


async def confirm_app(
    session: AsyncSession, staff: Staff, code: str, seal: Seal, now: datetime
) -> list[str]:
    """Use the app from now on. Recovery codes, where `staff` has none yet.

    Raises:
        CodeWrong: the app does not know the secret, or its clock is wrong.
    """
    new = await begun_app(session, staff, seal)
    counter = None if new is None else counter_of(new.secret, "".join(code.split()), now)
    if counter is None:
        raise CodeWrong
    step = await locked(session, staff)
    step.app_secret, step.new_app_secret, step.app_counter = step.new_app_secret, None, counter
    step.reset_at = None
    return await _first_recovery_codes(session, staff)


async def begin_telegram(session: AsyncSession, staff: Staff, now: datetime) -> str:
    """Send a code to the phone that is linked; the secret that belongs to it.

    Raises:
        NoPhone: none is, or it cannot be reached.
    """
    secret = new_secret()
    code_hash = await send_code(session, staff, secret, now)
    if code_hash is None:
        raise NoPhone
    # Nobody's: it shows that codes arrive, and opens no desk.
    session.add(
        SignInAttempt(
            staff_id=None,
            secret_hash=hash_of(secret),
            code_hash=code_hash,
            expires_at=now + CODE_LIFE,
        )
    )
    return secret


async def confirm_telegram(
    session: AsyncSession, staff: Staff, secret: str, code: str, now: datetime
) -> list[str]:
    """Send codes to the phone from now on. Recovery codes, where `staff` has none yet.

    Raises:
        CodeWrong: it is not the code that was sent, or too old.
    """
    begun = await session.scalar(
        delete(SignInAttempt)
        .where(
            SignInAttempt.secret_hash == hash_of(secret),
            SignInAttempt.code_hash == sent_hash(secret, "".join(code.split())),
            SignInAttempt.expires_at > now,
        )
        .returning(SignInAttempt.id)
    )
    if begun is None:
        raise CodeWrong
    step = await locked(session, staff)
    step.by_telegram, step.reset_at = True, None
    return await _first_recovery_codes(session, staff)


async def turn_off(session: AsyncSession, staff: Staff, way: Way) -> None:
    """Ask for no such codes any more."""
    step = await locked(session, staff)
    if way is Way.APP:
        step.app_secret = step.new_app_secret = None
    else:
        step.by_telegram = False
    if not step.is_on:
        await session.execute(delete(RecoveryCode).where(RecoveryCode.staff_id == staff.id))


async def new_recovery_codes(session: AsyncSession, staff: Staff) -> list[str]:
    """Codes for when the phone is lost; earlier ones stop working. Only hashes are kept."""
    await session.execute(delete(RecoveryCode).where(RecoveryCode.staff_id == staff.id))
    codes = [legible_secret() for _ in range(RECOVERY_CODES)]
    session.add_all(
        RecoveryCode(staff_id=staff.id, code_hash=hash_of(code.replace("-", ""))) for code in codes
    )
    await session.flush()
    return codes


async def reset(session: AsyncSession, person: Staff, by: Staff | None, now: datetime) -> None:
    """Take a colleague's second step away: phone and recovery codes are lost.

    They are signed out everywhere, and told: by Telegram, and on the desk until they say that they
    know. `by` is None for whoever runs the service.

    Raises:
        NotAllowed: only admins may.
    """
    if by is not None and by.role is not Role.ADMIN:
        raise NotAllowed
    step = await locked(session, person)
    step.app_secret = step.new_app_secret = None
    step.by_telegram, step.reset_at = False, now
    for table in (RecoveryCode, SignInAttempt, StaffSession):
        await session.execute(delete(table).where(table.staff_id == person.id))
    await tell(session, person, say("staff-second-step-reset"), now)


async def know_of_reset(session: AsyncSession, staff: Staff) -> None:
    """They have read that it was taken away."""
    await session.execute(
        update(SecondStep).where(SecondStep.staff_id == staff.id).values(reset_at=None)
    )


async def _first_recovery_codes(session: AsyncSession, staff: Staff) -> list[str]:
    if await recovery_codes_left(session, staff):
        return []
    return await new_recovery_codes(session, staff)
