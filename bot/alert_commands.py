"""`linli alert …`: alerts to residents."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer
from pydantic import ValidationError

from actions import alerts
from actions.alerts import Audience
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
    community: Annotated[
        list[str] | None, typer.Option(help="A community's code; may be repeated.")
    ] = None,
    station: Annotated[
        list[str] | None, typer.Option(help="A station's code; may be repeated.")
    ] = None,
    language: Annotated[
        list[str] | None, typer.Option(help="Those who read it, e.g. fr; may be repeated.")
    ] = None,
    volunteers: Annotated[bool, typer.Option(help="Only those who help.")] = False,
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
    try:
        aim = Audience(
            communities=tuple(community or ()),
            stations=tuple(station or ()),
            languages=tuple(language or ()),
            volunteers_only=volunteers,
        )
    except ValidationError as error:
        raise typer.BadParameter(f"no such language: {', '.join(language or ())}") from error
    audience = asyncio.run(_start(settings, known[template], aim, occasion))
    if audience is None:
        typer.echo("That occasion has had its alert: nothing was sent.")
        return
    people = "one person" if audience == 1 else f"{audience} people"
    typer.echo(f"Queued for {people}; the running service sends it.")


async def _start(
    settings: Settings, template: alerts.AlertTemplate, audience: Audience, occasion: str
) -> int | None:
    """The audience of the alert that was started; None when the occasion had its alert."""
    now = system_clock()
    database = Database(settings.database)
    try:
        async with database.write() as session:
            alert = await alerts.start(
                session,
                alerts.Broadcast(template=template, occasion=occasion, audience=audience),
                nights=settings.nights,
                now=now,
            )
    except alerts.NobodyThere as error:
        raise typer.BadParameter("there is no such community or station") from error
    finally:
        await database.close()
    return None if alert is None else alert.audience
