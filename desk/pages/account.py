"""One's own account: language, password, browsers signed in, the phone that gets the cards."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import officers, second_step, sign_in, staff
from actions.outgoing import Say, say
from actions.refusals import NotFound, Refusal
from desk.visit import ROOT, Desk, Visit, for_staff, go, id_in


def routes(desk: Desk) -> list[BaseRoute]:
    """The page, and what it changes."""
    return [
        Route("/account", for_staff(desk, show)),
        Route("/account/language", for_staff(desk, speak), methods=["POST"]),
        Route("/account/password", for_staff(desk, change_password), methods=["POST"]),
        Route("/account/sessions", for_staff(desk, end_session), methods=["POST"]),
        Route("/account/phone", for_staff(desk, link_phone), methods=["POST"]),
        Route("/account/phone/unlink", for_staff(desk, unlink_phone), methods=["POST"]),
    ]


async def show(visit: Visit) -> Response:
    """The page."""
    return await _page(visit, done=visit.query("done"))


async def speak(visit: Visit) -> Response:
    """Change the language of the desk and the cards, and go back to where they were."""
    form = await visit.form()
    if form.get("language") not in staff.LANGUAGES:
        raise NotFound
    async with visit.database.write() as session:
        await staff.set_language(session, visit.staff, form["language"])
    back = form.get("back", "")
    inside = back.startswith(f"{ROOT}/") and not back.startswith(f"{ROOT}//")
    return go(back.removeprefix(ROOT) if inside else "/account")


async def change_password(visit: Visit) -> Response:
    """A new password, and with it a new session here; all other browsers are signed out."""
    form = await visit.request.form()  # as typed: a password may begin with a space
    current, new, again = (str(form.get(name, "")) for name in ("current", "new", "again"))
    if new != again:
        return await _page(visit, refused=say("desk-passwords-differ"))
    try:
        secret = await sign_in.change_password(visit.database, visit.staff, current, new, visit.now)
    except Refusal as refusal:
        return await _page(visit, refused=refusal.say)
    response = go("/account?done=password")
    visit.desk.keep_secret(response, secret)
    return response


async def end_session(visit: Visit) -> Response:
    """Sign another browser out, or all others."""
    form = await visit.form()
    async with visit.database.write() as session:
        if form.get("session") == "others":
            await sign_in.end_others(session, visit.staff, visit.secret)
        elif id := id_in(form.get("session", "")):
            await sign_in.end_session(session, visit.staff, id)
    return go("/account?done=session")


async def link_phone(visit: Visit) -> Response:
    """A code to send to the bot. It is shown now and never again: only a hash is kept."""
    async with visit.database.write() as session:
        code = await officers.link_code(session, visit.staff, visit.now)
    return await _page(visit, code=code)


async def unlink_phone(visit: Visit) -> Response:
    """No more cards to the phone."""
    async with visit.database.write() as session:
        step = await second_step.of(session, visit.staff)
        is_needed = step is not None and step.by_telegram
        chat = await officers.telegram_of(session, visit.staff)
        if chat is not None and not is_needed:
            await officers.unlink(session, chat)
    if is_needed:
        return await _page(visit, refused=say("refusal-phone-is-second-step"))
    return go("/account?done=phone")


async def _page(
    visit: Visit, *, refused: Say | None = None, code: str | None = None, done: str = ""
) -> Response:
    async with visit.database.read() as session:
        sessions = await sign_in.sessions_of(session, visit.staff, visit.now)
        phone = await officers.telegram_of(session, visit.staff)
        step = await second_step.of(session, visit.staff)
    values: dict[str, Any] = {
        "sessions": [(one, sign_in.is_session_of(visit.secret, one)) for one in sessions],
        "phone": phone,
        "has_second_step": step is not None and step.is_on,
        "code": code,
        "refused": refused,
        "done": done if done in ("password", "session", "phone") else None,
    }
    status = HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT
    return visit.page("account.html", status=status, here="account", **values)
