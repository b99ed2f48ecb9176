"""Residents at the gate, with a phone: the real page in a real browser, on the real service."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.async_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    WebSocketRoute,
    expect,
)
from sqlalchemy import select

from actions import alerts, delivery, subscriptions
from actions.alerts import EVERYWHERE, AlertTemplate, pictures
from actions.database import Database
from actions.model import (
    Chat,
    InboxMessage,
    OutboxMessage,
    StoredFile,
    Ticket,
    TicketFile,
    Topic,
)
from actions.model import Resident as ResidentRow
from actions.outgoing import Outgoing, Verbatim
from bot.clock import system_clock
from tests.clock import NIGHTS
from tests.e2e.browser import (
    LAPTOP,
    PHONE,
    ChromiumMissing,
    Complaints,
    accessibility_problems,
    chromium,
    chromium_path,
    chromium_without_cookies,
    person,
)
from tests.e2e.gate import Gate, open_gate
from tests.e2e.people import PATIENCE_MS, Resident

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
# What a browser says of itself when the network breaks, or the service refuses a file.
EXPECTED = re.compile(r"net::ERR_|WebSocket connection|status of 4(13|15)")


@pytest.fixture
async def gate(sqlite_database: Database, tmp_path: Path) -> AsyncIterator[Gate]:
    async with open_gate(sqlite_database, tmp_path) as gate:
        yield gate


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest.fixture
async def phone(browser: Browser) -> AsyncIterator[BrowserContext]:
    async with person(browser) as context:
        yield context


@pytest.fixture
async def page(phone: BrowserContext) -> AsyncIterator[Page]:
    """An empty window; in the end nothing has gone wrong in it that no test had in mind."""
    page = await phone.new_page()
    complaints = Complaints(page)
    yield page
    assert [said for said in complaints if not EXPECTED.search(said)] == []


@pytest.fixture
def marie(page: Page) -> Resident:
    return Resident(page)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "gate.jpg"
    Image.effect_noise((3000, 2000), 60).convert("RGB").save(path, quality=95)
    return path


async def shown(page: Page) -> list[str]:
    """The talk as one reads it, without times."""
    words: list[str] = await page.locator("#log .bubble p").all_inner_texts()
    return words


async def arrived(gate: Gate) -> list[str]:
    """What the service has got, in order, but for pages that were opened."""
    rows: list[InboxMessage] = await gate.rows(InboxMessage)
    said = [row.payload for row in rows if row.payload["kind"] != "start"]
    return [payload.get("text") or payload.get("label", "") for payload in said]


async def notify(gate: Gate, *words: str, ticket_id: int | None = None) -> None:
    """The service tells the one resident there is something."""
    (chat,) = await gate.rows(Chat)
    async with gate.database.write() as session:
        for one in words:
            await delivery.enqueue(
                session,
                chat_id=chat.id,
                language="en",
                body=Outgoing(paragraphs=(Verbatim(text=one),)),
                ticket_id=ticket_id,
                now=system_clock(),
            )


def unanswered(wire: WebSocketRoute) -> None:
    """A server that takes the connection and says nothing."""
    wire.on_message(lambda _: None)


# --- Everyday ---


async def test_a_resident_reports_with_a_photo_and_gets_a_number(
    gate: Gate, marie: Resident, photo: Path
) -> None:
    await marie.scans(gate.url, "meishan")
    await marie.reads("Your community: Meishan Xinyuan")
    assert marie.page.url == gate.url, "reloading the page does not join again"
    await marie.says("A white car blocks the gate 3")
    await marie.reads("A photo would help")
    await marie.page.locator("#text").fill("This is how it looks")
    await marie.sends(photo)
    await expect(marie.own.last).to_contain_text("This is how it looks")
    await marie.reads("one photo")
    await marie.presses("Send report")
    await marie.reads("MS-1")

    (ticket,) = await gate.rows(Ticket)
    assert ticket.words.startswith("A white car blocks the gate 3")
    (file,) = await gate.rows(StoredFile)
    async with gate.database.read() as session:
        with_ticket = await session.scalars(select(TicketFile.file_id))
    assert with_ticket.all() == [file.id]
    assert file.size < photo.stat().st_size / 2, "made lighter before it was sent"


async def test_several_photos_at_once_are_one_message(
    gate: Gate, marie: Resident, photo: Path
) -> None:
    await marie.scans(gate.url, "meishan")
    await marie.page.locator("#file").set_input_files([photo] * 3)
    await expect(marie.own.last.locator("img")).to_have_count(3)
    await marie.reads("What is it about?")
    assert len(await arrived(gate)) == 1


async def test_a_picture_can_be_pasted(gate: Gate, marie: Resident) -> None:
    await marie.scans(gate.url, "meishan")
    await marie.page.evaluate(
        """async () => {
            const canvas = Object.assign(document.createElement("canvas"), {width: 80, height: 60});
            canvas.getContext("2d").fillRect(0, 0, 80, 60);
            const made = await new Promise((done) => canvas.toBlob(done, "image/png"));
            const clipboardData = new DataTransfer();
            clipboardData.items.add(new File([made], "screen.png", {type: "image/png"}));
            document.getElementById("text").dispatchEvent(
                new ClipboardEvent("paste", {clipboardData, cancelable: true}));
        }"""
    )
    await expect(marie.own.last.locator("img")).to_be_visible()
    (file,) = await gate.rows(StoredFile)
    assert file.name == "screen.png"


async def test_a_location_can_be_shared_where_it_is_asked_for(
    gate: Gate, phone: BrowserContext, marie: Resident
) -> None:
    await phone.grant_permissions(["geolocation"])
    await phone.set_geolocation({"latitude": 31.2305, "longitude": 121.4705})
    await marie.scans(gate.url, "meishan")
    await marie.says("The lamp is broken")
    await marie.reads("Where exactly is it?")
    await marie.presses("Share my location")
    await expect(marie.own.last).to_contain_text("My location")
    await marie.reads("A photo would help")


async def test_a_phone_that_keeps_its_location_to_itself_is_no_dead_end(
    gate: Gate, marie: Resident
) -> None:
    await marie.scans(gate.url, "meishan")
    await marie.page.locator("#locate").click()
    await expect(marie.page.locator(".notice")).to_contain_text("did not give your location")


async def test_emergency_numbers_can_be_called_from_the_head_and_from_the_text(
    gate: Gate, marie: Resident
) -> None:
    await marie.scans(gate.url, "meishan")
    for number, name in (("110", "Police"), ("119", "Fire brigade"), ("120", "Ambulance")):
        link = marie.page.get_by_role("link", name=f"{number} {name}")
        await expect(link).to_have_attribute("href", f"tel:{number}")
    await marie.says("there is a fire")
    said = await marie.reads("Call now")
    numbers = await said.locator("a").evaluate_all("links => links.map(link => link.href)")
    assert numbers == ["tel:110", "tel:119", "tel:120"]


async def test_numbers_that_call_nobody_are_no_links(gate: Gate, marie: Resident) -> None:
    await marie.scans(gate.url, "meishan")
    await notify(
        gate, "Call 110. Not: 1100, 110%, 2110, 12:120, 1.110, MS-110. 96110! 拨打119，119。"
    )
    said = await marie.reads("Not: 1100")
    assert await said.locator("a").all_inner_texts() == ["110", "96110", "119", "119"]
    assert await said.locator(".number").all_inner_texts() == ["MS-110"]


async def test_a_message_on_a_ticket_can_be_answered_as_such(gate: Gate, marie: Resident) -> None:
    await marie.scans(gate.url, "meishan")
    await marie.says("The neighbours are so loud at building 12")
    await marie.presses("Send report")
    await marie.reads("MS-1")
    (ticket,) = await gate.rows(Ticket)
    await notify(gate, "Which floor is it?", ticket_id=ticket.id)
    question = await marie.reads("Which floor is it?")
    await question.locator(".answer").click()
    await expect(marie.page.locator("#answering")).to_contain_text("Which floor is it?")
    await expect(marie.page.locator("#text")).to_be_focused()
    await marie.says("The third")
    await marie.reads("Added to MS-1")
    await expect(marie.page.locator("#answering")).to_be_hidden()


# --- Broken connections ---


async def test_cut_off_and_restarted_in_the_middle_nothing_is_lost_or_doubled(
    gate: Gate, marie: Resident
) -> None:
    await marie.scans(gate.url, "meishan")
    await gate.wire.cut()
    await marie.page.locator("#text").fill("The neighbours are so loud at building 12")
    await marie.page.keyboard.press("Enter")
    on_its_way = marie.page.locator("#waiting .own")
    await expect(on_its_way).to_contain_text("Sending")
    await expect(marie.page.locator("#status")).to_have_text("Connecting …")
    await gate.close()
    await gate.open()
    await gate.wire.mend()
    await marie.reads("Please check")
    await expect(on_its_way).to_have_count(0)
    await expect(marie.page.locator("#status")).to_have_text("")
    await gate.close()
    await marie.presses("Send report")
    await gate.open()
    await marie.reads("MS-1")

    talk = await shown(marie.page)
    await marie.page.reload()
    await marie.reads("MS-1")
    assert await shown(marie.page) == talk
    assert await arrived(gate) == ["The neighbours are so loud at building 12", "✅ Send report"]
    assert len(await gate.rows(Ticket)) == 1


async def test_what_was_missed_comes_in_its_place(gate: Gate, marie: Resident) -> None:
    await marie.scans(gate.url, "meishan")
    before = len(await shown(marie.page))
    await gate.wire.cut()
    missed = [f"News {number}" for number in range(130)]
    await notify(gate, *missed)
    await until_sent(gate)
    await marie.page.locator("#text").fill("hello")
    await marie.page.keyboard.press("Enter")
    await gate.wire.mend()
    await marie.reads("What can I do for you?")
    assert (await shown(marie.page))[before:-1] == [*missed, "hello"]


async def test_what_was_not_sent_is_still_there_when_the_page_is_opened_again(
    gate: Gate, phone: BrowserContext, marie: Resident
) -> None:
    await marie.scans(gate.url, "meishan")
    await marie.page.close()
    for _ in range(2):
        tunnel = await phone.new_page()
        await tunnel.route_web_socket("**/chat/socket*", unanswered)
        await tunnel.goto(gate.url)
        number = await tunnel.locator("#waiting .own").count()
        await tunnel.locator("#text").fill(f"Words {number + 1} from the tunnel")
        await tunnel.keyboard.press("Enter")
        await expect(tunnel.locator("#waiting .own")).to_have_count(number + 1)
        await tunnel.close()
    back = await phone.new_page()
    await back.goto(gate.url)
    await expect(back.locator("#log .own").last).to_contain_text("Words 2")
    await expect(back.locator("#waiting .own")).to_have_count(0)
    assert await arrived(gate) == ["Words 1 from the tunnel", "Words 2 from the tunnel"]


async def test_a_photo_taken_in_a_dead_spot_arrives_when_there_is_a_network(
    gate: Gate, marie: Resident, photo: Path
) -> None:
    await marie.scans(gate.url, "meishan")
    await gate.wire.cut()
    await marie.page.locator("#file").set_input_files(photo)
    await expect(marie.page.locator("#waiting .own img")).to_be_visible()
    await asyncio.sleep(1.5)
    await gate.wire.mend()
    await expect(marie.own.last.locator("img")).to_be_visible(timeout=PATIENCE_MS)
    assert len(await gate.rows(StoredFile)) == 1


async def test_two_tabs_show_the_same_talk(
    gate: Gate, phone: BrowserContext, marie: Resident
) -> None:
    await marie.scans(gate.url, "meishan")
    second = await phone.new_page()
    await second.goto(gate.url)
    await marie.says("hello")
    await expect(second.locator("#log .ours").last).to_contain_text("What can I do for you?")
    await marie.reads("What can I do for you?")
    assert await shown(second) == await shown(marie.page)


async def test_who_loses_their_session_gets_another_and_loses_no_words(
    gate: Gate, phone: BrowserContext, marie: Resident
) -> None:
    await marie.scans(gate.url, "meishan")
    await phone.clear_cookies()
    await gate.wire.cut()
    await marie.page.locator("#text").fill("hello from nowhere")
    await marie.page.keyboard.press("Enter")
    await gate.wire.mend()
    await expect(marie.page.locator("#log .own")).to_have_text(re.compile("hello from nowhere"))
    await marie.reads("this is Linli")
    assert await arrived(gate) == ["hello from nowhere"]
    assert len(await gate.rows(Chat)) == 2
    assert (await shown(marie.page))[0] == "hello from nowhere", "the other talk is not theirs"


async def test_a_browser_without_cookies_is_told_why_nothing_happens(
    gate: Gate, tmp_path: Path
) -> None:
    async with chromium_without_cookies(tmp_path / "browser") as context:
        page = await context.new_page()
        await page.goto(gate.url)
        await expect(page.locator(".notice")).to_contain_text("keeps no cookies")


# --- Files that cannot be taken ---


async def test_a_file_that_cannot_be_taken_is_answered_kindly(
    gate: Gate, marie: Resident, tmp_path: Path
) -> None:
    await marie.scans(gate.url, "meishan")
    heic = tmp_path / "IMG_0001.HEIC"
    heic.write_bytes(b"\x00\x00\x00\x28ftypheic" + bytes(500))
    large = tmp_path / "film.mp4"
    large.write_bytes(bytes(11 * 1024 * 1024))
    program = tmp_path / "setup.exe"
    program.write_bytes(b"MZ")
    notice = marie.page.locator(".notice").last
    for path, words in ((heic, "HEIC"), (large, "larger than 10 MB"), (program, "I can take")):
        await marie.page.locator("#file").set_input_files(path)
        await expect(notice).to_contain_text(words)
    await expect(marie.page.locator(".own")).to_have_count(0)
    await marie.says("hello")
    await marie.reads("What can I do for you?")


# --- For everybody ---


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
                session, template=BEWARE, occasion="x", audience=EVERYWHERE, nights=NIGHTS,
                is_emergency=True, now=system_clock(),
                picture_id=await pictures.keep(session, photo.read_bytes(), system_clock()),
            )  # fmt: skip
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


NAME_OF_FOCUS = "document.activeElement.ariaLabel || document.activeElement.textContent.trim()"


async def until_sent(gate: Gate) -> None:
    """Everything the service wanted to say has been said."""
    async with asyncio.timeout(60):
        while any(row.ended_at is None for row in await gate.rows(OutboxMessage)):
            await asyncio.sleep(0.1)
