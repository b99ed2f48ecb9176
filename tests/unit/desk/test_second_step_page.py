"""The second step on the account page, at the door, and for who is in charge."""

from __future__ import annotations

import re

import httpx
import pyotp
import pytest

from actions import second_step, staff
from actions.model import Role, Staff
from actions.second_step.rows import locked
from tests import factories
from tests.unit.desk.office import Office, words_of

PASSWORD = "correct horse battery"
PAGE = "/desk/account/second-step"


@pytest.fixture
async def hu(quick_office: Office) -> Staff:
    """An officer with a password."""
    async with quick_office.database.write() as session:
        return await staff.add(
            session, "hu", "Hu", Role.OFFICER, communities=[quick_office.meishan], language="en",
            password=PASSWORD, now=quick_office.clock.now(),
        )  # fmt: skip


async def set_up(office: Office, browser: httpx.AsyncClient) -> tuple[pyotp.TOTP, list[str]]:
    shown = await browser.post(f"{PAGE}/app", data={"password": PASSWORD})
    assert 'class="scan"' in shown.text
    (secret,) = re.findall(r'<code class="code" translate="no">([A-Z2-7]+)<', shown.text)
    app = pyotp.TOTP(secret)
    done = await browser.post(f"{PAGE}/app-confirm", data={"code": app.at(office.clock.now())})
    assert "A code is asked for when you sign in." in words_of(done)
    return app, re.findall(r"<li><code>([a-z0-9-]{17})<", done.text)


async def test_an_app_is_set_up_and_then_asked_at_the_door(quick_office: Office, hu: Staff) -> None:
    office = quick_office
    async with await office.browser_of(hu) as browser:
        app, codes = await set_up(office, browser)
        assert len(codes) == 10
        page = words_of(await browser.get(PAGE))
        assert "10 are left." in page
        assert codes[0] not in page
    office.clock.forward(minutes=1)
    async with office.browser() as browser:
        form = {"login": "hu", "password": PASSWORD, "next": "/account"}
        right = await browser.post("/desk/sign-in", data=form)
        wrong = await browser.post("/desk/sign-in", data=form | {"password": "a guess"})
        unknown = await browser.post("/desk/sign-in", data=form | {"login": "nobody"})
        assert right.status_code == wrong.status_code == unknown.status_code == 401
        assert right.text == wrong.text == unknown.text.replace("nobody", "hu")
        assert {
            answer.headers["set-cookie"].split("=")[0] for answer in (right, wrong, unknown)
        } == {"linli_desk_attempt"}
        await browser.post("/desk/sign-in", data=form)
        bad = await browser.post("/desk/sign-in/code", data={"code": "12345"})
        assert bad.status_code == 401
        assert "Login, password or code is wrong" in words_of(bad)
        code = {"code": app.at(office.clock.now()), "next": "/account"}
        entered = await browser.post("/desk/sign-in/code", data=code)
        assert (entered.status_code, entered.headers["location"]) == (303, "/desk/account")
        assert (await browser.get("/desk/")).status_code == 200


async def test_nobody_is_asked_for_a_code_where_nobody_has_one(
    quick_office: Office, hu: Staff
) -> None:
    async with quick_office.browser() as browser:
        wrong = await browser.post("/desk/sign-in", data={"login": "hu", "password": "a guess"})
        assert "Code" not in words_of(wrong)
        assert "set-cookie" not in wrong.headers


@pytest.mark.parametrize("change", ["app", "telegram", "app-off", "telegram-off", "codes"])
async def test_an_open_desk_is_no_place_to_change_it(
    quick_office: Office, hu: Staff, change: str
) -> None:
    async with await quick_office.browser_of(hu) as browser:
        refused = await browser.post(f"{PAGE}/{change}", data={"password": "a guess"})
        assert refused.status_code == 409
        assert "Login or password is wrong." in words_of(refused)
        assert (await browser.post(f"{PAGE}/nothing")).status_code == 404


