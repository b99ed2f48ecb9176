"""A stolen password opens nothing where a code is asked for, too; and each code works once."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import timedelta

import pyotp
import pytest
from sqlalchemy import select

from actions import invitations, second_step, sign_in, staff
from actions.database import Database
from actions.model import Chat, OutboxMessage, RecoveryCode, Role, SecondStep, Staff
from actions.seals import Seal, SealBroken
from actions.second_step import CodeWrong, NoPhone, Way
from actions.sign_in import SignInRefused
from tests import factories
from tests.clock import Clock

PASSWORD = "correct horse battery"
SEAL = Seal("the key of this test")


class Door:
    """The desk's door, with Wang before it, who has a telephone and a password."""

    def __init__(self, database: Database, clock: Clock, wang: Staff, phone: Chat) -> None:
        self.database, self.clock, self.wang, self.phone = database, clock, wang, phone
        self.app = pyotp.TOTP("A" * 32)

    async def sets_up_an_app(self) -> list[str]:
        async with self.database.write() as session:
            new = await second_step.begin_app(session, self.wang, SEAL)
        self.app = pyotp.TOTP(new.secret)
        async with self.database.write() as session:
            return await second_step.confirm_app(
                session, self.wang, self.app.at(self.clock.now()), SEAL, self.clock.now()
            )

    async def sets_up_telegram(self) -> list[str]:
        async with self.database.write() as session:
            secret = await second_step.begin_telegram(session, self.wang, self.clock.now())
        code = await self.code_on_the_phone()
        async with self.database.write() as session:
            return await second_step.confirm_telegram(
                session, self.wang, secret, code, self.clock.now()
            )

    async def code_on_the_phone(self) -> str:
        async with self.database.read() as session:
            newest = select(OutboxMessage.body).where(OutboxMessage.chat_id == self.phone.id)
            body = await session.scalar(newest.order_by(OutboxMessage.id.desc()).limit(1))
        found = re.search(r"'code': '([0-9]{6})'", str(body))
        assert found, body
        return found[1]

    async def knocks(self, password: str = PASSWORD, login: str = "wang") -> str:
        """The half sign-in that the door gives."""
        with pytest.raises(SignInRefused) as refused:
            await sign_in.sign_in(self.database, login, password, self.clock.now())
        assert refused.value.attempt
        return refused.value.attempt

    async def shows(self, attempt: str, code: str) -> bool:
        """Whether the code lets Wang in."""
        secret = ""
        with suppress(SignInRefused):
            secret = await sign_in.sign_in_with_code(
                self.database, attempt, code, SEAL, self.clock.now()
            )
        async with self.database.read() as session:
            who = await sign_in.staff_of(session, secret, self.clock.now())
        return who is not None and who.id == self.wang.id

    def code(self, steps: int = 0) -> str:
        return self.app.at(self.clock.now(), counter_offset=steps)


@pytest.fixture
async def door(database: Database, clock: Clock) -> Door:
    async with database.write() as session:
        community = await factories.community(session)
        wang = await staff.add(
            session, "wang", "Wang", Role.OFFICER, communities=[community], password=PASSWORD,
            now=clock.now(),
        )  # fmt: skip
        return Door(database, clock, wang, await factories.phone(session, wang))


async def test_the_password_alone_opens_nothing_any_more_and_the_app_does(door: Door) -> None:
    await door.sets_up_an_app()
    door.clock.forward(minutes=1)
    attempt = await door.knocks()
    assert not await door.shows(attempt, "000000" if door.code() != "000000" else "111111")
    assert await door.shows(attempt, door.code())


async def test_a_code_works_once_also_for_who_looked_over_the_shoulder(door: Door) -> None:
    await door.sets_up_an_app()
    assert not await door.shows(await door.knocks(), door.code())  # it was shown in setting up
    door.clock.forward(minutes=1)
    seen = door.code()
    assert await door.shows(await door.knocks(), f" {seen[:3]} {seen[3:]} ")
    assert not await door.shows(await door.knocks(), seen)
    assert not await door.shows(await door.knocks(), door.code(-1))  # nor one of before


async def test_a_clock_may_be_half_a_minute_wrong_and_not_more(door: Door) -> None:
    await door.sets_up_an_app()
    door.clock.forward(minutes=5)
    assert not await door.shows(await door.knocks(), door.code(-2))
    assert await door.shows(await door.knocks(), door.code(-1))
    assert await door.shows(await door.knocks(), door.code(1))


async def test_an_attempt_is_over_once_it_was_used_or_is_old(door: Door) -> None:
    await door.sets_up_an_app()
    door.clock.forward(minutes=1)
    attempt = await door.knocks()
    assert await door.shows(attempt, door.code())
    door.clock.forward(minutes=1)
    assert not await door.shows(attempt, door.code())
    attempt = await door.knocks()
    door.clock.forward(minutes=10)
    assert not await door.shows(attempt, door.code())


async def test_who_knows_no_password_gets_a_half_that_no_code_completes(door: Door) -> None:
    await door.sets_up_an_app()
    door.clock.forward(minutes=1)
    for attempt in (await door.knocks("a guess"), await door.knocks(login="nobody"), "made up", ""):
        assert not await door.shows(attempt, door.code())


async def test_guessing_codes_ends_like_guessing_passwords(door: Door) -> None:
    await door.sets_up_an_app()
    door.clock.forward(minutes=1)
    attempt = await door.knocks()
    for _ in range(5):
        assert not await door.shows(attempt, "12345")
    assert not await door.shows(attempt, door.code())
    assert not await door.shows(await door.knocks(), door.code())
    door.clock.forward(minutes=15)
    assert await door.shows(await door.knocks(), door.code())


