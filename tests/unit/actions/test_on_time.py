"""Time limits, reminders and escalation: each in its time, and each once."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from actions import duty, level_changes, on_time, tickets
from actions.database import Database
from actions.model import AlarmKind, Category, Chat, Staff, Ticket, TicketAlarm
from actions.service_levels import LevelsError, ServiceLevels
from tests import factories
from tests.architecture.source import ROOT
from tests.clock import Clock
from tests.unit.actions import sent
from tests.unit.actions.story import Story, begin

SHANGHAI = ZoneInfo("Asia/Shanghai")
FILE = ROOT / "data" / "service_levels.yml"


@pytest.fixture(scope="module")
def levels() -> ServiceLevels:
    """Those that Linli comes with: parking has 4 hours to the answer, 18 to be settled."""
    return ServiceLevels.load(FILE, SHANGHAI)


async def ticket_now(database: Database, story: Story) -> Ticket:
    async with database.read() as session:
        return await session.get_one(Ticket, story.ticket.id)


async def with_a_boss(database: Database, clock: Clock) -> tuple[Story, Staff, Chat]:
    async with database.write() as session:
        story = await begin(session, clock)
        boss = await factories.supervisor(session, story.station)
        phone = await factories.phone(session, boss)
    return story, boss, phone


async def heard(database: Database, chat: Chat) -> list[str]:
    async with database.read() as session:
        return [line for line in await sent.lines(session, chat) if not line.startswith("card ")]


async def test_limits_are_counted_in_working_hours(
    database: Database, clock: Clock, levels: ServiceLevels
) -> None:
    story, _, _ = await with_a_boss(database, clock)  # on a Wednesday at 9:30
    await on_time.keep(database, levels, clock.forward(minutes=1))
    ticket = await ticket_now(database, story)
    assert ticket.answer_by == datetime(2026, 3, 4, 13, 30, tzinfo=SHANGHAI)
    assert ticket.due_at == datetime(2026, 3, 6, 9, 30, tzinfo=SHANGHAI)


async def test_the_communitys_own_working_times_count_where_they_are_known(
    database: Database, clock: Clock, levels: ServiceLevels
) -> None:
    story, _, _ = await with_a_boss(database, clock)
    async with database.write() as session:
        await duty.add_hours(session, story.wang, [3], time(13), time(18))  # Thursdays
    await on_time.keep(database, levels, clock.forward(minutes=1))
    ticket = await ticket_now(database, story)
    assert ticket.answer_by == datetime(2026, 3, 5, 17, 0, tzinfo=SHANGHAI)


async def test_what_cannot_wait_is_counted_around_the_clock(
    database: Database, clock: Clock, levels: ServiceLevels
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        night = clock.forward(hours=14)
        urgent = await factories.ticket(
            session, story.chat, story.ticket.community, category=Category.FRAUD_VICTIM, now=night
        )
    await on_time.keep(database, levels, night)
    async with database.read() as session:
        limit = (await session.get_one(Ticket, urgent.id)).answer_by
    assert limit == night + timedelta(minutes=30)


async def test_officers_are_reminded_before_and_supervisors_hear_after_each_once(
    database: Database, clock: Clock, levels: ServiceLevels
) -> None:
    story, _, boss = await with_a_boss(database, clock)
    await on_time.keep(database, levels, clock.forward(minutes=1))
    assert await heard(database, story.wangs_phone) == ["card"]
    clock.forward(hours=3, minutes=15)
    for _ in range(3):
        await on_time.keep(database, levels, clock.forward(minutes=1))
    assert await heard(database, story.wangs_phone) == ["card", "card-answer-soon"]
    assert await heard(database, boss) == []
    clock.forward(hours=1)
    for _ in range(3):
        await on_time.keep(database, levels, clock.forward(minutes=1))
    assert await heard(database, boss) == ["card", "card-answer-late"]
    assert (await heard(database, story.wangs_phone))[-1] == "card-answer-late"


async def test_who_has_answered_is_not_reminded_to_answer_but_to_settle(
    database: Database, clock: Clock, levels: ServiceLevels
) -> None:
    story, _, boss = await with_a_boss(database, clock)
    async with database.write() as session:
        await tickets.take(session, story.ticket.id, story.wang, clock.now())
    await on_time.keep(database, levels, clock.forward(minutes=1))
    await on_time.keep(database, levels, clock.forward(hours=5))
    assert "card-answer-late" not in await heard(database, boss)
    friday = datetime(2026, 3, 6, 9, 0, tzinfo=SHANGHAI).astimezone(UTC)
    await on_time.keep(database, levels, friday)
    assert (await heard(database, story.wangs_phone))[-1] == "card-due-soon"
    assert await heard(database, story.zhangs_phone) == ["card"]
    await on_time.keep(database, levels, friday + timedelta(hours=1))
    assert (await heard(database, boss))[-1] == "card-due-late"


async def test_who_waits_for_the_resident_is_not_late_and_what_is_settled_is_done(
    database: Database, clock: Clock, levels: ServiceLevels
) -> None:
    story, _, boss = await with_a_boss(database, clock)
    id = story.ticket.id
    async with database.write() as session:
        await tickets.ask_back(session, id, story.wang, clock.now(), "Which car?")
    await on_time.keep(database, levels, clock.forward(minutes=1))
    await on_time.keep(database, levels, clock.forward(days=20))
    assert await heard(database, boss) == []
    async with database.write() as session:
        await tickets.resolve(session, id, story.wang, clock.now())
    await on_time.keep(database, levels, clock.forward(days=20))
    assert await heard(database, boss) == []


async def test_opened_again_it_has_new_limits_and_new_alarms(
    database: Database, clock: Clock, levels: ServiceLevels
) -> None:
    story, _, boss = await with_a_boss(database, clock)
    await on_time.keep(database, levels, clock.forward(minutes=1))
    await on_time.keep(database, levels, clock.forward(hours=5))
    assert (await heard(database, boss)).count("card-answer-late") == 1
    async with database.write() as session:
        await tickets.resolve(session, story.ticket.id, story.wang, clock.now())
        await tickets.reopen(session, story.ticket.id, story.marie, clock.forward(days=1))
    await on_time.keep(database, levels, clock.forward(minutes=1))
    ticket = await ticket_now(database, story)
    assert ticket.answered_at is None
    assert ticket.answer_by is not None
    assert ticket.answer_by > clock.now()
    await on_time.keep(database, levels, clock.forward(days=1))
    assert (await heard(database, boss)).count("card-answer-late") == 2


async def test_a_time_set_by_hand_is_left_alone(
    database: Database, clock: Clock, levels: ServiceLevels
) -> None:
    story, _, _ = await with_a_boss(database, clock)
    by_hand = clock.now() + timedelta(hours=1)
    async with database.write() as session:
        await tickets.set_due(session, story.ticket.id, story.wang, by_hand, clock.now())
    await on_time.keep(database, levels, clock.forward(minutes=1))
    assert (await ticket_now(database, story)).due_at == by_hand


async def test_two_rounds_at_once_say_it_once(
    database: Database, clock: Clock, levels: ServiceLevels
) -> None:
    story, _, boss = await with_a_boss(database, clock)
    await on_time.keep(database, levels, clock.forward(minutes=1))
    clock.forward(hours=5)
    for _ in range(2):
        async with database.write() as session:
            promised = await level_changes.load(session, levels)
            await on_time._sound(session, story.ticket.id, promised, clock.now())
    async with database.read() as session:
        late = select(func.count()).where(TicketAlarm.kind == AlarmKind.ANSWER_LATE)
        assert await session.scalar(late) == 1
    assert (await heard(database, boss)).count("card-answer-late") == 1


async def test_a_shift_begins_with_what_waits_once_a_day_and_only_for_who_works(
    database: Database, clock: Clock, levels: ServiceLevels
) -> None:
    story, _, boss = await with_a_boss(database, clock)
    async with database.write() as session:
        await duty.add_hours(session, story.zhang, [2], time(14), time(18))
    for _ in range(2):
        await on_time.send_digests(database, levels, clock.forward(minutes=5))
    assert await heard(database, story.wangs_phone) == ["card", "staff-digest"]
    assert await heard(database, story.zhangs_phone) == ["card"]
    assert await heard(database, boss) == ["staff-digest"]
    await on_time.send_digests(database, levels, clock.forward(hours=5))
    assert await heard(database, story.zhangs_phone) == ["card", "staff-digest"]
    tomorrow = datetime(2026, 3, 5, 9, 0, tzinfo=SHANGHAI).astimezone(UTC)
    await on_time.send_digests(database, levels, tomorrow)
    assert await heard(database, story.wangs_phone) == ["card", "staff-digest", "staff-digest"]
    saturday = datetime(2026, 3, 7, 9, 0, tzinfo=SHANGHAI).astimezone(UTC)
    await on_time.send_digests(database, levels, saturday)
    assert await heard(database, story.wangs_phone) == ["card", "staff-digest", "staff-digest"]


def test_a_file_that_promises_nothing_for_a_category_is_refused(tmp_path: Path) -> None:
    whole = FILE.read_text("utf-8")
    for broken in (
        whole.replace("  noise:", "  noises:"),
        whole.replace("\n  noise: {answer: 4h, settle: 18h, remind: 1h}", ""),
        whole.replace("answer: 4h", "answer: soon"),
        whole.replace('to: "17:30"', 'to: "07:30"'),
        "[",
    ):
        path = tmp_path / "service_levels.yml"
        path.write_text(broken)
        with pytest.raises(LevelsError, match="service_levels"):
            ServiceLevels.load(path, SHANGHAI)
