"""`linli nlu …`: what reviewers have confirmed, as training data."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from actions import learning
from actions.database import Database
from actions.learning import Written
from bot.clock import system_clock
from bot.settings import Settings, load_settings
from nlu.intents import Intent

nlu_app = typer.Typer(no_args_is_help=True, help="What the model can learn from.")


@nlu_app.callback()
def group() -> None:
    """What the model can learn from."""


@nlu_app.command()
def export(
    since: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help="All that was reviewed since this day, also what was exported before.",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option(help="A folder; LINLI_HOME/nlu-export/DAY-TIME when left out.")
    ] = None,
) -> None:
    """Write what reviewers confirmed as Rasa training data, a file for each language.

    Nothing is trained, and nothing in data/nlu/ is changed: a person reads it first.
    """
    settings = load_settings()
    now = system_clock()
    local = now.astimezone(settings.timezone)
    folder = output or settings.home / "nlu-export" / f"{local:%Y-%m-%d-%H%M%S}"
    day = since.replace(tzinfo=settings.timezone) if since else None
    written = asyncio.run(_export(settings, folder, now, day))
    if written.unknown:
        typer.echo(f"Left out, because no flow answers their meaning: {written.unknown}")
    if not written.examples:
        typer.echo("Nothing to export: no confirmed message is waiting for it.")
        return
    for path, count in written.examples.items():
        typer.echo(f"{path}: {count} {'example' if count == 1 else 'examples'}")
    typer.echo(
        "Next: read them, move what is good into data/nlu/<language>.yml, then `make train`. "
        "Nothing trains by itself."
    )


async def _export(
    settings: Settings, folder: Path, now: datetime, since: datetime | None
) -> Written:
    database = Database(settings.database)
    try:
        async with database.write() as session:
            return await learning.export(
                session, folder, intents=frozenset(Intent), now=now, since=since
            )
    finally:
        await database.close()
