"""A lease is one holder's until it ends, however many want it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from actions import leases
from actions.database import Database
from tests.clock import Clock

LIFE = timedelta(seconds=30)


class Task:
    """Something that one process at a time may do."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock

    async def hold(self, who: str) -> bool:
        async with self.database.write() as session:
            return await leases.hold(session, "task", who, self.clock.now(), LIFE)

    async def release(self, who: str) -> None:
        async with self.database.write() as session:
            await leases.release(session, "task", who)


@pytest.fixture
def task(database: Database, clock: Clock) -> Task:
    return Task(database, clock)


async def test_one_of_many_who_want_it_gets_it(task: Task) -> None:
    got = await asyncio.gather(*(task.hold(f"process {number}") for number in range(6)))
    assert sum(got) == 1


async def test_the_holder_may_renew_it_and_nobody_else(task: Task) -> None:
    assert await task.hold("a")
    task.clock.forward(seconds=29)
    assert await task.hold("a")
    task.clock.forward(seconds=29)
    assert not await task.hold("b")


async def test_it_is_free_when_it_was_not_renewed(task: Task) -> None:
    assert await task.hold("a")
    task.clock.forward(seconds=30)
    assert await task.hold("b")
    assert not await task.hold("a")


async def test_it_is_free_at_once_when_given_up_by_its_holder(task: Task) -> None:
    assert await task.hold("a")
    await task.release("b")
    assert not await task.hold("b")
    await task.release("a")
    assert await task.hold("b")


async def test_another_task_has_a_lease_of_its_own(task: Task) -> None:
    assert await task.hold("a")
    async with task.database.write() as session:
        assert await leases.hold(session, "other", "b", task.clock.now(), LIFE)
