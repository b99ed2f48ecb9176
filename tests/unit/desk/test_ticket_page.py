"""A ticket's page: everything on it is true, harmless and kept from those it is not for."""

from __future__ import annotations

import asyncio
import re
from decimal import Decimal

import pytest

from actions import communities, privacy, tickets
from actions.facts import Plate, Sum
from actions.model import Audience, Author, Station, Ticket, TicketState
from tests import factories
from tests.unit.actions import sent
from tests.unit.actions.story import thread
from tests.unit.desk.office import Office, words_of

SCRIPT = "<script>alert('hello')</script>"


async def now(office: Office) -> Ticket:
    async with office.database.read() as session:
        return await tickets.for_staff(session, office.ticket.id, office.chen)


def page_of(office: Office, move: str = "") -> str:
    return f"/desk/tickets/{office.ticket.id}{'/' if move else ''}{move}"


# --- What it shows ------------------------------------------------------------------------------


async def test_the_page_says_what_where_who_and_in_which_language(office: Office) -> None:
    async with await office.browser_of(office.wang) as browser:
        page = words_of(await browser.get(page_of(office)))
    for fact in ("MS-1", "Parking", "A car blocks the gate", "Meishan Xinyuan", "Marie", "English",
                 "Putuo Station", "Mar 4, 09:30", "Nobody has taken it yet"):  # fmt: skip
        assert fact in page


async def test_the_page_shows_what_was_found_in_the_words(office: Office) -> None:
    async with await office.browser_of(office.wang) as browser:
        assert "In the words" not in words_of(await browser.get(page_of(office)))
        async with office.database.write() as session:
            facts = (Plate("沪a12345", "沪A12345"), Sum("500元", Decimal(500), "CNY"))
            marie, now = office.marie.resident, office.clock.now()
            assert marie is not None
            await tickets.answer(session, office.ticket.id, marie, "…", "en", now, facts=facts)
        page = words_of(await browser.get(page_of(office)))
    for fact in ("In the words", "Plate: 沪A12345", "Sum: CN¥500"):
        assert fact in page


async def test_the_page_speaks_the_officers_language(office: Office) -> None:
    async with office.database.write() as session:
        hu = await factories.officer(session, office.meishan, name="胡", language="zh")
    async with await office.browser_of(hu) as browser:
        answer = await browser.get(page_of(office))
    assert '<html lang="zh">' in answer.text
    assert "居民原话" in words_of(answer)


async def test_whatever_a_resident_writes_is_text_and_never_markup(quick_office: Office) -> None:
    office = quick_office
    async with office.database.write() as session:
        new = tickets.NewTicket(
            category=office.ticket.category,
            words=SCRIPT,
            language="en",
            place=f'" onload=x {SCRIPT}',
        )
        ticket = await tickets.file(
            session, chat=office.marie, community=office.meishan, new=new, now=office.clock.now()
        )
        marie = office.marie.resident
        assert marie is not None
        await session.merge(marie)
        marie.name = SCRIPT
        await tickets.answer(session, ticket.id, marie, SCRIPT, "en", office.clock.now())
        await tickets.note(session, ticket.id, office.wang, SCRIPT, office.clock.now())
    async with await office.browser_of(office.wang) as browser:
        for path in ("/desk/", f"/desk/tickets/{ticket.id}"):
            text = (await browser.get(path)).text
            assert "<script>alert" not in text
            assert "&lt;script&gt;alert" in text
            assert '" onload' not in text


async def test_words_carry_their_language_and_find_their_own_direction(office: Office) -> None:
    async with office.database.write() as session:
        new = tickets.NewTicket(category=office.ticket.category, words="مرحبا", language="ar")
        ticket = await tickets.file(
            session, chat=office.marie, community=office.meishan, new=new, now=office.clock.now()
        )
    async with await office.browser_of(office.wang) as browser:
        text = (await browser.get(f"/desk/tickets/{ticket.id}")).text
    assert '<p class="words" dir="auto" lang="ar">مرحبا</p>' in text


async def test_a_shared_location_becomes_a_link_to_a_map(office: Office) -> None:
    async with office.database.write() as session:
        assert office.marie.resident is not None
        await tickets.answer(
            session, office.ticket.id, office.marie.resident, "Here", "en", office.clock.now(),
            point=(31.2304, 121.4737),
        )  # fmt: skip
    async with await office.browser_of(office.wang) as browser:
        answer = await browser.get(page_of(office))
    assert answer.text.count("position=121.473700,31.230400") == 2  # in the facts and the thread
    assert "geo:" not in answer.text


