"""In and out."""

from __future__ import annotations

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import audit, sign_in
from actions.outgoing import Say
from desk.visit import COOKIE, ROOT, Desk, Visit, for_staff, go


def routes(desk: Desk) -> list[BaseRoute]:
    """The door."""

    async def door(request: Request) -> Response:
        return _door(desk, request, request.query_params.get("next", ""))

    async def enter(request: Request) -> Response:
        form = await request.form()
        login, password, after = (str(form.get(name, "")) for name in ("login", "password", "next"))
        try:
            secret = await sign_in.sign_in(desk.database, login, password, desk.clock())
        except sign_in.SignInRefused as refusal:
            async with desk.database.write() as session:
                audit.note(session, None, "POST", "/sign-in", HTTPStatus.UNAUTHORIZED, desk.clock())
            return _door(desk, request, after, login=login, refused=refusal.say)
        async with desk.database.write() as session:
            staff = await sign_in.staff_of(session, secret, desk.clock())
            audit.note(session, staff, "POST", "/sign-in", HTTPStatus.SEE_OTHER, desk.clock())
        response = go(_inside(after))
        desk.keep_secret(response, secret)
        return response

    return [
        Route("/sign-in", door),
        Route("/sign-in", enter, methods=["POST"]),
        Route("/sign-out", for_staff(desk, leave), methods=["POST"]),
    ]


async def leave(visit: Visit) -> Response:
    """End the session, here and in the database."""
    async with visit.database.write() as session:
        await sign_in.sign_out(session, visit.secret)
    response = go("/sign-in")
    response.delete_cookie(COOKIE, path=ROOT)
    return response


def _door(
    desk: Desk, request: Request, after: str, *, login: str = "", refused: Say | None = None
) -> Response:
    return desk.pages.render(
        "sign_in.html",
        desk.words_for(request),
        status=HTTPStatus.OK if refused is None else HTTPStatus.UNAUTHORIZED,
        staff=None,
        here="sign-in",
        login=login,
        refused=refused,
        after=after,
    )


def _inside(path: str) -> str:
    """`path` if it is one of ours; an address can be made by anybody."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) else "/"
