"""`linli user …`: colleagues, their passwords and their Telegram links."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import Annotated, TypeVar

import typer
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from actions import officers, second_step, sign_in, staff
from actions.communities import by_code
from actions.database import Database
from actions.model import Community, Role, Staff, Station
from bot.clock import system_clock
from bot.settings import load_settings

user_app = typer.Typer(no_args_is_help=True, help="Officers, supervisors and admins.")

Result = TypeVar("Result")


@user_app.command("list")
def list_() -> None:
    """List everybody who works with Linli."""

    async def look(session: AsyncSession) -> list[Staff]:
        everybody = select(Staff).options(selectinload(Staff.communities)).order_by(Staff.login)
        return list(await session.scalars(everybody))

    for person in _run(look):
        where = ", ".join(community.code for community in person.communities)
        typer.echo(f"{person.login:16} {person.role.value:11} {person.name}  {where}")


@user_app.command()
def add(
    login: str,
    name: Annotated[str, typer.Option()],
    role: Annotated[Role, typer.Option()] = Role.OFFICER,
    community: Annotated[list[str] | None, typer.Option(help="Codes; may be repeated.")] = None,
    station: Annotated[str | None, typer.Option(help="A station's code.")] = None,
    language: Annotated[str, typer.Option(help="zh or en")] = "zh",
) -> None:
    """Add a colleague; prints their first password."""
    password = secrets.token_urlsafe(9)

    async def do(session: AsyncSession) -> None:
        serves = [await _community(session, code) for code in community or []]
        await staff.add(
            session,
            login,
            name,
            role,
            password=password,
            communities=serves,
            station=await _station(session, station) if station else None,
            language=language,
            now=system_clock(),
        )

    _run(do)
    typer.echo(f"{login}: {password}")


@user_app.command()
def password(login: str) -> None:
    """Give a colleague a new password; prints it. They are signed out everywhere."""
    new = secrets.token_urlsafe(9)

    async def do(session: AsyncSession) -> None:
        await sign_in.set_password(session, await _find(session, login), new)

    _run(do)
    typer.echo(f"{login}: {new}")


@user_app.command()
def reset_second_step(login: str) -> None:
    """Take a colleague's second step away, who has lost phone and recovery codes; they are told."""

    async def do(session: AsyncSession) -> None:
        await second_step.reset(session, await _find(session, login), None, system_clock())

    _run(do)
    typer.echo(f"{login}: the password alone signs in now")


@user_app.command()
def link(login: str) -> None:
    """Print the one-time /start command that ties a colleague's Telegram to their account."""

    async def do(session: AsyncSession) -> str:
        return await officers.link_code(session, await _find(session, login), system_clock())

    code = _run(do)
    typer.echo(f"Send this to the bot within 7 days:  /start staff-{code}")


async def _community(session: AsyncSession, code: str) -> Community:
    found = await by_code(session, code)
    if found is None:
        raise typer.BadParameter(f"there is no community {code!r}")
    return found


async def _station(session: AsyncSession, code: str) -> Station:
    found = await session.scalar(select(Station).where(Station.code == code))
    if found is None:
        raise typer.BadParameter(f"there is no station {code!r}")
    return found


async def _find(session: AsyncSession, login: str) -> Staff:
    person = await session.scalar(select(Staff).where(Staff.login == login))
    if person is None:
        raise typer.BadParameter(f"there is nobody with the login {login!r}")
    return person


def _run(work: Callable[[AsyncSession], Awaitable[Result]]) -> Result:
    async def run() -> Result:
        database = Database(load_settings().database)
        try:
            async with database.write() as session:
                return await work(session)
        finally:
            await database.close()

    return asyncio.run(run())
