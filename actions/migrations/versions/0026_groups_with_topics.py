"""Groups of staff in Telegram, in which each ticket is a topic."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    problem = sa.Enum(
        "no_right",
        "no_topics",
        "gone",
        name="problem",
        native_enum=False,
        create_constraint=True,
        length=32,
    )
    op.create_table(
        "staff_groups",
        sa.Column("chat_id", big, sa.ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
        sa.Column(
            "community_id",
            big,
            sa.ForeignKey("communities.id", ondelete="CASCADE"),
            index=True,
        ),
        sa.Column("station_id", big, sa.ForeignKey("stations.id", ondelete="CASCADE"), index=True),
        sa.Column("title", sa.String(128), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("bound_by_id", big, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("bound_at", moment, nullable=False),
        sa.Column("problem", problem),
        sa.CheckConstraint(
            "(community_id IS NULL) <> (station_id IS NULL)", name="it_is_bound_to_one_thing"
        ),
    )
    op.create_table(
        "ticket_topics",
        sa.Column("chat_id", big, sa.ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
        sa.Column(
            "ticket_id",
            big,
            sa.ForeignKey("tickets.id", ondelete="CASCADE"),
            primary_key=True,
            index=True,
        ),
        sa.Column("thread", sa.BigInteger(), nullable=False),
        sa.Column("is_closed", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("chat_id", "thread"),
    )


def downgrade() -> None:
    """Drop them: the groups stay in Telegram, and nothing more comes into them."""
    op.drop_table("ticket_topics")
    op.drop_table("staff_groups")
