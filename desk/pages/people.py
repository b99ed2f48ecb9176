"""People: who works here, how they are invited, one by one or by a list, and the page of a link."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import communities, invitations, second_step
from actions.model import Community, Role, Station
from actions.outgoing import Say, say
from actions.refusals import NotAllowed, Refusal
from actions.registers import People, Register
from desk.pages.register_lists import ListPages
from desk.pages.sign_in import let_in
from desk.visit import ROOT, Desk, Visit, for_staff, go, id_in, member_in

DONE = ("required", "optional", "imported")


def routes(desk: Desk) -> list[BaseRoute]:
    """The list and what it changes, for who is in charge; the page of a link, for who has it."""

    async def open_link(request: Request) -> Response:
        return await _link_page(desk, request)

    async def accept(request: Request) -> Response:
        form = await request.form()
        password, again = (str(form.get(name, "")) for name in ("password", "again"))
        if password != again:
            return await _link_page(desk, request, say("desk-passwords-differ"))
        code, now = request.path_params["code"], desk.clock()
        entering = invitations.accept(desk.database, code, password, now)
        try:
            return await let_in(desk, request, "/invitation", entering, after="/account")
        except Refusal as refusal:
            return await _link_page(desk, request, refusal.say)

    return [
        Route("/people", for_staff(desk, show)),
        Route("/people", for_staff(desk, invite), methods=["POST"]),
        Route("/people/second-step", for_staff(desk, require), methods=["POST"]),
        *LISTS.routes(desk),
        Route("/invitation/{code}", open_link),
        Route("/invitation/{code}", accept, methods=["POST"]),
    ]


async def show(visit: Visit) -> Response:
    """Those one is in charge of."""
    return await _page(visit)


async def invite(visit: Visit) -> Response:
    """A new colleague. Their link is shown now and never again: only a hash is kept."""
    form = await visit.form()
    role = member_in(Role, form.get("role", "")) or Role.OFFICER
    ids = [id_in(str(id)) or 0 for id in (await visit.request.form()).getlist("community")]
    try:
        async with visit.database.write() as session:
            await invitations.people(session, visit.staff)
            found = await session.scalars(select(Community).where(Community.id.in_(ids)))
            station = await session.get(Station, id_in(form.get("station", "")) or 0)
            person, code = await invitations.invite(
                session,
                visit.staff,
                form.get("login", ""),
                form.get("name", ""),
                role,
                list(found),
                station,
                visit.now,
            )
    except NotAllowed:
        raise
    except Refusal as refusal:
        return await _page(visit, refused=refusal.say)
    return await _page(visit, links=[(person.name, code)])


async def require(visit: Visit) -> Response:
    """Ask a second step of everybody, or leave it to them."""
    is_on = (await visit.form()).get("required") == "yes"
    async with visit.database.write() as session:
        await second_step.require(session, visit.staff, is_on, visit.now)
    return go("/people?done=required" if is_on else "/people?done=optional")


async def taken(visit: Visit, register: Register[Any]) -> Response:
    """A list was taken in: here are the links of those who are new."""
    assert isinstance(register, People)
    if not register.links:
        return go("/people?done=imported")
    return await _page(visit, links=[(person.name, code) for person, code in register.links])


LISTS = ListPages(People.open, "/people", here="people", after=taken)


async def _page(
    visit: Visit, *, refused: Say | None = None, links: Sequence[tuple[str, str]] = ()
) -> Response:
    async with visit.database.read() as session:
        people = await invitations.people(session, visit.staff)
        of_admin = visit.staff.role is Role.ADMIN
        stations = list(await session.scalars(select(Station).order_by(Station.id)))
        return visit.page(
            "people.html",
            status=HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT,
            here="people",
            people=people,
            roles=list(Role) if of_admin else [Role.OFFICER],
            communities=[
                one
                for one in await communities.in_charge_of(session, visit.staff)
                if not one.is_archived
            ],
            stations=stations if of_admin else [],
            refused=refused,
            have_second_step=await second_step.who_has_one(session, people),
            is_required=await second_step.is_required(session),
            done=visit.query("done") if visit.query("done") in DONE else None,
            links=[(name, link_address(visit, code)) for name, code in links],
        )


def link_address(visit: Visit, code: str) -> str:
    """Where whoever has the link with this code opens it."""
    here = f"{visit.request.url.scheme}://{visit.request.url.netloc}"
    return f"{visit.desk.public_url or here}{ROOT}/invitation/{code}"


async def _link_page(desk: Desk, request: Request, refused: Say | None = None) -> Response:
    """Who the link is for chooses a password; one that does not work says so, and no more."""
    now = desk.clock()
    async with desk.database.read() as session:
        person = await invitations.invited(session, request.path_params["code"], now)
    words = desk.words_for(request) if person is None else desk.pages.words(person.language, now)
    if person is None:
        status = HTTPStatus.NOT_FOUND
    else:
        status = HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT
    return desk.pages.render(
        "invitation.html",
        words,
        status=status,
        staff=None,
        here="invitation",
        person=person,
        refused=refused,
    )
