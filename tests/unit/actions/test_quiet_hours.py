"""Who sleeps is not woken up, but for an emergency; who is awake does not wait."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from actions import alerts, delivery, residents, subscriptions
from actions.alerts import EVERYWHERE, AlertTemplate
from actions.database import Database
from actions.model import Alert, Chat, QuietHours, Topic
from actions.quiet_hours import CITY, Nights
from tests import factories
from tests.clock import NIGHTS, Clock

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOTICE = AlertTemplate.model_validate(
    {"slug": "gas", "topic": "safety", "texts": {"en": {"title": "Gas", "body": "Leave."}}}
)


def at(hour: int, minute: int = 0, day: int = 4) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=SHANGHAI)


# --- Whose night it is --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "ends"),
    [
        (at(21, 59), None),
        (at(22), at(7, day=5)),
        (at(23, 59), at(7, day=5)),
        (at(0), at(7)),
        (at(6, 59), at(7)),
        (at(7), None),
        (at(12), None),
    ],
)
def test_the_city_sleeps_from_ten_to_seven(now: datetime, ends: datetime | None) -> None:
    assert NIGHTS.quiet_at(now).get(CITY) == ends


def test_who_goes_to_bed_early_sleeps_before_the_city_and_who_never_sleeps_never() -> None:
    assert NIGHTS.quiet_at(at(21, 30)) == {QuietHours.LONG: at(8, day=5)}
    assert NIGHTS.quiet_at(at(6, 30)).keys() == {CITY, QuietHours.LONG, QuietHours.USUAL}
    assert QuietHours.NEVER not in NIGHTS.quiet_at(at(3))


def test_a_city_may_sleep_at_noon_or_not_at_all() -> None:
    siesta = Nights(SHANGHAI, time(13), time(15))
    assert siesta.quiet_at(at(14))[CITY] == at(15)
    assert CITY not in siesta.quiet_at(at(23))
    awake = Nights.of("00:00-00:00", SHANGHAI)
    assert all(CITY not in awake.quiet_at(at(hour)) for hour in range(24))


# --- Alerts -------------------------------------------------------------------------------------


async def resident(
    database: Database, clock: Clock, quiet: QuietHours | None = None, *, subscribes: bool = True
) -> Chat:
    async with database.write() as session:
        chat = await factories.resident(session)
        assert chat.resident is not None
        if quiet is not None:
            await residents.set_quiet_hours(session, chat.resident, quiet)
        if subscribes:
            await subscriptions.subscribe(session, chat.resident, Topic.SAFETY, clock.now())
    return chat


async def start(database: Database, clock: Clock, *, is_emergency: bool = False) -> Alert:
    async with database.write() as session:
        alert = await alerts.start(
            session,
            alerts.Broadcast(
                template=NOTICE,
                occasion=f"{clock.now()} {is_emergency}",
                audience=EVERYWHERE,
                is_emergency=is_emergency,
            ),
            nights=NIGHTS,
            now=clock.now(),
        )
    assert alert is not None
    return alert


async def claimed(database: Database, clock: Clock) -> list[int]:
    async with database.write() as session:
        found = await delivery.claim(session, clock.now(), 10, nights=NIGHTS)
    return sorted(claim.chat_id for claim in found)


async def postponed(database: Database, clock: Clock, limit: int = 10) -> int:
    async with database.write() as session:
        return await delivery.postpone(session, clock.now(), NIGHTS, limit)


async def test_at_night_an_alert_waits_for_each_until_they_wake(
    database: Database, clock: Clock
) -> None:
    clock.set(at(23, 30))
    usual = await resident(database, clock)
    long = await resident(database, clock, QuietHours.LONG)
    short = await resident(database, clock, QuietHours.SHORT)
    never = await resident(database, clock, QuietHours.NEVER)
    alert = await start(database, clock)
    assert alert.audience == 4
    assert await claimed(database, clock) == [never.id]
    for morning, awake in (at(6, day=5), short), (at(7, day=5), usual), (at(8, day=5), long):
        clock.set(morning - timedelta(seconds=1))
        assert await claimed(database, clock) == []
        clock.set(morning)
        assert await claimed(database, clock) == [awake.id]


async def test_an_emergency_notice_waits_for_nobody_and_goes_first(
    database: Database, clock: Clock
) -> None:
    clock.set(at(21, 59))
    asleep = await resident(database, clock)
    awake = await resident(database, clock, QuietHours.NEVER)
    await start(database, clock)
    clock.set(at(23, 30))
    emergency = await start(database, clock, is_emergency=True)
    async with database.write() as session:
        found = await delivery.claim(session, clock.now(), 10, nights=NIGHTS)
    assert {(claim.chat_id, claim.alert_id) for claim in found} == {
        (asleep.id, emergency.id),
        (awake.id, emergency.id),
    }


async def test_what_was_not_sent_by_ten_waits_for_the_morning(
    database: Database, clock: Clock
) -> None:
    clock.set(at(21, 59))
    late = await resident(database, clock)
    owl = await resident(database, clock, QuietHours.NEVER)
    await start(database, clock)
    clock.set(at(22))
    assert await claimed(database, clock) == [owl.id]
    clock.set(at(7, day=5))
    assert await claimed(database, clock) == [late.id]


async def test_what_sleeps_is_put_out_of_the_way_piece_by_piece_and_nothing_else_is(
    database: Database, clock: Clock
) -> None:
    clock.set(at(21, 59))
    for _ in range(5):
        await resident(database, clock)
    owl = await resident(database, clock, QuietHours.NEVER)
    await start(database, clock)
    assert await postponed(database, clock) == 0
    clock.set(at(22))
    assert [await postponed(database, clock, 3) for _ in range(3)] == [3, 2, 0]
    assert await claimed(database, clock) == [owl.id]
    clock.set(at(7, day=5))
    assert len(await claimed(database, clock)) == 5


async def test_an_emergency_notice_is_not_put_off(database: Database, clock: Clock) -> None:
    clock.set(at(21, 59))
    await resident(database, clock)
    await start(database, clock, is_emergency=True)
    clock.set(at(22))
    assert await postponed(database, clock) == 0


async def test_one_alert_that_waits_holds_up_no_other(database: Database, clock: Clock) -> None:
    clock.set(at(21, 30))
    early = await resident(database, clock, QuietHours.LONG)
    await start(database, clock)
    clock.set(at(8, day=5))
    second = await start(database, clock)
    async with database.write() as session:
        found = await delivery.claim(session, clock.now(), 10, nights=NIGHTS)
    assert [claim.chat_id for claim in found] == [early.id]  # one at a time, and both in the end
    async with database.write() as session:
        await delivery.record(session, found[0].id, delivery.Sent("1"), clock.now())
        (other,) = await delivery.claim(session, clock.now(), 10, nights=NIGHTS)
    assert {found[0].alert_id, other.alert_id} == {second.id - 1, second.id}
