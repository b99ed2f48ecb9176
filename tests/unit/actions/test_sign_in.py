"""Staff sign in with what they know, and a guesser learns nothing and soon has to wait."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from actions import officers, sign_in, staff
from actions.database import Database
from actions.devices import Device
from actions.model import Role, Staff, StaffLink, StaffSession
from actions.one_time_codes import legible_secret
from actions.sign_in import PasswordTooShort, SignInRefused
from actions.staff import LoginTaken
from tests import factories
from tests.clock import Clock

PASSWORD = "correct horse battery"
DEVICE = Device("Firefox · Windows", "203.0.113.7")


class Desk:
    """A desk with one officer, Wang."""

    def __init__(self, database: Database, clock: Clock, wang: Staff) -> None:
        self.database = database
        self.clock = clock
        self.wang = wang

    async def sign_in(self, password: str = PASSWORD, login: str = "wang") -> str:
        return await sign_in.sign_in(self.database, login, password, self.clock.now())

    async def fail(self, times: int) -> None:
        for _ in range(times):
            with pytest.raises(SignInRefused):
                await self.sign_in("a guess")

    async def who(self, secret: str) -> Staff | None:
        async with self.database.read() as session:
            return await sign_in.staff_of(session, secret, self.clock.now())

    async def use(self, secret: str, device: Device = DEVICE) -> None:
        async with self.database.read() as session:
            who = await sign_in.signed_in(session, secret, self.clock.now())
        assert who is not None
        await sign_in.note_use(self.database, who, device, self.clock.now())

    async def officer(self) -> Staff:
        async with self.database.read() as session:
            return await session.get_one(Staff, self.wang.id)


@pytest.fixture
async def desk(database: Database, clock: Clock) -> Desk:
    async with database.write() as session:
        community = await factories.community(session)
        wang = await staff.add(
            session,
            "Wang",
            "Wang Jianguo",
            Role.OFFICER,
            communities=[community],
            password=PASSWORD,
            now=clock.now(),
        )
    return Desk(database, clock, wang)


# --- In and out ---------------------------------------------------------------------------------


async def test_the_right_password_opens_the_desk(desk: Desk) -> None:
    secret = await desk.sign_in()
    officer = await desk.who(secret)
    assert officer is not None
    assert officer.name == "Wang Jianguo"


async def test_a_login_is_typed_in_any_case(desk: Desk) -> None:
    assert await desk.who(await desk.sign_in(login=" WANG "))


async def test_a_made_up_secret_opens_nothing(desk: Desk) -> None:
    await desk.sign_in()
    assert await desk.who("made up") is None


async def test_the_database_does_not_hold_what_a_thief_could_use(desk: Desk) -> None:
    secret = await desk.sign_in()
    async with desk.database.read() as session:
        kept = await session.scalar(select(StaffSession.secret_hash))
    assert kept
    assert secret not in kept
    assert PASSWORD not in str((await desk.officer()).password_hash)


async def test_a_session_ends_with_the_shift(desk: Desk) -> None:
    secret = await desk.sign_in()
    desk.clock.forward(hours=11, minutes=59)
    assert await desk.who(secret)
    desk.clock.forward(minutes=1)
    assert await desk.who(secret) is None


async def test_signing_out_ends_this_session_and_no_other(desk: Desk) -> None:
    office, home = await desk.sign_in(), await desk.sign_in()
    async with desk.database.write() as session:
        await sign_in.sign_out(session, office)
    assert await desk.who(office) is None
    assert await desk.who(home)


async def test_who_left_the_service_is_signed_out_and_stays_out(desk: Desk) -> None:
    secret = await desk.sign_in()
    async with desk.database.write() as session:
        (await session.get_one(Staff, desk.wang.id)).is_active = False
    assert await desk.who(secret) is None
    with pytest.raises(SignInRefused):
        await desk.sign_in()


# --- Guessing -----------------------------------------------------------------------------------


async def test_an_unknown_login_and_a_wrong_password_look_alike(desk: Desk) -> None:
    with pytest.raises(SignInRefused) as wrong_password:
        await desk.sign_in("a guess")
    with pytest.raises(SignInRefused) as unknown_login:
        await desk.sign_in(login="li")
    assert wrong_password.value.say == unknown_login.value.say


async def test_after_five_failures_even_the_right_password_waits(desk: Desk) -> None:
    await desk.fail(5)
    with pytest.raises(SignInRefused):
        await desk.sign_in()
    desk.clock.forward(minutes=15)
    assert await desk.sign_in()


async def test_four_failures_are_forgiven_by_the_right_password(desk: Desk) -> None:
    for _ in range(2):
        await desk.fail(4)
        assert await desk.sign_in()
    assert (await desk.officer()).failed_sign_ins == 0


async def test_trying_during_the_pause_does_not_make_it_longer(desk: Desk) -> None:
    await desk.fail(5)
    desk.clock.forward(minutes=14)
    await desk.fail(3)
    desk.clock.forward(minutes=1)
    assert await desk.sign_in()


async def test_many_guesses_at_once_are_no_more_than_five(desk: Desk) -> None:
    """The right one, had it been the sixth, would not have been looked at."""
    await asyncio.gather(*(desk.fail(1) for _ in range(6)))
    with pytest.raises(SignInRefused):
        await desk.sign_in()
    officer = await desk.officer()
    assert officer.locked_until == desk.clock.now() + timedelta(minutes=15)


async def test_who_has_no_password_cannot_sign_in_with_none(desk: Desk) -> None:
    async with desk.database.write() as session:
        await staff.add(session, "li", "Li Wen", Role.OFFICER, now=desk.clock.now())
    with pytest.raises(SignInRefused):
        await desk.sign_in("", login="li")


# --- Passwords and people -----------------------------------------------------------------------


async def test_a_new_password_replaces_the_old_one_and_signs_everybody_out(desk: Desk) -> None:
    secret = await desk.sign_in()
    await desk.fail(4)
    async with desk.database.write() as session:
        wang = await session.get_one(Staff, desk.wang.id)
        await sign_in.set_password(session, wang, "another good one")
    assert await desk.who(secret) is None
    await desk.fail(4)  # counted from the start again
    assert await desk.sign_in("another good one")
    with pytest.raises(SignInRefused):
        await desk.sign_in(PASSWORD)


async def test_a_password_that_could_be_guessed_is_refused(desk: Desk) -> None:
    async with desk.database.write() as session:
        wang = await session.get_one(Staff, desk.wang.id)
        with pytest.raises(PasswordTooShort):
            await sign_in.set_password(session, wang, "123456789")
    assert await desk.sign_in()


async def test_a_login_is_one_persons(desk: Desk) -> None:
    async with desk.database.write() as session:
        with pytest.raises(LoginTaken):
            await staff.add(session, "WANG ", "Another Wang", Role.OFFICER, now=desk.clock.now())


def test_a_generated_password_is_long_enough_and_never_the_same() -> None:
    made = {legible_secret() for _ in range(20)}
    assert len(made) == 20
    assert all(len(password) == 17 for password in made)


async def test_what_was_used_or_has_expired_is_forgotten(desk: Desk) -> None:
    async with desk.database.write() as session:
        wang = await session.get_one(Staff, desk.wang.id)
        used = await officers.link_code(session, wang, desk.clock.now())
        chat = await factories.chat(session)
        await officers.link_chat(session, used, chat, desk.clock.now())
        await officers.link_code(session, wang, desk.clock.now())
    secret = await desk.sign_in()

    async def kept_after(**time: float) -> tuple[int, int]:
        async with desk.database.write() as session:
            await sign_in.forget_spent(session, desk.clock.forward(**time))
            return (
                await session.scalar(select(func.count(StaffSession.id))) or 0,
                await session.scalar(select(func.count(StaffLink.id))) or 0,
            )

    assert await kept_after(hours=1) == (1, 1)
    assert await desk.who(secret)
    assert await kept_after(days=8) == (0, 0)


# --- Browsers -----------------------------------------------------------------------------------


async def _sessions(desk: Desk) -> list[StaffSession]:
    async with desk.database.read() as session:
        return await sign_in.sessions_of(session, desk.wang, desk.clock.now())


async def test_browsers_are_listed_the_last_used_first_until_they_end(desk: Desk) -> None:
    office = await desk.sign_in()
    desk.clock.forward(hours=1)
    home = await desk.sign_in()
    first, second = await _sessions(desk)
    assert sign_in.is_session_of(home, first)
    assert sign_in.is_session_of(office, second)
    assert not sign_in.is_session_of(office, first)
    desk.clock.forward(hours=1)
    await desk.use(office)
    assert sign_in.is_session_of(office, (await _sessions(desk))[0])
    desk.clock.forward(hours=10)
    assert len(await _sessions(desk)) == 1


async def test_use_is_noted_every_few_minutes_and_not_at_every_click(desk: Desk) -> None:
    secret = await desk.sign_in()
    began = desk.clock.now()
    await desk.use(secret)
    for minutes, noted in ((4, 0), (1, 5), (4, 5), (1, 10)):
        desk.clock.forward(minutes=minutes)
        await desk.use(secret)
        (session,) = await _sessions(desk)
        assert session.last_used_at == began + timedelta(minutes=noted)


async def test_where_it_is_used_last_is_noted_at_once(desk: Desk) -> None:
    secret = await desk.sign_in()
    for device in (DEVICE, Device(DEVICE.browser, "203.0.113.9")):
        desk.clock.forward(minutes=1)
        await desk.use(secret, device)
        (session,) = await _sessions(desk)
        assert Device(session.browser or "", session.address or "") == device


async def test_a_browser_is_ended_by_its_owner_and_by_nobody_else(desk: Desk) -> None:
    secret = await desk.sign_in()
    (browser,) = await _sessions(desk)
    async with desk.database.write() as session:
        li = await staff.add(session, "li", "Li Wen", Role.OFFICER, now=desk.clock.now())
        await sign_in.end_session(session, li, browser.id)
    assert await desk.who(secret)
    async with desk.database.write() as session:
        await sign_in.end_session(session, desk.wang, browser.id)
    assert await desk.who(secret) is None


async def test_who_knows_the_password_can_change_it_and_stays_signed_in(desk: Desk) -> None:
    before = await desk.sign_in()
    now = desk.clock.now()
    after = await sign_in.change_password(
        desk.database, desk.wang, PASSWORD, "another good one", now
    )
    assert await desk.who(before) is None
    assert await desk.who(after)
    with pytest.raises(SignInRefused):
        await desk.sign_in(PASSWORD)


async def test_guessing_the_current_password_counts_as_at_the_door(desk: Desk) -> None:
    now = desk.clock.now()
    with pytest.raises(PasswordTooShort):
        await sign_in.change_password(desk.database, desk.wang, PASSWORD, "short", now)
    for _ in range(5):
        with pytest.raises(SignInRefused):
            await sign_in.change_password(desk.database, desk.wang, "a guess", "long enough 1", now)
    with pytest.raises(SignInRefused):
        await sign_in.change_password(desk.database, desk.wang, PASSWORD, "long enough 1", now)
    desk.clock.forward(minutes=15)
    assert await desk.sign_in(PASSWORD)
