"""The page in every language, for every eye and thumb, and nothing run that somebody wrote."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import (
    Browser,
    Locator,
    Page,
    expect,
)

from actions import alerts, subscriptions
from actions.alerts import EVERYWHERE, AlertTemplate, pictures
from actions.model import (
    Chat,
    Ticket,
    Topic,
)
from actions.model import Resident as ResidentRow
from bot.clock import system_clock
from tests.clock import SLEEPLESS
from tests.e2e.browser import (
    LAPTOP,
    PHONE,
    ChromiumMissing,
    Complaints,
    accessibility_problems,
    chromium_path,
    person,
)
from tests.e2e.gate import Gate
from tests.e2e.people import Resident
from tests.e2e.webchat.talk import arrived, notify

pytestmark = [pytest.mark.slow, pytest.mark.e2e, pytest.mark.timeout(180)]

BEWARE = AlertTemplate.model_validate(
    {
        "slug": "fake-police",
        "topic": "fraud",
        "texts": {"ar": {"title": "شرطة مزيفة", "body": "الشرطة لا تطلب المال أبدًا."}},
        "links": [{"url": "https://gov.example/gas", "labels": {"ar": "المزيد"}}],
    }
)


SMALLEST_TARGET = 44  # pixels: WCAG 2.2, 2.5.5
NAME_OF_FOCUS = "document.activeElement.ariaLabel || document.activeElement.textContent.trim()"


async def test_markup_in_a_text_is_shown_and_never_run(gate: Gate, marie: Resident) -> None:
    evil = "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>"
    await marie.scans(gate.url, "meishan")
    await marie.says(evil)
    await marie.reads("did not quite understand")
    await notify(gate, evil)
    await expect(marie.ours.last).to_contain_text("<script>")
    await marie.page.reload()
    await expect(marie.ours.last).to_contain_text("<script>")
    await expect(marie.own.last).to_contain_text("<script>")
    assert "pwned" not in await marie.page.title()
    assert await marie.page.locator("#log img, #log script").count() == 0


async def test_the_chat_in_arabic_runs_from_right_to_left(gate: Gate, browser: Browser) -> None:
    async with person(browser, language="ar-EG") as context:
        omar = Resident(await context.new_page())
        await omar.scans(gate.url, "meishan")
        assert await omar.page.locator("html").get_attribute("dir") == "rtl"
        await omar.says("سيارة تسد البوابة")
        emblem, own = omar.page.locator("header img"), omar.own.last
        for on_the_right in (omar.ours.last, emblem, omar.page.locator("#attach")):
            assert await right_edge(on_the_right) > PHONE["width"] - 20
        for on_the_left in (own, omar.page.locator("nav"), omar.page.locator(".send")):
            assert PHONE["width"] - await right_edge(on_the_left) > 100
        assert await accessibility_problems(omar.page) == []


async def test_an_alert_comes_with_picture_link_and_buttons_live_and_on_the_next_visit(
    gate: Gate, browser: Browser, photo: Path
) -> None:
    async with person(browser, language="ar-EG") as phone:
        page = await phone.new_page()
        complaints = Complaints(page)
        omar = Resident(page)
        await omar.scans(gate.url, "meishan")
        (chat,) = await gate.rows(Chat)
        async with gate.database.write() as session:
            resident = await session.get_one(ResidentRow, chat.resident_id)
            await subscriptions.subscribe(session, resident, Topic.FRAUD, system_clock())
            await alerts.start(
                session,
                alerts.Broadcast(
                    template=BEWARE,
                    occasion="x",
                    audience=EVERYWHERE,
                    is_emergency=True,
                    picture_id=await pictures.keep(session, photo.read_bytes(), system_clock()),
                ),
                nights=SLEEPLESS,
                now=system_clock(),
            )
        await alert_is_shown(page)
        await page.reload()
        await alert_is_shown(page)
        assert await accessibility_problems(page) == []
        await page.get_by_role("button", name="تلقيت هذه المكالمة").click()
        await omar.reads("من أي رقم جاءت المكالمة")
        assert list(complaints) == []


async def alert_is_shown(page: Page) -> None:
    """Its picture above its words, then where it leads, then what can be answered."""
    alert = page.locator("#log .ours", has_text="شرطة مزيفة")
    await expect(alert).to_have_attribute("lang", "ar")
    picture = alert.locator("img")
    await expect(picture).to_be_visible()
    await page.wait_for_function(
        "image => image.naturalWidth > 0", arg=await picture.element_handle()
    )
    link = alert.locator(".leads a")
    await expect(link).to_have_text("المزيد")
    await expect(link).to_have_attribute("href", "https://gov.example/gas")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    assert await alert.locator(".buttons button").count() == 4
    tops = [
        (await part.bounding_box() or {})["y"]
        for part in (picture, alert.locator("p").first, link, alert.locator(".buttons"))
    ]
    assert tops == sorted(tops)


async def test_the_page_goes_along_when_another_language_is_chosen(
    gate: Gate, marie: Resident
) -> None:
    await marie.scans(gate.url, "meishan")
    await marie.says("another language")
    await marie.presses("العربية")
    await expect(marie.page.locator("html")).to_have_attribute("dir", "rtl")
    await expect(marie.page.locator("html")).to_have_attribute("lang", "ar")
    await expect(marie.page.get_by_role("button", name="إرسال", exact=True)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [None, LAPTOP], ids=["phone", "laptop"])
async def test_no_rule_of_accessibility_is_broken(
    gate: Gate, browser: Browser, photo: Path, scheme: str, size: dict[str, int] | None
) -> None:
    async with person(browser, size=size, color_scheme=scheme) as context:
        marie = Resident(await context.new_page())
        await marie.page.goto(gate.url)
        await marie.reads("What is it about?")
        assert await accessibility_problems(marie.page) == []
        await marie.says("A white car blocks the gate 3")
        await marie.presses("Meishan Xinyuan")
        await marie.reads("A photo would help")
        await marie.sends(photo)
        await marie.presses("Send report")
        await marie.reads("MS-1")
        (ticket,) = await gate.rows(Ticket)
        await notify(gate, "Which one?", ticket_id=ticket.id)
        await (await marie.reads("Which one?")).locator(".answer").click()
        await marie.page.evaluate("document.querySelector('#locate').click()")
        await expect(marie.page.locator(".notice")).to_be_visible()
        await gate.wire.cut()
        await marie.page.locator("#text").fill("On its way")
        await marie.page.keyboard.press("Enter")
        await expect(marie.page.locator("#waiting .own")).to_be_visible()
        assert await accessibility_problems(marie.page) == []


async def test_everything_to_press_is_large_enough_for_a_thumb(gate: Gate, marie: Resident) -> None:
    await marie.scans(gate.url, "meishan")
    await marie.says("The neighbours are so loud at building 12")
    await marie.presses("Send report")
    await marie.reads("MS-1")
    (ticket,) = await gate.rows(Ticket)
    await notify(gate, "Which floor?", ticket_id=ticket.id)
    await (await marie.reads("Which floor?")).locator(".answer").click()
    sizes: list[dict[str, Any]] = await marie.page.locator("button, nav a, textarea").evaluate_all(
        """nodes => nodes.map(node => {
            const {width, height} = node.getBoundingClientRect();
            return {name: node.ariaLabel || node.textContent, width, height};
        })"""
    )
    assert len(sizes) > 10
    small = [one for one in sizes if min(one["width"], one["height"]) < SMALLEST_TARGET]
    assert small == []


async def test_very_long_words_stay_within_the_page(gate: Gate, marie: Resident) -> None:
    await marie.scans(gate.url, "meishan")
    await marie.says("Donaudampfschifffahrtsgesellschaft" * 8)
    await notify(gate, "https://example.org/" + "x" * 400)
    await marie.reads("example.org")
    for box in ("html", "#talk"):
        wide, there = await marie.page.locator(box).evaluate("n => [n.scrollWidth, n.clientWidth]")
        assert wide <= there


async def test_the_chat_can_be_used_without_a_mouse(gate: Gate, browser: Browser) -> None:
    async with person(browser, size=LAPTOP) as context:
        marie = Resident(await context.new_page())
        press = marie.page.keyboard.press
        await marie.page.goto(gate.url)
        await marie.reads("What is it about?")
        passed = []
        for _ in range(40):
            await press("Tab")
            passed.append(await marie.page.evaluate(NAME_OF_FOCUS))
            if passed[-1] == "Send":
                break
        call = ["110 Police", "119 Fire brigade", "120 Ambulance"]
        write = ["Photo or file", "Share my location", "Write in your own language", "Send"]
        assert passed[:3] == call
        assert passed[-4:] == write
        assert "🔊 Noise" in passed
        await marie.page.locator("#text").focus()
        await marie.page.keyboard.type("The lamp")
        await press("Shift+Enter")
        await marie.page.keyboard.type("is broken")
        await press("Enter")
        await marie.reads("Which community")
        assert await arrived(gate) == ["The lamp\nis broken"]
        await marie.page.get_by_role("button", name="Meishan Xinyuan").focus()
        await press("Enter")
        await marie.reads("Where exactly is it?")


async def test_of_a_long_answer_the_beginning_is_in_view(gate: Gate, marie: Resident) -> None:
    await marie.scans(gate.url, "meishan")
    await marie.page.locator("#talk").evaluate("node => { node.scrollTop = node.scrollHeight; }")
    await asyncio.sleep(0.3)
    await notify(gate, "The beginning\n" + "and more\n" * 80)
    said = await marie.reads("The beginning")
    await expect(said.locator("p")).to_be_in_viewport()
    top = (await said.bounding_box() or {})["y"]
    head = (await marie.page.locator("header").bounding_box() or {})["height"]
    assert head <= top < PHONE["height"] / 2


async def test_who_reads_further_up_is_left_there(gate: Gate, marie: Resident) -> None:
    await marie.scans(gate.url, "meishan")
    await notify(gate, *(f"News {number}" for number in range(30)))
    await marie.reads("News 29")
    await marie.page.locator("#talk").evaluate("node => { node.scrollTop = 0; }")
    await asyncio.sleep(0.3)
    await notify(gate, "And another thing")
    await marie.reads("And another thing")
    assert await marie.page.locator("#talk").evaluate("node => node.scrollTop") == 0
    await marie.says("thank you")
    await expect(marie.own.last).to_be_in_viewport()


def test_without_a_browser_one_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ChromiumMissing, match="make chromium"):
        chromium_path()


async def right_edge(locator: Locator) -> float:
    """How far to the right something reaches, in pixels."""
    edge: float = await locator.evaluate("node => node.getBoundingClientRect().right")
    return edge
