"""INSERT ... ON CONFLICT: both databases have it, SQLAlchemy spells it once for each."""

from __future__ import annotations

from sqlalchemy import literal_column
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Base


def insert(session: AsyncSession, table: type[Base]) -> postgresql.Insert | sqlite.Insert:
    """An INSERT into `table` that knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


async def insert_or_ignore(session: AsyncSession, table: type[Base], **values: object) -> bool:
    """Insert a row unless a unique constraint has it already. True when it was inserted."""
    added = insert(session, table).values(**values).on_conflict_do_nothing()
    # Not by its row count: psycopg gives -1 for an INSERT whose key the database makes.
    return await session.scalar(added.returning(literal_column("1"))) is not None
