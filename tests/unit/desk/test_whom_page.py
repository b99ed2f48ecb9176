"""Whom an alert is for is chosen and counted before anything can be sent."""

from __future__ import annotations

import re
from html import unescape

import pytest
from sqlalchemy import select

from actions import subscriptions
from actions.model import Alert, Chat, Community, Staff, Topic
from desk.city_map import city_map
from tests import factories
from tests.unit.desk.office import Office, words_of

HERE = {"template": "fake-police", "community": "meishan"}


async def subscriber(office: Office, of: Community, language: str = "en") -> Chat:
    async with office.database.write() as session:
        chat = await factories.resident(session, of, language=language)
        assert chat.resident is not None
        await subscriptions.subscribe(session, chat.resident, Topic.FRAUD, office.clock.now())
    return chat


async def asked(office: Office, staff: Staff, **choices: str | list[str]) -> tuple[int, str]:
    async with await office.browser_of(staff) as browser:
        page = await browser.get("/desk/alerts/new", params={"template": "fake-police", **choices})
    return page.status_code, words_of(page)


async def test_nothing_is_counted_or_sent_before_a_place_was_chosen(office: Office) -> None:
    status, page = await asked(office, office.chen)
    assert status == 200
    assert "would get it now" not in page
    assert "Please check before it is sent" not in page
    async with await office.browser_of(office.chen) as browser:
        form = {"template": "fake-police", "occasion": "x"}
        assert (await browser.post("/desk/alerts", data=form)).status_code == 404


async def test_people_languages_and_the_time_it_takes_are_said(office: Office) -> None:
    for language in ("en", "fr", "fr"):
        await subscriber(office, office.meishan, language)
    _, page = await asked(office, office.li, community="meishan")
    assert "3 people would get it now: Meishan Xinyuan." in page
    assert "French 2 · English 1" in page
    assert "Sending takes about 1 second." in page
    _, page = await asked(office, office.li, community="meishan", language=["fr"])
    assert "2 people would get it now" in page


async def test_who_sleeps_is_told_apart(office: Office) -> None:
    await subscriber(office, office.meishan)
    office.clock.forward(hours=14)
    _, page = await asked(office, office.li, community="meishan")
    assert "One of them has quiet hours now and gets it at Mar 5, 07:00." in page
    _, page = await asked(office, office.li, community="meishan", emergency="yes")
    assert "quiet hours now" not in page


async def test_what_was_counted_is_what_is_sent(office: Office) -> None:
    await subscriber(office, office.meishan, "fr")
    await subscriber(office, office.meishan)
    chosen = {**HERE, "language": "fr", "emergency": "yes"}
    async with await office.browser_of(office.li) as browser:
        page = await browser.get("/desk/alerts/new", params=chosen)
        confirm = page.text[page.text.index('id="count"') :]
        fields = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', confirm)
        await browser.post("/desk/alerts", data={n: unescape(v) for n, v in fields})
        shown = words_of(await browser.get("/desk/alerts"))
    async with office.database.read() as session:
        alert = (await session.scalars(select(Alert))).one()
    assert alert.audience == 1
    assert alert.is_emergency
    assert alert.started_by_id == office.li.id
    assert "Emergency" in shown


async def test_an_area_is_drawn_or_typed_and_refused_where_it_is_none(office: Office) -> None:
    await subscriber(office, office.meishan)
    around = "121.40, 31.20\n121.50 31.20\n121.50, 31.30\n121.40, 31.30"
    status, page = await asked(office, office.chen, area=around)
    assert status == 200
    assert "One person would get it now" in page
    for wrong in ("121.40, 31.20\n121.50, 31.20", "here", "1,1\n2,2\n2,1\n1,2", "1,2,3"):
        status, page = await asked(office, office.chen, area=wrong)
        assert status == 409
        assert "This is not an area" in page
        assert "Please check before it is sent" not in page


async def test_a_supervisor_may_draw_no_further_than_their_station(office: Office) -> None:
    around_everything = "121, 31\n122, 31\n122, 32\n121, 32"
    status, _ = await asked(office, office.li, area=around_everything)
    assert status == 403
    status, _ = await asked(office, office.chen, area=around_everything)
    assert status == 200


async def test_only_an_emergency_may_go_to_those_who_did_not_ask(office: Office) -> None:
    status, page = await asked(office, office.li, community="meishan", everyone="yes")
    assert status == 409
    assert "Only an emergency notice" in page
    status, page = await asked(
        office, office.li, community="meishan", everyone="yes", emergency="yes"
    )
    assert status == 200
    assert "One person would get it now" in page  # Marie, who subscribed to nothing


async def test_the_map_has_every_community_where_it_lies(office: Office) -> None:
    drawing = city_map([office.meishan, office.far_away])
    assert drawing is not None
    assert len(drawing.shapes) == 2
    for shape in drawing.shapes:
        assert drawing.west + shape.x / drawing.per_longitude == pytest.approx(
            shape.community.longitude, abs=1e-4
        )
        assert 0 < shape.x < drawing.width
        assert 0 < shape.y < drawing.height
    assert city_map([]) is None
