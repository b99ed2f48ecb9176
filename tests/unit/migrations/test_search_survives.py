"""What was written before a migration is found after it, and after the way back."""

from __future__ import annotations

from sqlalchemy import text

from actions import migrate
from tests.unit.migrations.rows import (
    add_a_resident_with_a_ticket,
    engine_of,
    words_of_the_ticket,
)

BEFORE_THE_QUEUE, QUEUE = "0003", "0004"
BEFORE_THE_COMMUNITIES, COMMUNITIES = "0031", "0032"


def found(url: str, term: str) -> int:
    """How many texts have a term, as PostgreSQL and SQLite each ask their index."""
    finds = (
        "SELECT count(*) FROM ticket_texts_fts WHERE ticket_texts_fts MATCH :term"
        if url.startswith("sqlite")
        else "SELECT count(*) FROM ticket_texts WHERE terms @@ CAST(:term AS tsquery)"
    )
    with engine_of(url).connect() as connection:
        return int(connection.execute(text(finds), {"term": term}).scalar_one())


def test_what_was_written_before_can_be_searched_after_and_news_are_kept(url: str) -> None:
    day = "2026-03-05 01:30:00+00\\:00"
    rows = (
        f"INSERT INTO ticket_messages (ticket_id, author, audience, text, language, created_at)"
        f" VALUES (1, 'resident', 'everyone', '消防通道', 'zh', '{day}')",
        f"INSERT INTO ticket_events (ticket_id, move, state, at)"
        f" VALUES (1, 'answer', 'new', '{day}')",
    )
    migrate.upgrade(url, BEFORE_THE_QUEUE)
    add_a_resident_with_a_ticket(url)
    with engine_of(url).begin() as connection:
        for row in rows:
            connection.execute(text(row))
    migrate.upgrade(url, QUEUE)
    assert [found(url, term) for term in ("camion", "通道", "velo")] == [1, 1, 0]
    with engine_of(url).connect() as connection:
        news = connection.execute(text("SELECT news_at FROM tickets")).scalar_one()
    assert str(news).startswith("2026-03-05")
    migrate.downgrade(url, BEFORE_THE_QUEUE)
    assert words_of_the_ticket(url) == "Un camion"
    migrate.upgrade(url, QUEUE)
    assert found(url, "camion") == 1


def test_texts_are_found_by_their_community_and_by_their_words_as_before(url: str) -> None:
    migrate.upgrade(url, BEFORE_THE_COMMUNITIES)
    add_a_resident_with_a_ticket(url)
    with engine_of(url).begin() as connection:
        connection.execute(
            text("INSERT INTO ticket_texts (ticket_id, terms) VALUES (1, 'camion velo')")
        )
    for _ in range(2):
        migrate.upgrade(url, COMMUNITIES)
        assert [found(url, term) for term in ("camion", "velo", "moto")] == [1, 1, 0]
        if url.startswith("postgresql"):
            of_communities = ("'@1' & 'camion'", "'@2' & 'camion'")
            assert [found(url, asked) for asked in of_communities] == [1, 0]
        migrate.downgrade(url, BEFORE_THE_COMMUNITIES)
        assert found(url, "camion") == 1
        if url.startswith("postgresql"):
            assert found(url, "'@1'") == 0
