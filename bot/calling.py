"""One call of a channel: what a claimed row says, in words, and how the call ended."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta

import structlog

from actions import groups, tickets
from actions.database import Database, is_passing
from actions.delivery import AlertWords, Claim, NotSent, Outcome, Refused, Unknown
from actions.model import Channel, OutboxKind
from actions.outgoing import Outgoing
from actions.wording import Wording
from bot import metrics
from bot.alert_message import alert_message
from bot.cards import card, topic_name
from bot.channels.sender import Delivery, Sender, TicketTopic
from bot.clock import Clock
from bot.rendering import Rendered, render

log = structlog.get_logger(__name__)

# Shorter than a claim's lease: a call must have ended before somebody else may try again.
CALL_LIMIT_S = 40.0
WORD_AGAIN = timedelta(seconds=1)
ALERTS_KEPT = 64  # each in one language: words that thousands of rows share


class Calling:
    """Makes the calls. What one came to is a value; nothing is tried again here."""

    def __init__(
        self, database: Database, senders: Mapping[Channel, Sender], wording: Wording, clock: Clock
    ) -> None:
        self._database = database
        self._senders = senders
        self._wording = wording
        self._clock = clock
        self._alerts: dict[tuple[int, str], tuple[AlertWords, Rendered]] = {}

    async def call(self, claim: Claim) -> Outcome:
        """Send what `claim` holds; no database connection is held meanwhile."""
        outcome = await self._send(claim)
        metrics.DELIVERIES.labels(claim.kind.value, type(outcome).__name__).inc()
        return outcome

    async def _send(self, claim: Claim) -> Outcome:
        try:
            delivery = await self._delivery(claim)
        except Exception as error:
            if is_passing(error):
                log.warning("outbox_waits_for_database", error=type(error).__name__)
                return NotSent(self._clock() + WORD_AGAIN, "the database cannot be reached")
            # A row that cannot be put into words never will be; it must not block its chat.
            log.exception("message_not_worded", outbox_id=claim.id)
            return Refused(f"cannot be worded: {type(error).__name__}")
        try:
            async with asyncio.timeout(CALL_LIMIT_S):
                return await self._senders[claim.channel].send(delivery)
        except TimeoutError:
            return Unknown("no answer in time")
        except Exception as error:
            log.exception("sender_failed", outbox_id=claim.id)
            return Unknown(type(error).__name__)

    async def _delivery(self, claim: Claim) -> Delivery:
        topic = thread = None
        if claim.alert is not None:
            rendered = self._alert(claim.alert, claim.language)
        else:
            message = await self._message(claim)
            rendered = render(message, claim.language, self._wording)
            topic, thread = await self._topic(claim), message.topic
        return Delivery(
            outbox_id=claim.id,
            chat_id=claim.chat_id,
            address=claim.address,
            message=rendered,
            is_correction=claim.is_correction,
            edits=claim.edits,
            answers=claim.answers,
            topic=topic,
            thread=thread,
        )

    def _alert(self, words: AlertWords, language: str) -> Rendered:
        """An alert in words, which are made once for all who read them."""
        key = words.alert_id, language
        kept = self._alerts.get(key)
        if kept is not None and kept[0] == words:  # a correction has its alert's number
            return kept[1]
        rendered = render(alert_message(words), language, self._wording)
        if len(self._alerts) >= ALERTS_KEPT:
            del self._alerts[next(iter(self._alerts))]
        self._alerts[key] = words, rendered
        return rendered

    async def _message(self, claim: Claim) -> Outgoing:
        """What the row says: its body, or its ticket as it stands now."""
        if claim.kind is OutboxKind.CARD and claim.ticket_id is not None:
            async with self._database.read() as session:
                shown = card(await tickets.for_card(session, claim.ticket_id))
            # Pictures come once, under the first card.
            return shown.model_copy(update={"files": ()}) if claim.edits else shown
        if claim.body is None:
            raise LookupError(f"outbox row {claim.id} has nothing to say")
        return claim.body

    async def _topic(self, claim: Claim) -> TicketTopic | None:
        """In a group, what is about a ticket goes into its topic."""
        if claim.ticket_id is None or not claim.address.startswith("-"):
            return None
        async with self._database.read() as session:
            ticket = await tickets.for_card(session, claim.ticket_id)
            is_open = await groups.keeps(session, claim.chat_id, ticket)
        name = self._wording.text(claim.language, topic_name(ticket))
        return TicketTopic(ticket.id, name, is_open)
