"""A picture and links of an alert, and of a plan for one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = ("alerts", "alert_plans")


def upgrade() -> None:
    """No alert so far has any."""
    for table in TABLES:
        with op.batch_alter_table(table, copy_from=_as_it_is(table)) as batch:
            batch.add_column(
                sa.Column("links", sa.JSON(), nullable=False, server_default=sa.text("'[]'"))
            )
            batch.add_column(sa.Column("picture_id", big))
            batch.create_foreign_key(
                op.f(f"fk_{table}_picture_id_files"), "files", ["picture_id"], ["id"]
            )


def downgrade() -> None:
    """Alerts lose their pictures and links; the words stay."""
    for table in TABLES:
        with op.batch_alter_table(table, copy_from=_as_it_is(table)) as batch:
            batch.drop_constraint(f"fk_{table}_picture_id_files", type_="foreignkey")
            batch.drop_column("picture_id")
            batch.drop_column("links")


def _as_it_is(name: str) -> sa.Table | None:
    """The table to be changed: SQLite makes it anew, and Alembic would forget what it checks."""
    bind = op.get_bind()
    if bind.dialect.name != "sqlite":
        return None
    table = sa.Table(name, sa.MetaData(), autoload_with=bind)
    checks = sa.inspect(bind).get_check_constraints(name)
    for check in checks:
        table.append_constraint(sa.CheckConstraint(check["sqltext"], name=op.f(str(check["name"]))))
    return table
