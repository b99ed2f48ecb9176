"""What was found in a ticket's words: when, plates, phone numbers, links, sums of money."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def one_of(name: str, values: str, *, nullable: bool) -> sa.Column[str]:
    """A column of text that is checked to be one of `values`."""
    kind = sa.Enum(*values.split(), name=name, native_enum=False, create_constraint=True, length=32)
    return sa.Column(name, kind, nullable=nullable)


def upgrade() -> None:
    """Add the table; what was filed before has no facts."""
    ticket = sa.ForeignKey("tickets.id", ondelete="CASCADE")
    op.create_table(
        "ticket_facts",
        sa.Column("id", big, primary_key=True),
        sa.Column("ticket_id", big, ticket, nullable=False, index=True),
        one_of("kind", "when plate phone link sum", nullable=False),
        sa.Column("written", sa.Text(), nullable=False),
        sa.Column("value", sa.String(253)),
        sa.Column("hundredths", sa.BigInteger()),
        sa.Column("currency", sa.String(3)),
        sa.Column("starts_at", moment),
        sa.Column("ends_at", moment),
        one_of("precision", "minute part day words", nullable=True),
        sa.CheckConstraint(
            "(kind = 'when') = (precision IS NOT NULL)", name="times_have_precision"
        ),
        sa.CheckConstraint("(starts_at IS NULL) = (ends_at IS NULL)", name="times_are_whole"),
        sa.CheckConstraint(
            "starts_at IS NOT NULL OR precision IS NULL OR precision = 'words'",
            name="only_words_lack_a_time",
        ),
        sa.CheckConstraint("(kind = 'sum') = (hundredths IS NOT NULL)", name="sums_have_an_amount"),
        sa.CheckConstraint("(kind = 'sum') = (currency IS NOT NULL)", name="sums_have_a_currency"),
        sa.CheckConstraint(
            "(kind IN ('plate', 'phone', 'link')) = (value IS NOT NULL)",
            name="others_have_a_value",
        ),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("ticket_facts")
