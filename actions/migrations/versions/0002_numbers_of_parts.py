"""The numbers of a message's other parts, so that an answer to any of them finds its ticket."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

INDEX = "ix_outbox_chat_id_in_parts"
IN_PARTS = sa.text("part_message_ids IS NOT NULL")


def upgrade() -> None:
    """Add the column, and an index of the few rows that have something in it."""
    op.add_column("outbox", sa.Column("part_message_ids", sa.JSON()))
    op.create_index(
        INDEX, "outbox", ["chat_id", "id"], postgresql_where=IN_PARTS, sqlite_where=IN_PARTS
    )


def downgrade() -> None:
    """Forget the numbers: answers to those parts find no ticket again."""
    op.drop_index(INDEX, "outbox")
    op.drop_column("outbox", "part_message_ids")
