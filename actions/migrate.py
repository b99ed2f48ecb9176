"""Bringing a database to the shape this code expects. Blocking; run it before anything else."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from actions.database import sync_url

SCRIPTS = Path(__file__).with_name("migrations")


def upgrade(url: str, revision: str = "head") -> None:
    """Migrate up to `revision`, in one transaction; nothing happens where it is already there.

    Several processes may call this at once: one migrates, the others wait for it.

    Raises:
        alembic.util.CommandError: the database was migrated by a newer Linli than this one.
    """
    command.upgrade(config(url), revision)


def downgrade(url: str, revision: str) -> None:
    """Migrate down to `revision`, "base" for an empty database."""
    command.downgrade(config(url), revision)


def current(url: str) -> str | None:
    """The revision the database is at; None where nothing was migrated yet."""
    engine = create_engine(sync_url(url), poolclass=NullPool, hide_parameters=True)
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest() -> str | None:
    """The revision this code needs."""
    return ScriptDirectory.from_config(config("")).get_current_head()


def config(url: str) -> Config:
    """What Alembic's own commands need to know, e.g. to draft the next revision."""
    made = Config()
    made.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    made.attributes["url"] = url  # not an option: a password's % would be taken for a variable
    return made
