"""People as a list: out and in again, shown before anything changes, and nobody is lost."""

from __future__ import annotations

import re

from sqlalchemy import select

from actions import sign_in
from actions.model import AuditEntry, Role, Staff
from tests.unit.desk.office import Office, words_of
from tests.unit.desk.test_registers import offer, take

PEOPLE = "/desk/people"


def lines(*lines: str) -> str:
    return "\n".join(("login,name,role,station,communities,language", *lines))


async def everybody(office: Office) -> dict[str, Staff]:
    async with office.database.read() as session:
        return {one.login: one for one in await session.scalars(select(Staff))}


async def test_what_is_exported_says_who_works_where_and_no_secret(office: Office) -> None:
    async with office.database.write() as session:
        wang = await session.get_one(Staff, office.wang.id)
        await sign_in.set_password(session, wang, "correct horse battery")
        hashed = wang.password_hash
    async with await office.browser_of(office.chen) as browser:
        text = (await browser.get(f"{PEOPLE}/list.csv")).text
        head = text.splitlines()[0].lstrip("\ufeff")
        assert head == "login,name,role,station,communities,language,phone,active"
        assert f"{office.wang.login},Wang,officer,{office.station.code},meishan,en,,yes" in text
        assert len(text.splitlines()) == 7  # six people
        assert str(hashed) not in text
        again = await offer(browser, text, PEOPLE)
        assert "New: 0. Changed: 0. As before: 6." in words_of(again)
    async with await office.browser_of(office.li) as browser:
        text = (await browser.get(f"{PEOPLE}/list.csv")).text
        assert len(text.splitlines()) == 3  # two officers of her station
        assert "Stranger" not in text


async def test_a_list_is_shown_first_then_invites_who_is_new_and_loses_nobody(
    office: Office,
) -> None:
    before = await everybody(office)
    station = office.station.code
    text = lines(
        f"{office.wang.login},Wang Wei,officer,{station},meishan; far-away,en",
        "Liu,Liu,supervisor," + station + ",,en",
        "zhao,Zhao,officer,,meishan,",
    )
    async with await office.browser_of(office.chen) as browser:
        shown = await offer(browser, text, PEOPLE)
        assert "New: 2. Changed: 1. As before: 0." in words_of(shown)
        assert "communities meishan meishan; far-away" in words_of(shown)
        assert (await everybody(office)).keys() == before.keys()
        taken = await take(browser, shown, PEOPLE)
        links = re.findall(r"/desk/invitation/[\w-]+", taken.text)
        assert len(links) == 2
    after = await everybody(office)
    assert after.keys() - before.keys() == {"liu", "zhao"}
    assert (after["liu"].role, after["liu"].password_hash) == (Role.SUPERVISOR, None)
    assert (after["zhao"].station_id, after["zhao"].language) == (office.station.id, "en")
    async with office.browser() as browser:
        assert "Welcome, Liu" in words_of(await browser.get(links[0]))
    async with office.database.read() as session:
        paths = set(await session.scalars(select(AuditEntry.path)))
    assert {
        f"/people/{office.wang.id}/communities/meishan+far-away",
        f"/people/{after['liu'].id}/role/supervisor",
    } <= paths


async def test_what_is_wrong_is_said_line_by_line_and_nothing_is_taken(office: Office) -> None:
    before = await everybody(office)
    text = lines(
        f"{office.chen.login},Chen,officer,{office.station.code},,en",
        "liu,,boss,nowhere,moon,xx",
        "zhao,Zhao,officer,,,en",
        f"{office.wang.login.upper()},Wang,officer,{office.station.code},meishan,en",
        f"{office.wang.login},Wang,officer,{office.station.code},meishan,en",
        "fine,Fine,admin,,,en",
    )
    async with await office.browser_of(office.chen) as browser:
        refused = await offer(browser, text, PEOPLE)
        said = words_of(refused)
        assert refused.status_code == 422
    for line, why in (
        (2, "role: Nobody changes their own rights."),
        (3, "name: This is needed."),
        (3, "role: “boss” is not one of: officer, supervisor, admin"),
        (3, "station: “nowhere” is not one of"),
        (3, "communities: “moon” is not one of: meishan, far-away"),
        (3, "language: “xx” is not one of: zh, en"),
        (4, "station: This is needed."),
        (6, "This is in line 5 already."),
    ):
        assert f"Line {line}: {why}" in said
    assert (await everybody(office)).keys() == before.keys()


async def test_a_supervisors_list_reaches_nobody_elsewhere(office: Office) -> None:
    text = lines(
        f"{office.stranger.login},Mine,officer,{office.station.code},meishan,en",
        "liu,Liu,officer,,far-away,en",
        "zhao,Zhao,admin,,,en",
    )
    async with await office.browser_of(office.li) as browser:
        said = words_of(await offer(browser, text, PEOPLE))
        assert "Line 2: login: Another one has this already." in said
        assert "Line 3: communities: “far-away” is not one of: meishan" in said
        assert "Line 4: role: “admin” is not one of: officer" in said
        own = lines("liu,Liu,officer,,meishan,en")
        taken = await take(browser, await offer(browser, own, PEOPLE), PEOPLE)
        assert taken.text.count("/desk/invitation/") == 1
    assert (await everybody(office))["liu"].station_id == office.station.id


async def test_who_is_marked_as_gone_loses_access_and_nobody_new_is(office: Office) -> None:
    async with await office.browser_of(office.wang) as wang:
        async with await office.browser_of(office.li) as browser:
            new = "login,name,role,communities,active\nliu,Liu,officer,meishan,no"
            said = words_of(await offer(browser, new, PEOPLE))
            assert "Line 2: active: Somebody new works here" in said
            gone = f"login,active\n{office.wang.login},no"
            shown = await offer(browser, gone, PEOPLE)
            assert "active yes no" in words_of(shown)
            done = await take(browser, shown, PEOPLE)
            assert "The list is taken in. Nobody new was in it." in words_of(done)
        assert (await wang.get("/desk/")).status_code == 303
