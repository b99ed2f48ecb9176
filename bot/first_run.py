"""What `linli up` does before it serves: tables, demo data, and how to sign in."""

from __future__ import annotations

import asyncio

import typer

from actions import migrate, seed
from actions.database import Database
from bot.clock import system_clock
from bot.settings import Settings

SIGN_IN_FILE = "sign-in.txt"


def prepare(settings: Settings) -> None:
    """Bring the database up to date; on a first run, load the demo data."""
    settings.home.mkdir(parents=True, exist_ok=True)
    typer.echo("Bringing the database up to date ...")
    migrate.upgrade(settings.database)
    if settings.demo:
        load_demo(settings)


def load_demo(settings: Settings) -> bool:
    """Load the demo data into an empty database; False where it was not empty.

    Its passwords are shown, and kept in one file of the home folder that only its owner can read.
    """
    passwords = asyncio.run(_load(settings))
    if not passwords:
        return False
    lines = [f"{login:12} {password}" for login, password in passwords.items()]
    path = settings.home / SIGN_IN_FILE
    path.touch(mode=0o600)
    path.write_text("\n".join(["Demo sign-in for the desk:", *lines, ""]), encoding="utf-8")
    typer.echo("Demo data loaded (communities, officers, places; all marked as demo).")
    return True


def say_where(settings: Settings) -> None:
    """Where the web chat and the desk are, and how to sign in."""
    typer.echo(f"Web chat: {settings.web_url}/chat")
    typer.echo(f"Desk:     {settings.web_url}/desk")
    sign_in = settings.home / SIGN_IN_FILE
    if sign_in.exists():
        typer.echo(sign_in.read_text(encoding="utf-8").rstrip())
        typer.echo(f"(kept in {sign_in}; `linli user password LOGIN` gives a new one)")
    if not settings.has_telegram:
        typer.echo("Telegram: off; set LINLI_TELEGRAM_TOKEN to switch it on")


async def _load(settings: Settings) -> dict[str, str]:
    database = Database(settings.database)
    try:
        async with database.write() as session:
            return await seed.load(session, settings.data / "demo" / "demo.yml", system_clock())
    finally:
        await database.close()
