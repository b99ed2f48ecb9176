"""Confirmed lessons as Rasa training data: files to be read by a person before anybody trains."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Lesson, LessonState
from actions.personal_data import with_stand_ins

_HEADER = """\
# Residents' words, without personal data, as reviewers labelled them.
# Read them; move what is good to data/nlu/{language}.yml; then train. Nothing trains by itself.
version: "3.1"
nlu:
"""


class NothingWritten(Exception):
    """A file is there already, or cannot be made; nothing was written and nothing marked."""


@dataclass(frozen=True)
class Written:
    """What was written: how many examples to which file, and how many lessons were left out
    because no flow answers their intent (any more)."""

    examples: Mapping[Path, int]
    unknown: int


async def export(
    session: AsyncSession,
    folder: Path,
    *,
    intents: Collection[str],
    now: datetime,
    since: datetime | None = None,
) -> Written:
    """Write what was confirmed to `folder`, a file for each language, and mark it as exported.

    Without `since` that is what was never exported; with it, all that was reviewed from then on.
    The same lessons make the same files. None that exists is written over.

    Raises:
        NothingWritten: one of the files is there already, or cannot be made.
    """
    query = select(Lesson).where(Lesson.state == LessonState.CONFIRMED)
    if since is None:
        query = query.where(Lesson.exported_at.is_(None))
    else:
        query = query.where(Lesson.reviewed_at >= since)
    lessons = list(await session.scalars(query.order_by(Lesson.id).with_for_update()))
    known = [lesson for lesson in lessons if lesson.intent in intents]
    by_language: dict[str, list[Lesson]] = defaultdict(list)
    for lesson in known:
        by_language[lesson.language].append(lesson)
    files = {
        folder / f"{language}.yml": training_data(by_language[language], language)
        for language in sorted(by_language)
    }
    _write({path: text for path, (text, _) in files.items()})
    for lesson in known:
        lesson.exported_at = lesson.exported_at or now
    counts = {path: count for path, (_, count) in files.items()}
    return Written(counts, len(lessons) - len(known))


def training_data(lessons: Iterable[Lesson], language: str) -> tuple[str, int]:
    """Lessons of a language in Rasa's YAML, and how many examples that makes."""
    examples: dict[str, set[str]] = defaultdict(set)
    for lesson in lessons:
        text = example(lesson.text)
        if text and lesson.intent:
            examples[lesson.intent].add(text)
    written = _HEADER.format(language=language)
    for intent in sorted(examples):
        lines = "".join(f"    - {text}\n" for text in sorted(examples[intent]))
        written += f"- intent: {intent}\n  examples: |\n{lines}"
    return written, sum(map(len, examples.values()))


def example(text: str) -> str:
    """`text` as an example that Rasa reads as it stands: no markup, no command, one line."""
    plain = with_stand_ins(text).translate(_HARMLESS)
    printable = "".join(character for character in plain if character.isprintable())
    return " ".join(printable.split()).lstrip("/-*# ")


# [gate 3](place) annotates, ${HOME} is replaced, and a backslash escapes: in Rasa, not in a text.
_HARMLESS = str.maketrans({"[": "(", "]": ")", "{": "(", "}": ")", "\\": "/"})


def _write(files: Mapping[Path, str]) -> None:
    """All of them or none."""
    in_the_way = [path for path in files if path.exists()]
    if in_the_way:
        paths = ", ".join(str(path) for path in in_the_way)
        raise NothingWritten(f"Already there, and never written over: {paths}")
    written: list[Path] = []
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                written.append(path)
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        raise NothingWritten(f"{error.filename}: {error.strerror}") from error
