"""One's own second step: an app, the phone, recovery codes."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, NamedTuple

import segno
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import officers, second_step, sign_in
from actions.outgoing import Say
from actions.refusals import NotFound, Refusal
from actions.second_step import NewApp, Way
from desk.visit import SETTING_UP, Desk, Visit, for_staff, go


class QrCode(NamedTuple):
    """A QR code of `size` squares to each side, the `dark` ones as a path of SVG."""

    size: int
    dark: str


def routes(desk: Desk) -> list[BaseRoute]:
    """The page, and what it changes."""
    return [
        Route(SETTING_UP, for_staff(desk, show)),
        Route(f"{SETTING_UP}/{{change}}", for_staff(desk, make), methods=["POST"]),
    ]


async def show(visit: Visit) -> Response:
    """What is set up, and what could be."""
    return await _page(visit)


async def make(visit: Visit) -> Response:
    """Set something up or turn it off. Whoever begins that shows that they know the password."""
    form = await visit.request.form()  # as typed: a password may begin with a space
    values = {name: str(form.get(name, "")) for name in ("password", "code", "attempt")}
    change = visit.request.path_params["change"]
    try:
        match change:
            case "app" | "telegram" | "app-off" | "telegram-off" | "codes":
                await sign_in.confirm(visit.database, visit.staff, values["password"], visit.now)
                return await _begin(visit, change)
            case "app-confirm" | "telegram-confirm":
                return await _finish(visit, change, values["code"], values["attempt"])
            case "understood":
                async with visit.database.write() as session:
                    await second_step.know_of_reset(session, visit.staff)
                return go(SETTING_UP)
    except Refusal as refusal:
        again, attempt = change == "app-confirm", values["attempt"]
        return await _page(visit, refused=refusal.say, again=again, attempt=attempt)
    raise NotFound


async def _begin(visit: Visit, change: str) -> Response:
    new, attempt, codes = None, "", None
    async with visit.database.write() as session:
        match change:
            case "app":
                new = await second_step.begin_app(session, visit.staff, visit.desk.seal)
            case "telegram":
                attempt = await second_step.begin_telegram(session, visit.staff, visit.now)
            case "codes":
                codes = await second_step.new_recovery_codes(session, visit.staff)
            case _:
                way = Way(change.removesuffix("-off"))
                await second_step.turn_off(session, visit.staff, way)
                return go(f"{SETTING_UP}?done=off")
    return await _page(visit, new=new, attempt=attempt, codes=codes)


async def _finish(visit: Visit, change: str, code: str, attempt: str) -> Response:
    async with visit.database.write() as session:
        codes = (
            await second_step.confirm_app(session, visit.staff, code, visit.desk.seal, visit.now)
            if change == "app-confirm"
            else await second_step.confirm_telegram(session, visit.staff, attempt, code, visit.now)
        )
    return await _page(visit, codes=codes, done="on")


async def _page(
    visit: Visit,
    *,
    refused: Say | None = None,
    new: NewApp | None = None,
    again: bool = False,
    attempt: str = "",
    codes: list[str] | None = None,
    done: str = "",
) -> Response:
    async with visit.database.read() as session:
        if again:
            new = await second_step.begun_app(session, visit.staff, visit.desk.seal)
        phone = await officers.telegram_of(session, visit.staff)
        values: dict[str, Any] = {
            "step": await second_step.of(session, visit.staff),
            "left": await second_step.recovery_codes_left(session, visit.staff),
            "is_required": await second_step.is_required(session),
            "has_phone": phone is not None and phone.unreachable_at is None,
        }
    done = done or visit.query("done")
    return visit.page(
        "second_step.html",
        status=HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT,
        here="account",
        new=new,
        qr_code=None if new is None else _drawn(new.uri),
        attempt=attempt,
        codes=codes,
        refused=refused,
        done=done if done in ("on", "off") else None,
        **values,
    )


def _drawn(uri: str) -> QrCode:
    """In the page itself: an address of its own would be kept by somebody."""
    rows = [bytes(row) for row in segno.make(uri, error="m", micro=False).matrix_iter(border=4)]
    dark = (f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, one in enumerate(row) if one)
    return QrCode(len(rows), "".join(dark))
