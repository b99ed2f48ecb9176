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

from actions import delivery, tickets
from actions.bell import OUTBOX
from actions.database import Database, is_passing
from actions.delivery import Claim, NotSent, Outcome, Refused, Unknown
from actions.model import OutboxKind
from actions.outgoing import Outgoing
from actions.quiet_hours import Nights
from actions.wording import Wording
from bot import metrics
from bot.alert_message import alert_message
from bot.cards import card
from bot.channels.sender import Delivery, Sender
from bot.clock import Clock
from bot.rendering import render

log = structlog.get_logger(__name__)

AT_ONCE = 20  # calls under way at the same time
# So many of them for alerts: should these all hang, whoever waits for a reply still gets it.
ALERTS_AT_ONCE = 15
LOOK_AGAIN_S = 1.0
RECOVER_EVERY_S = 10.0
# Shorter than a claim's lease: a call must have ended before somebody else may try again.
CALL_LIMIT_S = 40.0
# For as long as a lease: until then a database that comes back is told in time.
RECORD_AGAIN_S = (0.2, 1.0, *(2.0,) * 30)
WORD_AGAIN = timedelta(seconds=1)
POSTPONED_AT_ONCE = 2_000  # so that a reply waits milliseconds for it, not a minute


class Outbox:
    """The sending side of the service."""

    def __init__(
        self,
        database: Database,
        senders: Iterable[Sender],
        wording: Wording,
        clock: Clock,
        nights: Nights,
    ):
        self._database = database
        self._senders = {sender.channel: sender for sender in senders}
        self._wording = wording
        self._clock = clock
        self._nights = nights
        self._asleep: frozenset[str] = frozenset()  # whose alerts wait for the morning
        self._under_way: dict[asyncio.Task[None], OutboxKind] = {}

    async def run(self) -> None:
        """Send until cancelled; then let the calls under way end and be recorded."""
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._recover_lost())
                with self._database.bell.listen(OUTBOX) as listener:
                    while True:
                        if not await self._send_due():
                            await listener.wait(LOOK_AGAIN_S)
        finally:
            if self._under_way:
                await asyncio.wait(self._under_way, timeout=CALL_LIMIT_S)

    async def _send_due(self) -> bool:
        """Claim and start what is due, as far as there is room; whoever ends a call rings.

        True where there was room for no more in one go, though more may be due.
        """
        free = AT_ONCE - len(self._under_way)
        if free <= 0:
            return False
        alerts = sum(kind is OutboxKind.ALERT for kind in self._under_way.values())
        try:
            async with self._database.write() as session:
                is_night = await self._let_them_sleep(session)
                claims = await delivery.claim(
                    session,
                    self._clock(),
                    free,
                    channels=list(self._senders),
                    alerts=0 if is_night else ALERTS_AT_ONCE - alerts,
                    nights=self._nights,
                )
        except Exception as error:
            if not is_passing(error):
                raise
            log.warning("outbox_waits_for_database", error=type(error).__name__)
            return False
        for claim in claims:
            task = asyncio.create_task(self._deliver(claim))
            self._under_way[task] = claim.kind
            task.add_done_callback(self._done)
        return is_night or len(claims) == free

    async def _let_them_sleep(self, session: AsyncSession) -> bool:
        """Put off the alerts of those whose quiet hours have begun; True while there are more."""
        now = self._clock()
        asleep = frozenset(self._nights.quiet_at(now))
        if asleep <= self._asleep:
            self._asleep = asleep
            return False
        moved = await delivery.postpone(session, now, self._nights, POSTPONED_AT_ONCE)
        if moved == POSTPONED_AT_ONCE:
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
        # An outcome that is not recorded becomes an unknown one when the lease ends.
        for pause in (*RECORD_AGAIN_S, None):
            try:
                async with self._database.write() as session:
                    await delivery.record(
                        session, claim.id, outcome, self._clock(), attempt=claim.attempts
                    )
            except Exception as error:
                if is_passing(error) and pause is not None:
                    log.warning(
                        "outcome_waits_for_database",
                        outbox_id=claim.id,
                        error=type(error).__name__,
                    )
                    await asyncio.sleep(pause)
                    continue
                log.exception("outcome_not_recorded", outbox_id=claim.id)
            return

    async def _call(self, claim: Claim) -> Outcome:
        try:
            rendered = render(await self._message(claim), claim.language, self._wording)
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
            edits=claim.edits,
            answers=claim.answers,
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
