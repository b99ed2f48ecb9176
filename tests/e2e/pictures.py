"""Takes the README's pictures, of the real service: `python -m tests.e2e.pictures`.

What is in them happens while they are taken, among the people of the demo data. Take them again
when the chat or the desk looks different.
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.async_api import Browser, expect
from pydantic import AnyHttpUrl, SecretStr

from actions import migrate, seed
from actions.database import Database
from bot.clock import system_clock
from bot.settings import Settings
from nlu.intents import Intent
from nlu.server import free_port
from tests.e2e.browser import chromium, person
from tests.e2e.gate import ROOT, Gate, Wire
from tests.e2e.people import Officer, Resident
from tests.e2e.photo import draw_van_at_the_gate
from tests.rasa_double import RasaDouble

FOLDER = ROOT / "docs" / "pictures"
DESK = {"width": 1280, "height": 1060}


@dataclass(frozen=True)
class Talk:
    """How a report is told in one language: what is said, and what the answers look like."""

    language: str
    report: str
    place: str
    file: str
    filed: str


ENGLISH = Talk(
    language="en",
    report="A white van blocks gate 3, the school bus cannot get in",
    place="gate 3",
    file="Send report",
    filed="Your report has number",
)
ARABIC = Talk(
    language="ar",
    report="سيارة بيضاء تسد البوابة 3 ولا تستطيع حافلة المدرسة الدخول",
    place="البوابة 3",
    file="✅",
    filed="JF-",
)


async def main() -> None:
    """Take all three, anew."""
    with TemporaryDirectory() as home:
        async with service(Path(home)) as (gate, password), chromium() as browser:
            photo = draw_van_at_the_gate(Path(home) / "gate.jpg")
            await arabic_chat(gate, browser, photo)
            await english_chat_and_desk(gate, browser, photo, password)


@asynccontextmanager
async def service(home: Path) -> AsyncIterator[tuple[Gate, str]]:
    """The service with the demo data, and officer Li's password."""
    database = Database(f"sqlite:///{home / 'linli.db'}")
    migrate.upgrade(database.url)
    async with database.write() as session:
        passwords = await seed.load(session, ROOT / "data" / "demo" / "demo.yml", system_clock())
    async with RasaDouble() as rasa:
        for talk in (ENGLISH, ARABIC):
            rasa.knows(Intent.REPORT_PARKING, talk.report)
            rasa.knows_place(talk.place)
        port = free_port()
        settings = Settings(
            home=home,
            data=ROOT / "data",
            database_url=SecretStr(database.url),
            nlu_url=AnyHttpUrl(rasa.url),
            web_port=port,
            log_level="error",
        )
        gate = Gate(database, rasa, settings, Wire(port, to=port))
        await gate.open()
        try:
            yield gate, passwords["li"]
        finally:
            await gate.close()
            await database.close()


async def arabic_chat(gate: Gate, browser: Browser, photo: Path) -> None:
    """A report in Arabic, at its summary."""
    async with person(browser, language="ar", device_scale_factor=2) as phone:
        resident = Resident(await phone.new_page())
        await report(resident, gate, ARABIC, photo)
        await save(await resident.page.screenshot(), "chat-phone-ar.png")


async def english_chat_and_desk(gate: Gate, browser: Browser, photo: Path, password: str) -> None:
    """A report in English and what became of it, seen from both sides."""
    async with (
        person(browser, language="en", device_scale_factor=2) as phone,
        person(browser, language="en", size=DESK) as laptop,
    ):
        resident = Resident(await phone.new_page())
        await report(resident, gate, ENGLISH, photo)
        await resident.presses(ENGLISH.file)
        filed = await resident.reads(ENGLISH.filed)
        number = "JF-" + (await filed.inner_text()).split("JF-")[1].split(".")[0]

        officer = Officer(await laptop.new_page(), gate.desk_url)
        await officer.signs_in("li", password)
        await officer.opens(number)
        await officer.takes()
        await resident.reads("is now looking after")
        await officer.writes("I am at gate 3 in ten minutes.", then="On my way")
        await resident.reads("I am at gate 3 in ten minutes.")
        await save(await resident.page.screenshot(), "chat-phone-en.png")

        await officer.writes("Do you know whose van it is?", then="Send as a question")
        await resident.reads("Do you know whose van it is?")
        await resident.says("It belongs to the flower shop in building 12")
        await expect(officer.thread.last).to_contain_text("flower shop")
        await officer.notes("Phoned the flower shop; the driver is on his way, too.")
        await officer.page.reload()  # without the sentence about the note
        await officer.page.evaluate("scrollTo(0, 0)")
        await save(await officer.page.screenshot(), "desk-ticket-en.png")


async def report(resident: Resident, gate: Gate, talk: Talk, photo: Path) -> None:
    """Report with a photo, up to the summary."""
    await resident.scans(gate.url, "jinfeng")
    await resident.page.locator("#text").fill(talk.report)
    await resident.sends(photo)
    summary = await resident.reads("📷")
    await expect(summary.locator("button").first).to_be_visible()


async def save(taken: bytes, name: str) -> None:
    """Keep a picture with a palette of its own: a quarter of the size, and nobody sees it."""
    with Image.open(io.BytesIO(taken)) as picture:
        few = picture.convert("RGB").quantize(256, method=Image.Quantize.MAXCOVERAGE)
        few.save(FOLDER / name, optimize=True)


if __name__ == "__main__":
    asyncio.run(main())
