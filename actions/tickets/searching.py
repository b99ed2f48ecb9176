"""Finding tickets by what was written: the report, its place, the thread, the number.

On PostgreSQL a ticket's community is among the terms of its texts. So the index itself finds what
was written in the few communities somebody looks after, and does not read the whole city's texts
for it. A mark that no term can be, for terms hold letters and digits only.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
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
    update,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Author, ThreadMessage, Ticket, TicketText
from actions.terms import terms_asked, terms_of

_NUMBER = re.compile(r"\s*([A-Za-z]{1,4})\s*-\s*(\d{1,10})\s*")
FEW = 5_000  # texts; so many ids are still quickly looked up
LOOKED_THROUGH = 1_000  # tickets, before the index is asked about the whole city
LOOKED_THROUGH_OF_ONE = 150  # and about one community: what it finds there is less
_FTS = table("ticket_texts_fts", column("rowid"))


def looked_through(communities: int | None) -> int:
    """How many tickets are looked through, of so many communities (None: all)."""
    if communities is None:
        return LOOKED_THROUGH
    return min(LOOKED_THROUGH, LOOKED_THROUGH_OF_ONE * max(1, communities))


def note_report(session: AsyncSession, ticket: Ticket) -> None:
    """Let `ticket` be found by its report."""
    terms = _kept(session, terms_of(ticket.words, ticket.place), ticket.community.id)
    session.add(TicketText(ticket=ticket, message=None, terms=terms))


def note_message(session: AsyncSession, ticket: Ticket, message: ThreadMessage) -> None:
    """Let `ticket` be found by a message of its thread, a note of colleagues too."""
    terms = _kept(session, terms_of(message.text), ticket.community_id)
    session.add(TicketText(ticket=ticket, message=message, terms=terms))


async def note_transfer(session: AsyncSession, ticket_id: int, was: int, to: int) -> None:
    """Let a ticket that was in the community `was` be found in the community `to`."""
    if not _is_on_postgres(session):
        return
    elsewhere = func.ts_delete(TicketText.terms, _mark(was)).op("||")(cast(_mark(to), TSVECTOR))
    await session.execute(
        update(TicketText)
        .where(TicketText.ticket_id == ticket_id)
        .values(terms=elsewhere)
        .execution_options(synchronize_session=False)
    )


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


async def is_about(
    session: AsyncSession, question: str, within: Collection[int] | None = None
) -> ColumnElement[bool] | None:
    """Whether one of a ticket's texts has every word of `question`, as a condition.

    Asked of tickets in the communities `within` alone, if there are any: the index then finds
    nothing else. A ticket's number finds that ticket and nothing else. None where there is nothing
    to look for.
    """
    if number := _NUMBER.fullmatch(question):
        return Ticket.number == f"{number[1].upper()}-{int(number[2])}"
    asked = terms_asked(question)
    if not asked:
        return None
    if not _is_on_postgres(session):
        return Ticket.id.in_(select(TicketText.ticket_id).where(_has_on_sqlite(asked)))
    having = select(TicketText.ticket_id).where(_has_on_postgres(asked, within))
    few = await _if_few(session, having)
    return Ticket.id.in_(having) if few is None else Ticket.id.in_(few)


async def is_about_one_by_one(session: AsyncSession, question: str) -> ColumnElement[bool] | None:
    """The same where few tickets are asked about: each one's texts are read, and no index."""
    asked = terms_asked(question)
    if not asked or not _is_on_postgres(session) or _NUMBER.fullmatch(question):
        return await is_about(session, question)
    # A count, which the database cannot turn into reading the index once for all tickets.
    texts = select(func.count()).where(TicketText.ticket_id == Ticket.id, _has_on_postgres(asked))
    return texts.correlate(Ticket).scalar_subquery() > 0


async def look_through(
    session: AsyncSession, newest: Select[int, datetime], question: str, limit: int, at_most: int
) -> list[tuple[int, datetime]] | None:
    """The first `limit` of the `newest` tickets with every word of `question`, in their order.

    None where this cannot tell, and `is_about` has to be asked: there were `at_most` and too few
    of them fit; or this is not the way to look for it.

    What is frequent is soon met here. The index would read all of it before it gives the first.
    """
    asked = terms_asked(question)
    if not asked or not _is_on_postgres(session) or _NUMBER.fullmatch(question):
        return None
    some = newest.limit(at_most).cte("newest")
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
    return found if len(found) == limit or looked_at < at_most else None


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


def _is_on_postgres(session: AsyncSession) -> bool:
    return session.get_bind().dialect.name == "postgresql"


def _mark(community_id: int) -> str:
    return f"@{community_id}"


def _kept(session: AsyncSession, terms: str, community_id: int) -> str:
    return f"{terms} {_mark(community_id)}" if _is_on_postgres(session) else terms


def _has_on_postgres(
    asked: list[tuple[str, bool]], within: Collection[int] | None = None
) -> ColumnElement[bool]:
    """Terms are letters and digits, so quoting one cannot go wrong."""
    query = " & ".join(f"'{term}'{':*' if is_beginning else ''}" for term, is_beginning in asked)
    if within:
        marks = " | ".join(f"'{_mark(id)}'" for id in within)
        query += f" & ({marks})"
    return TicketText.terms.op("@@", is_comparison=True)(cast(bindparam(None, query), TSQUERY))


def _has_on_sqlite(asked: list[tuple[str, bool]]) -> ColumnElement[bool]:
    query = " ".join(f'"{term}"{"*" if is_beginning else ""}' for term, is_beginning in asked)
    matches = literal_column("ticket_texts_fts").op("MATCH", is_comparison=True)(query)
    return TicketText.id.in_(select(_FTS.c.rowid).where(matches))
