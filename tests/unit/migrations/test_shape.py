"""The database gets its shape by migrations alone, and it is the shape the model expects."""

from __future__ import annotations

import subprocess
import sys

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from actions import migrate
from actions.model import Base
from actions.timer import TABLE as APSCHEDULER_TABLE
from tests.unit.migrations.rows import (
    add_a_resident_with_a_ticket,
    engine_of,
    tables_in,
    words_of_the_ticket,
)

TABLES = set(Base.metadata.tables)


def test_migrating_makes_every_table_of_the_model(url: str) -> None:
    assert migrate.current(url) is None
    migrate.upgrade(url)
    assert tables_in(url) == TABLES | {"alembic_version"}
    assert migrate.current(url) == migrate.newest()


def test_where_nothing_is_to_be_migrated_alembic_is_not_even_loaded(url: str) -> None:
    migrate.upgrade(url)
    code = f"import sys; from actions import migrate; migrate.upgrade({url!r})"
    code += "; print('alembic' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_migrating_again_changes_nothing(url: str) -> None:
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)
    migrate.upgrade(url)
    assert words_of_the_ticket(url) == "Un camion"


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
    with pytest.raises(migrate.DatabaseIsNewer, match="9999"):
        migrate.upgrade(url)


@pytest.mark.slow
def test_several_processes_may_migrate_at_once(url: str) -> None:
    code = f"from actions import migrate; migrate.upgrade({url!r})"
    processes = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(2)]
    assert [process.wait(60) for process in processes] == [0, 0]
    assert tables_in(url) == TABLES | {"alembic_version"}
