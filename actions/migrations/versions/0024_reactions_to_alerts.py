"""What people answer to alerts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table."""
    kind = sa.Enum(
        "helpful", "got_call", name="reaction", native_enum=False, create_constraint=True, length=32
    )
    op.create_table(
        "alert_reactions",
        sa.Column(
            "alert_id", big, sa.ForeignKey("alerts.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column(
            "resident_id",
            big,
            sa.ForeignKey("residents.id", ondelete="CASCADE"),
            primary_key=True,
            index=True,
        ),
        sa.Column("reaction", kind, primary_key=True),
        sa.Column("ticket_id", big, sa.ForeignKey("tickets.id", ondelete="SET NULL"), index=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    """Drop it; the reports that were filed stay."""
    op.drop_table("alert_reactions")
