"""How often a message was tried in vain is not forgotten, whichever way the database goes."""

from __future__ import annotations

from sqlalchemy import text

from actions import migrate
from tests.unit.migrations.rows import add_a_resident_with_a_ticket, engine_of

BEFORE = "0030"


def test_tries_in_vain_are_counted_on_both_ways(url: str) -> None:
    def tries(columns: str) -> tuple[int, ...]:
        with engine_of(url).connect() as connection:
            return tuple(connection.execute(text(f"SELECT {columns} FROM outbox")).one())

    migrate.upgrade(url, BEFORE)
    add_a_resident_with_a_ticket(url)
    with engine_of(url).begin() as connection:
        connection.execute(text("UPDATE outbox SET unanswered = 1"))
    migrate.upgrade(url)
    assert tries("unanswered, lost") == (1, 0)
    with engine_of(url).begin() as connection:
        connection.execute(text("UPDATE outbox SET lost = 2"))
    migrate.downgrade(url, BEFORE)
    assert tries("unanswered") == (3,)
    migrate.upgrade(url)
    assert tries("unanswered, lost") == (3, 0)
