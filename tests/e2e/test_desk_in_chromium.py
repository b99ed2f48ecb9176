"""A resident at the gate and the officers at the desk, each in a real Chromium.

Everything between them is real but Rasa: the web chat, the turn, the database, the outbox, the
desk and what tells it to look again.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Route, expect

from actions.database import Database
from tests.e2e.browser import LAPTOP, accessibility_problems
from tests.e2e.people import Officer, Resident, without_reloading
from tests.e2e.police_station import PASSWORD, PoliceStation, open_station

pytestmark = [pytest.mark.slow, pytest.mark.e2e, pytest.mark.timeout(300)]

REPORT = "A grey van blocks the gate 3, the rubbish lorry cannot get in"
REFUSAL, NOT_SIGNED_IN = "409", "401"  # answers, but Chromium and htmx call them errors


@pytest.fixture
async def station(sqlite_database: Database, tmp_path: Path) -> AsyncIterator[PoliceStation]:
    async with open_station(sqlite_database, tmp_path) as station:
        yield station
        assert station.complaints == []


async def test_a_report_is_taken_answered_settled_and_rated_and_nobody_reloads(
    station: PoliceStation,
) -> None:
    wang = await station.officer("wang")
    await expect(wang.page).to_have_title("Tickets · Linli desk")
    marie = await station.resident()
    await marie.scans(station.gate.url, "meishan")

    async with without_reloading(wang.page, marie.page):
        number = await file_report(marie, REPORT)
        await expect(wang.queue).to_contain_text(number)
        await expect(wang.queue).to_contain_text(REPORT)
        await expect(wang.page).to_have_title("(1) Tickets · Linli desk")

    await wang.opens(number)
    async with without_reloading(wang.page, marie.page):
        await wang.takes()
        await expect(wang.flash).to_contain_text("It is yours now")
        await marie.reads(f"Officer Wang Jianguo is now looking after your report {number}")

        await wang.writes("Which company is on the van?", then="Send as a question")
        await expect(wang.summary).to_contain_text("Asked back")
        await marie.reads("Which company is on the van?")

        await begin_typing(wang, "I will phone")
        await marie.says("Something with a blue whale on it")
        await marie.reads(f"Added to {number}")
        await expect(wang.thread.last).to_contain_text("Something with a blue whale on it")
        await expect_still_typing(wang, "I will phone")

        await wang.writes("I will phone them now, thank you.")
        told = await marie.reads("I will phone them now, thank you.")
        await begin_typing(wang, "Good")
        await marie.answers(told, "The driver has just come back")
        await expect(wang.thread.last).to_contain_text("The driver has just come back")
        await expect_still_typing(wang, "Good")

        await wang.settles("The van is gone and the driver knows better.")
        await marie.reads("The van is gone and the driver knows better.")
        await marie.presses("5 ★")
        await marie.reads("Thank you for 5 stars")
        await expect(wang.thread.last.get_by_role("img", name="5 of 5")).to_be_visible()
        await marie.says("Quick and kind")
        await expect(wang.thread.last).to_contain_text("Quick and kind")
        await expect(wang.summary).to_contain_text("Settled")


async def test_who_presses_take_second_is_told_who_was_first(station: PoliceStation) -> None:
    marie = await station.resident()
    await marie.scans(station.gate.url, "meishan")
    number = await file_report(marie, REPORT)
    wang, zhao = await station.officer("wang"), await station.officer("zhao")
    for officer in (wang, zhao):
        await officer.opens(number)

    station.forgive(REFUSAL)
    await hold_back_news(zhao)
    await wang.takes()
    await expect(wang.flash).to_contain_text("It is yours now")
    await zhao.takes()
    await expect(zhao.flash).to_contain_text("Wang Jianguo has this ticket already.")
    await expect(zhao.summary).to_contain_text("Wang Jianguo has it")
    await expect(zhao.page.locator("#take")).to_have_count(0)


async def test_two_who_press_take_at_once_do_not_both_get_it(station: PoliceStation) -> None:
    marie = await station.resident()
    await marie.scans(station.gate.url, "meishan")
    number = await file_report(marie, REPORT)
    officers = [await station.officer("wang"), await station.officer("zhao")]
    for officer in officers:
        await officer.opens(number)
        await hold_back_news(officer)

    station.forgive(REFUSAL)
    await asyncio.gather(*(officer.takes() for officer in officers))
    for officer in officers:
        await expect(officer.page.locator("#take")).to_have_count(0)
    refused = [await officer.flash.locator(".bad").count() for officer in officers]
    assert sorted(refused) == [0, 1]


async def test_markup_in_a_residents_words_is_text_on_both_sides(station: PoliceStation) -> None:
    words = 'It blocks the gate 3 <script>document.title="x"</script><img src="/x" onerror="x()">'
    marie = await station.resident()
    await marie.scans(station.gate.url, "meishan")
    number = await file_report(marie, words)
    await expect(marie.own.filter(has_text=words).first).to_be_visible()
    await expect(marie.ours.filter(has_text=words).first).to_be_visible()  # the summary
    await expect(marie.page.locator("#log script, #log img")).to_have_count(0)

    wang = await station.officer("wang")
    await expect(wang.queue.locator(".words")).to_have_text(words)
    await wang.opens(number)
    await expect(wang.page.locator(".report .words")).to_have_text(words)
    await expect(wang.page.locator("#main script, #main img")).to_have_count(0)
    await expect(wang.page).to_have_title(re.compile(number))


async def test_the_door_opens_to_the_keyboard_and_closes_behind_who_leaves(
    station: PoliceStation,
) -> None:
    wang = await station.officer()
    await wang.signs_in("wang", PASSWORD)
    await wang.page.get_by_role("button", name="Sign out").focus()
    await wang.page.keyboard.press("Enter")
    await expect(wang.page.locator("#login")).to_be_focused()
    await wang.page.go_back()
    await expect(wang.page.locator("#login")).to_be_visible()
    await wang.page.goto(f"{station.gate.desk_url}/account")
    await expect(wang.page).to_have_url(re.compile("/desk/sign-in"))


async def test_the_door_stays_shut_to_a_wrong_password(station: PoliceStation) -> None:
    station.forgive(NOT_SIGNED_IN)
    page = await station.window(size=LAPTOP)
    await page.goto(f"{station.gate.desk_url}/")
    await page.fill("#login", "wang")
    await page.fill("#password", "second-watch-ends-at-nine")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("Login or password is wrong")
    await expect(page.locator("#password")).to_be_focused()
    await expect(page.locator("#login")).to_have_value("wang")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [None, LAPTOP], ids=["phone", "laptop"])
async def test_axe_finds_nothing_wrong_with_any_page(
    station: PoliceStation, language: str, size: dict[str, int] | None
) -> None:
    marie = await station.resident()
    await marie.scans(station.gate.url, "meishan")
    number = await file_report(marie, REPORT)
    wang = Officer(await station.window(language=language, size=size), station.gate.desk_url)
    problems = []
    await wang.page.goto(f"{wang.desk_url}/")
    problems += await accessibility_problems(wang.page)
    await wang.signs_in("wang", PASSWORD)
    await wang.page.goto(f"{wang.desk_url}/account")
    await wang.page.locator(f"section button[name=language][value={language}]").click()
    await expect(wang.page.locator("html")).to_have_attribute("lang", language)
    problems += await accessibility_problems(wang.page)
    await wang.page.goto(f"{wang.desk_url}/")
    problems += await accessibility_problems(wang.page)
    await wang.opens(number)
    await wang.takes()
    await expect(wang.page.locator("#take")).to_have_count(0)
    for folded in await wang.page.locator("details").all():
        await folded.locator("summary").click()
    problems += await accessibility_problems(wang.page)
    assert problems == []


async def file_report(resident: Resident, words: str) -> str:
    """Report without a photo; the ticket's number."""
    await resident.says(words)
    await resident.reads("A photo would help")
    await resident.presses("Go on without")
    await resident.reads("Please check before I send it")
    await resident.presses("Send report")
    filed = await resident.reads("Your report has number")
    number = re.search(r"MS-\S*\d", await filed.inner_text())
    assert number is not None
    return number.group()


async def begin_typing(officer: Officer, words: str) -> None:
    """Half an answer, as it stands while somebody types."""
    await officer.page.locator("#text").focus()
    await officer.page.keyboard.type(words)


async def expect_still_typing(officer: Officer, words: str) -> None:
    """The half answer is there, and the next key would go on with it."""
    box = officer.page.locator("#text")
    await expect(box).to_have_value(words)
    await expect(box).to_be_focused()


async def hold_back_news(officer: Officer) -> None:
    """From now on the page sends, but hears no news: a bad line."""

    async def hold(route: Route) -> None:
        if route.request.method != "GET":
            await route.continue_()

    await officer.page.route(re.compile(r"/desk/tickets/"), hold)
