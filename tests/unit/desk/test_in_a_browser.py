"""What the pages do by themselves, in a real Chromium: they follow, and lose nothing typed."""

from __future__ import annotations

import asyncio
import json
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pyotp
import pytest
import uvicorn
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright, expect

from actions import sign_in, tickets
from actions.alerts import pictures
from actions.model import Lesson, LessonKind, Staff, Topic
from tests import factories
from tests.e2e.browser import accessibility_problems
from tests.unit.desk.office import Office, picture
from tests.unit.desk.test_dashboard import a_busy_month
from tests.unit.desk.test_wave_page import a_wave_in

pytestmark = pytest.mark.slow

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass
class Served:
    """The office behind a real web server, and a browser to look at it."""

    office: Office
    origin: str
    chromium: Browser
    complaints: list[str] = field(default_factory=list)

    async def open(self, staff: Staff, path: str = "") -> Page:
        """A page of the desk, seen by `staff` in a browser of their own."""
        context = await self.chromium.new_context(locale="en-US")
        context.set_default_timeout(10_000)
        key = await self.office.key_of(staff)
        await context.add_cookies(
            [{"name": "linli_desk", "value": key, "url": f"{self.origin}/desk"}]
        )
        page = await context.new_page()
        page.on("console", self._complain)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        await page.goto(f"{self.origin}/desk/{path}")
        return page

    def _complain(self, message: ConsoleMessage) -> None:
        """Refusals are answers with 4xx, which Chromium calls errors; nothing else is one."""
        if message.type == "error" and "tatus" not in message.text:
            self.complaints.append(message.text)


