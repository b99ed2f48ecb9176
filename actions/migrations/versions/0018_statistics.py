"""What the dashboard counts that was not kept: first answers, and what needed no officer."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
outcomes = ("answered", "filed", "unclear")


def upgrade() -> None:
    """Add both. What was opened again had its first answer before; the history knows when."""
    op.add_column("tickets", sa.Column("first_answered_at", sa.DateTime(timezone=True)))
    op.execute(
        "UPDATE tickets SET first_answered_at = (SELECT min(at) FROM ticket_events WHERE "
        "ticket_id = tickets.id AND move IN ('take', 'reply', 'ask_back', 'set_out', 'resolve'))"
    )
    op.create_table(
        "turn_counts",
        sa.Column("week", sa.Date(), primary_key=True),
        sa.Column("community_id", big, primary_key=True, autoincrement=False),
        sa.Column(
            "outcome",
            sa.Enum(
                *outcomes, name="outcome", native_enum=False, create_constraint=True, length=32
            ),
            primary_key=True,
        ),
        sa.Column("count", sa.Integer(), nullable=False),
    )


def downgrade() -> None:
    """Drop both: what the service answered by itself is counted from the beginning again."""
    op.drop_table("turn_counts")
    op.drop_column("tickets", "first_answered_at")
