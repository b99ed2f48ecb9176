"""An alert is composed on the desk: what is missing is shown, and nothing typed is ever lost."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import httpx
from sqlalchemy import func, select

from actions import subscriptions
from actions.model import Alert, AlertPlan, CapMessage, OutboxMessage, PlanState, Staff, Topic
from tests import factories
from tests.unit.desk.office import Office, picture, words_of

WRITTEN = {
    "title-en": "Gas leak",
    "body-en": "Leave by the north gate.",
    "title-zh": "燃气泄漏",
    "body-zh": "请从北门离开。",
    "fallback-1": "en",
    "fallback-2": "zh",
    "where": "places",
    "community": "meishan",
    "when": "now",
}


async def begun(browser: httpx.AsyncClient, **form: str) -> str:
    answer = await browser.post("/desk/alerts/plans", data={"topic": "safety", **form})
    return answer.headers["location"]


async def subscribers(office: Office, people: int) -> None:
    async with office.database.write() as session:
        for _ in range(people):
            chat = await factories.resident(session, office.meishan)
            assert chat.resident is not None
            await subscriptions.subscribe(session, chat.resident, Topic.SAFETY, office.clock.now())


async def do(office: Office, staff: Staff, plan: str, what: str, **more: Any) -> httpx.Response:
    async with await office.browser_of(staff) as browser:
        if what == "submit":
            await browser.post(plan, data={**WRITTEN, **more, "do": "save"})
        return await browser.post(
            plan, data={**WRITTEN, **more, "seen": await seen(browser, plan), "do": what}
        )


async def seen(browser: httpx.AsyncClient, plan: str) -> str:
    """The mark of what the page shows."""
    found = re.findall(r'name="seen" value="([^"]+)"', (await browser.get(plan)).text)
    return found[0] if found else ""


async def test_from_first_words_to_the_alert(office: Office) -> None:
    await subscribers(office, 2)
    async with await office.browser_of(office.li) as browser:
        plan = await begun(browser)
        empty = words_of(await browser.get(plan))
        assert empty.count("Missing") == 10
        assert "There are no words yet." in empty
        saved = await browser.post(plan, data={**WRITTEN, "do": "save"})
        page = words_of(await browser.get(saved.headers["location"].split("#")[0]))
        assert "Saved." in page
        assert page.count("Written") == 2
        assert "2 people would get it now: Meishan Xinyuan." in page
        assert "Chinese (Traditional) reads: Chinese" in page
        assert "Korean reads: English" in page
        assert "🔕 不再接收这类提醒" in page
        sent = await browser.post(
            plan, data={**WRITTEN, "seen": await seen(browser, plan), "do": "submit"}
        )
        report = words_of(await browser.get(sent.headers["location"]))
    assert "Gas leak" in report
    assert "Meant for 2" in report


async def test_a_template_fills_in_all_its_languages(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        page = words_of(await browser.get(await begun(browser, template="fake-police")))
    assert page.count("Written") == 2  # the template of the test has two
    assert "Fraud alerts" in page


async def test_nothing_typed_is_lost_over_a_refusal(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        plan = await begun(browser)
    for wrong, why in (
        ({"body-en": ""}, "A title without a text"),
        ({"title-en": "x" * 201}, "A title without a text"),
        ({"when": "repeat", "cron": "whenever"}, "not a cron expression"),
        ({"when": "repeat", "cron": "0 9 31 2 *"}, "That day never comes."),
        ({"when": "at", "at": "soon"}, "A time is needed."),
        ({"when": "at", "at": "2026-03-04T09:29"}, "That time has passed."),
        ({"area": "1,1\n2,2"}, "This is not an area"),
    ):
        refused = await do(office, office.li, plan, "submit", **wrong)
        assert refused.status_code == 409
        assert why in words_of(refused)
        assert "请从北门离开。" in refused.text
    async with office.database.read() as session:
        assert await session.scalar(select(func.count(Alert.id))) == 0


async def test_a_rhythm_is_said_in_words_with_its_next_five_times(office: Office) -> None:
    await subscribers(office, 1)
    async with await office.browser_of(office.li) as browser:
        plan = await begun(browser)
    await do(office, office.li, plan, "save", when="repeat", cron="30 18 * * 1")
    async with await office.browser_of(office.li) as browser:
        page = words_of(await browser.get(plan))
        assert "At 18:30, only on Monday" in page
        assert page.count("6:30:00") == 5
        again = {"when": "repeat", "cron": "30 18 * * 1", "seen": await seen(browser, plan)}
        await browser.post(plan, data={**WRITTEN, **again, "do": "submit"})
        listed = words_of(await browser.get("/desk/alerts"))
    assert "At 18:30, only on Monday · Mar 9, 18:30 Planned" in listed


async def test_a_second_admin_approves_what_goes_to_many(office: Office) -> None:
    await subscribers(office, 6)
    async with await office.browser_of(office.li) as browser:
        plan = await begun(browser)
    await do(office, office.li, plan, "submit")
    async with await office.browser_of(office.li) as browser:
        page = words_of(await browser.get(plan))
        assert "Waits for a second admin" in page
        assert "An admin who did not write it has to approve it." in page
    assert (await do(office, office.li, plan, "approve")).status_code == 403
    async with await office.browser_of(office.chen) as browser:
        assert "Approve for 6 people" in words_of(await browser.get(plan))
    approved = await do(office, office.chen, plan, "approve")
    assert approved.headers["location"].startswith("/desk/alerts/")
    async with office.database.read() as session:
        assert (await session.scalars(select(AlertPlan.state))).all() == [PlanState.DONE]
        assert await session.scalar(select(func.count(OutboxMessage.id)).filter_by(kind="alert"))


async def test_a_test_needs_a_linked_phone(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        plan = await begun(browser)
    told = await do(office, office.li, plan, "test", **{"test-in": "en"})
    assert "Link your phone on the account page first." in words_of(told)
    async with office.database.write() as session:
        await factories.phone(session, await session.merge(office.li))
    done = await do(office, office.li, plan, "test", **{"test-in": "en"})
    assert "done=tested" in done.headers["location"]


async def test_what_others_write_is_theirs(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        plan = await begun(browser)
    async with await office.browser_of(office.strange_supervisor) as browser:
        assert (await browser.get(plan)).status_code == 404
    assert (await do(office, office.strange_supervisor, plan, "drop")).status_code == 404
    assert (await do(office, office.wang, plan, "drop")).status_code == 403
    assert (await do(office, office.li, plan, "explode")).status_code == 404
    assert (await do(office, office.li, plan, "drop")).headers["location"] == "/desk/alerts"


async def test_what_was_not_looked_at_is_not_sent(office: Office) -> None:
    await subscribers(office, 1)
    async with await office.browser_of(office.chen) as browser:
        plan = await begun(browser)
        await browser.post(plan, data={**WRITTEN, "do": "save"})
        wider = {**WRITTEN, "where": "everywhere", "seen": await seen(browser, plan)}
        told = await browser.post(plan, data={**wider, "do": "submit"})
        assert told.status_code == 409
        assert "look again, then send it" in words_of(told)
        assert "Everywhere" in words_of(told)
        wider["seen"] = await seen(browser, plan)
        assert (await browser.post(plan, data={**wider, "do": "submit"})).status_code == 303


async def test_what_other_systems_are_told_is_chosen_with_the_notice(office: Office) -> None:
    await subscribers(office, 1)
    async with await office.browser_of(office.chen) as browser:
        plan = await begun(browser)
    grave = {"hazard-severity": "Extreme", "expires": "2026-03-04T12:00"}
    too_early = await do(
        office, office.chen, plan, "save", **grave | {"expires": "2026-03-04T09:00"}
    )
    assert too_early.status_code == 303
    async with await office.browser_of(office.chen) as browser:
        assert "over before it goes out" in words_of(await browser.get(plan))
    await do(office, office.chen, plan, "submit", **grave)
    async with office.database.read() as session:
        (message,) = (await session.scalars(select(CapMessage))).all()
    assert message.hazard["severity"] == "Extreme"
    assert message.hazard["urgency"] == "Expected"
    assert message.expires_at == office.clock.now() + timedelta(hours=2, minutes=30)


async def test_only_of_safety_notices_it_is_asked_how_grave_they_are(office: Office) -> None:
    async with await office.browser_of(office.chen) as browser:
        assert "For other systems" in words_of(await browser.get(await begun(browser)))
        news = await browser.get(await begun(browser, topic="news"))
    assert "For other systems" not in words_of(news)


async def test_a_picture_and_links_are_kept_and_shown_as_they_will_look(office: Office) -> None:
    await subscribers(office, 1)
    links = {"link-1": "https://gov.example/gas", "link-1-en": "Read more", "link-1-zh": "详情"}
    async with await office.browser_of(office.li) as browser:
        plan = await begun(browser)
        files = {"picture": ("my flat.jpg", picture(), "image/png")}
        saved = await browser.post(plan, data={**WRITTEN, **links, "do": "save"}, files=files)
        assert saved.status_code == 303
        page = await browser.get(plan)
        assert page.text.count('href="https://gov.example/gas"') == 2  # in two languages
        assert "详情 ↗" in words_of(page)
        shown = await browser.get(f"{plan}/picture")
        assert shown.headers["content-type"] == "image/jpeg"
        assert b"my flat" not in shown.content
        again = {**WRITTEN, **links, "seen": await seen(browser, plan), "do": "submit"}
        sent = await browser.post(plan, data=again)
        report = await browser.get(sent.headers["location"])
        assert 'href="https://gov.example/gas"' in report.text
        assert (await browser.get(f"{sent.headers['location']}/picture")).content == shown.content
        gone = await browser.post(plan, data={**again, "no-picture": "yes"})
        assert gone.status_code == 409  # it has been sent


async def test_a_picture_can_be_taken_out_again(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        plan = await begun(browser)
        await browser.post(plan, data={"do": "save"}, files={"picture": ("a.jpg", picture())})
        assert (await browser.get(f"{plan}/picture")).status_code == 200
        await browser.post(plan, data={**WRITTEN, "no-picture": "yes", "do": "save"})
        assert (await browser.get(f"{plan}/picture")).status_code == 404


async def test_what_is_wrong_with_pictures_and_links_is_said_and_the_words_stay(
    office: Office,
) -> None:
    async with await office.browser_of(office.li) as browser:
        plan = await begun(browser)

        async def told(content: bytes | None = None, **wrong: str) -> str:
            files = {"picture": ("x.jpg", content, "image/jpeg")} if content else None
            refused = await browser.post(plan, data={**WRITTEN, **wrong, "do": "save"}, files=files)
            assert refused.status_code == 409
            assert "请从北门离开。" in refused.text
            return words_of(refused)

        assert "Only pictures" in await told(b"<svg onload=alert(1)>")
        assert "This is no picture." in await told(b"%PDF-1.7")
        assert "too long and narrow" in await told(picture(2100, 100))
        assert "larger than 10 MB" in await told(b"x" * (10 * 1024 * 1024 + 1))
        assert "at least one label" in await told(**{"link-2": "https://gov.example/"})
        assert "at least one label" in await told(**{"link-2-en": "Read more"})
        wrong = {"link-1-en": "More"}
        assert "address is broken" in await told(**wrong, **{"link-1": "https://gov example/"})
        assert "begin with https" in await told(**wrong, **{"link-1": "http://gov.example/"})
        assert "before the @" in await told(**wrong, **{"link-1": "https://a:b@gov.example/"})
        assert "Markup" in await told(**{"body-en": "<b>Leave</b>"})
        assert "that nobody sees" in await told(**{"body-en": "Leave\u202enow"})
        assert "4,096 characters" in await told(**{"body-en": "🔥" * 2100})
        long = {**WRITTEN, "body-en": "x" * 1100, "do": "save"}
        await browser.post(plan, data=long, files={"picture": ("x.jpg", picture())})
        assert "at most 1,024 characters" in words_of(await browser.get(plan))
