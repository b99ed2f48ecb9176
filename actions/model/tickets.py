"""Tickets: what a resident reported, what was said about it, and who did what when."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, BigId, text_enum
from actions.model.chats import Chat, Resident
from actions.model.communities import Community
from actions.model.files import StoredFile
from actions.model.staff import Staff
from actions.model.ticket_facts import TicketFact


class Category(StrEnum):
    """What a ticket is about. The `report_…` intents map onto the first nine."""

    PARKING = "parking"
    HAZARD = "hazard"
    NOISE = "noise"
    ANIMAL = "animal"
    TRAFFIC = "traffic"
    THEFT = "theft"
    SUSPICIOUS = "suspicious"
    DISPUTE = "dispute"
    LOST_FOUND = "lost_found"
    FRAUD_VICTIM = "fraud_victim"
    FRAUD_CHECK = "fraud_check"
    EMERGENCY = "emergency"
    QUESTION = "question"  # a resident wants to talk to a person


class Priority(StrEnum):
    """How soon somebody must look."""

    URGENT = "urgent"
    HIGH = "high"
    NORMAL = "normal"


class TicketState(StrEnum):
    """Where a ticket stands; `actions.ticket_states` says which moves exist."""

    NEW = "new"
    TAKEN = "taken"
    ASKED = "asked"  # the officer asked back and waits for the resident
    ON_THE_WAY = "on_the_way"
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"

    @classmethod
    def open_states(cls) -> frozenset[TicketState]:
        """The states in which somebody still has to act."""
        return frozenset({cls.NEW, cls.TAKEN, cls.ASKED, cls.ON_THE_WAY})

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to act."""
        return self in self.open_states()


class Author(StrEnum):
    """Who wrote a message of the thread."""

    RESIDENT = "resident"
    STAFF = "staff"


class Audience(StrEnum):
    """Who may read a message of the thread. A note never reaches the resident."""

    EVERYONE = "everyone"
    STAFF = "staff"


# As the database has to read it to know that an index will do.
IS_OPEN = "state IN ('asked', 'new', 'on_the_way', 'taken')"
IS_URGENT = f"priority = 'urgent' AND {IS_OPEN}"
IS_UNANSWERED = f"answered_at IS NULL AND {IS_OPEN}"
IS_PLACED_HAZARD = "category = 'hazard' AND latitude IS NOT NULL"
IS_DUE = f"due_at IS NOT NULL AND {IS_OPEN}"
IS_PLACED = f"latitude IS NOT NULL AND {IS_OPEN}"


def _of_open(name: str, *columns: str) -> Index:
    where = text(IS_OPEN)
    return Index(name, *columns, postgresql_where=where, sqlite_where=where)


class Ticket(Base):
    """A resident's matter with their community's officer.

    `words` are the resident's own, as written in `language`. `chat_id` is where news of it goes.
    `assignee_id` is the officer who took it; `passed_to_id` whom it was last passed on to.
    `news_at` is when the resident last did something about it, `due_at` by when it is to be
    settled. `answer_by` is by when they are to hear from an officer, `answered_at` when they did;
    both are counted anew where it is opened again, `first_answered_at` stays.
    """

    __tablename__ = "tickets"
    __table_args__ = (
        CheckConstraint("rating IS NULL OR rating BETWEEN 1 AND 5", name="rating_is_1_to_5"),
        Index("ix_tickets_community_id_state_created_at", "community_id", "state", "created_at"),
        Index("ix_tickets_resident_id_created_at", "resident_id", "created_at"),
        # The queue, page by page: of one community, of everywhere, of one officer.
        Index("ix_tickets_community_id_updated_at_id", "community_id", "updated_at", "id"),
        Index("ix_tickets_updated_at_id", "updated_at", "id"),
        Index("ix_tickets_assignee_id_updated_at_id", "assignee_id", "updated_at", "id"),
        Index("ix_tickets_passed_to_id_updated_at_id", "passed_to_id", "updated_at", "id"),
        # The same of open ones: so many are settled that looking through them takes long.
        _of_open("ix_tickets_open_community", "community_id", "updated_at", "id"),
        _of_open("ix_tickets_open", "updated_at", "id"),
        _of_open("ix_tickets_open_assignee", "assignee_id", "updated_at", "id"),
        _of_open("ix_tickets_open_passed_to", "passed_to_id", "updated_at", "id"),
        # What the dashboard asks, answered without looking at the tickets themselves.
        _of_open(
            "ix_tickets_open_waiting",
            "community_id",
            "category",
            "answered_at",
            "answer_by",
            "due_at",
            "id",
        ),
        Index(
            "ix_tickets_hazards",
            "community_id",
            "created_at",
            "latitude",
            "longitude",
            "resident_id",
            postgresql_where=text(IS_PLACED_HAZARD),
            sqlite_where=text(IS_PLACED_HAZARD),
        ),
        Index(
            "ix_tickets_answer_by",
            "answer_by",
            postgresql_where=text(IS_UNANSWERED),
            sqlite_where=text(IS_UNANSWERED),
        ),
        Index(
            "ix_tickets_due",
            "due_at",
            postgresql_where=text(IS_DUE),
            sqlite_where=text(IS_DUE),
        ),
        Index(
            "ix_tickets_open_places",
            "latitude",
            "longitude",
            postgresql_where=text(IS_PLACED),
            sqlite_where=text(IS_PLACED),
        ),
        # It begins with the few urgent ones.
        Index(
            "ix_tickets_urgent",
            "community_id",
            "updated_at",
            "id",
            postgresql_where=text(IS_URGENT),
            sqlite_where=text(IS_URGENT),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number: Mapped[str] = mapped_column(String(16), unique=True)
    resident_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id", ondelete="SET NULL"))
    chat_id: Mapped[int | None] = mapped_column(
        ForeignKey("chats.id", ondelete="SET NULL"), index=True
    )
    community_id: Mapped[int] = mapped_column(ForeignKey("communities.id"))
    category: Mapped[Category] = mapped_column(text_enum(Category, "category"))
    priority: Mapped[Priority] = mapped_column(text_enum(Priority, "priority"))
    state: Mapped[TicketState] = mapped_column(
        text_enum(TicketState, "state"), default=TicketState.NEW
    )
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    passed_to_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    words: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8))
    place: Mapped[str] = mapped_column(Text, default="")
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    rating: Mapped[int | None]
    rating_words: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    news_at: Mapped[datetime | None]
    answer_by: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    first_answered_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    resolved_at: Mapped[datetime | None]

    community: Mapped[Community] = relationship(lazy="raise")
    resident: Mapped[Resident | None] = relationship(lazy="raise")
    chat: Mapped[Chat | None] = relationship(lazy="raise")
    assignee: Mapped[Staff | None] = relationship(lazy="raise", foreign_keys=[assignee_id])
    passed_to: Mapped[Staff | None] = relationship(lazy="raise", foreign_keys=[passed_to_id])
    messages: Mapped[list[ThreadMessage]] = relationship(
        lazy="raise", order_by="ThreadMessage.id", back_populates="ticket"
    )
    events: Mapped[list[TicketEvent]] = relationship(
        lazy="raise", order_by="TicketEvent.id", foreign_keys="TicketEvent.ticket_id"
    )
    facts: Mapped[list[TicketFact]] = relationship(lazy="raise", order_by=TicketFact.id)
    files: Mapped[list[StoredFile]] = relationship(
        lazy="raise", secondary="ticket_files", order_by=StoredFile.id
    )


