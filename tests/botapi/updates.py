"""The queue of updates: what happened in the chats, kept until the bot acknowledges it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from itertools import islice

from tests.botapi.errors import conflict
from tests.botapi.parameters import Json

_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
"""What a bot gets only when it asks for it by name."""
_LONGEST_POLL = 50.0
"""Seconds; Telegram holds a poll no longer."""


class UpdateQueue:
    """Hands out updates in order, the same ones again until a higher offset acknowledges them."""

    def __init__(self, first_id: int = 700_000_001) -> None:
        self._next_id = first_id
        self._pending: deque[Json] = deque()
        self._allowed: frozenset[str] | None = None
        self._poll: asyncio.Future[None] | None = None
        self.on_update: Callable[[Json], None] | None = None
        """Where a webhook is set, it is told of each update as it comes."""

    def __len__(self) -> int:
        return len(self._pending)

    @property
    def pending(self) -> list[Json]:
        """What is not acknowledged, oldest first."""
        return list(self._pending)

    @property
    def last_id(self) -> int:
        """The id of the newest update there ever was."""
        return self._next_id - 1

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Narrow what is queued from now on; None leaves it, nothing means the default kinds."""
        if kinds is not None:
            self._allowed = frozenset(kinds) or None

    @property
    def allowed(self) -> list[str]:
        """What was asked for by name."""
        return sorted(self._allowed or ())

    def add(self, update: Json) -> Json | None:
        """Queue what happened; the update, or None where the bot did not want to hear of it.

        An update that brings its own `update_id` keeps it, malformed or not.
        """
        kinds = update.keys() - {"update_id"}
        unwanted = kinds <= _NOT_BY_DEFAULT if self._allowed is None else not kinds & self._allowed
        if kinds and unwanted and "update_id" not in update:
            return None
        update = {"update_id": self._next_id, **update}
        given = update["update_id"]
        self._next_id = max(self._next_id, given if isinstance(given, int) else 0) + 1
        self._pending.append(update)
        if self.on_update is not None:
            self.on_update(update)
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        return update

    def acknowledge(self, offset: int) -> None:
        """Forget every update below `offset`; a negative one keeps the newest few only."""
        if offset < 0:
            while len(self._pending) > -offset:
                self._pending.popleft()
        elif offset <= self._next_id:  # Telegram ignores an offset from the future
            while self._pending and _id_of(self._pending[0]) < offset:
                self._pending.popleft()

    def forget(self, update: Json) -> None:
        """Acknowledge one update, as a webhook does."""
        for place, pending in enumerate(self._pending):
            if pending is update:
                del self._pending[place]
                return

    def clear(self) -> None:
        """Drop what is pending."""
        self._pending.clear()

    async def get(self, offset: int, limit: int, timeout_seconds: float) -> list[Json]:
        """What getUpdates returns: at once what is there, else what comes in time.

        A later poll ends an earlier one, as on Telegram: the newest bot process wins. So the poll
        of a killed process does no harm, and what was answered to it comes again.

        Raises:
            ApiError: 409, another poll took over, or a webhook was set meanwhile.
        """
        self.acknowledge(offset)
        if not self._pending and timeout_seconds > 0:
            self.interrupt(
                "terminated by other getUpdates request;"
                " make sure that only one bot instance is running"
            )
            poll = self._poll = asyncio.get_running_loop().create_future()
            try:
                await asyncio.wait_for(poll, min(timeout_seconds, _LONGEST_POLL))
            except TimeoutError:
                pass
            finally:
                if self._poll is poll:
                    self._poll = None
        return list(islice(self._pending, limit))

    def interrupt(self, why: str) -> None:
        """End the waiting poll with 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(conflict(why))
        self._poll = None


def _id_of(update: Json) -> int:
    number = update["update_id"]
    return number if isinstance(number, int) else 0
