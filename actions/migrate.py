"""Bringing a database to the shape this code expects. Blocking; run it before anything else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, inspect, text
from sqlalchemy.pool import NullPool

from actions.database import sync_url

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).with_name("migrations")


class DatabaseIsNewer(Exception):
    """This code does not know what the database looks like."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(
            f"The database was migrated by a newer Linli (revision {found}); this one knows"
            f" {known}. Start the newer one again, or restore a backup from before."
        )


def upgrade(url: str, revision: str = "head") -> None:
    """Migrate up to `revision`, in one transaction; nothing happens where it is already there.

    Several processes may call this at once: one migrates, the others wait for it.

    Raises:
        DatabaseIsNewer: the database was migrated by a newer Linli than this one.
    """
    found, known = current(url), newest()
    if found is not None and found > known:
        raise DatabaseIsNewer(found, known)
    if revision == "head" and found == known:
        return  # as with nearly every start: Alembic would be loaded for nothing, and stay (10 MB)
    from alembic import command

    command.upgrade(config(url), revision)


def downgrade(url: str, revision: str) -> None:
    """Migrate down to `revision`, "base" for an empty database."""
    from alembic import command

    command.downgrade(config(url), revision)


def current(url: str) -> str | None:
    """The revision the database is at; None where nothing was migrated yet."""
    engine = create_engine(sync_url(url), poolclass=NullPool, hide_parameters=True)
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found


def newest() -> str:
    """The revision this code needs: revisions are named by number, and so are their files."""
    return max(path.stem.partition("_")[0] for path in SCRIPTS.glob("versions/[0-9]*.py"))


def config(url: str) -> Config:
    """What Alembic's own commands need to know, e.g. to draft the next revision."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    made.attributes["url"] = url  # not an option: a password's % would be taken for a variable
    return made
