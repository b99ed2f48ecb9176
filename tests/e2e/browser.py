"""A real Chromium, as people at their phones and officers at their desks have it.

Debian's, not one that Playwright would fetch. A page that complains (an error in a script, a
resource that the security policy forbids, a request that fails) fails its test.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
# https://github.com/dequelabs/axe-core/blob/develop/doc/API.md#axe-core-tags
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class ChromiumMissing(Exception):
    """There is no browser to test with."""


def chromium_path() -> str:
    """Where Chromium is.

    Raises:
        ChromiumMissing: nowhere.
    """
    for name in NAMES:
        if found := shutil.which(name):
            return found
    raise ChromiumMissing(
        "The browser tests need Chromium, and there is none on the PATH: `make chromium` installs "
        "it on Debian, as root."
    )


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A running browser."""
    path = chromium_path()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def chromium_without_cookies(home: Path) -> AsyncIterator[BrowserContext]:
    """A browser whose owner allows no site any cookies; `home` is where it keeps its settings."""
    settings = home / "Default" / "Preferences"
    settings.parent.mkdir(parents=True)
    block = 2  # ContentSetting.CONTENT_SETTING_BLOCK
    settings.write_text(
        json.dumps({"profile": {"default_content_setting_values": {"cookies": block}}})
    )
    async with async_playwright() as playwright:
        context = await playwright.chromium.launch_persistent_context(
            home, executable_path=chromium_path(), args=FLAGS, locale="en-GB"
        )
        try:
            yield context
        finally:
            await context.close()


@asynccontextmanager
async def person(
    browser: Browser, *, language: str = "en-GB", size: dict[str, int] | None = None, **more: Any
) -> AsyncIterator[BrowserContext]:
    """Somebody with a browser of their own, on a phone unless `size` says otherwise.

    `more` is Playwright's, e.g. `color_scheme="dark"`.
    """
    is_phone = size is None
    async with await browser.new_context(
        locale=language,
        viewport=size or PHONE,
        has_touch=is_phone,
        is_mobile=is_phone,
        timezone_id="Asia/Shanghai",
        **more,
    ) as context:
        context.set_default_timeout(15_000)
        yield context


class Complaints(list[str]):
    """What a page has complained about so far."""

    def __init__(self, page: Page):
        super().__init__()
        page.on("pageerror", lambda error: self.append(f"error: {error}"))
        page.on("console", self._hear)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.append(f"{message.type}: {message.text}")


async def accessibility_problems(page: Page) -> list[str]:
    """What axe-core finds wrong with the page as it stands, with the elements."""
    # Not as a script element: our own security policy would rightly refuse that.
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    found = await page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
    )
    return [
        f"{problem['impact']}: {problem['id']}: {problem['help']}: {node['html'][:160]} "
        f"{node.get('failureSummary', '')}"
        for problem in found["violations"]
        for node in problem["nodes"]
    ]
