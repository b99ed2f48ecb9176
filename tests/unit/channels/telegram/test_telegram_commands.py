from __future__ import annotations

import pytest

from actions.wording import Wording
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.commands import COMMANDS, offer_commands
from bot.conversation import dialogue
from tests.botapi import BotApi


def test_every_command_on_offer_does_something_and_none_is_hidden() -> None:
    assert set(COMMANDS) == set(dialogue.COMMANDS)


async def test_commands_are_offered_in_each_language_telegram_can_tell_apart(
    bot: TelegramBot, wording: Wording, api: BotApi
) -> None:
    await offer_commands(bot, wording)
    offered = {language: commands for (_, language), commands in api.state.commands.items()}
    assert sorted(offered) == ["", "ar", "de", "en", "es", "fr", "ja", "ko", "ru", "zh"]
    assert offered["fr"][0] == {"command": "report", "description": "fr command-report"}
    assert offered[""][0]["description"] == "en command-report"
    assert all(len(commands) == len(COMMANDS) for commands in offered.values())


@pytest.mark.parametrize("status", [429, 500, 401])
async def test_a_start_does_not_fail_over_commands(
    bot: TelegramBot, wording: Wording, api: BotApi, status: int
) -> None:
    api.misbehave.refuse(status, "no")
    await offer_commands(bot, wording)
    assert api.state.commands == {}
