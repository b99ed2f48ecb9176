"""The page of duty: one's own, or of one's station; it holds at once."""

from __future__ import annotations

import re

from actions.model import Staff
from tests.unit.desk.office import Office, words_of


async def test_hours_and_half_days_are_added_and_removed(office: Office) -> None:
    address = f"/desk/duty/{office.wang.id}"
    async with await office.browser_of(office.wang) as browser:
        assert "No times are recorded" in words_of(await browser.get("/desk/duty"))
        half_day = {
            "day": ["1", "3"], "starts": "14:00", "ends": "17:00",
            "community": str(office.meishan.id),
        }  # fmt: skip
        answer = await browser.post(f"{address}/hours", data=half_day)
        assert answer.headers["location"] == f"{address}?done=duty"
        page = await browser.get(answer.headers["location"])
        said = words_of(page)
        assert "Tuesday 14:00–17:00 · to be met in Meishan Xinyuan" in said
        assert "Thursday 14:00–17:00" in said
        hours = re.findall(r'name="hours" value="(\d+)"', page.text)
        await browser.post(f"{address}/no-hours", data={"hours": hours[0]})
        assert "Tuesday 14:00" not in words_of(await browser.get(address))
        for wrong in ({"day": "1"}, {"day": "9", "starts": "08:00", "ends": "09:00"}):
            refused = await browser.post(f"{address}/hours", data=wrong)
            assert "Please choose a beginning" in words_of(refused)
        assert (await browser.post(f"{address}/holiday")).status_code == 404


async def test_an_absence_holds_from_the_day_it_begins(office: Office) -> None:
    address = f"/desk/duty/{office.wang.id}"
    async with await office.browser_of(office.li) as browser:
        away = {"from": "2026-03-04", "to": "2026-03-06", "stand_in": str(office.zhang.id)}
        await browser.post(f"{address}/away", data=away)
        page = await browser.get(address)
        assert "Zhang stands in" in words_of(page)
        assert "Wang · away" in words_of(page)
        async with office.database.read() as session:
            assert (await session.get_one(Staff, office.wang.id)).is_absent
        absence = re.search(r'name="absence" value="(\d+)"', page.text)
        assert absence is not None
        await browser.post(f"{address}/there", data={"absence": absence[1]})
        async with office.database.read() as session:
            assert not (await session.get_one(Staff, office.wang.id)).is_absent
        strange = away | {"stand_in": str(office.stranger.id)}
        assert (await browser.post(f"{address}/away", data=strange)).status_code == 409
        assert (await browser.post(f"{address}/away", data={"from": "x"})).status_code == 409
