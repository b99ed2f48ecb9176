"""An update that breaks the inbox holds up nobody else's."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from actions.database import Database
from actions.model import InboxState
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.intake import Intake
from bot.conversation.messages import Arrival
from bot.inbox import Inbox
from tests.botapi import BotApi, Person
from tests.clock import Clock
from tests.unit.channels.telegram.conftest import stored


class BreaksOnPoison(Inbox):
    """A mistake of ours that one kind of update brings to light."""

    error: Exception = ValueError("a mistake")

    async def store(self, arrivals: Sequence[Arrival]) -> None:
        if any("poison" in str(arrival.payload.get("message")) for arrival in arrivals):
            raise self.error
        await super().store(arrivals)


async def test_it_is_kept_as_text_and_the_others_as_they_are(
    bot: TelegramBot, database: Database, clock: Clock, api: BotApi, ana: Person
) -> None:
    for words in ("one", "poison", "two"):
        await ana.say(words)
    with capture_logs() as logs:
        await Intake(bot, BreaksOnPoison(database, clock.now)).take(api.updates.pending)
    one, poison, two = await stored(database)
    assert [row.payload["message"]["text"] for row in (one, two)] == ["one", "two"]
    assert poison.state is InboxState.UNREADABLE
    assert json.loads(poison.payload["unreadable"]) == api.updates.pending[1]
    assert "update_kept_as_text" in [log["event"] for log in logs]
    assert "poison" not in str(logs)


async def test_a_database_that_only_has_to_be_asked_again_is_not_taken_for_poison(
    bot: TelegramBot, sqlite_database: Database, clock: Clock, api: BotApi, ana: Person
) -> None:
    inbox = BreaksOnPoison(sqlite_database, clock.now)
    inbox.error = OperationalError("INSERT", {}, Exception("database is locked"))
    await ana.say("poison")
    with capture_logs() as logs, pytest.raises(OperationalError):
        await Intake(bot, inbox).take(api.updates.pending)
    assert logs == []
    assert await stored(sqlite_database) == []
