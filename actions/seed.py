"""Loading what Linli is tried with: `data/demo/demo.yml`, and `tickets.yml` beside it.

What is there already, by its code or login, stays as it is. So loading twice adds nothing.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, TypeVar

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import demo_tickets, staff
from actions.demo_tickets import DemoTicket
from actions.languages import LANGUAGES
from actions.model import Community, Place, PlaceKind, Role, Staff, Station, Ticket
from actions.one_time_codes import legible_secret
from actions.yaml_files import read_yaml

Thing = TypeVar("Thing")
Content = TypeVar("Content", bound=BaseModel)


class SeedError(Exception):
    """A file that cannot be loaded; the message says which and why."""


def _in_chinese_and_english(texts: dict[str, str]) -> dict[str, str]:
    if not {"zh", "en"} <= texts.keys() <= LANGUAGES.keys():
        raise ValueError("texts are needed in zh and en, and welcome in any language served")
    return texts


Texts = Annotated[dict[str, str], AfterValidator(_in_chinese_and_english)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Station(_Entry):
    code: str
    names: Texts
    address: Texts
    phone: str
    latitude: float
    longitude: float
    languages: list[str] = []  # spoken at the counter; for those who read the file


class _Community(_Entry):
    code: str
    ticket_prefix: str
    station: str
    names: Texts
    aliases: list[str]
    district: Texts
    latitude: float
    longitude: float
    boundary: list[tuple[float, float]]
    visiting_hours: list[Texts]


class _Member(_Entry):
    login: str
    name: str
    role: Role
    station: str | None
    communities: list[str]
    language: str
    phone: str | None


class _Place(_Entry):
    community: str
    kind: PlaceKind
    names: Texts
    address: Texts
    hours: Texts
    fee: dict[str, str] = {}
    phone: str | None = None
    latitude: float
    longitude: float
    capacity: int | None = None


class _Demo(_Entry):
    demo: bool
    stations: list[_Station]
    communities: list[_Community]
    staff: list[_Member]
    places: list[_Place]


class _Tickets(_Entry):
    tickets: list[DemoTicket]


async def load(
    session: AsyncSession, path: Path, now: datetime, *, into_existing: bool = False
) -> dict[str, str]:
    """Load `path` and its tickets into an empty database; `into_existing`, into any.

    Returns:
        The passwords of the staff that were added, by login. They are kept nowhere else.

    Raises:
        SeedError: a file is missing or does not have the shape it should.
    """
    demo = _read(path, _Demo)
    stories = _read(path.with_name("tickets.yml"), _Tickets)
    if not into_existing and not await _is_empty(session):
        return {}
    stations = await _add_stations(session, demo)
    communities = await _add_communities(session, demo, stations)
    await _add_places(session, demo, communities)
    passwords = await _add_staff(session, demo, stations, communities, now)
    if await session.scalar(select(Ticket.id).limit(1)) is None:
        await demo_tickets.play(session, stories.tickets, now)
    return passwords


async def _is_empty(session: AsyncSession) -> bool:
    return not any(
        [await session.scalar(select(kind.id).limit(1)) for kind in (Station, Community, Staff)]
    )


async def _add_stations(session: AsyncSession, demo: _Demo) -> dict[str, Station]:
    known = {station.code: station for station in await session.scalars(select(Station))}
    for entry in demo.stations:
        if entry.code not in known:
            fields = entry.model_dump(exclude={"languages"})
            known[entry.code] = Station(**fields, is_demo=demo.demo)
            session.add(known[entry.code])
    await session.flush()
    return known


async def _add_communities(
    session: AsyncSession, demo: _Demo, stations: dict[str, Station]
) -> dict[str, Community]:
    known = {community.code: community for community in await session.scalars(select(Community))}
    for entry in demo.communities:
        if entry.code not in known:
            station = _named(stations, entry.station)
            fields = entry.model_dump(mode="json", exclude={"station"})
            known[entry.code] = Community(**fields, station_id=station.id, is_demo=demo.demo)
            session.add(known[entry.code])
    await session.flush()
    return known


async def _add_places(
    session: AsyncSession, demo: _Demo, communities: dict[str, Community]
) -> None:
    places = await session.scalars(select(Place))
    known = {(place.community_id, place.kind, place.names["zh"]) for place in places}
    for entry in demo.places:
        community = _named(communities, entry.community)
        if (community.id, entry.kind, entry.names["zh"]) not in known:
            fields = entry.model_dump(exclude={"community"})
            session.add(Place(**fields, community_id=community.id, is_demo=demo.demo))
    await session.flush()


async def _add_staff(
    session: AsyncSession,
    demo: _Demo,
    stations: dict[str, Station],
    communities: dict[str, Community],
    now: datetime,
) -> dict[str, str]:
    known = set(await session.scalars(select(Staff.login)))
    passwords = {}
    for entry in demo.staff:
        if entry.login not in known:
            passwords[entry.login] = legible_secret()
            await staff.add(
                session,
                entry.login,
                entry.name,
                entry.role,
                now=now,
                password=passwords[entry.login],
                station=_named(stations, entry.station) if entry.station else None,
                communities=[_named(communities, code) for code in entry.communities],
                language=entry.language,
                phone=entry.phone,
                is_demo=demo.demo,
            )
    return passwords


def _named(things: dict[str, Thing], code: str) -> Thing:
    try:
        return things[code]
    except KeyError:
        raise SeedError(f"something refers to {code!r}, which is nowhere") from None


def _read(path: Path, shape: type[Content]) -> Content:
    try:
        return shape.model_validate(read_yaml(path))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise SeedError(f"{path} cannot be loaded: {error}") from error
