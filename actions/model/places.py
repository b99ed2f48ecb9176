"""Places residents ask for: shared parking, police offices, micro fire stations."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, BigId, text_enum
from actions.model.communities import Community


class PlaceKind(StrEnum):
    """What somebody goes there for."""

    PARKING = "parking"
    POLICE_OFFICE = "police_office"
    MICRO_FIRE_STATION = "micro_fire_station"


class Place(Base):
    """A place; texts by language, at least zh and en. `capacity` counts parking spaces."""

    __tablename__ = "places"
    __table_args__ = (Index("ix_places_community_id_kind", "community_id", "kind"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("communities.id"))
    kind: Mapped[PlaceKind] = mapped_column(text_enum(PlaceKind, "kind"))
    names: Mapped[dict[str, str]]
    address: Mapped[dict[str, str]]
    hours: Mapped[dict[str, str]]
    fee: Mapped[dict[str, str]]
    phone: Mapped[str | None]
    latitude: Mapped[float]
    longitude: Mapped[float]
    capacity: Mapped[int | None]
    is_demo: Mapped[bool] = mapped_column(default=False)

    community: Mapped[Community] = relationship(lazy="raise")