async def test_an_anonymous_reporter_has_no_name_here_and_an_erased_one_no_words(
    office: Office,
) -> None:
    async with await office.browser_of(office.wang) as browser:
        async with office.database.write() as session:
            assert office.marie.resident is not None
            marie = await session.merge(office.marie.resident)
            await privacy.set_anonymous(session, marie)
        page = words_of(await browser.get(page_of(office)))
        assert "Anonymous" in page
        assert "Marie" not in page
        async with office.database.write() as session:
            marie = await session.merge(office.marie.resident)
            await privacy.erase(session, marie, office.clock.now())
        page = words_of(await browser.get(page_of(office)))
        assert "Erased at their own wish" in page
        refused = await browser.post(page_of(office, "reply"), data={"text": "Hello?"})
        assert "asked to be erased" in words_of(refused)


# --- What can be done ---------------------------------------------------------------------------


async def test_every_move_is_made_and_said_to_be_made(office: Office) -> None:
    moves = [
        ("take", "", TicketState.TAKEN, "It is yours now"),
        ("ask_back", "Which car?", TicketState.ASKED, "Your question is on its way"),
        ("reply", "I am looking", TicketState.TAKEN, "Your words are on their way"),
        ("note", "Third time", TicketState.TAKEN, "for colleagues only"),
        ("set_out", "", TicketState.ON_THE_WAY, "knows that you are coming"),
        ("resolve", "It is gone", TicketState.RESOLVED, "Settled. The resident has been told."),
    ]
    async with await office.browser_of(office.wang) as browser:
        for move, text, state, said in moves:
            answer = await browser.post(
                page_of(office, move), data={"text": text}, follow_redirects=True
            )
            assert answer.status_code == 200
            assert said in words_of(answer)
            assert (await now(office)).state is state
    async with office.database.read() as session:
        assert await thread(session, office.ticket) == [
            (Author.STAFF, Audience.EVERYONE, "Which car?"),
            (Author.STAFF, Audience.EVERYONE, "I am looking"),
            (Author.STAFF, Audience.STAFF, "Third time"),
            (Author.STAFF, Audience.EVERYONE, "It is gone"),
        ]
        assert "Third time" not in str(await sent.lines(session, office.marie))


async def test_two_take_it_at_once_one_has_it_and_the_other_is_told_who(office: Office) -> None:
    wang, zhang = await office.browser_of(office.wang), await office.browser_of(office.zhang)
    async with wang, zhang:
        answers = await asyncio.gather(
            wang.post(page_of(office, "take")), zhang.post(page_of(office, "take"))
        )
    assert sorted(answer.status_code for answer in answers) == [303, 409]
    first = (await now(office)).assignee
    assert first is not None
    loser = next(answer for answer in answers if answer.status_code == 409)
    assert f"{first.name} has this ticket already." in words_of(loser)


async def test_a_refusal_keeps_what_was_typed(office: Office) -> None:
    async with await office.browser_of(office.wang) as wang:
        await wang.post(page_of(office, "take"))
    async with await office.browser_of(office.zhang) as zhang:
        for move in ("reply", "resolve"):
            refused = await zhang.post(page_of(office, move), data={"text": "Half an\r\nhour"})
            assert refused.status_code == 409
            assert refused.text.count("Half an\nhour</textarea>") == 1


async def test_nothing_empty_is_sent(office: Office) -> None:
    async with await office.browser_of(office.wang) as browser:
        for move in ("reply", "ask_back", "note"):
            refused = await browser.post(page_of(office, move), data={"text": " \r\n "})
            assert "Please write a few words." in words_of(refused)
    assert (await now(office)).state is TicketState.NEW


async def test_only_what_is_possible_can_be_pressed(office: Office) -> None:
    async with await office.browser_of(office.wang) as wang:
        everything = " ".join(sorted(tickets.STAFF_MOVES))
        assert f'data-can="{everything}"' in (await wang.get(page_of(office))).text
        await wang.post(page_of(office, "take"))
        await wang.post(page_of(office, "resolve"))
        assert 'data-can="note recategorise reply"' in (await wang.get(page_of(office))).text
    async with await office.browser_of(office.zhang) as zhang:
        page = await zhang.get(page_of(office))
    assert 'data-can="note"' in page.text
    assert 'data-needs="reply" disabled' in page.text


