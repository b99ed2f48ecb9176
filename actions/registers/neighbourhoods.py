"""The register of communities: their names, their station, and where they end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.communities import WIDEST_M
from actions.geography import distance_m
from actions.model import Base, Community, Role, Staff, Station
from actions.outgoing import say
from actions.refusals import NotAllowed
from actions.registers.fields import Boundary, Choice, InLanguages, Number, Problem, Several, Text
from actions.registers.places_on_earth import LATITUDE, LONGITUDE
from actions.registers.register import Register, StillNeeded, Texts
from actions.registers.stations import CODE


@dataclass
class Communities(Register[Community]):
    """All communities. Code and letters stay: posters and the numbers of tickets have them."""

    name: ClassVar[str] = "communities"
    key: ClassVar[str] = "code"
    uniques: ClassVar[tuple[str, ...]] = ("code", "ticket_prefix")

    @classmethod
    async def open(cls, session: AsyncSession, staff: Staff, *, to_change: bool = False) -> Self:
        """For `staff`.

        Raises:
            NotAllowed: only admins say where a community ends.
        """
        if staff.role is not Role.ADMIN:
            raise NotAllowed
        query = select(Community).order_by(Community.id)
        rows = await session.scalars(query.with_for_update() if to_change else query)
        stations = (await session.scalars(select(Station).order_by(Station.id))).all()
        fields = (
            CODE,
            Text(
                "ticket_prefix", "ticket_prefix", is_needed=True, is_fixed=True,
                pattern="[A-Z]{1,4}", hint="refusal-field-prefix",
            ),
            Choice(
                "station", "station_id", is_needed=True,
                options={one.code: one.id for one in stations},
                words={one.code: one.names for one in stations},
            ),
            InLanguages("name", "names", is_needed=True, longest=100),
            Several("aliases", "aliases"),
            InLanguages("district", "district", is_needed=True, longest=100),
            Number("latitude", "latitude", is_needed=True, **LATITUDE),
            Number("longitude", "longitude", is_needed=True, **LONGITUDE),
            Boundary("boundary", "boundary"),
            Choice(
                "archived", "is_archived", is_needed=True,
                options={"no": False, "yes": True},
                words={"no": say("community-is-open"), "yes": say("community-is-archived")},
            ),
        )  # fmt: skip
        return cls(list(rows), fields)

    def names(self, row: Community) -> Mapping[str, str]:
        """See `Register`."""
        return row.names

    def has_ended(self, row: Community) -> bool:
        """See `Register`: an archived one."""
        return row.is_archived

    def read(self, given: Texts, before: Community | None) -> dict[str, Any]:
        """See `Register`. A new one is open."""
        return super().read({"archived": "no", **given} if before is None else given, before)

    def check(self, values: Mapping[str, Any], before: Community | None) -> list[Problem]:
        """Nobody looks farther than `WIDEST_M` from the middle for whose community a place is."""

        def now(name: str) -> Any:
            return values[name] if name in values else getattr(before, name)

        middle = now("latitude"), now("longitude")
        if all(distance_m(middle, (y, x)) <= WIDEST_M for x, y in now("boundary")):
            return []
        return [Problem("boundary", say("refusal-boundary-wide", km=WIDEST_M // 1000))]

    def blank(self) -> Community:
        """See `Register`."""
        return Community(visiting_hours=[])

    async def remove(self, session: AsyncSession, row: Community) -> None:
        """Delete one that nothing refers to: no ticket, resident, officer, place, alert."""
        for table in Base.metadata.tables.values():
            for key in table.foreign_keys:
                if key.column.table is Community.__table__:
                    found = select(func.count()).where(key.parent == row.id)
                    if count := await session.scalar(found):
                        raise StillNeeded(say("refusal-community-needed", count=count))
        await session.delete(row)
