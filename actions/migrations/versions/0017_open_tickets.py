"""The queue's order of open tickets alone: what is settled grows, and nobody looks through it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

IS_OPEN = sa.text("state IN ('asked', 'new', 'on_the_way', 'taken')")
ORDERS = {
    "ix_tickets_open": ["updated_at", "id"],
    "ix_tickets_open_community": ["community_id", "updated_at", "id"],
    "ix_tickets_open_assignee": ["assignee_id", "updated_at", "id"],
    "ix_tickets_open_passed_to": ["passed_to_id", "updated_at", "id"],
}


def upgrade() -> None:
    """Make them."""
    for name, columns in ORDERS.items():
        op.create_index(name, "tickets", columns, postgresql_where=IS_OPEN, sqlite_where=IS_OPEN)


def downgrade() -> None:
    """Drop them."""
    for name in ORDERS:
        op.drop_index(name, "tickets")
