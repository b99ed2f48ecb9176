"""The page on which reviewers say what was meant: true, harmless, and for those in charge."""

from __future__ import annotations

import re

import httpx
import pytest
from sqlalchemy import select

from actions import learning
from actions.languages import LANGUAGES
from actions.model import Lesson, LessonKind, LessonState
from actions.wording import Wording
from nlu.intents import Intent
from tests.clock import MORNING
from tests.unit.desk.office import HERE, Office, words_of

PAGE = "/desk/understanding"


async def row(office: Office, id: int) -> Lesson:
    async with office.database.read() as session:
        return await session.get_one(Lesson, id)


async def decide(
    office: Office, browser: httpx.AsyncClient, lesson: Lesson, decision: str, intent: str = ""
) -> httpx.Response:
    form = {"decision": decision, "intent": intent}
    return await browser.post(f"{PAGE}/{lesson.id}", data=form, follow_redirects=True)


def chosen_in(page: httpx.Response, lesson: Lesson) -> list[str]:
    """What is selected in a lesson's box."""
    box = re.search(rf'<select id="intent-{lesson.id}".*?</select>', page.text, re.DOTALL)
    assert box is not None
    return re.findall(r'value="(\w*)" selected', box[0])


async def test_it_shows_the_words_what_was_thought_and_what_was_meant(office: Office) -> None:
    await office.lesson("mr wang is at it", kind=LessonKind.RESIDENT, meant="report_dispute",
                        model="0123abcd", times=2)  # fmt: skip
    async with await office.browser_of(office.li) as browser:
        page = await browser.get(PAGE)
    words = words_of(page)
    for fact in ("mr name is at it", "English", "2 ×", "Mar 4, 2026", "Corrected by the resident",
                 "🚗 Parking trouble 40 % · 🔊 Noise 30 %", "🤝 A quarrel"):  # fmt: skip
        assert fact in words
    assert '<mark lang="en">name</mark>' in page.text
    assert 'title="Model 0123abcd"' in page.text
    assert page.text.count("<title>(1) Understanding") == 1


@pytest.mark.parametrize(
    ("kind", "meant", "chosen"),
    [
        (LessonKind.UNCLEAR, None, ["report_parking"]),
        (LessonKind.RESIDENT, "report_theft", ["report_theft"]),
        (LessonKind.OFFICER, "report_theft", ["report_theft"]),
        (LessonKind.RESIDENT, None, []),  # what the model thought has just been denied
    ],
)
async def test_the_likeliest_meaning_is_chosen_already(
    quick_office: Office, kind: LessonKind, meant: str | None, chosen: list[str]
) -> None:
    lesson = await quick_office.lesson(kind=kind, meant=meant)
    async with await quick_office.browser_of(quick_office.li) as browser:
        assert chosen_in(await browser.get(PAGE), lesson) == chosen


async def test_it_is_confirmed_and_kept_who_did_it_and_when(office: Office) -> None:
    lesson = await office.lesson()
    async with await office.browser_of(office.li) as browser:
        done = await decide(office, browser, lesson, "confirm", "report_parking")
        assert "Confirmed." in words_of(done)
        assert "Nothing waits for review" in words_of(done)
        confirmed = await browser.get(PAGE, params={"view": "confirmed"})
    assert "Li, Mar 4, 09:30" in words_of(confirmed)
    decided = await row(office, lesson.id)
    assert (decided.state, decided.intent) == (LessonState.CONFIRMED, "report_parking")
    assert (decided.reviewed_by_id, decided.reviewed_at) == (office.li.id, MORNING)


async def test_it_is_labelled_otherwise_and_can_be_discarded_after_all(office: Office) -> None:
    lesson = await office.lesson()
    async with await office.browser_of(office.chen) as browser:
        await decide(office, browser, lesson, "confirm", "report_noise")
        assert (await row(office, lesson.id)).intent == "report_noise"
        done = await decide(office, browser, lesson, "discard")
        assert "Discarded." in words_of(done)
        assert (await row(office, lesson.id)).state is LessonState.DISCARDED
        await decide(office, browser, lesson, "confirm", "help")
    assert (await row(office, lesson.id)).intent == "help"


@pytest.mark.parametrize(
    ("decision", "intent"),
    [("confirm", ""), ("confirm", "order_pizza"), ("", "help"), ("delete", "help")],
)
async def test_what_the_form_cannot_say_changes_nothing(
    quick_office: Office, decision: str, intent: str
) -> None:
    lesson = await quick_office.lesson()
    async with await quick_office.browser_of(quick_office.li) as browser:
        answer = await decide(quick_office, browser, lesson, decision, intent)
        assert answer.status_code == 404
        gone = await browser.post(f"{PAGE}/{lesson.id + 1}", data={"decision": "discard"})
        assert gone.status_code == 404
    assert (await row(quick_office, lesson.id)).state is LessonState.WAITING


