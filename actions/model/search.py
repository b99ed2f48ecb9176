"""What tickets can be found by: the terms of each text, kept apart from the text itself."""

from __future__ import annotations

from typing import Any

from sqlalchemy import DDL, BindParameter, ColumnElement, ForeignKey, Index, Text, cast, event
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator

from actions.model.base import Base, BigId
from actions.model.tickets import ThreadMessage, Ticket


class Terms(TypeDecorator[str]):
    """Terms with a space between two: PostgreSQL's tsvector, on SQLite text that FTS5 indexes.

    A term holds letters, digits and nothing else, so that it means the same to both.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Any) -> Any:
        """PostgreSQL's own type where there is one."""
        is_postgres = dialect.name == "postgresql"
        return dialect.type_descriptor(TSVECTOR() if is_postgres else Text())

    def bind_expression(self, bindparam: BindParameter[str]) -> ColumnElement[str]:
        """A plain text, made a tsvector by the database: no parser of PostgreSQL's reads it."""
        return cast(bindparam, self)


class TicketText(Base):
    """The terms of a ticket's report (no `message_id`), or of a message in its thread."""

    __tablename__ = "ticket_texts"
    __table_args__ = (Index("ix_ticket_texts_ticket_id", "ticket_id"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"))
    message_id: Mapped[int | None] = mapped_column(
        ForeignKey("ticket_messages.id", ondelete="CASCADE"), index=True
    )
    terms: Mapped[str] = mapped_column(Terms)

    ticket: Mapped[Ticket] = relationship(lazy="raise")
    message: Mapped[ThreadMessage | None] = relationship(lazy="raise")


# What finds the terms quickly is each database's own, and no part of the model: it is made beside
# the table, here as in the migration.
INVERTED_INDEX = {
    "postgresql": (
        "CREATE INDEX ix_ticket_texts_terms ON ticket_texts USING gin (terms)",
    ),
    "sqlite": (
        "CREATE VIRTUAL TABLE ticket_texts_fts USING fts5"
        "(terms, content='ticket_texts', content_rowid='id')",
        "CREATE TRIGGER ticket_texts_added AFTER INSERT ON ticket_texts BEGIN"
        " INSERT INTO ticket_texts_fts (rowid, terms) VALUES (new.id, new.terms); END",
        "CREATE TRIGGER ticket_texts_gone AFTER DELETE ON ticket_texts BEGIN"
        " INSERT INTO ticket_texts_fts (ticket_texts_fts, rowid, terms)"
        " VALUES ('delete', old.id, old.terms); END",
    ),
}  # fmt: skip

for _dialect, _statements in INVERTED_INDEX.items():
    for _statement in _statements:
        event.listen(
            TicketText.__table__,
            "after_create",
            DDL(_statement).execute_if(dialect=_dialect),  # type: ignore[no-untyped-call]
        )
