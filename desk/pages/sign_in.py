"""In and out: login and password, and for who has set one up a second step."""

from __future__ import annotations

from collections.abc import Awaitable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import audit, second_step, sign_in
from actions.sign_in import SignInRefused
from desk.visit import (
    ATTEMPT_COOKIE,
    COOKIE,
    ROOT,
    SETTING_UP,
    Desk,
    Visit,
    for_staff,
    go,
)


def routes(desk: Desk) -> list[BaseRoute]:
    """The door."""

    async def door(request: Request) -> Response:
        return _door(desk, request, request.query_params.get("next", ""))

    async def enter(request: Request) -> Response:
        form = await request.form()
        login, password, after = (str(form.get(name, "")) for name in ("login", "password", "next"))
        entering = sign_in.sign_in(desk.database, login, password, desk.clock())
        return await let_in(desk, request, "/sign-in", entering, after, login)

    async def finish(request: Request) -> Response:
        form = await request.form()
        code, after = (str(form.get(name, "")) for name in ("code", "next"))
        attempt = request.cookies.get(ATTEMPT_COOKIE, "")
        entering = sign_in.sign_in_with_code(desk.database, attempt, code, desk.seal, desk.clock())
        return await let_in(desk, request, "/sign-in/code", entering, after)

    return [
        Route("/sign-in", door),
        Route("/sign-in", enter, methods=["POST"]),
        Route("/sign-in/code", finish, methods=["POST"]),
        Route("/sign-out", for_staff(desk, leave), methods=["POST"]),
    ]


async def let_in(
    desk: Desk,
    request: Request,
    path: str,
    entering: Awaitable[str],
    after: str = "",
    login: str = "",
) -> Response:
    """Go on to `after` if `entering` gives a session; else the door, which says no more than that.

    `path` is what the audit log keeps. Other refusals than `SignInRefused` are the caller's.
    """
    try:
        secret = await entering
    except SignInRefused as refusal:
        async with desk.database.write() as session:
            audit.note(session, None, "POST", path, HTTPStatus.UNAUTHORIZED, desk.clock())
        return _door(desk, request, after, login=login, refused=refusal)
    async with desk.database.write() as session:
        staff = await sign_in.staff_of(session, secret, desk.clock())
        assert staff is not None
        audit.note(session, staff, "POST", path, HTTPStatus.SEE_OTHER, desk.clock())
        step = await second_step.of(session, staff)
    was_reset = step is not None and step.reset_at is not None
    response = go(SETTING_UP if was_reset else _inside(after))
    desk.keep_secret(response, secret)
    return response


async def leave(visit: Visit) -> Response:
    """End the session, here and in the database."""
    async with visit.database.write() as session:
        await sign_in.sign_out(session, visit.secret)
    response = go("/sign-in")
    response.delete_cookie(COOKIE, path=ROOT)
    return response


def _door(
    desk: Desk,
    request: Request,
    after: str,
    *,
    login: str = "",
    refused: SignInRefused | None = None,
) -> Response:
    attempt = None if refused is None else refused.attempt
    response = desk.pages.render(
        "sign_in.html",
        desk.words_for(request),
        status=HTTPStatus.OK if refused is None else HTTPStatus.UNAUTHORIZED,
        staff=None,
        here="sign-in",
        login=login,
        refused=refused,
        asks_code=attempt is not None,
        after=after,
    )
    if attempt:
        desk.keep_attempt(response, attempt)
    return response


def _inside(path: str) -> str:
    """`path` if it is one of ours; an address can be made by anybody."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) else "/"
