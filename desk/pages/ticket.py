"""A ticket: what was reported, what was said, who did what, and what can be done now."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import tickets
from actions.bell import ticket_topic
from actions.facts import of_rows, said
from actions.model import Category, Staff, Ticket, TicketMove
from actions.outgoing import Say
from actions.refusals import NotFound, Refusal
from desk.live import changes
from desk.uploads import LARGEST_REQUEST, checked, keep
from desk.visit import Desk, Visit, for_staff, go, id_in, member_in

Typed = tuple[TicketMove, str]

WITH_FILES = frozenset({TicketMove.REPLY, TicketMove.ASK_BACK, TicketMove.SET_OUT})


def routes(desk: Desk) -> list[BaseRoute]:
    """A ticket's page, its changes and its moves."""
    return [
        Route("/tickets/{id:int}", for_staff(desk, show)),
        Route("/tickets/{id:int}/events", for_staff(desk, events)),
        *(
            Route(
                f"/tickets/{{id:int}}/{move}",
                for_staff(desk, partial(make, move=move)),
                methods=["POST"],
                max_body_size=LARGEST_REQUEST,
            )
            for move in WITH_FILES
        ),
        Route("/tickets/{id:int}/{move}", for_staff(desk, make_any), methods=["POST"]),
    ]


async def show(visit: Visit) -> Response:
    """The page; also what it asks for again when something has changed."""
    done = visit.query("done")
    try:
        return await _page(visit, done=done)
    except NotFound:
        # Passed on, it may be another community's now: that is no reason to complain.
        if done == TicketMove.PASS_ON:
            return go(f"/?done={done}")
        raise


async def events(visit: Visit) -> Response:
    """Rings when the ticket changes."""
    ticket_id = visit.id()
    async with visit.database.read() as session:
        await tickets.for_staff(session, ticket_id, visit.staff)
    return changes(visit, ticket_topic(ticket_id))


async def make_any(visit: Visit) -> Response:
    """Make the move that the path names."""
    move = member_in(TicketMove, visit.request.path_params["move"])
    if move not in tickets.STAFF_MOVES:
        raise NotFound
    return await make(visit, move)


async def make(visit: Visit, move: TicketMove) -> Response:
    """Make a move. What is in the way is said on the page, with what was typed still there."""
    ticket_id = visit.id()
    form = await visit.form()
    text = form.get("text", "")
    try:
        chosen = await visit.upload("file")
        upload = await checked(chosen) if chosen and move in WITH_FILES else None
        async with visit.database.write() as session:
            file_ids = [await keep(session, upload, visit.now)] if upload else []
            if move is TicketMove.PASS_ON:
                to = await _colleague(session, form.get("to", ""))
                await tickets.pass_on(session, ticket_id, visit.staff, to, visit.now)
            elif move is TicketMove.RECATEGORISE:
                category = _category(form.get("category", ""))
                await tickets.recategorise(session, ticket_id, visit.staff, category, visit.now)
            else:
                await _work(session, visit, ticket_id, move, text, file_ids)
    except NotFound:
        raise
    except Refusal as refusal:
        return await _page(visit, refused=refusal.say, typed=(move, text))
    return go(f"/tickets/{ticket_id}?done={move}")


async def _work(
    session: AsyncSession,
    visit: Visit,
    ticket_id: int,
    move: TicketMove,
    text: str,
    file_ids: list[int],
) -> Ticket:
    staff, now = visit.staff, visit.now
    match move:
        case TicketMove.TAKE:
            return await tickets.take(session, ticket_id, staff, now)
        case TicketMove.ASK_BACK:
            return await tickets.ask_back(session, ticket_id, staff, now, text, file_ids)
        case TicketMove.REPLY:
            return await tickets.reply(session, ticket_id, staff, text, now, file_ids)
        case TicketMove.SET_OUT:
            return await tickets.set_out(session, ticket_id, staff, now, text, file_ids)
        case TicketMove.RESOLVE:
            return await tickets.resolve(session, ticket_id, staff, now, text)
        case TicketMove.NOTE:
            return await tickets.note(session, ticket_id, staff, text, now)
        case _:
            raise NotFound


async def _colleague(session: AsyncSession, id: str) -> Staff:
    found = await session.get(Staff, id_in(id) or 0)
    if found is None:
        raise NotFound
    return found


def _category(name: str) -> Category:
    if name not in list(Category):
        raise NotFound
    return Category(name)


async def _page(
    visit: Visit, *, done: str = "", refused: Say | None = None, typed: Typed | None = None
) -> Response:
    ticket_id = visit.id()
    async with visit.database.read() as session:
        ticket = await tickets.for_staff(session, ticket_id, visit.staff)
        files = await tickets.files_by_message(session, ticket_id)
        colleagues = await tickets.colleagues(session, ticket, visit.staff)
        is_new = ticket_id in await tickets.unread(session, visit.staff, [ticket_id])
    if is_new:
        async with visit.database.write() as session:
            await tickets.note_read(session, ticket, visit.staff)
    return visit.page(
        "ticket.html",
        status=HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT,
        here="queue",
        ticket=ticket,
        found=said(of_rows(ticket.facts)),
        files=files,
        colleagues=colleagues,
        categories=list(Category),
        possible=tickets.possible(ticket, visit.staff),
        done=TicketMove(done) if done in tickets.STAFF_MOVES else None,
        refused=refused,
        typed_as=typed[0] if typed else None,
        typed=typed[1] if typed else "",
    )
