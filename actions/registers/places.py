"""The register of places: shared parking, police offices, micro fire stations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import ClassVar, Self

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import communities
from actions.model import Community, Place, PlaceKind, Staff
from actions.outgoing import term
from actions.registers.fields import Choice, InLanguages, Number
from actions.registers.places_on_earth import LATITUDE, LONGITUDE, PHONE
from actions.registers.register import Register, Texts


@dataclass
class Places(Register[Place]):
    """The places of the communities that somebody runs."""

    communities: Mapping[int, Community] = dataclass_field(default_factory=dict)

    name: ClassVar[str] = "places"
    key: ClassVar[str] = "id"
    makes_key: ClassVar[bool] = True

    @classmethod
    async def open(cls, session: AsyncSession, staff: Staff, *, to_change: bool = False) -> Self:
        """For `staff`, who look after their communities' places.

        Raises:
            NotAllowed: officers serve communities and run none.
        """
        theirs = {one.id: one for one in await communities.in_charge_of(session, staff)}
        query = (
            select(Place)
            .where(Place.community_id.in_(theirs))
            .order_by(Place.community_id, Place.kind, Place.id)
        )
        rows = await session.scalars(query.with_for_update() if to_change else query)
        fields = (
            Choice(
                "community", "community_id", is_needed=True,
                options={one.code: one.id for one in theirs.values()},
                words={one.code: one.names for one in theirs.values()},
            ),
            Choice(
                "kind", "kind", is_needed=True,
                options={kind.value: kind for kind in PlaceKind},
                words={kind.value: term("desk-place", kind) for kind in PlaceKind},
            ),
            InLanguages("name", "names", is_needed=True, longest=100),
            InLanguages("address", "address", is_needed=True),
            InLanguages("hours", "hours"),
            InLanguages("fee", "fee"),
            PHONE,
            Number("latitude", "latitude", is_needed=True, **LATITUDE),
            Number("longitude", "longitude", is_needed=True, **LONGITUDE),
            Number("capacity", "capacity", least=0, most=100_000, is_whole=True),
        )  # fmt: skip
        return cls(list(rows), fields, communities=theirs)

    def names(self, row: Place) -> Mapping[str, str]:
        """See `Register`."""
        return row.names

    def beside(self, row: Place) -> Mapping[str, str]:
        """Its community."""
        return self.communities[row.community_id].names

    def same(self, given: Texts) -> Place | None:
        """Without a number it is the place of that kind and Chinese name in that community."""
        if given.get(self.key, "").strip():
            return super().same(given)
        for row in self.rows:
            texts = self.texts(row)
            if all(texts[name] == given.get(name) for name in ("community", "kind", "name_zh")):
                return row
        return None

    def blank(self) -> Place:
        """See `Register`."""
        return Place()

    async def remove(self, session: AsyncSession, row: Place) -> None:
        """Nothing refers to a place."""
        await session.delete(row)
