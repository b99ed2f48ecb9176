"""Communities, their officers, the codes at their gates, and what residents say."""

from __future__ import annotations

import re

from actions import feedback
from actions.languages import LANGUAGES
from actions.wording import Wording
from desk.app import create_desk
from tests import factories
from tests.clock import PLANNING
from tests.unit.actions.neighbourhood import SHIELD
from tests.unit.desk.office import LEVELS, SEAL, Office, words_of
from tests.unit.desk.test_audit import log
from tests.unit.desk.test_registers import mark


async def test_a_supervisor_sees_the_stations_communities_and_who_serves_there(
    office: Office,
) -> None:
    async with office.database.write() as session:
        await factories.community(session, "Nobody There", at=office.station)
    async with await office.browser_of(office.li) as browser:
        page = words_of(await browser.get("/desk/communities"))
    assert "Wang Zhang" in page
    assert "Nobody There" in page
    assert "Nobody on record" in page
    assert "Far Away" not in page
    async with await office.browser_of(office.chen) as browser:
        assert "Far Away" in words_of(await browser.get("/desk/communities"))


async def test_the_code_at_the_gate_leads_to_the_communitys_chat(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        page = await browser.get("/desk/communities/meishan")
        code = await browser.get("/desk/communities/meishan/qr.svg")
    assert "https://linli.example/chat?start=meishan" in words_of(page)
    assert code.headers["content-type"] == "image/svg+xml"
    assert code.text.count("<svg") == 1
    assert "style=" not in code.text


async def test_the_codes_on_the_page_are_no_visits_of_their_own(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        await browser.get("/desk/communities")
        await browser.get("/desk/communities/meishan/qr.svg")
    assert [path for _, _, path, _ in await log(office)] == ["/communities"]


async def test_the_poster_speaks_every_language(office: Office, wording: Wording) -> None:
    async with await office.browser_of(office.li) as browser:
        page = (await browser.get("/desk/communities/meishan")).text
    assert re.findall(r'<li lang="([^"]+)"', page) == list(LANGUAGES)
    assert '<li lang="ar" dir="rtl">' in page


async def test_without_a_public_address_codes_lead_to_where_the_desk_was_opened(
    quick_office: Office, wording: Wording
) -> None:
    quick_office.app.routes[0].app = create_desk(  # type: ignore[attr-defined]
        quick_office.database,
        wording,
        quick_office.clock.now,
        planning=PLANNING,
        is_https=True,
        templates={},
        recogniser=SHIELD.recogniser,
        seal=SEAL,
        levels=LEVELS,
    )
    async with await quick_office.browser_of(quick_office.li) as browser:
        page = await browser.get("/desk/communities")
    assert "https://desk.example/chat?start=meishan" in page.text


async def test_feedback_is_read_by_those_in_charge_newest_first(office: Office) -> None:
    async with office.database.write() as session:
        for text, community in (("Old", office.meishan), ("New", office.meishan),
                                ("Elsewhere", office.far_away), ("Nowhere", None)):  # fmt: skip
            resident = (await factories.resident(session, community)).resident
            assert resident is not None
            await feedback.record(session, resident, f"<b>{text}", "en", office.clock.now())
    async with await office.browser_of(office.li) as browser:
        page = await browser.get("/desk/feedback")
    assert re.findall("&lt;b&gt;([A-Za-z]+)", page.text) == ["New", "Old"]
    async with await office.browser_of(office.chen) as browser:
        page = await browser.get("/desk/feedback")
    assert page.text.count("&lt;b&gt;") == 4
    assert "No community" in words_of(page)


async def test_where_nobody_has_said_anything_it_says_so(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        assert "Nobody has written feedback yet." in words_of(await browser.get("/desk/feedback"))


async def test_an_archived_community_takes_in_nobody_and_loses_nothing(office: Office) -> None:
    address = "/desk/registers/communities/rows/meishan"
    async with await office.browser_of(office.chen) as browser:
        form = {"archived": "yes", "seen": mark(await browser.get(address))}
        saved = await browser.post(address, data=form, follow_redirects=True)
        assert "Saved." in words_of(saved)
        page = await browser.get("/desk/communities")
        assert "Meishan Xinyuan archived" in words_of(page)
        assert "chat?start=meishan" not in page.text
        assert "chat?start=far-away" in page.text
        assert "Meishan" not in words_of(await browser.get("/desk/people")).split("Invite")[1]
    async with await office.browser_of(office.wang) as browser:
        ticket = f"/desk/tickets/{office.ticket.id}"
        assert (await browser.get(ticket)).status_code == 200
        assert (await browser.post(f"{ticket}/take", data={})).status_code == 303
    async with await office.browser_of(office.chen) as browser:
        form = {"archived": "no", "seen": mark(await browser.get(address))}
        await browser.post(address, data=form)
        assert "chat?start=meishan" in (await browser.get("/desk/communities")).text
