"""The dashboard's page: charts that say what they show, the tables behind them, and the files."""

from __future__ import annotations

import csv
import io
import re
import xml.etree.ElementTree as ET
from datetime import timedelta
from typing import Any

from actions import statistics, tickets
from actions.model import Category, Outcome, Priority, Ticket, TicketState
from actions.statistics import FEWEST, LEAST
from tests import factories
from tests.unit.desk.office import SHANGHAI, Office, words_of

FEW = "a single case would decide it"


async def a_busy_month(office: Office, apart: timedelta = timedelta(days=2)) -> None:
    """Meishan has settled tickets, ratings, dangerous places, and questions that needed nobody."""
    now = office.clock.now()
    async with office.database.write() as session:
        for number in range(LEAST + 2):
            filed = now - number * apart - timedelta(hours=3)
            session.add(
                Ticket(
                    number=f"B-{number}", resident_id=office.marie.resident_id,
                    community_id=office.meishan.id, category=Category.NOISE,
                    priority=Priority.NORMAL, state=TicketState.RESOLVED, words="", language="fr",
                    created_at=filed, updated_at=filed,
                    first_answered_at=filed + timedelta(hours=1),
                    resolved_at=filed + timedelta(hours=2, minutes=5), rating=5 - number % 2,
                )
            )  # fmt: skip
        for _ in range(FEWEST):
            chat = await factories.resident(session, office.meishan)
            new = tickets.NewTicket(
                category=Category.HAZARD, words="A wire", language="de",
                latitude=office.meishan.latitude, longitude=office.meishan.longitude,
            )  # fmt: skip
            await tickets.file(session, chat=chat, community=office.meishan, new=new, now=now)
        assert chat.resident is not None
        for outcome in (Outcome.ANSWERED, Outcome.ANSWERED, Outcome.ANSWERED, Outcome.FILED):
            await statistics.note(session, chat.resident, outcome, now, SHANGHAI)


async def csv_of(office: Office, staff: Any, table: str, query: str = "") -> list[list[str]]:
    async with await office.browser_of(staff) as browser:
        answer = await browser.get(f"/desk/dashboard/{table}.csv{query}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith("\ufeff".encode())
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


async def test_it_says_how_it_goes(office: Office) -> None:
    await a_busy_month(office)
    async with await office.browser_of(office.wang) as browser:
        page = words_of(await browser.get("/desk/dashboard"))
    assert "Open 6" in page
    assert "Filed 18 Answered 12 First answer, median 1 hr" in page
    assert "Until settled, median 2 hr 5 min" in page
    assert "4.5 of 5 on average, from 12 ratings." in page
    assert "75% answered without an officer (3 questions)." in page
    assert FEW in page


async def test_small_numbers_are_shown_as_small_numbers(quick_office: Office) -> None:
    async with await quick_office.browser_of(quick_office.wang) as browser:
        page = words_of(await browser.get("/desk/dashboard"))
    assert "Filed 1 Answered 0 First answer, median –" in page
    assert "Nobody has rated yet." in page
    assert "no cell from which 5 residents have reported" in page
    assert "Nothing has been counted yet." in page


async def test_every_chart_has_a_title_a_description_and_its_table(quick_office: Office) -> None:
    await a_busy_month(quick_office, apart=timedelta(hours=1))
    async with await quick_office.browser_of(quick_office.wang) as browser:
        page = (await browser.get("/desk/dashboard")).text
    drawings = re.findall(r'<svg class="(?:chart|heat)".*?</svg>', page, re.DOTALL)
    assert len(drawings) == 4
    for drawing in drawings:
        svg = ET.fromstring(re.sub("&[a-z]+;", "", drawing))
        told = {element.get("id"): element.text for element in svg if element.get("id")}
        assert svg.get("role") == "img"
        assert svg.get("aria-labelledby", "").split() == list(told)
        assert all(told.values())
    tables = re.findall(r"/desk/dashboard/([a-z-]+)\.csv", page)
    assert sorted(tables) == [
        "categories", "hazards", "languages", "ratings", "self-service", "weeks",
    ]  # fmt: skip


async def test_the_files_hold_what_the_page_shows(office: Office) -> None:
    await a_busy_month(office)
    head, *weeks = await csv_of(office, office.wang, "weeks", "?weeks=4")
    assert head[:4] == ["Week from", "Filed", "Answered", "First answer, median (minutes)"]
    assert [row[0] for row in weeks] == ["2026-02-09", "2026-02-16", "2026-02-23", "2026-03-02"]
    assert weeks[-1][1] == "8"
    assert weeks[-1][3] == ""  # too few
    rows = {row[0]: row for row in await csv_of(office, office.wang, "categories")}
    assert rows["Noise"][1:6] == ["12", "12", "60", "60", "12"]
    assert rows["Danger"][-2:] == ["5", "0"]
    assert (await csv_of(office, office.wang, "ratings"))[1:3] == [
        ["5", "6", "0.5"],
        ["4", "6", "0.5"],
    ]
    (_, cell) = await csv_of(office, office.wang, "hazards")
    assert cell[0] == "5 or more"
    assert float(cell[1]) < office.meishan.latitude < float(cell[2])


async def test_no_cell_of_a_file_is_a_formula(quick_office: Office) -> None:
    office = quick_office
    async with office.database.write() as session:
        (await session.get_one(Ticket, office.ticket.id)).language = "=1+1"
    (_, row) = await csv_of(office, office.wang, "languages")
    assert row[0] == "'=1+1"


async def test_the_figures_follow_what_is_chosen(office: Office) -> None:
    await a_busy_month(office)
    async with await office.browser_of(office.chen) as browser:

        async def filed(query: str) -> str:
            page = words_of(await browser.get(f"/desk/dashboard?{query}"))
            found = re.search(r"since .*? Filed (\d+)", page)
            assert found is not None
            return found[1]

        assert await filed("") == "18"
        assert await filed("weeks=4") == "18"
        assert await filed("category=noise") == "12"
        assert await filed(f"community={office.far_away.id}") == "0"
        assert await filed(f"station={office.station.id}&category=hazard") == "5"
        assert await filed("weeks=7&category=cats&community=x") == "18"


async def test_figures_of_elsewhere_do_not_exist(quick_office: Office) -> None:
    office = quick_office
    for staff in (office.stranger, office.strange_supervisor):
        async with await office.browser_of(staff) as browser:
            for path in ("", "/weeks.csv"):
                address = f"/desk/dashboard{path}?community={office.meishan.id}"
                assert (await browser.get(address)).status_code == 404
    async with await office.browser_of(office.wang) as browser:
        assert (await browser.get("/desk/dashboard/people.csv")).status_code == 404
        assert (await browser.get("/desk/dashboard?community=" + "9" * 40)).status_code == 200


async def test_the_page_is_there_in_chinese(quick_office: Office) -> None:
    await a_busy_month(quick_office)
    async with quick_office.database.write() as session:
        wang = await session.merge(quick_office.wang)
        wang.language = "zh"
    async with await quick_office.browser_of(quick_office.wang) as browser:
        page = words_of(await browser.get("/desk/dashboard"))
    assert "首次答复用时，中位数 1小时" in page
    assert "平均4.5分" in page
