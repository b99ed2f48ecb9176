"""The reviewer's side: what waits, most frequent first, and what they decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from actions.keyset import comes_after
from actions.model import Lesson, LessonKind, LessonState, Role, Staff
from actions.refusals import LessonIsExported, NotAllowed, NotFound

PAGE = 25


class View(StrEnum):
    """Which lessons somebody wants to see."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"  # and not exported yet
    EXPORTED = "exported"
    DISCARDED = "discarded"


@dataclass(frozen=True)
class Sieve:
    """What somebody wants to look at now."""

    view: View = View.WAITING
    language: str | None = None
    kind: LessonKind | None = None


@dataclass(frozen=True)
class Position:
    """A lesson's place in the list, from which the next page goes on."""

    times: int
    id: int

    @classmethod
    def of(cls, lesson: Lesson) -> Position:
        """Where `lesson` stands."""
        return cls(lesson.times, lesson.id)


async def page(
    session: AsyncSession,
    staff: Staff,
    sieve: Sieve,
    *,
    limit: int = PAGE,
    after: Position | None = None,
) -> list[Lesson]:
    """A page of what passes `sieve`, the most frequent first, with its reviewer loaded.

    Raises:
        NotAllowed: it is for supervisors and admins.
    """
    _check(staff)
    query = select(Lesson).where(_passes(sieve)).options(joinedload(Lesson.reviewed_by))
    if after is not None:
        query = query.where(comes_after(Lesson.times, Lesson.id, after.times, after.id))
    ordered = query.order_by(Lesson.times.desc(), Lesson.id.desc())
    return list(await session.scalars(ordered.limit(limit)))


async def waiting(session: AsyncSession) -> int:
    """How many texts nobody has looked at yet."""
    query = select(func.count()).where(Lesson.state == LessonState.WAITING)
    return await session.scalar(query) or 0


async def confirm(
    session: AsyncSession, staff: Staff, id: int, intent: str, now: datetime
) -> Lesson:
    """The words mean `intent`. A decision can be changed until it is exported.

    Raises:
        NotAllowed, NotFound. LessonIsExported: it is training data already.
    """
    lesson = await _held(session, staff, id)
    lesson.state, lesson.intent = LessonState.CONFIRMED, intent
    lesson.reviewed_by_id, lesson.reviewed_at = staff.id, now
    return lesson


async def discard(session: AsyncSession, staff: Staff, id: int, now: datetime) -> Lesson:
    """The words teach nothing, or tell of whom they speak. They are gone in a few days.

    Raises:
        NotAllowed, NotFound. LessonIsExported: it is training data already.
    """
    lesson = await _held(session, staff, id)
    lesson.state, lesson.intent = LessonState.DISCARDED, None
    lesson.reviewed_by_id, lesson.reviewed_at = staff.id, now
    return lesson


async def _held(session: AsyncSession, staff: Staff, id: int) -> Lesson:
    _check(staff)
    lesson = await session.scalar(select(Lesson).where(Lesson.id == id).with_for_update())
    if lesson is None:
        raise NotFound
    if lesson.exported_at is not None:
        raise LessonIsExported
    return lesson


def _check(staff: Staff) -> None:
    if staff.role is Role.OFFICER:
        raise NotAllowed


def _passes(sieve: Sieve) -> ColumnElement[bool]:
    match sieve.view:
        case View.EXPORTED:
            passes: ColumnElement[bool] = Lesson.exported_at.is_not(None)
        case View.CONFIRMED:
            passes = (Lesson.state == LessonState.CONFIRMED) & Lesson.exported_at.is_(None)
        case _:
            passes = Lesson.state == LessonState(sieve.view.value)
    if sieve.language is not None:
        passes = passes & (Lesson.language == sieve.language)
    if sieve.kind is not None:
        passes = passes & (Lesson.kind == sieve.kind)
    return passes
