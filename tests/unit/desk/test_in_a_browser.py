"""What the pages do by themselves, in a real Chromium: they follow, and lose nothing typed."""

from __future__ import annotations

import json

import pytest
from playwright.async_api import expect

from actions import sign_in, tickets
from actions.model import Lesson, LessonKind
from tests import factories
from tests.e2e.browser import accessibility_problems
from tests.unit.desk.served import Served

pytestmark = pytest.mark.slow


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
