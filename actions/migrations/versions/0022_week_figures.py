"""What the dashboard needs of a city with a million tickets: weeks that are counted already."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

IS_OPEN = sa.text("state IN ('asked', 'new', 'on_the_way', 'taken')")
IS_PLACED_HAZARD = sa.text("category = 'hazard' AND latitude IS NOT NULL")
WAITING = ["community_id", "category", "answered_at", "answer_by", "due_at", "id"]
HAZARDS = ["community_id", "created_at", "latitude", "longitude", "resident_id"]

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make them; the schedule counts."""
    op.create_index(
        "ix_tickets_open_waiting", "tickets", WAITING,
        postgresql_where=IS_OPEN, sqlite_where=IS_OPEN,
    )  # fmt: skip
    op.create_index(
        "ix_tickets_hazards", "tickets", HAZARDS,
        postgresql_where=IS_PLACED_HAZARD, sqlite_where=IS_PLACED_HAZARD,
    )  # fmt: skip
    op.create_table(
        "week_figures",
        sa.Column("station_id", big, primary_key=True, autoincrement=False),
        sa.Column("monday", sa.Date(), primary_key=True),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    """Drop them: everything can be counted again."""
    op.drop_table("week_figures")
    for name in ("ix_tickets_hazards", "ix_tickets_open_waiting"):
        op.drop_index(name, "tickets")
