"""Alerts know when they end: whom they have not reached by then they reach no more."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

IS_EXPIRING = sa.text("expires_at IS NOT NULL AND expired_at IS NULL")


def upgrade() -> None:
    """Add both moments; what goes out meanwhile has no end."""
    for name in ("expires_at", "expired_at"):
        op.add_column("alerts", sa.Column(name, sa.DateTime(timezone=True)))
    op.create_index(
        "ix_alerts_expiring", "alerts", ["expires_at"],
        postgresql_where=IS_EXPIRING, sqlite_where=IS_EXPIRING,
    )  # fmt: skip


def downgrade() -> None:
    """Forget them. What was withdrawn stays withdrawn."""
    op.drop_index("ix_alerts_expiring", "alerts")
    for name in ("expired_at", "expires_at"):
        op.drop_column("alerts", name)
