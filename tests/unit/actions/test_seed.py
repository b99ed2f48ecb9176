"""Demo data fills an empty database, and leaves any other alone."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from actions import communities, routing, seed, sign_in, tickets
from actions.database import Database
from actions.model import (
    Chat,
    Community,
    Place,
    PlaceKind,
    Resident,
    Role,
    Staff,
    Station,
    Ticket,
    TicketState,
)
from actions.seed import SeedError
from tests import factories
from tests.clock import Clock

DEMO = Path(__file__).parents[3] / "data" / "demo" / "demo.yml"
COUNTED = (Station, Community, Staff, Place, Resident, Chat, Ticket)


class Demo:
    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock

    async def load(self, path: Path = DEMO, *, into_existing: bool = False) -> dict[str, str]:
        async with self.database.write() as session:
            return await seed.load(session, path, self.clock.now(), into_existing=into_existing)

    async def counts(self) -> dict[str, int]:
        async with self.database.read() as session:
            return {
                kind.__tablename__: await session.scalar(select(func.count()).select_from(kind))
                or 0
                for kind in COUNTED
            }


@pytest.fixture
def demo(database: Database, clock: Clock) -> Demo:
    return Demo(database, clock)


async def test_an_empty_database_gets_everything_one_needs_to_try_linli(demo: Demo) -> None:
    await demo.load()
    async with demo.database.read() as session:
        for community in await communities.all_(session):
            assert community.is_demo
            assert await routing.officers_for(session, community)
            kinds = await session.scalars(
                select(Place.kind).where(Place.community_id == community.id, Place.is_demo)
            )
            assert set(kinds) == set(PlaceKind)
        roles = set(await session.scalars(select(Staff.role).where(Staff.is_demo)))
    assert roles == set(Role)
    assert (await demo.counts())["communities"] == 3


async def test_the_passwords_it_makes_open_the_desk(demo: Demo) -> None:
    passwords = await demo.load()
    assert len(passwords) == (await demo.counts())["staff"]
    for login, password in passwords.items():
        assert await sign_in.sign_in(demo.database, login, password, demo.clock.now())


async def test_loading_again_changes_nothing(demo: Demo) -> None:
    await demo.load()
    before = await demo.counts()
    assert await demo.load() == {}
    assert await demo.load(into_existing=True) == {}
    assert await demo.counts() == before


async def test_a_database_in_use_is_left_alone_unless_asked(demo: Demo) -> None:
    async with demo.database.write() as session:
        await factories.community(session, "Real")
    before = await demo.counts()
    assert await demo.load() == {}
    assert await demo.counts() == before
    assert await demo.load(into_existing=True) != {}
    assert (await demo.counts())["communities"] == 4


async def test_there_are_tickets_to_look_at_in_every_stage(demo: Demo) -> None:
    await demo.load()
    async with demo.database.read() as session:
        found = list(
            await session.scalars(
                select(Ticket).options(selectinload(Ticket.messages), selectinload(Ticket.events))
            )
        )
        names = list(await session.scalars(select(Resident.name)))
    assert {ticket.state for ticket in found} == set(TicketState) - {TicketState.WITHDRAWN}
    assert len({ticket.language for ticket in found}) >= 5
    assert all("demo" in name for name in names)
    for ticket in found:
        moments = [ticket.created_at, *(event.at for event in ticket.events)]
        assert moments == sorted(moments)
        assert moments[-1] <= demo.clock.now()
    (settled,) = (ticket for ticket in found if ticket.state is TicketState.RESOLVED)
    assert settled.rating == 5
    assert len(settled.messages) >= 4


async def test_an_officer_may_go_on_with_a_demo_ticket(demo: Demo) -> None:
    await demo.load()
    async with demo.database.write() as session:
        waiting = (await session.scalars(select(Ticket).filter_by(state=TicketState.ASKED))).one()
        officer = await session.get_one(Staff, waiting.assignee_id)
        ticket = await tickets.resolve(
            session, waiting.id, officer, demo.clock.now() + timedelta(minutes=1)
        )
    assert ticket.state is TicketState.RESOLVED


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("stations:", "stations: ["),
        ("ticket_prefix: MS", "prefix: MS"),
        ("station: meishan", "station: nowhere"),
        ("role: admin", "role: king"),
        ("fee: *ten_a_night", "fee: *eleven_a_night"),
    ],
)
async def test_a_file_that_cannot_be_loaded_leaves_nothing_behind(
    demo: Demo, tmp_path: Path, old: str, new: str
) -> None:
    path = shutil.copytree(DEMO.parent, tmp_path / "demo") / DEMO.name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(SeedError):
        await demo.load(path)
    assert set((await demo.counts()).values()) == {0}
