"""Alerts that are composed, planned, repeated and approved."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def one_of(name: str, values: str) -> sa.Column[str]:
    """A column of text that is checked to be one of `values`."""
    kind = sa.Enum(*values.split(), name=name, native_enum=False, create_constraint=True, length=32)
    return sa.Column(name, kind, nullable=False)


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "alert_plans",
        sa.Column("id", big, primary_key=True),
        one_of("topic", "fraud safety news"),
        sa.Column("template", sa.String(64)),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("fallbacks", sa.JSON(), nullable=False),
        sa.Column("aimed_at", sa.JSON()),
        sa.Column("is_emergency", sa.Boolean(), nullable=False),
        sa.Column("starts_at", moment),
        sa.Column("cron", sa.String(100)),
        one_of("state", "draft waiting planned done dropped"),
        sa.Column("people", sa.Integer()),
        sa.Column("next_at", moment),
        sa.Column("author_id", big, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("approved_by_id", big, sa.ForeignKey("staff.id")),
        sa.Column("created_at", moment, nullable=False),
        sa.CheckConstraint(
            "(state = 'planned') = (next_at IS NOT NULL)", name="planned_ones_are_due"
        ),
        sa.Index(
            "ix_alert_plans_next_at",
            "next_at",
            postgresql_where=sa.text("state = 'planned'"),
            sqlite_where=sa.text("state = 'planned'"),
        ),
    )


def downgrade() -> None:
    """Drop it: what is planned will not go out."""
    op.drop_table("alert_plans")
