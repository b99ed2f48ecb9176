"""What the officers' queue needs: its order, what was read, what can be searched, saved views."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from actions.model.search import INVERTED_INDEX, Terms
from actions.terms import terms_of

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BATCH = 1_000
URGENT = sa.text("priority = 'urgent' AND state IN ('asked', 'new', 'on_the_way', 'taken')")
ORDERS = {
    "ix_tickets_community_id_updated_at_id": ["community_id", "updated_at", "id"],
    "ix_tickets_updated_at_id": ["updated_at", "id"],
    "ix_tickets_assignee_id_updated_at_id": ["assignee_id", "updated_at", "id"],
    "ix_tickets_passed_to_id_updated_at_id": ["passed_to_id", "updated_at", "id"],
}

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def ref(name: str, table: str, **options: Any) -> sa.Column[int]:
    """A column that refers to a row of `table` and goes with it."""
    return sa.Column(name, big, sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), **options)


def upgrade() -> None:
    """Add all of it, and make what is there already searchable."""
    op.add_column("tickets", sa.Column("news_at", moment))
    op.execute(
        "UPDATE tickets SET news_at = coalesce((SELECT max(at) FROM ticket_events "
        "WHERE ticket_id = tickets.id AND staff_id IS NULL), created_at)"
    )
    for name, columns in ORDERS.items():
        op.create_index(name, "tickets", columns)
    op.create_index(
        "ix_tickets_urgent",
        "tickets",
        ["community_id", "updated_at", "id"],
        postgresql_where=URGENT,
        sqlite_where=URGENT,
    )
    for column in ("assignee_id", "passed_to_id"):  # the longer ones do for them
        op.drop_index(f"ix_tickets_{column}", "tickets")
    op.create_table(
        "ticket_reads",
        ref("staff_id", "staff", primary_key=True),
        ref("ticket_id", "tickets", primary_key=True, index=True),
        sa.Column("read_at", moment, nullable=False),
    )
    op.create_table(
        "saved_views",
        sa.Column("id", big, primary_key=True),
        ref("staff_id", "staff", nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("query", sa.String(500), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.UniqueConstraint("staff_id", "name"),
    )
    op.create_table(
        "ticket_texts",
        sa.Column("id", big, primary_key=True),
        ref("ticket_id", "tickets", nullable=False, index=True),
        ref("message_id", "ticket_messages", index=True),
        sa.Column("terms", Terms(), nullable=False),
    )
    for statement in INVERTED_INDEX[op.get_bind().dialect.name]:
        op.execute(statement)
    _make_searchable("SELECT id, id, NULL, words, place FROM tickets")
    _make_searchable("SELECT id, ticket_id, id, text, '' FROM ticket_messages")


def _make_searchable(texts: str) -> None:
    """Keep the terms of `texts` (id, ticket, message, text, more text), some at a time."""
    database = op.get_bind()
    found = sa.text(f"{texts} WHERE id > :after ORDER BY id LIMIT :most")
    kept = sa.table(
        "ticket_texts", sa.column("ticket_id"), sa.column("message_id"), sa.column("terms", Terms())
    )
    after = 0
    while rows := database.execute(found, {"after": after, "most": BATCH}).all():
        after = rows[-1][0]
        database.execute(
            sa.insert(kept),
            [
                {"ticket_id": ticket, "message_id": message, "terms": terms_of(text, more)}
                for _, ticket, message, text, more in rows
            ],
        )


def downgrade() -> None:
    """Drop all of it; nothing that anybody wrote is lost."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE ticket_texts_fts")
    for table in ("ticket_texts", "saved_views", "ticket_reads"):
        op.drop_table(table)
    for column in ("assignee_id", "passed_to_id"):
        op.create_index(f"ix_tickets_{column}", "tickets", [column])
    op.drop_index("ix_tickets_urgent", "tickets")
    for name in ORDERS:
        op.drop_index(name, "tickets")
    op.drop_column("tickets", "news_at")
