"""One colleague on the desk: changed by who is in charge, and let go without losing anything."""

from __future__ import annotations

import re
from datetime import date

import httpx
import pytest
from sqlalchemy import select

from actions import tickets
from actions.model import (
    AuditEntry,
    Role,
    Staff,
    StaffCommunity,
    Ticket,
    TicketEvent,
    TicketState,
)
from actions.refusals import NotAllowed
from actions.registers import People
from tests import factories
from tests.unit.actions import sent
from tests.unit.desk.office import Office, words_of
from tests.unit.desk.test_registers import mark


async def now(office: Office, person: Staff) -> Staff:
    async with office.database.read() as session:
        return await session.get_one(Staff, person.id)


async def served(office: Office, person: Staff) -> dict[int, date | None]:
    async with office.database.read() as session:
        rows = await session.scalars(select(StaffCommunity).filter_by(staff_id=person.id))
        return {row.community_id: row.stands_in_until for row in rows}


async def rights_noted(office: Office) -> list[str]:
    async with office.database.read() as session:
        paths = await session.scalars(select(AuditEntry.path).order_by(AuditEntry.id))
        return [path for path in paths if path.startswith("/people/") and path.count("/") > 3]


async def change(
    browser: httpx.AsyncClient, person: Staff, **texts: str | list[str]
) -> httpx.Response:
    address = f"/desk/people/{person.id}"
    form = {
        "name": person.name, "role": person.role.value, "language": person.language,
        "communities": "meishan", "seen": mark(await browser.get(address)), **texts,
    }  # fmt: skip
    return await browser.post(address, data=form, follow_redirects=True)


async def test_name_role_and_communities_change_at_once_and_the_log_says_so(
    office: Office,
) -> None:
    wang, there = office.wang, office.far_away.id
    station = {"station": office.station.code}
    async with await office.browser_of(office.chen) as browser:
        saved = await change(
            browser, wang, name="Wang Wei", communities=["far-away"], phone="110", **station
        )
        assert "Saved. It holds at once." in words_of(saved)
        assert await served(office, wang) == {there: None}
        assert ((await now(office, wang)).name, (await now(office, wang)).phone) == (
            "Wang Wei", "110",
        )  # fmt: skip
        await change(browser, wang, role="supervisor", communities=[], **station)
        assert await served(office, wang) == {}
        await change(browser, wang, role="admin")
    person = await now(office, wang)
    assert (person.role, person.station_id) == (Role.ADMIN, None)
    at = f"/people/{wang.id}"
    assert await rights_noted(office) == [
        f"{at}/communities/far-away",
        f"{at}/role/supervisor", f"{at}/communities/",
        f"{at}/role/admin", f"{at}/station/",
    ]  # fmt: skip


async def test_who_stands_in_goes_on_standing_in(office: Office) -> None:
    until = date(2026, 3, 9)
    async with office.database.write() as session:
        session.add(
            StaffCommunity(
                staff_id=office.wang.id, community_id=office.far_away.id, stands_in_until=until
            )
        )
    async with await office.browser_of(office.chen) as browser:
        form = {"station": office.station.code, "name": "Wang Wei"}
        assert "Saved" in words_of(await change(browser, office.wang, **form))
        assert await served(office, office.wang) == {
            office.meishan.id: None, office.far_away.id: until,
        }  # fmt: skip
        both = ["meishan", "far-away"]
        await change(browser, office.wang, communities=both, station=office.station.code)
    assert set((await served(office, office.wang)).values()) == {None}


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"role": "admin"}, "“admin” is not one of: officer"),
        ({"communities": "far-away"}, "“far-away” is not one of: meishan"),
        ({"station": "elsewhere"}, "“elsewhere” is not one of"),
        ({"station": ""}, "This is needed."),
        ({"name": ""}, "This is needed."),
        ({"login": "another"}, "This stays what it is"),
    ],
)
async def test_a_supervisor_changes_officers_of_their_station_within_it(
    quick_office: Office, texts: dict[str, str], said: str
) -> None:
    office = quick_office
    async with await office.browser_of(office.li) as browser:
        form = {"station": office.station.code} | texts
        refused = await change(browser, office.wang, **form)
        assert refused.status_code == 409
        assert said in words_of(refused)
    assert (await now(office, office.wang)).role is Role.OFFICER
    assert await served(office, office.wang) == {office.meishan.id: None}


