"""The queue: urgent first, then whatever moved last, page by page, and kind when it is empty."""

from __future__ import annotations

import re
from html import unescape

import httpx

from actions import tickets
from actions.model import Category
from tests import factories
from tests.unit.desk.office import Office, words_of


def numbers(page: httpx.Response) -> list[str]:
    """The tickets on the page, in order."""
    return re.findall(r'class="number"[^>]*>([^<]*)<', page.text)


async def test_urgent_ones_come_first_then_what_moved_last(office: Office) -> None:
    async with office.database.write() as session:
        for category in (Category.NOISE, Category.FRAUD_VICTIM, Category.HAZARD):
            await factories.ticket(
                session, office.marie, office.meishan, category=category,
                now=office.clock.forward(minutes=1),
            )  # fmt: skip
        await tickets.note(
            session, office.ticket.id, office.wang, "Hm", office.clock.forward(minutes=1)
        )
    async with await office.browser_of(office.wang) as browser:
        page = await browser.get("/desk/")
    assert numbers(page) == ["MS-3", "MS-1", "MS-4", "MS-2"]
    assert "<title>(4) Tickets" in page.text


async def test_each_view_shows_its_own(office: Office) -> None:
    async with office.database.write() as session:
        now = office.clock.now()
        second = await factories.ticket(session, office.marie, office.meishan)
        third = await factories.ticket(session, office.marie, office.meishan)
        await tickets.take(session, second.id, office.wang, now)
        await tickets.resolve(session, third.id, office.zhang, now)

    async with await office.browser_of(office.wang) as browser:

        async def shown(**asked: str) -> set[str]:
            return set(numbers(await browser.get("/desk/", params=asked)))

        assert await shown() == await shown(view="open") == {"MS-1", "MS-2"}
        assert await shown(view="mine") == {"MS-2"}
        assert await shown(view="resolved") == {"MS-3"}
        assert await shown(view="all") == {"MS-1", "MS-2", "MS-3"}
        assert await shown(category="parking") == {"MS-1", "MS-2"}
        assert await shown(category="noise") == set()
        assert await shown(community=str(office.far_away.id)) == set()


async def test_pages_follow_each_other_without_gap_or_double(office: Office) -> None:
    async with office.database.write() as session:
        for number in range(65):
            if number % 3:
                office.clock.forward(seconds=1)  # some at the same moment
            await factories.ticket(
                session,
                await factories.resident(session, office.meishan),
                office.meishan,
                category=Category.FRAUD_VICTIM if number % 7 == 0 else Category.NOISE,
                now=office.clock.now(),
            )
    async with await office.browser_of(office.wang) as browser:
        page = await browser.get("/desk/")
        seen = numbers(page)
        pages = 1
        while found := re.search(r'rel="next" href="([^"]*)"', page.text):
            page = await browser.get(unescape(found[1]))
            seen += numbers(page)
            pages += 1
    assert pages == 3
    assert len(seen) == len(set(seen)) == 66


async def test_who_has_it_and_whether_the_resident_waits_is_there_to_see(office: Office) -> None:
    async with office.database.write() as session:
        await tickets.take(session, office.ticket.id, office.wang, office.clock.now())
    async with await office.browser_of(office.zhang) as browser:
        page = words_of(await browser.get("/desk/"))
        assert "In hand Wang" in page
        assert "New words" not in page
        async with office.database.write() as session:
            assert office.marie.resident is not None
            await tickets.answer(
                session, office.ticket.id, office.marie.resident, "Still here", "en",
                office.clock.now(),
            )  # fmt: skip
        office.clock.forward(minutes=5)
        page = words_of(await browser.get("/desk/"))
    assert "New words" in page
    assert "5 minutes ago" in page


async def test_an_empty_queue_is_kind(office: Office) -> None:
    async with await office.browser_of(office.stranger) as browser:
        said = {
            view: words_of(await browser.get("/desk/", params={"view": view}))
            for view in ("open", "mine", "resolved", "all")
        }
        sieved = words_of(await browser.get("/desk/", params={"category": "noise"}))
    assert "Time for a walk through the neighbourhood." in said["open"]
    assert len(set(said.values())) == 4
    assert "Nothing here fits what you chose." in sieved


async def test_what_is_looked_for_is_found_and_kept_under_a_name(office: Office) -> None:
    async with office.database.write() as session:
        now = office.clock.now()
        noise = await factories.ticket(
            session, office.marie, office.meishan, "夜里噪音", category=Category.NOISE, now=now
        )
    async with await office.browser_of(office.wang) as browser:

        async def shown(**asked: str) -> list[str]:
            return numbers(await browser.get("/desk/", params=asked))

        assert await shown(q="噪音") == [noise.number]
        assert await shown(q="car gate") == ["MS-1"]
        assert await shown(q="car 噪音") == []
        assert await shown(language="en", priority="normal", state="new") == ["MS-2", "MS-1"]
        assert await shown(language="de") == []
        nothing = words_of(await browser.get("/desk/", params={"q": "lorry"}))
        assert "Look in all tickets" in nothing

        query = {"name": "Nights <b>", "query": "category=noise&q=噪音&after=1&junk=x"}
        answer = await browser.post("/desk/views", data=query)
        assert answer.headers["location"] == "/desk/?category=noise&q=%E5%99%AA%E9%9F%B3"
        page = await browser.get(answer.headers["location"])
        assert "Nights &lt;b&gt;" in page.text
        assert "Save this view" not in page.text
        assert (await browser.post("/desk/views", data={"name": " "})).status_code == 409
        drop = re.search(r"/desk/views/\d+/drop", page.text)
        assert drop is not None
        async with await office.browser_of(office.zhang) as another:
            assert "Nights" not in (await another.get("/desk/")).text
            await another.post(drop[0])
        assert "Nights" in (await browser.get("/desk/")).text
        await browser.post(drop[0])
        assert "Nights" not in (await browser.get("/desk/")).text


async def test_the_title_counts_what_is_new_to_oneself(office: Office) -> None:
    async with await office.browser_of(office.wang) as browser:

        async def title() -> str:
            found = re.search("<title>(.*?)</title>", (await browser.get("/desk/")).text)
            assert found is not None
            return found[1]

        assert (await title()).startswith("(1) ")
        await browser.get(f"/desk/tickets/{office.ticket.id}")
        assert (await title()).startswith("Tickets")
        async with office.database.write() as session:
            now = office.clock.forward(minutes=1)
            assert office.marie.resident is not None
            await tickets.answer(
                session, office.ticket.id, office.marie.resident, "Still", "en", now
            )
        assert (await title()).startswith("(1) ")
        assert numbers(await browser.get("/desk/", params={"unread": "1"})) == ["MS-1"]
