"""What residents think of the service, as they wrote it."""

from __future__ import annotations

from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import feedback
from desk.visit import Desk, Visit, for_staff, id_in

PAGE = 50


def routes(desk: Desk) -> list[BaseRoute]:
    """The list."""
    return [Route("/feedback", for_staff(desk, show))]


async def show(visit: Visit) -> Response:
    """The latest, a page at a time."""
    before_id = id_in(visit.query("before"))
    async with visit.database.read() as session:
        found = await feedback.latest(session, visit.staff, limit=PAGE + 1, before_id=before_id)
    return visit.page(
        "feedback.html",
        here="feedback",
        voices=found[:PAGE],
        next_id=found[PAGE - 1][0].id if len(found) > PAGE else None,
    )
