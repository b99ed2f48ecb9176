"""What somebody has set up, and what is asked of everybody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import RecoveryCode, Role, SecondStep, Setting, Staff
from actions.refusals import NotAllowed

_REQUIRED = "second-step-is-required"

# `SecondStep.is_on` as a condition.
_is_on = or_(SecondStep.app_secret.is_not(None), SecondStep.by_telegram)


async def of(session: AsyncSession, staff: Staff) -> SecondStep | None:
    """What `staff` has set up."""
    return await session.get(SecondStep, staff.id)


async def who_has_one(session: AsyncSession, people: Sequence[Staff]) -> set[int]:
    """The ids of those of `people` who are asked for a code."""
    ids = [person.id for person in people]
    found = await session.scalars(
        select(SecondStep.staff_id).where(SecondStep.staff_id.in_(ids), _is_on)
    )
    return set(found)


async def recovery_codes_left(session: AsyncSession, staff: Staff) -> int:
    """How many of theirs still work."""
    unused = select(func.count()).where(
        RecoveryCode.staff_id == staff.id, RecoveryCode.used_at.is_(None)
    )
    return await session.scalar(unused) or 0


async def locked(session: AsyncSession, staff: Staff) -> SecondStep:
    """The row, the caller's until the transaction ends; made where there is none."""
    step = await session.get(SecondStep, staff.id, with_for_update=True)
    if step is None:
        step = SecondStep(staff_id=staff.id, app_counter=0, by_telegram=False)
        session.add(step)
        await session.flush()
    return step


async def is_required(session: AsyncSession) -> bool:
    """Whether everybody has to have a second step."""
    kept = await session.get(Setting, _REQUIRED)
    return kept is not None and bool(kept.value["on"])


async def require(session: AsyncSession, by: Staff, is_on: bool, now: datetime) -> None:
    """Ask a second step of everybody, or leave it to them.

    Raises:
        NotAllowed: only admins decide for everybody.
    """
    if by.role is not Role.ADMIN:
        raise NotAllowed
    await session.merge(
        Setting(name=_REQUIRED, value={"on": is_on}, changed_at=now, changed_by_id=by.id)
    )


def must_set_up() -> ColumnElement[bool]:
    """Whether a row's `Staff` has to set one up before anything else, as a condition."""
    required = exists().where(Setting.name == _REQUIRED, Setting.value["on"].as_boolean())
    return required & ~exists().where(SecondStep.staff_id == Staff.id, _is_on)


async def is_in_use(session: AsyncSession) -> bool:
    """Whether anybody at all may be asked for a code."""
    somebody = exists().where(_is_on)
    return await is_required(session) or bool(await session.scalar(select(somebody)))
