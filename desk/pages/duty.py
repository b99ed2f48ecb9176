"""Duty: who works when, who is in which community when, who stands in for whom."""

from __future__ import annotations

from datetime import date, time
from http import HTTPStatus

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import communities, duty
from actions.model import Role, Staff
from actions.outgoing import Say
from actions.refusals import NotFound, Refusal
from desk.visit import Desk, Visit, for_staff, go, id_in

WEEK = tuple(range(7))


def routes(desk: Desk) -> list[BaseRoute]:
    """The page of one's own duty, or of somebody's whom one may arrange; and what it changes."""
    return [
        Route("/duty", for_staff(desk, show)),
        Route("/duty/{id:int}", for_staff(desk, show)),
        Route("/duty/{id:int}/{change}", for_staff(desk, make), methods=["POST"]),
    ]


async def show(visit: Visit) -> Response:
    """The page."""
    return await _page(visit)


async def make(visit: Visit) -> Response:
    """Change somebody's hours or absences. What is in the way is said on the page."""
    form = dict(await visit.form())
    asked = await visit.request.form()
    days = [int(day) for day in asked.getlist("day") if day in [str(day) for day in WEEK]]
    try:
        async with visit.database.write() as session:
            person = await duty.arranged_by(session, visit.staff, visit.id())
            await _change(session, person, visit.request.path_params["change"], form, days)
            await duty.apply(session, visit.now, visit.desk.pages.timezone)
    except NotFound:
        raise
    except Refusal as refusal:
        return await _page(visit, refused=refusal.say)
    return go(f"/duty/{person.id}?done=duty")


async def _change(
    session: AsyncSession, person: Staff, change: str, form: dict[str, str], days: list[int]
) -> None:
    match change:
        case "hours":
            community_id = id_in(form.get("community", ""))
            starts, ends = _time(form.get("starts", "")), _time(form.get("ends", ""))
            await duty.add_hours(session, person, days, starts, ends, community_id)
        case "no-hours":
            await duty.drop_hours(session, person, id_in(form.get("hours", "")) or 0)
        case "away":
            stand_in = await session.get(Staff, id_in(form.get("stand_in", "")) or 0)
            first, last = _day(form.get("from", "")), _day(form.get("to", ""))
            await duty.be_away(session, person, first, last, stand_in)
        case "there":
            await duty.be_there(session, person, id_in(form.get("absence", "")) or 0)
        case _:
            raise NotFound


async def _page(visit: Visit, refused: Say | None = None) -> Response:
    today = visit.now.astimezone(visit.desk.pages.timezone).date()
    async with visit.database.read() as session:
        asked = visit.request.path_params.get("id", visit.staff.id)
        person = await duty.arranged_by(session, visit.staff, asked)
        return visit.page(
            "duty.html",
            status=HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT,
            here="duty",
            person=person,
            people=await duty.colleagues(session, visit.staff),
            hours=await duty.hours_of(session, person),
            absences=await duty.absences_of(session, person, today),
            stand_ins=await duty.stand_ins_for(session, person),
            communities=await communities.choices(session, person)
            if person.role is Role.OFFICER
            else [],
            week=WEEK,
            today=today,
            done=visit.query("done") == "duty",
            refused=refused,
        )


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise duty.NoSuchSpan from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise duty.NoSuchSpan from None
