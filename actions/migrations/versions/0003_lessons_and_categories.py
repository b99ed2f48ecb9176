"""Lessons, and a ticket's change of category in its history."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOVES = "file take ask_back reply answer set_out resolve pass_on note reopen withdraw rate"
STATES = "new taken asked on_the_way resolved withdrawn"
CATEGORIES = (
    "parking hazard noise animal traffic theft suspicious dispute lost_found "
    "fraud_victim fraud_check emergency question"
)

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def one_of(name: str, values: str, *, nullable: bool = False) -> sa.Column[str]:
    """A column of text that is checked to be one of `values`."""
    kind = sa.Enum(*values.split(), name=name, native_enum=False, create_constraint=True, length=32)
    return sa.Column(name, kind, nullable=nullable)


def category() -> sa.Column[str]:
    """What the ticket is about from then on, of the moves that say so."""
    return one_of("category", CATEGORIES, nullable=True)


def upgrade() -> None:
    """Make the table of lessons, and let the history of a ticket hold one more move."""
    op.create_table(
        "lessons",
        sa.Column("id", big, primary_key=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.String(64), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        one_of("kind", "unclear resident officer"),
        sa.Column("readings", sa.JSON(), nullable=False),
        sa.Column("model", sa.String(64)),
        sa.Column("suggested", sa.String(32)),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("first_seen_on", sa.Date(), nullable=False),
        sa.Column("last_seen_on", sa.Date(), nullable=False),
        one_of("state", "waiting confirmed discarded"),
        sa.Column("intent", sa.String(32)),
        sa.Column("reviewed_by_id", big, sa.ForeignKey("staff.id")),
        sa.Column("reviewed_at", moment),
        sa.Column("exported_at", moment),
        sa.UniqueConstraint("language", "text_hash"),
        sa.CheckConstraint(
            "(state = 'confirmed') = (intent IS NOT NULL)", name="confirmed_ones_have_an_intent"
        ),
        sa.CheckConstraint(
            "(state = 'waiting') = (reviewed_at IS NULL)", name="reviewed_ones_say_when"
        ),
        sa.CheckConstraint(
            "exported_at IS NULL OR state = 'confirmed'", name="only_confirmed_ones_are_exported"
        ),
        sa.Index("ix_lessons_state_times_id", "state", "times", "id"),
    )
    with op.batch_alter_table("ticket_events", copy_from=_events(MOVES)) as events:
        _change_moves(events, MOVES, f"{MOVES} recategorise")
        events.add_column(category())


def downgrade() -> None:
    """Drop the lessons, and from the history the moves that it could not hold before."""
    op.execute("DELETE FROM ticket_events WHERE move = 'recategorise'")
    with op.batch_alter_table(
        "ticket_events", copy_from=_events(f"{MOVES} recategorise", category())
    ) as events:
        events.drop_column("category")
        _change_moves(events, f"{MOVES} recategorise", MOVES)
    op.drop_table("lessons")


def _change_moves(events: Any, before: str, after: str) -> None:
    events.alter_column(
        "move", existing_type=one_of("move", before).type, type_=one_of("move", after).type
    )


def _events(moves: str, *more: sa.Column[str]) -> sa.Table:
    """The table to be changed: SQLite makes it anew, and would forget what it checks."""
    return sa.Table(
        "ticket_events",
        sa.MetaData(naming_convention=op.get_context().opts["target_metadata"].naming_convention),
        sa.Column("id", big, primary_key=True),
        sa.Column(
            "ticket_id", big, sa.ForeignKey("tickets.id", ondelete="CASCADE"), nullable=False
        ),
        one_of("move", moves),
        one_of("state", STATES),
        sa.Column("staff_id", big, sa.ForeignKey("staff.id")),
        sa.Column("about_staff_id", big, sa.ForeignKey("staff.id")),
        sa.Column("at", moment, nullable=False),
        *more,
        sa.Index("ix_ticket_events_ticket_id", "ticket_id"),
    )
