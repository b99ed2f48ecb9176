"""Service levels and working hours, as they are changed on the desk."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables: without a row, what the file says holds."""
    category = sa.Enum(
        "parking",
        "hazard",
        "noise",
        "animal",
        "traffic",
        "theft",
        "suspicious",
        "dispute",
        "lost_found",
        "fraud_victim",
        "fraud_check",
        "emergency",
        "question",
        name="category",
        native_enum=False,
        create_constraint=True,
        length=32,
    )
    op.create_table(
        "level_changes",
        sa.Column("id", big, primary_key=True),
        sa.Column("category", category, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("answer_minutes", sa.Integer(), nullable=False),
        sa.Column("settle_minutes", sa.Integer(), nullable=False),
        sa.Column("remind_minutes", sa.Integer(), nullable=False),
        sa.Column("is_always", sa.Boolean(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("by_id", big, sa.ForeignKey("staff.id"), nullable=False),
        sa.UniqueConstraint("category", "number"),
    )
    op.create_table(
        "week_changes",
        sa.Column("id", big, primary_key=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("days", sa.JSON(), nullable=False),
        sa.Column("starts", sa.String(5), nullable=False),
        sa.Column("ends", sa.String(5), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("by_id", big, sa.ForeignKey("staff.id"), nullable=False),
        sa.UniqueConstraint("number"),
    )


def downgrade() -> None:
    """Drop them: what the file says holds again."""
    op.drop_table("week_changes")
    op.drop_table("level_changes")
