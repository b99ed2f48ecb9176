"""What a flow may ask for or have done. A flow yields a request and gets its answer back.

Flows do no I/O themselves: `bot.conversation.performer` carries requests out with `actions`,
inside the turn's transaction. In tests anybody can answer them.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from actions.facts import Fact
from actions.fraud import InstitutionKind, LabelledLink, Likeness, ScamKind, Verdict
from actions.model import Category, PlaceKind, QuietHours, TicketState, Topic
from actions.outgoing import Paragraph
from bot.conversation.messages import Point
from bot.conversation.state import CommunityRef, Drawn, Interpretation
from nlu.intents import Intent

Answer = TypeVar("Answer")


class Request(Generic[Answer]):
    """Something to be found out or done; the answer's type is its parameter."""


def ask(request: Request[Answer]) -> Generator[Request[Any], Any, Answer]:
    """Yield `request` and return its answer, typed: `hits = yield from ask(FindCommunity(…))`."""
    answer: Answer = yield request
    return answer


@dataclass(frozen=True)
class TicketView:
    """A ticket as its resident sees it."""

    id: int
    number: str
    category: Category
    state: TicketState
    words: str
    place: str
    filed_at: datetime
    rating: int | None


@dataclass(frozen=True)
class PlaceView:
    """A place as a resident is told of it; `distance` in metres where a location is known."""

    names: dict[str, str]
    address: dict[str, str]
    hours: dict[str, str]
    fee: dict[str, str]
    phone: str | None
    capacity: int | None
    latitude: float
    longitude: float
    distance: int | None


@dataclass(frozen=True)
class OfficerView:
    """An officer as residents know them; `hours` says when they are in the community."""

    name: str
    phone: str | None
    hours: tuple[dict[str, str], ...]


@dataclass(frozen=True)
class StoredAboutMe:
    """How much is stored about a resident."""

    messages: int
    tickets: int
    files: int
    topics: tuple[Topic, ...]


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
class FindCommunity(Request[list[CommunityRef]]):
    """Communities whose name in any language resembles `text`, best first."""

    text: str


@dataclass(frozen=True)
class CommunitiesNamedIn(Request[list[CommunityRef]]):
    """Communities whose whole name stands in a `text` about something else, as they come in it."""

    text: str


@dataclass(frozen=True)
class CommunityAt(Request[CommunityRef | None]):
    """The community around a point."""

    point: Point


@dataclass(frozen=True)
class CommunityByCode(Request[CommunityRef | None]):
    """The community a link or QR code names."""

    code: str


@dataclass(frozen=True)
class AllCommunities(Request[list[CommunityRef]]):
    """Every community served."""


@dataclass(frozen=True)
class MyCommunity(Request[CommunityRef | None]):
    """The resident's community, as it is by now."""


@dataclass(frozen=True)
class JoinCommunity(Request[None]):
    """The resident belongs to this community from now on."""

    code: str


@dataclass(frozen=True)
class SpeakLanguage(Request[None]):
    """The resident chose this language."""

    language: str


@dataclass(frozen=True)
class FileTicket(Request[TicketView]):
    """File a ticket with the officers of the resident's community, or of the one with a code.

    `facts` are what the words say, `said` the numbers of their messages. About fraud, what it
    names goes to the neighbourhood's memory as well: of a message that was checked (`is_checked`)
    its text, too. `links` are those behind the words,
    `read` is what stood in the pictures.
    """

    category: Category
    words: str
    place: str = ""
    point: Point | None = None
    file_ids: tuple[int, ...] = ()
    facts: tuple[Fact, ...] = ()
    said: tuple[str, ...] = ()
    links: tuple[LabelledLink, ...] = ()
    read: str = ""
    is_checked: bool = False
    community: str | None = None


@dataclass(frozen=True)
class MyTickets(Request[list[TicketView]]):
    """The resident's latest tickets, newest first."""


@dataclass(frozen=True)
class ShowTicket(Request[TicketView]):
    """One of the resident's tickets; refused when it is not theirs."""

    ticket_id: int


