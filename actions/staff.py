"""Adding the people who work with Linli."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions import sign_in
from actions.model import Community, Role, Staff, Station
from actions.outgoing import say
from actions.refusals import Refusal

LANGUAGES = ("zh", "en")  # in which staff can work; `data/locales/desk/` words them


class LoginTaken(Refusal):
    """Somebody signs in by that name already."""

    def __init__(self, login: str) -> None:
        super().__init__(say("refusal-login-taken", login=login))


async def add(
    session: AsyncSession,
    login: str,
    name: str,
    role: Role,
    *,
    now: datetime,
    password: str | None = None,
    station: Station | None = None,
    communities: Sequence[Community] = (),
    language: str = "zh",
    phone: str | None = None,
    is_demo: bool = False,
) -> Staff:
    """A new member of staff. Logins are kept in small letters; without `password` nobody signs in.

    Raises:
        LoginTaken: the login is another's.
        PasswordTooShort: the password could be guessed.
    """
    login = login.strip().lower()
    if await session.scalar(select(Staff.id).where(Staff.login == login)):
        raise LoginTaken(login)
    staff = Staff(
        login=login,
        name=name,
        role=role,
        station_id=None if station is None else station.id,
        communities=list(communities),
        language=language,
        phone=phone,
        is_demo=is_demo,
        created_at=now,
    )
    session.add(staff)
    await session.flush()
    if password is not None:
        await sign_in.set_password(session, staff, password)
    return staff


async def set_language(session: AsyncSession, staff: Staff, language: str) -> None:
    """Speak `language` with `staff`, on the desk and on their cards.

    Raises:
        ValueError: staff wording exists in `LANGUAGES` only.
    """
    if language not in LANGUAGES:
        raise ValueError(f"not a language of the desk: {language!r}")
    await session.execute(update(Staff).where(Staff.id == staff.id).values(language=language))
