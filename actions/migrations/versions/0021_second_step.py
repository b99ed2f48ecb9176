"""A second step at sign-in, and settings that admins make for everybody."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables: nobody has a second step yet, and nobody has to."""
    op.create_table(
        "second_steps",
        sa.Column("staff_id", big, sa.ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("app_secret", sa.String(200)),
        sa.Column("new_app_secret", sa.String(200)),
        sa.Column("app_counter", sa.Integer(), nullable=False),
        sa.Column("by_telegram", sa.Boolean(), nullable=False),
        sa.Column("reset_at", moment),
    )
    op.create_table(
        "recovery_codes",
        sa.Column("id", big, primary_key=True),
        _staff(nullable=False),
        sa.Column("code_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("used_at", moment),
    )
    op.create_table(
        "sign_in_attempts",
        sa.Column("id", big, primary_key=True),
        _staff(nullable=True),
        sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("code_hash", sa.String(64)),
        sa.Column("expires_at", moment, nullable=False),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("changed_at", moment, nullable=False),
        sa.Column("changed_by_id", big, sa.ForeignKey("staff.id")),
    )


def downgrade() -> None:
    """Drop them: the password alone opens the desk again."""
    for table in ("settings", "sign_in_attempts", "recovery_codes", "second_steps"):
        op.drop_table(table)


def _staff(*, nullable: bool) -> sa.Column[int]:
    return sa.Column(
        "staff_id",
        big,
        sa.ForeignKey("staff.id", ondelete="CASCADE"),
        nullable=nullable,
        index=True,
    )
