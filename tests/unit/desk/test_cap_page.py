"""An admin takes in another system's message as a file, and sees where a draft came from."""

from __future__ import annotations

from tests.unit.cap.foreign import info, message
from tests.unit.desk.office import Office, words_of

TAKE_IN = "/desk/alerts/cap"


def file(content: bytes) -> dict[str, tuple[str, bytes, str]]:
    return {"message": ("rain.xml", content, "text/xml")}


async def test_a_file_becomes_a_draft_that_says_where_it_came_from(office: Office) -> None:
    async with await office.browser_of(office.chen) as browser:
        assert TAKE_IN in (await browser.get("/desk/alerts")).text
        content = message("rain-1", info(polygons=["1,1 1,2 2,2 1,1"]), status="Exercise")
        taken = await browser.post(TAKE_IN, files=file(content))
        plan = taken.headers["location"]
        page = words_of(await browser.get(plan))
        listed = words_of(await browser.get("/desk/alerts"))
        again = await browser.post(TAKE_IN, files=file(content))
        assert again.headers["location"] == plan
        await browser.post(plan, data={"do": "save", "title-en": "Rain", "body-en": "Stay in."})
        taken_on = words_of(await browser.get(plan))
        change = message("rain-2", kind="Update", earlier=["rain-1"])
        await browser.post(TAKE_IN, files=file(change))
        await browser.post(TAKE_IN, files=file(message("c", kind="Cancel", earlier=["rain-1"])))
        later = words_of(await browser.get(plan))
    assert "Handed in by desk, sent by weather@city.example" in page
    assert "Not for real: Exercise" in page
    assert "no area that touches a community here" in page
    assert "Safety notices · Nobody has taken it on yet Draft" in page
    assert "Safety notices · Nobody has taken it on yet Draft" in listed
    assert "Safety notices · Chen Draft" in taken_on
    assert "see the later draft" in later
    assert "The sender has called it off" in later


async def test_what_is_wrong_with_a_file_is_said(quick_office: Office) -> None:
    async with await quick_office.browser_of(quick_office.chen) as browser:
        for content, why in (
            (b"Rain", "no XML that can be read"),
            (message("a", before="<!DOCTYPE alert>"), "Such a message is not opened."),
        ):
            refused = await browser.post(TAKE_IN, files=file(content))
            assert refused.status_code == 422
            assert why in words_of(refused)


async def test_no_supervisor_is_offered_what_they_may_not_do(quick_office: Office) -> None:
    async with await quick_office.browser_of(quick_office.li) as browser:
        assert TAKE_IN not in (await browser.get("/desk/alerts")).text


async def test_an_admin_sees_on_each_page_how_many_drafts_wait(office: Office) -> None:
    await office.plan()  # somebody writes on it: nobody is waited for
    async with await office.browser_of(office.chen) as browser:
        assert "waits for you" not in (await browser.get("/desk/duty")).text
        await browser.post(TAKE_IN, files=file(message("rain-1")))
        assert "one draft waits for you" in (await browser.get("/desk/duty")).text
    async with await office.browser_of(office.li) as browser:
        assert "waits for you" not in (await browser.get("/desk/duty")).text
