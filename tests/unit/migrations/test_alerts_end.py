"""Alerts from before they had an end go on, and what has one loses only that on the way back."""

from __future__ import annotations

from sqlalchemy import text

from actions import migrate
from tests.unit.migrations.rows import add_a_resident_with_a_ticket, engine_of

BEFORE = "0028"
DAY = "'2026-03-04 01\\:30\\:00+00\\:00'"


def test_an_alert_and_its_recipients_survive_both_ways(url: str) -> None:
    def execute(*statements: str) -> None:
        with engine_of(url).begin() as connection:
            for statement in statements:
                connection.execute(text(statement))

    def waiting(where: str = "true") -> int:
        query = f"SELECT count(*) FROM outbox JOIN alerts ON alerts.id = alert_id WHERE {where}"
        with engine_of(url).connect() as connection:
            return int(connection.execute(text(query)).scalar_one())

    migrate.upgrade(url, BEFORE)
    add_a_resident_with_a_ticket(url)
    execute(
        "INSERT INTO alerts (id, occasion, template, topic, audience, started_at)"
        f" VALUES (1, 'x', 'fake-police', 'fraud', 1, {DAY})",
        "INSERT INTO outbox (id, chat_id, kind, send_class, priority, language, alert_id, state,"
        f" attempts, unanswered, due_at, created_at) VALUES (2, 1, 'alert', 'safety', 10, 'fr', 1,"
        f" 'waiting', 0, 0, {DAY}, {DAY})",
    )
    for _ in range(2):
        migrate.upgrade(url)
        assert waiting("expires_at IS NULL AND expired_at IS NULL") == 1
        execute(f"UPDATE alerts SET expires_at = {DAY}, expired_at = {DAY}")
        migrate.downgrade(url, BEFORE)
        assert waiting() == 1
