"""Who may see what: every route, with everybody who could ask for it.

A new page is not in the table below, and so the test fails until somebody has said who may see it.
"""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount, Route

from actions.model import Staff
from tests import factories
from tests.unit.desk.office import Office, picture, streaming

OK, GO, FORBIDDEN, NOTHING = 200, 303, 403, 404
NO_LIST = 422
TO_THE_DOOR = GO

# Officer here, officer elsewhere, supervisor here, supervisor elsewhere, admin.
EVERYBODY = (OK, OK, OK, OK, OK)
CHANGES = (GO, GO, GO, GO, GO)
WHO_SEES_THE_TICKET = (OK, NOTHING, OK, NOTHING, OK)
WHO_WORKS_ON_IT = (GO, NOTHING, GO, NOTHING, GO)
IN_CHARGE = (FORBIDDEN, FORBIDDEN, OK, OK, OK)
IN_CHARGE_HERE = (FORBIDDEN, FORBIDDEN, OK, NOTHING, OK)

ONLY_ADMINS = (FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, OK)

TABLE: dict[tuple[str, str], tuple[int, ...]] = {
    ("GET", "/"): EVERYBODY,
    ("GET", "/events"): EVERYBODY,
    ("POST", "/views"): CHANGES,
    ("POST", "/views/{id:int}/drop"): CHANGES,
    ("GET", "/tickets/{id:int}"): WHO_SEES_THE_TICKET,
    ("GET", "/tickets/{id:int}/events"): WHO_SEES_THE_TICKET,
    ("POST", "/tickets/{id:int}/translate"): (409, NOTHING, 409, NOTHING, 409),  # by no server
    ("POST", "/tickets/{id:int}/{move}"): WHO_WORKS_ON_IT,
    ("POST", "/tickets/{id:int}/reply"): WHO_WORKS_ON_IT,
    ("POST", "/tickets/{id:int}/ask_back"): WHO_WORKS_ON_IT,
    ("POST", "/tickets/{id:int}/set_out"): (GO, NOTHING, 409, NOTHING, 409),  # Wang is on the way
    ("GET", "/files/{id:int}"): WHO_SEES_THE_TICKET,
    ("GET", "/files/{id:int}/small"): WHO_SEES_THE_TICKET,
    ("GET", "/fraud"): EVERYBODY,
    ("GET", "/fraud/{id:int}"): WHO_SEES_THE_TICKET,  # it was reported with it
    ("POST", "/fraud/{id:int}"): (GO, NOTHING, 409, NOTHING, 409),  # Wang was faster
    ("GET", "/fraud/list.csv"): EVERYBODY,
    ("GET", "/fraud/import"): IN_CHARGE,
    ("POST", "/fraud/import"): (FORBIDDEN, FORBIDDEN, NO_LIST, NO_LIST, NO_LIST),
    ("GET", "/alerts"): IN_CHARGE,
    ("POST", "/alerts"): (FORBIDDEN, FORBIDDEN, GO, FORBIDDEN, GO),
    ("GET", "/alerts/new"): (FORBIDDEN, FORBIDDEN, OK, FORBIDDEN, OK),
    ("GET", "/alerts/{id:int}"): IN_CHARGE_HERE,
    ("GET", "/alerts/{id:int}/outcome.csv"): IN_CHARGE_HERE,
    ("GET", "/alerts/{id:int}/picture"): IN_CHARGE_HERE,
    ("POST", "/alerts/{id:int}/words"): (FORBIDDEN, FORBIDDEN, 409, FORBIDDEN, 409),  # unchanged
    ("POST", "/alerts/{id:int}/{step}"): (FORBIDDEN, FORBIDDEN, 409, FORBIDDEN, 409),  # over
    ("GET", "/alerts/cap"): (FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, OK),
    ("POST", "/alerts/cap"): (FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, NO_LIST),
    ("POST", "/alerts/plans"): (FORBIDDEN, FORBIDDEN, GO, GO, GO),
    ("GET", "/alerts/plans/{id:int}"): (FORBIDDEN, FORBIDDEN, OK, NOTHING, OK),
    ("GET", "/alerts/plans/{id:int}/picture"): (FORBIDDEN, FORBIDDEN, OK, NOTHING, OK),
    ("POST", "/alerts/plans/{id:int}"): (FORBIDDEN, FORBIDDEN, GO, NOTHING, GO),
    ("GET", "/communities"): IN_CHARGE,
    ("GET", "/communities/{code}"): IN_CHARGE_HERE,
    ("GET", "/communities/{code}/qr.svg"): IN_CHARGE_HERE,
    ("GET", "/registers"): (FORBIDDEN, FORBIDDEN, GO, GO, GO),
    ("GET", "/registers/places"): IN_CHARGE,
    ("GET", "/registers/places/new"): IN_CHARGE,
    ("POST", "/registers/places/new"): (FORBIDDEN, FORBIDDEN, 409, 409, 409),  # empty
    ("GET", "/registers/places/rows/{key}"): IN_CHARGE_HERE,
    ("POST", "/registers/places/rows/{key}"): (FORBIDDEN, FORBIDDEN, 409, NOTHING, 409),  # unseen
    ("POST", "/registers/places/rows/{key}/remove"): (FORBIDDEN, FORBIDDEN, 409, NOTHING, 409),
    ("GET", "/registers/places/list.csv"): IN_CHARGE,
    ("GET", "/registers/places/import"): IN_CHARGE,
    ("POST", "/registers/places/import"): (FORBIDDEN, FORBIDDEN, NO_LIST, NO_LIST, NO_LIST),
    ("GET", "/registers/stations"): ONLY_ADMINS,
    ("GET", "/registers/stations/new"): ONLY_ADMINS,
    ("POST", "/registers/stations/new"): (FORBIDDEN,) * 4 + (409,),
    ("GET", "/registers/stations/rows/{key}"): ONLY_ADMINS,
    ("POST", "/registers/stations/rows/{key}"): (FORBIDDEN,) * 4 + (409,),
    ("POST", "/registers/stations/rows/{key}/remove"): (FORBIDDEN,) * 4 + (409,),
    ("GET", "/registers/stations/list.csv"): ONLY_ADMINS,
    ("GET", "/registers/stations/import"): ONLY_ADMINS,
    ("POST", "/registers/stations/import"): (FORBIDDEN,) * 4 + (NO_LIST,),
    ("GET", "/registers/communities"): ONLY_ADMINS,
    ("GET", "/registers/communities/new"): ONLY_ADMINS,
    ("POST", "/registers/communities/new"): (FORBIDDEN,) * 4 + (409,),
    ("GET", "/registers/communities/rows/{key}"): ONLY_ADMINS,
    ("POST", "/registers/communities/rows/{key}"): (FORBIDDEN,) * 4 + (409,),
    ("POST", "/registers/communities/rows/{key}/remove"): (FORBIDDEN,) * 4 + (409,),
    ("GET", "/registers/communities/list.csv"): ONLY_ADMINS,
    ("GET", "/registers/communities/import"): ONLY_ADMINS,
    ("POST", "/registers/communities/import"): (FORBIDDEN,) * 4 + (NO_LIST,),
    ("GET", "/registers/service-levels"): ONLY_ADMINS,
    ("GET", "/registers/service-levels/new"): (FORBIDDEN,) * 4 + (NOTHING,),
    ("POST", "/registers/service-levels/new"): (FORBIDDEN,) * 4 + (NOTHING,),
    ("GET", "/registers/service-levels/rows/{key}"): ONLY_ADMINS,
    ("POST", "/registers/service-levels/rows/{key}"): (FORBIDDEN,) * 4 + (409,),
    ("POST", "/registers/service-levels/rows/{key}/remove"): (FORBIDDEN,) * 4 + (NOTHING,),
    ("GET", "/registers/service-levels/list.csv"): ONLY_ADMINS,
    ("GET", "/registers/service-levels/import"): ONLY_ADMINS,
    ("POST", "/registers/service-levels/import"): (FORBIDDEN,) * 4 + (NO_LIST,),
    ("GET", "/registers/working-hours"): ONLY_ADMINS,
    ("GET", "/registers/working-hours/new"): (FORBIDDEN,) * 4 + (NOTHING,),
    ("POST", "/registers/working-hours/new"): (FORBIDDEN,) * 4 + (NOTHING,),
    ("GET", "/registers/working-hours/rows/{key}"): ONLY_ADMINS,
    ("POST", "/registers/working-hours/rows/{key}"): (FORBIDDEN,) * 4 + (409,),
    ("POST", "/registers/working-hours/rows/{key}/remove"): (FORBIDDEN,) * 4 + (NOTHING,),
    ("GET", "/registers/working-hours/list.csv"): ONLY_ADMINS,
    ("GET", "/registers/working-hours/import"): ONLY_ADMINS,
    ("POST", "/registers/working-hours/import"): (FORBIDDEN,) * 4 + (NO_LIST,),
    ("GET", "/feedback"): IN_CHARGE,
    ("GET", "/understanding"): IN_CHARGE,
    ("POST", "/understanding/{id:int}"): (FORBIDDEN, FORBIDDEN, GO, GO, GO),
    ("GET", "/dashboard"): EVERYBODY,
    ("GET", "/dashboard/{table}.csv"): EVERYBODY,
    ("GET", "/duty"): EVERYBODY,
    ("GET", "/duty/{id:int}"): WHO_SEES_THE_TICKET,  # one's own, or of one's station
    ("POST", "/duty/{id:int}/{change}"): WHO_WORKS_ON_IT,
    ("GET", "/people"): IN_CHARGE,
    ("POST", "/people"): (FORBIDDEN, FORBIDDEN, 409, 409, 409),  # of nobody
    ("GET", "/people/list.csv"): IN_CHARGE,
    ("GET", "/people/import"): IN_CHARGE,
    ("POST", "/people/import"): (FORBIDDEN, FORBIDDEN, NO_LIST, NO_LIST, NO_LIST),
    ("GET", "/people/{id:int}"): IN_CHARGE_HERE,
    ("POST", "/people/{id:int}"): (FORBIDDEN, FORBIDDEN, 409, NOTHING, 409),  # unseen
    ("POST", "/people/{id:int}/sessions/{session:int}"): (FORBIDDEN, FORBIDDEN, GO, NOTHING, GO),
    ("POST", "/people/{id:int}/{change}"): (FORBIDDEN, FORBIDDEN, GO, NOTHING, GO),
    ("POST", "/people/{id:int}/second-step"): (FORBIDDEN, FORBIDDEN, FORBIDDEN, NOTHING, GO),
    ("POST", "/people/second-step"): (FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, GO),
    ("GET", "/audit"): IN_CHARGE,
    ("GET", "/account"): EVERYBODY,
    ("POST", "/account/language"): CHANGES,
    ("POST", "/account/password"): (409, 409, 409, 409, 409),  # without the current one
    ("POST", "/account/sessions"): CHANGES,
    ("GET", "/account/second-step"): EVERYBODY,
    ("POST", "/account/second-step/{change}"): (409, 409, 409, 409, 409),  # without the password
    ("POST", "/account/phone"): EVERYBODY,
    ("POST", "/account/phone/unlink"): CHANGES,
    ("POST", "/sign-out"): CHANGES,
    ("GET", "/{path:path}"): (NOTHING,) * 5,
}
OPEN = {
    ("GET", "/sign-in"),
    ("POST", "/sign-in"),
    ("POST", "/sign-in/code"),
    ("GET", "/invitation/{code}"),
    ("POST", "/invitation/{code}"),
}
STREAMS = {"/events", "/tickets/{id:int}/events"}
FORMS = {
    "/tickets/{id:int}/{move}": {"text": "A note"},
    "/tickets/{id:int}/reply": {"text": "We are on it"},
    "/tickets/{id:int}/ask_back": {"text": "Which gate?"},
    "/fraud/{id:int}": {"decision": "confirm", "reason": "seen"},
    "/views": {"name": "Night", "query": "category=noise"},
    "/duty/{id:int}/{change}": {"day": "1", "starts": "09:00", "ends": "12:00"},
    "/alerts/plans/{id:int}": {"do": "save"},
    "/understanding/{id:int}": {"decision": "discard"},
    "/account/language": {"language": "zh"},
    "/alerts": {"template": "fake-police", "community": "meishan", "occasion": "now"},
}


