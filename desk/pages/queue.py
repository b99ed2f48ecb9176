"""The queue: what waits, for whom, since when."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import communities, tickets
from actions.bell import TICKETS
from actions.model import Category, TicketMove
from actions.tickets import Position, Sieve, View
from desk.live import changes
from desk.visit import ROOT, Desk, Visit, for_staff, id_in, member_in


def routes(desk: Desk) -> list[BaseRoute]:
    """The queue and its changes."""
    return [
        Route("/", for_staff(desk, show)),
        Route("/events", for_staff(desk, events)),
    ]


async def show(visit: Visit) -> Response:
    """A page of tickets, as far as they pass what the address asks for."""
    sieve = Sieve(
        view=member_in(View, visit.query("view")) or View.OPEN,
        category=member_in(Category, visit.query("category")),
        community_id=id_in(visit.query("community")),
    )
    after = _position(visit.query("after"))
    async with visit.database.read() as session:
        found = await tickets.queue(
            session, visit.staff, sieve, limit=tickets.PAGE + 1, after=after
        )
        shown, more = found[: tickets.PAGE], len(found) > tickets.PAGE
        return visit.page(
            "queue.html",
            here="queue",
            tickets=shown,
            unanswered=await tickets.unanswered(session, shown),
            counts=await tickets.counts(session, visit.staff),
            communities=await communities.visible_to(session, visit.staff),
            sieve=sieve,
            views=list(View),
            categories=list(Category),
            this_page=_address(sieve, after),
            first_page=_address(sieve) if after else None,
            next_page=_address(sieve, Position.of(shown[-1])) if more else None,
            address_of=lambda view: _address(Sieve(view, sieve.category, sieve.community_id)),
            done=member_in(TicketMove, visit.query("done")),
        )


async def events(visit: Visit) -> Response:
    """Rings when any ticket changes."""
    return changes(visit, TICKETS)


def _address(sieve: Sieve, after: Position | None = None) -> str:
    asked = {
        "view": "" if sieve.view is View.OPEN else sieve.view.value,
        "category": sieve.category.value if sieve.category else "",
        "community": str(sieve.community_id or ""),
        "after": f"{after.is_urgent:d}_{after.updated_at.isoformat()}_{after.id}" if after else "",
    }
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{ROOT}/?{query}" if query else f"{ROOT}/"


def _position(text: str) -> Position | None:
    """Where the page begins; None, the first one, for anything we did not write ourselves."""
    try:
        is_urgent, updated_at, id = text.split("_")
        moment = datetime.fromisoformat(updated_at)
        if moment.tzinfo is None or (last := id_in(id)) is None:
            return None
        return Position(is_urgent == "1", moment.astimezone(UTC), last)
    except (ValueError, OverflowError):
        return None
