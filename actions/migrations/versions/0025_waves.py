"""Waves of fraud that were noticed, and the latest reports found at once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table and the index."""
    op.create_table(
        "waves",
        sa.Column("id", big, primary_key=True),
        sa.Column(
            "community_id",
            big,
            sa.ForeignKey("communities.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("scam_kind", sa.String(32), nullable=False),
        sa.Column("noticed_at", moment, nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("weeks", sa.JSON(), nullable=False),
        sa.Column("chance", sa.Double(), nullable=False),
        sa.Column("plan_id", big, sa.ForeignKey("alert_plans.id", ondelete="SET NULL"), index=True),
        sa.Column("dismissed_by_id", big, sa.ForeignKey("staff.id")),
        sa.Column("dismissed_at", moment),
        sa.Column("reason", sa.Text()),
        sa.CheckConstraint(
            "(dismissed_at IS NULL) = (reason IS NULL)", name="what_is_dismissed_has_a_reason"
        ),
        sa.Index("ix_waves_community_id_scam_kind", "community_id", "scam_kind"),
    )
    op.create_index("ix_indicator_reports_at", "indicator_reports", ["at"])


def downgrade() -> None:
    """Drop them: what was noticed may be noticed again."""
    op.drop_index("ix_indicator_reports_at", "indicator_reports")
    op.drop_table("waves")
