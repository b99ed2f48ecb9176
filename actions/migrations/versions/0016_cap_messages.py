"""What other systems are told of safety notices, and until when a plan holds."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def one_of(name: str, values: str) -> sa.Column[str]:
    """A column of text that is checked to be one of `values`."""
    kind = sa.Enum(*values.split(), name=name, native_enum=False, create_constraint=True, length=32)
    return sa.Column(name, kind, nullable=False)


def upgrade() -> None:
    """Make the table. What was sent before was told to nobody else, and is not told now."""
    op.create_table(
        "cap_messages",
        sa.Column("id", big, primary_key=True),
        sa.Column("alert_id", big, sa.ForeignKey("alerts.id", ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        one_of("kind", "Alert Update Cancel"),
        sa.Column("sent_at", moment, nullable=False),
        sa.Column("expires_at", moment, nullable=False),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("hazard", sa.JSON(), nullable=False),
        sa.UniqueConstraint("alert_id", "number"),
        sa.Index("ix_cap_messages_sent_at_id", "sent_at", "id"),
    )
    op.add_column("alert_plans", sa.Column("hazard", sa.JSON()))
    op.add_column("alert_plans", sa.Column("expires_at", moment))


def downgrade() -> None:
    """Drop it: what was published is found no more."""
    op.drop_column("alert_plans", "expires_at")
    op.drop_column("alert_plans", "hazard")
    op.drop_table("cap_messages")
