"""The first tables.

Names of constraints and indexes that are not given here follow the convention of
`actions.model.base`.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "leases",
    "stations",
    "communities",
    "staff",
    "alerts",
    "places",
    "residents",
    "staff_communities",
    "staff_links",
    "staff_sessions",
    "alert_texts",
    "chats",
    "feedback",
    "subscriptions",
    "conversations",
    "files",
    "inbox",
    "tickets",
    "outbox",
    "ticket_events",
    "ticket_messages",
    "ticket_files",
)

big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def one_of(name: str, values: str, **options: Any) -> sa.Column[str]:
    """A column of text that is checked to be one of `values`."""
    kind = sa.Enum(*values.split(), name=name, native_enum=False, create_constraint=True, length=32)
    return sa.Column(name, kind, nullable=False, **options)


def ref(name: str, table: str, ondelete: str | None = None, **options: Any) -> sa.Column[int]:
    """A column that refers to a row of `table`."""
    return sa.Column(name, big, sa.ForeignKey(f"{table}.id", ondelete=ondelete), **options)


def where(condition: str) -> dict[str, Any]:
    """Makes an index partial, on both databases."""
    return {"postgresql_where": sa.text(condition), "sqlite_where": sa.text(condition)}


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "leases",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("holder", sa.String(64), nullable=False),
        sa.Column("expires_at", moment, nullable=False),
    )
    op.create_table(
        "stations",
        sa.Column("id", big, primary_key=True),
        sa.Column("code", sa.String(32), nullable=False, unique=True),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("address", sa.JSON(), nullable=False),
        sa.Column("phone", sa.String(32), nullable=False),
        sa.Column("latitude", sa.Double()),
        sa.Column("longitude", sa.Double()),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "communities",
        sa.Column("id", big, primary_key=True),
        ref("station_id", "stations", nullable=False, index=True),
        sa.Column("code", sa.String(32), nullable=False, unique=True),
        sa.Column("ticket_prefix", sa.String(4), nullable=False, unique=True),
        sa.Column("last_ticket", sa.Integer(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("district", sa.JSON(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=False),
        sa.Column("longitude", sa.Double(), nullable=False),
        sa.Column("boundary", sa.JSON(), nullable=False),
        sa.Column("visiting_hours", sa.JSON(), nullable=False),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "staff",
        sa.Column("id", big, primary_key=True),
        sa.Column("login", sa.String(64), nullable=False, unique=True),
        sa.Column("name", sa.String(100), nullable=False),
        one_of("role", "officer supervisor admin"),
        ref("station_id", "stations", index=True),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("phone", sa.String(32)),
        sa.Column("password_hash", sa.String(255)),
        sa.Column("failed_sign_ins", sa.Integer(), nullable=False),
        sa.Column("locked_until", moment),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
    )
    op.create_table(
        "alerts",
        sa.Column("id", big, primary_key=True),
        sa.Column("occasion", sa.String(100), nullable=False),
        sa.Column("template", sa.String(64), nullable=False),
        one_of("topic", "fraud safety news"),
        ref("community_id", "communities"),
        sa.Column("audience", sa.Integer(), nullable=False),
        sa.Column("started_at", moment, nullable=False),
        sa.UniqueConstraint("occasion"),
    )
    op.create_table(
        "places",
        sa.Column("id", big, primary_key=True),
        ref("community_id", "communities", nullable=False),
        one_of("kind", "parking police_office micro_fire_station"),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("address", sa.JSON(), nullable=False),
        sa.Column("hours", sa.JSON(), nullable=False),
        sa.Column("fee", sa.JSON(), nullable=False),
        sa.Column("phone", sa.String()),
        sa.Column("latitude", sa.Double(), nullable=False),
        sa.Column("longitude", sa.Double(), nullable=False),
        sa.Column("capacity", sa.Integer()),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.Index("ix_places_community_id_kind", "community_id", "kind"),
    )
    op.create_table(
        "residents",
        sa.Column("id", big, primary_key=True),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        one_of("language_source", "unknown device detected chosen"),
        ref("community_id", "communities", index=True),
        sa.Column("is_anonymous", sa.Boolean(), nullable=False),
        sa.Column("is_volunteer", sa.Boolean(), nullable=False),
        sa.Column("greeted_at", moment),
        sa.Column("created_at", moment, nullable=False),
    )
    op.create_table(
        "staff_communities",
        ref("staff_id", "staff", "CASCADE", primary_key=True),
        ref("community_id", "communities", "CASCADE", primary_key=True, index=True),
    )
    op.create_table(
        "staff_links",
        sa.Column("id", big, primary_key=True),
        ref("staff_id", "staff", "CASCADE", nullable=False, index=True),
        sa.Column("code_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("expires_at", moment, nullable=False),
        sa.Column("used_at", moment),
    )
    op.create_table(
        "staff_sessions",
        sa.Column("id", big, primary_key=True),
        ref("staff_id", "staff", "CASCADE", nullable=False, index=True),
        sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("last_used_at", moment, nullable=False),
        sa.Column("expires_at", moment, nullable=False),
    )
    op.create_table(
        "alert_texts",
        ref("alert_id", "alerts", "CASCADE", primary_key=True),
        sa.Column("language", sa.String(8), primary_key=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
    )
    op.create_table(
        "chats",
        sa.Column("id", big, primary_key=True),
        one_of("channel", "telegram web"),
        sa.Column("address", sa.String(64), nullable=False),
        ref("resident_id", "residents", index=True),
        ref("staff_id", "staff", index=True),
        sa.Column("unreachable_at", moment),
        sa.Column("created_at", moment, nullable=False),
        sa.UniqueConstraint("channel", "address"),
    )
    op.create_table(
        "feedback",
        sa.Column("id", big, primary_key=True),
        ref("resident_id", "residents", "SET NULL"),
        ref("community_id", "communities", index=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("created_at", moment, nullable=False),
    )
    op.create_table(
        "subscriptions",
        ref("resident_id", "residents", "CASCADE", primary_key=True),
        one_of("topic", "fraud safety news", primary_key=True),
        sa.Column("since", moment, nullable=False),
    )
    op.create_table(
        "conversations",
        ref("chat_id", "chats", "CASCADE", primary_key=True),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.Column("updated_at", moment, nullable=False),
    )
    op.create_table(
        "files",
        sa.Column("id", big, primary_key=True),
        ref("chat_id", "chats", "SET NULL", index=True),
        one_of("kind", "photo voice video document"),
        one_of("state", "remote stored lost"),
        sa.Column("media_type", sa.String(100), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("telegram_file_id", sa.String(255)),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", moment),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("content", sa.LargeBinary()),
    )
    op.create_table(
        "inbox",
        sa.Column("id", big, primary_key=True),
        one_of("channel", "telegram web"),
        sa.Column("update_id", sa.String(64), nullable=False),
        ref("chat_id", "chats", "CASCADE"),
        sa.Column("group_key", sa.String(64)),
        sa.Column("payload", sa.JSON(), nullable=False),
        one_of("state", "waiting handled set_aside unreadable failed"),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("received_at", moment, nullable=False),
        sa.Column("due_at", moment, nullable=False),
        sa.Column("handled_at", moment),
        sa.UniqueConstraint("channel", "update_id"),
        sa.Index("ix_inbox_chat_id_received_at", "chat_id", "received_at"),
        sa.Index("ix_inbox_waiting", "id", **where("state = 'waiting'")),
    )
    op.create_table(
        "tickets",
        sa.Column("id", big, primary_key=True),
        sa.Column("number", sa.String(16), nullable=False, unique=True),
        ref("resident_id", "residents", "SET NULL"),
        ref("chat_id", "chats", "SET NULL", index=True),
        ref("community_id", "communities", nullable=False),
        one_of(
            "category",
            "parking hazard noise animal traffic theft suspicious dispute lost_found "
            "fraud_victim fraud_check emergency question",
        ),
        one_of("priority", "urgent high normal"),
        one_of("state", "new taken asked on_the_way resolved withdrawn"),
        ref("assignee_id", "staff", index=True),
        ref("passed_to_id", "staff", index=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("latitude", sa.Double()),
        sa.Column("longitude", sa.Double()),
        sa.Column("rating", sa.Integer()),
        sa.Column("rating_words", sa.Text()),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("updated_at", moment, nullable=False),
        sa.Column("resolved_at", moment),
        sa.CheckConstraint("rating IS NULL OR rating BETWEEN 1 AND 5", name="rating_is_1_to_5"),
        sa.Index("ix_tickets_community_id_state_created_at", "community_id", "state", "created_at"),
        sa.Index("ix_tickets_resident_id_created_at", "resident_id", "created_at"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", big, primary_key=True),
        ref("chat_id", "chats", "CASCADE", nullable=False),
        one_of("kind", "reply notice card alert"),
        one_of("send_class", "reply safety news"),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("body", sa.JSON()),
        sa.Column("dedup_key", sa.String(100)),
        ref("ticket_id", "tickets", "CASCADE"),
        ref("alert_id", "alerts"),
        ref("edits_id", "outbox", "SET NULL"),
        ref("answers_id", "outbox", "SET NULL"),
        one_of("state", "waiting claimed sent refused unknown dropped"),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("unanswered", sa.Integer(), nullable=False),
        sa.Column("due_at", moment, nullable=False),
        sa.Column("claimed_until", moment),
        sa.Column("channel_message_id", sa.String(64)),
        sa.Column("problem", sa.String(200)),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("ended_at", moment),
        sa.UniqueConstraint("chat_id", "dedup_key"),
        sa.UniqueConstraint("alert_id", "chat_id"),
        sa.CheckConstraint(
            "(kind = 'alert') = (alert_id IS NOT NULL)", name="alert_rows_have_an_alert"
        ),
        sa.CheckConstraint("kind <> 'card' OR ticket_id IS NOT NULL", name="cards_have_a_ticket"),
        sa.CheckConstraint(
            "kind NOT IN ('reply', 'notice') OR body IS NOT NULL", name="messages_have_a_body"
        ),
        sa.Index("ix_outbox_chat_id_channel_message_id", "chat_id", "channel_message_id"),
        sa.Index("ix_outbox_chat_id_id", "chat_id", "id"),
        sa.Index(
            "ix_outbox_chat_id_waiting", "chat_id", "priority", "id", **where("state = 'waiting'")
        ),
        sa.Index("ix_outbox_claimed", "claimed_until", **where("state = 'claimed'")),
        sa.Index("ix_outbox_due", "priority", "id", **where("state = 'waiting'")),
        sa.Index("ix_outbox_ticket_id", "ticket_id"),
        sa.Index(
            "uq_outbox_chat_id_in_flight", "chat_id", unique=True, **where("state = 'claimed'")
        ),
    )
    op.create_table(
        "ticket_events",
        sa.Column("id", big, primary_key=True),
        ref("ticket_id", "tickets", "CASCADE", nullable=False, index=True),
        one_of(
            "move",
            "file take ask_back reply answer set_out resolve pass_on note reopen withdraw rate",
        ),
        one_of("state", "new taken asked on_the_way resolved withdrawn"),
        ref("staff_id", "staff"),
        ref("about_staff_id", "staff"),
        sa.Column("at", moment, nullable=False),
    )
    op.create_table(
        "ticket_messages",
        sa.Column("id", big, primary_key=True),
        ref("ticket_id", "tickets", "CASCADE", nullable=False, index=True),
        one_of("author", "resident staff"),
        one_of("audience", "everyone staff"),
        ref("staff_id", "staff"),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("created_at", moment, nullable=False),
    )
    op.create_table(
        "ticket_files",
        ref("ticket_id", "tickets", "CASCADE", primary_key=True),
        ref("file_id", "files", "CASCADE", primary_key=True, index=True),
        ref("message_id", "ticket_messages", "SET NULL"),
    )


def downgrade() -> None:
    """Drop every table, those that refer to others first."""
    for table in reversed(TABLES):
        op.drop_table(table)
