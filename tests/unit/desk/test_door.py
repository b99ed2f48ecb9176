"""In and out of the desk: one neutral sentence, a pause after guesses, a cookie that stays here."""

from __future__ import annotations

import httpx
import pytest
from sqlalchemy import func, select

from actions import staff
from actions.model import Role, StaffSession
from tests.unit.desk.office import Office, words_of

PASSWORD = "correct horse battery"


@pytest.fixture
async def door(office: Office) -> Office:
    """The office, with Hu who has a password."""
    async with office.database.write() as session:
        await staff.add(
            session, "hu", "Hu", Role.OFFICER, communities=[office.meishan], language="en",
            password=PASSWORD, now=office.clock.now(),
        )  # fmt: skip
    return office


async def knock(
    browser: httpx.AsyncClient, password: str = PASSWORD, login: str = "hu", after: str = ""
) -> httpx.Response:
    form = {"login": login, "password": password, "next": after}
    return await browser.post("/desk/sign-in", data=form)


async def test_the_right_password_opens_the_desk_and_signing_out_closes_it(door: Office) -> None:
    async with door.browser() as browser:
        entered = await knock(browser)
        assert (entered.status_code, entered.headers["location"]) == (303, "/desk/")
        assert (await browser.get("/desk/")).status_code == 200
        key = browser.cookies["linli_desk"]
        left = await browser.post("/desk/sign-out")
        assert left.headers["location"] == "/desk/sign-in"
        assert "linli_desk" not in browser.cookies
    async with door.browser(key) as thief:
        assert (await thief.get("/desk/")).status_code == 303


async def test_the_cookie_stays_on_this_desk_and_out_of_scripts(door: Office) -> None:
    async with door.browser() as browser:
        cookie = (await knock(browser)).headers["set-cookie"].lower()
    for part in ("httponly", "samesite=lax", "secure", "path=/desk", "max-age=43200"):
        assert part in cookie


async def test_an_unknown_login_and_a_wrong_password_read_the_same(door: Office) -> None:
    async with door.browser() as browser:
        wrong = await knock(browser, "a guess")
        unknown = await knock(browser, login="nobody")
    assert (wrong.status_code, unknown.status_code) == (401, 401)
    assert words_of(wrong) == words_of(unknown)
    assert "Login or password is wrong." in words_of(wrong)
    assert "set-cookie" not in wrong.headers


async def test_after_five_guesses_the_right_password_has_to_wait(door: Office) -> None:
    async with door.browser() as browser:
        for _ in range(5):
            assert (await knock(browser, "a guess")).status_code == 401
        assert (await knock(browser)).status_code == 401
        door.clock.forward(minutes=15)
        assert (await knock(browser)).status_code == 303


async def test_who_was_on_the_way_somewhere_gets_there(door: Office) -> None:
    async with door.browser() as browser:
        sent = await browser.get(f"/desk/tickets/{door.ticket.id}")
        assert sent.headers["location"] == f"/desk/sign-in?next=/tickets/{door.ticket.id}"
        page = await browser.get(sent.headers["location"])
        assert f'value="/tickets/{door.ticket.id}"' in page.text
        entered = await knock(browser, after=f"/tickets/{door.ticket.id}")
        assert entered.headers["location"] == f"/desk/tickets/{door.ticket.id}"


@pytest.mark.parametrize("trap", ["https://evil.example", "//evil.example", "/\\evil.example", "x"])
async def test_nobody_is_sent_to_another_house(door: Office, trap: str) -> None:
    async with door.browser() as browser:
        assert (await knock(browser, after=trap)).headers["location"] == "/desk/"


async def test_the_door_speaks_as_the_browser_asks_or_as_chosen(door: Office) -> None:
    async with door.browser() as browser:
        for accepted, asked, language in (
            ("de-DE,en;q=0.5", "", "en"),
            ("zh-TW", "", "zh"),
            ("fr", "", "zh"),
            ("en", "zh", "zh"),
            ("zh", "en", "en"),
            ("en", "../../etc", "en"),
        ):
            page = await browser.get(
                "/desk/sign-in", params={"language": asked}, headers={"Accept-Language": accepted}
            )
            assert f'<html lang="{language}">' in page.text


async def test_use_is_noted_so_that_a_strange_browser_shows(door: Office) -> None:
    async with door.browser() as browser:
        await knock(browser)
        await browser.get("/desk/")  # whose browser it is, is noted at once
        for minutes, noted in ((3, False), (2, True), (60, True)):
            began = door.clock.forward(minutes=minutes)
            await browser.get("/desk/")
            async with door.database.read() as session:
                used = await session.scalar(select(func.max(StaffSession.last_used_at)))
            assert used is not None
            assert (used == began) is noted
