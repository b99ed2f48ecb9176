"""Open tickets by where they are: what is near an officer on patrol."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

OPEN_AND_PLACED = sa.text(
    "latitude IS NOT NULL AND state IN ('asked', 'new', 'on_the_way', 'taken')"
)


def upgrade() -> None:
    """Make the index."""
    op.create_index(
        "ix_tickets_open_places",
        "tickets",
        ["latitude", "longitude"],
        postgresql_where=OPEN_AND_PLACED,
        sqlite_where=OPEN_AND_PLACED,
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_index("ix_tickets_open_places", "tickets")
