"""An index of the alerts that stand still."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

HALTED = sa.text("paused_at IS NOT NULL OR is_unsettled")


def upgrade() -> None:
    """Make it."""
    op.create_index(
        "ix_alerts_halted", "alerts", ["id"], postgresql_where=HALTED, sqlite_where=HALTED
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_index("ix_alerts_halted", "alerts")
