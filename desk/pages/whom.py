"""The form in which staff choose whom an alert is for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import ImmutableMultiDict

from actions import communities
from actions.alerts import Audience
from actions.languages import LANGUAGES
from actions.model import Community, Role, Staff, Station
from actions.outgoing import say
from actions.refusals import Refusal
from desk.city_map import CityMap, city_map

EVERYWHERE = "everywhere"

Fields = ImmutableMultiDict[str, str]


class AreaUnclear(Refusal):
    """What was drawn or typed encloses no area."""

    def __init__(self) -> None:
        super().__init__(say("refusal-area-unclear"))


@dataclass(frozen=True)
class Choices:
    """What there is to choose from for one of the staff."""

    stations: Sequence[Station]
    communities: Sequence[Community]
    map: CityMap | None
    may_everywhere: bool
    languages: Sequence[str] = tuple(LANGUAGES)


async def choices_for(session: AsyncSession, staff: Staff) -> Choices:
    """Their communities and the stations of these.

    Raises:
        NotAllowed: officers alert nobody.
    """
    theirs = await communities.in_charge_of(session, staff)
    ids = {place.station_id for place in theirs}
    stations = await session.scalars(
        select(Station).where(Station.id.in_(ids)).order_by(Station.id)
    )
    return Choices(stations.all(), theirs, city_map(theirs), staff.role is Role.ADMIN)


def audience_in(fields: Fields) -> Audience | None:
    """Whom the form names; None where no place was chosen yet.

    Raises:
        AreaUnclear: the corners are not those of an area.
    """
    everywhere = fields.get("where") == EVERYWHERE
    chosen = {} if everywhere else {
        "stations": _several(fields, "station"),
        "communities": _several(fields, "community"),
        "area": _corners(fields.get("area", "")),
    }  # fmt: skip
    if not everywhere and not any(chosen.values()):
        return None
    languages = [code for code in _several(fields, "language") if code in LANGUAGES]
    try:
        return Audience.model_validate(
            {
                **chosen,
                "languages": languages,
                "volunteers_only": fields.get("volunteers") == "yes",
                "subscribers_only": fields.get("everyone") != "yes",
            }
        )
    except ValidationError as error:
        raise AreaUnclear from error


def fields_of(audience: Audience | None, *, is_emergency: bool) -> list[tuple[str, str]]:
    """The form filled in as it was kept."""
    fields = [("emergency", "yes")] if is_emergency else []
    if audience is None:
        return fields
    fields.append(("where", EVERYWHERE if audience.is_everywhere else "places"))
    fields += [("station", code) for code in audience.stations]
    fields += [("community", code) for code in audience.communities]
    fields += [("language", code) for code in audience.languages]
    if audience.area:
        corners = [f"{longitude}, {latitude}" for longitude, latitude in audience.area[:-1]]
        fields.append(("area", "\n".join(corners)))
    if audience.volunteers_only:
        fields.append(("volunteers", "yes"))
    if not audience.subscribers_only:
        fields.append(("everyone", "yes"))
    return fields


def is_emergency(fields: Fields) -> bool:
    """Whether it may wake people up."""
    return fields.get("emergency") == "yes"


def _several(fields: Fields, name: str) -> list[str]:
    return [value for value in fields.getlist(name) if value]


def _corners(text: str) -> list[tuple[float, float]]:
    """A corner on each line: longitude and latitude in degrees."""
    try:
        return [
            (float(longitude), float(latitude))
            for longitude, latitude in (
                line.replace(",", " ").split() for line in text.splitlines() if line.strip()
            )
        ]
    except ValueError as error:
        raise AreaUnclear from error
