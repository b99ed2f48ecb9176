"""Another site cannot make a signed-in browser do anything here."""

from __future__ import annotations

import pytest

from actions.model import Ticket, TicketState
from tests.unit.desk.office import HERE, Office, words_of

FOREIGN = [
    {"Origin": "https://evil.example"},
    {"Origin": "https://evil.desk.example"},
    {"Origin": "http://desk.example:8080"},
    {"Origin": "null"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site", "Origin": HERE},
    {"Sec-Fetch-Site": "none"},
    {},
]
OURS = [
    {"Origin": HERE},
    {"Sec-Fetch-Site": "same-origin"},
    # A proxy in front may change the host's name; the browser still knows where it was.
    {"Sec-Fetch-Site": "same-origin", "Origin": "https://outside.example"},
]


async def state(office: Office) -> TicketState:
    async with office.database.read() as session:
        return (await session.get_one(Ticket, office.ticket.id)).state


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_what_another_site_sends_changes_nothing(
    quick_office: Office, headers: dict[str, str]
) -> None:
    key = await quick_office.key_of(quick_office.wang)
    async with quick_office.browser(key, origin=None) as browser:
        taken = await browser.post(f"/desk/tickets/{quick_office.ticket.id}/take", headers=headers)
        left = await browser.post("/desk/sign-out", headers=headers)
        assert (taken.status_code, left.status_code) == (403, 403)
        assert "This is not for your account" in words_of(taken)
        assert (await browser.get("/desk/")).status_code == 200
    assert await state(quick_office) is TicketState.NEW


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_nobody_is_signed_in_by_another_site(
    quick_office: Office, headers: dict[str, str]
) -> None:
    async with quick_office.browser(origin=None) as browser:
        form = {"login": "attacker", "password": "a password of theirs"}
        assert (await browser.post("/desk/sign-in", data=form, headers=headers)).status_code == 403


@pytest.mark.parametrize("headers", OURS, ids=str)
async def test_our_own_pages_may(quick_office: Office, headers: dict[str, str]) -> None:
    key = await quick_office.key_of(quick_office.wang)
    async with quick_office.browser(key, origin=None) as browser:
        taken = await browser.post(f"/desk/tickets/{quick_office.ticket.id}/take", headers=headers)
        assert taken.status_code == 303
    assert await state(quick_office) is TicketState.TAKEN


async def test_looking_is_free(quick_office: Office) -> None:
    """A link in a mail leads to the ticket: only changes need one of our own pages."""
    key = await quick_office.key_of(quick_office.wang)
    async with quick_office.browser(key, origin=None) as browser:
        address = f"/desk/tickets/{quick_office.ticket.id}"
        page = await browser.get(address, headers={"Sec-Fetch-Site": "cross-site"})
        assert page.status_code == 200


async def test_a_form_that_is_too_large_is_not_read(quick_office: Office) -> None:
    async with await quick_office.browser_of(quick_office.wang) as browser:
        answer = await browser.post(
            f"/desk/tickets/{quick_office.ticket.id}/note", data={"text": "x" * 70_000}
        )
    assert answer.status_code == 413
