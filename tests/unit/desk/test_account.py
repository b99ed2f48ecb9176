"""One's own account: language, password, other browsers, and the phone on patrol."""

from __future__ import annotations

import re

import pytest

from actions import officers, staff
from actions.model import Role, Staff
from tests import factories
from tests.unit.desk.office import Office, words_of

OLD, NEW = "correct horse battery", "another good one"


@pytest.fixture
async def hu(office: Office) -> Staff:
    """An officer with a password."""
    async with office.database.write() as session:
        return await staff.add(
            session, "hu", "Hu", Role.OFFICER, communities=[office.meishan], language="en",
            password=OLD, now=office.clock.now(),
        )  # fmt: skip


async def test_the_language_is_changed_from_any_page_and_stays(office: Office, hu: Staff) -> None:
    async with await office.browser_of(hu) as browser:
        form = {"language": "zh", "back": f"/desk/tickets/{office.ticket.id}"}
        answer = await browser.post("/desk/account/language", data=form)
        assert answer.headers["location"] == f"/desk/tickets/{office.ticket.id}"
        assert '<html lang="zh">' in (await browser.get("/desk/")).text
    async with office.database.read() as session:
        assert (await session.get_one(Staff, hu.id)).language == "zh"


@pytest.mark.parametrize("back", ["", "https://evil.example/desk/", "//evil.example", "/chat"])
async def test_nobody_is_led_away(office: Office, hu: Staff, back: str) -> None:
    async with await office.browser_of(hu) as browser:
        form = {"language": "zh", "back": back}
        answer = await browser.post("/desk/account/language", data=form)
        assert answer.headers["location"] == "/desk/account"
        assert (
            await browser.post("/desk/account/language", data={"language": "xx"})
        ).status_code == 404


async def test_a_new_password_signs_all_others_out_and_oneself_not(
    office: Office, hu: Staff
) -> None:
    async with await office.browser_of(hu) as here, await office.browser_of(hu) as elsewhere:
        form = {"current": OLD, "new": NEW, "again": NEW}
        changed = await here.post("/desk/account/password", data=form, follow_redirects=True)
        assert "Your password is changed." in words_of(changed)
        assert (await here.get("/desk/")).status_code == 200
        assert (await elsewhere.get("/desk/")).status_code == 303
    async with office.browser() as browser:
        for password, status in ((OLD, 401), (NEW, 303)):
            form = {"login": "hu", "password": password}
            assert (await browser.post("/desk/sign-in", data=form)).status_code == status


@pytest.mark.parametrize(
    ("current", "new", "again", "said"),
    [
        ("a guess", NEW, NEW, "Login or password is wrong."),
        (OLD, NEW, "another", "are not the same"),
        (OLD, "short", "short", "at least 10 characters"),
    ],
)
async def test_a_password_is_not_changed_by_mistake_or_by_somebody_else(
    office: Office, hu: Staff, current: str, new: str, again: str, said: str
) -> None:
    async with await office.browser_of(hu) as browser:
        form = {"current": current, "new": new, "again": again}
        refused = await browser.post("/desk/account/password", data=form)
        assert refused.status_code == 409
        assert said in words_of(refused)
        entered = await browser.post("/desk/sign-in", data={"login": "hu", "password": OLD})
        assert entered.status_code == 303


async def test_an_unlocked_desk_is_no_place_to_guess(office: Office, hu: Staff) -> None:
    async with await office.browser_of(hu) as browser:
        form = {"current": "a guess", "new": NEW, "again": NEW}
        for _ in range(5):
            await browser.post("/desk/account/password", data=form)
        right = await browser.post("/desk/account/password", data=form | {"current": OLD})
        assert right.status_code == 409


async def test_another_browser_of_ones_own_is_signed_out_and_nobody_elses(
    office: Office, hu: Staff
) -> None:
    async with (
        await office.browser_of(hu) as here,
        await office.browser_of(hu) as elsewhere,
        await office.browser_of(office.wang) as wang,
    ):
        sessions = 'name="session" value="([0-9]+)"'
        page = (await here.get("/desk/account")).text
        (other,) = re.findall(sessions, page)
        assert page.count("This browser") == 1
        await wang.post("/desk/account/sessions", data={"session": other})
        assert (await elsewhere.get("/desk/")).status_code == 200
        done = await here.post(
            "/desk/account/sessions", data={"session": other}, follow_redirects=True
        )
        assert "That browser is signed out." in words_of(done)
        assert (await elsewhere.get("/desk/")).status_code == 303
        assert (await here.get("/desk/")).status_code == 200


async def test_a_code_links_the_phone_once_and_is_shown_once(office: Office, hu: Staff) -> None:
    async with await office.browser_of(hu) as browser:
        assert "No Telegram chat is linked." in words_of(await browser.get("/desk/account"))
        shown = await browser.post("/desk/account/phone")
        (code,) = re.findall("/start staff-([A-Za-z0-9_-]+)<", shown.text)
        assert code not in (await browser.get("/desk/account")).text
        async with office.database.write() as session:
            chat = await factories.chat(session)
            linked = await officers.link_chat(session, code, chat, office.clock.now())
            assert linked.id == hu.id
        assert "is linked and gets your tickets" in words_of(await browser.get("/desk/account"))
        done = await browser.post("/desk/account/phone/unlink", follow_redirects=True)
        assert "The chat no longer gets your tickets." in words_of(done)
        assert "No Telegram chat is linked." in words_of(done)
