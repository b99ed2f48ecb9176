"""What is promised, changed on the desk: from then on, with the file as the default."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from actions import level_changes, on_time
from actions.model import AuditEntry, Category, LevelChange, Ticket
from actions.registers import Levels, NotFilledIn
from actions.service_levels import written as written_time
from tests import factories
from tests.unit.desk.office import LEVELS, SHANGHAI, Office, words_of
from tests.unit.desk.test_registers import field, mark, offer, take

PAGE, WEEK = "/desk/registers/service-levels", "/desk/registers/working-hours"
NOISE = f"{PAGE}/rows/noise"


async def answer_by(office: Office, category: Category) -> datetime | None:
    """Until when somebody who reports something now is to be answered."""
    now = office.clock.now()
    async with office.database.write() as session:
        ticket = await factories.ticket(
            session, office.marie, office.meishan, category=category, now=now
        )
    await on_time.keep(office.database, LEVELS, now)
    async with office.database.read() as session:
        return (await session.get_one(Ticket, ticket.id)).answer_by


async def test_a_change_counts_from_then_on_and_the_file_before(office: Office) -> None:
    begun = office.clock.now()  # a Wednesday at 9:30
    first = await answer_by(office, Category.NOISE)
    assert first == begun + timedelta(hours=4)
    office.clock.forward(minutes=1)
    async with office.database.write() as session:  # filed before the change, counted after it
        unseen = await factories.ticket(
            session, office.marie, office.meishan, category=Category.NOISE, now=office.clock.now()
        )
    office.clock.forward(minutes=1)
    async with await office.browser_of(office.chen) as browser:
        page = await browser.get(NOISE)
        assert field(page, "answer") == "4h"
        form = {"answer": "90m", "settle": "9h", "remind": "15m", "seen": mark(page)}
        saved = await browser.post(NOISE, data=form, follow_redirects=True)
        assert "Saved." in words_of(saved)
        assert "Noise answer 90m · settled 9h" in words_of(saved)
        assert "Parking answer 4h" in words_of(saved)
    assert await answer_by(office, Category.NOISE) == office.clock.now() + timedelta(minutes=90)
    async with office.database.read() as session:
        times = {row.id: row.answer_by for row in await session.scalars(select(Ticket))}
        paths = await session.scalars(select(AuditEntry.path).where(AuditEntry.status == 200))
        noted = {path for path in paths if "/rows/noise/" in path}
    assert times[unseen.id] == begun + timedelta(hours=4, minutes=1)
    assert first in times.values()
    assert noted == {
        f"/registers/service-levels/rows/noise/{what}"
        for what in ("answer/90m", "settle/9h", "remind/15m")
    }


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        ("answer", "soon", "A time is written like 30m or 9h."),
        ("answer", "0m", "A time is written like 30m or 9h."),
        ("answer", "", "This is needed."),
        ("settle", "3h", "Nothing is settled before it is answered."),
        ("remind", "4h", "The reminder must come before the answer is due."),
        ("always", "perhaps", "“perhaps” is not one of: no, yes"),
    ],
)
async def test_what_cannot_be_promised_is_refused(
    quick_office: Office, column: str, text: str, said: str
) -> None:
    office = quick_office
    async with await office.browser_of(office.chen) as browser:
        form = {"seen": mark(await browser.get(NOISE)), column: text}
        refused = await browser.post(NOISE, data=form)
        assert refused.status_code == 409
        assert said in words_of(refused)
    async with office.database.read() as session:
        assert await session.scalar(select(func.count()).select_from(LevelChange)) == 0


async def test_of_two_admins_at_once_the_second_sees_what_the_first_did(office: Office) -> None:
    async with await office.browser_of(office.chen) as browser:
        seen = mark(await browser.get(NOISE))
        await browser.post(NOISE, data={"answer": "90m", "seen": seen})
        late = await browser.post(NOISE, data={"answer": "80m", "seen": seen})
        assert "It now says: 90m" in words_of(late)
    async with office.database.read() as session:
        promised = await level_changes.load(session, LEVELS)
        level = promised.level(Category.NOISE, office.clock.now())
    assert written_time(level.answer) == "90m"
    assert level.settle == LEVELS.levels[Category.NOISE].settle


async def test_two_changes_at_the_same_moment_do_not_both_count(office: Office) -> None:
    now = office.clock.now()
    async with office.database.read() as session:  # both saw the file's times
        registers = [
            await Levels.open(session, office.chen, default=LEVELS, now=now) for _ in range(2)
        ]
    first, second = registers
    for register, minutes, counts in ((first, 90, True), (second, 80, False)):
        with nullcontext() if counts else pytest.raises(NotFilledIn):
            async with office.database.write() as session:
                row = register.one("noise")
                await register.save(session, {"answer_minutes": minutes}, row, now)
    async with office.database.read() as session:
        kept = list(await session.scalars(select(LevelChange.answer_minutes)))
    assert kept == [90]


async def test_levels_go_out_and_come_in_as_a_list(office: Office) -> None:
    async with await office.browser_of(office.chen) as browser:
        text = (await browser.get(f"{PAGE}/list.csv")).text
        assert "emergency,10m,4h,5m,yes" in text
        assert len(text.splitlines()) == 1 + len(Category)
        again = await offer(browser, text, PAGE)
        assert "New: 0. Changed: 0. As before: 13." in words_of(again)
        wrong = await offer(browser, "category,answer\nnoise,90m\nghosts,1h", PAGE)
        assert "Line 3: There is no ghosts that you may change." in words_of(wrong)
        shown = await offer(browser, "category,answer\nnoise,90m\nparking,4h", PAGE)
        assert "Changed: 1. As before: 1." in words_of(shown)
        await take(browser, shown, PAGE)
        assert field(await browser.get(NOISE), "answer") == "90m"


async def test_the_usual_week_changes_from_then_on(office: Office) -> None:
    async with await office.browser_of(office.chen) as browser:
        address = f"{WEEK}/rows/usual"
        page = await browser.get(address)
        assert [field(page, name) for name in ("from", "to")] == ["08:30", "17:30"]
        none = {"from": "10:00", "to": "12:00", "seen": mark(page)}  # no day is ticked
        assert "This is needed." in words_of(await browser.post(address, data=none))
        never = none | {"days": ["wed", "thu"], "to": "09:00"}
        refused = await browser.post(address, data=never)
        assert "Please choose a beginning that lies before the end" in words_of(refused)
        kept = none | {"days": ["wed", "thu"]}
        saved = await browser.post(address, data=kept, follow_redirects=True)
        assert "10:00–12:00" in words_of(saved)
    # Two hours on Wednesday, the rest on Thursday.
    assert await answer_by(office, Category.NOISE) == datetime(2026, 3, 5, 12, 0, tzinfo=SHANGHAI)
