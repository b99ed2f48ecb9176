"""What leaves the queue: what is too old, and what somebody wants gone.

No row says whose it is. Whoever takes their words back brings them along: the rows that were made
of these very words go, or count one less where others said the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.learning.collecting import count_less, names_known, text_hash
from actions.model import Lesson, LessonState, Resident
from actions.personal_data import pieces, without_personal_data

UNREVIEWED = timedelta(days=90)  # nobody looked at it: so it cannot have mattered
DISCARDED = timedelta(days=7)  # time to take a hasty press back
EXPORTED = timedelta(days=30)  # time to export once more; then it is in the training data, or not
MOST_TOGETHER = 5  # lines; so many short texts at most were read as one message
_MARK = "\u2039"
_SPACE = re.compile(r"\s+")


async def forget_old(session: AsyncSession, now: datetime) -> None:
    """Remove what was not reviewed in time, was discarded, or has been exported.

    What is confirmed and not yet exported stays: that is a reviewer's work.
    """
    await session.execute(
        delete(Lesson).where(
            or_(
                (Lesson.state == LessonState.WAITING)
                & (Lesson.last_seen_on < (now - UNREVIEWED).date()),
                (Lesson.state == LessonState.DISCARDED) & (Lesson.reviewed_at < now - DISCARDED),
                Lesson.exported_at < now - EXPORTED,
            )
        )
    )


async def take_back(session: AsyncSession, texts: Collection[str], of: Resident | None) -> None:
    """Take what was made of `texts` out of the queue, unless it was exported already.

    `texts` are whole messages and reports, as written; a report counts by its lines as well, each
    alone and those that may have been one message together.
    """
    written = [messages for text in texts if (messages := _messages_in(text))]
    if not written:
        return
    names = await names_known(session, of)
    made = [without_personal_data(one, names=names) for messages in written for one in messages]
    hashes = Counter(text_hash(text) for text in made if text is not None)
    candidates = await session.execute(
        select(Lesson.id, Lesson.text, Lesson.text_hash).where(
            Lesson.exported_at.is_(None),
            or_(Lesson.text_hash.in_(hashes), Lesson.text.contains(_MARK)),
        )
    )
    plain = [{_plain(one) for one in messages} for messages in written]
    for id, text, hash_ in candidates.all():
        # The model may have found things then that we cannot find again without it.
        times = max(
            hashes[hash_],
            sum(any(_was_made_of(text, one) for one in messages) for messages in plain),
        )
        if times:
            await count_less(session, Lesson.id == id, times)


def _messages_in(text: str) -> set[str]:
    """`text`, and whatever in it may have come as a message of its own."""
    lines = [line for line in text.splitlines() if line.strip()]
    runs = {
        "\n".join(lines[start:end])
        for start in range(len(lines))
        for end in range(start + 1, min(start + MOST_TOGETHER, len(lines)) + 1)
    }
    return {text, *runs} if lines else runs


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip().casefold()


def _was_made_of(text: str, written: str) -> bool:
    """Whether `text` is `written` with something else in place of its marks."""
    parts = [_plain(words) for words, removed in pieces(text) if removed is None]
    at = 0
    for part in parts:
        found = written.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    starts = pieces(text)[0][1] is not None or written.startswith(parts[0])
    ends = pieces(text)[-1][1] is not None or written.endswith(parts[-1])
    return starts and ends
