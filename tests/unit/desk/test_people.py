"""New colleagues: invited by who is in charge, by a link that works once."""

from __future__ import annotations

import re

import httpx

from actions import invitations
from tests.unit.desk.office import Office, words_of

PASSWORD = {"password": "correct horse battery", "again": "correct horse battery"}


def link_in(page: httpx.Response) -> str:
    found = re.search(r"/desk/invitation/[\w-]+", page.text)
    assert found is not None, words_of(page)
    return found[0]


def liu(office: Office) -> dict[str, str]:
    return {"name": "Liu", "login": "Liu", "community": str(office.meishan.id)}


async def test_a_link_lets_one_person_in_once(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        link = link_in(await browser.post("/desk/people", data=liu(office)))
        assert "has not opened the link yet" in words_of(await browser.get("/desk/people"))
    async with office.browser() as browser:
        assert "Welcome, Liu" in words_of(await browser.get(link))
        differ = PASSWORD | {"again": "another horse"}
        assert (await browser.post(link, data=differ)).status_code == 409
        short = {"password": "short", "again": "short"}
        assert (await browser.post(link, data=short)).status_code == 409
        assert (await browser.post(link, data=PASSWORD)).status_code == 303
        assert (await browser.get("/desk/tickets/1")).status_code == 200
    async with office.browser() as browser:
        for answer in (await browser.get(link), await browser.post(link, data=PASSWORD)):
            assert answer.status_code == 404
            assert "does not work" in words_of(answer)
        assert (await browser.get("/desk/invitation/made-up")).status_code == 404


async def test_a_link_that_is_old_or_replaced_works_no_more(office: Office) -> None:
    async with await office.browser_of(office.li) as supervisor, office.browser() as browser:
        first = link_in(await supervisor.post("/desk/people", data=liu(office)))
        async with office.database.read() as session:
            person = next(
                one for one in await invitations.people(session, office.li) if one.login == "liu"
            )
        second = link_in(await supervisor.post(f"/desk/people/{person.id}/link"))
        assert (await browser.get(first)).status_code == 404
        assert (await browser.get(second)).status_code == 200
        office.clock.forward(days=3)
        assert (await browser.post(second, data=PASSWORD)).status_code == 404


async def test_a_supervisor_invites_officers_of_their_station_and_nobody_else(
    office: Office,
) -> None:
    async with await office.browser_of(office.li) as browser:
        elsewhere = liu(office) | {"community": str(office.far_away.id)}
        assert (await browser.post("/desk/people", data=elsewhere)).status_code == 403
        for role in ("supervisor", "admin"):
            forged = liu(office) | {"role": role}
            assert (await browser.post("/desk/people", data=forged)).status_code == 403
        nowhere = {"name": "Liu", "login": "liu"}
        assert (await browser.post("/desk/people", data=nowhere)).status_code == 409
        taken = liu(office) | {"login": office.wang.login}
        assert "belongs to somebody already" in words_of(
            await browser.post("/desk/people", data=taken)
        )
        for stranger in (office.stranger, office.chen, office.li):
            address = f"/desk/people/{stranger.id}/stop"
            assert (await browser.post(address)).status_code == 404
