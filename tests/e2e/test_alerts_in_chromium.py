"""Admins write a safety notice at the desk, and residents read it in the chat that is open."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from actions.database import Database
from tests.e2e.people import Officer, without_reloading
from tests.e2e.photo import draw_van_at_the_gate
from tests.e2e.police_station import PoliceStation, open_station

pytestmark = [pytest.mark.slow, pytest.mark.e2e, pytest.mark.timeout(300)]

TITLE = "Gas leak at gate 3"
BODY = "Leave the building by the north stairs. Do not use the lift."
CORRECTED = "Leave the building by the south stairs. Do not use the lift."
REFUSAL = "409"  # an answer, but Chromium calls it an error


@pytest.fixture
async def station(sqlite_database: Database, tmp_path: Path) -> AsyncIterator[PoliceStation]:
    """Whatever goes to more than one person needs a second admin; nobody sleeps."""
    settings = {"approve_above": 1, "quiet_hours": "00:00-00:00"}
    async with open_station(sqlite_database, tmp_path, **settings) as station:
        yield station
        assert station.complaints == []


async def test_a_notice_is_written_looked_at_sent_read_and_corrected(
    station: PoliceStation, tmp_path: Path
) -> None:
    marie, chen = await station.resident(), await station.officer("chen")
    await marie.scans(station.gate.url, "meishan")
    await begin(chen)
    await write(chen.page, "en", TITLE, BODY)
    await write(chen.page, "zh", "3号门燃气泄漏", "请从北侧楼梯离开大楼，不要乘电梯。")
    await chen.page.locator("#picture").set_input_files(draw_van_at_the_gate(tmp_path / "gate.jpg"))
    await chen.page.get_by_label("Only some places").check()
    await chen.page.get_by_label("Meishan Xinyuan").check()
    await to_everybody_at_once(chen.page)
    await save(chen.page)

    preview = chen.page.locator("#preview")
    await expect(preview.locator(".phone[lang=en]")).to_contain_text(BODY)
    await expect(preview.locator(".phone[lang=en] img")).to_be_visible()
    await expect(preview.locator("figure", has_text="French")).to_contain_text("reads: English")
    await expect(preview.locator("figure", has_text="Traditional")).to_contain_text(
        "reads: Chinese"
    )

    async with without_reloading(marie.page):
        await chen.page.get_by_role("button", name="Send it to one person").click()
        read = await marie.reads(TITLE)
        await expect(read).to_contain_text(BODY)
        await expect(read.locator("img")).to_be_visible()
        await expect(read.get_by_role("button", name="No more of these")).to_be_visible()
    await expect(chen.page.locator("#recipients")).to_contain_text(re.compile(r"Sent\s*1"))

    await chen.page.locator("summary", has_text="Correct the words").click()
    await chen.page.locator("textarea[name=body-en]").fill(CORRECTED)
    await chen.page.get_by_role("button", name="Correct it").click()
    await expect(chen.page.locator("#main")).to_contain_text("Corrects an earlier alert")
    await marie.page.reload()
    await marie.reads(CORRECTED)
    await expect(marie.ours.filter(has_text=BODY)).to_have_count(0)


async def test_what_goes_to_many_waits_for_a_second_admin(station: PoliceStation) -> None:
    marie, chen, li = (
        await station.resident(),
        await station.officer("chen"),
        await station.officer("li"),
    )
    paul = await station.resident()
    for resident in (marie, paul):
        await resident.scans(station.gate.url, "meishan")
    await begin(chen)
    await write(chen.page, "en", TITLE, BODY)
    await chen.page.get_by_label("Everywhere").check()
    await to_everybody_at_once(chen.page)
    await save(chen.page)
    await expect(chen.page.locator("#count")).to_contain_text("a second admin has to approve it")
    await chen.page.get_by_role("button", name="Ask a second admin").click()
    await expect(chen.page.locator("#count")).to_contain_text("An admin who did not write it")
    await expect(chen.page.get_by_role("button", name="Approve")).to_have_count(0)

    await li.page.goto(f"{li.desk_url}/alerts")
    await li.page.get_by_role("link", name=TITLE).click()
    await li.page.get_by_role("button", name="Approve for 2 people").click()
    for resident in (marie, paul):
        await resident.reads(BODY)
    await expect(li.page.locator("#recipients")).to_contain_text(re.compile(r"Sent\s*2"))


async def test_what_cannot_be_sent_is_refused_and_nothing_typed_is_lost(
    station: PoliceStation,
) -> None:
    station.forgive(REFUSAL)
    chen = await station.officer("chen")
    await begin(chen)
    await write(chen.page, "en", TITLE, "")
    await save(chen.page)
    await expect(chen.flash.locator(".bad")).to_be_visible()
    await expect(chen.page.locator("input[name=title-en]")).to_have_value(TITLE)

    await write(chen.page, "en", TITLE, BODY)
    await chen.page.locator("input[name=when][value=at]").check()
    await chen.page.locator("input[name=at]").fill("2020-01-01T09:00")
    await chen.page.get_by_label("Everywhere").check()
    await save(chen.page)
    await expect(chen.page.locator("#count")).to_contain_text("That time has passed")
    await expect(chen.page.locator("textarea[name=body-en]")).to_have_value(BODY)
    await expect(chen.page.get_by_role("button", name="Send it to")).to_have_count(0)


async def begin(admin: Officer) -> None:
    """An alert in one's own words."""
    await admin.page.goto(f"{admin.desk_url}/alerts")
    await admin.page.get_by_role("button", name="Write", exact=True).click()
    await expect(admin.page.locator("#words-heading")).to_be_visible()


async def write(page: Page, language: str, title: str, body: str) -> None:
    """Title and text in one language, unfolded first where it is folded."""
    box = page.locator(f"details.text-in:has(input[name=title-{language}])")
    if not await box.evaluate("details => details.open"):
        await box.locator("summary").click()
    await box.locator("input").fill(title)
    await box.locator("textarea").fill(body)


async def to_everybody_at_once(page: Page) -> None:
    """An emergency notice to whoever can be reached."""
    await page.get_by_label("This is an emergency notice").check()
    await page.get_by_label("Send it to everyone who can be reached").check()


async def save(page: Page) -> None:
    """Save what was written, and see what it would come to."""
    await page.get_by_role("button", name="Save and count").click()
    await expect(page.locator("#count")).to_be_visible()
