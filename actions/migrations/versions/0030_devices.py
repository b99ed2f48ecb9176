"""Which browser a session is in, and from where it was used last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns: of sessions that there are, it is noted when they are used next."""
    with op.batch_alter_table("staff_sessions") as table:
        table.add_column(sa.Column("browser", sa.String(40)))
        table.add_column(sa.Column("address", sa.String(45)))


def downgrade() -> None:
    """Drop them: the sessions stay."""
    with op.batch_alter_table("staff_sessions") as table:
        table.drop_column("address")
        table.drop_column("browser")
