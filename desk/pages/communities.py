"""Communities, their officers, and the QR code that hangs at the gate."""

from __future__ import annotations

import io

import segno
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import communities, officers
from actions.languages import LANGUAGES
from actions.model import Community
from actions.refusals import NotFound
from desk.visit import Desk, Visit, for_staff


def routes(desk: Desk) -> list[BaseRoute]:
    """The list, a poster for a gate, and the code on it."""
    return [
        Route("/communities", for_staff(desk, show)),
        Route("/communities/{code}", for_staff(desk, poster)),
        Route("/communities/{code}/qr.svg", for_staff(desk, qr_code, is_noted=False)),
    ]


async def show(visit: Visit) -> Response:
    """Who serves where."""
    async with visit.database.read() as session:
        theirs = await communities.in_charge_of(session, visit.staff)
        serving = await officers.by_community(session, theirs)
    return visit.page(
        "communities.html",
        here="communities",
        communities=theirs,
        serving=serving,
        link=lambda community: chat_link(visit, community),
    )


async def poster(visit: Visit) -> Response:
    """A sheet to print and put up: what it is, in every language, and the code."""
    community = await _community(visit)
    return visit.page(
        "poster.html",
        community=community,
        languages=list(LANGUAGES),
        link=chat_link(visit, community),
    )


async def qr_code(visit: Visit) -> Response:
    """The code as a drawing, sharp at any size; it survives rain and scratches (level Q)."""
    link = chat_link(visit, await _community(visit))
    out = io.BytesIO()
    segno.make(link, error="q", micro=False).save(out, kind="svg", border=4, dark="#0d2746")
    return Response(out.getvalue(), media_type="image/svg+xml")


def chat_link(visit: Visit, community: Community) -> str:
    """Where a resident of `community` starts to write."""
    request = visit.request
    here = f"{request.url.scheme}://{request.url.netloc}"
    return f"{visit.desk.public_url or here}/chat?start={community.code}"


async def _community(visit: Visit) -> Community:
    code = visit.request.path_params["code"]
    async with visit.database.read() as session:
        for community in await communities.in_charge_of(session, visit.staff):
            if community.code == code:
                return community
    raise NotFound
