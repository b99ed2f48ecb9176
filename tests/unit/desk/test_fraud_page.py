"""The page of what swindlers use: true, scoped, harmless, and quick to decide on."""

from __future__ import annotations

import csv
import io

import httpx
import pytest
from sqlalchemy import select

from actions.model import Community, Indicator, IndicatorKind, IndicatorState
from tests import factories
from tests.unit.actions.neighbourhood import SCAM
from tests.unit.desk.office import Office, words_of

PAGE = "/desk/fraud"
LIST = "kind,value,source,date\nnumber,+86 138 1234 5678,Putuo police,2026-03-01\n"


async def row(office: Office, id: int) -> Indicator:
    async with office.database.read() as session:
        return await session.get_one(Indicator, id)


async def reported(office: Office, kind: IndicatorKind, words: str = SCAM) -> Indicator:
    await office.indicator(words)
    async with office.database.read() as session:
        return (await session.scalars(select(Indicator).where(Indicator.kind == kind))).one()


async def decide(
    browser: httpx.AsyncClient, one: Indicator, decision: str, reason: str = "He rang three flats"
) -> httpx.Response:
    form = {"decision": decision, "reason": reason}
    return await browser.post(f"{PAGE}/{one.id}", data=form, follow_redirects=True)


async def upload(browser: httpx.AsyncClient, content: bytes, **fields: str) -> httpx.Response:
    files = {"list": ("list.csv", content, "text/csv")}
    return await browser.post(f"{PAGE}/import", files=files, data=fields, follow_redirects=True)


async def test_it_shows_what_was_reported_by_how_many_and_where(office: Office) -> None:
    number = await reported(office, IndicatorKind.NUMBER)
    async with await office.browser_of(office.wang) as browser:
        words = words_of(await browser.get(PAGE))
        one = words_of(await browser.get(f"{PAGE}/{number.id}"))
    for fact in ("+447911123456", "points-7.shop/a", "reported", "Reported by one person",
                 "Meishan Xinyuan: 1 in 4 weeks", "points expire tonight", "phone"):  # fmt: skip
        assert fact in words
    for fact in ("Number", "10, from Mar 2, 2026 1", office.ticket.number):
        assert fact in one
    assert "Marie" not in words + one


async def test_it_is_confirmed_with_a_reason_and_who_did_it(office: Office) -> None:
    number = await reported(office, IndicatorKind.NUMBER)
    async with await office.browser_of(office.wang) as browser:
        done = words_of(await decide(browser, number, "confirm"))
        assert "From now on it decides every check" in done
        assert "Wang confirmed it: He rang three flats" in done
        assert (await row(office, number.id)).state is IndicatorState.CONFIRMED
        done = words_of(await decide(browser, number, "clear", "It was the plumber"))
        assert "Cleared." in done
        done = words_of(await decide(browser, number, "reopen", "Not so sure"))
        assert "Taken back." in done
    assert (await row(office, number.id)).state is IndicatorState.REPORTED


@pytest.mark.parametrize(
    ("decision", "reason", "status"),
    [("confirm", "", 409), ("reopen", "why", 409), ("import", "why", 404), ("", "why", 404)],
)
async def test_what_cannot_be_decided_changes_nothing(
    quick_office: Office, decision: str, reason: str, status: int
) -> None:
    number = await reported(quick_office, IndicatorKind.NUMBER)
    async with await quick_office.browser_of(quick_office.wang) as browser:
        answer = await decide(browser, number, decision, reason)
    assert answer.status_code == status
    assert (await row(quick_office, number.id)).state is IndicatorState.REPORTED


async def test_a_colleague_who_was_faster_is_told_of(quick_office: Office) -> None:
    number = await reported(quick_office, IndicatorKind.NUMBER)
    async with await quick_office.browser_of(quick_office.wang) as browser:
        await decide(browser, number, "confirm")
    async with await quick_office.browser_of(quick_office.li) as browser:
        late = await decide(browser, number, "confirm", "I think so too")
    assert late.status_code == 409
    assert "A colleague was faster: this is confirmed now." in words_of(late)
    assert 'value="I think so too"' in late.text  # what was typed is not lost


async def test_an_institutions_own_says_so_and_cannot_be_confirmed(quick_office: Office) -> None:
    number = await reported(quick_office, IndicatorKind.NUMBER, "call 95588 now")
    async with await quick_office.browser_of(quick_office.wang) as browser:
        assert "ICBC’s own" in words_of(await browser.get(PAGE))
        page = await browser.get(f"{PAGE}/{number.id}")
        assert "It belongs to ICBC and is protected" in words_of(page)
        assert 'value="confirm"' not in page.text
        refused = await decide(browser, number, "confirm")
    assert refused.status_code == 409
    assert (await row(quick_office, number.id)).state is IndicatorState.REPORTED


async def test_similar_texts_stand_together(quick_office: Office) -> None:
    await quick_office.indicator(SCAM)
    await quick_office.indicator(SCAM.replace("tonight", "today").replace("points-7", "bonus-9"))
    text = await reported(quick_office, IndicatorKind.TEXT)
    async with await quick_office.browser_of(quick_office.wang) as browser:
        words = words_of(await browser.get(PAGE, params={"kind": "text"}))
        one = words_of(await browser.get(f"{PAGE}/{text.id}"))
    assert "One more wording" in words
    assert "expire today" in words
    assert "expire today" in one


