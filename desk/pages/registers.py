"""What a city keeps current: a page for each kind of thing, with forms and lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions.communities import WIDEST_M
from actions.geography import box_around
from actions.model import Staff
from actions.refusals import NotFound
from actions.registers import (
    Communities,
    Levels,
    NotFilledIn,
    Places,
    Problem,
    Register,
    Stations,
    StillNeeded,
    UsualWeek,
)
from desk.city_map import CityMap, city_map
from desk.pages.register_forms import filled_in, shown, whole
from desk.pages.register_lists import ListPages, Opens
from desk.visit import ROOT, Desk, Visit, for_staff, go

REGISTERS: Mapping[str, Opens] = {
    "places": Places.open,
    "communities": Communities.open,
    "stations": Stations.open,
}
PROMISES: Mapping[str, type[Levels] | type[UsualWeek]] = {
    "service-levels": Levels,
    "working-hours": UsualWeek,
}
MOST_SHOWN = 200


@dataclass(frozen=True)
class RegisterPages:
    """The pages of one register."""

    name: str
    opens: Opens

    @property
    def base(self) -> str:
        """Where they are."""
        return f"/registers/{self.name}"

    async def show(self, visit: Visit) -> Response:
        """What there is, or what of it a search finds."""
        sought = visit.query("q").strip().lower()[:100]
        async with visit.database.read() as session:
            register = await self.opens(session, visit.staff)
            found = [row for row in register.rows if _has(register.texts(row), sought)]
        done = visit.query("done")
        return visit.page(
            "register.html",
            here="registers",
            base=f"{ROOT}{self.base}",
            registers=[*REGISTERS, *PROMISES],
            register=register,
            found=found[:MOST_SHOWN],
            more=max(len(found) - MOST_SHOWN, 0),
            sought=sought,
            done=done if done in DONE else None,
        )

    async def blank(self, visit: Visit) -> Response:
        """The form for a new one."""
        async with visit.database.read() as session:
            register = await self.opens(session, visit.staff)
            return self._form(visit, register, self._row(register, None))

    async def edit(self, visit: Visit) -> Response:
        """The form for one that is there."""
        async with visit.database.read() as session:
            register = await self.opens(session, visit.staff)
            return self._form(visit, register, register.one(visit.request.path_params["key"]))

    async def save(self, visit: Visit) -> Response:
        """Keep what was filled in; what somebody else changed meanwhile is shown, and stays."""
        form = await filled_in(visit)
        key = visit.request.path_params.get("key")
        problems = None
        async with visit.database.write() as session:
            register = await self.opens(session, visit.staff, to_change=True)
            before = self._row(register, key)
            texts = whole(register, form)
            if before is not None and texts.get("seen") != register.mark(before):
                return self._form(visit, register, before, texts, is_stale=True)
            try:
                values = register.read(texts, before)
            except NotFilledIn as wrong:
                return self._form(visit, register, before, texts, problems=wrong.problems)
            try:
                async with session.begin_nested():
                    await register.save(session, values, before, visit.now)
            except NotFilledIn as wrong:
                problems = wrong.problems
        if problems is not None:
            async with visit.database.read() as session:
                register = await self.opens(session, visit.staff)
                before = self._row(register, key)
                return self._form(visit, register, before, texts, problems=problems)
        return go(f"{self.base}?done=saved")

    async def remove(self, visit: Visit) -> Response:
        """Delete one, as it was seen."""
        texts = await visit.form()
        async with visit.database.write() as session:
            register = await self.opens(session, visit.staff, to_change=True)
            row = register.one(visit.request.path_params["key"])
            if not register.grows:
                raise NotFound
            if texts.get("seen") != register.mark(row):
                return self._form(visit, register, row, register.texts(row), is_stale=True)
            try:
                await register.remove(session, row)
            except StillNeeded as needed:
                problem = Problem("", needed.say)
                return self._form(visit, register, row, problems=(problem,))
        return go(f"{self.base}?done=removed")

    def _row(self, register: Register[Any], key: str | None) -> Any:
        """The row of a key; None: a new one."""
        if key is None and not register.grows:
            raise NotFound
        return None if key is None else register.one(key)

    def _form(
        self,
        visit: Visit,
        register: Register[Any],
        row: Any = None,
        texts: Mapping[str, str] | None = None,
        *,
        problems: tuple[Problem, ...] = (),
        is_stale: bool = False,
    ) -> Response:
        return visit.page(
            "register_form.html",
            here="registers",
            base=f"{ROOT}{self.base}",
            register=register,
            row=row,
            **shown(register, row, texts, problems=problems, is_stale=is_stale),
            map=_map_around(register, row),
        )


DONE = ("saved", "removed", "imported")


def routes(desk: Desk) -> list[BaseRoute]:
    """For each register: what there is, forms, and lists in and out."""
    found: list[BaseRoute] = [Route("/registers", for_staff(desk, first))]
    promises = {name: _promises(desk, kind) for name, kind in PROMISES.items()}
    for name, opens in (*REGISTERS.items(), *promises.items()):
        pages = RegisterPages(name, opens)
        base = pages.base
        found += [
            Route(base, for_staff(desk, pages.show)),
            Route(f"{base}/new", for_staff(desk, pages.blank)),
            Route(f"{base}/new", for_staff(desk, pages.save), methods=["POST"]),
            Route(f"{base}/rows/{{key}}", for_staff(desk, pages.edit)),
            Route(f"{base}/rows/{{key}}", for_staff(desk, pages.save), methods=["POST"]),
            Route(f"{base}/rows/{{key}}/remove", for_staff(desk, pages.remove), methods=["POST"]),
            *ListPages(opens, base).routes(desk),
        ]
    return found


def _promises(desk: Desk, kind: type[Levels] | type[UsualWeek]) -> Opens:
    """How a register is opened that begins with what the file says."""

    async def opens(
        session: AsyncSession, staff: Staff, *, to_change: bool = False
    ) -> Register[Any]:
        return await kind.open(session, staff, default=desk.levels, now=desk.clock())

    return opens


async def first(visit: Visit) -> Response:
    """The first register that is theirs to keep."""
    async with visit.database.read() as session:
        for name, opens in REGISTERS.items():
            await opens(session, visit.staff)
            return go(f"/registers/{name}")
    raise NotFound


def _map_around(register: Register[Any], row: Any) -> CityMap | None:
    """The communities beside one whose boundary is to be drawn; all of them for a new one."""
    if not isinstance(register, Communities):
        return None
    if row is None:
        return city_map(register.rows)
    (south, west), (north, east) = box_around((row.latitude, row.longitude), WIDEST_M)
    near = [
        one
        for one in register.rows
        if south <= one.latitude <= north and west <= one.longitude <= east
    ]
    return city_map(near, drawn=row)


def _has(texts: Mapping[str, str], sought: str) -> bool:
    return not sought or any(sought in text.lower() for text in texts.values())
