"""Sends what the outbox holds: claim, call the channel, record. Replies, cards and alerts alike.

No database connection is held while a channel is called. What the call came to is a value
(`actions.delivery.outcomes`); the only retries are those kept in the row.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery
from actions.bell import OUTBOX
from actions.database import Database, is_passing, ring
from actions.delivery import Budget, Claim
from actions.model import OutboxKind
from actions.quiet_hours import Nights
from actions.wording import Wording
from bot.calling import CALL_LIMIT_S, Calling
from bot.channels.sender import Sender
from bot.clock import Clock
from bot.recorder import Recorder

log = structlog.get_logger(__name__)

AT_ONCE = 20  # calls under way at the same time
# So many of them for alerts: should these all hang, whoever waits for a reply still gets it.
ALERTS_AT_ONCE = 15
LOOK_AGAIN_S = 1.0
RECOVER_EVERY_S = 10.0
FOLLOW_EVERY_S, FOLLOW_AT_ONCE_S = 1.0, 0.05
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
        by_channel = {sender.channel: sender for sender in senders}
        self._channels = list(by_channel)
        self._calling = Calling(database, by_channel, wording, clock)
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
        alerts = self._alerts_under_way()
        try:
            async with self._database.write() as session:
                is_busy = await self._let_them_sleep(session)
                claims = await delivery.claim(
                    session,
                    self._clock(),
                    free,
                    channels=self._channels,
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
        kind = self._under_way.pop(task)
        # Looking costs more than calling. While other alerts are under way, it is done for several.
        if kind is not OutboxKind.ALERT or self._alerts_under_way() <= ALERTS_AT_ONCE // 3:
            self._database.bell.ring(OUTBOX)

    def _alerts_under_way(self) -> int:
        return sum(kind is OutboxKind.ALERT for kind in self._under_way.values())

    async def _deliver(self, claim: Claim) -> None:
        outcome = await self._calling.call(claim)
        log.info(
            "delivery_done",
            outbox_id=claim.id,
            kind=claim.kind.value,
            outcome=type(outcome).__name__,
            attempt=claim.attempts,
        )
        await self._recorder.record(claim, outcome)

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
