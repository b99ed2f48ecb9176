"""The day's list on the phone, by command and by button, a page at a time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions.database import Database
from actions.outgoing import Verb
from bot.conversation.staff.lists import PAGE
from tests import factories
from tests.clock import Clock
from tests.unit.conversation.handset import on_patrol


@pytest.mark.parametrize("asked", ["command", "button"])
async def test_the_list_says_what_is_late_and_by_when_the_rest_is_due(
    database: Database, clock: Clock, asked: str
) -> None:
    async with on_patrol(database, clock) as at:
        second = await factories.ticket(at.session, at.story.chat, at.story.ticket.community)
        at.story.ticket.due_at = clock.now() + timedelta(hours=2)
        second.due_at, second.place = clock.now() - timedelta(hours=1), "gate 3"
        await at.session.flush()
        if asked == "command":
            heard = await at.wang.command("today")
        else:
            heard = await at.wang.press(Verb.OPEN_TICKETS)
        assert heard == ["staff-today"]
        headline, late, place, due = (await at.wang.text()).splitlines()
        assert "2 tickets wait for you, 1 of them late" in headline
        assert late.startswith(f"🔺 {second.number}")
        assert late.endswith("late since Mar 4, 08:30")
        assert "gate 3" in place
        assert due.startswith(f"• {at.story.ticket.number}")
        assert due.endswith("by Mar 4, 11:30")
        assert await at.wang.labels() == [second.number, at.story.ticket.number]
        assert await at.wang.tap(second.number) == ["card"]
        assert await at.marie_heard() == []


async def test_more_shows_the_rest_and_then_there_is_no_more(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        for _ in range(PAGE):
            last = await factories.ticket(at.session, at.story.chat, at.story.ticket.community)
        await at.wang.command("today")
        assert last.number not in await at.wang.labels()
        assert await at.wang.tap("More") == ["staff-today-further"]
        assert await at.wang.labels() == [last.number]
        assert await at.wang.press(Verb.OPEN_TICKETS, last.id) == ["staff-today-no-more"]


async def test_a_quiet_day_is_called_one(database: Database, clock: Clock) -> None:
    async with on_patrol(database, clock) as at:
        await at.wang.press(Verb.RESOLVE, at.story.ticket.id)
        assert await at.wang.command("today") == ["staff-no-open-tickets"]
