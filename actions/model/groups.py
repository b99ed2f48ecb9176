"""Groups of staff in Telegram, and which of their topics is which ticket's."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, text_enum
from actions.model.chats import Chat


class GroupProblem(StrEnum):
    """Why nothing can be put into a group; its cards go to officers' own chats as ever."""

    NO_RIGHT = "no_right"  # to manage topics, or to write
    NO_TOPICS = "no_topics"  # the group has none
    GONE = "gone"  # we are not in it


class StaffGroup(Base):
    """A group in which each ticket of a community, or of a station's communities, is a topic.

    `chat_id` is the group's chat; `title` what it was called when somebody bound it. While there is
    a `problem`, nothing is sent there.
    """

    __tablename__ = "staff_groups"
    __table_args__ = (
        CheckConstraint(
            "(community_id IS NULL) <> (station_id IS NULL)", name="it_is_bound_to_one_thing"
        ),
    )

    chat_id: Mapped[int] = mapped_column(
        ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True
    )
    community_id: Mapped[int | None] = mapped_column(
        ForeignKey("communities.id", ondelete="CASCADE"), index=True
    )
    station_id: Mapped[int | None] = mapped_column(
        ForeignKey("stations.id", ondelete="CASCADE"), index=True
    )
    title: Mapped[str] = mapped_column(String(128))
    language: Mapped[str] = mapped_column(String(8))
    bound_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    bound_at: Mapped[datetime]
    problem: Mapped[GroupProblem | None] = mapped_column(text_enum(GroupProblem, "problem"))

    chat: Mapped[Chat] = relationship(lazy="raise")


class TicketTopic(Base):
    """The topic of a ticket in a group; `thread` is Telegram's number of it."""

    __tablename__ = "ticket_topics"
    __table_args__ = (UniqueConstraint("chat_id", "thread"),)

    chat_id: Mapped[int] = mapped_column(
        ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True
    )
    ticket_id: Mapped[int] = mapped_column(
        ForeignKey("tickets.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    thread: Mapped[int] = mapped_column(BigInteger)
    is_closed: Mapped[bool] = mapped_column(default=False)
