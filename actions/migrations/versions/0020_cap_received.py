"""What other systems warn of: as drafts that nobody here began."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def one_of(name: str, values: str) -> sa.Column[str]:
    """A column of text that is checked to be one of `values`."""
    kind = sa.Enum(*values.split(), name=name, native_enum=False, create_constraint=True, length=32)
    return sa.Column(name, kind, nullable=False)


def upgrade() -> None:
    """Make the table, and let a plan have no author yet."""
    _let_authors_be_missing(True)
    op.create_table(
        "cap_received",
        sa.Column("id", big, primary_key=True),
        sa.Column("source", sa.String(32), nullable=False),
        sa.Column("sender", sa.String(200), nullable=False),
        sa.Column("identifier", sa.String(200), nullable=False),
        sa.Column("sent_at", moment, nullable=False),
        one_of("kind", "Alert Update Cancel"),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("plan_id", big, sa.ForeignKey("alert_plans.id", ondelete="SET NULL"), index=True),
        sa.Column("earlier_id", big, sa.ForeignKey("cap_received.id"), index=True),
        sa.Column("remarks", sa.JSON(), nullable=False),
        sa.Column("received_at", moment, nullable=False),
        sa.UniqueConstraint("source", "sender", "identifier"),
    )


def downgrade() -> None:
    """Drop it, and the drafts that nobody has taken on."""
    op.drop_table("cap_received")
    op.execute("DELETE FROM alert_plans WHERE author_id IS NULL")
    _let_authors_be_missing(False)


def _let_authors_be_missing(may: bool) -> None:
    with op.batch_alter_table("alert_plans") as plans:
        plans.alter_column("author_id", existing_type=big, nullable=may)
