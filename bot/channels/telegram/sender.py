"""Telegram's sending side: a rendered message becomes calls, and the calls an outcome.

The number recorded is that of the text's last part: it has the buttons and says how to answer, and
it is the one a later edit changes. Those of all other parts are kept beside it, so that an answer
to any of them finds its ticket. An edit never splits: what is too long for one message is
shortened, because the first showing had all of it.
"""

from __future__ import annotations

import asyncio

from telegram.error import BadRequest, TelegramError

from actions.database import Database, is_passing
from actions.delivery import NotSent, Outcome, Refused, Sent, Unknown, Unreachable
from actions.model import Channel
from actions.wording import Wording
from bot.channels.sender import Delivery
from bot.channels.telegram.attachments import Attachments
from bot.channels.telegram.calls import Calls
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.outcomes import RECONNECT, is_already_so, is_beyond_editing, outcome_of
from bot.channels.telegram.passage import CALL_LIMIT_S, Passage
from bot.channels.telegram.pictures import Pictures
from bot.channels.telegram.progress import chat_number, message_number
from bot.channels.telegram.topics import Topics
from bot.channels.telegram.where import Where
from bot.clock import Clock
from bot.rendering import Rendered


class TelegramSender:
    """Sends to Telegram chats (`bot.channels.sender.Sender`)."""

    channel = Channel.TELEGRAM

    def __init__(self, bot: TelegramBot, database: Database, wording: Wording, clock: Clock):
        self._database = database
        self._clock = clock
        self._attachments = Attachments(bot, database)
        self._calls = Calls(bot, wording, Pictures(bot, self._attachments))
        self._topics = Topics(bot, database, clock)

    async def send(self, delivery: Delivery) -> Outcome:
        """Make the calls and say how it went."""
        chat = chat_number(delivery.address)
        if chat is None:
            return Refused(Unreachable.NO_SUCH_CHAT)
        try:
            if chat < 0:
                return await self._topics.send(chat, delivery, self._send)
            return await self._send(Where(chat), delivery)
        except Exception as error:
            if not is_passing(error):
                raise
            # It failed between the calls, and what was delivered is kept in the row.
            return NotSent(self._clock() + RECONNECT, "the database cannot be reached")

    async def _send(self, to: Where, delivery: Delivery) -> Outcome:
        number = message_number(delivery.edits)
        if number is not None:
            outcome = await self._edit(to, number, delivery.message)
            if outcome is not None:
                return outcome
        if delivery.is_correction:
            return Refused("cannot be corrected any more")
        return await Passage(
            to, delivery, self._calls, self._attachments, self._database, self._clock
        ).run()

    async def _edit(self, to: Where, number: int, message: Rendered) -> Outcome | None:
        """Change a message; None when it is gone and has to be sent anew."""
        try:
            async with asyncio.timeout(CALL_LIMIT_S):
                await self._calls.edit(to, number, message)
        except TimeoutError:
            return Unknown("no answer in time")
        except TelegramError as error:
            if isinstance(error, BadRequest) and is_beyond_editing(error):
                return None
            if not (isinstance(error, BadRequest) and is_already_so(error)):
                return outcome_of(error, self._clock())
        return Sent(str(number))
