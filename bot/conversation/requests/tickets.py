"""What a resident reports, and what they do about it afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from actions.facts import Fact
from actions.fraud import LabelledLink
from actions.model import Category, TicketState
from actions.outgoing import Paragraph
from bot.conversation.messages import Point
from bot.conversation.requests.asking import Request


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
class FileTicket(Request[TicketView]):
    """File a ticket with the officers of the resident's community, or of the one with a code.

    `facts` are what the words say, `said` the numbers of their messages. About fraud, what it
    names goes to the neighbourhood's memory as well: of a message that was checked (`is_checked`)
    its text, too. `links` are those behind the words,
    `read` is what stood in the pictures. `alert_id`: it is a call that this alert warned of.
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
    alert_id: int | None = None


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
class TicketOfOwnMessage(Request[TicketView | None]):
    """The ticket that has words of a message of the resident's, by its number."""

    number: str


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
