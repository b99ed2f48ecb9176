"""Looking into a database that is being migrated, and putting something into it."""

from __future__ import annotations

from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.pool import NullPool

from actions.database import sync_url


def engine_of(url: str) -> Engine:
    return create_engine(sync_url(url), poolclass=NullPool)


def tables_in(url: str) -> set[str]:
    """All but what SQLite's full-text index is made of."""
    found = inspect(engine_of(url)).get_table_names()
    return {name for name in found if not name.startswith("ticket_texts_fts")}


def add_a_resident_with_a_ticket(url: str) -> None:
    """Rows that refer to each other."""
    day = "'2026-03-04 01:30:00+00:00'"
    rows = f"""
        INSERT INTO stations (id, code, names, address, phone, is_demo)
            VALUES (1, 'putuo', '{{}}', '{{}}', '021-110', true);
        INSERT INTO communities (id, station_id, code, ticket_prefix, last_ticket, names, aliases,
                district, latitude, longitude, boundary, visiting_hours, is_demo)
            VALUES (1, 1, 'meishan', 'MX', 1, '{{}}', '[]', '{{}}', 31.2, 121.4, '[]', '[]', true);
        INSERT INTO residents (id, name, language, language_source, community_id, is_anonymous,
                is_volunteer, created_at)
            VALUES (1, 'Marie', 'fr', 'chosen', 1, false, false, {day});
        INSERT INTO chats (id, channel, address, resident_id, created_at)
            VALUES (1, 'telegram', '4711', 1, {day});
        INSERT INTO tickets (id, number, resident_id, chat_id, community_id, category, priority,
                state, words, language, place, created_at, updated_at)
            VALUES (1, 'MX-1', 1, 1, 1, 'parking', 'normal', 'new', 'Un camion', 'fr', '', {day},
                {day});
        INSERT INTO outbox (id, chat_id, kind, send_class, priority, language, ticket_id, state,
                attempts, unanswered, due_at, created_at)
            VALUES (1, 1, 'card', 'reply', 0, 'fr', 1, 'waiting', 0, 0, {day}, {day});
    """
    with engine_of(url).begin() as connection:
        for row in rows.split(";\n")[:-1]:
            connection.execute(text(row.replace(":", "\\:")))


def words_of_the_ticket(url: str) -> str:
    with engine_of(url).connect() as connection:
        return str(connection.execute(text("SELECT words FROM tickets")).scalar_one())
