"""The officers' web desk, put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from actions.alerts import AlertTemplate, Planning
from actions.canned_replies import CannedReply
from actions.cap import CapReader, Publishing
from actions.database import Database, is_passing
from actions.fraud import Recogniser
from actions.refusals import NotFound
from actions.seals import Seal
from actions.service_levels import ServiceLevels
from actions.translation import Translator
from actions.wording import Wording
from desk.pages import (
    account,
    alerts,
    audit,
    cap,
    communities,
    dashboard,
    duty,
    feedback,
    files,
    fraud,
    fraud_lists,
    people,
    person,
    plans,
    queue,
    registers,
    second_step,
    sign_in,
    ticket,
    understanding,
)
from desk.rendering import FOLDER, Pages
from desk.same_origin import SameOrigin
from desk.security_headers import SecurityHeaders, security_headers
from desk.visit import Clock, Desk, Visit, for_staff

LARGEST_FORM = 64 * 1024  # bytes; nobody writes more to a resident
ALWAYS_ASK = {"Cache-Control": "no-cache"}  # after an update, yesterday's script meets new pages


def create_desk(
    database: Database,
    wording: Wording,
    clock: Clock,
    *,
    planning: Planning,
    is_https: bool,
    templates: Mapping[str, AlertTemplate],
    recogniser: Recogniser,
    seal: Seal,
    levels: ServiceLevels,
    public_url: str | None = None,
    intents: Sequence[str] = (),
    replies: Sequence[CannedReply] = (),
    translator: Translator | None = None,
    publishing: Publishing | None = None,
    cap_reader: CapReader | None = None,
) -> Starlette:
    """The desk as an app to be mounted at /desk.

    `public_url` (without a slash at the end) is where residents reach the chat, for the QR codes
    at the gates; without it they lead to where the desk itself was opened. `intents` are what
    residents can mean (the names of `nlu.intents`), for reviewers to choose from. `planning` says
    how alerts go out; `replies` are the answers that are ready; without a `translator` nothing is
    translated, and the desk says so; without `publishing` no other system is told
    anything, and without a `cap_reader` no message of theirs is taken in. `seal` keeps what has to
    be readable again. `levels` are the service levels until somebody changes them.
    """
    pages = Pages(wording, planning.nights.timezone)
    desk = Desk(
        database, pages, clock, is_https, planning, templates, public_url, tuple(intents),
        recogniser, seal, levels, tuple(replies), translator, publishing, cap_reader,
    )  # fmt: skip

    def refusal(request: Request) -> Response:
        return desk.problem(HTTPStatus.FORBIDDEN, desk.words_for(request))

    async def refused(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.BAD_REQUEST
        return desk.problem(status, desk.words_for(request))

    async def failed(request: Request, error: Exception) -> Response:
        status = (
            HTTPStatus.SERVICE_UNAVAILABLE
            if is_passing(error)
            else HTTPStatus.INTERNAL_SERVER_ERROR
        )
        response = desk.problem(status, desk.words_for(request))
        response.headers.update(security_headers())  # made outside of all middleware
        return response

    static = StaticFiles(directory=FOLDER / "static")
    pages_of = (
        sign_in, queue, ticket, dashboard, duty, files, fraud, fraud_lists, alerts, plans, cap,
        communities, registers, feedback, understanding, people, person, audit, second_step,
        account,
    )  # fmt: skip
    return Starlette(
        routes=[
            *(route for page in pages_of for route in page.routes(desk)),
            Mount("/static", SecurityHeaders(static, ALWAYS_ASK)),
            Route("/{path:path}", for_staff(desk, nothing)),
        ],
        middleware=[Middleware(SecurityHeaders), Middleware(SameOrigin, refusal=refusal)],
        exception_handlers={HTTPException: refused, Exception: failed},
        max_body_size=LARGEST_FORM,
    )


async def nothing(_: Visit) -> Response:
    """There is no such page."""
    raise NotFound