async def test_a_code_that_is_wrong_leaves_the_qr_code_to_try_again(
    quick_office: Office, hu: Staff
) -> None:
    async with await quick_office.browser_of(hu) as browser:
        await browser.post(f"{PAGE}/app", data={"password": PASSWORD})
        again = await browser.post(f"{PAGE}/app-confirm", data={"code": "12"})
        assert again.status_code == 409
        assert 'class="scan"' in again.text
        assert "That code is not right" in words_of(again)
        no_phone = await browser.post(f"{PAGE}/telegram", data={"password": PASSWORD})
        assert "Link your phone on the account page first." in words_of(no_phone)


async def test_where_everybody_needs_one_nothing_else_comes_first(
    quick_office: Office, hu: Staff
) -> None:
    office = quick_office
    async with (
        await office.browser_of(hu) as officer,
        await office.browser_of(office.chen) as admin,
    ):
        done = await admin.post(
            "/desk/people/second-step", data={"required": "yes"}, follow_redirects=True
        )
        assert "Everybody here needs a second step." in words_of(done)  # the admin, too
        for path in ("/desk/", f"/desk/tickets/{office.ticket.id}"):
            assert (await officer.get(path)).headers["location"] == PAGE
        part = await officer.get("/desk/", headers={"HX-Request": "true"})
        assert part.status_code == 401
        assert (await officer.get("/desk/account")).status_code == 200
        await set_up(office, officer)
        assert (await officer.get("/desk/")).status_code == 200
        async with office.database.write() as session:
            await second_step.require(session, office.chen, False, office.clock.now())
        assert (await admin.get("/desk/people")).status_code == 200


async def test_a_reset_signs_them_out_and_meets_them_until_they_know(
    quick_office: Office, hu: Staff
) -> None:
    office = quick_office
    async with (
        await office.browser_of(hu) as officer,
        await office.browser_of(office.chen) as admin,
    ):
        await set_up(office, officer)
        assert "Reset second step" in words_of(await admin.get(f"/desk/people/{hu.id}"))
        done = await admin.post(f"/desk/people/{hu.id}/second-step", follow_redirects=True)
        assert "they have been told" in words_of(done)
        assert "Reset second step" not in words_of(done)
        assert (await officer.get("/desk/")).status_code == 303
    async with office.browser() as browser:
        entered = await browser.post("/desk/sign-in", data={"login": "hu", "password": PASSWORD})
        assert entered.headers["location"] == PAGE
        assert "An admin took your second step away" in words_of(await browser.get(PAGE))
        known = await browser.post(f"{PAGE}/understood", follow_redirects=True)
        assert "An admin took" not in words_of(known)


async def test_the_phone_that_gets_the_codes_stays_linked(quick_office: Office, hu: Staff) -> None:
    async with quick_office.database.write() as session:
        await factories.phone(session, hu)
        (await locked(session, hu)).by_telegram = True
    async with await quick_office.browser_of(hu) as browser:
        refused = await browser.post("/desk/account/phone/unlink")
        assert refused.status_code == 409
        assert "Codes for signing in go to this chat." in words_of(refused)


async def test_everywhere_else_is_signed_out_at_once(quick_office: Office, hu: Staff) -> None:
    office = quick_office
    async with (
        await office.browser_of(hu) as here,
        await office.browser_of(hu) as there,
        await office.browser_of(hu) as elsewhere,
        await office.browser_of(office.chen) as admin,
    ):
        assert "Sign out everywhere else" in words_of(await here.get("/desk/account"))
        await here.post("/desk/account/sessions", data={"session": "others"})
        for other in (there, elsewhere):
            assert (await other.get("/desk/")).status_code == 303
        assert (await here.get("/desk/")).status_code == 200
        await admin.post(f"/desk/people/{hu.id}/sign-out")
        assert (await here.get("/desk/")).status_code == 303
