"""What was found in a report: when, plates, phone numbers, links, sums of money."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from actions.model.base import Base, BigId, text_enum


class FactKind(StrEnum):
    """What a fact is, in the order they are shown."""

    WHEN = "when"
    PLATE = "plate"
    PHONE = "phone"
    LINK = "link"
    SUM = "sum"


class Precision(StrEnum):
    """How exactly a time is known."""

    MINUTE = "minute"
    PART = "part"  # of a day: an evening
    DAY = "day"
    WORDS = "words"  # the day, or not even that; the rest only the words say


class TicketFact(Base):
    """Something concrete that a ticket's words say. `written` is how they say it.

    A WHEN has `precision`, and the time it spans if that is known; a SUM its `hundredths` of a
    `currency` (ISO 4217); the others `value`: a plate's characters, a number in E.164 or as it is
    dialled, a link's registered domain.
    """

    __tablename__ = "ticket_facts"
    __table_args__ = (
        CheckConstraint("(kind = 'when') = (precision IS NOT NULL)", name="times_have_precision"),
        CheckConstraint("(starts_at IS NULL) = (ends_at IS NULL)", name="times_are_whole"),
        CheckConstraint(
            "starts_at IS NOT NULL OR precision IS NULL OR precision = 'words'",
            name="only_words_lack_a_time",
        ),
        CheckConstraint("(kind = 'sum') = (hundredths IS NOT NULL)", name="sums_have_an_amount"),
        CheckConstraint("(kind = 'sum') = (currency IS NOT NULL)", name="sums_have_a_currency"),
        CheckConstraint(
            "(kind IN ('plate', 'phone', 'link')) = (value IS NOT NULL)", name="others_have_a_value"
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"), index=True)
    kind: Mapped[FactKind] = mapped_column(text_enum(FactKind, "kind"))
    written: Mapped[str] = mapped_column(Text)
    value: Mapped[str | None] = mapped_column(String(253))  # as long as a domain can be
    hundredths: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None] = mapped_column(String(3))
    starts_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    precision: Mapped[Precision | None] = mapped_column(text_enum(Precision, "precision"))
