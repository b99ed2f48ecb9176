"""Stations and the communities they look after."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, String, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, BigId


class Station(Base):
    """A police station; its supervisors answer for every community it serves."""

    __tablename__ = "stations"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    code: Mapped[str] = mapped_column(String(32), unique=True)
    names: Mapped[dict[str, str]]
    address: Mapped[dict[str, str]]
    phone: Mapped[str] = mapped_column(String(32))
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    is_demo: Mapped[bool] = mapped_column(default=False)


class Community(Base):
    """A neighbourhood that residents belong to and officers serve.

    `names` maps a language to the community's name there; `aliases` are other ways people write
    it. `boundary` is a closed GeoJSON ring of [longitude, latitude] pairs (WGS 84), or empty.
    `last_ticket` counts the tickets filed so far: numbers run by community, so that they stay
    short enough to be said on the telephone. One that `is_archived` stays with all that happened in
    it: nobody joins it or reports anything there any more.
    """

    __tablename__ = "communities"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    station_id: Mapped[int] = mapped_column(ForeignKey("stations.id"), index=True)
    code: Mapped[str] = mapped_column(String(32), unique=True)
    ticket_prefix: Mapped[str] = mapped_column(String(4), unique=True)
    last_ticket: Mapped[int] = mapped_column(default=0)
    names: Mapped[dict[str, str]]
    aliases: Mapped[list[str]]
    district: Mapped[dict[str, str]]
    latitude: Mapped[float]
    longitude: Mapped[float]
    boundary: Mapped[list[Any]]
    visiting_hours: Mapped[list[Any]]
    is_archived: Mapped[bool] = mapped_column(default=False, server_default=false())
    is_demo: Mapped[bool] = mapped_column(default=False)

    station: Mapped[Station] = relationship(lazy="raise")
