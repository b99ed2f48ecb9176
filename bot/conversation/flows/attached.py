"""What is said of files that come with a report. Nobody here listens to them or watches them."""

from __future__ import annotations

from collections.abc import Iterable

from actions.model import FileKind
from actions.outgoing import Lines, Say, say
from bot.conversation.situation import Situation

RECORDINGS = frozenset({FileKind.VOICE, FileKind.VIDEO})
PICTURES = frozenset({FileKind.PHOTO, FileKind.VIDEO})

_COUNTED = {
    FileKind.VOICE: "summary-voices",
    FileKind.VIDEO: "summary-videos",
    FileKind.DOCUMENT: "summary-documents",
}


def added(situation: Situation) -> Say:
    """That the message joined the report; of a recording, that only the officer will know it."""
    return say(f"report-{_recording(situation.files.values()) or 'added'}")


def received(kinds: Iterable[FileKind]) -> Say:
    """That files came, before anybody said what they are about."""
    return say(f"heard-{_recording(kinds) or 'files'}")


def instead_of_words(kinds: Iterable[FileKind]) -> Say:
    """Where the matter is to be found, when nothing was written."""
    only = set(kinds)
    if FileKind.VOICE in only:
        return say("words-spoken")
    return say("words-not-given" if only == {FileKind.PHOTO} else "words-attached")


def besides_photos(kinds: Iterable[FileKind]) -> tuple[Lines, ...]:
    """A line for each other kind of file, in one paragraph or none."""
    found = list(kinds)
    lines = tuple(
        say(message, count=found.count(kind)) for kind, message in _COUNTED.items() if kind in found
    )
    return (Lines(lines=lines),) if lines else ()


def _recording(kinds: Iterable[FileKind]) -> str:
    """`voice`, `video` or nothing; a voice message before a video, since it surely has words."""
    found = set(kinds)
    return next((kind.value for kind in (FileKind.VOICE, FileKind.VIDEO) if kind in found), "")
