"""Due times and merges of tickets, and a history that holds them and is only ever added to."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from actions.model.history import ONLY_ADDED_TO, TAKEN_AWAY

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

MOVES = (
    "file take ask_back reply answer set_out resolve pass_on note reopen withdraw rate recategorise"
)
NEW_MOVES = "prioritise set_due transfer merge absorb separate"
STATES = "new taken asked on_the_way resolved withdrawn"
PRIORITIES = "urgent high normal"
CATEGORIES = (
    "parking hazard noise animal traffic theft suspicious dispute lost_found "
    "fraud_victim fraud_check emergency question"
)
DUE = sa.text(
    "due_at IS NOT NULL AND state IN ('asked', 'new', 'on_the_way', 'taken')",
)

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def one_of(name: str, values: str, *, nullable: bool = False) -> sa.Column[str]:
    """A column of text that is checked to be one of `values`."""
    kind = sa.Enum(*values.split(), name=name, native_enum=False, create_constraint=True, length=32)
    return sa.Column(name, kind, nullable=nullable)


def more() -> list[sa.Column[Any]]:
    """What the history says of the new moves."""
    return [
        one_of("priority", PRIORITIES, nullable=True),
        sa.Column("due_at", moment),
        sa.Column("community_id", big, sa.ForeignKey("communities.id")),
        sa.Column("other_id", big, sa.ForeignKey("tickets.id", ondelete="SET NULL")),
    ]


def upgrade() -> None:
    """Add all of it."""
    op.add_column("tickets", sa.Column("due_at", moment))
    op.create_index("ix_tickets_due", "tickets", ["due_at"], postgresql_where=DUE, sqlite_where=DUE)
    op.create_table(
        "ticket_merges",
        sa.Column(
            "ticket_id", big, sa.ForeignKey("tickets.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column(
            "into_id",
            big,
            sa.ForeignKey("tickets.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("at", moment, nullable=False),
    )
    with op.batch_alter_table("ticket_events", copy_from=_events(MOVES)) as events:
        _change_moves(events, MOVES, f"{MOVES} {NEW_MOVES}")
        for column in more():
            events.add_column(column)
    for statement in ONLY_ADDED_TO[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    """Drop it, and from the history the moves that it could not hold before."""
    for statement in TAKEN_AWAY[op.get_bind().dialect.name]:
        op.execute(statement)
    move: sa.ColumnClause[str] = sa.column("move")
    op.execute(sa.delete(sa.table("ticket_events", move)).where(move.in_(NEW_MOVES.split())))
    with op.batch_alter_table(
        "ticket_events", copy_from=_events(f"{MOVES} {NEW_MOVES}", *more())
    ) as events:
        for column in reversed(more()):
            events.drop_column(column.name)
        _change_moves(events, f"{MOVES} {NEW_MOVES}", MOVES)
    op.drop_table("ticket_merges")
    op.drop_index("ix_tickets_due", "tickets")
    op.drop_column("tickets", "due_at")


def _change_moves(events: Any, before: str, after: str) -> None:
    events.alter_column(
        "move", existing_type=one_of("move", before).type, type_=one_of("move", after).type
    )


def _events(moves: str, *more: sa.Column[Any]) -> sa.Table:
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
        one_of("category", CATEGORIES, nullable=True),
        *more,
        sa.Index("ix_ticket_events_ticket_id", "ticket_id"),
    )
