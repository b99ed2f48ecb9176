"""On the desk a wave shows why it was noticed, and who dismisses it says why not."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from actions.fraud.kinds import ScamKind
from actions.model import AuditEntry
from tests.clock import MORNING
from tests.unit.actions.neighbourhood import Neighbourhood
from tests.unit.desk.office import Office, words_of
from tests.unit.waves.test_noticing import A_WAVE, NOW, Street


async def a_wave_in(office: Office) -> str:
    """Six people of Meishan report investment fraud; the draft's address."""
    here = Neighbourhood(
        database=office.database, station=office.station, meishan=office.meishan,
        jinfeng=office.far_away, far_away=office.far_away, wang=office.wang, zhao=office.stranger,
        li=office.li, chen=office.chen,
    )  # fmt: skip
    street = Street(here)
    await street.report(1, MORNING, kind=ScamKind.ROMANCE)
    await street.report(A_WAVE, NOW - timedelta(days=1))
    office.clock.set(NOW)
    (id,) = await street.notice()
    return f"/desk/alerts/plans/{id}"


async def test_a_wave_waits_for_an_admin_with_its_evidence(office: Office) -> None:
    plan = await a_wave_in(office)
    async with await office.browser_of(office.chen) as browser:
        listed = words_of(await browser.get("/desk/alerts"))
        page = await browser.get(plan)
    words = words_of(page)
    assert "Nobody has taken it on yet" in listed
    assert "Meishan Xinyuan: fake investment." in words
    assert "the last seven days 6 people" in words
    assert "In the 8 weeks before it was 0 a week on average." in words
    assert "about once in 1,000,000 weeks" in words
    assert page.text.count('href="/desk/fraud/') == A_WAVE
    assert page.text.count('href="/desk/tickets/') == A_WAVE
    async with await office.browser_of(office.li) as browser:
        assert (await browser.get(plan)).status_code == 404


async def test_who_dismisses_it_says_why_and_it_is_in_the_audit_log(office: Office) -> None:
    plan = await a_wave_in(office)
    async with await office.browser_of(office.chen) as browser:
        silent = await browser.post(plan, data={"do": "drop"})
        assert silent.status_code == 409
        gone = await browser.post(plan, data={"do": "drop", "reason": "A school's exercise"})
        assert gone.headers["location"] == "/desk/alerts"
        page = words_of(await browser.get(plan))
    assert "Dismissed by Chen" in page
    assert "A school's exercise" in page
    async with office.database.read() as session:
        entries = await session.scalars(
            select(AuditEntry).where(AuditEntry.method == "POST", AuditEntry.status == 303)
        )
        assert [(entry.staff_id, entry.path) for entry in entries] == [
            (office.chen.id, plan.removeprefix("/desk"))
        ]


async def test_no_other_draft_asks_why_it_is_dropped(quick_office: Office) -> None:
    plan = await quick_office.plan()
    async with await quick_office.browser_of(quick_office.li) as browser:
        page = words_of(await browser.get(f"/desk/alerts/plans/{plan.id}"))
    assert "Not to be sent?" not in page
    assert "Drop it" in page
