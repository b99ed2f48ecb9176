"""Finding tickets by what was written: the report, its place, the thread, the number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Select,
    bindparam,
    cast,
    column,
    delete,
    exists,
    func,
    literal_column,
    select,
    table,
    text,
    true,
)
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Author, ThreadMessage, Ticket, TicketText
from actions.terms import terms_asked, terms_of

_NUMBER = re.compile(r"\s*([A-Za-z]{1,4})\s*-\s*(\d{1,10})\s*")
FEW = 5_000  # texts; so many ids are still quickly looked up
LOOKED_THROUGH = 1_000  # tickets, before the index is asked
_FTS = table("ticket_texts_fts", column("rowid"))


def note_report(session: AsyncSession, ticket: Ticket) -> None:
    """Let `ticket` be found by its report."""
    terms = terms_of(ticket.words, ticket.place)
    session.add(TicketText(ticket=ticket, message=None, terms=terms))


def note_message(session: AsyncSession, ticket: Ticket, message: ThreadMessage) -> None:
    """Let `ticket` be found by a message of its thread, a note of colleagues too."""
    session.add(TicketText(ticket=ticket, message=message, terms=terms_of(message.text)))


async def forget_what_residents_wrote(session: AsyncSession, ticket_ids: Sequence[int]) -> None:
    """Let these tickets be found no more by what their residents wrote."""
    theirs = select(ThreadMessage.id).where(
        ThreadMessage.ticket_id.in_(ticket_ids), ThreadMessage.author == Author.RESIDENT
    )
    await session.execute(
        delete(TicketText).where(
            TicketText.ticket_id.in_(ticket_ids),
            TicketText.message_id.is_(None) | TicketText.message_id.in_(theirs),
        )
    )


async def is_about(session: AsyncSession, question: str) -> ColumnElement[bool] | None:
    """Whether one of a ticket's texts has every word of `question`, as a condition.

    A ticket's number finds that ticket and nothing else. None where there is nothing to look for.
    """
    if number := _NUMBER.fullmatch(question):
        return Ticket.number == f"{number[1].upper()}-{int(number[2])}"
    asked = terms_asked(question)
    if not asked:
        return None
    if session.get_bind().dialect.name != "postgresql":
        return Ticket.id.in_(select(TicketText.ticket_id).where(_has_on_sqlite(asked)))
    having = select(TicketText.ticket_id).where(_has_on_postgres(asked))
    few = await _if_few(session, having)
    return Ticket.id.in_(having) if few is None else Ticket.id.in_(few)


async def look_through(
    session: AsyncSession, newest: Select[int, datetime], question: str, limit: int
) -> list[tuple[int, datetime]] | None:
    """The first `limit` of the `newest` tickets with every word of `question`, in their order.

    None where this cannot tell, and `is_about` has to be asked: there were `LOOKED_THROUGH` and too
    few of them fit; or this is not the way to look for it.

    What is frequent is soon met here. The index would read all of it before it gives the first.
    """
    asked = terms_asked(question)
    is_on_postgres = session.get_bind().dialect.name == "postgresql"
    if not asked or not is_on_postgres or _NUMBER.fullmatch(question):
        return None
    some = newest.limit(LOOKED_THROUGH).cte("newest")
    has_words = exists().where(TicketText.ticket_id == some.c.id, _has_on_postgres(asked))
    order = (some.c.updated_at.desc(), some.c.id.desc())
    fitting = select(some.c.id, some.c.updated_at).where(has_words).order_by(*order).limit(limit)
    fits = fitting.subquery()
    total = select(func.count().label("looked_at")).select_from(some).subquery()
    rows = await session.execute(
        select(total.c.looked_at, fits.c.id, fits.c.updated_at)
        .select_from(total.outerjoin(fits, true()))
        .order_by(fits.c.updated_at.desc(), fits.c.id.desc())
    )
    counted = rows.all()  # where none fits, one row without a ticket
    looked_at = counted[0].looked_at
    found = [(id, updated_at) for _, id, updated_at in counted if id is not None]
    return found if len(found) == limit or looked_at < LOOKED_THROUGH else None


async def _if_few(session: AsyncSession, having: Select[int]) -> list[int] | None:
    """The tickets there are, if they are `FEW` at most.

    PostgreSQL guesses how many texts have a word that begins like this, and for a rare one guesses
    far too many: it would read the queue from its end, and find nothing for seconds. So the index
    is asked first. What is frequent is soon met in the queue's own order.
    """
    await session.execute(text("SET LOCAL enable_seqscan = off"))
    found = list(await session.scalars(having.limit(FEW + 1)))
    await session.execute(text("SET LOCAL enable_seqscan = on"))
    return sorted(set(found)) if len(found) <= FEW else None


def _has_on_postgres(asked: list[tuple[str, bool]]) -> ColumnElement[bool]:
    """Terms are letters and digits, so quoting one cannot go wrong."""
    query = " & ".join(f"'{term}'{':*' if is_beginning else ''}" for term, is_beginning in asked)
    return TicketText.terms.op("@@", is_comparison=True)(cast(bindparam(None, query), TSQUERY))


def _has_on_sqlite(asked: list[tuple[str, bool]]) -> ColumnElement[bool]:
    query = " ".join(f'"{term}"{"*" if is_beginning else ""}' for term, is_beginning in asked)
    matches = literal_column("ticket_texts_fts").op("MATCH", is_comparison=True)(query)
    return TicketText.id.in_(select(_FTS.c.rowid).where(matches))
