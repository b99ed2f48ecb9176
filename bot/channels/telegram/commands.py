"""The commands that Telegram offers behind the menu button, in each language it can tell apart."""

from __future__ import annotations

import structlog
from telegram import BotCommand
from telegram.error import TelegramError

from actions.languages import FALLBACK, LANGUAGES
from actions.outgoing import say
from actions.wording import Wording
from bot.channels.telegram.client import TelegramBot

log = structlog.get_logger(__name__)

# In the order shown. What each does is `bot.conversation.dialogue.COMMANDS`.
COMMANDS = (
    "report",
    "menu",
    "status",
    "officer",
    "parking",
    "alerts",
    "stop",
    "community",
    "language",
    "privacy",
    "cancel",
    "help",
)

# Telegram knows languages by two letters (ISO 639-1), so Chinese has one list for both scripts.
_TWO_LETTERS = tuple(code for code in LANGUAGES if len(code) == 2)


async def offer_commands(bot: TelegramBot, wording: Wording) -> None:
    """Tell Telegram the commands, once a start. Nobody depends on it: failures are only logged."""
    try:
        await bot.set_my_commands(_commands(wording, FALLBACK))
        for language in _TWO_LETTERS:
            await bot.set_my_commands(_commands(wording, language), language_code=language)
    except TelegramError as error:
        log.warning("commands_not_offered", error=type(error).__name__)


def _commands(wording: Wording, language: str) -> list[BotCommand]:
    return [BotCommand(name, wording.text(language, say(f"command-{name}"))) for name in COMMANDS]
