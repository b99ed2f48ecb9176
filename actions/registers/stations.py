"""The register of police stations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Community, Role, Staff, Station
from actions.outgoing import say
from actions.refusals import NotAllowed
from actions.registers.fields import InLanguages, Number, Text
from actions.registers.places_on_earth import LATITUDE, LONGITUDE, PHONE
from actions.registers.register import Register, StillNeeded

CODE = Text(
    "code", "code", is_needed=True, is_fixed=True, longest=32,
    pattern="[a-z][a-z0-9-]{1,31}", hint="refusal-field-code",
)  # fmt: skip


@dataclass
class Stations(Register[Station]):
    """All stations. Their code stays: lists and alerts name it."""

    name: ClassVar[str] = "stations"
    key: ClassVar[str] = "code"
    uniques: ClassVar[tuple[str, ...]] = ("code",)

    @classmethod
    async def open(cls, session: AsyncSession, staff: Staff, *, to_change: bool = False) -> Self:
        """For `staff`.

        Raises:
            NotAllowed: only admins found stations.
        """
        if staff.role is not Role.ADMIN:
            raise NotAllowed
        query = select(Station).order_by(Station.id)
        rows = await session.scalars(query.with_for_update() if to_change else query)
        fields = (
            CODE,
            InLanguages("name", "names", is_needed=True, longest=100),
            InLanguages("address", "address", is_needed=True),
            replace(PHONE, is_needed=True),
            Number("latitude", "latitude", **LATITUDE),
            Number("longitude", "longitude", **LONGITUDE),
        )
        return cls(list(rows), fields)

    def names(self, row: Station) -> Mapping[str, str]:
        """See `Register`."""
        return row.names

    def blank(self) -> Station:
        """See `Register`."""
        return Station()

    async def remove(self, session: AsyncSession, row: Station) -> None:
        """Delete one that nobody and nothing belongs to."""
        counts = {
            name: await session.scalar(select(func.count()).where(table.station_id == row.id)) or 0
            for name, table in (("communities", Community), ("people", Staff))
        }
        if any(counts.values()):
            raise StillNeeded(say("refusal-station-needed", **counts))
        await session.delete(row)
