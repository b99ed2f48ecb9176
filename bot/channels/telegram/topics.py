"""Messages into groups: each ticket has a topic there, made with the first, closed with the last.

https://core.telegram.org/bots/api#createforumtopic. Telegram has no key that makes it idempotent:
where its answer is lost, or we are killed before it is kept, a second topic is made, and what is
written in the first goes to nobody.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import structlog

from actions import delivery as outbox
from actions import groups
from actions.database import Database
from actions.delivery import NotSent, Outcome, Refused, Sent, Unreachable
from actions.model import GroupProblem
from bot.channels.sender import Delivery, TicketTopic
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.passage import ALL_LIMIT_S, called
from bot.channels.telegram.where import Where
from bot.clock import Clock

log = structlog.get_logger(__name__)

LONGEST_NAME = 128  # https://core.telegram.org/bots/api#createforumtopic
AGAIN = timedelta(seconds=1)

# Telegram's words for topics that are not there (any more), in lower case.
_NO_SUCH_TOPIC = ("message thread not found", "topic_deleted", "topic_id_invalid")
_ALREADY_SO = "topic_not_modified"
_PROBLEMS = (
    ("not enough rights", GroupProblem.NO_RIGHT),
    ("no rights to send", GroupProblem.NO_RIGHT),
    ("chat_admin_required", GroupProblem.NO_RIGHT),
    ("topic_closed", GroupProblem.NO_RIGHT),
    ("not a forum", GroupProblem.NO_TOPICS),
)

Send = Callable[[Where, Delivery], Awaitable[Outcome]]


class Topics:
    """Finds, makes, closes and opens them. Raises only what the database raises."""

    def __init__(self, bot: TelegramBot, database: Database, clock: Clock):
        self._bot = bot
        self._database = database
        self._clock = clock

    async def send(self, group: int, delivery: Delivery, send: Send) -> Outcome:
        """Have `send` put a message into its topic of `group`, and say how it went."""
        end = asyncio.get_running_loop().time() + ALL_LIMIT_S
        thread = int(delivery.thread) if delivery.thread else None
        if delivery.topic is not None:
            found = await self._thread(group, delivery, delivery.topic, end)
            if not isinstance(found, int):
                return await self._not_sent(delivery, found)
            thread = found
        outcome = await send(Where(group, thread), delivery)
        if not isinstance(outcome, Sent):
            return await self._not_sent(delivery, outcome)
        if delivery.topic is not None and thread is not None:
            settled = await self._settle(group, thread, delivery, delivery.topic, end)
            if isinstance(settled, NotSent) and delivery.edits:
                return replace(settled, is_for_all=False)  # saying the same again does no harm
        return outcome

    async def _thread(
        self, group: int, delivery: Delivery, topic: TicketTopic, end: float
    ) -> int | Outcome:
        """The number of the ticket's topic, or why there is none."""
        async with self._database.read() as session:
            known = await groups.topic_of(session, delivery.chat_id, topic.ticket_id)
        if known is not None:
            return known.thread
        made = await called(self._make(group, topic.name), self._clock, end)
        if not isinstance(made, Sent) or made.channel_message_id is None:
            return made
        thread = int(made.channel_message_id)
        async with self._database.write() as session:
            await groups.keep_topic(session, delivery.chat_id, topic.ticket_id, thread)
        log.info("topic_made", chat_id=delivery.chat_id, ticket=topic.ticket_id)
        return thread

    async def _settle(
        self, group: int, thread: int, delivery: Delivery, topic: TicketTopic, end: float
    ) -> Outcome | None:
        """Close the topic of what has ended, or open it again; None: it is as it should be."""
        async with self._database.read() as session:
            known = await groups.topic_of(session, delivery.chat_id, topic.ticket_id)
        if known is None or known.is_closed is not topic.is_open:
            return None
        change = self._open if topic.is_open else self._close
        outcome = await called(change(group, thread), self._clock, end)
        is_so = isinstance(outcome, Refused) and _ALREADY_SO in outcome.why
        if isinstance(outcome, Sent) or is_so:
            async with self._database.write() as session:
                await groups.note_closed(
                    session, delivery.chat_id, topic.ticket_id, is_closed=not topic.is_open
                )
            return None
        log.warning("topic_not_settled", ticket=topic.ticket_id, why=type(outcome).__name__)
        return await self._not_sent(delivery, outcome)

    async def _not_sent(self, delivery: Delivery, outcome: Outcome) -> Outcome:
        """What it means for the group that something did not get there."""
        if isinstance(outcome, NotSent):
            # A group takes 20 messages a minute; nobody else has to wait for that.
            return replace(outcome, is_for_all=False)
        if not isinstance(outcome, Refused):
            return outcome
        if delivery.topic is not None and outcome.why in _NO_SUCH_TOPIC:
            return await self._begin_anew(delivery, delivery.topic)
        problem = _problem(outcome.why)
        if problem is not None:
            async with self._database.write() as session:
                await groups.note_problem(session, delivery.chat_id, problem, self._clock())
        return outcome

    async def _begin_anew(self, delivery: Delivery, topic: TicketTopic) -> Outcome:
        """Somebody deleted the topic: there will be a new one, and the card in it."""
        now = self._clock()
        async with self._database.write() as session:
            await groups.forget_topic(session, delivery.chat_id, topic.ticket_id)
            await outbox.enqueue_card(
                session,
                chat_id=delivery.chat_id,
                language=delivery.message.language,
                ticket_id=topic.ticket_id,
                now=now,
            )
        return NotSent(now + AGAIN, "its topic was deleted")

    async def _make(self, group: int, name: str) -> int:
        made = await self._bot.create_forum_topic(group, name[:LONGEST_NAME])
        return made.message_thread_id

    async def _close(self, group: int, thread: int) -> int:
        await self._bot.close_forum_topic(group, thread)
        return thread

    async def _open(self, group: int, thread: int) -> int:
        await self._bot.reopen_forum_topic(group, thread)
        return thread


def _problem(why: str) -> GroupProblem | None:
    if why in list(Unreachable):
        return GroupProblem.GONE
    return next((problem for words, problem in _PROBLEMS if words in why.lower()), None)