async def test_it_is_passed_on_to_a_colleague_and_to_nobody_else(office: Office) -> None:
    async with await office.browser_of(office.wang) as browser:
        page = await browser.get(page_of(office))
        assert f'<option value="{office.zhang.id}">Zhang' in page.text
        assert f'value="{office.stranger.id}"' not in page.text
        for nobody in ("", "x", "999999"):
            answer = await browser.post(page_of(office, "pass_on"), data={"to": nobody})
            assert answer.status_code == 404
        to_stranger = await browser.post(
            page_of(office, "pass_on"), data={"to": str(office.stranger.id)}
        )
        assert to_stranger.status_code == 409
        done = await browser.post(
            page_of(office, "pass_on"), data={"to": str(office.zhang.id)}, follow_redirects=True
        )
    assert "Passed on" in words_of(done)
    assert (await now(office)).passed_to_id == office.zhang.id


async def test_who_passes_it_out_of_their_sight_lands_in_their_queue(office: Office) -> None:
    async with office.database.write() as session:
        neighbour = await factories.community(session, "Next door", at=office.station)
        liu = await factories.officer(session, neighbour, name="Liu")
        await tickets.pass_on(session, office.ticket.id, office.wang, liu, office.clock.now())
    async with await office.browser_of(liu) as browser:
        done = await browser.post(
            page_of(office, "pass_on"), data={"to": str(office.wang.id)}, follow_redirects=True
        )
    assert done.url.path == "/desk/"
    assert "Passed on" in words_of(done)


@pytest.mark.parametrize("move", ["file", "answer", "rate", "withdraw", "reopen", "nonsense"])
async def test_what_only_residents_do_cannot_be_done_here(quick_office: Office, move: str) -> None:
    async with await quick_office.browser_of(quick_office.chen) as browser:
        answer = await browser.post(page_of(quick_office, move), data={"text": "x"})
    assert answer.status_code == 404
    assert (await now(quick_office)).state is TicketState.NEW


async def test_a_page_left_open_is_told_to_sign_in_and_loses_nothing(
    quick_office: Office,
) -> None:
    async with quick_office.browser("spent") as browser:
        answer = await browser.post(
            page_of(quick_office, "reply"), data={"text": "x"}, headers={"HX-Request": "true"}
        )
    assert answer.status_code == 401
    assert answer.text.strip().startswith('<div id="flash">')
    assert "What you typed is still here" in answer.text


async def test_a_stale_form_changes_nothing_and_shows_what_happened(office: Office) -> None:
    address = f"/desk/tickets/{office.ticket.id}"
    async with await office.browser_of(office.wang) as browser:
        page = await browser.get(address)
        seen = re.search(r'name="seen" value="(\d+)"', page.text)
        assert seen is not None
        async with office.database.write() as session:
            await tickets.note(
                session, office.ticket.id, office.zhang, "Mine", office.clock.forward(minutes=1)
            )
        form = {"seen": seen[1], "text": "I will come <b>"}
        answer = await browser.post(f"{address}/reply", data=form)
        assert answer.status_code == 409
        said = words_of(answer)
        assert "Something happened to this ticket while you were writing" in said
        assert "Zhang left a note" in said
        assert "I will come &lt;b&gt;" in answer.text
        again = re.search(r'name="seen" value="(\d+)"', answer.text)
        assert again is not None
        form["seen"] = again[1]
        assert (await browser.post(f"{address}/reply", data=form)).status_code == 303


async def test_duplicates_are_offered_merged_and_separated_on_the_page(office: Office) -> None:
    async with office.database.write() as session:
        other = await factories.ticket(
            session, office.marie, office.meishan, "A car blocks the gate <i>",
            now=office.clock.now(),
        )  # fmt: skip
    address = f"/desk/tickets/{office.ticket.id}"
    async with await office.browser_of(office.wang) as browser:
        page = words_of(await browser.get(address))
        assert "Most likely the same" in page
        wrong = await browser.post(f"{address}/merge", data={"into": "ZZ-1"})
        assert "There is no such ticket that you may see." in words_of(wrong)
        merged = await browser.post(
            f"/desk/tickets/{other.id}/merge", data={"into": office.ticket.number.lower()}
        )
        assert merged.headers["location"] == f"{address}?done=merge"
        page = words_of(await browser.get(merged.headers["location"]))
        assert "Looked after together with it" in page
        assert "Perhaps about the same" not in page
        there = words_of(await browser.get(f"/desk/tickets/{other.id}"))
        assert "This is looked after together with" in there
        await browser.post(f"/desk/tickets/{other.id}/separate")
        assert "Looked after together" not in words_of(await browser.get(address))


