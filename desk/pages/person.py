"""One colleague: what they are and where, their link, and whether they work here."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import invitations, leaving, second_step, sign_in
from actions.model import Role, Staff
from actions.refusals import NotFound
from actions.registers import NotFilledIn, People, Problem
from desk.pages.people import link_address
from desk.pages.register_forms import filled_in, shown, whole
from desk.visit import Desk, Visit, for_staff, go, id_in

DONE = ("saved", "stopped", "started", "reset", "signed-out", "session-ended")


def routes(desk: Desk) -> list[BaseRoute]:
    """The page, and what it changes."""
    return [
        Route("/people/{id:int}", for_staff(desk, show)),
        Route("/people/{id:int}", for_staff(desk, save), methods=["POST"]),
        Route("/people/{id:int}/sessions/{session:int}", for_staff(desk, end), methods=["POST"]),
        Route("/people/{id:int}/second-step", for_staff(desk, reset), methods=["POST"]),
        Route("/people/{id:int}/{change}", for_staff(desk, make), methods=["POST"]),
    ]


async def show(visit: Visit) -> Response:
    """The page."""
    async with visit.database.read() as session:
        register = await People.open(session, visit.staff)
        return await _page(visit, session, register, register.of_id(visit.id()))


async def save(visit: Visit) -> Response:
    """Keep what was filled in; what somebody else changed meanwhile is shown, and stays."""
    form = await filled_in(visit)
    async with visit.database.write() as session:
        register = await People.open(session, visit.staff, to_change=True)
        person = register.of_id(visit.id())
        texts = whole(register, form)
        if texts.get("seen") != register.mark(person):
            return await _page(visit, session, register, person, texts, is_stale=True)
        try:
            await register.save(session, register.read(texts, person), person, visit.now)
        except NotFilledIn as wrong:
            return await _page(visit, session, register, person, texts, problems=wrong.problems)
    return go(f"/people/{person.id}?done=saved")


async def end(visit: Visit) -> Response:
    """Sign them out of one browser."""
    session_id = id_in(str(visit.request.path_params["session"]))
    async with visit.database.write() as session:
        person = await invitations.one_of(session, visit.staff, visit.id())
        await sign_in.end_session(session, person, session_id or 0)
    return go(f"/people/{person.id}?done=session-ended")


async def reset(visit: Visit) -> Response:
    """Take away the second step of somebody who has lost their phone."""
    async with visit.database.write() as session:
        person = await invitations.one_of(session, visit.staff, visit.id())
        await second_step.reset(session, person, visit.staff, visit.now)
    return go(f"/people/{person.id}?done=reset")


async def make(visit: Visit) -> Response:
    """A new link for somebody, an end to their sessions or their work here, a beginning again."""
    async with visit.database.write() as session:
        register = await People.open(session, visit.staff, to_change=True)
        person = register.of_id(visit.id())
        if person.id == visit.staff.id:
            raise NotFound  # for oneself there is the account page
        match visit.request.path_params["change"]:
            case "link":
                code = await invitations.link(session, person, visit.now)
                return await _page(visit, session, register, person, link=code)
            case "stop":
                count = await register.set_active(session, person, False, visit.now)
                return go(f"/people/{person.id}?done=stopped&count={count}")
            case "start":
                await register.set_active(session, person, True, visit.now)
                return go(f"/people/{person.id}?done=started")
            case "sign-out":
                await sign_in.end_others(session, person)
                return go(f"/people/{person.id}?done=signed-out")
            case _:
                raise NotFound


async def _page(
    visit: Visit,
    session: AsyncSession,
    register: People,
    person: Staff,
    texts: Mapping[str, str] | None = None,
    *,
    problems: tuple[Problem, ...] = (),
    is_stale: bool = False,
    link: str | None = None,
) -> Response:
    done, count = visit.query("done"), visit.query("count")
    return visit.page(
        "person.html",
        here="people",
        person=person,
        is_oneself=person.id == visit.staff.id,
        by_admin=visit.staff.role is Role.ADMIN,
        # Who works here is said by buttons of its own, which say what follows.
        fields=[field for field in register.fields if field.name != "active"],
        **shown(register, person, texts, problems=problems, is_stale=is_stale),
        sessions=await sign_in.sessions_of(session, person, visit.now),
        open_count=len(await leaving.open_tickets_of(session, person)),
        has_second_step=bool(await second_step.who_has_one(session, [person])),
        link=link_address(visit, link) if link else None,
        done=done if done in DONE else None,
        count=int(count) if count.isascii() and count.isdecimal() and len(count) < 6 else 0,
    )
