"""Which messages a ticket's words came from, and which of its thread correct them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Of what was filed before, an edit stays a new message."""
    op.create_table(
        "ticket_sources",
        sa.Column("id", big, primary_key=True),
        sa.Column(
            "ticket_id",
            big,
            sa.ForeignKey("tickets.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("chat_id", big, sa.ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.String(64), nullable=False),
        sa.Index("ix_ticket_sources_chat_id_number", "chat_id", "number"),
    )
    op.add_column(
        "ticket_messages",
        sa.Column("is_correction", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    """What corrects stays in the thread, as what it was before: more words."""
    op.drop_column("ticket_messages", "is_correction")
    op.drop_table("ticket_sources")
