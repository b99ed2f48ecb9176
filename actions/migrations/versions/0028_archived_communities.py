"""Communities that nobody new joins any more."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column: none is archived yet."""
    with op.batch_alter_table("communities") as table:
        table.add_column(
            sa.Column("is_archived", sa.Boolean(), nullable=False, server_default=sa.false())
        )


def downgrade() -> None:
    """Drop it: all of them are open again."""
    with op.batch_alter_table("communities") as table:
        table.drop_column("is_archived")
