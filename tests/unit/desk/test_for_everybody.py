"""The pages are for everybody: on any screen, by keyboard, with a screen reader (axe)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pyotp
import pytest
from playwright.async_api import expect

from actions import audit, communities, sign_in, tickets
from actions.alerts import pictures
from actions.model import LessonKind, Staff, Topic
from tests import factories
from tests.e2e.browser import accessibility_problems
from tests.unit.desk.office import picture
from tests.unit.desk.served import Served
from tests.unit.desk.test_dashboard import a_busy_month
from tests.unit.desk.test_wave_page import a_wave_in

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("width", [1280, 390, 320])
async def test_no_page_is_wider_than_its_screen(served: Served, width: int) -> None:
    office = served.office
    long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 3
    async with office.database.write() as session:
        ticket = await factories.ticket(session, office.marie, office.meishan, long)
        await tickets.note(session, ticket.id, office.wang, long, office.clock.now())
        place = await factories.place(session, office.meishan, long[:100])
    alert = await office.alert()
    await office.lesson(f"{long} 沪A12345", kind=LessonKind.OFFICER, meant="report_noise")
    page = await served.open(office.li)
    await page.set_viewport_size({"width": width, "height": 800})
    for path in ("", f"tickets/{ticket.id}", "alerts", f"alerts/{alert.id}", "communities",
                 "communities/meishan", "feedback", "understanding", "account", "dashboard",
                 "account/second-step", "people", f"people/{office.wang.id}",
                 "people/import", "registers/working-hours/rows/usual",
                 "registers/places", "registers/places/new",
                 f"registers/places/rows/{place.id}", "registers/places/import",
                 "nowhere"):  # fmt: skip
        await page.goto(f"{served.origin}/desk/{path}")
        wider = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wider <= 0, path


@pytest.mark.parametrize("width", [1280, 390])
async def test_the_places_fit_and_open_by_keyboard_and_touch(served: Served, width: int) -> None:
    page = await served.open(served.office.chen, "people")
    await page.set_viewport_size({"width": width, "height": 800})
    top = await page.locator(".top").bounding_box()
    assert top is not None
    assert top["height"] < (70 if width > 1000 else 150)  # pixels: one line, or three on a phone
    await expect(page.locator(".group summary.here")).to_have_text("Administration")
    residents, running = page.locator(".group").nth(0), page.locator(".group").nth(1)
    people = page.get_by_role("link", name="People")
    await expect(people).to_be_hidden()
    await running.locator("summary").focus()
    await page.keyboard.press("Enter")
    await expect(people).to_be_visible()
    await expect(people).to_have_attribute("aria-current", "page")
    box = await running.locator("div").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert await accessibility_problems(page) == []
    await page.keyboard.press("Tab")
    await page.keyboard.press("Escape")
    await expect(people).to_be_hidden()
    await expect(running.locator("summary")).to_be_focused()
    await running.locator("summary").click()
    await residents.locator("summary").click()
    await expect(people).to_be_hidden()  # one at a time
    await page.locator("main").click(position={"x": 5, "y": 300})
    await expect(residents.locator("div")).to_be_hidden()
    await residents.locator("summary").click()
    await page.get_by_role("link", name="Feedback").click()
    await expect(page.locator("h1")).to_have_text("Feedback")


async def test_an_officer_has_no_menu_for_what_is_not_theirs(served: Served) -> None:
    page = await served.open(served.office.wang)
    await expect(page.locator(".places a")).to_have_count(4)
    await expect(page.locator(".group")).to_have_count(0)


async def test_the_first_tab_skips_to_the_content(served: Served) -> None:
    page = await served.open(served.office.wang)
    await page.keyboard.press("Tab")
    await expect(page.locator(".skip")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#main")).to_be_focused()


# --- Reviewing ----------------------------------------------------------------------------------


async def test_the_reviewers_page_is_for_everybody(served: Served) -> None:
    office = served.office
    await office.lesson("mr wang at building 12, السيد", kind=LessonKind.RESIDENT, meant="help")
    await office.lesson("ein Ding", language="de")
    page = await served.open(office.li, "understanding")
    assert await accessibility_problems(page) == []


async def test_the_pages_of_an_account_and_of_people_are_for_everybody(served: Served) -> None:
    office = served.office
    async with office.database.write() as session:
        await factories.phone(session, office.chen)
        await sign_in.set_password(
            session, await session.get_one(Staff, office.chen.id), "a good password"
        )
    page = await served.open(office.chen, "people")
    assert await accessibility_problems(page) == []
    await page.click("text=Wang")
    await page.get_by_label("Far Away").check()
    await page.click("text=Save")
    await expect(page.locator("#flash")).to_contain_text("Saved.")
    await expect(page.get_by_label("Far Away")).to_be_checked()
    assert await accessibility_problems(page) == []
    await page.goto(f"{served.origin}/desk/people/import")
    assert await accessibility_problems(page) == []
    await page.goto(f"{served.origin}/desk/account/second-step")
    await page.fill("#password-app", "a good password")
    await page.click("text=Show the QR code")
    await expect(page.locator(".scan")).to_be_visible()
    assert await accessibility_problems(page) == []
    secret = await page.locator("code.code").inner_text()
    await page.fill("#code", pyotp.TOTP(secret).at(office.clock.now()))
    await page.click("text=Use it from now on")
    await expect(page.locator(".recovery li")).to_have_count(10)
    assert await accessibility_problems(page) == []


async def test_registers_are_for_everybody(served: Served) -> None:
    office = served.office
    async with office.database.write() as session:
        place = await factories.place(session, office.meishan)
    page = await served.open(office.chen, "registers/places")
    assert await accessibility_problems(page) == []
    for path in ("service-levels", "service-levels/rows/noise", "working-hours/rows/usual"):
        await page.goto(f"{served.origin}/desk/registers/{path}")
        assert await accessibility_problems(page) == []
    await page.goto(f"{served.origin}/desk/registers/places")
    await page.click("text=Shared parking")
    await page.fill("#latitude", "north")
    await page.click("text=Save")
    await expect(page.locator("#latitude")).to_have_attribute("aria-invalid", "true")
    assert await accessibility_problems(page) == []
    await page.goto(f"{served.origin}/desk/registers/places/import")
    text = f"id,capacity\n{place.id},70\n".encode()
    await page.set_input_files(
        "#list", {"name": "list.csv", "mimeType": "text/csv", "buffer": text}
    )
    await page.click("text=Show what it would change")
    await expect(page.locator(".plan li")).to_have_count(1)
    assert await accessibility_problems(page) == []
    await page.click("text=Take it in")
    await expect(page.locator("#flash")).to_contain_text("The list is taken in.")


async def test_the_dashboard_is_for_everybody_and_follows_what_is_chosen(served: Served) -> None:
    await a_busy_month(served.office, apart=timedelta(hours=1))
    page = await served.open(served.office.li, "dashboard")
    await page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
    assert await accessibility_problems(page) == []
    await page.select_option("#category", "hazard")
    await expect(page.locator("#figures")).to_contain_text("5 (100%)")
    assert page.url.endswith("category=hazard")


async def test_composing_and_looking_back_at_alerts_is_for_everybody(served: Served) -> None:
    office = served.office
    labels = {"en": "Read more", "zh": "详情"}
    link: dict[str, Any] = {"url": "https://gov.example/gas", "labels": labels}
    async with office.database.write() as session:
        await factories.subscribers(session, 3, Topic.FRAUD, office.clock.now(), office.meishan)
    plan, alert = await office.plan(), await office.alert()
    async with office.database.write() as session:
        for shown in (await session.merge(plan), await session.merge(alert)):
            shown.links = [link]
            shown.picture_id = await pictures.keep(session, picture(), office.clock.now())
    for path in (f"alerts/plans/{plan.id}", f"alerts/{alert.id}"):
        page = await served.open(office.li, path)
        await expect(page.locator("img.alert-picture").first).to_be_visible()
        await expect(page.locator(".key.link a").first).to_have_attribute("href", link["url"])
        assert await accessibility_problems(page) == []


async def test_what_comes_by_itself_and_from_elsewhere_is_for_everybody(served: Served) -> None:
    plan = await a_wave_in(served.office)
    page = await served.open(served.office.chen, plan.removeprefix("/desk/"))
    for path in (plan, "/desk/alerts/cap", "/desk/alerts"):
        await page.goto(f"{served.origin}{path}")
        assert await accessibility_problems(page) == [], path
        await page.set_viewport_size({"width": 390, "height": 800})
        wider = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wider <= 0, path


async def test_the_audit_log_is_read_on_a_phone_without_moving_it_sideways(served: Served) -> None:
    office = served.office
    codes = {"added": [f"community-{number}" for number in range(40)]}
    async with office.database.write() as session:
        path = "/registers/communities/import"
        audit.note_list(session, office.chen, path, codes, office.clock.now())
    page = await served.open(office.chen, "audit")
    for width in (1280, 390):
        await page.set_viewport_size({"width": width, "height": 800})
        table = page.locator(".scroll")
        assert await table.evaluate("it => it.scrollWidth - it.clientWidth") <= 0, width
        assert await accessibility_problems(page) == []


async def test_where_a_ticket_belongs_is_looked_for_without_losing_what_was_typed(
    served: Served,
) -> None:
    office = served.office
    async with office.database.write() as session:
        for number in range(communities.MOST_OFFERED):
            await factories.community(session, f"Quarter {number}")
    page = await served.open(office.chen, f"tickets/{office.ticket.id}")
    await page.fill("#text", "Half a sentence")
    await page.click("text=How soon, by when, whose")
    await page.fill("#called", "Quarter 7")
    await page.keyboard.press("Enter")
    await expect(page.locator("#elsewhere option")).to_have_text(["Please choose", "Quarter 7"])
    await expect(page.locator("#text")).to_have_value("Half a sentence")
    assert await accessibility_problems(page) == []
    await page.select_option("#elsewhere", label="Quarter 7")
    await page.get_by_role("button", name="Transfer").click()
    await expect(page.locator("#summary, #flash").first).to_be_visible()
    await expect(page.locator("#facts")).to_contain_text("Quarter 7")
