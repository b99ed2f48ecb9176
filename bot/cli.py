"""The `linli` command: run the service or a part of it, and look after it.

Commands import what they need when they run: `linli health` is asked every few seconds, and
`linli --help` should answer at once.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.parts import ALL_PARTS, Part

if TYPE_CHECKING:
    from bot.settings import Settings

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Run Linli or a part of it, and look after it.",
)


def main() -> None:
    """The entry point: expected failures end in one sentence and exit code 2."""
    _add_groups()
    try:
        app()
    except Exception as error:
        from bot.expected import sentence_for

        sentence = sentence_for(error)
        if sentence is None:
            raise
        typer.secho(sentence, fg="red", err=True)
        sys.exit(2)


@app.command()
def up() -> None:
    """Run everything on this machine: understanding, bot, web chat, desk, scheduler."""
    from bot import first_run

    settings = _settings()
    first_run.prepare(settings)
    first_run.say_where(settings)
    _serve(settings, ALL_PARTS)


@app.command()
def bot() -> None:
    """Run the channels and the conversation."""
    _serve(_settings(), frozenset({Part.BOT}))


@app.command()
def desk() -> None:
    """Run the web chat and the desk over HTTP."""
    _serve(_settings(), frozenset({Part.DESK}))


@app.command()
def worker() -> None:
    """Run the scheduler."""
    _serve(_settings(), frozenset({Part.WORKER}))


@app.command()
def health(part: Part) -> None:
    """Exit with 0 if PART of the service gave a sign of life in the last half minute."""
    from bot.heartbeat import home_of_this_machine, is_alive

    if not is_alive(home_of_this_machine(), part.value):
        typer.echo(f"{part.value}: no sign of life", err=True)
        raise typer.Exit(1)


@app.command()
def migrate(
    revision: Annotated[str, typer.Argument(help="Where to; 'head' is the newest.")] = "head",
) -> None:
    """Bring the database's tables up to date."""
    from actions import migrate as migrations

    settings = _settings()
    settings.home.mkdir(parents=True, exist_ok=True)
    migrations.upgrade(settings.database, revision)
    typer.echo("The database is up to date.")


@app.command()
def seed() -> None:
    """Load the demo data of data/demo/ into an empty database."""
    from bot.first_run import load_demo

    if not load_demo(_settings()):
        typer.echo("The database already has communities: nothing was loaded.")


@app.command()
def train() -> None:
    """Train the Rasa model from data/nlu/, unless nothing has changed."""
    from nlu.train import ensure_model

    typer.echo(f"Model: {ensure_model(_settings().home)}")


@app.command()
def qr(
    community: Annotated[str, typer.Argument(help="The community's code.")],
    out: Annotated[Path, typer.Option(help="Where to write the SVG picture.")] = Path("qr.svg"),
) -> None:
    """Draw the QR code for a community's gate: it opens the web chat, knowing the community."""
    import segno

    link = f"{_settings().web_url}/chat?start={community}"
    segno.make(link, error="m").save(str(out), scale=10, border=4)
    typer.echo(f"{out}: {link}")


def _add_groups() -> None:
    """Commands about people, alerts and lessons need the model; the health check does not."""
    if sys.argv[1:2] == [health.__name__]:
        return
    from bot.alert_commands import alert_app
    from bot.nlu_commands import nlu_app
    from bot.staff_commands import user_app

    app.add_typer(alert_app, name="alert")
    app.add_typer(nlu_app, name="nlu")
    app.add_typer(user_app, name="user")


def _settings() -> Settings:
    from bot.logs import set_up_logs
    from bot.settings import load_settings

    settings = load_settings()
    set_up_logs(settings.log_level)
    return settings


def _serve(settings: Settings, parts: frozenset[Part]) -> None:
    import asyncio

    import structlog
    import uvloop

    from bot.app import Service
    from bot.expected import sentence_for

    async def run() -> None:
        await Service(settings).run(parts, say=typer.echo)

    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(run())
    except Exception as error:
        if sentence_for(error) is not None:
            raise
        # Python's own traceback would quote what it failed on.
        structlog.get_logger(__name__).exception("service_failed")
        sys.exit(1)