def routes(app: Starlette) -> list[tuple[str, str]]:
    """Every method and path of the desk but its static files."""
    found = []
    mount = app.routes[0]
    assert isinstance(mount, Mount)
    for route in mount.routes:
        if isinstance(route, Route):
            found += [(method, route.path) for method in (route.methods or ()) if method != "HEAD"]
        else:
            assert isinstance(route, Mount)
            assert route.path == "/static"
    return found


def test_somebody_has_said_for_every_page_who_may_see_it(quick_office: Office) -> None:
    assert set(routes(quick_office.app)) == TABLE.keys() | OPEN


async def _address(office: Office, path: str) -> str:
    """A path with everything in it that it can name, all of it there."""
    id = office.ticket.id
    if path.startswith("/files"):
        id = (await office.file(picture())).id
    elif path.startswith("/fraud/{"):
        id = (await office.indicator()).id
    elif path.startswith(("/duty", "/people")):
        id = office.wang.id
    elif path.startswith("/alerts/plans/{"):
        plan = await office.plan()
        await office.illustrate(plan)
        id = plan.id
    elif path.startswith("/alerts/{"):
        alert = await office.alert()
        await office.illustrate(alert)
        id = alert.id
    elif path.startswith("/understanding/{"):
        id = (await office.lesson()).id
    if path.startswith("/people"):
        path = path.replace("{change}", "start")
    if path.startswith("/account"):
        path = path.replace("{change}", "app")
    if path.startswith("/registers/stations"):
        path = path.replace("{key}", office.station.code)
    elif path.startswith("/registers/communities"):
        path = path.replace("{key}", "meishan")
    elif path.startswith("/registers/service-levels"):
        path = path.replace("{key}", "noise")
    elif path.startswith("/registers/working-hours"):
        path = path.replace("{key}", "usual")
    elif "{key}" in path:
        async with office.database.write() as session:
            path = path.replace("{key}", str((await factories.place(session, office.meishan)).id))
    for name, value in {
        "{id:int}": str(id),
        "{session:int}": "1",
        "{code}": "meishan",
        "{move}": "note",
        "{step}": "pause",
        "{change}": "hours",
        "{path:path}": "nowhere",
        "{table}": "weeks",
        "alerts/new": "alerts/new?template=fake-police&community=meishan",
    }.items():
        path = path.replace(name, value)
    return f"/desk{path}"