class ThreadMessage(Base):
    """Something the resident or an officer wrote about a ticket, after the report itself.

    `is_correction`: a message of theirs, as it is since they changed it.
    """

    __tablename__ = "ticket_messages"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"), index=True)
    author: Mapped[Author] = mapped_column(text_enum(Author, "author"))
    audience: Mapped[Audience] = mapped_column(text_enum(Audience, "audience"))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    text: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8))
    created_at: Mapped[datetime]
    is_correction: Mapped[bool] = mapped_column(default=False, server_default=false())

    ticket: Mapped[Ticket] = relationship(lazy="raise", back_populates="messages")
    staff: Mapped[Staff | None] = relationship(lazy="raise")


class TicketFile(Base):
    """A file shown with a ticket; `message_id` when it came with a later message."""

    __tablename__ = "ticket_files"

    ticket_id: Mapped[int] = mapped_column(
        ForeignKey("tickets.id", ondelete="CASCADE"), primary_key=True
    )
    file_id: Mapped[int] = mapped_column(
        ForeignKey("files.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    message_id: Mapped[int | None] = mapped_column(
        ForeignKey("ticket_messages.id", ondelete="SET NULL")
    )


class TicketMove(StrEnum):
    """What can be done to a ticket. Commands; the history keeps them."""

    FILE = "file"
    TAKE = "take"
    ASK_BACK = "ask_back"
    REPLY = "reply"
    ANSWER = "answer"  # the resident writes
    SET_OUT = "set_out"
    RESOLVE = "resolve"
    PASS_ON = "pass_on"
    NOTE = "note"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    RATE = "rate"
    RECATEGORISE = "recategorise"  # it is about something else than was understood
    PRIORITISE = "prioritise"
    SET_DUE = "set_due"
    TRANSFER = "transfer"  # to another community
    MERGE = "merge"  # it goes along with another ticket
    ABSORB = "absorb"  # another ticket goes along with it
    SEPARATE = "separate"


class TicketEvent(Base):
    """Who did what to a ticket, when. Only ever added to. No `staff_id`: the resident did.

    Passed on without `about_staff_id` it is the community's again: whoever had it has left.
    `category`, `priority`, `due_at` and `community_id` are the ticket's from then on, of the moves
    that say so; `other_id` is the ticket that it was merged with.
    """

    __tablename__ = "ticket_events"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"), index=True)
    move: Mapped[TicketMove] = mapped_column(text_enum(TicketMove, "move"))
    state: Mapped[TicketState] = mapped_column(text_enum(TicketState, "state"))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    about_staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime]
    category: Mapped[Category | None] = mapped_column(text_enum(Category, "category"))
    priority: Mapped[Priority | None] = mapped_column(text_enum(Priority, "priority"))
    due_at: Mapped[datetime | None]
    community_id: Mapped[int | None] = mapped_column(ForeignKey("communities.id"))
    other_id: Mapped[int | None] = mapped_column(ForeignKey("tickets.id", ondelete="SET NULL"))

    other: Mapped[Ticket | None] = relationship(lazy="raise", foreign_keys=[other_id])
    community: Mapped[Community | None] = relationship(lazy="raise")
    staff: Mapped[Staff | None] = relationship(lazy="raise", foreign_keys=[staff_id])
    about_staff: Mapped[Staff | None] = relationship(lazy="raise", foreign_keys=[about_staff_id])