async def test_the_list_can_be_sieved(quick_office: Office) -> None:
    number = await reported(quick_office, IndicatorKind.NUMBER)
    async with await quick_office.browser_of(quick_office.li) as browser:
        await decide(browser, number, "confirm")

        async def shown(**asked: object) -> int:
            page = await browser.get(PAGE, params={k: str(v) for k, v in asked.items()})
            assert page.status_code == 200
            return page.text.count('class="card indicator"')

        assert await shown() == 4
        assert await shown(kind="number") == 1
        assert await shown(state="confirmed") == 1
        assert await shown(state="confirmed", kind="link") == 0
        assert await shown(community=quick_office.meishan.id) == 4
        assert await shown(community=quick_office.far_away.id) == 0
        assert await shown(q="7911") == 1
        assert await shown(q=SCAM.replace("tonight", "this night")) == 1
        assert await shown(q="\0", kind="?", community="9" * 30, after="yesterday_1") == 4


async def test_longer_lists_go_on(quick_office: Office) -> None:
    for number in range(30):
        quick_office.clock.forward(minutes=1)
        await quick_office.indicator(f"call 0044 7911 1234{number:02}")
    async with await quick_office.browser_of(quick_office.wang) as browser:
        first = await browser.get(PAGE, params={"kind": "number"})
        older = httpx.URL(
            first.text.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
        )
        second = await browser.get(str(older))
    assert first.text.count("+44791112340") + second.text.count("+44791112340") == 10
    assert second.text.count('class="card indicator"') == 5


async def test_what_swindlers_write_stays_text(quick_office: Office) -> None:
    await quick_office.indicator(f"<script>alert(1)</script> {SCAM} {{{{ 7*7 }}}}")
    async with await quick_office.browser_of(quick_office.wang) as browser:
        page = await browser.get(PAGE)
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;" in page.text
    assert "{{ 7*7 }}" in words_of(page)
    assert 'href="http' not in page.text  # nothing that was sent can be opened


async def test_a_list_goes_out_as_it_is_shown_and_without_formulas(office: Office) -> None:
    await office.indicator(SCAM)
    async with await office.browser_of(office.wang) as browser:
        answer = await browser.get(f"{PAGE}/list.csv", params={"kind": "number"})
        nothing = await browser.get(f"{PAGE}/list.csv", params={"kind": "account"})
    assert answer.headers["content-disposition"].startswith('attachment; filename="linli-fraud-')
    assert answer.headers["cache-control"] == "no-store"
    head, only = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert dict(zip(head, only, strict=True)) == {
        "kind": "number", "value": "'+447911123456", "scam_kind": "", "source": "", "date": "",
        "state": "reported", "people": "1", "first_seen": "2026-03-04", "last_seen": "2026-03-04",
    }  # fmt: skip
    assert len(nothing.content.decode("utf-8-sig").splitlines()) == 1


async def test_an_officer_exports_nothing_of_other_communities(office: Office) -> None:
    await office.indicator(SCAM)
    async with await office.browser_of(office.stranger) as browser:
        answer = await browser.get(f"{PAGE}/list.csv")
        listed = words_of(await browser.get(PAGE))
    assert len(answer.content.decode("utf-8-sig").splitlines()) == 1
    assert "Nothing was reported yet" in listed


async def test_a_list_is_imported(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        done = await upload(browser, LIST.encode())
        assert "1 confirmed." in words_of(done)
        words = words_of(await browser.get(PAGE))
    assert "+8613812345678" in words
    assert "from Putuo police, Mar 1, 2026" in words
    async with await office.browser_of(office.wang) as browser:
        assert "+8613812345678" not in words_of(await browser.get(PAGE))  # nobody reported it here


async def test_a_list_that_is_wrong_is_refused_with_the_lines(quick_office: Office) -> None:
    bad = LIST + "number,95588,s,2026-03-01\nplate,x,s,2026-03-01\n"
    async with await quick_office.browser_of(quick_office.li) as browser:
        answer = await upload(browser, bad.encode(), source="The <b>city</b>")
        words = words_of(answer)
        listed = words_of(await browser.get(PAGE))
    assert answer.status_code == 422
    assert "Nothing was imported." in words
    assert "Line 3: This belongs to ICBC itself and is protected." in words
    assert "Line 4: “plate” is none of the kinds" in words
    assert 'value="The &lt;b&gt;city&lt;/b&gt;"' in answer.text
    assert "+8613812345678" not in listed


async def test_a_file_that_is_too_large_or_none_is_refused(quick_office: Office) -> None:
    async with await quick_office.browser_of(quick_office.li) as browser:
        almost = await upload(browser, LIST.encode() + b"\n" * (2 * 1024 * 1024 - len(LIST)))
        too_large = await upload(browser, b"x" * (3 * 1024 * 1024))
        nothing = await browser.post(f"{PAGE}/import", data={"source": "s"})
        other = await upload(browser, b"\x89PNG\r\n\x1a\n\x00")
    assert [a.status_code for a in (almost, too_large, nothing, other)] == [200, 413, 422, 422]


async def test_a_supervisor_sees_their_station_alone(office: Office) -> None:
    async with office.database.write() as session:
        far_away = await session.get_one(Community, office.far_away.id)
        chat = await factories.resident(session, far_away, name="Far")
        there = await factories.ticket(session, chat, far_away, now=office.clock.now())
    here = office.ticket
    office.ticket = there
    await office.indicator("call 0049 30 901820")
    office.ticket = here
    await office.indicator("call 0044 7911 123456")
    for staff, sees in ((office.li, "+447911123456"), (office.strange_supervisor, "+4930901820")):
        async with await office.browser_of(staff) as browser:
            words = words_of(await browser.get(PAGE))
        assert sees in words
        assert words.count("Reported by") == 1