async def _ask(office: Office, method: str, path: str, address: str, key: str | None) -> int:
    if path in STREAMS:
        async with streaming(office.app, address, key) as (status, _):
            return status
    async with office.browser(key) as browser:
        answer = await browser.request(method, address, data=FORMS.get(path))
        return answer.status_code


@pytest.mark.parametrize(("method", "path"), TABLE)
async def test_everybody_gets_what_is_theirs_and_nothing_else(
    quick_office: Office, method: str, path: str
) -> None:
    office = quick_office
    address = await _address(office, path)
    people = (office.wang, office.stranger, office.li, office.strange_supervisor, office.chen)
    got = tuple([
        await _ask(office, method, path, address, await office.key_of(person))
        for person in people
    ])  # fmt: skip
    assert got == TABLE[method, path]


@pytest.mark.parametrize(("method", "path"), TABLE)
async def test_who_is_not_signed_in_is_sent_to_the_door(
    quick_office: Office, method: str, path: str
) -> None:
    address = await _address(quick_office, path)
    for key in (None, "made-up"):
        assert await _ask(quick_office, method, path, address, key) == TO_THE_DOOR


async def test_rights_are_asked_of_the_database_each_time(office: Office) -> None:
    async with await office.browser_of(office.wang) as browser:
        address = f"/desk/tickets/{office.ticket.id}"
        assert (await browser.get(address)).status_code == OK
        async with office.database.write() as session:
            (await session.get_one(Staff, office.wang.id)).is_active = False
        assert (await browser.get(address)).status_code == TO_THE_DOOR


async def test_a_number_that_no_row_can_have_is_nothing(office: Office) -> None:
    async with await office.browser_of(office.chen) as browser:
        for path in ("tickets", "files", "alerts"):
            answer = await browser.get(f"/desk/{path}/{'9' * 40}")
            assert answer.status_code == NOTHING
        for after in (f"1_2026-03-04T01:30:00+00:00_{'9' * 30}", "1_9999-12-31T23:59:59-12:00_1"):
            asked = {"after": after, "community": "9" * 30, "category": "cats", "view": "?"}
            assert (await browser.get("/desk/", params=asked)).status_code == OK
