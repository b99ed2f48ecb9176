"""What was written in a community can be found without reading what was written elsewhere."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

_INDEX = "CREATE INDEX ix_ticket_texts_terms ON ticket_texts USING gin (terms)"
_TICKETS = sa.table("tickets", sa.column("id"), sa.column("community_id"))
_TEXTS = sa.table("ticket_texts", sa.column("ticket_id"), sa.column("terms", TSVECTOR))
_MARK = sa.func.concat("@", _TICKETS.c.community_id)


def upgrade() -> None:
    """Note the community among the terms of each text; SQLite serves no city and needs none."""
    _write(_TEXTS.c.terms.op("||")(sa.cast(_MARK, TSVECTOR)))


def downgrade() -> None:
    """Take it out again."""
    _write(sa.func.ts_delete(_TEXTS.c.terms, _MARK))


def _write(terms: sa.ColumnElement[str]) -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    # To make the index when all is written takes a fraction of the time.
    op.execute("DROP INDEX ix_ticket_texts_terms")
    op.execute(sa.update(_TEXTS).where(_TICKETS.c.id == _TEXTS.c.ticket_id).values(terms=terms))
    op.execute(_INDEX)
