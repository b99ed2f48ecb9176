"""Alerts that expire: whom they have not reached by then they reach no more, and it is told."""

from __future__ import annotations

import pytest

from actions import delivery
from actions.alerts import Step, TooLateForAlert, reports
from actions.alerts.aftermath import aftermath
from actions.database import Database
from actions.delivery import Sent, Unknown
from actions.delivery.interruptions import EXPIRED
from actions.model import OutboxState
from tests.clock import Clock
from tests.unit.actions.broadcast import Broadcast


@pytest.mark.parametrize("is_emergency", [False, True])
async def test_whom_an_alert_has_not_reached_when_it_expires_it_reaches_no_more(
    database: Database, clock: Clock, is_emergency: bool
) -> None:
    going = Broadcast(database, clock)
    await going.begin(hours=1, is_emergency=is_emergency)
    await going.send(2)
    assert await going.follow() == 0  # it is valid still
    clock.forward(hours=1)
    assert await going.claim() == []  # at once, before any row has moved
    assert [await going.follow(3) for _ in range(2)] == [3, 1]
    await going.stands_at(sent=2, dropped=4)
    async with database.read() as session:
        report = await reports.one(session, going.id, going.admin)
        after = await aftermath(session, going.id, going.admin)
    assert report.has_expired
    assert after.reasons() == [(OutboxState.DROPPED, EXPIRED, 4)]
    assert f"dropped,{EXPIRED}" in after.as_csv()


async def test_an_alert_that_reached_everybody_in_time_has_not_expired(
    database: Database, clock: Clock
) -> None:
    going = Broadcast(database, clock)
    await going.begin(hours=1)
    await going.send(100)
    clock.forward(hours=2)
    assert await going.follow() == 0
    async with database.read() as session:
        report = await reports.one(session, going.id, going.admin)
    assert not report.has_expired
    await going.stands_at(sent=6)


async def test_what_waited_for_the_morning_or_to_be_resumed_expires_as_well(
    database: Database, clock: Clock
) -> None:
    clock.forward(hours=14)  # at night: all wait for the morning
    going = Broadcast(database, clock)
    await going.begin(hours=1)
    await going.step(Step.PAUSE)
    await going.follow(3)
    clock.forward(hours=1)
    with pytest.raises(TooLateForAlert):
        await going.step(Step.RESUME)
    await going.follow()
    clock.forward(hours=12)
    assert await going.claim() == []
    await going.stands_at(dropped=6)


async def test_what_is_on_its_way_when_it_expires_is_not_tried_again(
    database: Database, clock: Clock
) -> None:
    going = Broadcast(database, clock)
    await going.begin(hours=1)
    clock.forward(minutes=59)
    sent, lost, not_sent = await going.claim(3)
    clock.forward(minutes=1)
    await going.follow()
    await going.record(sent, Sent("1"))
    await going.record(lost, Unknown("timed out"))
    await going.record(not_sent, delivery.NotSent(clock.now(), "429", is_for_all=True))
    await going.follow()
    await going.stands_at(sent=1, unknown=1, dropped=4)
