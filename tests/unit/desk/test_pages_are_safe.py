"""What a browser is told about our pages, and that the pages can live with it."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from actions import tickets
from desk.rendering import FOLDER
from tests.architecture.source import ROOT
from tests.unit.desk.office import Office, words_of

TEMPLATES = sorted((FOLDER / "templates").glob("*.html"))


def name(path: Path) -> str:
    return path.name


async def test_every_answer_names_its_only_source_and_forbids_frames(
    quick_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise RuntimeError("a mistake of ours")

    async with await quick_office.browser_of(quick_office.wang) as browser:
        answers = [
            await browser.get("/desk/"),
            await browser.get("/desk/nowhere"),
            await browser.get("/desk/communities"),
            await browser.get("/desk/static/desk.css"),
            await browser.post("/desk/sign-out", headers={"Origin": "https://evil.example"}),
            await browser.put("/desk/"),
        ]
        monkeypatch.setattr(tickets, "counts", fail)
        answers.append(await browser.get("/desk/"))
    assert [answer.status_code for answer in answers] == [200, 404, 403, 200, 403, 405, 500]
    for answer in answers:
        policy = answer.headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
        if answer.headers["content-type"].startswith("text/html"):
            assert answer.headers["cache-control"] == "no-store"
    assert answers[3].headers["cache-control"] == "no-cache"


async def test_a_mistake_of_ours_is_said_in_words_and_tells_nothing(
    quick_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise RuntimeError("secret detail")

    async def busy(*_: object) -> None:
        raise OperationalError("select", None, Exception("database is locked"))

    async with await quick_office.browser_of(quick_office.wang) as browser:
        monkeypatch.setattr(tickets, "counts", fail)
        answer = await browser.get("/desk/")
        assert "Something went wrong on our side." in words_of(answer)
        assert "secret detail" not in answer.text
        monkeypatch.setattr(tickets, "counts", busy)
        answer = await browser.get("/desk/")
    assert answer.status_code == 503
    assert "Nothing was changed; please try again" in words_of(answer)


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_a_template_holds_no_script_and_no_style_of_its_own(template: Path) -> None:
    text = template.read_text("utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)", text)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|\|\s*safe", text)


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_a_template_loads_nothing_from_elsewhere(template: Path) -> None:
    loaded = re.findall(r'(?:src|<link[^>]*href)="([^"]*)"', template.read_text("utf-8"))
    assert [address for address in loaded if not address.startswith("/desk/")] == []


@pytest.mark.parametrize("sheet", sorted((FOLDER / "static").glob("*.css")), ids=name)
def test_a_style_sheet_loads_nothing(sheet: Path) -> None:
    assert "url(" not in sheet.read_text("utf-8")
    assert "@import" not in sheet.read_text("utf-8")


def test_other_peoples_code_is_what_its_authors_published() -> None:
    vendor = ROOT / "desk/static/vendor"
    published = hashlib.sha256((vendor / "htmx.min.js").read_bytes()).hexdigest()
    assert published in (vendor / "README.md").read_text("utf-8")
    assert 'version:"2.0.11"' in (vendor / "htmx.min.js").read_text("utf-8")
    assert (vendor / "htmx-LICENSE.txt").exists()
