"""The audit log, which is only ever added to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from actions.model.audit import AUDIT_IS_KEPT

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make it, and let the database refuse every change to it."""
    op.create_table(
        "audit_log",
        sa.Column("id", big, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", big, sa.ForeignKey("staff.id")),
        sa.Column("method", sa.String(8), nullable=False),
        sa.Column("path", sa.String(200), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Index("ix_audit_log_staff_id_id", "staff_id", "id"),
    )
    for statement in AUDIT_IS_KEPT[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    """Drop it."""
    op.drop_table("audit_log")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_to_edit_the_audit_log()")
