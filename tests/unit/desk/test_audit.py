"""The audit log: everything that was opened or changed, and nobody can take it back."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError

from actions import audit, sign_in
from actions.model import AuditEntry, Staff
from actions.refusals import NotAllowed
from tests.unit.desk.office import Office, words_of


async def log(office: Office) -> list[tuple[int | None, str, str, int]]:
    async with office.database.read() as session:
        found = await session.scalars(select(AuditEntry).order_by(AuditEntry.id))
        return [(entry.staff_id, entry.method, entry.path, entry.status) for entry in found]


async def test_what_was_opened_changed_and_refused_is_kept(office: Office) -> None:
    ticket, wang, stranger = f"/tickets/{office.ticket.id}", office.wang.id, office.stranger.id
    async with await office.browser_of(office.wang) as browser:
        await browser.get(f"/desk{ticket}", params={"done": "secret words"})
        await browser.post(f"/desk{ticket}/note", data={"text": "Secret words"})
        await browser.get("/desk/communities")
        await browser.get(f"/desk{ticket}", headers={"HX-Request": "true"})  # by itself
    async with await office.browser_of(office.stranger) as browser:
        await browser.get(f"/desk{ticket}")
    assert await log(office) == [
        (wang, "GET", ticket, 200),
        (wang, "POST", f"{ticket}/note", 303),
        (wang, "GET", "/communities", 403),
        (stranger, "GET", ticket, 404),
    ]


async def test_the_database_refuses_to_edit_it(office: Office) -> None:
    async with await office.browser_of(office.wang) as browser:
        await browser.get("/desk/")
    for change in (update(AuditEntry).values(path="/"), delete(AuditEntry)):
        with pytest.raises(DBAPIError, match="only ever added to"):
            async with office.database.write() as session:
                await session.execute(change)
    assert len(await log(office)) == 1


async def test_who_is_in_charge_reads_their_own_peoples(office: Office) -> None:
    for staff in (office.wang, office.stranger, office.chen):
        async with await office.browser_of(staff) as browser:
            await browser.get("/desk/account")

    async def read_by(reader: Staff) -> set[int | None]:
        async with office.database.read() as session:
            return {entry.staff_id for entry in await audit.entries(session, reader)}

    assert await read_by(office.li) == {office.wang.id}
    assert await read_by(office.strange_supervisor) == {office.stranger.id}
    assert await read_by(office.chen) == {office.wang.id, office.stranger.id, office.chen.id}
    with pytest.raises(NotAllowed):
        await read_by(office.wang)


async def test_the_page_is_narrowed_and_goes_on(office: Office) -> None:
    async with office.database.write() as session:
        for number in range(audit.PAGE + 5):
            audit.note(session, office.wang, "GET", f"/tickets/{number}", 200, office.clock.now())
        audit.note(session, office.zhang, "POST", "/tickets/1/take", 303, office.clock.now())
    async with await office.browser_of(office.li) as browser:
        first = await browser.get("/desk/audit")
        assert "Zhang" in words_of(first)
        assert 'rel="next"' in first.text
        changes = words_of(await browser.get("/desk/audit", params={"changes": "1"}))
        assert "did /tickets/1/take 303" in changes
        assert "opened /tickets" not in changes
        zhangs = words_of(await browser.get("/desk/audit", params={"of": office.zhang.id}))
        assert "/tickets/1/take" in zhangs
        assert "/tickets/7 " not in zhangs


async def test_who_signs_in_and_who_fails_to_is_kept_without_what_was_typed(office: Office) -> None:
    async with office.database.write() as session:
        wang = await session.get_one(Staff, office.wang.id)
        await sign_in.set_password(session, wang, "correct horse battery")
    async with office.browser() as browser:
        for password in ("wrong horse battery", "correct horse battery"):
            form = {"login": office.wang.login, "password": password}
            await browser.post("/desk/sign-in", data=form)
    assert await log(office) == [
        (None, "POST", "/sign-in", 401),
        (office.wang.id, "POST", "/sign-in", 303),
    ]
