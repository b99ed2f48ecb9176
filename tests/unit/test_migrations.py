"""The database gets its shape by migrations alone, and it is the shape the model expects."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from actions import migrate
from actions.database import sync_url
from actions.model import Base
from actions.timer import TABLE as APSCHEDULER_TABLE
from tests.postgres import Postgres

TABLES = set(Base.metadata.tables)
BEFORE_THE_QUEUE, QUEUE = "0003", "0004"
BEFORE_THE_FACTS = QUEUE
BEFORE_CORRECTIONS = "0008"
BEFORE_THE_MEMORY = "0005"
BEFORE_THE_AUDIENCES, AUDIENCES = "0006", "0007"


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database in which there is nothing at all."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'new.db'}"
        return
    server: Postgres = request.getfixturevalue("postgres_server")
    with server.empty_database() as address:
        yield address


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


def test_migrating_makes_every_table_of_the_model(url: str) -> None:
    assert migrate.current(url) is None
    migrate.upgrade(url)
    assert tables_in(url) == TABLES | {"alembic_version"}
    assert migrate.current(url) == migrate.newest()


def test_migrating_again_changes_nothing(url: str) -> None:
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)
    migrate.upgrade(url)
    assert words_of_the_ticket(url) == "Un camion"


def test_there_is_a_way_back_and_forth_with_data_in_the_tables(url: str) -> None:
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)
    migrate.downgrade(url, "base")
    assert tables_in(url) == {"alembic_version"}
    assert migrate.current(url) is None
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)
    assert words_of_the_ticket(url) == "Un camion"


def test_a_tickets_history_survives_the_category_in_it_both_ways(url: str) -> None:
    """SQLite makes the table anew; what the older version cannot hold goes, and nothing else."""

    def note(move: str) -> None:
        columns = "ticket_id, move, state, at"
        values = f"1, '{move}', 'new', '2026-03-04 01:30:00+00\\:00'"
        with engine_of(url).begin() as connection:
            connection.execute(text(f"INSERT INTO ticket_events ({columns}) VALUES ({values})"))

    def moves() -> list[str]:
        with engine_of(url).connect() as connection:
            found = connection.execute(text("SELECT move FROM ticket_events ORDER BY id"))
            return list(found.scalars())

    migrate.upgrade(url, "0002")
    add_a_resident_with_a_ticket(url)
    note("file")
    with pytest.raises(DBAPIError):
        note("recategorise")
    migrate.upgrade(url, "0003")
    note("recategorise")
    assert moves() == ["file", "recategorise"]
    migrate.downgrade(url, "0002")
    assert moves() == ["file"]
    with pytest.raises(DBAPIError):
        note("recategorise")
    assert "ix_ticket_events_ticket_id" in {
        index["name"] for index in inspect(engine_of(url)).get_indexes("ticket_events")
    }


def test_what_was_written_before_can_be_searched_after_and_news_are_kept(url: str) -> None:
    is_sqlite = url.startswith("sqlite")
    day = "2026-03-05 01:30:00+00\\:00"
    rows = (
        f"INSERT INTO ticket_messages (ticket_id, author, audience, text, language, created_at)"
        f" VALUES (1, 'resident', 'everyone', '消防通道', 'zh', '{day}')",
        f"INSERT INTO ticket_events (ticket_id, move, state, at)"
        f" VALUES (1, 'answer', 'new', '{day}')",
    )
    finds = (
        "SELECT count(*) FROM ticket_texts_fts WHERE ticket_texts_fts MATCH :term"
        if is_sqlite
        else "SELECT count(*) FROM ticket_texts WHERE terms @@ CAST(:term AS tsquery)"
    )

    def found(term: str) -> int:
        with engine_of(url).connect() as connection:
            return int(connection.execute(text(finds), {"term": term}).scalar_one())

    migrate.upgrade(url, BEFORE_THE_QUEUE)
    add_a_resident_with_a_ticket(url)
    with engine_of(url).begin() as connection:
        for row in rows:
            connection.execute(text(row))
    migrate.upgrade(url, QUEUE)
    assert [found(term) for term in ("camion", "通道", "velo")] == [1, 1, 0]
    with engine_of(url).connect() as connection:
        news = connection.execute(text("SELECT news_at FROM tickets")).scalar_one()
    assert str(news).startswith("2026-03-05")
    migrate.downgrade(url, BEFORE_THE_QUEUE)
    assert words_of_the_ticket(url) == "Un camion"
    migrate.upgrade(url, QUEUE)
    assert found("camion") == 1


def test_going_back_to_before_there_were_facts_keeps_the_tickets(url: str) -> None:
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)
    with engine_of(url).begin() as connection:
        into = "INSERT INTO ticket_facts (ticket_id, kind, written, value)"
        connection.execute(text(f"{into} VALUES (1, 'plate', '沪a12345', '沪A12345')"))
    migrate.downgrade(url, BEFORE_THE_FACTS)
    assert "ticket_facts" not in tables_in(url)
    assert words_of_the_ticket(url) == "Un camion"
    migrate.upgrade(url)
    assert "ticket_facts" in tables_in(url)


def test_the_way_back_from_the_neighbourhoods_memory_takes_only_that(url: str) -> None:
    day = "'2026-03-04 01:30:00+00\\:00'"
    rows = f"""
        INSERT INTO indicators (id, digest, kind, value, state, people, first_seen_at, seen_at)
            VALUES (1, 'd', 'number', '+8613812345678', 'reported', 1, {day}, {day});
        INSERT INTO indicator_bands (band, indicator_id) VALUES (-7, 1);
        INSERT INTO indicator_reports (id, indicator_id, resident_id, community_id, ticket_id, week,
                at) VALUES (1, 1, 1, 1, 1, '2026-03-02', {day});
    """
    migrate.upgrade(url, BEFORE_THE_MEMORY)
    add_a_resident_with_a_ticket(url)
    for _ in range(2):
        migrate.upgrade(url)
        with engine_of(url).begin() as connection:
            for row in rows.split(";\n")[:-1]:
                connection.execute(text(row))
        migrate.downgrade(url, BEFORE_THE_MEMORY)
        assert words_of_the_ticket(url) == "Un camion"


def test_what_an_alert_was_aimed_at_survives_both_ways(url: str) -> None:
    """Its one community becomes the first of its communities, and is its one community again."""
    day = "'2026-03-04 01\\:30\\:00+00\\:00'"

    def alert(id: int, community: str) -> str:
        return (
            "INSERT INTO alerts (id, occasion, template, topic, community_id, audience, started_at)"
            f" VALUES ({id}, 'day {id}', 'fake-police', 'fraud', {community}, 1, {day})"
        )

    def found(query: str) -> list[tuple[object, ...]]:
        with engine_of(url).connect() as connection:
            return [tuple(row) for row in connection.execute(text(query))]

    migrate.upgrade(url, BEFORE_THE_AUDIENCES)
    add_a_resident_with_a_ticket(url)
    with engine_of(url).begin() as connection:
        for row in (alert(1, "1"), alert(2, "NULL")):
            connection.execute(text(row))
        connection.execute(
            text(
                "INSERT INTO outbox (id, chat_id, kind, send_class, priority, language, alert_id,"
                " state, attempts, unanswered, due_at, created_at)"
                f" VALUES (2, 1, 'alert', 'safety', 10, 'fr', 1, 'sent', 1, 0, {day}, {day})"
            )
        )
    migrate.upgrade(url, AUDIENCES)
    assert found("SELECT alert_id, community_id FROM alert_communities") == [(1, 1)]
    aimed = found("SELECT CAST(aimed_at AS VARCHAR(99)) FROM alerts ORDER BY id")
    assert [str(one[0]).replace(" ", "") for one in aimed] == ['{"communities":["meishan"]}', "{}"]
    assert found("SELECT alert_id FROM outbox WHERE id = 2") == [(1,)]
    migrate.downgrade(url, BEFORE_THE_AUDIENCES)
    assert found("SELECT id, community_id FROM alerts ORDER BY id") == [(1, 1), (2, None)]


def test_a_tickets_history_is_only_ever_added_to(url: str) -> None:
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)

    def execute(statement: str) -> None:
        with engine_of(url).begin() as connection:
            connection.execute(text(statement))

    day = "2026-03-04 01:30:00+00\\:00"
    values = f"VALUES (1, 'file', 'new', '{day}')"
    execute(f"INSERT INTO ticket_events (ticket_id, move, state, at) {values}")
    for forbidden in ("UPDATE ticket_events SET move = 'take'", "DELETE FROM ticket_events"):
        with pytest.raises(DBAPIError, match="only ever added to"):
            execute(forbidden)


def test_what_corrected_a_message_stays_in_the_thread_on_the_way_back(url: str) -> None:
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)
    day = "2026-03-05 01:30:00+00\\:00"
    with engine_of(url).begin() as connection:
        columns = "ticket_id, author, audience, text, language, created_at, is_correction"
        values = f"1, 'resident', 'everyone', 'Deux camions', 'fr', '{day}', true"
        connection.execute(text(f"INSERT INTO ticket_messages ({columns}) VALUES ({values})"))
        chat = connection.execute(text("SELECT chat_id FROM tickets")).scalar_one()
        if chat is not None:
            source = f"(ticket_id, chat_id, number) VALUES (1, {chat}, '7')"
            connection.execute(text(f"INSERT INTO ticket_sources {source}"))
    migrate.downgrade(url, BEFORE_CORRECTIONS)
    assert "ticket_sources" not in tables_in(url)
    with engine_of(url).connect() as connection:
        assert connection.execute(text("SELECT text FROM ticket_messages")).scalar_one() == (
            "Deux camions"
        )
    migrate.upgrade(url)
    assert "ticket_sources" in tables_in(url)


def test_alembic_finds_nothing_left_to_migrate(url: str) -> None:
    migrate.upgrade(url)
    command.check(migrate.config(url))  # raises where model and database differ


def test_alembic_finds_a_column_that_was_not_migrated(url: str) -> None:
    migrate.upgrade(url)
    with engine_of(url).begin() as connection:
        connection.execute(text("ALTER TABLE tickets DROP COLUMN rating_words"))
    with pytest.raises(CommandError, match="rating_words"):
        command.check(migrate.config(url))


def test_the_schedulers_own_table_is_left_alone(url: str) -> None:
    migrate.upgrade(url)
    with engine_of(url).begin() as connection:
        connection.execute(text(f"CREATE TABLE {APSCHEDULER_TABLE} (id integer)"))
    command.check(migrate.config(url))
    migrate.downgrade(url, "base")
    assert APSCHEDULER_TABLE in tables_in(url)


def test_migrations_build_what_the_model_would(url: str, request: pytest.FixtureRequest) -> None:
    """Checks, partial indexes and rules for deletion too, which Alembic does not compare."""
    migrate.upgrade(url)
    migrated = definitions_in(url)
    migrate.downgrade(url, "base")
    Base.metadata.create_all(engine_of(url))
    assert migrated == definitions_in(url)
    assert any("in_flight" in name and "WHERE" in made for name, made in migrated.items())


def definitions_in(url: str) -> dict[str, str]:
    """How the database itself would write down each of its tables, constraints and indexes."""
    sqlite = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    postgres = """
        SELECT conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT table_name || '.' || column_name, concat_ws(' ', data_type,
            character_maximum_length, is_nullable, column_default) FROM information_schema.columns
            WHERE table_schema = 'public'
    """
    with engine_of(url).connect() as connection:
        rows = connection.execute(text(sqlite if url.startswith("sqlite") else postgres)).all()
    return {
        name: regardless_of_order(definition)
        for name, definition in rows
        if "alembic_version" not in f"{name}{definition}"
    }


def regardless_of_order(definition: str) -> str:
    """`definition` with what stands in a CREATE TABLE in alphabetical order.

    A column that is added later comes last there, wherever the model has it. A table that SQLite
    makes anew has its name in quotes, and its constraints in another order.
    """
    definition = definition.replace('"', "")
    if not definition.startswith("CREATE TABLE"):
        return definition
    head, _, body = definition.partition("(")
    parts, depth = [""], 0
    for character in body.rstrip().removesuffix(")"):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return f"{head}({', '.join(sorted(part.strip() for part in parts))})"


def test_the_way_back_from_each_revision_leaves_what_was_there_before(url: str) -> None:
    scripts = ScriptDirectory.from_config(migrate.config(url))
    for revision in reversed(list(scripts.walk_revisions())):
        before = definitions_in(url) if revision.down_revision else {}
        migrate.upgrade(url, revision.revision)
        if before:
            migrate.downgrade(url, str(revision.down_revision))
            assert definitions_in(url) == before
            migrate.upgrade(url, revision.revision)


def test_every_constraint_has_a_name_that_says_what_it_guards(url: str) -> None:
    migrate.upgrade(url)
    database = inspect(engine_of(url))
    for table in TABLES:
        names = [
            database.get_pk_constraint(table)["name"],
            *(found["name"] for found in database.get_foreign_keys(table)),
            *(found["name"] for found in database.get_unique_constraints(table)),
            *(found["name"] for found in database.get_check_constraints(table)),
        ]
        for name in names:
            assert name is not None
            assert name.startswith(tuple(f"{kind}_{table}" for kind in ("pk", "fk", "uq", "ck")))


def test_a_partial_index_is_partial_on_both_databases() -> None:
    for table in Base.metadata.tables.values():
        for index in table.indexes:
            conditions = [index.dialect_options[name]["where"] for name in ("postgresql", "sqlite")]
            assert str(conditions[0]) == str(conditions[1]), index.name


def test_a_migration_that_fails_leaves_nothing_behind(url: str) -> None:
    with engine_of(url).begin() as connection:
        connection.execute(text("CREATE TABLE tickets (id integer)"))  # in the way
    with pytest.raises(DBAPIError, match="tickets"):
        migrate.upgrade(url)
    assert tables_in(url) == {"tickets"}


def test_a_database_of_a_newer_version_is_refused(url: str) -> None:
    migrate.upgrade(url)
    with engine_of(url).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(CommandError, match="9999"):
        migrate.upgrade(url)


@pytest.mark.slow
def test_several_processes_may_migrate_at_once(url: str) -> None:
    code = f"from actions import migrate; migrate.upgrade({url!r})"
    processes = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(2)]
    assert [process.wait(60) for process in processes] == [0, 0]
    assert tables_in(url) == TABLES | {"alembic_version"}
