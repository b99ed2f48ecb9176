"""What residents do in the chat: report, send, share, answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import (
    BrowserContext,
    expect,
)
from sqlalchemy import select

from actions.model import (
    StoredFile,
    Ticket,
    TicketFile,
)
from tests.e2e.gate import Gate
from tests.e2e.people import Resident
from tests.e2e.webchat.talk import arrived, notify

pytestmark = [pytest.mark.slow, pytest.mark.e2e, pytest.mark.timeout(180)]


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
