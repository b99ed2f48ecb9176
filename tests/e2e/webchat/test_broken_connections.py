"""Whatever breaks between the phone and the service, nothing is lost or doubled."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from playwright.async_api import (
    BrowserContext,
    WebSocketRoute,
    expect,
)

from actions.model import (
    Chat,
    StoredFile,
    Ticket,
)
from tests.e2e.browser import (
    chromium_without_cookies,
)
from tests.e2e.gate import Gate
from tests.e2e.people import PATIENCE_MS, Resident
from tests.e2e.webchat.talk import arrived, notify, shown, until_sent

pytestmark = [pytest.mark.slow, pytest.mark.e2e, pytest.mark.timeout(180)]


def unanswered(wire: WebSocketRoute) -> None:
    """A server that takes the connection and says nothing."""
    wire.on_message(lambda _: None)


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
