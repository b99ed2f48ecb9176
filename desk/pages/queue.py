"""The queue: what waits, for whom, since when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import parse_qs, urlencode

from starlette.datastructures import QueryParams
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import communities, saved_views, tickets
from actions.bell import TICKETS
from actions.languages import LANGUAGES
from actions.model import Category, Priority, TicketMove, TicketState
from actions.outgoing import Say
from actions.refusals import Refusal
from actions.tickets import Position, Sieve, View
from desk.live import changes
from desk.visit import ROOT, Desk, Visit, for_staff, go, id_in, member_in


def routes(desk: Desk) -> list[BaseRoute]:
    """The queue, its changes, and the views of it that somebody keeps."""
    return [
        Route("/", for_staff(desk, show)),
        Route("/events", for_staff(desk, events)),
        Route("/views", for_staff(desk, keep_view), methods=["POST"]),
        Route("/views/{id:int}/drop", for_staff(desk, drop_view), methods=["POST"]),
    ]


async def show(visit: Visit) -> Response:
    """A page of tickets, as far as they pass what the address asks for."""
    return await _page(visit, _sieve(visit.request.query_params))


async def keep_view(visit: Visit) -> Response:
    """Keep what is looked at under a name."""
    form = await visit.form()
    asked = parse_qs(form.get("query", ""))
    sieve = _sieve(QueryParams({name: values[0] for name, values in asked.items()}))
    try:
        async with visit.database.write() as session:
            await saved_views.keep(
                session, visit.staff, form.get("name", ""), _query(sieve), visit.now
            )
    except Refusal as refusal:
        return await _page(visit, sieve, refused=refusal.say)
    return go(_address(sieve).removeprefix(ROOT))


async def drop_view(visit: Visit) -> Response:
    """Keep a view no more."""
    async with visit.database.write() as session:
        await saved_views.drop(session, visit.staff, visit.id())
    return go("/")


async def events(visit: Visit) -> Response:
    """Rings when any ticket changes."""
    return changes(visit, TICKETS)


async def _page(visit: Visit, sieve: Sieve, refused: Say | None = None) -> Response:
    after = _position(visit.query("after"))
    async with visit.database.read() as session:
        page = await tickets.queue(session, visit.staff, sieve, visit.now, after=after)
        ids = [ticket.id for ticket in page.tickets]
        return visit.page(
            "queue.html",
            status=HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT,
            here="queue",
            tickets=page.tickets,
            unanswered=await tickets.unanswered(session, page.tickets),
            unread=await tickets.unread(session, visit.staff, ids),
            counts=await tickets.counts(session, visit.staff),
            most_counted=tickets.MOST_COUNTED,
            communities=await communities.choices(session, visit.staff),
            kept=await saved_views.of(session, visit.staff),
            sieve=sieve,
            query=_query(sieve),
            views=list(View),
            categories=list(Category),
            states=list(TicketState),
            priorities=list(Priority),
            languages=list(LANGUAGES),
            this_page=_address(sieve, after),
            first_page=_address(sieve) if after else None,
            next_page=_address(sieve, page.next) if page.next else None,
            address_of=lambda view: _address(_in_view(sieve, view)),
            done=member_in(TicketMove, visit.query("done")),
            refused=refused,
        )


def _sieve(asked: QueryParams) -> Sieve:
    """What an address asks for; anything we would not have written ourselves is left out."""
    language = asked.get("language", "")
    return Sieve(
        view=member_in(View, asked.get("view", "")) or View.OPEN,
        category=member_in(Category, asked.get("category", "")),
        community_id=id_in(asked.get("community", "")),
        state=member_in(TicketState, asked.get("state", "")),
        priority=member_in(Priority, asked.get("priority", "")),
        language=language if language in LANGUAGES else "",
        unread=asked.get("unread") == "1",
        overdue=asked.get("overdue") == "1",
        text=" ".join(asked.get("q", "").split())[: tickets.LONGEST_QUESTION],
    )


def _in_view(sieve: Sieve, view: View) -> Sieve:
    """The same in another view; a state that it does not have is not asked for."""
    return replace(sieve, view=view, state=None)


def _query(sieve: Sieve, after: Position | None = None) -> str:
    asked = {
        "view": "" if sieve.view is View.OPEN else sieve.view.value,
        "category": sieve.category.value if sieve.category else "",
        "community": str(sieve.community_id or ""),
        "state": sieve.state.value if sieve.state else "",
        "priority": sieve.priority.value if sieve.priority else "",
        "language": sieve.language,
        "unread": "1" if sieve.unread else "",
        "overdue": "1" if sieve.overdue else "",
        "q": sieve.text,
        "after": f"{after.stretch}_{after.updated_at.isoformat()}_{after.id}" if after else "",
    }
    return urlencode({name: value for name, value in asked.items() if value})


def _address(sieve: Sieve, after: Position | None = None) -> str:
    query = _query(sieve, after)
    return f"{ROOT}/?{query}" if query else f"{ROOT}/"


def _position(text: str) -> Position | None:
    """Where the page begins; None, the first one, for anything we did not write ourselves."""
    try:
        stretch, updated_at, id = text.split("_")
        moment = datetime.fromisoformat(updated_at)
        last = id_in(id)
        if moment.tzinfo is None or last is None or stretch not in ("0", "1", "2", "3"):
            return None
        return Position(int(stretch), moment.astimezone(UTC), last)
    except (ValueError, OverflowError):
        return None
