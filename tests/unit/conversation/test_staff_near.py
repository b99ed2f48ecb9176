"""Who shares where they are sees the open tickets around them, nearest first."""

from __future__ import annotations

import pytest

from actions import tickets
from actions.database import Database
from actions.model import Community, Ticket
from tests import factories
from tests.clock import Clock
from tests.unit.conversation.handset import Patrol, on_patrol

HERE = (31.2300, 121.4700)
A_METRE = 1 / 111_195  # degrees to the north


async def a_ticket(at: Patrol, metres: float | None, of: Community | None = None) -> Ticket:
    """One so many metres to the north."""
    community = of or at.story.ticket.community
    ticket = await factories.ticket(at.session, at.story.chat, community)
    if metres is not None:
        ticket.latitude, ticket.longitude = HERE[0] + metres * A_METRE, HERE[1]
    await at.session.flush()
    return ticket


async def test_the_nearest_comes_first_with_its_distance_and_a_map(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        far, near = await a_ticket(at, 1500), await a_ticket(at, 120)
        near.place = "gate 3"
        assert await at.wang.is_at(*HERE) == ["staff-near"]
        text = await at.wang.text()
        _, first, place, link, second, _ = text.splitlines()
        assert first.startswith(f"• 120 m · {near.number}")
        assert "gate 3" in place
        assert "https://uri.amap.com/marker?position=121.470000,31.23" in link
        assert f"m · {far.number}" in second
        assert await at.wang.labels() == [near.number, far.number]
        assert await at.wang.tap(near.number) == ["card"]


async def test_what_is_far_closed_elsewhere_or_on_no_map_is_not_there(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        await a_ticket(at, None)
        await a_ticket(at, 2100)
        closed, main, along = [await a_ticket(at, metres) for metres in (10, 1990, 30)]
        await a_ticket(at, 5, await factories.community(at.session))
        await tickets.resolve(at.session, closed.id, at.story.wang, clock.now())
        await tickets.merge(at.session, along.id, at.story.wang, main.id, clock.now())
        assert await at.wang.is_at(*HERE) == ["staff-near"]
        assert await at.wang.labels() == [main.number]
        assert await at.wang.is_at(31.5, 121.9) == ["staff-near-none"]


async def test_near_asks_where_one_is(database: Database, clock: Clock) -> None:
    async with on_patrol(database, clock) as at:
        assert await at.wang.command("near") == ["staff-near-where"]


@pytest.mark.parametrize("metres", [0, 90])
async def test_east_and_north_are_measured_alike(
    database: Database, clock: Clock, metres: float
) -> None:
    """A degree to the east is shorter than one to the north."""
    async with on_patrol(database, clock) as at:
        east, north = await a_ticket(at, metres), await a_ticket(at, metres + 10)
        east.latitude, east.longitude = HERE[0], HERE[1] + (metres + 5) * A_METRE / 0.8552
        await at.session.flush()
        found = await tickets.near(at.session, at.story.wang, HERE, limit=5)
        assert [(one.ticket.id, one.metres) for one in found] == [
            (east.id, metres + 5),
            (north.id, metres + 10),
        ]
