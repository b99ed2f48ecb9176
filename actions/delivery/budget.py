"""How much all who use one bot's token may send, together.

Telegram counts messages by token, whoever sends them from wherever. So they share one bucket, a
row: each second pours its share in, an alert takes one out or waits, and a reply takes one out
even where none is left: who asked is answered at once, and the next alerts wait a little longer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import SendBudget
from actions.upsert import insert_or_ignore

_A_SECOND = timedelta(seconds=1)
_FEWEST = timedelta(seconds=0.02)  # nobody looks more often for what there is to take


@dataclass(frozen=True)
class Purse:
    """What there is to spend: alerts, each with one of `tokens`; nothing at all until `closed`."""

    tokens: float
    closed_until: datetime | None = None

    @property
    def alerts(self) -> int:
        """How many alerts it is enough for."""
        return max(int(self.tokens), 0)


class Budget:
    """The bucket of one token, by a `name` that does not tell it; `per_second` messages flow in.

    What is not used is kept for as long as `burst`.
    """

    def __init__(self, name: str, per_second: float, burst: timedelta = _A_SECOND) -> None:
        self._name = name
        self._rate = per_second
        self._most = max(per_second * burst.total_seconds(), 1)

    async def look(self, session: AsyncSession, now: datetime) -> Purse:
        """What there is at `now`. The row is the caller's until the transaction ends."""
        row = (await session.execute(_LOOK, {"name": self._name})).one_or_none()
        if row is None:
            await insert_or_ignore(
                session, SendBudget, name=self._name, tokens=self._most, filled_at=now
            )
            row = (await session.execute(_LOOK, {"name": self._name})).one()
        # Another machine's clock may be ahead of ours: time does not run backwards here.
        passed = max((now - row.filled_at).total_seconds(), 0.0)
        tokens = min(row.tokens + passed * self._rate, self._most)
        is_closed = row.closed_until is not None and row.closed_until > now
        return Purse(tokens, row.closed_until if is_closed else None)

    async def pay(self, session: AsyncSession, purse: Purse, messages: int, now: datetime) -> None:
        """Take out of `purse` what is being sent. Replies may leave a debt of `burst`."""
        left = max(purse.tokens - messages, -self._most)
        await session.execute(_PAY, {"of": self._name, "left": left, "at": now})

    async def close(self, session: AsyncSession, until: datetime) -> None:
        """Telegram wants to be left in peace until then: by all, and for all that is sent."""
        await session.execute(_CLOSE, {"of": self._name, "until": until})

    def enough_in(self, purse: Purse, now: datetime) -> timedelta:
        """How long until there is a token again."""
        if purse.closed_until is not None:
            return max(purse.closed_until - now, _FEWEST)
        return max(timedelta(seconds=(1 - purse.tokens) / self._rate), _FEWEST)


# Made once: they run with every message.
_LOOK = (
    select(SendBudget.tokens, SendBudget.filled_at, SendBudget.closed_until)
    .where(SendBudget.name == bindparam("name"))
    .with_for_update()
)
_MINE = SendBudget.name == bindparam("of")
_PAY = (
    update(SendBudget)
    .where(_MINE)
    .values(
        tokens=bindparam("left"),
        filled_at=case(
            (SendBudget.filled_at > bindparam("at"), SendBudget.filled_at), else_=bindparam("at")
        ),
    )
    .execution_options(synchronize_session=False)
)
_CLOSE = (
    update(SendBudget)
    .where(
        _MINE,
        or_(SendBudget.closed_until.is_(None), SendBudget.closed_until < bindparam("until")),
    )
    .values(closed_until=bindparam("until"))
    .execution_options(synchronize_session=False)
)
