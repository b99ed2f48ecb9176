"""Short texts that wait behind each other are handed out together, and end together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

import pytest
from sqlalchemy import select, update

from actions.database import Database
from actions.model import Channel, InboxMessage, InboxState
from bot.conversation.messages import BUBBLES, Arrival
from bot.inbox import ATTEMPTS, MOST_TOGETHER, Batch, Inbox
from tests.clock import Clock


class Turns:
    """Handles batches as turns do, in one transaction, and remembers them.

    `poison` fails, until it is given up.
    """

    def __init__(self, database: Database, clock: Clock):
        self._database = database
        self._clock = clock
        self.handled: list[list[str]] = []
        self.poison = ""

    async def handle(self, batch: Batch) -> None:
        """End what the batch holds."""
        texts = [payload["text"] for payload in batch.payloads]
        async with self._database.write() as session:
            ended = await session.execute(
                update(InboxMessage)
                .where(InboxMessage.id.in_(batch.ids), InboxMessage.state == InboxState.WAITING)
                .values(state=InboxState.HANDLED, handled_at=self._clock.now())
            )
            assert ended.rowcount == len(batch.ids)
            if self.poison in texts and batch.attempts < ATTEMPTS:
                raise ZeroDivisionError  # nothing of it has happened
        self.handled.append(texts)


@pytest.fixture
def inbox(database: Database, clock: Clock) -> Inbox:
    """The inbox of nobody yet."""
    return Inbox(database, clock.now)


@pytest.fixture
def turns(database: Database, clock: Clock) -> Turns:
    """Who handles what it hands out."""
    return Turns(database, clock)


_numbers = iter(range(1, 10_000))


def sent(text: str, group_key: str | None = BUBBLES, address: str = "1") -> Arrival:
    """An update with words in it."""
    number = str(next(_numbers))
    return Arrival(Channel.TELEGRAM, number, address, {"text": text}, group_key)


async def run(inbox: Inbox, turns: Turns, until: Callable[[], bool]) -> None:
    """Let the inbox hand out until something has come of it."""
    running = asyncio.create_task(inbox.run(turns.handle))
    try:
        async with asyncio.timeout(30):
            while not until():
                await asyncio.sleep(0.01)
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


async def test_bubbles_that_wait_behind_each_other_are_handed_out_together(
    inbox: Inbox, turns: Turns, database: Database
) -> None:
    await inbox.store([sent("hello"), sent("there is a car"), sent("blocking gate 3")])
    await run(inbox, turns, lambda: bool(turns.handled))
    assert turns.handled == [["hello", "there is a car", "blocking gate 3"]]
    async with database.read() as session:
        states = (await session.scalars(select(InboxMessage.state))).all()
    assert states == [InboxState.HANDLED] * 3


async def test_a_bubble_by_itself_waits_for_no_other(inbox: Inbox, turns: Turns) -> None:
    await inbox.store([sent("hello")])
    await run(inbox, turns, lambda: bool(turns.handled))
    await inbox.store([sent("there is a car")])
    await run(inbox, turns, lambda: len(turns.handled) == 2)
    assert turns.handled == [["hello"], ["there is a car"]]


async def test_what_is_no_bubble_keeps_its_place_between_them(inbox: Inbox, turns: Turns) -> None:
    await inbox.store([sent("one"), sent("two"), sent("a button", None), sent("three")])
    await run(inbox, turns, lambda: len(turns.handled) == 3)
    assert turns.handled == [["one", "two"], ["a button"], ["three"]]


async def test_bubbles_of_two_people_are_two_matters(inbox: Inbox, turns: Turns) -> None:
    await inbox.store([sent("one"), sent("other", address="2"), sent("two")])
    await run(inbox, turns, lambda: len(turns.handled) == 2)
    assert sorted(turns.handled) == [["one", "two"], ["other"]]


async def test_no_more_bubbles_than_anybody_types_go_together(inbox: Inbox, turns: Turns) -> None:
    await inbox.store([sent(str(number)) for number in range(MOST_TOGETHER + 1)])
    await run(inbox, turns, lambda: len(turns.handled) == 2)
    assert [len(texts) for texts in turns.handled] == [MOST_TOGETHER, 1]


async def test_a_bubble_that_fails_takes_no_other_with_it(
    inbox: Inbox, turns: Turns, clock: Clock
) -> None:
    await inbox.store([sent("one"), sent("poison"), sent("three")])
    turns.poison = "poison"
    done = asyncio.create_task(run(inbox, turns, lambda: len(turns.handled) == 3))
    while not done.done():
        await asyncio.sleep(0.05)
        clock.forward(seconds=1)  # what failed is tried again a little later
    await done
    assert turns.handled == [["one"], ["poison"], ["three"]]
