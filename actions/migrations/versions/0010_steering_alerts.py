"""Pausing, cancelling and correcting alerts, and one budget for all who send."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Every alert so far runs, and is settled."""
    op.add_column("alerts", sa.Column("paused_at", moment))
    op.add_column("alerts", sa.Column("cancelled_at", moment))
    op.add_column(
        "alerts",
        sa.Column("is_unsettled", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.create_table(
        "corrections",
        sa.Column(
            "alert_id", big, sa.ForeignKey("alerts.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column(
            "corrects_id",
            big,
            sa.ForeignKey("alerts.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
    )
    op.create_table(
        "send_budgets",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("tokens", sa.Double(), nullable=False),
        sa.Column("filled_at", moment, nullable=False),
        sa.Column("closed_until", moment),
    )


def downgrade() -> None:
    """Paused alerts go on, what was cancelled stays as it ended."""
    op.execute(
        "UPDATE outbox SET due_at = created_at WHERE state = 'waiting' AND due_at >= '9999-01-01'"
    )
    op.drop_table("send_budgets")
    op.drop_table("corrections")
    op.drop_column("alerts", "is_unsettled")
    op.drop_column("alerts", "cancelled_at")
    op.drop_column("alerts", "paused_at")
