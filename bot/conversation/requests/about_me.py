"""What a resident says of themselves, and what we keep of them."""

from __future__ import annotations

from dataclasses import dataclass

from actions.model import Topic
from bot.conversation.requests.asking import Request


@dataclass(frozen=True)
class SpeakLanguage(Request[None]):
    """The resident chose this language."""

    language: str


@dataclass(frozen=True)
class StoredAboutMe:
    """How much is stored about a resident."""

    messages: int
    tickets: int
    files: int
    topics: tuple[Topic, ...]


@dataclass(frozen=True)
class AboutMe(Request[StoredAboutMe]):
    """How much is stored about the resident."""


@dataclass(frozen=True)
class ExportAboutMe(Request[int]):
    """Everything stored about the resident as a file; its id."""


@dataclass(frozen=True)
class EraseMe(Request[None]):
    """Erase what is stored about the resident."""


@dataclass(frozen=True)
class StayAnonymous(Request[None]):
    """Officers do not see the resident's name."""
