"""Open pages hear that something has changed, as long as somebody is signed in there."""

from __future__ import annotations

from actions import sign_in, tickets
from tests.unit.desk.office import Office, streaming

SOON, NOT_NOW = 5.0, 0.2  # seconds


async def note(office: Office) -> None:
    async with office.database.write() as session:
        await tickets.note(session, office.ticket.id, office.zhang, "Hm", office.clock.now())


async def test_the_queue_and_the_ticket_hear_of_a_change(quick_office: Office) -> None:
    office = quick_office
    key = await office.key_of(office.wang)
    for path in ("/desk/events", f"/desk/tickets/{office.ticket.id}/events"):
        async with streaming(office.app, path, key) as (status, next_piece):
            assert status == 200
            assert await next_piece(NOT_NOW) == ""
            await note(office)
            assert "event: changed" in await next_piece(SOON)


async def test_another_tickets_page_hears_nothing(quick_office: Office) -> None:
    office = quick_office
    async with office.database.write() as session:
        assert office.marie.resident is not None
        new = tickets.NewTicket(category=office.ticket.category, words="Noise", language="en")
        other = await tickets.file(
            session, chat=office.marie, community=office.meishan, new=new, now=office.clock.now()
        )
    key = await office.key_of(office.wang)
    path = f"/desk/tickets/{other.id}/events"
    async with streaming(office.app, path, key) as (_, next_piece):
        assert await next_piece(NOT_NOW) == ""
        await note(office)
        assert await next_piece(NOT_NOW) == ""


async def test_who_is_signed_out_elsewhere_hears_that_and_nothing_more(
    quick_office: Office,
) -> None:
    office = quick_office
    key = await office.key_of(office.wang)
    async with streaming(office.app, "/desk/events", key) as (_, next_piece):
        assert await next_piece(NOT_NOW) == ""
        async with office.database.write() as session:
            await sign_in.sign_out(session, key)
        await note(office)
        assert "event: signed-out" in await next_piece(SOON)
        await note(office)
        assert await next_piece(NOT_NOW) == ""


async def test_a_closed_page_leaves_no_ear_behind(quick_office: Office) -> None:
    office = quick_office
    key = await office.key_of(office.wang)
    async with streaming(office.app, "/desk/events", key) as (_, next_piece):
        assert await next_piece(NOT_NOW) == ""
    assert not office.database.bell._waiting
