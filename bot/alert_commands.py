"""`linli alert …`: alerts to residents."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from actions import alerts
from actions.communities import by_code
from actions.database import Database
from bot.clock import system_clock
from bot.settings import Settings, load_settings

alert_app = typer.Typer(no_args_is_help=True, help="Alerts to residents.")


@alert_app.command("list")
def list_() -> None:
    """List the alerts that can be sent."""
    for name, template in alerts.templates(load_settings().data / "alerts").items():
        typer.echo(f"{name:40} {template.topic.value}")


@alert_app.command()
def send(
    template: Annotated[str, typer.Argument(help="A name from `linli alert list`.")],
    community: Annotated[str | None, typer.Option(help="One community's code.")] = None,
    occasion: Annotated[
        str | None, typer.Option(help="Sent once for each occasion; now, when left out.")
    ] = None,
) -> None:
    """Send an alert now to those who subscribed to its topic."""
    settings = load_settings()
    known = alerts.templates(settings.data / "alerts")
    if template not in known:
        raise typer.BadParameter(f"there is no alert {template!r}; see `linli alert list`")
    occasion = occasion or f"{template}:{system_clock():%Y-%m-%dT%H:%M:%S.%f}"
    audience = asyncio.run(_start(settings, known[template], community, occasion))
    if audience is None:
        typer.echo("That occasion has had its alert: nothing was sent.")
        return
    people = "one person" if audience == 1 else f"{audience} people"
    typer.echo(f"Queued for {people}; the running service sends it.")


async def _start(
    settings: Settings, template: alerts.AlertTemplate, community: str | None, occasion: str
) -> int | None:
    """The audience of the alert that was started; None when the occasion had its alert."""
    now = system_clock()
    database = Database(settings.database)
    try:
        async with database.write() as session:
            where = await by_code(session, community) if community else None
            if community and where is None:
                raise typer.BadParameter(f"there is no community {community!r}")
            alert = await alerts.start(
                session, template=template, occasion=occasion, community=where, now=now
            )
    finally:
        await database.close()
    return None if alert is None else alert.audience
