"""INSERT ... ON CONFLICT: both databases have it, SQLAlchemy spells it once for each."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Integer, literal_column
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.dml import ReturningInsert

from actions.model import Base


def insert(session: AsyncSession, table: type[Base]) -> postgresql.Insert | sqlite.Insert:
    """An INSERT into `table` that knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


async def insert_or_ignore(session: AsyncSession, table: type[Base], **values: object) -> bool:
    """Insert a row unless a unique constraint has it already. True when it was inserted."""
    added = _ignoring(session.get_bind().dialect.name, table)
    return await session.scalar(added, values) is not None


@cache
def _ignoring(dialect: str, table: type[Base]) -> ReturningInsert[tuple[int]]:
    """Made once: it runs for every message that arrives."""
    new = postgresql.insert if dialect == "postgresql" else sqlite.insert
    # Not by its row count: psycopg gives -1 for an INSERT whose key the database makes.
    return new(table).on_conflict_do_nothing().returning(literal_column("1", Integer))