@pytest.fixture
async def served(quick_office: Office) -> AsyncIterator[Served]:
    listening = socket.create_server(("127.0.0.1", 0))
    origin = f"http://127.0.0.1:{listening.getsockname()[1]}"
    config = uvicorn.Config(
        quick_office.app, log_config=None, access_log=False, timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    async with AsyncExitStack() as stack:
        playwright = await stack.enter_async_context(async_playwright())
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        chromium = await playwright.chromium.launch(executable_path=path, args=QUIET)
        stack.push_async_callback(chromium.close)
        served = Served(quick_office, origin, chromium)
        yield served
        assert served.complaints == []
    server.should_exit = True
    with suppress(asyncio.CancelledError):
        await serving


async def test_a_page_follows_what_others_do_and_keeps_what_is_being_typed(
    served: Served,
) -> None:
    office = served.office
    page = await served.open(office.zhang, f"tickets/{office.ticket.id}")
    await page.fill("#text", "Half a sentence")
    await page.focus("#text")
    async with office.database.write() as session:
        await tickets.take(session, office.ticket.id, office.wang, office.clock.now())
    await expect(page.locator("#summary")).to_contain_text("Wang has it")
    await expect(page.locator("#news")).to_have_text("Wang took it")
    await expect(page.locator(".write .primary")).to_be_disabled()
    await expect(page.locator("#text")).to_have_value("Half a sentence")
    await expect(page.locator("#text")).to_be_focused()


async def test_what_was_sent_is_in_the_thread_and_out_of_the_box(served: Served) -> None:
    office = served.office
    page = await served.open(office.wang, f"tickets/{office.ticket.id}")
    await page.click("#take")
    await expect(page.locator("#flash")).to_contain_text("It is yours now")
    await expect(page.locator("#take")).to_have_count(0)
    await page.fill("#text", "Which car is it?")
    await page.click("text=Send as a question")
    await expect(page.locator(".thread .staff")).to_contain_text("Which car is it?")
    await expect(page.locator("#text")).to_have_value("")
    await expect(page.locator("#summary")).to_contain_text("Asked back")
    await page.click("details.internal summary")
    await page.fill("#note-text", "The third time")
    await page.click("details.internal button")
    await expect(page.locator(".thread .note")).to_contain_text("The third time")
    await expect(page.locator("#note-text")).not_to_be_visible()


async def test_who_comes_second_is_told_and_can_go_on_typing(served: Served) -> None:
    office = served.office
    page = await served.open(office.zhang, f"tickets/{office.ticket.id}")
    await page.route("**/events", lambda route: route.abort())  # before the news has come
    await page.reload()
    await page.fill("#text", "I will come")
    async with office.database.write() as session:
        await tickets.take(session, office.ticket.id, office.wang, office.clock.now())
    await page.click(".write .primary")
    await expect(page.locator("#flash .bad")).to_contain_text("Something happened to this ticket")
    await expect(page.locator("#flash .bad")).to_contain_text("Wang took it")
    await expect(page.locator("#text")).to_have_value("I will come")
    await expect(page.locator(".write .primary")).to_be_disabled()
    served.complaints.clear()  # of the route that was cut


async def test_new_tickets_come_by_themselves_and_are_counted_in_the_tab(served: Served) -> None:
    office = served.office
    page = await served.open(office.wang)
    await expect(page).to_have_title("(1) Tickets · Linli desk")
    async with office.database.write() as session:
        now = office.clock.forward(minutes=1)
        await factories.ticket(session, office.marie, office.meishan, "Noise at night", now=now)
    await expect(page.locator(".queue .ticket").first).to_contain_text("Noise at night")
    await expect(page.locator(".fresh")).to_have_count(1)
    await expect(page).to_have_title("(2) Tickets · Linli desk")
    await expect(page.locator("#news")).to_have_text("2 open tickets")


async def test_the_choice_of_category_holds_for_what_comes(served: Served) -> None:
    office = served.office
    page = await served.open(office.wang)
    await page.select_option("#category", "noise")
    await expect(page.locator("#queue")).to_contain_text("Nothing here fits")
    async with office.database.write() as session:
        await factories.ticket(session, office.marie, office.meishan, "Another car")
    await expect(page).to_have_title("(2) Tickets · Linli desk")
    await expect(page.locator(".queue .ticket")).to_have_count(0)


async def test_a_session_that_has_ended_costs_no_words(served: Served) -> None:
    office = served.office
    page = await served.open(office.wang, f"tickets/{office.ticket.id}")
    await page.fill("#text", "A long answer")
    key = next(c["value"] for c in await page.context.cookies() if c["name"] == "linli_desk")
    async with office.database.write() as session:
        await sign_in.sign_out(session, key)
    await page.click(".write .primary")
    await expect(page.locator("#flash")).to_contain_text("You are no longer signed in.")
    await expect(page.locator("#text")).to_have_value("A long answer")


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


async def test_a_reviewer_needs_no_mouse(served: Served) -> None:
    office = served.office
    ids = [(await office.lesson(f"thing {letter} here")).id for letter in "cba"]
    page = await served.open(office.li, "understanding")
    lessons = page.locator("[data-lesson]")
    await expect(lessons).to_have_count(3)
    await lessons.first.focus()
    await page.keyboard.press("j")
    await expect(lessons.nth(1)).to_be_focused()
    await page.keyboard.press("j")
    await page.keyboard.press("k")
    await expect(lessons.nth(1)).to_be_focused()
    await page.keyboard.press("c")
    await expect(page.locator("#flash")).to_contain_text("Confirmed.")
    await expect(lessons).to_have_count(2)
    await expect(lessons.nth(1)).to_be_focused()  # the next one has moved up
    await page.keyboard.press("r")
    await expect(lessons.nth(1).locator("select")).to_be_focused()
    await page.keyboard.press("x")  # in a box to choose from, letters choose
    await expect(lessons).to_have_count(2)
    await page.keyboard.press("Escape")
    await lessons.nth(1).locator("select").select_option("report_noise")
    await lessons.nth(1).focus()
    await page.keyboard.press("c")
    await expect(lessons).to_have_count(1)
    await expect(lessons.first).to_be_focused()
    await page.keyboard.press("x")
    await expect(page.locator("#lessons")).to_contain_text("Nothing waits for review")
    async with office.database.read() as session:
        rows = {id: await session.get_one(Lesson, id) for id in ids}
    assert [(row.state, row.intent) for row in rows.values()] == [
        ("confirmed", "report_noise"),
        ("confirmed", "report_parking"),
        ("discarded", None),
    ]


async def test_nothing_is_confirmed_without_a_meaning(served: Served) -> None:
    office = served.office
    await office.lesson("thing here", kind=LessonKind.RESIDENT)
    page = await served.open(office.li, "understanding")
    await page.click("text=Confirm")
    await expect(page.locator("select:invalid")).to_have_count(1)
    await expect(page.locator("[data-lesson]")).to_have_count(1)


async def test_a_ticket_is_sorted_and_the_page_shows_it_at_once(served: Served) -> None:
    office = served.office
    page = await served.open(office.wang, f"tickets/{office.ticket.id}")
    await page.click("text=Change the category")
    await page.select_option("#sort-as", "noise")
    await page.click("text=Change category")
    await expect(page.locator("#summary")).to_contain_text("Noise")
    await expect(page.locator("#history")).to_contain_text("Wang changed the category to “Noise”")
    await expect(page.locator("#sort-as")).to_have_value("")


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


async def test_a_boundary_is_drawn_and_its_corners_moved(served: Served) -> None:
    page = await served.open(served.office.chen, "registers/communities/rows/meishan")
    box = await page.locator(".drawing svg").bounding_box()
    assert box is not None
    await page.locator(".drawing svg").scroll_into_view_if_needed()
    for dx, dy in ((-60, -60), (60, -60), (60, 60)):
        await page.locator(".drawing svg").click(
            position={"x": box["width"] / 2 + dx, "y": box["height"] / 2 + dy}
        )
    text = page.locator("#boundary")
    assert len((await text.input_value()).splitlines()) == 3
    assert await accessibility_problems(page) == []
    before = await text.input_value()
    between = page.locator(".corners [data-after='2']")
    held = await between.bounding_box()
    assert held is not None
    await page.mouse.move(held["x"] + held["width"] / 2, held["y"] + held["height"] / 2)
    await page.mouse.down()
    await page.mouse.move(held["x"] - 30, held["y"] + 40, steps=4)
    await page.mouse.up()
    after = (await text.input_value()).splitlines()
    assert after[:3] == before.splitlines()
    assert len(after) == 4
    await page.click("text=Save")
    await expect(page.locator("#flash")).to_contain_text("Saved.")
    await page.goto(f"{served.origin}/desk/registers/communities/rows/meishan")
    await expect(page.locator(".corners [data-corner]")).to_have_count(4)  # of GeoJSON
    ring = [[121.46, 31.22], [121.48, 31.22], [121.47, 31.24]]
    await text.fill(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    await expect(page.locator(".corners [data-corner]")).to_have_count(3)


async def test_a_new_ticket_appears_by_itself_and_the_title_counts_it(served: Served) -> None:
    office = served.office
    page = await served.open(office.wang)
    await expect(page.locator(".queue .ticket")).to_have_count(1)
    await expect(page).to_have_title("(1) Tickets · Linli desk")
    async with office.database.write() as session:
        await factories.ticket(session, office.marie, office.meishan, "A second car")
    await expect(page.locator(".queue .ticket")).to_have_count(2)
    await expect(page).to_have_title("(2) Tickets · Linli desk")


async def test_the_queue_is_walked_by_keyboard_and_left_as_it_was(served: Served) -> None:
    office = served.office
    async with office.database.write() as session:
        await factories.ticket(session, office.marie, office.meishan, "A second car")
        await factories.ticket(session, office.marie, office.meishan, "A lorry")
    page = await served.open(office.wang)
    await page.keyboard.press("j")
    await expect(page.locator(".number").nth(0)).to_be_focused()
    await page.keyboard.press("j")
    await expect(page.locator(".number").nth(1)).to_be_focused()
    await page.keyboard.press("k")
    await page.keyboard.press("k")
    await expect(page.locator(".number").nth(0)).to_be_focused()
    await page.keyboard.press("/")
    await expect(page.locator("#q")).to_be_focused()
    await page.keyboard.type("second jk")
    await page.locator("#q").fill("second")
    await page.keyboard.press("Enter")
    await expect(page.locator(".queue .ticket")).to_have_count(1)
    await page.keyboard.press("Escape")
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await expect(page.locator("#summary h1")).to_contain_text("MS-2")
    await page.wait_for_load_state()  # no key means anything before the page's script is there
    await page.keyboard.press("n")
    await expect(page.locator("#note-text")).to_be_focused()
    await page.keyboard.type("tu")  # not taken, not left
    await expect(page.locator("#note-text")).to_have_value("tu")
    await page.keyboard.press("Escape")
    await page.keyboard.press("u")
    await expect(page.locator("#q")).to_have_value("second")
    await expect(page.locator(".queue .ticket")).to_have_count(1)


async def test_what_comes_by_itself_and_from_elsewhere_is_for_everybody(served: Served) -> None:
    plan = await a_wave_in(served.office)
    page = await served.open(served.office.chen, plan.removeprefix("/desk/"))
    for path in (plan, "/desk/alerts/cap", "/desk/alerts"):
        await page.goto(f"{served.origin}{path}")
        assert await accessibility_problems(page) == [], path
        await page.set_viewport_size({"width": 390, "height": 800})
        wider = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wider <= 0, path
