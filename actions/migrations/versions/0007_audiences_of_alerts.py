"""Alerts for any audience, and quiet hours."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)

alert_communities = sa.table(
    "alert_communities", sa.column("alert_id", big), sa.column("community_id", big)
)
alerts = sa.table(
    "alerts",
    sa.column("id", big),
    sa.column("community_id", big),
    sa.column("aimed_at", sa.JSON()),
)
communities = sa.table("communities", sa.column("id", big), sa.column("code", sa.String()))


def upgrade() -> None:
    """Keep whom an alert is aimed at, its communities in a table of their own."""
    op.add_column("residents", sa.Column("quiet_hours", sa.String(32)))
    op.create_table(
        "alert_communities",
        sa.Column(
            "alert_id", big, sa.ForeignKey("alerts.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column(
            "community_id",
            big,
            sa.ForeignKey("communities.id", ondelete="CASCADE"),
            primary_key=True,
            index=True,
        ),
    )
    op.execute(
        alert_communities.insert().from_select(
            ["alert_id", "community_id"],
            sa.select(alerts.c.id, alerts.c.community_id).where(alerts.c.community_id.is_not(None)),
        )
    )
    old, new = _community(), _new_columns()
    with op.batch_alter_table("alerts", copy_from=_alerts(old)) as batch:
        for column in new:
            batch.add_column(column)
        _drop_reference(batch, "community_id", "communities")
    aimed = sa.select(alert_communities.c.alert_id, communities.c.code).join_from(
        alert_communities, communities, communities.c.id == alert_communities.c.community_id
    )
    for alert_id, code in op.get_bind().execute(aimed).all():
        op.execute(
            alerts.update().where(alerts.c.id == alert_id).values(aimed_at={"communities": [code]})
        )
    op.drop_index("ix_outbox_due", "outbox")
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["priority", "id"],
        **_where("state = 'waiting' AND kind != 'alert'"),
    )
    op.create_index("ix_outbox_alerts_due", "outbox", ["priority", "due_at", "id"],
                    **_where("state = 'waiting' AND kind = 'alert'"))  # fmt: skip
    op.create_index("ix_outbox_alert_id_state_ended_at", "outbox",
                    ["alert_id", "state", "ended_at"],
                    **_where("alert_id IS NOT NULL"))  # fmt: skip


def downgrade() -> None:
    """Go back to one community or everywhere: of several, the first is kept."""
    op.drop_index("ix_outbox_alert_id_state_ended_at", "outbox")
    op.drop_index("ix_outbox_alerts_due", "outbox")
    op.drop_index("ix_outbox_due", "outbox")
    op.create_index("ix_outbox_due", "outbox", ["priority", "id"], **_where("state = 'waiting'"))
    with op.batch_alter_table("alerts", copy_from=_alerts(*_new_columns())) as batch:
        batch.add_column(_community())
        batch.drop_column("is_emergency")
        batch.drop_column("aimed_at")
        _drop_reference(batch, "started_by_id", "staff")
    first = (
        sa.select(sa.func.min(alert_communities.c.community_id))
        .where(alert_communities.c.alert_id == alerts.c.id)
        .scalar_subquery()
    )
    op.execute(alerts.update().values(community_id=first))
    op.drop_table("alert_communities")
    op.drop_column("residents", "quiet_hours")


def _drop_reference(batch: Any, column: str, table: str) -> None:
    batch.drop_constraint(f"fk_alerts_{column}_{table}", type_="foreignkey")
    batch.drop_column(column)


def _community() -> sa.Column[int]:
    return sa.Column("community_id", big, sa.ForeignKey("communities.id"))


def _new_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("aimed_at", sa.JSON(), nullable=False, server_default=sa.text("'{}'")),
        sa.Column("is_emergency", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("started_by_id", big, sa.ForeignKey("staff.id")),
    ]


def _alerts(*columns: sa.Column[Any]) -> sa.Table:
    """The table to be changed: SQLite makes it anew, and would forget what it checks."""
    topic = sa.Enum(
        "fraud", "safety", "news", name="topic", native_enum=False, create_constraint=True,
        length=32,
    )  # fmt: skip
    return sa.Table(
        "alerts",
        sa.MetaData(naming_convention=op.get_context().opts["target_metadata"].naming_convention),
        sa.Column("id", big, primary_key=True),
        sa.Column("occasion", sa.String(100), nullable=False),
        sa.Column("template", sa.String(64), nullable=False),
        sa.Column("topic", topic, nullable=False),
        *columns,
        sa.Column("audience", sa.Integer(), nullable=False),
        sa.Column("started_at", moment, nullable=False),
        sa.UniqueConstraint("occasion"),
    )


def _where(condition: str) -> dict[str, Any]:
    return {f"{name}_where": sa.text(condition) for name in ("postgresql", "sqlite")}
