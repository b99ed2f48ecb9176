"""Whom an alert is for: where they live, what they read, what they asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, field_validator
from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, contains_eager

from actions.geography import Area, area_of, reaches
from actions.languages import LANGUAGES
from actions.model import Chat, Community, Resident, Station, Subscription, Topic
from actions.outgoing import say
from actions.refusals import Refusal


class NobodyThere(Refusal):
    """The area that was drawn holds no community, or nobody who could be reached."""

    def __init__(self) -> None:
        super().__init__(say("refusal-nobody-there"))


class Audience(BaseModel):
    """What was chosen. What is left empty narrows nothing: an empty audience is everywhere.

    Stations and communities (by code) and the area are places, and whoever lives in any of them is
    meant. Of an area, a closed line of [longitude, latitude] pairs, these are the communities that
    it touches: nobody's home is known better than by its community. Languages and
    `volunteers_only` then leave out others. `subscribers_only` is false for emergencies alone.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    stations: tuple[str, ...] = ()
    communities: tuple[str, ...] = ()
    area: Area = ()
    languages: tuple[str, ...] = ()
    volunteers_only: bool = False
    subscribers_only: bool = True

    @field_validator("area")
    @classmethod
    def _is_an_area(cls, corners: Area) -> Area:
        return area_of(corners) if corners else ()

    @field_validator("languages")
    @classmethod
    def _are_served(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        if unknown := set(languages) - LANGUAGES.keys():
            raise ValueError(f"languages that are not served: {', '.join(sorted(unknown))}")
        return languages

    @classmethod
    def of(cls, *communities: Community) -> Self:
        """The subscribers of these communities."""
        return cls(communities=tuple(community.code for community in communities))

    @property
    def is_everywhere(self) -> bool:
        """Whether no place was chosen."""
        return not (self.stations or self.communities or self.area)


EVERYWHERE = Audience()


async def places_of(session: AsyncSession, audience: Audience) -> list[Community] | None:
    """The communities that are meant, as they stand now; None where no place was chosen.

    Raises:
        NobodyThere: none is there, or one that was chosen is no more.
    """
    if audience.is_everywhere:
        return None
    wanted = or_(Community.code.in_(audience.communities), Station.code.in_(audience.stations))
    if audience.area:
        inside = [
            id
            for id, latitude, longitude, boundary in await session.execute(
                select(
                    Community.id, Community.latitude, Community.longitude, Community.boundary
                ).order_by(Community.id)
            )
            if reaches(audience.area, (latitude, longitude), boundary)
        ]
        wanted = or_(wanted, Community.id.in_(inside))
    query = select(Community).join(Community.station).where(wanted).order_by(Community.id)
    found = (await session.scalars(query.options(contains_eager(Community.station)))).all()
    missing = set(audience.communities) - {place.code for place in found}
    missing |= set(audience.stations) - {place.station.code for place in found}
    if missing or not found:
        raise NobodyThere
    return list(found)


def recipients(
    audience: Audience,
    topic: Topic,
    places: Collection[Community] | None,
    columns: Sequence[Any],
    by: Sequence[InstrumentedAttribute[Any]],
) -> Select[Any]:
    """A row for each person who is meant and can be reached: `columns`, which may use `by`.

    `max(Chat.id)` is the chat they began last.
    """
    query = (
        select(*columns)
        .select_from(Resident)
        .join(Chat, Chat.resident_id == Resident.id)
        .where(Chat.unreachable_at.is_(None))
        .group_by(Resident.id, *by)
    )
    if audience.subscribers_only:
        query = query.join(Subscription, Subscription.resident_id == Resident.id).where(
            Subscription.topic == topic
        )
    if places is not None:
        query = query.where(Resident.community_id.in_([place.id for place in places]))
    if audience.languages:
        query = query.where(Resident.language.in_(audience.languages))
    if audience.volunteers_only:
        query = query.where(Resident.is_volunteer)
    return query
