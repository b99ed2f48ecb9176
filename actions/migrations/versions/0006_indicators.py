"""The neighbourhood's memory: indicators of fraud, who reported them, who decided what."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

STATES = "reported confirmed cleared"

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def one_of(name: str, values: str) -> sa.Column[str]:
    """A column of text that is checked to be one of `values`."""
    kind = sa.Enum(*values.split(), name=name, native_enum=False, create_constraint=True, length=32)
    return sa.Column(name, kind, nullable=False)


def of_indicator(*, primary_key: bool = False) -> sa.Column[int]:
    """What belongs to an indicator goes with it."""
    return sa.Column(
        "indicator_id",
        big,
        sa.ForeignKey("indicators.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
    )


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "indicators",
        sa.Column("id", big, primary_key=True),
        sa.Column("digest", sa.String(32), nullable=False, unique=True),
        one_of("kind", "number link domain account text"),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("signature", sa.LargeBinary()),
        one_of("state", STATES),
        sa.Column("scam_kind", sa.String(32)),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(200)),
        sa.Column("source_date", sa.Date()),
        sa.Column("first_seen_at", moment, nullable=False),
        sa.Column("seen_at", moment, nullable=False),
        sa.CheckConstraint(
            "(kind = 'text') = (signature IS NOT NULL)", name="texts_have_signatures"
        ),
        sa.CheckConstraint("(source IS NULL) = (source_date IS NULL)", name="a_source_has_a_date"),
        sa.Index("ix_indicators_seen_at_id", "seen_at", "id"),
        sa.Index("ix_indicators_state_seen_at", "state", "seen_at"),
    )
    op.create_table(
        "indicator_bands",
        sa.Column("band", sa.BigInteger(), primary_key=True, autoincrement=False),
        of_indicator(primary_key=True),
        sa.Index("ix_indicator_bands_indicator_id", "indicator_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "indicator_wordings",
        sa.Column("id", big, primary_key=True),
        of_indicator(),
        sa.Column("digest", sa.String(32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("seen_at", moment, nullable=False),
        sa.UniqueConstraint("indicator_id", "digest"),
    )
    op.create_table(
        "indicator_reports",
        sa.Column("id", big, primary_key=True),
        of_indicator(),
        sa.Column("resident_id", big, sa.ForeignKey("residents.id"), nullable=False),
        sa.Column("community_id", big, sa.ForeignKey("communities.id"), nullable=False),
        sa.Column("ticket_id", big, sa.ForeignKey("tickets.id", ondelete="SET NULL")),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.UniqueConstraint("indicator_id", "resident_id"),
        sa.Index("ix_indicator_reports_community_id_indicator_id", "community_id", "indicator_id"),
        sa.Index("ix_indicator_reports_resident_id", "resident_id"),
        sa.Index("ix_indicator_reports_ticket_id", "ticket_id"),
    )
    op.create_table(
        "indicator_events",
        sa.Column("id", big, primary_key=True),
        of_indicator(),
        one_of("move", "confirm clear reopen import"),
        one_of("state", STATES),
        sa.Column("staff_id", big, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Index("ix_indicator_events_indicator_id", "indicator_id"),
    )
    op.create_table(
        "seen_domains",
        sa.Column("digest", sa.String(32), primary_key=True),
        sa.Column("first_seen_at", moment, nullable=False),
        sa.Column("last_seen_at", moment, nullable=False),
        sa.Index("ix_seen_domains_last_seen_at", "last_seen_at"),
    )


def downgrade() -> None:
    """Drop them; what was reported is still in the tickets."""
    for table in (
        "seen_domains",
        "indicator_events",
        "indicator_reports",
        "indicator_wordings",
        "indicator_bands",
        "indicators",
    ):
        op.drop_table(table)
