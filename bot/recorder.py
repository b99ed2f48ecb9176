"""Keeps how sends ended, as many at once as have ended meanwhile: one commit for all of them."""

from __future__ import annotations

import asyncio

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery
from actions.database import Database, is_passing
from actions.delivery import Budget, Claim, NotSent, Outcome, Sent
from actions.model import OutboxKind
from bot.clock import Clock

log = structlog.get_logger(__name__)

# For as long as a lease: until then a database that comes back is told in time.
RECORD_AGAIN_S = (0.2, 1.0, *(2.0,) * 30)

Ended = tuple[Claim, Outcome, "asyncio.Future[None]"]


class Recorder:
    """Records outcomes; each caller waits until theirs is kept, or can be no longer."""

    def __init__(self, database: Database, clock: Clock, budget: Budget | None) -> None:
        self._database = database
        self._clock = clock
        self._budget = budget
        self._ended: list[Ended] = []
        self._at_work: asyncio.Task[None] | None = None

    async def record(self, claim: Claim, outcome: Outcome) -> None:
        """Keep how the send of `claim` ended.

        An outcome that cannot be recorded becomes an unknown one when the lease ends.
        """
        kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._ended.append((claim, outcome, kept))
        if self._at_work is None:
            self._at_work = asyncio.create_task(self._work())
        await kept

    async def _work(self) -> None:
        try:
            while self._ended:
                batch, self._ended = self._ended, []
                await self._keep(batch)
                for _, _, kept in batch:
                    if not kept.done():  # whoever waited for it may have been cancelled
                        kept.set_result(None)
        finally:
            self._at_work = None

    async def _keep(self, batch: list[Ended]) -> None:
        for pause in (*RECORD_AGAIN_S, None):
            try:
                async with self._database.write() as session:
                    sent = [
                        (claim.id, outcome)
                        for claim, outcome, _ in batch
                        if isinstance(outcome, Sent)
                    ]
                    await delivery.record_sent(session, sent, self._clock())
                    for claim, outcome, _ in batch:
                        if not isinstance(outcome, Sent):
                            await self._record(session, claim, outcome)
            except Exception as error:
                if is_passing(error) and pause is not None:
                    log.warning(
                        "outcome_waits_for_database",
                        count=len(batch),
                        error=type(error).__name__,
                    )
                    await asyncio.sleep(pause)
                    continue
                if len(batch) > 1:  # one of them must not take the others with it
                    for one in batch:
                        await self._keep([one])
                else:
                    log.exception("outcome_not_recorded", outbox_id=batch[0][0].id)
            return

    async def _record(self, session: AsyncSession, claim: Claim, outcome: Outcome) -> None:
        await delivery.record(session, claim.id, outcome, self._clock(), attempt=claim.attempts)
        if self._budget is None or claim.kind is not OutboxKind.ALERT:
            return  # a chat that was sent too much is told so, too, and it is that chat's alone
        # Alerts come one to a chat: if even these are too many, it is all of us who are to wait.
        if isinstance(outcome, NotSent) and outcome.is_for_all:
            await self._budget.close(session, outcome.retry_at)
