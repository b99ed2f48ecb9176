"""How often a message's sender was lost, apart from how often its answer was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column: of what was tried before, `unanswered` says all that is known."""
    op.add_column(
        "outbox", sa.Column("lost", sa.Integer(), nullable=False, server_default=sa.text("0"))
    )


def downgrade() -> None:
    """Drop it: a lost sender counts as a lost answer again."""
    op.execute("UPDATE outbox SET unanswered = unanswered + lost")
    op.drop_column("outbox", "lost")
