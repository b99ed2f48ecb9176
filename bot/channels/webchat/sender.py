"""Sending on the web: a message gets its number in the chat, and the open pages are woken."""

from __future__ import annotations

from datetime import timedelta

from actions.bell import chat_topic
from actions.database import Database, is_passing, ring
from actions.delivery import NotSent, Outcome, Sent
from actions.model import Channel
from bot.channels.sender import Delivery
from bot.channels.webchat.numbers import give_number
from bot.clock import Clock

RETRY = timedelta(seconds=1)


class WebSender:
    """What has a number is what a page shows, be it open now or in a week."""

    channel = Channel.WEB

    def __init__(self, database: Database, clock: Clock):
        self._database = database
        self._clock = clock

    async def send(self, delivery: Delivery) -> Outcome:
        """Number the message. Nothing is lost or doubled when this is cut off and done again.

        A page shows an alert as it stands, so a correction is there already.
        """
        if delivery.is_correction:
            return Sent(None)
        try:
            async with self._database.write() as session:
                number = await give_number(session, delivery.chat_id, delivery.outbox_id)
                ring(session, chat_topic(delivery.chat_id))
        except Exception as error:
            if not is_passing(error):
                raise
            return NotSent(self._clock() + RETRY, type(error).__name__)
        return Sent(number)
