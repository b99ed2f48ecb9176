"""The people and places of a story, in a few words each.

Every function adds to the session it is given and flushes, so that ids are there; the test
commits. Names and numbers run on by themselves wherever the story does not care.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import count

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import learning, subscriptions, tickets
from actions.database import Database
from actions.model import (
    Category,
    Channel,
    Chat,
    Community,
    FileKind,
    FileState,
    Lesson,
    LessonKind,
    Place,
    PlaceKind,
    Resident,
    Role,
    Staff,
    Station,
    StoredFile,
    Ticket,
    Topic,
)
from tests.clock import MORNING

_number = count(1)

# People's Square, Shanghai; a hundredth of a degree is about a kilometre.
LATITUDE, LONGITUDE = 31.23, 121.47


async def station(session: AsyncSession, name: str = "Putuo Station") -> Station:
    """A police station."""
    made = Station(
        code=f"station-{next(_number)}",
        names={"zh": name, "en": name},
        address={"zh": "1 Road", "en": "1 Road"},
        phone="021-110",
    )
    session.add(made)
    await session.flush()
    return made


async def community(
    session: AsyncSession,
    name: str = "Meishan Xinyuan",
    *,
    at: Station | None = None,
    code: str | None = None,
    prefix: str | None = None,
    names: dict[str, str] | None = None,
    aliases: list[str] | None = None,
    district: dict[str, str] | None = None,
    latitude: float = LATITUDE,
    longitude: float = LONGITUDE,
    boundary: list[list[float]] | None = None,
    visiting_hours: list[dict[str, str]] | None = None,
) -> Community:
    """A community of `at`, or of a station of its own."""
    number = next(_number)
    made = Community(
        station=at or await station(session),
        code=code or f"community-{number}",
        ticket_prefix=prefix or _letters(number),
        names=names or {"zh": name, "en": name},
        aliases=aliases or [],
        district=district or {"zh": "Putuo", "en": "Putuo"},
        latitude=latitude,
        longitude=longitude,
        boundary=boundary or [],
        visiting_hours=visiting_hours or [],
    )
    session.add(made)
    await session.flush()
    return made


async def officer(
    session: AsyncSession, *serving: Community, name: str = "Wang Jianguo", language: str = "en"
) -> Staff:
    """An officer of these communities, at the first one's station."""
    return await _staff(
        session,
        role=Role.OFFICER,
        name=name,
        language=language,
        station_id=serving[0].station_id if serving else None,
        communities=list(serving),
    )


async def supervisor(session: AsyncSession, of: Station, name: str = "Supervisor Li") -> Staff:
    """Who answers for every community of a station."""
    return await _staff(
        session, role=Role.SUPERVISOR, name=name, language="en", station_id=of.id, communities=[]
    )


async def admin(session: AsyncSession, name: str = "Admin Chen") -> Staff:
    """Who sees everything."""
    return await _staff(
        session, role=Role.ADMIN, name=name, language="en", station_id=None, communities=[]
    )


async def chat(
    session: AsyncSession,
    resident: Resident | None = None,
    *,
    staff: Staff | None = None,
    channel: Channel = Channel.TELEGRAM,
    address: str | None = None,
) -> Chat:
    """A chat with nobody known behind it, or with a resident or colleague."""
    made = Chat(
        channel=channel,
        address=address or str(1_000_000 + next(_number)),
        resident=resident,
        staff=staff,
        created_at=MORNING,
    )
    session.add(made)
    await session.flush()
    return made


async def phone(session: AsyncSession, staff: Staff) -> Chat:
    """The Telegram chat that a member of staff has linked."""
    return await chat(session, staff=staff)


async def resident(
    session: AsyncSession,
    of: Community | None = None,
    *,
    language: str = "en",
    name: str = "Marie",
    channel: Channel = Channel.TELEGRAM,
    address: str | None = None,
) -> Chat:
    """A resident's chat; `.resident` is the resident."""
    person = Resident(name=name, language=language, community=of, created_at=MORNING)
    return await chat(session, person, channel=channel, address=address)


async def subscribers(
    session: AsyncSession,
    people: int,
    topic: Topic,
    now: datetime,
    of: Community | None = None,
    language: str = "en",
) -> list[Chat]:
    """Residents who asked for alerts of a topic; their chats."""
    chats = [await resident(session, of, language=language) for _ in range(people)]
    for one in chats:
        assert one.resident is not None
        await subscriptions.subscribe(session, one.resident, topic, now)
    return chats


async def ticket(
    session: AsyncSession,
    by: Chat,
    community: Community,
    words: str = "A car blocks the gate",
    *,
    category: Category = Category.PARKING,
    now: datetime = MORNING,
) -> Ticket:
    """A ticket as a resident files it."""
    new = tickets.NewTicket(category=category, words=words, language="en")
    return await tickets.file(session, chat=by, community=community, new=new, now=now)


async def photo(session: AsyncSession, sent_in: Chat | None) -> StoredFile:
    """A photo that arrived in a chat, or was uploaded at the desk."""
    made = StoredFile(
        chat_id=sent_in.id if sent_in else None,
        kind=FileKind.PHOTO,
        state=FileState.STORED,
        media_type="image/jpeg",
        name="gate.jpg",
        size=3,
        content=b"jpg",
        created_at=MORNING,
    )
    session.add(made)
    await session.flush()
    return made


async def place(
    session: AsyncSession,
    community: Community,
    name: str = "Shared parking",
    *,
    kind: PlaceKind = PlaceKind.PARKING,
    latitude: float = LATITUDE,
    longitude: float = LONGITUDE,
) -> Place:
    """Somewhere to park, or an office."""
    made = Place(
        community_id=community.id,
        kind=kind,
        names={"zh": name, "en": name},
        address={},
        hours={},
        fee={},
        latitude=latitude,
        longitude=longitude,
    )
    session.add(made)
    await session.flush()
    return made


async def lesson(
    database: Database,
    words: str,
    now: datetime = MORNING,
    *,
    language: str = "en",
    kind: LessonKind = LessonKind.UNCLEAR,
    readings: Sequence[tuple[str, float | None]] = (("report_parking", 0.4), ("report_noise", 0.3)),
    meant: str | None = None,
    model: str = "",
    times: int = 1,
) -> Lesson:
    """Words that were not understood, `times` times."""
    said = learning.Said(words, language, readings=readings, model=model)
    async with database.write() as session:
        for _ in range(times):
            await learning.note(session, said, by=None, kind=kind, meant=meant, now=now)
    async with database.read() as session:
        newest = select(Lesson).order_by(Lesson.id.desc()).limit(1)
        return (await session.scalars(newest)).one()


async def _staff(
    session: AsyncSession,
    *,
    role: Role,
    name: str,
    language: str,
    station_id: int | None,
    communities: list[Community],
) -> Staff:
    made = Staff(
        login=f"{role.value}-{next(_number)}",
        name=name,
        role=role,
        language=language,
        station_id=station_id,
        communities=communities,
        created_at=MORNING,
    )
    session.add(made)
    await session.flush()
    return made


def _letters(number: int) -> str:
    """1 is XA, 27 is XAA: prefixes of tickets are unique, and none that a test chose begins so."""
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"X{letters}"