@dataclass(frozen=True)
class TicketOfMessage(Request[int | None]):
    """The ticket that one of our messages was about."""

    message_id: str


@dataclass(frozen=True)
class TicketThatAsks(Request[TicketView | None]):
    """The resident's latest ticket whose officer waits for an answer."""


@dataclass(frozen=True)
class AddWords(Request[TicketView]):
    """Add what the resident wrote or sent to their ticket; `facts` are what the words say."""

    ticket_id: int
    words: str
    file_ids: tuple[int, ...] = ()
    point: Point | None = None
    facts: tuple[Fact, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True)
class TicketOfOwnMessage(Request[TicketView | None]):
    """The ticket that has words of a message of the resident's, by its number."""

    number: str


@dataclass(frozen=True)
class CorrectWords(Request[TicketView]):
    """The resident changed a message that is part of their ticket; `words` are what it says now."""

    ticket_id: int
    words: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class AddFacts(Request[TicketView]):
    """Add what the resident chose or wrote in answer to a question, for the officer to read."""

    ticket_id: int
    facts: tuple[Paragraph, ...]


@dataclass(frozen=True)
class AddNote(Request[TicketView]):
    """Note something for the officers only."""

    ticket_id: int
    note: tuple[Paragraph, ...]


@dataclass(frozen=True)
class CheckMessage(Request[Checked]):
    """Is `text` a scam? `links` are those behind its words. Nothing of it is fetched.

    `likeness` is what the classifier makes of its wording, None where it could not be asked.
    """

    text: str
    links: tuple[LabelledLink, ...] = ()
    likeness: Likeness | None = None


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


@dataclass(frozen=True)
class RateTicket(Request[TicketView]):
    """Rate a resolved ticket, 1 to 5; words may be added later."""

    ticket_id: int
    rating: int
    words: str | None = None


@dataclass(frozen=True)
class ReopenTicket(Request[TicketView]):
    """The matter is not settled."""

    ticket_id: int


@dataclass(frozen=True)
class WithdrawTicket(Request[TicketView]):
    """The matter has settled itself."""

    ticket_id: int


@dataclass(frozen=True)
class NearbyPlaces(Request[list[PlaceView]]):
    """Places of a kind near a point, or in a community (by its code)."""

    kind: PlaceKind
    point: Point | None = None
    community: str | None = None


@dataclass(frozen=True)
class Officers(Request[list[OfficerView]]):
    """Who serves a community (by its code)."""

    community: str


@dataclass(frozen=True)
class Subscribe(Request[bool]):
    """Send alerts of a topic; True when that is new."""

    topic: Topic


@dataclass(frozen=True)
class Unsubscribe(Request[bool]):
    """Send no more alerts of a topic; True when there was a subscription."""

    topic: Topic


@dataclass(frozen=True)
class MyTopics(Request[list[Topic]]):
    """What the resident is subscribed to."""


@dataclass(frozen=True)
class MyQuietHours(Request[QuietHours | None]):
    """The quiet hours that the resident chose; None: the city's."""


@dataclass(frozen=True)
class KeepQuiet(Request[None]):
    """Send nothing unasked during these hours, but for emergency notices."""

    hours: QuietHours


@dataclass(frozen=True)
class RecordFeedback(Request[None]):
    """Keep what the resident thinks of the service."""

    words: str


@dataclass(frozen=True)
class JoinVolunteers(Request[None]):
    """Put the resident on the community's volunteer list."""


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


@dataclass(frozen=True)
class QueueForReview(Request[None]):
    """Let a reviewer see, without personal data, what was not understood.

    `corrected`: the resident said that we were wrong; `meant` is what they named instead.
    """

    interpretation: Interpretation
    corrected: bool = False
    meant: Intent | None = None


@dataclass(frozen=True)
class TakeFromReview(Request[None]):
    """Take a message back that was queued for a reviewer: it is none to learn from."""

    interpretation: Interpretation
