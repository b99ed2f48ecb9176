"""Is it a scam, whom can one call, and would you have spotted it?"""

from __future__ import annotations

from dataclasses import dataclass

from actions.fraud import InstitutionKind, LabelledLink, Likeness, ScamKind, Verdict
from bot.conversation.requests.asking import Request
from bot.conversation.state import Drawn


@dataclass(frozen=True)
class Checked:
    """What the fraud shield makes of a message.

    `is_concrete`: there is a link or a number in it, or something that gives it away.
    """

    verdict: Verdict
    is_concrete: bool


@dataclass(frozen=True)
class Hotline:
    """Whom to call."""

    names: dict[str, str]
    phone: str


@dataclass(frozen=True)
class CheckMessage(Request[Checked]):
    """Is `text` a scam? `links` are those behind its words. Nothing of it is fetched.

    `likeness` is what the classifier makes of its wording, None where it could not be asked;
    `worded` is the part of it that this is about, all where empty.
    """

    text: str
    links: tuple[LabelledLink, ...] = ()
    likeness: Likeness | None = None
    worded: str = ""


@dataclass(frozen=True)
class RememberSwindler(Request[None]):
    """Add the numbers and accounts that `words` name to the memory, as reported with a ticket."""

    ticket_id: int
    words: str


@dataclass(frozen=True)
class Hotlines(Request[list[Hotline]]):
    """Published hotlines of institutions of `kinds`; what `text` names comes first."""

    kinds: tuple[InstitutionKind, ...]
    text: str = ""


@dataclass(frozen=True)
class QuizRound(Request[Drawn]):
    """Messages to practise on, first those `about` a kind of scam; or from `start` on in `seed`."""

    about: ScamKind | None = None
    seed: int | None = None
    start: int = 0
