"""Who works when, and by when residents are answered and their matters settled."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

UNANSWERED = sa.text("answered_at IS NULL AND state IN ('asked', 'new', 'on_the_way', 'taken')")

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add all of it. What was answered already is not late."""
    op.add_column("staff", sa.Column("is_absent", sa.Boolean()))
    op.add_column("staff", sa.Column("is_off_duty", sa.Boolean()))
    op.add_column("staff_communities", sa.Column("stands_in_until", sa.Date()))
    for name in ("answer_by", "answered_at"):
        op.add_column("tickets", sa.Column(name, moment))
    op.execute(
        "UPDATE tickets SET answered_at = (SELECT min(at) FROM ticket_events WHERE "
        "ticket_id = tickets.id AND move IN ('take', 'reply', 'ask_back', 'set_out', 'resolve'))"
    )
    op.create_index(
        "ix_tickets_answer_by",
        "tickets",
        ["answer_by"],
        postgresql_where=UNANSWERED,
        sqlite_where=UNANSWERED,
    )
    op.create_table(
        "duty_hours",
        sa.Column("id", big, primary_key=True),
        _with("staff_id", "staff", nullable=False),
        _with("community_id", "communities", nullable=True),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("starts", sa.String(5), nullable=False),
        sa.Column("ends", sa.String(5), nullable=False),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday_is_one"),
        sa.CheckConstraint("starts < ends", name="it_begins_before_it_ends"),
    )
    op.create_table(
        "absences",
        sa.Column("id", big, primary_key=True),
        _with("staff_id", "staff", nullable=False),
        sa.Column("stand_in_id", big, sa.ForeignKey("staff.id")),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.CheckConstraint("starts_on <= ends_on", name="it_begins_before_it_ends"),
        sa.CheckConstraint("stand_in_id <> staff_id", name="nobody_stands_in_for_themselves"),
    )
    kinds = ("answer_soon", "answer_late", "due_soon", "due_late")
    op.create_table(
        "ticket_alarms",
        sa.Column(
            "ticket_id", big, sa.ForeignKey("tickets.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column(
            "kind",
            sa.Enum(*kinds, name="kind", native_enum=False, create_constraint=True, length=32),
            primary_key=True,
        ),
        sa.Column("limit_at", moment, primary_key=True),
        sa.Column("at", moment, nullable=False),
    )


def downgrade() -> None:
    """Drop all of it; who only stood in serves there no more."""
    for table in ("ticket_alarms", "absences", "duty_hours"):
        op.drop_table(table)
    op.drop_index("ix_tickets_answer_by", "tickets")
    for name in ("answered_at", "answer_by"):
        op.drop_column("tickets", name)
    op.execute("DELETE FROM staff_communities WHERE stands_in_until IS NOT NULL")
    op.drop_column("staff_communities", "stands_in_until")
    for name in ("is_off_duty", "is_absent"):
        op.drop_column("staff", name)


def _with(name: str, table: str, *, nullable: bool) -> sa.Column[int]:
    """A column that refers to a row of `table` and goes with it."""
    return sa.Column(
        name, big, sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=nullable, index=True
    )
