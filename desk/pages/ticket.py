"""A ticket: what was reported, what was said, who did what, and what can be done now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from http import HTTPStatus

from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import canned_replies, communities, tickets
from actions.bell import ticket_topic
from actions.facts import of_rows, said
from actions.model import Category, Priority, Ticket, TicketMove
from actions.refusals import NotFound, Refusal, TextNeeded
from actions.tickets import Alike, ChangedMeanwhile
from actions.translation import NotTranslated
from desk.live import changes
from desk.map_sketch import Sketch, sketch
from desk.pages import ticket_moves
from desk.uploads import LARGEST_REQUEST, checked, keep
from desk.visit import Desk, Visit, for_staff, go, member_in

Typed = tuple[TicketMove, str]

WITH_FILES = frozenset({TicketMove.REPLY, TicketMove.ASK_BACK, TicketMove.SET_OUT})
MOVES = (*tickets.STAFF_MOVES, TicketMove.SEPARATE)
# After these it may be another community's: that is no reason to complain.
_LEADING_AWAY = (TicketMove.PASS_ON, TicketMove.TRANSFER)


def routes(desk: Desk) -> list[BaseRoute]:
    """A ticket's page, its changes and its moves."""
    return [
        Route("/tickets/{id:int}", for_staff(desk, show)),
        Route("/tickets/{id:int}/events", for_staff(desk, events)),
        Route(
            "/tickets/{id:int}/translate",
            for_staff(desk, translate),
            methods=["POST"],
            max_body_size=LARGEST_REQUEST,  # a picture may have been chosen meanwhile
        ),
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
        if done in _LEADING_AWAY:
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
    if move not in MOVES:
        raise NotFound
    return await make(visit, move)


async def make(visit: Visit, move: TicketMove) -> Response:
    """Make a move. What is in the way is said on the page, with what was typed still there."""
    ticket_id = visit.id()
    form = await visit.form()
    try:
        chosen = await visit.upload("file")
        upload = await checked(chosen) if chosen and move in WITH_FILES else None
        async with visit.database.write() as session:
            file_ids = [await keep(session, upload, visit.now)] if upload else []
            ticket = await ticket_moves.make(session, visit, ticket_id, move, form, file_ids)
    except NotFound:
        raise
    except Refusal as refusal:
        return await _page(visit, refused=refusal, typed=(move, form.get("text", "")))
    return go(f"/tickets/{ticket.id}?done={move}")


async def translate(visit: Visit) -> Response:
    """Translate what a resident wrote, or what is to be sent to them; the original stays beside."""
    form = await visit.form()
    async with visit.database.read() as session:
        ticket = await tickets.for_staff(session, visit.id(), visit.staff)
    draft = form.get("text", "")
    own, theirs = visit.staff.language, canned_replies.language_for(ticket)
    try:
        if visit.desk.translator is None:
            raise NotTranslated
        if "message" not in form:
            if not draft:
                raise TextNeeded
            said = await visit.desk.translator.translate(draft, own, theirs)
            typed = (TicketMove.REPLY, said)
            return await _page(visit, typed=typed, translated=Translated(None, said, theirs, draft))
        id, text, language = _written(ticket, form["message"])
        said = await visit.desk.translator.translate(text, language, own)
        return await _page(visit, translated=Translated(id, said, own, text))
    except NotFound:
        raise
    except Refusal as refusal:
        return await _page(visit, refused=refusal, typed=(TicketMove.REPLY, draft))


@dataclass(frozen=True)
class Translated:
    """A translation, in `language`, of a message (0: the report) or of a draft (None)."""

    id: int | None
    text: str
    language: str
    original: str


def _written(ticket: Ticket, message: str) -> tuple[int, str, str]:
    """What was written in the report ("0") or a message of the thread, and in which language."""
    if message == "0":
        return 0, ticket.words, ticket.language
    for one in ticket.messages:
        if str(one.id) == message:
            return one.id, one.text, one.language
    raise NotFound


async def _page(
    visit: Visit,
    *,
    done: str = "",
    refused: Refusal | None = None,
    typed: Typed | None = None,
    translated: Translated | None = None,
) -> Response:
    ticket_id = visit.id()
    called = visit.query("elsewhere").strip()
    async with visit.database.read() as session:
        ticket = await tickets.for_staff(session, ticket_id, visit.staff)
        files = await tickets.files_by_message(session, ticket_id)
        colleagues = await tickets.colleagues(session, ticket, visit.staff)
        alike = await tickets.alike(session, ticket, visit.staff)
        into, together = await tickets.merges_of(session, ticket_id)
        elsewhere = await communities.elsewhere(session, ticket.community_id, called)
        shown = [ticket_id, *(other.id for other in together)]
        unread = await tickets.unread(session, visit.staff, shown)
    if ticket_id in unread:
        async with visit.database.write() as session:
            await tickets.note_read(session, ticket, visit.staff)
    chosen = _chosen(visit, ticket)
    seen = refused.seen if isinstance(refused, ChangedMeanwhile) else None
    return visit.page(
        "ticket.html",
        status=HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT,
        here="queue",
        ticket=ticket,
        found=said(of_rows(ticket.facts)),
        files=files,
        colleagues=colleagues,
        alike=alike,
        together=together,
        into=into,
        elsewhere=elsewhere,
        called=called,
        unread=unread,
        map=_map(ticket, alike),
        categories=list(Category),
        priorities=list(Priority),
        possible=tickets.possible(ticket, visit.staff),
        done=TicketMove(done) if done in MOVES else None,
        refused=refused.say if refused else None,
        meanwhile=[event for event in ticket.events if seen is not None and event.id > seen],
        translated=translated,
        translates=visit.desk.translator is not None,
        writes_to=canned_replies.language_for(ticket),
        canned=_offered(visit, ticket),
        chosen=chosen,
        typed_as=typed[0] if typed else TicketMove.REPLY if chosen else None,
        typed=typed[1] if typed else chosen.text if chosen else "",
    )


@dataclass(frozen=True)
class Chosen:
    """A ready answer as the reporter would get it, and as whoever sends it reads it."""

    language: str
    text: str
    in_own_words: str


def _offered(visit: Visit, ticket: Ticket) -> list[tuple[str, str]]:
    """The ready answers that fit, each by its slug and how it begins."""
    language = visit.staff.language
    return [
        (reply.slug, reply.filled_in(language, ticket, visit.staff))
        for reply in canned_replies.for_ticket(visit.desk.replies, ticket)
    ]


def _chosen(visit: Visit, ticket: Ticket) -> Chosen | None:
    asked = visit.query("canned")
    for reply in visit.desk.replies:
        if reply.slug == asked:
            language = canned_replies.language_for(ticket)
            return Chosen(
                language=language,
                text=reply.filled_in(language, ticket, visit.staff),
                in_own_words=reply.filled_in(visit.staff.language, ticket, visit.staff),
            )
    return None


def _map(ticket: Ticket, alike: list[Alike]) -> Sketch | None:
    """Where it is, and where the likely duplicates are; None where nobody said."""
    if ticket.latitude is None or ticket.longitude is None:
        return None
    others = [
        ((other.ticket.latitude, other.ticket.longitude), other.ticket.number)
        for other in alike
        if other.ticket.latitude is not None and other.ticket.longitude is not None
    ]
    return sketch((ticket.latitude, ticket.longitude), ticket.community.boundary, others)
