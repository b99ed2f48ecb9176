"""Which tickets somebody wants to look at now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Boolean, ColumnElement, and_, literal_column, or_

from actions.model import Category, Priority, Staff, Ticket, TicketState
from actions.model.tickets import IS_OPEN
from actions.tickets.merging import is_merged
from actions.tickets.reading import is_unread

LONGEST_QUESTION = 200  # characters

# Word for word what the partial indexes say, or SQLite would not see that they fit.
is_open: ColumnElement[bool] = literal_column(f"(tickets.{IS_OPEN})", Boolean)
is_urgent: ColumnElement[bool] = literal_column(
    f"(tickets.priority = 'urgent' AND tickets.{IS_OPEN})", Boolean
)


def overdue_of(now: datetime) -> ColumnElement[bool]:
    """Whether a ticket should have been answered or settled before `now`, as a condition."""
    return and_(is_open, late_of(now))


def late_of(now: datetime) -> ColumnElement[bool]:
    """The same of a ticket that is open."""
    answer = and_(Ticket.answered_at.is_(None), Ticket.answer_by < now)
    return or_(answer, Ticket.due_at < now)


class View(StrEnum):
    """Which of the tickets that somebody may see."""

    OPEN = "open"
    MINE = "mine"  # open, and taken by them or passed on to them
    RESOLVED = "resolved"  # withdrawn ones too: nobody has to act any more
    ALL = "all"


@dataclass(frozen=True)
class Sieve:
    """What somebody wants to look at now. `text` is looked for in reports and threads."""

    view: View = View.OPEN
    category: Category | None = None
    community_id: int | None = None
    state: TicketState | None = None
    priority: Priority | None = None
    language: str = ""
    unread: bool = False
    overdue: bool = False
    text: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything but the view is asked for."""
        return self != Sieve(self.view)

    def conditions(self, staff: Staff, now: datetime) -> Iterator[ColumnElement[bool]]:
        """What a ticket has to be like, besides being theirs to see, and having the words."""
        if self.view in (View.OPEN, View.MINE):
            yield is_open
            yield ~is_merged()  # it is looked after where it was merged into
        elif self.view is View.RESOLVED:
            yield ~is_open
        if self.category is not None:
            yield Ticket.category == self.category
        if self.community_id is not None:
            yield Ticket.community_id == self.community_id
        if self.state is not None:
            yield Ticket.state == self.state
        if self.priority is not None:
            yield Ticket.priority == self.priority
        if self.language:
            yield Ticket.language == self.language
        if self.unread:
            yield is_unread(staff)
        if self.overdue:
            yield overdue_of(now)