async def test_a_due_time_is_set_on_the_wall_clock_here(office: Office) -> None:
    address = f"/desk/tickets/{office.ticket.id}"
    async with await office.browser_of(office.wang) as browser:
        due = {"due": "2026-03-04T18:00"}
        assert (await browser.post(f"{address}/set_due", data=due)).status_code == 303
        page = await browser.get(address)
        assert 'value="2026-03-04T18:00"' in page.text
        assert "Overdue" not in words_of(page)
        office.clock.forward(hours=9)
        assert "Overdue" in words_of(await browser.get("/desk/", params={"overdue": "1"}))
        past = await browser.post(f"{address}/set_due", data={"due": "2026-03-04T08:00"})
        assert "That time has passed already." in words_of(past)
        for junk in ("soon", "9999-99-99T00:00", "0001-01-01T00:00"):
            answer = await browser.post(f"{address}/set_due", data={"due": junk})
            assert answer.status_code in (404, 409)


async def test_a_ticket_is_drawn_where_it_is_without_any_tiles(office: Office) -> None:
    async with office.database.write() as session:
        ticket = await session.get_one(Ticket, office.ticket.id)
        ticket.latitude, ticket.longitude = 31.2301, 121.4702
    async with await office.browser_of(office.wang) as browser:
        page = (await browser.get(f"/desk/tickets/{office.ticket.id}")).text
    assert '<svg class="sketch"' in page
    assert "<image" not in page


async def test_what_is_transferred_away_leads_back_to_the_queue(office: Office) -> None:
    address = f"/desk/tickets/{office.ticket.id}"
    async with await office.browser_of(office.wang) as browser:
        form = {"community": str(office.far_away.id)}
        answer = await browser.post(f"{address}/transfer", data=form)
        page = await browser.get(answer.headers["location"], follow_redirects=True)
        assert "Transferred. The officers there have been told." in words_of(page)
        assert (await browser.get(address)).status_code == 404


async def test_of_many_communities_the_stations_are_offered_and_the_rest_is_found_by_name(
    office: Office,
) -> None:
    async with office.database.write() as session:
        station = await session.get_one(Station, office.meishan.station_id)
        await factories.community(session, "Beside", at=station)
        for number in range(communities.MOST_OFFERED):
            await factories.community(session, f"Quarter {number}")
    async with await office.browser_of(office.wang) as browser:
        page = (await browser.get(page_of(office))).text
        assert ">Beside</option>" in page
        assert ">Quarter 7</option>" not in page
        found = (await browser.get(f"{page_of(office)}?elsewhere=quarter+7")).text
        assert ">Quarter 7</option>" in found
        assert ">Beside</option>" not in found
        nothing = await browser.get(f"{page_of(office)}?elsewhere=Zzyzx")
        assert "No other community is called like that." in words_of(nothing)


async def test_few_communities_are_all_offered_and_there_is_nothing_to_look_for(
    office: Office,
) -> None:
    async with await office.browser_of(office.wang) as browser:
        page = await browser.get(page_of(office))
    assert f'<option value="{office.far_away.id}">' in page.text
    assert "of another station, by name" not in words_of(page)


async def test_a_ready_answer_is_shown_in_both_languages_before_it_is_sent(office: Office) -> None:
    async with office.database.write() as session:
        chat = await factories.resident(session, office.meishan, language="de")
        ticket = await factories.ticket(session, chat, office.meishan, now=office.clock.now())
    address = f"/desk/tickets/{ticket.id}"
    async with await office.browser_of(office.wang) as browser:
        page = words_of(await browser.get(address))
        assert "The owner of the vehicle has been called" in page
        assert "spoken with the people concerned" not in page
        chosen = words_of(await browser.get(f"{address}?canned=looking-into-it"))
        german = f"Guten Tag, Ihre Meldung {ticket.number} ist bei mir angekommen"
        assert chosen.count(german) == 2  # shown, and in the box
        assert "As the resident gets it, in: German" in chosen
        assert "Hello, I have your report" in chosen
        assert german not in words_of(await browser.get(f"{address}?canned=nonsense"))
