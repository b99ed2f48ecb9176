"""Who meets at the desk: a resident with a phone, officers with a laptop, in real browsers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Locator, Page, expect

# Two cores may be shared with much else; who waits for a condition loses nothing by patience.
PATIENCE_MS = 30_000
expect.set_options(timeout=PATIENCE_MS)


class Resident:
    """Somebody in the web chat."""

    def __init__(self, page: Page):
        self.page = page
        self.ours = page.locator("#log .ours")
        """What Linli has said to them."""
        self.own = page.locator("#log .own")
        """What they have said, as far as the service has confirmed it."""

    async def scans(self, chat_url: str, community: str) -> None:
        """Open the chat by the code at a community's gate, and be welcomed.

        The last of the welcome, which comes in several messages, is a menu.
        """
        await self.page.goto(f"{chat_url}?start={community}")
        await expect(self.ours.locator(".buttons button").first).to_be_visible()

    async def says(self, words: str) -> None:
        """Write, and see it confirmed."""
        await self.page.locator("#text").fill(words)
        await self.page.keyboard.press("Enter")
        await expect(self.own.last).to_contain_text(words)

    async def sends(self, photo: Path) -> None:
        """Send a photo, and see it confirmed."""
        await self.page.locator("#file").set_input_files(photo)
        await expect(self.own.last.locator("img")).to_be_visible()

    async def reads(self, words: str) -> Locator:
        """Wait until Linli has said something with `words` in it; the latest such message."""
        said = self.ours.filter(has_text=words).last
        await expect(said).to_be_visible()
        return said

    async def presses(self, label: str) -> None:
        """Press the newest button with `label` on it."""
        button = self.page.locator(".buttons:not(.past) button").filter(has_text=label)
        await button.last.click()

    async def answers(self, message: Locator, words: str) -> None:
        """Answer one message of Linli's, with the button that every message on a ticket has."""
        await message.locator(".answer").click()
        await self.says(words)


class Officer:
    """Somebody at the desk."""

    def __init__(self, page: Page, desk_url: str):
        self.page = page
        self.desk_url = desk_url
        self.flash = page.locator("#flash")
        """The sentence that says what has just been done, or why it was not."""
        self.summary = page.locator("#summary")
        """A ticket's head: its number, its state, who has it."""
        self.thread = page.locator("#story .thread > li")
        """What was said on a ticket since it was filed, oldest first."""
        self.queue = page.locator(".queue .ticket")
        """The tickets of the view."""

    async def signs_in(self, login: str, password: str) -> None:
        """Sign in without touching the mouse."""
        await self.page.goto(f"{self.desk_url}/")
        await expect(self.page.locator("#login")).to_be_focused()
        await self.page.keyboard.type(login)
        await self.page.keyboard.press("Tab")
        await self.page.keyboard.type(password)
        await self.page.keyboard.press("Enter")
        await expect(self.page.locator("#queue")).to_be_visible()

    async def opens(self, number: str) -> None:
        """Open a ticket from the queue."""
        await self.queue.get_by_role("link", name=number).click()
        await expect(self.summary).to_contain_text(number)

    async def takes(self) -> None:
        """Press 'take'; what comes of it is in `flash`."""
        await self.page.locator("#take").click()

    async def writes(self, words: str, then: str = "Send") -> None:
        """Write to the resident, and press the button that says `then`."""
        await self.page.locator("#text").fill(words)
        await self.page.locator(".write").get_by_role("button", name=then, exact=True).click()
        await expect(self.thread.last).to_contain_text(words)

    async def notes(self, words: str) -> None:
        """Leave a note for colleagues."""
        await self.page.locator("summary").filter(has_text="Note for colleagues").click()
        await self.page.locator("#note-text").fill(words)
        await self.page.get_by_role("button", name="Save note").click()
        await expect(self.thread.last).to_contain_text(words)

    async def settles(self, words: str) -> None:
        """Resolve the ticket, and tell the resident what was done."""
        await self.page.locator("summary").filter(has_text="Settle it").click()
        await self.page.locator("#resolve-text").fill(words)
        await self.page.get_by_role("button", name="Settled", exact=True).click()
        await expect(self.flash).to_contain_text("Settled")


@asynccontextmanager
async def without_reloading(*pages: Page) -> AsyncIterator[None]:
    """Fail if a page is another document afterwards."""
    for page in pages:
        await page.evaluate("window.isStillHere = true")
    yield
    for page in pages:
        assert await page.evaluate("window.isStillHere === true"), f"{page.url} was reloaded"