async def test_what_was_exported_is_only_shown(office: Office) -> None:
    lesson = await office.lesson()
    async with await office.browser_of(office.li) as browser:
        await decide(office, browser, lesson, "confirm", "help")
        async with office.database.write() as session:
            (await session.get_one(Lesson, lesson.id)).exported_at = MORNING
        page = await browser.get(PAGE, params={"view": "exported"})
        assert "☰ Menu" in words_of(page)
        assert f'id="intent-{lesson.id}"' not in page.text
        refused = await decide(office, browser, lesson, "discard")
    assert refused.status_code == 409
    assert "has been exported already" in words_of(refused)


async def test_the_list_can_be_sieved_and_a_decision_stays_in_it(office: Office) -> None:
    german = await office.lesson("ein Ding hier", language="de")
    await office.lesson("a thing here")
    await office.lesson("qualcosa qui", language="other")
    await office.lesson("sorted thing", kind=LessonKind.OFFICER)
    async with await office.browser_of(office.li) as browser:
        page = words_of(await browser.get(PAGE, params={"language": "de"}))
        assert "ein Ding hier" in page
        assert "a thing here" not in page
        other = words_of(await browser.get(PAGE, params={"language": "other"}))
        assert "qualcosa qui Not understood Another language" in other
        sorted_ = words_of(await browser.get(PAGE, params={"kind": "officer"}))
        assert "sorted thing" in sorted_
        assert "a thing here" not in sorted_
        answer = await browser.post(f"{PAGE}/{german.id}?language=de", data={"decision": "discard"})
        assert answer.headers["location"] == f"{PAGE}?language=de&done=discarded"
        assert "Nothing here fits" in words_of(await browser.get(f"{PAGE}?language=de"))
        odd = {"language": "xx", "kind": "cats", "view": "?", "after": "9_" + "9" * 40}
        assert "a thing here" in words_of(await browser.get(PAGE, params=odd))


async def test_pages_follow_each_other_and_leave_nothing_out(office: Office) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    said = [f"thing {letters[number % 26]}{letters[number // 26]} here" for number in range(30)]
    for number, words in enumerate(said):
        await office.lesson(words, times=2 if number == 0 else 1)
    async with await office.browser_of(office.li) as browser:
        first = await browser.get(PAGE)
        (address,) = re.findall(r'rel="next" href="([^"]+)"', first.text)
        second = await browser.get(address.replace("&amp;", "&"))
    shown = re.findall(r"thing \w\w here", words_of(first) + words_of(second))
    assert len(shown) == len(set(shown)) == 30
    assert shown[0] == said[0]  # the most frequent
    assert "Newest" in words_of(second)
    assert 'rel="next"' not in second.text


async def test_whatever_was_written_is_text_and_never_markup(quick_office: Office) -> None:
    await quick_office.lesson("<script>alert(1)</script> & \"x\" onload='y'")
    async with await quick_office.browser_of(quick_office.li) as browser:
        text = (await browser.get(PAGE)).text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text


async def test_another_site_decides_nothing(quick_office: Office) -> None:
    lesson = await quick_office.lesson()
    key = await quick_office.key_of(quick_office.li)
    form = {"decision": "discard"}
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {}):
        async with quick_office.browser(key, origin=None) as browser:
            answer = await browser.post(f"{PAGE}/{lesson.id}", data=form, headers=headers)
        assert answer.status_code == 403
    assert (await row(quick_office, lesson.id)).state is LessonState.WAITING
    async with quick_office.browser(key, origin=HERE) as browser:
        await browser.post(f"{PAGE}/{lesson.id}", data=form)
    assert (await row(quick_office, lesson.id)).state is LessonState.DISCARDED


async def test_officers_are_not_led_to_it_and_those_in_charge_are(quick_office: Office) -> None:
    for person, is_led in ((quick_office.wang, False), (quick_office.li, True)):
        async with await quick_office.browser_of(person) as browser:
            assert (PAGE in (await browser.get("/desk/")).text) is is_led


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_meaning_has_words_that_staff_read(wording: Wording, language: str) -> None:
    for intent in Intent:
        assert wording.has(language, f"menu-{intent.value.replace('_', '-')}")


async def test_an_officer_sorts_a_ticket_on_its_page(office: Office) -> None:
    address = f"/desk/tickets/{office.ticket.id}"
    async with await office.browser_of(office.wang) as browser:
        page = await browser.get(address)
        assert "Filed as “Parking”" in words_of(page)
        for nothing in ("", "cats"):
            answer = await browser.post(f"{address}/recategorise", data={"category": nothing})
            assert answer.status_code == 404
        done = await browser.post(
            f"{address}/recategorise", data={"category": "noise"}, follow_redirects=True
        )
    assert "The category is changed." in words_of(done)
    assert "Wang changed the category to “Noise”" in words_of(done)
    async with office.database.read() as session:
        (lesson,) = await session.scalars(select(Lesson))
        assert (lesson.kind, lesson.suggested) == (LessonKind.OFFICER, "report_noise")
        assert (await learning.waiting(session)) == 1


def test_languages_of_lessons_are_those_served() -> None:
    assert "other" not in LANGUAGES
