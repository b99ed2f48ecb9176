"""Putting words into the queue: stripped first, counted where they were there already."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, case, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions import upsert
from actions.model import Lesson, LessonKind, LessonState, Resident, Staff
from actions.personal_data import Span, without_personal_data

MOST_READINGS = 3


@dataclass(frozen=True)
class Said:
    """A message as it was written, and what the model made of it.

    `readings` are intents and how sure the model was (0 to 1; None: not known), best first.
    `model` is its fingerprint, "" where not known. `found` are the entities in the text.
    """

    text: str
    language: str
    readings: Sequence[tuple[str, float | None]] = ()
    model: str = ""
    found: Sequence[Span] = ()


async def note(
    session: AsyncSession,
    said: Said,
    *,
    by: Resident | None,
    kind: LessonKind,
    now: datetime,
    meant: str | None = None,
    again: bool = False,
) -> None:
    """Queue `said` for a reviewer; `by` is only asked for the name that must not be in it.

    `meant` is the intent that somebody named instead. `again`: this very message was noted
    before, so it does not count twice. What a reviewer decided stays decided.
    """
    text = await _stripped(session, said, by)
    if text is None:
        return
    today = now.date()
    new = upsert.insert(session, Lesson).values(
        text=text,
        text_hash=text_hash(text),
        language=said.language,
        kind=kind,
        readings=[
            {"intent": intent, "confidence": None if sure is None else round(sure, 2)}
            for intent, sure in said.readings[:MOST_READINGS]
        ],
        model=said.model[:64] or None,
        suggested=meant,
        times=1,
        first_seen_on=today,
        last_seen_on=today,
        state=LessonState.WAITING,
    )
    waits = Lesson.state == LessonState.WAITING
    says_more = waits & (new.excluded.kind != LessonKind.UNCLEAR)
    await session.execute(
        new.on_conflict_do_update(
            index_elements=[Lesson.language, Lesson.text_hash],
            set_={
                "times": Lesson.times + (0 if again else 1),
                "last_seen_on": new.excluded.last_seen_on,
                "kind": case((says_more, new.excluded.kind), else_=Lesson.kind),
                "suggested": case(
                    (waits, func.coalesce(new.excluded.suggested, Lesson.suggested)),
                    else_=Lesson.suggested,
                ),
            },
        )
    )


async def drop(session: AsyncSession, said: Said, *, by: Resident | None) -> None:
    """Take back what `note` has queued for this one message: it turned out to be none to keep."""
    text = await _stripped(session, said, by)
    if text is None:
        return
    this = (Lesson.language == said.language) & (Lesson.text_hash == text_hash(text))
    await count_less(session, this & Lesson.exported_at.is_(None))


async def count_less(session: AsyncSession, which: ColumnElement[bool], times: int = 1) -> None:
    """So many times less; nothing is left of what nobody else said."""
    await session.execute(delete(Lesson).where(which, Lesson.times <= times))
    await session.execute(update(Lesson).where(which).values(times=Lesson.times - times))


def text_hash(text: str) -> str:
    """Texts that differ in nothing but capitals are the same."""
    return hashlib.sha256(text.casefold().encode()).hexdigest()


async def names_known(session: AsyncSession, resident: Resident | None) -> list[str]:
    """Names that a text may hold: its writer's, and those of everybody who works here."""
    names = list(await session.scalars(select(Staff.name)))
    return [*names, resident.name] if resident is not None else names


async def _stripped(session: AsyncSession, said: Said, by: Resident | None) -> str | None:
    return without_personal_data(said.text, names=await names_known(session, by), found=said.found)
