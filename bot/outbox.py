"""Sends what the outbox holds: claim, call the channel, record. Replies, cards and alerts alike.

No database connection is held while a channel is called. What the call came to is a value
(`actions.delivery.outcomes`); the only retries are those kept in the row.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery, groups, tickets
from actions.bell import OUTBOX
from actions.database import Database, is_passing, ring
from actions.delivery import Budget, Claim, NotSent, Outcome, Refused, Unknown
from actions.model import OutboxKind
from actions.outgoing import Outgoing
from actions.quiet_hours import Nights
from actions.wording import Wording
from bot import metrics
from bot.alert_message import alert_message
from bot.cards import card, topic_name
from bot.channels.sender import Delivery, Sender, TicketTopic
from bot.clock import Clock
from bot.recorder import Recorder
from bot.rendering import render

log = structlog.get_logger(__name__)

AT_ONCE = 20  # calls under way at the same time
# So many of them for alerts: should these all hang, whoever waits for a reply still gets it.
ALERTS_AT_ONCE = 15
LOOK_AGAIN_S = 1.0
RECOVER_EVERY_S = 10.0
FOLLOW_EVERY_S, FOLLOW_AT_ONCE_S = 1.0, 0.05
# Shorter than a claim's lease: a call must have ended before somebody else may try again.
CALL_LIMIT_S = 40.0
WORD_AGAIN = timedelta(seconds=1)
MOVED_AT_ONCE = 2_000  # rows: so that a reply waits milliseconds for it, not a minute


class Outbox:
    """The sending side of the service."""

    def __init__(
        self,
        database: Database,
        senders: Iterable[Sender],
        wording: Wording,
        clock: Clock,
        nights: Nights,
        budget: Budget | None = None,
    ):
        """`budget` is what all who send with the bot's token share; None: nobody counts."""
        self._database = database
        self._senders = {sender.channel: sender for sender in senders}
        self._wording = wording
        self._clock = clock
        self._nights = nights
        self._asleep: frozenset[str] = frozenset()  # whose alerts wait for the morning
        self._budget = budget
        self._recorder = Recorder(database, clock, budget)
        self._under_way: dict[asyncio.Task[None], OutboxKind] = {}

    async def run(self) -> None:
        """Send until cancelled; then let the calls under way end and be recorded."""
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._recover_lost())
                group.create_task(self._follow_the_desk())
                with self._database.bell.listen(OUTBOX) as listener:
                    while True:
                        wait = await self._send_due()
                        if wait > 0:
                            await listener.wait(wait)
        finally:
            if self._under_way:
                await asyncio.wait(self._under_way, timeout=CALL_LIMIT_S)

    async def _send_due(self) -> float:
        """Claim and start what is due, as far as there is room; whoever ends a call rings.

        Seconds until there may be more: 0 where there was room for no more in one go.
        """
        free = AT_ONCE - len(self._under_way)
        if free <= 0:
            return LOOK_AGAIN_S
        alerts = sum(kind is OutboxKind.ALERT for kind in self._under_way.values())
        try:
            async with self._database.write() as session:
                is_busy = await self._let_them_sleep(session)
                claims = await delivery.claim(
                    session,
                    self._clock(),
                    free,
                    channels=list(self._senders),
                    alerts=0 if is_busy else ALERTS_AT_ONCE - alerts,
                    nights=self._nights,
                    budget=self._budget,
                )
        except Exception as error:
            if not is_passing(error):
                raise
            log.warning("outbox_waits_for_database", error=type(error).__name__)
            return LOOK_AGAIN_S
        for claim in claims:
            task = asyncio.create_task(self._deliver(claim))
            self._under_way[task] = claim.kind
            task.add_done_callback(self._done)
        if is_busy or len(claims) == free:
            return 0
        if claims.wait is not None:
            return min(claims.wait.total_seconds(), LOOK_AGAIN_S)
        return LOOK_AGAIN_S

    async def _let_them_sleep(self, session: AsyncSession) -> bool:
        """Put off the alerts of those whose quiet hours have begun; True while there are more."""
        now = self._clock()
        asleep = frozenset(self._nights.quiet_at(now))
        if asleep <= self._asleep:
            self._asleep = asleep
            return False
        moved = await delivery.postpone(session, now, self._nights, MOVED_AT_ONCE)
        if moved == MOVED_AT_ONCE:
            return True
        self._asleep = asleep
        return False

    def _done(self, task: asyncio.Task[None]) -> None:
        del self._under_way[task]
        self._database.bell.ring(OUTBOX)

    async def _deliver(self, claim: Claim) -> None:
        outcome = await self._call(claim)
        metrics.DELIVERIES.labels(claim.kind.value, type(outcome).__name__).inc()
        log.info(
            "delivery_done",
            outbox_id=claim.id,
            kind=claim.kind.value,
            outcome=type(outcome).__name__,
            attempt=claim.attempts,
        )
        await self._recorder.record(claim, outcome)

    async def _call(self, claim: Claim) -> Outcome:
        try:
            message = await self._message(claim)
            rendered = render(message, claim.language, self._wording)
            topic = await self._topic(claim)
        except Exception as error:
            if is_passing(error):
                log.warning("outbox_waits_for_database", error=type(error).__name__)
                return NotSent(self._clock() + WORD_AGAIN, "the database cannot be reached")
            # A row that cannot be put into words never will be; it must not block its chat.
            log.exception("message_not_worded", outbox_id=claim.id)
            return Refused(f"cannot be worded: {type(error).__name__}")
        call = Delivery(
            outbox_id=claim.id,
            chat_id=claim.chat_id,
            address=claim.address,
            message=rendered,
            is_correction=claim.is_correction,
            edits=claim.edits,
            answers=claim.answers,
            topic=topic,
            thread=message.topic,
        )
        try:
            async with asyncio.timeout(CALL_LIMIT_S):
                return await self._senders[claim.channel].send(call)
        except TimeoutError:
            return Unknown("no answer in time")
        except Exception as error:
            log.exception("sender_failed", outbox_id=claim.id)
            return Unknown(type(error).__name__)

    async def _message(self, claim: Claim) -> Outgoing:
        """What the row says: its body, its ticket as it stands now, or its alert."""
        if claim.kind is OutboxKind.CARD and claim.ticket_id is not None:
            async with self._database.read() as session:
                shown = card(await tickets.for_card(session, claim.ticket_id))
            # Pictures come once, under the first card.
            return shown.model_copy(update={"files": ()}) if claim.edits else shown
        if claim.alert is not None:
            return alert_message(claim.alert)
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

    async def _follow_the_desk(self) -> None:
        """Let the rows of alerts that were paused, resumed or cancelled follow."""
        while True:
            moved = 0
            try:
                async with self._database.write() as session:
                    moved = await delivery.follow(session, self._clock(), MOVED_AT_ONCE)
                    if moved:
                        ring(session, OUTBOX)
            except Exception as error:
                if not is_passing(error):
                    raise
                log.warning("outbox_waits_for_database", error=type(error).__name__)
            # Between two pieces others have their turn.
            await asyncio.sleep(FOLLOW_AT_ONCE_S if moved == MOVED_AT_ONCE else FOLLOW_EVERY_S)

    async def _recover_lost(self) -> None:
        """Find the claims of senders that died, every few seconds."""
        while True:
            try:
                async with self._database.write() as session:
                    await delivery.recover(session, self._clock())
            except Exception as error:
                if not is_passing(error):
                    raise
                log.warning("outbox_waits_for_database", error=type(error).__name__)
            await asyncio.sleep(RECOVER_EVERY_S)
