"""The `linli` command: run the service or a part of it, and look after it."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import segno
import typer
import uvloop
from alembic.util import CommandError

from actions import migrate as migrations
from actions import seed as demo
from actions.alerts import TemplateError, templates
from actions.alerts import start as start_alert
from actions.communities import by_code
from actions.database import Database
from actions.wording import WordingError
from bot.app import ALL_PARTS, Part, Service
from bot.clock import system_clock
from bot.heartbeat import is_alive
from bot.logs import set_up_logs
from bot.settings import Settings, SettingsError, load_settings
from bot.staff_commands import user_app

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)
alert_app = typer.Typer(no_args_is_help=True, help="Alerts to residents.")
app.add_typer(alert_app, name="alert")
app.add_typer(user_app, name="user")

SIGN_IN_FILE = "sign-in.txt"


def main() -> None:
    """The entry point: expected failures end in one sentence and exit code 2."""
    try:
        app()
    except (SettingsError, WordingError, TemplateError, CommandError) as error:
        typer.secho(str(error), fg="red", err=True)
        sys.exit(2)


@app.command()
def up() -> None:
    """Run everything on this machine: understanding, bot, web chat, desk, scheduler."""
    settings = _settings()
    _prepare(settings)
    _say_where(settings)
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
    if not is_alive(load_settings().home, part.value):
        typer.echo(f"{part.value}: no sign of life", err=True)
        raise typer.Exit(1)


@app.command()
def migrate(
    revision: Annotated[str, typer.Argument(help="Where to; 'head' is the newest.")] = "head",
) -> None:
    """Bring the database's tables up to date."""
    migrations.upgrade(_settings().database, revision)
    typer.echo("The database is up to date.")


@app.command()
def seed() -> None:
    """Load the demo data of data/demo/ into an empty database."""
    settings = _settings()
    migrations.upgrade(settings.database)
    if not _seed(settings):
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
    settings = _settings()
    link = f"{settings.web_url}/chat?start={community}"
    segno.make(link, error="m").save(str(out), scale=10, border=4)
    typer.echo(f"{out}: {link}")


@alert_app.command("list")
def alert_list() -> None:
    """List the alerts that can be sent."""
    for name, template in templates(load_settings().data / "alerts").items():
        typer.echo(f"{name:40} {template.topic.value}")


@alert_app.command("send")
def alert_send(
    template: Annotated[str, typer.Argument(help="A name from `linli alert list`.")],
    community: Annotated[str | None, typer.Option(help="One community's code.")] = None,
    occasion: Annotated[
        str | None, typer.Option(help="Sent once for each occasion; now, when left out.")
    ] = None,
) -> None:
    """Send an alert now to those who subscribed to its topic."""
    settings = _settings()
    known = templates(settings.data / "alerts")
    if template not in known:
        raise typer.BadParameter(f"there is no alert {template!r}; see `linli alert list`")
    asyncio.run(_send_alert(settings, template, community, occasion))


async def _send_alert(
    settings: Settings, name: str, community: str | None, occasion: str | None
) -> None:
    now = system_clock()
    database = Database(settings.database)
    try:
        async with database.write() as session:
            where = await by_code(session, community) if community else None
            if community and where is None:
                raise typer.BadParameter(f"there is no community {community!r}")
            alert = await start_alert(
                session,
                template=templates(settings.data / "alerts")[name],
                occasion=occasion or f"{name}:{now:%Y-%m-%dT%H:%M:%S.%f}",
                community=where,
                now=now,
            )
    finally:
        await database.close()
    if alert is None:
        typer.echo("That occasion has had its alert: nothing was sent.")
        return
    people = "one person" if alert.audience == 1 else f"{alert.audience} people"
    typer.echo(f"Queued for {people}; the running service sends it.")


def _settings() -> Settings:
    settings = load_settings()
    set_up_logs(settings.log_level)
    return settings


def _serve(settings: Settings, parts: frozenset[Part]) -> None:
    async def run() -> None:
        await Service(settings).run(parts, say=typer.echo)

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(run())


def _prepare(settings: Settings) -> None:
    settings.home.mkdir(parents=True, exist_ok=True)
    typer.echo("Bringing the database up to date ...")
    migrations.upgrade(settings.database)
    if settings.demo:
        _seed(settings)


def _seed(settings: Settings) -> bool:
    """Load the demo data once; its passwords are shown and kept in one file of the home folder."""
    passwords = asyncio.run(_load_demo(settings))
    if not passwords:
        return False
    lines = [f"{login:12} {password}" for login, password in passwords.items()]
    path = settings.home / SIGN_IN_FILE
    path.touch(mode=0o600)
    path.write_text("\n".join(["Demo sign-in for the desk:", *lines, ""]), encoding="utf-8")
    typer.echo("Demo data loaded (communities, officers, places; all marked as demo).")
    return True


async def _load_demo(settings: Settings) -> dict[str, str]:
    database = Database(settings.database)
    try:
        async with database.write() as session:
            return await demo.load(session, settings.data / "demo" / "demo.yml", system_clock())
    finally:
        await database.close()


def _say_where(settings: Settings) -> None:
    typer.echo(f"Web chat: {settings.web_url}/chat")
    typer.echo(f"Desk:     {settings.web_url}/desk")
    sign_in = settings.home / SIGN_IN_FILE
    if sign_in.exists():
        typer.echo(sign_in.read_text(encoding="utf-8").rstrip())
        typer.echo(f"(kept in {sign_in}; change one with `linli user password`)")
    if not settings.has_telegram:
        typer.echo("Telegram: off; set LINLI_TELEGRAM_TOKEN to switch it on")
