"""The audit log, to be read by who is in charge."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import audit, duty
from desk.visit import ROOT, Desk, Visit, for_staff, id_in


def routes(desk: Desk) -> list[BaseRoute]:
    """The page."""
    return [Route("/audit", for_staff(desk, show))]


async def show(visit: Visit) -> Response:
    """Who opened and changed what, the newest first."""
    of_id, before_id = id_in(visit.query("of")), id_in(visit.query("before"))
    changes_only = visit.query("changes") == "1"
    async with visit.database.read() as session:
        found = await audit.entries(
            session,
            visit.staff,
            before_id=before_id,
            of_id=of_id,
            changes_only=changes_only,
            limit=audit.PAGE + 1,
        )
        people = await duty.colleagues(session, visit.staff)
    shown, more = found[: audit.PAGE], len(found) > audit.PAGE

    def address(before: int | None) -> str:
        asked = {"of": of_id, "changes": 1 if changes_only else None, "before": before}
        query = urlencode({name: value for name, value in asked.items() if value})
        return f"{ROOT}/audit?{query}" if query else f"{ROOT}/audit"

    return visit.page(
        "audit.html",
        here="audit",
        entries=shown,
        people=people,
        of_id=of_id,
        changes_only=changes_only,
        first_page=address(None) if before_id else None,
        next_page=address(shown[-1].id) if more else None,
    )
