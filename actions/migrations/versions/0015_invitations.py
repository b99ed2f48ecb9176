"""One-time links by which staff choose their password."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "staff_invitations",
        sa.Column("id", big, primary_key=True),
        sa.Column(
            "staff_id",
            big,
            sa.ForeignKey("staff.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("code_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("expires_at", moment, nullable=False),
        sa.Column("used_at", moment),
    )


def downgrade() -> None:
    """Drop it: links that were not used work no more."""
    op.drop_table("staff_invitations")
