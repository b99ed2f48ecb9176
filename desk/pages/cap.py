"""Taking in a message of another warning system that an admin has as a file."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

import structlog
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import cap
from actions.cap import CapRefused, Taken
from actions.model import Role
from actions.outgoing import Say
from actions.refusals import NotAllowed, NotFound
from desk.uploads import FORM_AROUND
from desk.visit import Desk, Visit, for_staff, go

log = structlog.get_logger(__name__)

SOURCE = "desk"


def routes(desk: Desk) -> list[BaseRoute]:
    """The form, and what it sends."""
    largest = cap.LARGEST + FORM_AROUND
    return [
        Route("/alerts/cap", for_staff(desk, ask)),
        Route("/alerts/cap", for_staff(desk, take_in), methods=["POST"], max_body_size=largest),
    ]


async def ask(visit: Visit) -> Response:
    """The form."""
    _check(visit)
    return _form(visit)


async def take_in(visit: Visit) -> Response:
    """Make a draft of the file, or say what is wrong with it."""
    _check(visit)
    upload = await visit.upload("message")
    try:
        taken = await _taken(visit, b"" if upload is None else await upload.read())
    except CapRefused as refusal:
        log.warning("cap_refused", source=SOURCE, why=refusal.say.id)
        return _form(visit, refusal.say)
    return go("/alerts" if taken.plan_id is None else f"/alerts/plans/{taken.plan_id}")


async def _taken(visit: Visit, content: bytes) -> Taken:
    reader = visit.desk.cap_reader
    if reader is None:
        raise NotFound
    notice = await asyncio.to_thread(reader.read, content)
    async with visit.database.write() as session:
        return await cap.take_in(
            session,
            SOURCE,
            notice,
            visit.now,
            desk=visit.desk.planning.desk,
            by_id=visit.staff.id,
        )


def _check(visit: Visit) -> None:
    """What comes from elsewhere is for those who may send everywhere."""
    if visit.staff.role is not Role.ADMIN:
        raise NotAllowed


def _form(visit: Visit, refused: Say | None = None) -> Response:
    return visit.page(
        "cap.html",
        status=HTTPStatus.OK if refused is None else HTTPStatus.UNPROCESSABLE_ENTITY,
        here="alerts",
        refused=refused,
    )
