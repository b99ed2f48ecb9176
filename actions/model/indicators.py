"""What swindlers use, as residents reported it: numbers, addresses, accounts, texts."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, BigId, text_enum
from actions.model.communities import Community
from actions.model.staff import Staff
from actions.model.tickets import Ticket


class IndicatorKind(StrEnum):
    """What can be recognised when it comes again."""

    NUMBER = "number"  # E.164
    LINK = "link"  # host and path
    DOMAIN = "domain"
    ACCOUNT = "account"  # service:name
    TEXT = "text"  # and all that is nearly the same


class IndicatorState(StrEnum):
    """What is known of it; `actions.indicators.states` says which moves exist."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    CLEARED = "cleared"


class IndicatorMove(StrEnum):
    """What staff can do with an indicator. Commands; the history keeps them."""

    CONFIRM = "confirm"
    CLEAR = "clear"
    REOPEN = "reopen"  # take a decision back
    IMPORT = "import"  # confirmed by a list from elsewhere


class Indicator(Base):
    """One number, address, account or text.

    `digest` finds it: 128 bits of kind and value in hex, of a text those of its letters alone.
    `value` is what staff read: a text is without personal data. `signature` is a text's MinHash
    (`actions.fraud.fingerprints`). `people` counts who reported it, each once. `scam_kind` is a
    `ScamKind`'s value, where known. `source` and `source_date` say where it was imported from.
    `seen_at` is when it was last reported or imported.
    """

    __tablename__ = "indicators"
    __table_args__ = (
        CheckConstraint("(kind = 'text') = (signature IS NOT NULL)", name="texts_have_signatures"),
        CheckConstraint("(source IS NULL) = (source_date IS NULL)", name="a_source_has_a_date"),
        Index("ix_indicators_seen_at_id", "seen_at", "id"),
        Index("ix_indicators_state_seen_at", "state", "seen_at"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    digest: Mapped[str] = mapped_column(String(32), unique=True)
    kind: Mapped[IndicatorKind] = mapped_column(text_enum(IndicatorKind, "kind"))
    value: Mapped[str] = mapped_column(Text)
    signature: Mapped[bytes | None] = mapped_column(LargeBinary)
    state: Mapped[IndicatorState] = mapped_column(
        text_enum(IndicatorState, "state"), default=IndicatorState.REPORTED
    )
    scam_kind: Mapped[str | None] = mapped_column(String(32))
    people: Mapped[int] = mapped_column(default=0)
    source: Mapped[str | None] = mapped_column(String(200))
    source_date: Mapped[date | None]
    first_seen_at: Mapped[datetime]
    seen_at: Mapped[datetime]

    events: Mapped[list[IndicatorEvent]] = relationship(lazy="raise", order_by="IndicatorEvent.id")
    wordings: Mapped[list[IndicatorWording]] = relationship(
        lazy="raise", order_by="IndicatorWording.id"
    )


class IndicatorBand(Base):
    """A piece of a text's signature: two texts that share one are worth comparing."""

    __tablename__ = "indicator_bands"
    __table_args__ = ({"sqlite_with_rowid": False},)

    band: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    indicator_id: Mapped[int] = mapped_column(
        ForeignKey("indicators.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class IndicatorWording(Base):
    """Another way in which a text was reported, without personal data."""

    __tablename__ = "indicator_wordings"
    __table_args__ = (UniqueConstraint("indicator_id", "digest"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicators.id", ondelete="CASCADE"))
    digest: Mapped[str] = mapped_column(String(32))
    text: Mapped[str] = mapped_column(Text)
    seen_at: Mapped[datetime]


class IndicatorReport(Base):
    """A person reported an indicator: one row, however often they do.

    `week` is the Monday of the ISO week, on the service's wall. No other resident ever sees one.
    """

    __tablename__ = "indicator_reports"
    __table_args__ = (
        UniqueConstraint("indicator_id", "resident_id"),
        Index("ix_indicator_reports_community_id_indicator_id", "community_id", "indicator_id"),
        Index("ix_indicator_reports_at", "at"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicators.id", ondelete="CASCADE"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("communities.id"))
    ticket_id: Mapped[int | None] = mapped_column(
        ForeignKey("tickets.id", ondelete="SET NULL"), index=True
    )
    week: Mapped[date]
    at: Mapped[datetime]

    community: Mapped[Community] = relationship(lazy="raise")
    ticket: Mapped[Ticket | None] = relationship(lazy="raise")


class IndicatorEvent(Base):
    """Who decided what about an indicator, when and why. Only ever added to."""

    __tablename__ = "indicator_events"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    indicator_id: Mapped[int] = mapped_column(
        ForeignKey("indicators.id", ondelete="CASCADE"), index=True
    )
    move: Mapped[IndicatorMove] = mapped_column(text_enum(IndicatorMove, "move"))
    state: Mapped[IndicatorState] = mapped_column(text_enum(IndicatorState, "state"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    reason: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]

    staff: Mapped[Staff] = relationship(lazy="raise")


class SeenDomain(Base):
    """A domain that was in somebody's check: only that, and when for the first and last time."""

    __tablename__ = "seen_domains"

    digest: Mapped[str] = mapped_column(String(32), primary_key=True)
    first_seen_at: Mapped[datetime]
    last_seen_at: Mapped[datetime] = mapped_column(index=True)