async def test_the_password_alone_forgives_no_wrong_codes_and_costs_no_try(door: Door) -> None:
    await door.sets_up_an_app()
    door.clock.forward(minutes=1)
    for _ in range(2):
        for _ in range(4):
            assert not await door.shows(await door.knocks(), "12345")
        assert await door.shows(await door.knocks(), door.code())
        door.clock.forward(minutes=1)
    for _ in range(5):
        assert not await door.shows(await door.knocks(), "12345")
    assert not await door.shows(await door.knocks(), door.code())


async def test_a_code_goes_to_the_phone_and_fits_the_browser_that_asked(door: Door) -> None:
    await door.sets_up_telegram()
    here, first = await door.knocks(), await door.code_on_the_phone()
    elsewhere, second = await door.knocks(), await door.code_on_the_phone()
    assert first == second or not await door.shows(here, second)
    assert await door.shows(here, first)
    assert not await door.shows(elsewhere, first)


async def test_without_a_phone_there_are_no_codes_by_telegram(door: Door) -> None:
    async with door.database.write() as session:
        (await session.get_one(Chat, door.phone.id)).unreachable_at = door.clock.now()
    async with door.database.write() as session:
        with pytest.raises(NoPhone):
            await second_step.begin_telegram(session, door.wang, door.clock.now())


async def test_a_recovery_code_works_once_and_new_ones_end_the_old(door: Door) -> None:
    codes = await door.sets_up_an_app()
    assert len(set(codes)) == 10
    async with door.database.read() as session:
        kept = (await session.scalars(select(RecoveryCode.code_hash))).all()
    assert not set(codes) & set(kept)
    assert await door.shows(await door.knocks(), codes[0].upper().replace("-", " "))
    assert not await door.shows(await door.knocks(), codes[0])
    async with door.database.write() as session:
        assert await second_step.recovery_codes_left(session, door.wang) == 9
        fresh = await second_step.new_recovery_codes(session, door.wang)
    assert not await door.shows(await door.knocks(), codes[1])
    assert await door.shows(await door.knocks(), fresh[1])


async def test_a_second_way_keeps_the_codes_on_paper(door: Door) -> None:
    codes = await door.sets_up_an_app()
    assert await door.sets_up_telegram() == []
    assert await door.shows(await door.knocks(), codes[0])


async def test_an_app_that_shows_another_code_is_not_used(door: Door) -> None:
    async with door.database.write() as session:
        await second_step.begin_app(session, door.wang, SEAL)
        with pytest.raises(CodeWrong):
            await second_step.confirm_app(session, door.wang, "000000", SEAL, door.clock.now())
    assert await sign_in.sign_in(door.database, "wang", PASSWORD, door.clock.now())


async def test_what_is_turned_off_is_not_asked_for(door: Door) -> None:
    await door.sets_up_an_app()
    async with door.database.write() as session:
        await second_step.turn_off(session, door.wang, Way.APP)
        assert await second_step.recovery_codes_left(session, door.wang) == 0
    assert await sign_in.sign_in(door.database, "wang", PASSWORD, door.clock.now())


async def test_a_new_password_by_link_leaves_the_second_step(door: Door) -> None:
    await door.sets_up_an_app()
    async with door.database.write() as session:
        code = await invitations.link(session, door.wang, door.clock.now())
    with pytest.raises(SignInRefused) as refused:
        await invitations.accept(door.database, code, "another good one", door.clock.now())
    door.clock.forward(minutes=1)
    assert refused.value.attempt
    assert await door.shows(refused.value.attempt, door.code())


async def test_who_lost_everything_is_helped_by_an_admin_and_told(door: Door) -> None:
    codes = await door.sets_up_an_app()
    attempt = await door.knocks()
    async with door.database.write() as session:
        chen = await factories.admin(session)
        await second_step.reset(session, door.wang, chen, door.clock.now())
        told = await session.scalar(select(OutboxMessage.body).order_by(OutboxMessage.id.desc()))
        step = await session.get_one(SecondStep, door.wang.id)
    assert "staff-second-step-reset" in str(told)
    assert step.reset_at == door.clock.now()
    assert not await door.shows(attempt, codes[1])
    assert await sign_in.sign_in(door.database, "wang", PASSWORD, door.clock.now())


async def test_a_copy_of_the_database_makes_no_codes(door: Door) -> None:
    await door.sets_up_an_app()
    async with door.database.read() as session:
        sealed = (await session.get_one(SecondStep, door.wang.id)).app_secret
    assert sealed
    assert door.app.secret not in sealed
    owner = f"second step of {door.wang.id}"
    assert SEAL.open(sealed, owner) == door.app.secret
    broken = "A" * len(sealed)
    for seal, kept, whose in (
        (Seal("other"), sealed, owner),
        (SEAL, sealed, "x"),
        (SEAL, broken, owner),
    ):
        with pytest.raises(SealBroken):
            seal.open(kept, whose)


async def test_with_the_key_lost_the_paper_still_helps(door: Door) -> None:
    codes = await door.sets_up_an_app()
    door.clock.forward(minutes=1)
    now = door.clock.now()
    with pytest.raises(SignInRefused):
        await sign_in.sign_in_with_code(
            door.database, await door.knocks(), door.code(), Seal("another key"), now
        )
    assert await sign_in.sign_in_with_code(
        door.database, await door.knocks(), codes[3], Seal("another key"), now
    )


async def test_half_sign_ins_are_forgotten(door: Door) -> None:
    await door.sets_up_an_app()
    attempt = await door.knocks()
    async with door.database.write() as session:
        await sign_in.forget_spent(session, door.clock.now() + timedelta(minutes=10))
        assert await second_step.attempted_by(session, attempt, door.clock.now()) is None