async def test_a_stale_form_overwrites_nothing(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        seen = mark(await browser.get(f"/desk/people/{office.wang.id}"))
        async with office.database.write() as session:
            (await session.get_one(Staff, office.wang.id)).name = "Theirs"
        stale = await change(browser, office.wang, name="Mine", seen=seen)
        assert "It now says: Theirs" in words_of(stale)
    assert (await now(office, office.wang)).name == "Theirs"


async def test_nobody_changes_their_own_rights_so_an_admin_is_always_left(office: Office) -> None:
    async with await office.browser_of(office.chen) as browser:
        form = {"role": "supervisor", "station": office.station.code}
        refused = await change(browser, office.chen, **form)
        assert "Nobody changes their own rights." in words_of(refused)
        for move in ("stop", "sign-out"):
            answer = await browser.post(f"/desk/people/{office.chen.id}/{move}")
            assert answer.status_code == 404
        named = await change(browser, office.chen, name="Chen Yi", communities=[])
        assert "Saved." in words_of(named)
    chen = await now(office, office.chen)
    assert (chen.role, chen.is_active, chen.name) == (Role.ADMIN, True, "Chen Yi")


async def test_who_was_demoted_meanwhile_demotes_nobody(office: Office) -> None:
    async with office.database.write() as session:
        other = await factories.admin(session, "Admin Zhou")
    async with await office.browser_of(office.chen) as browser:
        form = {"role": "officer", "station": office.station.code}
        await change(browser, other, **form)
    async with office.database.write() as session:  # Zhou's page was open: `other` is an admin yet
        with pytest.raises(NotAllowed):
            await People.open(session, other, to_change=True)
    async with office.database.read() as session:  # and the twin: Chen still is one
        assert (await People.open(session, office.chen)).of_id(other.id).role is Role.OFFICER


async def test_who_leaves_is_out_at_once_and_may_come_back(office: Office) -> None:
    address = f"/desk/people/{office.wang.id}"
    async with await office.browser_of(office.wang) as wang:
        assert (await wang.get("/desk/")).status_code == 200
        async with await office.browser_of(office.li) as browser:
            await browser.post(f"{address}/stop")
            assert "no longer works here" in words_of(await browser.get("/desk/people"))
            assert (await wang.get("/desk/")).status_code == 303
            await browser.post(f"{address}/start")
        assert (await wang.get("/desk/")).status_code == 303  # signed out all the same
    assert (await now(office, office.wang)).is_active
    assert await rights_noted(office) == [
        f"/people/{office.wang.id}/active/no", f"/people/{office.wang.id}/active/yes",
    ]  # fmt: skip


async def test_what_somebody_had_is_their_communitys_again_when_they_leave(
    office: Office,
) -> None:
    at = office.clock.now()
    async with office.database.write() as session:
        passed = await factories.ticket(session, office.marie, office.meishan, "Noise", now=at)
        settled = await factories.ticket(session, office.marie, office.meishan, "Cat", now=at)
        others = await factories.ticket(session, office.marie, office.meishan, "Dog", now=at)
        phone = await factories.phone(session, office.zhang)
    async with office.database.write() as session:
        await tickets.take(session, office.ticket.id, office.wang, at)
        await tickets.pass_on(session, passed.id, office.zhang, office.wang, at)
        await tickets.resolve(session, settled.id, office.wang, at)
        await tickets.take(session, others.id, office.zhang, at)
    async with await office.browser_of(office.li) as browser:
        address = f"/desk/people/{office.wang.id}"
        assert "2 open tickets are theirs." in words_of(await browser.get(address))
        gone = await browser.post(f"{address}/stop", follow_redirects=True)
        assert "2 tickets went back to the communities' officers." in words_of(gone)
        history = words_of(await browser.get(f"/desk/tickets/{office.ticket.id}"))
        assert "Li gave it back to the community" in history
    async with office.database.read() as session:
        rows = {row.id: row for row in await session.scalars(select(Ticket))}
        by_li = select(TicketEvent.ticket_id).filter_by(staff_id=office.li.id)
        assert set(await session.scalars(by_li)) == {office.ticket.id, passed.id}
        assert (await sent.lines(session, phone)).count("card-given-back") == 2
    for id in (office.ticket.id, passed.id):
        assert (rows[id].state, rows[id].assignee_id, rows[id].passed_to_id) == (
            TicketState.NEW, None, None,
        )  # fmt: skip
    assert (rows[settled.id].state, rows[settled.id].assignee_id) == (
        TicketState.RESOLVED, office.wang.id,
    )  # fmt: skip
    assert rows[others.id].assignee_id == office.zhang.id


async def test_one_browser_of_a_colleague_is_signed_out_and_the_other_is_not(
    office: Office,
) -> None:
    phone_agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1"
    address = f"/desk/people/{office.wang.id}"
    async with (
        await office.browser_of(office.wang) as desktop,
        await office.browser_of(office.wang) as phone,
    ):
        await desktop.get("/desk/", headers={"User-Agent": "Mozilla/5.0 (Windows NT) Firefox/140"})
        office.clock.forward(minutes=1)
        await phone.get("/desk/", headers={"User-Agent": phone_agent})
        async with await office.browser_of(office.li) as browser:
            page = await browser.get(address)
            assert "Firefox · Windows · 127.0.0.1 Signed in" in words_of(page)
            assert "Safari · iPhone" in words_of(page)
            theirs = re.findall(r'action="(/desk/people/[0-9]+/sessions/[0-9]+)"', page.text)
            assert len(theirs) == 2  # the one used last comes first
            done = await browser.post(theirs[0], follow_redirects=True)
            assert "Signed out of that browser." in words_of(done)
            assert "iPhone" not in words_of(done)
        assert (await phone.get("/desk/")).status_code == 303
        assert (await desktop.get("/desk/")).status_code == 200
        async with await office.browser_of(office.stranger) as stranger:
            assert (await stranger.post(theirs[1])).status_code == 403
        async with await office.browser_of(office.li) as browser:  # Wang's, by Zhang's address
            forged = theirs[1].replace(str(office.wang.id), str(office.zhang.id), 1)
            await browser.post(forged)
        assert (await desktop.get("/desk/")).status_code == 200
    async with office.database.read() as session:
        paths = set(await session.scalars(select(AuditEntry.path)))
    assert theirs[0].removeprefix("/desk") in paths
